"""The result of a rule: the link between a quotation and the phrase that names its speaker."""

import re

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import over_letters
from quoteattr.text.paragraph import WINDOW, Paragraph, Phrase

__all__ = ["Link"]

# Both begin with a class, so that the engine skips to the next such letter.
# “according to a paper”, “in a statement quoted by a paper”
_CREDIT = over_letters(r"[gmDi](?:(?<=g)[pu]|(?<!g)[CY]a?y)(?P<via>[NOMINAL PO])")
# “Byron said, the paper reported”
_REPORT = re.compile(r"[QF,](?:(?<!,),)?(?P<via>[NGDi])Z?C(?=a?(?:p?L)?[.,]|$)")


class Link:
    """A quotation, the phrase that names its speaker, the cue, and whoever relays it.

    ``quotation`` is a position in the paragraph. ``continues`` is the link of an earlier quotation by the same speaker,
    which this one continues.
    """

    __slots__ = ("continues", "cue", "mention", "quotation", "via")

    def __init__(
        self,
        quotation: int,
        mention: Phrase | None,
        cue: Phrase | None = None,
        via: Phrase | None = None,
        continues: "Link | None" = None,
    ) -> None:
        """Keep the parts."""
        self.quotation = quotation
        self.mention = mention
        self.cue = cue
        self.via = via
        self.continues = continues

    @classmethod
    def of(
        cls, paragraph: Paragraph, quotation: int, mention: int | Phrase, cue: int | Phrase, via: int | None = None
    ) -> "Link":
        """Make a link from positions. If the sentence is “according to” somebody, they relay the words."""
        phrase = paragraph.speaker(mention) if isinstance(mention, int) else mention
        if via is None:
            via = _credited(paragraph, quotation, phrase.position)
        words = paragraph.phrase(cue) if isinstance(cue, int) else cue
        return cls(quotation, phrase, words, None if via is None else paragraph.phrase(via))

    @classmethod
    def said(cls, paragraph: Paragraph, quotation: int, clause: Clause, via: int | None = None) -> "Link":
        """Make a link from a clause whose subject said the words."""
        return cls.of(paragraph, quotation, paragraph.subject(clause), clause.verb, via)

    def goes_on(self, quotation: int) -> "Link":
        """Link another quotation to the same speaker."""
        return Link(quotation, self.mention, self.cue, self.via, continues=self)


def _credited(paragraph: Paragraph, quotation: int, mention: int) -> int | None:
    """Return whoever the sentence is “according to”, or whoever reported it, if that is not the speaker."""
    begin, end = paragraph.sentence(quotation)
    begin, end = max(begin, quotation - WINDOW), min(end, quotation + WINDOW)
    credit = _CREDIT.search(paragraph.shape, begin, end) or _REPORT.search(paragraph.shape, quotation, end)
    return None if credit is None or credit.start("via") == mention else credit.start("via")
