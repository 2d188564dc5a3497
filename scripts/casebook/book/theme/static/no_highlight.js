/* Stands in for Sphinx's highlighter, which writes what was searched for into the browser's storage. */
const SPHINX_HIGHLIGHT_ENABLED = false;
