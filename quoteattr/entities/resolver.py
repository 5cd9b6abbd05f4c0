"""The form of a resolver: a function from a mention to the person or organisation it refers to."""

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import NamedTuple

from quoteattr.entities.agreement import Wanted, fit
from quoteattr.entities.antecedents import Earlier, earlier_phrases
from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.mentions.mention import Named, read_mention
from quoteattr.records import Mention, MentionKind, SpeakerKind
from quoteattr.text.paragraph import Paragraph, Phrase

__all__ = ["Asked", "Find", "Resolution", "Resolver", "Sieve"]

_DEEPEST = 12
"""Pronouns and descriptions that may be between a mention and a name."""


class Resolution:
    """The person or organisation that a mention refers to, and how it was found.

    ``entity`` is the entry of the cast, where there is one. ``origin`` is who the mention of which the name was taken
    is, if it is another. ``weighed`` are those who were looked at before and are not meant, each with why not.
    """

    __slots__ = ("entity", "kind", "mention", "name", "origin", "resolver", "weighed")

    def __init__(  # noqa: PLR0913 - its parts
        self,
        name: str | None,
        kind: SpeakerKind,
        mention: Mention,
        entity: Entity | None = None,
        origin: "Resolution | None" = None,
        *,
        resolver: str = "",
        weighed: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Keep the parts."""
        self.name = name
        self.kind = kind
        self.mention = mention
        self.entity = entity
        self.origin = origin
        self.resolver = resolver
        self.weighed = weighed

    @property
    def person(self) -> Entity | None:
        """The entity, if it is a person."""
        return self.entity if self.entity is not None and self.entity.is_person else None

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps from the mention to the speaker, one sentence each, for people to read."""
        return tuple(self._told())

    def _told(self) -> Iterator[str]:
        name = self.name or "nobody whom the text names"
        if self.origin is None:
            yield f"“{self.mention.text}” is {name} ({self.resolver})"
        else:
            span = self.origin.mention.span
            origin = f"“{self.origin.mention.text}” [{span.start}:{span.end}]"
            yield f"“{self.mention.text}” is whoever {origin} is ({self.resolver})"
        yield from (f"“{self.mention.text}” is not {other}: {why}" for other, why in self.weighed)
        if self.origin is not None:
            yield from self.origin.steps


class Asked:
    """A mention to resolve, and the cast in which to look.

    ``named`` is the part to resolve: what the phrase names, or only a part of it: Byron in “Byron's remark”. ``units``
    are the letters of the phrase's words. ``depth`` is how many other mentions wait for this one.
    """

    __slots__ = ("cast", "depth", "named", "names", "phrase", "units", "weighed")

    def __init__(self, cast: Cast, phrase: Phrase, depth: int, units: str, named: Named) -> None:
        """Keep the parts."""
        self.cast = cast
        self.names = cast.names
        self.phrase = phrase
        self.depth = depth
        self.units = units
        self.named = named
        self.weighed: dict[str, str] = {}
        """Who was looked at and is not meant, each with why not."""

    @property
    def is_pronoun(self) -> bool:
        """Whether the mention is a pronoun, and few enough others wait for it that one may look on."""
        return self.named.mention.kind is MentionKind.PRONOUN and self.depth <= _DEEPEST

    @property
    def is_description(self) -> bool:
        """Whether the mention is a noun phrase without a name, and few enough others wait for it."""
        return self.named.mention.kind is MentionKind.NOMINAL and self.depth <= _DEEPEST

    def who(self, phrase: Phrase) -> Resolution:
        """Resolve another phrase."""
        return self.cast.sieve.ask(self.cast, phrase, depth=self.depth + 1)

    def apposed(self) -> Resolution | None:
        """Answer with the name in apposition to the phrase: the catcher, Ada Byron, laughed."""
        paragraph, position = self.phrase.paragraph, self.phrase.position
        name = paragraph.speaker(position) if self.phrase.part is None else self.phrase
        return self.same_as(self.who(name)) if name.position > position else None

    def earlier(self, letters: str, *, paragraphs: int = 8) -> Iterator[Earlier]:
        """Yield the phrases before the mention, most likely first: see :mod:`quoteattr.entities.antecedents`."""
        return earlier_phrases(self.cast.document, self.phrase, letters=letters, paragraphs=paragraphs)

    def fits(self, entity: Entity, wanted: Wanted) -> int | None:
        """Tell how well somebody fits: 0 is best, ``None`` means not at all. The explanation shows the reason."""
        rank, why_not = fit(self.cast, entity, wanted)
        if rank is None:
            self.weighed.setdefault(entity.name, why_not)
        return rank

    def of(self, part: Named) -> "Asked":
        """Return a request to resolve a part of the phrase."""
        asked = Asked(self.cast, self.phrase, self.depth, self.units, part)
        asked.weighed = self.weighed
        return asked

    def called(self, name: str | None, kind: SpeakerKind) -> Resolution:
        """Answer with a name that is not in the cast."""
        return Resolution(name and " ".join(name.split()), kind, self.named.mention)

    def is_entity(self, entity: Entity) -> Resolution:
        """Answer with somebody of the cast."""
        return Resolution(entity.name, entity.kind, self.named.mention, entity)

    def same_as(self, origin: Resolution) -> Resolution:
        """Answer with whoever another phrase refers to."""
        return Resolution(origin.name, origin.kind, self.named.mention, origin.entity, origin)


Find = Callable[[Asked], Resolution | None]
"""Resolves a mention, or returns ``None`` to leave it to other resolvers."""


class Resolver(NamedTuple):
    """A resolver: its name, the function that resolves a mention, and its documentation."""

    name: str
    find: Find
    documentation: str

    @classmethod
    def of(cls, module: ModuleType) -> "Resolver":
        """Make a resolver of a module: its name, its docstring and its function ``find``."""
        return cls(module.__name__.rpartition(".")[2], module.find, module.__doc__ or "")


class Sieve:
    """The resolvers in order: the first to answer wins. The same phrase has the same answer."""

    __slots__ = ("_answers", "resolvers")

    def __init__(self, resolvers: tuple[Resolver, ...]) -> None:
        """Keep the parts."""
        self.resolvers = resolvers
        self._answers: dict[tuple[Paragraph, int, int], Resolution] = {}

    def ask(self, cast: Cast, phrase: Phrase, *, depth: int = 0) -> Resolution:
        """Resolve a phrase.

        Args:
            cast: everybody whom the text names.
            phrase: a noun phrase of the text.
            depth: how many other mentions wait for this one.
        """
        paragraph, (first, last) = phrase.paragraph, phrase.range
        place = paragraph, first, last
        found = self._answers.get(place)
        if found is None:
            named = read_mention(paragraph, first, last, names=cast.names)
            asked = Asked(cast, phrase, depth, phrase.letters, named)
            found = self._answers[place] = self._ask(asked)
        return found

    def _ask(self, asked: Asked) -> Resolution:
        for name, find, _ in self.resolvers:
            found = find(asked)
            if found is not None:
                found.resolver = name
                if asked.weighed:
                    found.weighed = tuple((other, why) for other, why in asked.weighed.items() if other != found.name)
                return found
        return asked.called(None, SpeakerKind.UNNAMED)
