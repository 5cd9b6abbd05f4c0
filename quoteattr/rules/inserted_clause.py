"""The bridge, Ada Byron said, was “past repair”.

A reporting clause between two commas, or between a comma and the end of the sentence, applies to the whole sentence:
“The bridge was “past repair” and old, Byron said in a letter”.

Words between dashes after a name in a list are that person's: including Byron – “It is a shame” – and Lowe. A clause
between dashes in the middle of the words names the speaker too: “This is our”—she leaned in—“secret.”

Not if the clause has its own complement: “When asked, Byron said the bridge was closed”.
"""

import re
from collections.abc import Iterator, Sequence

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import AUXILIARY, QUOTATION, over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.case import has_title_capitals
from quoteattr.rules.link import Link
from quoteattr.rules.reporting import INSERTED, governing, is_body, is_cut_off, is_inserted, is_of_report, is_relayed
from quoteattr.text.paragraph import Paragraph

NEEDS = INSERTED | {"-"}
_INVERTED = over_letters(
    r"(?<= [^.] ) [,QF] (?P<cue> C ) a? (?P<mention> [NAMED P] ) (?: [op] [NAMED DX] (?= , ) )?"
    r"(?! [an]{0,2} [FINITE] )"
)

_BEAT = over_letters(
    r"(?<= [QUOTATION] ) - (?P<mention> [PN] ) [an]? (?P<cue> [CYVz] ) [^-. QUOTATION]{0,6} - (?= [QUOTATION] )"
)
_ASIDE = over_letters(r"(?P<mention> N ) - (?P<quotation> [QUOTATION] ) -")
_WORDS = 2
"""Spaces in what somebody says between dashes at least; fewer words may be a name."""
_QUOTATIONS = frozenset(QUOTATION)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a reporting clause on which only the sentence around it depends."""
    if "-" in paragraph.shape:
        yield from _beats(paragraph)
        yield from _asides(paragraph)
    for position in answers.unanswered:
        clause = _inserted(paragraph, position)
        if clause is not None:
            yield Link.said(paragraph, position, clause)
    for match in _INVERTED.finditer(paragraph.shape):
        if _has_subject(paragraph, match.start("cue")):
            continue  # its leader, Lowe, told Byron it was over
        for position in paragraph.near(match.start()):
            if position <= match.start() or _goes_on(paragraph.shape, match, position):
                yield Link.of(paragraph, position, match.start("mention"), match.start("cue"))


def _has_subject(paragraph: Paragraph, verb: int) -> bool:
    """Tell whether a verb behind a comma has its subject before an apposition."""
    if paragraph.shape[verb - 1] != ",":
        return False
    clause = next((clause for clause in paragraph.clauses_around(verb) if clause.verb == verb), None)
    return clause is not None and clause.subject is not None and paragraph.shape[clause.subject + 1] == ","


def _inserted(paragraph: Paragraph, position: int) -> Clause | None:
    """Find the first inserted clause of the sentence that the quotation belongs to."""
    before, after = paragraph.around(position)
    for clause in (*before, *after):
        if clause.letter not in INSERTED or clause.subject is None or clause.passive:
            continue
        if not is_inserted(paragraph.shape, clause, position) or is_cut_off(paragraph.shape, clause, before):
            continue
        if _is_of_next_sentence(paragraph, clause, position, before):
            continue
        # another name may be that of the speaker once more
        may_relay = paragraph.subject_letter(clause) != "N" or is_body(paragraph, clause)
        if may_relay and is_relayed(paragraph, clause, position):
            continue
        if _is_of_other_half(paragraph.shape, clause, position, before):
            continue
        if position > clause.start or not is_of_report(paragraph, clause, position):
            return clause
    return None


def _is_of_next_sentence(paragraph: Paragraph, clause: Clause, position: int, before: Sequence[Clause]) -> bool:
    """Tell whether words that are reported before them end their sentence: Byron said it was “over.” Lowe agreed."""
    ends = paragraph.shape[position] == "E" and clause.subject == position + 1
    return ends and governing(paragraph, before, position)[0] is not None


def _is_of_other_half(shape: str, clause: Clause, position: int, before: Sequence[Clause]) -> bool:
    """Tell whether a clause is behind a semicolon: Lowe says it is “past repair”; the road, Byron said, is worse."""
    half = shape.find(";", position, clause.verb)
    return half > 0 and any(
        near.letter == "C" and near.subject is not None and ";" not in shape[near.verb : position] for near in before
    )


def _beats(paragraph: Paragraph) -> Iterator[Link]:
    """Look for a clause between dashes in the middle of words."""
    for beat in _BEAT.finditer(paragraph.shape):
        for position in (beat.start() - 1, beat.end()):
            yield Link.of(paragraph, position, beat.start("mention"), beat.start("cue"))


def _asides(paragraph: Paragraph) -> Iterator[Link]:
    """Look for words between dashes after a name in a list: including Byron – “It is a shame” – and Lowe."""
    for match in _ASIDE.finditer(paragraph.shape):
        mention, quotation = match.start("mention"), match.start("quotation")
        words = paragraph.text[slice(*paragraph.span(quotation))]
        listed = mention and paragraph.shape[mention - 1] in ",&pO"
        if listed and words.count(" ") >= _WORDS and not has_title_capitals(words):
            yield Link(quotation, paragraph.phrase(mention))


def _goes_on(shape: str, match: re.Match[str], position: int) -> bool:
    """Whether a sentence without a quotation before the clause continues after it: not “and told Byron, “We won””.

    It may continue the quotation itself: It was, said Byron, “a marvel”.
    """
    before = shape[match.start() - 1 : match.start() + 1]
    follows = not _QUOTATIONS.isdisjoint(before)
    return not follows and shape[match.end()] == "," and position > match.end() + (before[0] not in AUXILIARY)
