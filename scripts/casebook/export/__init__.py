"""What is made from the records besides pages. Each export is a function from the corpus to files.

An export asks neither the clock nor the network, so that the same records give the same bytes anywhere.
"""
