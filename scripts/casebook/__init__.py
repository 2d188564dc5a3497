"""The casebook: records of tech workers' dissent, their rules, and the book made from them."""

__version__ = "0.1.0"
