"""What a run writes of a text: made where the text is read, which may be in a worker."""

from typing import TYPE_CHECKING, NamedTuple

from quoteattr.cli.selection import Selection
from quoteattr.formats import jsonl
from quoteattr.functions import looks_like_other, pipeline_for
from quoteattr.records import Attribution
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from quoteattr.formats.lines import Lines

__all__ = ["Writing", "Written"]


class Written(NamedTuple):
    """What was found in a text, as lines without the name of its document, and what a run counts of it."""

    lines: bytes
    journal: bytes
    """The JSON Lines of everything that was found, if they are asked for."""
    quotations: int
    speakers: frozenset[str]
    is_other: bool
    """Whether the text looks like the other genre."""


class Writing(NamedTuple):
    """How texts are read, and what is written of them. It can be sent to a worker."""

    lines: "type[Lines]"
    selection: Selection
    extraction: Settings
    has_journal: bool
    """Whether everything that was found is asked for besides, as JSON Lines."""

    def read(self, text: str) -> Written:
        """Read a text, and write what is found in it."""
        return self.of(text, pipeline_for(self.extraction).extract(text))

    def of(self, text: str, found: tuple[Attribution, ...]) -> Written:
        """Write what was found in a text."""
        chosen = self.selection.chosen(found)
        journal = jsonl.lines_of_text(found) if self.has_journal else b""
        names = (one.speaker.name for one in chosen if one.speaker is not None)
        speakers = frozenset(name for name in names if name is not None)
        genre = self.extraction.genre
        is_other = genre != "auto" and looks_like_other(text, genre)
        return Written(self.lines.of_text(chosen), journal, len(chosen), speakers, is_other)
