"""The stages of reading a novel in order."""

from collections.abc import Sequence

from quoteattr.fiction.cast import read_cast
from quoteattr.fiction.chapters import Chapter, find_chapters
from quoteattr.fiction.conversation import converse
from quoteattr.fiction.corrected import corrected_cast
from quoteattr.fiction.dashes import with_dashes
from quoteattr.fiction.novel import Novel
from quoteattr.fiction.rules import tags_of
from quoteattr.fiction.sieve import Report, read_reports
from quoteattr.fiction.told import find_told
from quoteattr.fiction.turns import read_turns
from quoteattr.fiction.words import words_of
from quoteattr.records import Character
from quoteattr.reports import ReportRule
from quoteattr.rules.rule import Rule, RulesByLetters
from quoteattr.text.document import Document
from quoteattr.text.visible import Visible

__all__ = ["read_novel"]


def read_novel(
    visible: Visible,
    document: Document,
    *,
    rules: Sequence[Rule],
    told: Sequence[ReportRule],
    cast: Sequence[Character] | None,
) -> Novel:
    """Find the cast of a novel and who says what.

    Args:
        visible: The whole text.
        document: Its paragraphs and quotations in marks.
        rules: Those of the pipeline; its own ones replace those that read tags.
        told: The rules for speech without quotation marks, if it is wanted.
        cast: The cast, where somebody has corrected it.
    """
    words = words_of(document.language)
    document = with_dashes(document, words)
    chapters = find_chapters(visible.text, document.spans, words.signs)  # whose blank lines are as they were
    people = read_cast(document, chapters, words) if cast is None else corrected_cast(cast, document, chapters, words)
    reports: dict[int, Report] = {}
    tags = RulesByLetters(tags_of(rules))
    for paragraph in document.quoting:
        reports.update(read_reports(document, paragraph, people, tags))
    turns = read_turns(document.quotations, reports, document.spans, chapters, people)
    conversation = converse(turns, people)
    found = find_told(document, told, people, conversation, reports) if told else ()
    return Novel(visible, document, people, _restored(chapters.chapters, visible), reports, conversation, found)


def _restored(chapters: Sequence[Chapter], visible: Visible) -> Sequence[Chapter]:
    """Return chapters with the offsets of the source. Together they still cover all of it."""
    found = []
    for one in chapters:
        start = visible.start(one.start) if one.start else 0
        heading_end = visible.end(one.heading_end) if one.heading_end > one.start else start
        found.append(one._replace(start=start, end=visible.start(one.end), heading_end=heading_end))
    return found
