"""Speech that a novel reports without quotation marks: Ida said that the clock was wrong.

The rules that find it are those of news. Whom they name is told by the cast of the novel: he or she by who was named or
spoke last, a description by whom it means elsewhere.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import define

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.conversation import Conversation
from quoteattr.fiction.sieve import Report as Beside
from quoteattr.fiction.tags import Naming, Tag, read_tag
from quoteattr.fiction.view import latest_at
from quoteattr.making import Told
from quoteattr.reports import ReportRule, find_reports
from quoteattr.rules.link import Link
from quoteattr.text.document import Document

__all__ = ["NovelReport", "find_told"]

_SURE = 0.5


@define(eq=False)
class NovelReport:
    """Speech without quotation marks, the phrase that names its speaker, who that is, and a quotation of its utterance.

    ``person`` is a number of the cast, ``None`` where nobody is known; ``quotation`` is the number of a quotation that
    the same verb reports, if there is one.
    """

    told: Told
    tag: Tag | None
    person: int | None = None
    quotation: int | None = None


def find_told(
    document: Document,
    rules: Sequence[ReportRule],
    cast: NovelCast,
    conversation: Conversation,
    beside: Mapping[int, Beside],
) -> Sequence[NovelReport]:
    """Find what people are reported to say without quotation marks, in text order.

    Args:
        document: The novel.
        rules: The rules for such speech, most precise first.
        cast: The cast.
        conversation: The turns with their speakers.
        beside: What the narration beside each quotation says, by the number of the quotation.
    """
    found = list(_reports(document, rules, cast, beside))
    latest = latest_at([one.tag.position if one.tag else 0 for one in found], conversation, cast)
    speakers = {number: turn.speaker for turn in conversation.turns for number in turn.quotations}
    for one, (women_and_men) in zip(found, latest, strict=True):
        if one.quotation is not None:
            one.person = speakers.get(one.quotation)
        elif one.tag is not None:
            one.person = _meant(one.tag, women_and_men, cast, conversation)
    return found


def _reports(
    document: Document, rules: Sequence[ReportRule], cast: NovelCast, beside: Mapping[int, Beside]
) -> Iterator[NovelReport]:
    for paragraph in document.paragraphs:
        if cast.chapters.is_heading(paragraph.start):
            continue
        cues = {
            tag.link.cue.position: number
            for number in paragraph.quotations.values()
            if (tag := beside[number].tag) is not None and tag.link.cue is not None
        }
        for rule, report in find_reports(paragraph, rules):
            link = Link(report.pieces[0][0], report.mention, report.cue)
            yield NovelReport(
                Told(paragraph, rule, report, None), read_tag(rule, link, cast), quotation=cues.get(report.cue.position)
            )


def _meant(tag: Tag, latest: Mapping[str, int], cast: NovelCast, conversation: Conversation) -> int | None:
    """Return whom a phrase means by itself."""
    if tag.naming is Naming.NAME:
        return tag.person
    if tag.naming is Naming.NARRATOR:
        return cast.narrator
    if tag.naming is Naming.PRONOUN:
        return latest.get(tag.gender)
    key = (latest.get(tag.owner), tag.head) if tag.owner else (None, tag.words)
    meant = conversation.descriptions.meant_by(key)
    likeliest = max(meant, key=lambda person: meant[person], default=None)
    if likeliest is not None and meant[likeliest] > _SURE:
        return likeliest
    known = conversation.descriptions.own.get(tag.words)
    return cast.newcomer(tag.words, cast.words.gender_of_noun(tag.head)).number if known is None else known
