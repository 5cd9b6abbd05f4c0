"""What the second sieve answers: who a mention is, and how that was found."""

from collections.abc import Iterator

from attrs import define

from quoteattr.records import Mention, SpeakerKind
from quoteattr.speakers.person import Person

__all__ = ["Resolution"]


@define(eq=False)
class Resolution:
    """Who a mention is.

    ``person`` is the entry of the cast, where there is one. ``origin`` is who the mention of which the name was taken
    is, if it is another. ``rule`` names the resolver.
    """

    name: str | None
    kind: SpeakerKind
    mention: Mention
    person: Person | None = None
    origin: "Resolution | None" = None
    rule: str = ""

    @property
    def steps(self) -> tuple[str, ...]:
        """How the mention became the speaker, a sentence a step, for people to read."""
        return tuple(self._told())

    def _told(self) -> Iterator[str]:
        name = self.name or "nobody whom the text names"
        if self.origin is None:
            yield f"“{self.mention.text}” is {name} ({self.rule})"
            return
        span = self.origin.mention.span
        origin = f"“{self.origin.mention.text}” [{span.start}:{span.end}]"
        yield f"“{self.mention.text}” is whoever {origin} is ({self.rule})"
        yield from self.origin.steps
