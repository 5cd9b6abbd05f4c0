"""The complement of a verb of saying: a clause with “that”, a question, an order, or a clause without “that”."""

import re
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import CUE_PARTICIPLE, FINITE, QUOTATION, VERB
from quoteattr.patterns import late, late_regex
from quoteattr.reports.reach import reach
from quoteattr.reports.report import Report
from quoteattr.reports.sentence import NOMINAL, Sentence
from quoteattr.text.paragraph import Phrase

__all__ = ["Complement", "Kind", "complements", "reports_where"]

Kind: TypeAlias = Literal["that", "question", "order", "relative", "bare"]

_GAP = late(
    rf"""(?:
        a | L
      | [py] M? [{NOMINAL}DL] (?: o [{NOMINAL}] )*       # in a statement of the board · by the host
      | , [^,.;:QESFC]{{1,8}} , (?= t )                  # , a day later, that
      | p (?= [tq] ) | ,? a ,? (?= t )                   # talked about how
    )*""",
    re.VERBOSE,
)
_HEARER = late(
    rf"""
    a* [{NOMINAL}] (?: [op] [{NOMINAL}L] )* (?: , [^,.;:QESF]{{1,12}} , )? (?: & [{NOMINAL}] )?
    (?: a | L | p [{NOMINAL}L] (?: o [{NOMINAL}] )* )*
    """,
    re.VERBOSE,
)
_NOT_ASKED = f"{QUOTATION}q"
_ORDER = late(r"n? [up] [bBkVAY]", re.VERBOSE)  # to come · not to come
_SET_OFF = late(r", (?= [spV] [^;:QES]{1,12} , ) | :", re.VERBOSE)  # said, if elected, she would · said: it is
_LIKELY = late("[^,;:]+[AZC]")
# emails saying · said Byron, adding
_BESIDE = late_regex(r"(?r) (?: (?P<mention> [NRGDi] ) | C (?P<mention> [NRGDmi] ) , ) a?", re.VERBOSE)
_FINITE = late("[ACVZKYzBbk]")
_NO_THAT = late(
    r"t (?: a? [AZ] | a? [VCYKzb] (?! [AZ] ) | L (?: [,.&p] | $ ) )", re.VERBOSE
)  # states that vote · said that day


@frozen
class Complement:
    """The words that a verb reports, from ``begin`` on. ``heard`` says that the hearer comes before them."""

    sentence: Sentence
    clause: Clause
    kind: Kind
    begin: int
    heard: bool
    thought: bool

    @property
    def is_participle(self) -> bool:
        """Whether the verb is a participle without a subject: saying that."""
        return self.clause.subject is None and self.clause.letter in CUE_PARTICIPLE and not self.clause.finite

    @property
    def is_plain(self) -> bool:
        """Whether the words come right after a verb of saying with a subject, without a hearer."""
        return not (self.heard or self.thought or self.is_participle)

    @property
    def report(self) -> Report:
        """The words as a report."""
        sentence, clause, begin = self.sentence, self.clause, self.begin
        letter = sentence.paragraph.shape[begin]
        introduced = letter == "t" if self.kind == "that" else letter == "s" and sentence.word_is(begin, "yes_no")
        stop = reach(sentence, begin, clause)
        cue, source = sentence.paragraph.phrase(clause.verb), self._source
        if source is not None and begin <= source.position < stop:
            shape = sentence.paragraph.shape
            main = source.position - (shape[source.position - 1] == ",")
            if shape[begin + introduced] != "," and sentence.has_clause(begin + introduced, main):
                stop = main  # In addition to stating that it was over, Byron left
            else:
                source = None  # nobody but whom the words are about: conceding that, when he does, he fails
        return Report(((begin + introduced, stop),), source, cue, int(introduced))

    @property
    def _source(self) -> Phrase | None:
        """Who says the words. For a question in the passive, whoever asks it: asked by the host."""
        sentence, clause = self.sentence, self.clause
        fronted = clause.subject is None and sentence.is_fronted(clause) and clause.letter == "C"
        if not clause.passive and not fronted:
            elided = clause.subject is None and not clause.relative
            return self._who_goes_on() if elided else sentence.source(clause)
        at = clause.verb + 1
        return sentence.paragraph.speaker(at + 1) if sentence.paragraph.shape[at : at + 1] == "y" else None

    def _who_goes_on(self) -> Phrase | None:
        """Who says the words of a verb without a subject: the noun before a participle, or the subject before it.

        It is not the subject of a clause that is itself reported: “Moss said the mill was old, adding that”.
        """
        sentence, at = self.sentence, self.clause.group
        shape = sentence.paragraph.shape
        if shape[max(sentence.begin, at - 1) : at] == "&":
            series = (one.group for one in sentence.clauses if one.verb < at and one.letter in "Wcj" and not one.finite)
            at = next(series, at)
        beside = _BESIDE.match(shape, sentence.begin, at) if self.is_participle else None
        if beside:
            return sentence.paragraph.phrase(beside.start("mention"))
        before = [
            (one.subject, one) for one in sentence.clauses if one.finite and one.verb < at and one.subject is not None
        ]
        told = [one.begin for one in complements(sentence) if one.clause.verb < at]
        main = [
            one
            for subject, one in before
            if one.opener not in ("t", "q", "r") and not any(begin <= subject for begin in told if begin > before[0][0])
        ]
        if shape[at - 1 : at] in (",", "-"):
            main = [one for one in main if not one.relative] or main
        return sentence.paragraph.subject(main[-1]) if main else sentence.source(self.clause)


def reports_where(wanted: Callable[[Complement], bool]) -> Callable[[Sentence], Iterator[Report]]:
    """Make a rule from the complements that meet a condition."""

    def find(sentence: Sentence) -> Iterator[Report]:
        for complement in complements(sentence):
            if wanted(complement):
                yield complement.report

    return find


