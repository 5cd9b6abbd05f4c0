"""The stages of reading a novel in order."""

from collections.abc import Sequence

from quoteattr.fiction.cast import NovelCast, read_cast
from quoteattr.fiction.chapters import find_chapters
from quoteattr.fiction.conversation import converse
from quoteattr.fiction.corrected import corrected_cast
from quoteattr.fiction.novel import Novel
from quoteattr.fiction.rules import TAGS
from quoteattr.fiction.sieve import Report, read_reports
from quoteattr.fiction.tokens import tokenize
from quoteattr.fiction.turns import read_turns
from quoteattr.fiction.words import words_of
from quoteattr.languages import Language
from quoteattr.quotations.pairing import Quoted
from quoteattr.records import Character
from quoteattr.rules.rule import Rule
from quoteattr.text.paragraph import Paragraph

__all__ = ["read_novel"]


def read_novel(  # noqa: PLR0913
    text: str,
    plain: str,
    paragraphs: Sequence[tuple[int, int]],
    quotations: Sequence[Quoted],
    quoting: Sequence[Paragraph],
    *,
    language: Language,
    rules: Sequence[Rule] = TAGS,
    cast: Sequence[Character] | None = None,
) -> Novel:
    """Find the cast of a novel and who says what.

    Args:
        text: The whole text.
        plain: The text with plain white space.
        paragraphs: Start and end of its paragraphs.
        quotations: Its quotations.
        quoting: The paragraphs that have quotations, and the quotations that have others in them.
        language: The language.
        rules: The rules that read tags.
        cast: The cast, where somebody has corrected it.
    """
    words = words_of(language)
    tokens = tokenize(plain, [(one.start, one.end) for one in quotations if not one.depth], dotted=words.dotted)
    people: NovelCast = read_cast(tokens, words) if cast is None else corrected_cast(cast, tokens, words)
    chapters = find_chapters(plain, paragraphs, words)
    reports: dict[int, Report] = {}
    for paragraph in quoting:
        reports.update(read_reports(paragraph, people, rules))
    turns = read_turns(quotations, reports, paragraphs, chapters, people)
    return Novel(text, language, quotations, people, chapters.chapters, reports, converse(turns, people))
