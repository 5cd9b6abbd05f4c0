"""The form of a resolver: a function from a mention in the cast to who it is."""

from collections.abc import Callable
from functools import cached_property
from types import ModuleType

from attrs import define, field, frozen

from quoteattr.mentions.mention import Named, read_mention
from quoteattr.records import Mention, SpeakerKind
from quoteattr.rules.link import Phrase
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.person import Person

__all__ = ["Asked", "Find", "Resolution", "Resolver"]


@frozen(eq=False, slots=False)  # the cached property needs a __dict__
class Asked:
    """A mention whose speaker is asked for, and the cast to look for him in."""

    cast: Cast
    phrase: Phrase
    resolvers: tuple["Resolver", ...]
    part: Named | None = None
    """What is asked for, where it is only a part of the phrase: Byron in “Byron’s remark”."""
    depth: int = 0
    """How many other mentions wait for this one."""

    @cached_property
    def named(self) -> Named:
        """What the phrase names."""
        if self.part is not None:
            return self.part
        scene = self.phrase.scene
        first, last = scene.ranges[self.phrase.position]
        return read_mention(scene.text, scene.words[first:last], scene.units[first:last], names=self.cast.names)

    def answer(self) -> "Resolution":
        """Ask the resolvers in order; the first to answer wins. The same phrase has the same answer."""
        return self.cast.once(("who", self.phrase.scene, self.phrase.position), self._ask)

    def _ask(self) -> "Resolution":
        for resolver in self.resolvers:
            answer = resolver.find(self)
            if answer is not None:
                if not answer.rule:
                    answer.rule = resolver.name
                return answer
        return Resolution(None, SpeakerKind.UNNAMED, self.named.mention)

    def who(self, phrase: Phrase) -> "Resolution":
        """Say who another phrase means, one that stands before this one."""
        return Asked(self.cast, phrase, self.resolvers, depth=self.depth + 1).answer()

    def of(self, part: Named) -> "Asked":
        """Ask for a part of the phrase."""
        return Asked(self.cast, self.phrase, self.resolvers, part, self.depth)

    @property
    def units(self) -> str:
        """The letters of the phrase's words."""
        scene = self.phrase.scene
        first, last = scene.ranges[self.phrase.position]
        return scene.units[first:last]

    @cached_property
    def ahead(self) -> tuple[str, ...]:
        """The words before the name: those of the phrase, and the three before the phrase."""
        scene = self.phrase.scene
        first = scene.ranges[self.phrase.position][0]
        return (*(word for word, _, _ in scene.words[max(0, first - 3) : first]), *self.named.before)


@define(eq=False)
class Resolution:
    """Who a mention is.

    ``key`` is equal for all mentions of one speaker. ``source`` is the phrase that the name was taken from, where it is
    another than the mention; ``person`` is the entry of the cast, where there is one. ``rule`` names the resolver, and
    ``steps`` say for people how it came to its answer.
    """

    name: str | None
    kind: SpeakerKind
    mention: Mention
    rule: str = ""
    steps: tuple[str, ...] = ()
    person: Person | None = None
    source: Phrase | None = None
    candidates: int = field(default=1)
    """How many it could have been: confidence falls where it is more than one."""


Find = Callable[[Asked], Resolution | None]


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