def complements(sentence: Sentence) -> list[Complement]:
    """Return the words that the verbs of a sentence report, in order. They are computed once."""
    found = sentence.complements
    if found is None:
        each = (_of_clause(sentence, clause) for clause in sentence.clauses)
        found = sentence.complements = [complement for complement in each if complement is not None]
    return found


def _of_clause(sentence: Sentence, clause: Clause) -> Complement | None:
    """Find the words that the verb of a clause reports, if it is a verb of saying or thinking."""
    shape, verbs, word = sentence.paragraph.shape, sentence.verbs, sentence.paragraph.word(clause.verb)
    thought = word in verbs.thought
    if not _may_report(sentence, clause, word):
        return None
    after = clause.verb + 1
    if word in verbs.hearer or word in verbs.order:
        heard = _HEARER.match(shape, after, sentence.last)
        kind = _kind(sentence, clause, heard.end(), heard=True) if heard else None
        if heard and kind:
            return Complement(sentence, clause, kind, heard.end(), heard=True, thought=thought)
    gap = _GAP.match(shape, after, sentence.last)
    places = [gap.end() if gap else after, after]
    if _SET_OFF.match(shape, after, sentence.last):
        places.append(after + 1)
    for at in dict.fromkeys(places):
        kind = _kind(sentence, clause, at, heard=False)
        if kind:
            return Complement(sentence, clause, kind, at, heard=False, thought=thought)
    return None


def _may_report(sentence: Sentence, clause: Clause, word: str) -> bool:
    """Whether the verb of a clause is one of saying or thinking, and does not show something of itself."""
    verbs = sentence.verbs
    if clause.passive:
        return word in verbs.passive
    if clause.letter not in VERB or not (word in verbs.thought or verbs.is_speech(word)):
        return False
    return word not in verbs.evidence or sentence.subject_letter(clause) != "I"


def _kind(sentence: Sentence, clause: Clause, at: int, *, heard: bool) -> Kind | None:
    """Tell what begins at a position after a verb of saying."""
    shape, word = sentence.paragraph.shape, sentence.paragraph.word(clause.verb)
    if at >= sentence.last:
        return None
    if shape[at] == "t" and (not _NO_THAT.match(shape, at) or sentence.word_is(at + 1, "existential")):
        return "that" if word not in sentence.verbs.weak or sentence.has_clause(at, sentence.last) else None
    if _is_question(sentence, clause, at, heard=heard):
        return "question"
    if heard and word in sentence.verbs.order and _ORDER.match(shape, at):
        return "order"
    if shape[at] in _NOT_ASKED or word in sentence.verbs.that_only or not _tells(sentence, clause):
        return None
    return "relative" if _is_cut_out(sentence, clause, at) else "bare" if _is_bare(sentence, clause, at) else None


def _is_question(sentence: Sentence, clause: Clause, at: int, *, heard: bool) -> bool:
    """Whether a question begins after a verb: asked whether, talked about how."""
    shape = sentence.paragraph.shape
    if (
        shape[at] not in "qsw"
        or shape[at - 1] == ","
        or sentence.paragraph.word(clause.verb) not in sentence.verbs.question
    ):
        return False
    if sentence.word_is(at, "no_question"):
        return False
    return shape[at] != "w" or at == clause.verb + 1 or heard or shape[at - 1] == "p"


def _tells(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb has a subject, or needs none: and said, to say, saying."""
    before = sentence.paragraph.shape[max(sentence.begin, clause.group - 1) : clause.group]
    return clause.subject is not None or clause.relative or before in ("&", "u") or clause.letter in "Wc"


def _is_cut_out(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether the subject of the reported clause is before the report: a bridge that he said would close."""
    shape = sentence.paragraph.shape
    if shape[at] not in "AZVYKC" or at != clause.verb + 1 or clause.subject is None:
        return False
    return clause.subject > sentence.begin and shape[clause.subject - 1] in "tw"


def _is_bare(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether a clause without “that” begins at a position after a verb of saying."""
    shape, word = sentence.paragraph.shape, sentence.paragraph.word(clause.verb)
    letter = shape[at]
    if shape[max(sentence.begin, clause.group - 1) : clause.group] in ("Q", "E", "S") or letter == "O":
        return False
    if (letter == "a" and sentence.word_is(at, "existential")) or shape[at - 1] == ":":
        return True
    found = sentence.subject_at(at)
    if found is not None and found.verb > clause.verb:
        gerund = clause.letter == "W" and shape[clause.group - 1] == "p"  # fees from advising clients fell
        return word in sentence.verbs.certain or not (gerund or "," in shape[at : found.group])
    if word in sentence.verbs.likely and clause.subject is not None and letter in NOMINAL:
        return _LIKELY.match(shape, at, sentence.last) is not None
    return word in sentence.verbs.certain and _looks_like_clause(sentence, clause, at)


def _looks_like_clause(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Whether a clause may begin at a position without a visible subject."""
    shape = sentence.paragraph.shape
    letter, following = shape[at], shape[at + 1 : at + 2]
    if shape[at - 1] == "," or letter == "t":
        return letter != "t" or following in tuple(FINITE)  # said, if elected, she would · said that was all
    if letter in "sapL":
        subject = following in (("A", "Z") if letter == "L" else tuple(NOMINAL))
        return subject and (letter != "p" or at == clause.verb + 2)
    if following in (",", ".") and shape[at + 2 : at + 3] != "w":
        return False  # said no, and left
    return letter == "P" or (letter in NOMINAL + "vc" and _FINITE.search(shape, at + 1, sentence.last) is not None)
