"""Turns: what one person says before somebody else does.

A paragraph with speech is a turn. Two tags that name two people part it; a quotation that continues over several
paragraphs joins them.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import define, field

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.chapters import Chapters
from quoteattr.fiction.editorial import edited_between
from quoteattr.fiction.names import SAYING
from quoteattr.fiction.sieve import Report
from quoteattr.fiction.tags import Naming, Tag
from quoteattr.quotations.pairing import Quoted

__all__ = ["FAR", "Turn", "read_turns"]

FAR = 9
"""The gap before the first turn of a scene: more paragraphs than any two turns of a conversation have between them."""
_SHORT_PARAGRAPH = 250  # code points
_LONG = 100  # code points of narration after a turn
_MANY_WORDS = 120  # of a turn are counted
_FEW = 4
_SHORT = 2
_SILENT = Report()
_MARKS = "\"“”‘’'_«» \n"


@define(eq=False)
class Turn:
    """What one person says, and what the text tells of who it is.

    ``quotations`` are the numbers of the outer quotations; ``gap`` says how many paragraphs are between the turn and
    the one before. ``called`` are those whom its words address by name, ``mentioned`` those whom they only name, and
    ``address`` is the gender of “sir” or “ma'am”. ``narrated_after``: a stretch of narration ends its paragraph.
    ``opens``: the paragraph begins with it. ``in_view`` weighs who is about, and ``latest`` is the last woman and the
    last man.
    """

    quotations: list[int]
    start: int
    end: int
    scene: int
    gap: int
    opens: bool
    tag: Tag | None = None
    beat: Tag | None = None
    lead: Tag | None = None
    narrated_after: bool = False
    address: str = ""
    called: set[int] = field(factory=set)
    mentioned: set[int] = field(factory=set)
    faced: set[int] = field(factory=set)
    """Whom the narration of its paragraph has it said to: said Ida to Bo, she turned to Bo."""
    silent: tuple[int | None, str] | None = None
    """Who answers without speech in the one paragraph before: the person, or the gender of a pronoun."""
    words: Sequence[str] = ()
    in_view: Mapping[int, float] = field(factory=dict)
    latest: Mapping[str, int] = field(factory=dict)
    named_last: Mapping[str, int] = field(factory=dict)
    """Whom the narration since the turn before names last, by gender."""
    entered: Collection[int] = ()
    """Whom it names after a long time without them."""
    speaker: int | None = None

    @property
    def named(self) -> int | None:
        """The number of the person whom the tag names."""
        return self.tag.person if self.tag is not None and self.tag.naming is Naming.NAME else None


@define(eq=False)
class _Group:
    """Quotations of one paragraph that one person says."""

    quotations: list[int]
    tag: Tag | None
    beat: Tag | None
    lead: Tag | None


def read_turns(
    quotations: Sequence[Quoted],
    reports: Mapping[int, Report],
    paragraphs: Sequence[tuple[int, int]],
    chapters: Chapters,
    cast: NovelCast,
) -> list[Turn]:
    """Cut the speech of a novel into turns.

    Args:
        quotations: All quotations of the novel.
        reports: What the narration beside each quotation says of its speaker.
        paragraphs: Start and end of the paragraphs.
        chapters: The borders of the scenes.
        cast: The cast of the novel.
    """
    turns: list[Turn] = []
    last = -FAR
    edited = edited_between(cast.document.text, paragraphs)
    for numbers in _by_paragraph(quotations):
        first = quotations[numbers[0]]
        if edited[first.paragraph] < edited[first.paragraph + 1]:
            continue
        if not any(_is_spoken(cast.document.text, quotations[number], reports.get(number)) for number in numbers):
            continue
        start, end = paragraphs[first.paragraph][0], paragraphs[quotations[numbers[-1]].last_paragraph][1]
        scene = chapters.scene_at(first.start)
        groups = _groups(numbers, reports)
        for number, group in enumerate(groups):
            new_scene = not turns or turns[-1].scene != scene
            between = first.paragraph - last - 1 - (edited[first.paragraph] - edited[max(0, last)])
            gap = 0 if number else FAR if new_scene else max(0, between)
            parts = [quotations[one] for one in group.quotations]
            opens = not number and first.start <= start + 1
            turn = Turn(group.quotations, parts[0].start, parts[-1].end, scene, gap, opens)
            turn.tag, turn.beat, turn.lead = group.tag, group.beat, group.lead
            turn.narrated_after = group is groups[-1] and end - turn.end > _LONG
            if gap == 1:
                turn.silent = _silent(paragraphs[first.paragraph - 1], cast)
            _read_words(turn, parts, cast)
            until = quotations[groups[number + 1].quotations[0]].start if number + 1 < len(groups) else end
            _read_faced(turn, turn.start if number else start, until, cast)
            turns.append(turn)
        last = quotations[numbers[-1]].last_paragraph
    return turns


def _silent(paragraph: tuple[int, int], cast: NovelCast) -> tuple[int | None, str] | None:
    """Read who answers without speech in a paragraph of narration: She made no answer."""
    start, end = paragraph
    text = cast.document.text
    if end - start > _SHORT_PARAGRAPH or not cast.words.silence.search(text, start, end):
        return None
    named = next((one for one in cast.between(start, end) if not one.possessive), None)
    pronoun = cast.words.he_or_she.search(text, start, end)
    if named is not None and (pronoun is None or named.start < pronoun.start()):
        return named.person, cast.people[named.person].gender
    return None if pronoun is None else (None, pronoun.lastgroup or "")


def _by_paragraph(quotations: Sequence[Quoted]) -> Iterator[list[int]]:
    """Yield the numbers of the outer quotations of each paragraph, or of the paragraphs that one of them joins."""
    numbers: list[int] = []
    last = -1
    for number, quoted in enumerate(quotations):
        if quoted.depth:
            continue
        if numbers and quoted.paragraph > last:
            yield numbers
            numbers = []
        numbers.append(number)
        last = max(last, quoted.last_paragraph)
    if numbers:
        yield numbers


def _is_spoken(text: str, quoted: Quoted, report: Report | None) -> bool:
    """Tell whether words between marks are speech, and no term: by a tag, or as far as their form tells."""
    if report is not None and report.tag is not None:
        return True
    words = text[quoted.start : quoted.end].strip(_MARKS)
    size = len(words.split())
    return size > _FEW or words[-1:] in tuple(",.!?-—–;:…") or (words[:1].isupper() and size > _SHORT)


def _groups(numbers: Sequence[int], reports: Mapping[int, Report]) -> list[_Group]:
    """Part the quotations of a paragraph where two tags name two people."""
    groups: list[_Group] = []
    for number in numbers:
        report = reports.get(number, _SILENT)
        now = groups[-1] if groups else None
        if now is None or (report.tag is not None and now.tag is not None and _parts(now.tag, report.tag)):
            groups.append(_Group([number], report.tag, report.beat, report.lead))
            continue
        now.quotations.append(number)
        now.tag, now.beat = now.tag or report.tag, now.beat or report.beat
    return groups


def _parts(before: Tag, after: Tag) -> bool:
    """Tell whether two tags in this order name two people: a name behind “she” or “the girl” is somebody else's."""
    unnamed = before.naming in (Naming.PRONOUN, Naming.DESCRIPTION)
    return after.differs(before) or (unnamed and after.naming is Naming.NAME)


