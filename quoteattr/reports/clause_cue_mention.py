"""The bridge was closed, said Ada Byron.

The verb before its subject, after the words or between two parts of them: “The bridge, said Byron, would close”. The
words after the subject belong to it: “said Byron, a countess who counted”.
"""

import re
from collections.abc import Iterator

from quoteattr.patterns import late
from quoteattr.reports.insertion import may_be_inserted, pieces_around
from quoteattr.reports.report import Report
from quoteattr.reports.sentence import NOMINAL, Sentence

_INVERTED = late(
    rf"""
    (?<= [,QFS] ) (?P<cue> C ) a? (?P<mention> [NRGDPMXmi] )
    (?: [op] [{NOMINAL}L] | L | a | , [NRGDXM] (?: [op] [{NOMINAL}] )* (?= [,.] ) | \( [^()]{{1,12}} \) )*
    (?: (?P<more> ,w ) | (?= [.,;:-] | $ ) )
    """,
    re.VERBOSE,
)


def find(sentence: Sentence) -> Iterator[Report]:
    """Look for a verb of saying after a comma, with its subject after it."""
    paragraph = sentence.paragraph
    for match in _INVERTED.finditer(paragraph.shape, sentence.begin + 1, sentence.last + 1):
        cue = match.start("cue")
        if may_be_inserted(sentence, cue) and not _has_subject_before(sentence, cue):
            pieces = pieces_around(sentence, cue, match.end(), goes_on=not match["more"], inverted=True)
            if pieces:
                yield Report(pieces, paragraph.speaker(match.start("mention")), paragraph.phrase(cue))


def _has_subject_before(sentence: Sentence, cue: int) -> bool:
    """Whether a verb belongs to a subject before it that has no other: Moss, who said no, recalled the day."""
    own = next((clause.subject for clause in sentence.clauses if clause.verb == cue), None)
    if own is None or own < sentence.opening:
        return False  # also: LEEDS – The bridge was closed, said Byron
    return not any(
        clause.subject == own and clause.verb < cue and clause.finite and not clause.relative
        for clause in sentence.clauses
    )
