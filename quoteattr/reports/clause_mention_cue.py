"""The bridge was closed, Ada Byron said.

A reporting clause after the words, or between two parts of them: “The bridge, she said, would close”. Also with “as” at
either end: “As she said, the bridge was closed”.

Not if the verb has its own complement (On Monday, Byron said that it was closed), and not if there is only a
circumstance before it (When she arrived, Byron said).
"""

import re
from collections.abc import Iterator

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import PARTICIPLE
from quoteattr.patterns import late, late_regex
from quoteattr.reports.complement import complements
from quoteattr.reports.insertion import may_be_inserted, pieces_around
from quoteattr.reports.report import Report
from quoteattr.reports.sentence import NOMINAL, Sentence

_REST = rf"(?: a | L | [pyu] [{NOMINAL}DLv] (?: [opy] [{NOMINAL}] )* )* (?= [.,;:)-] | $ )"
_AFTER = late(_REST, re.VERBOSE)
_AFTER_HEARER = late(rf"(?: [{NOMINAL}] (?: o [{NOMINAL}] )? )? {_REST}", re.VERBOSE)
_APPOSED = late_regex(r"(?r) , (?P<role> [RG] (?: [op] [NRGDX] ){0,2} ) , N (?: [op] N )? ,", re.VERBOSE)
_SET_OFF = frozenset(",-QF(")


def find(sentence: Sentence) -> Iterator[Report]:
    """Look for a reporting clause with only circumstances after its verb."""
    paragraph = sentence.paragraph
    for clause in sentence.clauses:
        start = _start(sentence, clause)
        after = _after(sentence, clause, start)
        if after is None:
            continue
        if start > sentence.opening:
            pieces = pieces_around(sentence, start, after, goes_on=clause.opener != "e")
        elif clause.opener == "e" and paragraph.shape[after : after + 1] == ",":
            pieces = ((after + 1, sentence.last),)
        else:
            continue
        if pieces:
            source = sentence.source(clause) if start == clause.start else paragraph.speaker(start)
            yield Report(pieces, source, paragraph.phrase(clause.verb))


def _start(sentence: Sentence, clause: Clause) -> int:
    """Return the beginning of a reporting clause, including a role before the name: “, its chief, Ada Byron, said”."""
    apposed = _APPOSED.match(sentence.paragraph.shape, sentence.begin, clause.group)
    return apposed.start("role") if apposed and clause.subject is not None else clause.start


def _after(sentence: Sentence, clause: Clause, start: int) -> int | None:
    """Return the end of a clause whose reported words may be outside it."""
    paragraph = sentence.paragraph
    if clause.subject is None or clause.passive or clause.relative or not may_be_inserted(sentence, clause.verb):
        return None
    if clause.opener not in ("", "e") or clause.letter in PARTICIPLE:
        return None
    if start > sentence.opening and paragraph.shape[start - 1] not in _SET_OFF:
        return None
    if clause.opener == "e" and any(one.clause.verb < clause.verb for one in complements(sentence)):
        return None  # Byron denied that it was shut, as the paper reported: it is she who says so
    pattern = _AFTER_HEARER if paragraph.word(clause.verb) in sentence.verbs.hearer else _AFTER
    rest = pattern.match(paragraph.shape, clause.verb + 1, sentence.last + 1)
    return None if rest is None else min(rest.end(), sentence.last)
