"""The case of an answer: the quotation, what the rule linked it to, and whether its words are a title."""

from quoteattr.patterns import late
from quoteattr.quotations.pairing import Quoted
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

__all__ = ["Case", "has_title_capitals"]

_SET_OFF = frozenset(("", *",.;:-&QESF"))
"""What is after a title that is somebody's words all the same: “Good Morning,” she said."""
_WORDS = late(r"[\w'’-]+")
_PARTICLE = 3  # letters: such words have a capital in no title
_NAME_WORDS = 5  # so is what a thing is called
_TITLE_WORDS = 12  # a title is no longer
_HEADLINE_WORDS = 60  # a headline is no longer, and a text costs no more than its length
_HEADLINE_SHARE = 0.7  # of the longer words of a headline that have a capital


class Case:
    """An answer that asks to pass.

    ``at`` is the position of the quotation in ``shape``, and ``before`` the letter before it.
    """

    __slots__ = ("at", "before", "link", "paragraph", "quoted", "rule", "shape")

    def __init__(self, paragraph: Paragraph, link: Link, rule: str, quoted: Quoted, before: str) -> None:
        """Keep the parts."""
        self.paragraph = paragraph
        self.shape = paragraph.shape
        self.link = link
        self.at = link.quotation
        self.rule = rule
        self.quoted = quoted
        self.before = before

    @property
    def goes_on(self) -> bool:
        """Whether nothing sets the words off from what follows them: “The Long Night” opens on Friday."""
        return self.shape[self.at] == "F" and self.shape[self.at + 1 : self.at + 2] not in _SET_OFF

    def has_word(self, position: int, name: str) -> bool:
        """Tell whether the last word of a phrase is in a class of function words."""
        return self.paragraph.word(position) in self.paragraph.language.function_words[name]

    def has_cue(self, name: str) -> bool:
        """Tell whether the cue is a verb in a class of function words."""
        cue = self.link.cue
        return cue is not None and cue.paragraph.word(cue.position) in self.paragraph.language.function_words[name]

    @property
    def is_title(self) -> bool:
        """Whether all the longer words of the content have a capital, and not those of the whole headline."""
        content = self.paragraph.text[self.quoted.content_start : self.quoted.content_end]
        return has_title_capitals(content) and not self._in_headline

    @property
    def is_name(self) -> bool:
        """Whether all the longer words of the content have a capital, an article before them aside: the Shark."""
        words = self._words
        definite = bool(words) and words[0].lower() in self.paragraph.language.function_words["definite"]
        return has_title_capitals(" ".join(words[definite:]))

    @property
    def is_short(self) -> bool:
        """Whether there are no more words than a name or a term has."""
        return len(self._words) < _NAME_WORDS

    @property
    def may_name(self) -> bool:
        """Whether the words may be what a thing is called: “the Shark”, the “dead zone”, “Big Ida”; not: “a shame”."""
        if len(self._words) > _NAME_WORDS or self.is_indefinite:
            return False
        return self._article in self.paragraph.language.function_words["definite"] or self.is_name

    @property
    def is_indefinite(self) -> bool:
        """Whether the words begin with “a”, or it is before them: “a disgrace”, a “disgrace”."""
        return self._article in self.paragraph.language.function_words["indefinite_article"]

    @property
    def _article(self) -> str:
        """The determiner before the words, or else their first."""
        return self.paragraph.word(self.at - 1) if self.before == "M" else "".join(self._words[:1]).lower()

    @property
    def _words(self) -> list[str]:
        return self.paragraph.text[self.quoted.content_start : self.quoted.content_end].split()

    @property
    def _in_headline(self) -> bool:
        if len(self.paragraph.forms) > _HEADLINE_WORDS:
            return False
        words = [word for word in self.paragraph.forms if len(word) > _PARTICLE]
        return sum(word[0].isupper() for word in words) > _HEADLINE_SHARE * len(words)


def has_title_capitals(words: str) -> bool:
    """Tell whether the first word and all the longer ones have a capital, as those of a title do.

    >>> has_title_capitals("The Long Mill"), has_title_capitals("The long mill")
    (True, False)
    """
    found = _WORDS.findall(words)
    if not found or len(found) > _TITLE_WORDS or not (found[0][0].isupper() or found[0][0].isdigit()):
        return False
    longer = [word for word in found if len(word) > _PARTICLE] or found
    return all(word[0].isupper() or word[0].isdigit() for word in longer)
