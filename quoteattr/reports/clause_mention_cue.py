"""The bridge was closed, Ada Byron said.

A reporting clause behind the words, or between two parts of them: “The bridge, she said, would close”. So too with “as”
at either end: “As she said, the bridge was closed”.

Not where the verb has a complement of its own (On Monday, Byron said that it was closed), nor where nothing but a
circumstance stands before it (When she arrived, Byron said).
"""

import re
from collections.abc import Iterator

from quoteattr.clauses.clause import Clause
from quoteattr.letter_sets import PARTICIPLE
from quoteattr.reports.insertion import may_be_inserted, pieces_around
from quoteattr.reports.report import Report
from quoteattr.reports.sentence import NOMINAL, Sentence

_REST = rf"(?: a | L | [pyu] [{NOMINAL}DLv] (?: [opy] [{NOMINAL}] )* )* (?= [.,;:)-] | $ )"
_AFTER = re.compile(_REST, re.VERBOSE)
_AFTER_HEARER = re.compile(rf"(?: [{NOMINAL}] (?: o [{NOMINAL}] )? )? {_REST}", re.VERBOSE)
_SET_OFF = frozenset(",-QF(")


def find(sentence: Sentence) -> Iterator[Report]:
    """Look for a reporting clause with nothing behind its verb but circumstances."""
    paragraph = sentence.paragraph
    for clause in sentence.clauses:
        after = _after(sentence, clause)
        if after is None:
            continue
        if clause.start > sentence.opening:
            pieces = pieces_around(sentence, clause.start, after, goes_on=clause.opener != "e")
        elif clause.opener == "e" and paragraph.shape[after : after + 1] == ",":
            pieces = ((after + 1, sentence.last),)
        else:
            continue
        if pieces:
            yield Report(pieces, sentence.source(clause), paragraph.phrase(clause.verb))


def _after(sentence: Sentence, clause: Clause) -> int | None:
    """Return where a clause ends that may have the words that it reports outside it."""
    paragraph = sentence.paragraph
    if clause.subject is None or clause.passive or clause.relative or not may_be_inserted(sentence, clause.verb):
        return None
    if clause.opener not in ("", "e") or clause.letter in PARTICIPLE:
        return None
    if clause.start > sentence.opening and paragraph.shape[clause.start - 1] not in _SET_OFF:
        return None
    pattern = _AFTER_HEARER if paragraph.word(clause.verb) in sentence.verbs.hearer else _AFTER
    rest = pattern.match(paragraph.shape, clause.verb + 1, sentence.last + 1)
    return None if rest is None else min(rest.end(), sentence.last)
