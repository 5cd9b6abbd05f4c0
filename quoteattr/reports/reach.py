"""Find the end of a reported clause, which is usually the end of its sentence."""

import re

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import CUE_PARTICIPLE, PARTICIPLE
from quoteattr.patterns import late
from quoteattr.reports.sentence import NOMINAL, Sentence

__all__ = ["reach"]

_ENDS = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        ",? g [pu]",  # according to a paper
        ";",
        ": (?= [QES] )",
    )
)
_RELATIVE = late(", [py]? (?= w )", re.VERBOSE)  # , who left · , for which it paid
_BREAK = late("[,Q-]")
_SAYING = late(rf"a? (?P<verb> [Wcj] ) (?= [tQESF{NOMINAL}:] | a? [pu] )", re.VERBOSE)  # , adding that
_UNOPENED = late(r"[^()]* \)", re.VERBOSE)


def reach(sentence: Sentence, begin: int, clause: Clause) -> int:
    """Return the end of reported words that begin at a position.

    Args:
        sentence: The sentence.
        begin: The beginning of the words.
        clause: The clause that reports them.
    """
    shape, last = sentence.paragraph.shape, sentence.last
    if begin + 2 < clause.end <= last:
        last = clause.end - len(shape[begin : clause.end]) + len(shape[begin : clause.end].rstrip(",&-"))
    if sentence.is_fronted(clause):
        last = min(last, _main_clause(sentence, begin))
    for pattern in _ENDS:
        found = pattern.search(shape, begin + 1, last)
        last = found.start() if found else last
    relative = _RELATIVE.search(shape, begin + 1, last)
    if relative and not _goes_on_behind(sentence, begin, relative.end(), last):
        last = relative.start()
    for found in _BREAK.finditer(shape, begin + 1, last):
        if _breaks_off(sentence, found.end()):
            last = found.start() + (found.group() == "Q")
            break
    unopened = _UNOPENED.match(shape, begin, last)
    return _coordinated(sentence, begin, unopened.end() - 1 if unopened else last, clause)


def _main_clause(sentence: Sentence, begin: int) -> int:
    """Return the beginning of the main clause after an introductory one: “Asked why it fell, Byron …”."""
    shape = sentence.paragraph.shape
    for clause in sentence.clauses:
        main = clause.verb > begin and clause.finite and clause.subject is not None and not clause.opener
        if main and clause.start > begin and shape[clause.start - 1] in ",Q":
            return clause.start - (shape[clause.start - 1] == ",")
    return sentence.last


def _goes_on_behind(sentence: Sentence, begin: int, pronoun: int, last: int) -> bool:
    """Whether there is a relative clause in the middle of the words: her sister, who lives in Leeds, never wrote."""
    return any(
        clause.finite
        and clause.subject is not None
        and begin <= clause.subject < pronoun - 1
        and pronoun < clause.verb < last
        for clause in sentence.clauses
        if not clause.relative
    )


def _breaks_off(sentence: Sentence, at: int) -> bool:
    """Whether the writer's own words continue after a comma: “, but Lowe …”, “, adding that”, “, as he said”."""
    shape = sentence.paragraph.shape
    joined = shape[at : at + 1] == "&"
    contrast = shape[at : at + 1] == "e" or (shape[at : at + 1] == "s" and sentence.word_is(at, "contrast"))
    at += joined or contrast
    saying = _SAYING.match(shape, at)
    if saying:
        verb = saying.start("verb")
        return shape[verb] in "cj" or (not joined and sentence.paragraph.word(verb) in sentence.verbs.speech)
    at += shape[at : at + 1] == "a"
    clause = sentence.beginning_at(at)
    if clause is None or clause.relative:
        return False
    if contrast:
        return clause.letter in "CB" and clause.subject is not None
    if clause.subject is None:
        return clause.letter in "CK" and clause.group == clause.verb
    return joined


def _coordinated(sentence: Sentence, begin: int, last: int, reporting: Clause) -> int:
    """Return the beginning of “and added that”, or of “and by saying” after “by saying”."""
    shape = sentence.paragraph.shape
    for clause in sentence.clauses:
        if not begin + 1 < clause.verb < last:
            continue
        if clause.finite:
            told = clause.opener == "&" and clause.letter in ("CK" if clause.subject is None else "C")
            if told and sentence.paragraph.word(clause.verb) not in sentence.verbs.thought:
                return _before(shape, clause.group if clause.subject is None else clause.start)
        elif not reporting.finite and clause.letter in PARTICIPLE and reporting.letter in CUE_PARTICIPLE:
            by = shape[clause.group - 1] == "y"
            if shape[clause.group - 1 - by : clause.group - by] == "&":
                return _before(shape, clause.group - by)
    return last


def _before(shape: str, at: int) -> int:
    """Return the end of the words before a conjunction."""
    at -= shape[at - 1] == "&"
    return at - (shape[at - 1] == ",")
