"""BYRON: I closed the bridge. ¶ LOWE: Nobody told me that it was shut.

A speaker's label at the beginning of a paragraph, as in transcripts and interviews. The whole paragraph is the speech.
Labels such as Q and A name nobody. In the headline of a text, any name before a colon is a label: “Byron: Bridge is
past repair”, “Poll: Voters want it”.

Not a heading without similar labels nearby (“Update: the bridge is open”), and not a place.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from quoteattr.patterns import CAPITALS, late
from quoteattr.reports.report import Report
from quoteattr.reports.sentence import Sentence

_LABEL = late(
    r"(?: N - )? (?P<mention> [NRGDiM] ) (?: , [NRGo]{1,3} | \( [^()]{1,6} \) )? (?P<cue> : ) (?! [QESF] )", re.VERBOSE
)
_ANOTHER = late(rf"^ [ ]* [{CAPITALS}] [^\n:.?!,]{{0,30}} :", re.VERBOSE | re.MULTILINE)
_HEADING = frozenset("RGD")
_NEAR = 1500  # code points
_ENOUGH = 2  # labels, this one among them
_CLOSING = ".~-,;:"


def find(sentence: Sentence) -> Iterator[Report]:
    """Look for a label at the beginning of the paragraph."""
    paragraph = sentence.paragraph
    label = None if sentence.begin else _LABEL.match(paragraph.shape)
    if label is None or not _is_speakers(sentence, label.start("mention")):
        return
    first, last = label.end(), len(paragraph.shape.rstrip(_CLOSING))
    bounds = pairwise((*paragraph.sentences, len(paragraph.shape)))
    if any(Sentence(paragraph, begin, end).has_clause(max(first, begin), end) for begin, end in bounds):
        mention, cue = label.start("mention"), label.start("cue")
        anonymous = sentence.word_is(mention, "interview")
        yield Report(((first, last),), None if anonymous else paragraph.phrase(mention), paragraph.phrase(cue))


def _is_speakers(sentence: Sentence, position: int) -> bool:
    """Whether a label is that of a speaker: it is in the headline, or another one is nearby."""
    paragraph = sentence.paragraph
    start, end = paragraph.span(position)
    words = paragraph.text[start:end]
    named = paragraph.shape[position] == "N" and words not in paragraph.language.places
    heading = words.lower() in paragraph.language.function_words["label"]
    named = named and not heading
    if "#N" in paragraph.units[slice(*paragraph.range(position))]:
        return False  # Leeds Rovers 3-2 Holm Athletic: Late goal decides
    if not paragraph.text[: paragraph.start].strip() and not words.isupper():
        if heading and not sentence.word_is(position, "sources"):
            return False
        return paragraph.units[paragraph.range(position)[0]] != "d" and (named or paragraph.shape[position] in _HEADING)
    if not named and not sentence.word_is(position, "interview"):
        return False
    near = _ANOTHER.finditer(paragraph.text, max(0, paragraph.start - _NEAR), paragraph.end + _NEAR)
    return len(list(islice(near, _ENOUGH))) == _ENOUGH