def _read_words(turn: Turn, parts: Sequence[Quoted], cast: NovelCast) -> None:
    """Read whom the words of a turn address, whom they name, and which words they are."""
    words: list[str] = []
    for one in parts:
        for mention in cast.between(one.start, one.end):
            (turn.called if cast.is_called(mention) else turn.mentioned).add(mention.person)
        forms = cast.document.inside(one, sys.maxsize).forms if len(words) < _MANY_WORDS else ()
        plain = (form.strip("_").lower() for form in forms)
        words += [sys.intern(form) for form in plain if form[:1].isalpha()]
        address = cast.words.address.search(cast.document.text, one.start, one.end)
        if address is not None and not turn.address:
            turn.address = address.lastgroup or ""
    turn.mentioned -= turn.called
    turn.words = words[:_MANY_WORDS]


def _read_faced(turn: Turn, start: int, end: int, cast: NovelCast) -> None:
    """Read whom the narration has a turn said to."""
    for one in cast.between(start, end):
        faced = one.before in cast.words.phrases["towards"] or one.mention.precedes in SAYING
        if faced and not one.quoted and not one.possessive:
            turn.faced.add(one.person)
    for tag in (turn.tag, turn.beat):
        if tag is not None and tag.person is not None:
            turn.faced.discard(tag.person)


def count_tags(turns: Sequence[Turn]) -> Counter[int]:
    """Count how often a tag, a beat or a lead names each person."""
    tags = (tag for turn in turns for tag in (turn.tag, turn.beat, turn.lead) if tag is not None)
    return Counter(tag.person for tag in tags if tag.person is not None)
