"""Select attributions."""

from typing import NamedTuple

from attrs import evolve

from quoteattr.formats import AttributedDocument
from quoteattr.records import Attribution

__all__ = ["Selection"]


class Selection(NamedTuple):
    """The conditions that an attribution must meet to be kept.

    >>> from quoteattr import extract
    >>> found = AttributedDocument("a", extract("“No,” said Ada Byron. “No,” said Ida Moss."))
    >>> [one.speaker.name for one in Selection(speakers=("byron",)).of(found).attributions]
    ['Ada Byron']

    A speaker matches by the whole name or by consecutive words of it, in upper or lower case: “byron” and “Ada Byron”
    match Ada Byron, but “Ada B” does not.
    """

    min_confidence: float = 0.0
    speakers: tuple[str, ...] = ()
    attributed_only: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether everything is kept."""
        return not (self.min_confidence or self.speakers or self.attributed_only)

    def of(self, document: AttributedDocument) -> AttributedDocument:
        """Return the document with only the selected attributions."""
        return document if self.is_everything else evolve(document, attributions=self.chosen(document.attributions))

    def chosen(self, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
        """Return the selected attributions."""
        return attributions if self.is_everything else tuple(filter(self._is_wanted, attributions))

    def _is_wanted(self, attribution: Attribution) -> bool:
        if attribution.confidence < self.min_confidence:
            return False
        speaker = attribution.speaker
        if speaker is None:
            return not (self.attributed_only or self.speakers)
        return not self.speakers or any(_means(name, speaker.name or "") for name in self.speakers)


def _means(wanted: str, name: str) -> bool:
    return f" {' '.join(wanted.casefold().split())} " in f" {' '.join(name.casefold().split())} "
