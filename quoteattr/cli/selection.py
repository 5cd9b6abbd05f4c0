"""Which attributions are wanted."""

from attrs import evolve, frozen

from quoteattr.formats import AttributedDocument
from quoteattr.records import Attribution

__all__ = ["Selection"]


@frozen
class Selection:
    """What an attribution must be like to be kept.

    >>> from quoteattr import extract
    >>> found = AttributedDocument("a", extract("“No,” said Ada Byron. “No,” said Ida Moss."))
    >>> [one.speaker.name for one in Selection(speakers=("byron",)).of(found).attributions]
    ['Ada Byron']

    A speaker is meant by the whole name or by some words of it that follow each other, in capitals or not: “byron” and
    “Ada Byron” mean Ada Byron, “Ada B” does not.
    """

    min_confidence: float = 0.0
    speakers: tuple[str, ...] = ()
    attributed_only: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.min_confidence or self.speakers or self.attributed_only)

    def of(self, document: AttributedDocument) -> AttributedDocument:
        """Return the document with those attributions that are wanted."""
        if self.is_everything:
            return document
        return evolve(document, attributions=tuple(filter(self._is_wanted, document.attributions)))

    def _is_wanted(self, attribution: Attribution) -> bool:
        if attribution.confidence < self.min_confidence:
            return False
        speaker = attribution.speaker
        if speaker is None:
            return not (self.attributed_only or self.speakers)
        return not self.speakers or any(_means(name, speaker.name or "") for name in self.speakers)


def _means(wanted: str, name: str) -> bool:
    return f" {' '.join(wanted.casefold().split())} " in f" {' '.join(name.casefold().split())} "
