"""English search words, each looked at once: a book says the same words on every page."""

from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish


class EnglishOnce(SearchEnglish):
    """English as Sphinx stems it, with a memory that lasts for the whole build."""

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self._stems: dict[str, str] = {}
        self._taken: dict[str, bool] = {}

    def stem(self, word: str) -> str:
        """Return the stem of a word."""
        stem = self._stems.get(word)
        if stem is None:
            stem = self._stems[word] = super().stem(word)
        return stem

    def word_filter(self, word: str) -> bool:
        """Tell whether a word is worth an entry in the index."""
        taken = self._taken.get(word)
        if taken is None:
            taken = self._taken[word] = super().word_filter(word)
        return taken


def setup(app: Sphinx) -> None:
    """Have the search index made with it."""
    app.add_search_language(EnglishOnce)
