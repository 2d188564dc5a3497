"""A guide as the data that templates set."""

from collections.abc import Iterator
from pathlib import Path

from casebook import dates, guides
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.block import Block
from casebook.export.paper.markdown import Reader
from casebook.handbook import GuideBox


class GuideData:
    """What templates say of one guide."""

    def __init__(self, path: Path, corpus: Corpus, address: Address) -> None:
        self.id = path.relative_to(corpus.guide_folder).with_suffix("").as_posix()
        self.corpus = corpus
        self.page = f"guides/{self.id}.html"
        self.url = address.url(self.page)
        text = path.read_text(encoding="utf-8")
        self.guide = guides.parse_guide(text, str(path))
        self.blocks: list[Block] = list(Reader(self.page, corpus, address).blocks(iter(guides.tokens_of(text))))

    @property
    def title(self) -> str:
        """The heading of the guide."""
        first = self.blocks[0] if self.blocks and self.blocks[0]["kind"] == "heading" else None
        return "".join(span["text"] for span in first["spans"]) if first else self.id

    @property
    def box(self) -> GuideBox | None:
        """For whom it is, and when it was reviewed."""
        return self.guide.box.record if self.guide.box else None

    def data(self) -> Block:
        """Return the whole guide."""
        return {
            "id": self.id,
            "title": self.title,
            "url": self.url,
            "box": self._box(),
            "blocks": self.blocks[1:] if self.blocks and self.blocks[0]["kind"] == "heading" else self.blocks,
            "sources": list(self._sources()),
        }

    def _box(self) -> list[Block]:
        box = self.box
        if box is None:
            return []
        places = ", ".join(words.JURISDICTION[place] for place in box.jurisdictions if place != "any")
        rows = {"For": box.readers, "Law of": places, "Reviewed": dates.in_words(box.reviewed)}
        rows["Does not cover"] = box.not_covered
        return [{"term": term, "says": says} for term, says in rows.items() if says]

    def _sources(self) -> Iterator[Block]:
        listed = self.guide.sources.record if self.guide.sources else None
        for source_id, source in (listed.root if listed else {}).items():
            when = dates.in_brief(source.date) if source.date else "no date"
            said = f"{source.title}. {source.publisher}, {when}"
            yield {"id": source_id, "words": said, "url": source.url or ""}
