"""Tell whose words a noun of saying refers to: the verdict of Ada Byron, her answer."""

from typing import TYPE_CHECKING

from quoteattr.text.paragraph import Paragraph, Phrase

if TYPE_CHECKING:
    import re

    import regex

__all__ = ["maker_of"]


def maker_of(paragraph: Paragraph, match: "re.Match[str] | regex.Match[str]") -> Phrase | None:
    """Return who is behind “of” or “from” after a noun, or else its possessor, if it has one.

    Args:
        paragraph: The paragraph of the noun.
        match: A match in its shape with the groups ``noun``, ``of`` and ``maker``.
    """
    words = paragraph.language.function_words
    if match["of"] and paragraph.word(match.start("of")) in (words["source"] | words["of"]):
        return paragraph.phrase(match.start("maker"))
    return paragraph.possessor(match.start("noun"))
