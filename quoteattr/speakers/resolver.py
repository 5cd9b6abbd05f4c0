"""The form of a resolver: a function from a mention in the cast to who it is."""

from collections.abc import Callable, Iterator
from functools import cached_property
from types import ModuleType

from attrs import define, frozen

from quoteattr.mentions.mention import Named, read_mention
from quoteattr.mentions.names import Names
from quoteattr.records import Mention, SpeakerKind
from quoteattr.rules.link import Phrase
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.person import Person

__all__ = ["DEEPEST", "Asked", "Find", "Resolution", "Resolver"]

DEEPEST = 12
"""Pronouns and descriptions that may stand between a mention and a name."""
_AHEAD = 3
"""Words before a phrase that may be titles of the name in it."""


@define(eq=False)
class Resolution:
    """Who a mention is.

    ``person`` is the entry of the cast, where there is one. ``source`` is the phrase that the name was taken from, if
    it is another than the mention, and ``origin`` who that is. ``rule`` names the resolver. ``candidates`` is how many
    people it could have been: confidence falls where it is more than one.
    """

    name: str | None
    kind: SpeakerKind
    mention: Mention
    person: Person | None = None
    source: Phrase | None = None
    origin: "Resolution | None" = None
    candidates: int = 1
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


@frozen(eq=False, slots=False)  # the cached properties need a __dict__
class Asked:
    """A mention whose speaker is asked for, and the cast to look for him in.

    ``part`` is what is asked for, where it is only a part of the phrase: Byron in “Byron's remark”. ``depth`` is how
    many other mentions wait for this one.
    """

    cast: Cast
    phrase: Phrase
    resolvers: tuple["Resolver", ...]
    part: Named | None = None
    depth: int = 0

    @property
    def names(self) -> Names:
        """The words of names."""
        return self.cast.names

    @cached_property
    def named(self) -> Named:
        """What the phrase names."""
        if self.part is not None:
            return self.part
        scene = self.phrase.scene
        first, last = self.phrase.range
        return read_mention(scene.text, scene.words[first:last], scene.units[first:last], names=self.cast.names)

    @property
    def units(self) -> str:
        """The letters of the phrase's words."""
        first, last = self.phrase.range
        return self.phrase.scene.units[first:last]

    @property
    def ahead(self) -> tuple[str, ...]:
        """The words before the name: those of the phrase, and some before the phrase."""
        scene = self.phrase.scene
        first = self.phrase.range[0]
        return (*(word for word, _, _ in scene.words[max(0, first - _AHEAD) : first]), *self.named.before)

    def answer(self) -> Resolution:
        """Ask the resolvers in order; the first to answer wins. The same phrase has the same answer."""
        return self.cast.once(("who", self.phrase.scene, self.phrase.range), self._ask)

    def who(self, phrase: Phrase) -> Resolution:
        """Say who another phrase means."""
        return Asked(self.cast, phrase, self.resolvers, depth=self.depth + 1).answer()

    def of(self, part: Named) -> "Asked":
        """Ask for a part of the phrase."""
        return Asked(self.cast, self.phrase, self.resolvers, part, self.depth)

    def called(self, name: str | None, kind: SpeakerKind) -> Resolution:
        """Answer with a name that is nobody's in the cast."""
        return Resolution(name and " ".join(name.split()), kind, self.named.mention)

    def is_person(self, person: Person, *, candidates: int = 1) -> Resolution:
        """Answer with a person of the cast."""
        return Resolution(person.name, SpeakerKind.PERSON, self.named.mention, person, candidates=candidates)

    def same_as(self, origin: Resolution, source: Phrase) -> Resolution:
        """Answer with whoever another phrase means."""
        mention = self.named.mention
        return Resolution(origin.name, origin.kind, mention, origin.person, source, origin, origin.candidates)

    def _ask(self) -> Resolution:
        for resolver in self.resolvers:
            found = resolver.find(self)
            if found is not None:
                found.rule = found.rule or resolver.name
                return found
        return self.called(None, SpeakerKind.UNNAMED)


Find = Callable[[Asked], Resolution | None]
"""Says who a mention is, or ``None`` where that is not for this resolver to say."""


@frozen
class Resolver:
    """A resolver: its name, how it finds a speaker, and its documentation."""

    name: str
    find: Find
    documentation: str

    @classmethod
    def of(cls, module: ModuleType) -> "Resolver":
        """Make a resolver of a module: its name, its docstring and its function ``find``."""
        return cls(module.__name__.rpartition(".")[2], module.find, module.__doc__ or "")
