"""The Sphinx side: the YAML file is the page."""
