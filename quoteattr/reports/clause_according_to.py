"""According to Ada Byron, the bridge was closed.

At the beginning of the sentence, at its end (“The bridge was closed, according to Byron”) or in the middle: “The
bridge, according to Byron, was closed”.

Not a measure (She lives according to her means), and not the words of another verb of saying after a second comma:
“according to Byron, adding that”.
"""

import re
from collections.abc import Iterator

from quoteattr.letter_sets import PARTICIPLE
from quoteattr.patterns import late
from quoteattr.reports.report import Piece, Report
from quoteattr.reports.sentence import NOMINAL, Sentence
from quoteattr.text.paragraph import Phrase

_ACCORDING = late(rf"g [pu] (?P<mention> [{NOMINAL}] ) (?: [opy] [{NOMINAL}L] | & [{NOMINAL}] | L )*", re.VERBOSE)
_APPOSED = late(rf", [NRGDXM] (?: [opy] [{NOMINAL}L] | & [NRG] )* (?= , [^w] )", re.VERBOSE)
_NEAR = 8  # phrases from the comma to the subject of the clause after it
_NOT_ON = frozenset(f"{PARTICIPLE}w")
_LEAD = "&a,-:~"


def find(sentence: Sentence) -> Iterator[Report]:
    """Look for “according to”."""
    paragraph = sentence.paragraph
    for match in _ACCORDING.finditer(paragraph.shape, sentence.begin, sentence.end):
        at, mention = match.start(), match.start("mention")
        if paragraph.shape[mention] == "X" and paragraph.units[paragraph.range(mention)[0]] == "h":
            continue  # lives according to her means
        heads = not paragraph.shape[sentence.begin : at].strip(_LEAD)
        source = paragraph.speaker(mention)
        after = max(match.end(), source.position + 1)  # according to the owner, Bo Lowe
        pieces = _behind(sentence, mention) if heads else _around(sentence, at, after)
        if pieces:
            words = paragraph.range(at)[0], paragraph.range(mention)[0]
            yield Report(pieces, source, Phrase(paragraph, at, part=words))


def _behind(sentence: Sentence, mention: int) -> tuple[Piece, ...]:
    """Return the main clause after the comma, and after an apposition."""
    shape = sentence.paragraph.shape
    apposed = _APPOSED.match(shape, mention + 1)
    mention = apposed.end() if apposed and sentence.has_main_clause(apposed.end(), sentence.last) else mention
    for comma in range(mention, sentence.last):
        if shape[comma] == "," and any(
            clause.finite and clause.subject is not None and comma < clause.subject < comma + _NEAR
            for clause in sentence.clauses
        ):
            return ((comma + 1, sentence.last),)
    return ()


def _around(sentence: Sentence, first: int, after: int) -> tuple[Piece, ...]:
    """Return the words before, and those after a second comma."""
    shape, begin = sentence.paragraph.shape, sentence.opening
    before = first - (shape[first - 1] in ",-(")
    if begin >= before:
        return ()
    on = shape[first - 1] == "," and after < sentence.last and shape[after] == ","
    on = on and shape[after + 1 : after + 2] not in _NOT_ON
    return ((begin, before), (after + 1, sentence.last)) if on else ((begin, before),)
