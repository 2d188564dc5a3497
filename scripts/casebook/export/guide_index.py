"""The guides by title: for whom each is, and what it leaves out."""

from collections.abc import Iterator
from functools import lru_cache

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.fields import Line, Slug
from casebook.guides import Guide
from casebook.model import Record


class GuideEntry(Record):
    """A guide as data: where it stands and what its box says."""

    id: str
    uri: str
    title: Line
    readers: Line | None = None
    jurisdictions: tuple[Slug, ...] = ()
    reviewed: str | None = None
    not_covered: Line | None = None


def guide_index(corpus: Corpus, address: Address) -> Iterator[GuideEntry]:
    """Yield every guide, by its path."""
    for guide_id, guide in _guides(corpus):
        box = guide.box.record if guide.box else None
        yield GuideEntry(
            id=guide_id,
            uri=address.id(f"guides/{guide_id}.html"),
            title=guide.blocks[0].text if guide.blocks else guide_id,
            readers=box.readers if box else None,
            jurisdictions=box.jurisdictions if box else (),
            reviewed=box.reviewed if box else None,
            not_covered=box.not_covered if box else None,
        )


@lru_cache(maxsize=1)
def _guides(corpus: Corpus) -> tuple[tuple[str, Guide], ...]:
    """Read every guide once, with its path below the folder of guides."""
    return tuple(
        (path.relative_to(corpus.guide_folder).with_suffix("").as_posix(), corpus.guide(path))
        for path in corpus.guide_files
    )
