"""The corpus of the book that is being built: one for each source folder, new with each build."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook.corpus import COURSES, GUIDES, LAW, PATHWAYS, REGISTRY, Corpus
from casebook.kept import Kept
from casebook.views.likeness import likeness_of

CASES = "cases"
KEPT = "records"
FEW = 5
"""Sphinx reads up to so many pages in one process."""
_corpora: dict[Path, Corpus] = {}


def open_shelf(app: Sphinx) -> None:
    """Forget what an earlier build in this process read."""
    folder = Path(app.srcdir)
    _corpora[folder] = Corpus(folder / CASES, str(folder / CASES), Kept(Path(app.doctreedir) / KEPT))


def read_before_forking(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Read all records once, where several processes are about to read pages: each would read them all anew."""
    if app.parallel > 1 and len(docnames) > FEW:
        corpus = corpus_of(env)
        assert corpus.cases is not None
        assert corpus.laws is not None
        likeness_of(corpus)


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


def is_law(docname: str) -> bool:
    """Tell whether *docname* is the page of a legal protection."""
    return docname.startswith(f"{GUIDES}/{LAW}/")


def is_guide(docname: str) -> bool:
    """Tell whether *docname* is a guide; the page that lists them is none."""
    return docname.startswith(f"{GUIDES}/") and not is_law(docname) and docname != f"{GUIDES}/index"


def law_docname(law_id: str) -> str:
    """Return the page of a legal protection."""
    return f"{GUIDES}/{LAW}/{law_id}"


def depend_on_pathways(env: BuildEnvironment) -> None:
    """Have the page that is being read read again when the ways through the book change."""
    env.note_dependency(Path(env.srcdir) / GUIDES / PATHWAYS)


def depend_on_courses(env: BuildEnvironment) -> None:
    """Have the page that is being read read again when the course plans change."""
    env.note_dependency(Path(env.srcdir) / GUIDES / COURSES)


def docname_of(case_id: str) -> str:
    """Return the page of a case."""
    return f"{CASES}/{case_id}"
