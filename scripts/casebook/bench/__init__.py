"""Measures how fast the book is built and how heavy it is, against other tools on the same pages."""
