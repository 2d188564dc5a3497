"""The commands of ``casebook``, a file each.

A module has ``declare``, which adds its command to the parser, and ``run``. What only one command needs, such as the
typesetter, is imported when it runs: a check must not wait for it.
"""
