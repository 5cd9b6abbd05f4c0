"""Quotations: the words, and the marks around them in every style."""

from attrs import frozen
from hypothesis import strategies as st

from quoteattr.testing import words

__all__ = ["CURLY", "STYLES", "MarkStyle", "fragments", "halves", "phrases", "styles", "utterances"]


@frozen
class MarkStyle:
    """A writer's marks: those of a quotation, and those of a quotation inside it."""

    name: str
    opening: str
    closing: str
    inner_opening: str
    inner_closing: str

    def around(self, content: str, depth: int = 0) -> str:
        """Put marks around a content.

        >>> CURLY.around("no"), CURLY.around("no", depth=1)
        ('“no”', '‘no’')

        Args:
            content: The words between the marks.
            depth: The number of quotations around this one.
        """
        opening, closing = self.pair(depth)
        return opening + content + closing

    def pair(self, depth: int = 0) -> tuple[str, str]:
        """Return the opening and the closing mark at a depth."""
        if depth % 2:
            return self.inner_opening, self.inner_closing
        return self.opening, self.closing


CURLY = MarkStyle("curly", "“", "”", "‘", "’")

STYLES = (
    CURLY,
    MarkStyle("straight", '"', '"', "'", "'"),
    MarkStyle("British", "‘", "’", "“", "”"),
    MarkStyle("straight British", "'", "'", '"', '"'),
    MarkStyle("mixed", "“", '"', "‘", "'"),
    MarkStyle(
        "guillemets",
        "«",
        "»",
        "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
    ),
    MarkStyle("German", "„", "“", "\N{SINGLE LOW-9 QUOTATION MARK}", "‘"),
    MarkStyle("low and high", "„", "”", "\N{SINGLE LOW-9 QUOTATION MARK}", "’"),
    MarkStyle("typescript", "``", "''", "`", "'"),
    MarkStyle("corners", "「", "」", "『", "』"),
    MarkStyle("entities", "&ldquo;", "&rdquo;", "&lsquo;", "&rsquo;"),
)
"""Every style, most common first."""


def styles() -> st.SearchStrategy[MarkStyle]:
    """Draw any style of marks."""
    return st.sampled_from(STYLES)


@st.composite
def utterances(draw: st.DrawFn, *, language: str = "en") -> str:
    """Draw sentences of a speaker's own, without the mark that ends them: We abandoned the letter."""
    subject = draw(st.sampled_from(["We", "They", "You"]) | words.plurals(language=language).map(str.capitalize))
    verb, noun = draw(words.verbs("past", language=language)), draw(words.nouns(language=language))
    end = draw(st.sampled_from(["", " again", " at last"]))
    return f"{subject} {verb} the {noun}{end}"


@st.composite
def halves(draw: st.DrawFn, *, language: str = "en") -> str:
    """Draw the second halves of sentences: but we abandoned the letter."""
    words_ = draw(utterances(language=language))
    return f"{draw(st.sampled_from(['and', 'but']))} {words_[0].lower()}{words_[1:]}"


def fragments(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw pieces of sentences that fit after a form of be: bluntly abandoned."""
    participles = words.verbs("participle", language=language)
    return st.builds("{} {}".format, words.adverbs(language=language), participles)


def phrases(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw noun phrases: an abandoned song."""
    participles = words.verbs("participle", language=language)
    return st.builds(_phrase, participles, words.nouns(language=language))


def _phrase(participle: str, noun: str) -> str:
    return f"{'an' if participle[0] in 'aeiou' else 'a'} {participle} {noun}"
