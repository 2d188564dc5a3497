"""The corpus of the book that is being built: one for each source folder, new with each build."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook.corpus import REGISTRY, Corpus

CASES = "cases"
_corpora: dict[Path, Corpus] = {}


def open_shelf(app: Sphinx) -> None:
    """Forget what an earlier build in this process read."""
    folder = Path(app.srcdir)
    _corpora[folder] = Corpus(folder / CASES, shown_as=str(folder / CASES))


def corpus_of(env: BuildEnvironment) -> Corpus:
    """Return the corpus of this book."""
    return _corpora[Path(env.srcdir)]


def depend_on_registry(env: BuildEnvironment) -> None:
    """Have the page that is being read read again when one of the registries changes."""
    for path in sorted((Path(env.srcdir) / CASES / REGISTRY).glob("*.yml")):
        env.note_dependency(path)


def is_case(docname: str) -> bool:
    """Tell whether *docname* can be a case: a page right under ``cases/``."""
    return docname.startswith(f"{CASES}/") and docname.count("/") == 1


def docname_of(case_id: str) -> str:
    """Return the page of a case."""
    return f"{CASES}/{case_id}"
