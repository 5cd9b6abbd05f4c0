"""The words on both sides of a reporting clause that is separated from them."""

import re

from quoteattr.patterns import late
from quoteattr.reports.report import Piece
from quoteattr.reports.sentence import QUOTED, Sentence

__all__ = ["may_be_inserted", "pieces_around"]

_LONG = 12
"""The number of phrases. A longer part of a sentence without a clause is a list or a heading."""
_ENOUGH = 4
"""The number of phrases after a reporting clause that count as a clause even without a visible verb."""
_LEAD = "&,-:~"
_BASE = frozenset("bkB")
_ASKED = late(r"s? (?P<verb> C )", re.VERBOSE)
# “, adding that” · “, on condition of” · “, two days after” · “, and Lowe said”: no part of the words
_NOT_ON = late(r"& [NRGPDMX] [^.,;:]{0,6} [CKV] | [vwWcj] | a [Wcj] | p w | L [ps]", re.VERBOSE)
_AROUND = {"(": ")", "-": "-", ";": ";", ":": ":"}


def may_be_inserted(sentence: Sentence, verb: int) -> bool:
    """Whether a verb may come after the words that it reports: not “, he pointed”."""
    word = sentence.paragraph.word(verb)
    return word in sentence.verbs.speech and (word not in sentence.verbs.that_only or word in sentence.verbs.question)


def pieces_around(
    sentence: Sentence, first: int, after: int, *, goes_on: bool, inverted: bool = False
) -> tuple[Piece, ...]:
    """Return the words before and after a reporting clause, if it reports them.

    Args:
        sentence: The sentence.
        first: The beginning of the reporting clause.
        after: Its end.
        goes_on: Whether the words may continue after it.
        inverted: Whether the clause ends with its subject, so that an apposition may follow: said Byron, a countess.
    """
    shape = sentence.paragraph.shape
    before = first - (shape[first - 1] in ",-(")
    begin = _opening(shape, sentence.opening, before)
    if begin >= before or _asks(sentence, begin) or not shape[begin:before].strip("QESF,-"):
        return ()
    whole = sentence.has_clause(begin, before)
    on = goes_on and _goes_on(sentence, after) and not (inverted and whole and shape[after + 1] != "&")
    pieces = ((begin, before), (after + 1, sentence.last)) if on else ((begin, before),)
    if shape[begin] in _BASE:  # “Get serious, they say”
        return pieces
    if not QUOTED.isdisjoint(shape[begin:before]):
        return pieces if whole or sentence.has_clause(*pieces[-1]) or shape[first - 1] in QUOTED else ()
    if whole:
        asks = shape[begin] == "q" or (shape[begin] == "s" and sentence.word_is(begin, "yes_no"))
        return pieces if on or asks or sentence.has_main_clause(begin, before) else ()
    enough = on and (sentence.has_clause(*pieces[-1]) or sentence.last - after > _ENOUGH)
    return pieces if enough and before - begin <= _LONG else ()


def _goes_on(sentence: Sentence, after: int) -> bool:
    """Whether the words continue after a reporting clause that ends at a position."""
    shape = sentence.paragraph.shape
    return after < sentence.last and shape[after] in ",-" and not _NOT_ON.match(shape, after + 1)


def _asks(sentence: Sentence, begin: int) -> bool:
    """Whether the sentence begins with a question that somebody was asked: “Asked why, Byron said”."""
    asked = _ASKED.match(sentence.paragraph.shape, begin)
    return asked is not None and sentence.paragraph.word(asked.start("verb")) in sentence.verbs.passive


def _opening(shape: str, begin: int, before: int) -> int:
    """Return the beginning of the words: after a conjunction, or after the only dash or bracket before the clause."""
    for sign, closing in _AROUND.items():
        at = shape.rfind(sign, begin, before)
        if at >= 0 and closing not in shape[at + 1 : before] and shape.count(sign, begin, before) == 1:
            begin = at + 1
    while begin < before and shape[begin] in _LEAD:
        begin += 1
    return begin
