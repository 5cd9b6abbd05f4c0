"""What a rule finds: phrases, and the link that they make with a quotation."""

from typing import TYPE_CHECKING

from attrs import define

if TYPE_CHECKING:
    from quoteattr.rules.scene import Scene

__all__ = ["Link", "Phrase"]


@define(eq=False)
class Phrase:
    """A phrase of a scene, or a part of one.

    A relative pronoun has its ``antecedent``: “Lee, who said”. ``part`` is the range of words where it is not the whole
    phrase: “Lee’s” of “Lee’s claim”.
    """

    scene: "Scene"
    position: int
    antecedent: "Phrase | None" = None
    part: tuple[int, int] | None = None

    @property
    def range(self) -> tuple[int, int]:
        """The words of the phrase, as a half-open range of the scene's."""
        return self.part or self.scene.ranges[self.position]

    @property
    def letters(self) -> str:
        """The letters of its words, in the paragraph that the phrase stands in: it need not be the quotation's."""
        first, last = self.range
        return self.scene.units[first:last]

    @property
    def span(self) -> tuple[int, int]:
        """Where the phrase stands in the text."""
        first, last = self.range
        return self.scene.words[first][1], self.scene.words[last - 1][2]


@define(eq=False)
class Link:
    """What a rule found: a quotation, the phrase that names its speaker, the cue, and who relays it.

    ``continues`` is the link that this one goes on from: the words of the same speaker.
    """

    quotation: int
    mention: Phrase | None
    cue: Phrase | None = None
    via: Phrase | None = None
    continues: "Link | None" = None
