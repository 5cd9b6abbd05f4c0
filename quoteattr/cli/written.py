"""What a run writes of a text: made where the text is read, which may be in a worker."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from quoteattr.cli.selection import Selection
from quoteattr.formats import jsonl
from quoteattr.functions import looks_like_other, pipeline_for
from quoteattr.records import Attribution
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from quoteattr.formats.lines import Lines

__all__ = ["Writing", "Written", "is_of_other_genre", "speakers_of"]


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
        is_other = is_of_other_genre(text, self.extraction)
        return Written(self.lines.of_text(chosen), journal, len(chosen), speakers_of(chosen), is_other)


def speakers_of(attributions: Iterable[Attribution]) -> frozenset[str]:
    """Return the names of the speakers."""
    names = (one.speaker.name for one in attributions if one.speaker is not None)
    return frozenset(name for name in names if name is not None)


def is_of_other_genre(text: str, extraction: Settings) -> bool:
    """Tell whether a text looks like another genre than that as which it is read."""
    return extraction.genre != "auto" and looks_like_other(text, extraction.genre)
