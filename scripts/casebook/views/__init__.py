"""What the listing pages list, as plain data made from the corpus; no Sphinx here, so exports can use the same."""
