"""The form of a resolver: a function from a mention in the cast to who it is."""

from collections.abc import Callable
from types import ModuleType

from attrs import define, evolve, frozen

from quoteattr.mentions.mention import Named, read_mention
from quoteattr.mentions.names import Names
from quoteattr.records import SpeakerKind
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.person import Person
from quoteattr.speakers.resolution import Resolution
from quoteattr.text.paragraph import Phrase

__all__ = ["DEEPEST", "Asked", "Find", "Resolver", "answer"]

DEEPEST = 12
"""Pronouns and descriptions that may stand between a mention and a name."""


@define(eq=False)
class Asked:
    """A mention whose speaker is asked for, and the cast to look for him in.

    ``named`` is what is asked for: what the phrase names, or only a part of it: Byron in “Byron's remark”. ``units``
    are the letters of the phrase's words. ``depth`` is how many other mentions wait for this one.
    """

    cast: Cast
    phrase: Phrase
    resolvers: tuple["Resolver", ...]
    depth: int
    names: Names
    units: str
    named: Named

    def who(self, phrase: Phrase) -> Resolution:
        """Say who another phrase means."""
        return answer(self.cast, phrase, self.resolvers, depth=self.depth + 1)

    def of(self, part: Named) -> "Asked":
        """Ask for a part of the phrase."""
        return evolve(self, named=part)

    def called(self, name: str | None, kind: SpeakerKind) -> Resolution:
        """Answer with a name that is nobody's in the cast."""
        return Resolution(name and " ".join(name.split()), kind, self.named.mention)

    def is_person(self, person: Person) -> Resolution:
        """Answer with a person of the cast."""
        return Resolution(person.name, SpeakerKind.PERSON, self.named.mention, person)

    def same_as(self, origin: Resolution) -> Resolution:
        """Answer with whoever another phrase means."""
        return Resolution(origin.name, origin.kind, self.named.mention, origin.person, origin)


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


def answer(cast: Cast, phrase: Phrase, resolvers: tuple[Resolver, ...], *, depth: int = 0) -> Resolution:
    """Ask the resolvers in order; the first to answer wins. The same phrase has the same answer.

    Args:
        cast: everybody whom the text names.
        phrase: a noun phrase of one of its paragraphs.
        resolvers: the sieve.
        depth: how many other mentions wait for this one.
    """
    paragraph, (first, last) = phrase.paragraph, phrase.range
    found = cast.resolved.get((paragraph, first, last))
    if found is None:
        units = paragraph.units[first:last]
        named = read_mention(paragraph.text, paragraph.words[first:last], units, names=cast.names)
        asked = Asked(cast, phrase, resolvers, depth, cast.names, units, named)
        found = cast.resolved[paragraph, first, last] = _ask(asked)
    return found


def _ask(asked: Asked) -> Resolution:
    for resolver in asked.resolvers:
        found = resolver.find(asked)
        if found is not None:
            found.rule = found.rule or resolver.name
            return found
    return asked.called(None, SpeakerKind.UNNAMED)
