"""Find the clauses of a sentence that report a quotation, for several rules."""

import re
from collections.abc import Sequence

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import NAMED, SAYING, regex_over_letters
from quoteattr.patterns import late
from quoteattr.rules.completion import completes
from quoteattr.text.paragraph import Paragraph

__all__ = [
    "INSERTED",
    "REPORTING",
    "absolute_before",
    "goes_on",
    "governing",
    "is_body",
    "is_cut_off",
    "is_inserted",
    "is_mute",
    "is_of_report",
    "is_relayed",
    "is_spent",
    "is_turned_to",
]

_SAID = late(r"(?: C [RO]? [,:]? t? | K I? ) $", re.VERBOSE)  # said that “…”, told them: “…”, called it “…”
_REPORT_ENDS = late(r"a? (?: p? L )? (?: [.,] | $ )", re.VERBOSE)  # Reuters reported on Monday
_PUT_IT = late(r"I L? [,.]", re.VERBOSE)  # as Byron put it,
_FOR_ONE = regex_over_letters(r"(?r) [,-] a? p [NAMED] u $")
_RELAYING = frozenset("NGDi")  # subjects that may pass on what somebody else said
_MUTE = frozenset("Xim")  # subjects without words of their own inside a report
REPORTING = frozenset(f"{SAYING}j")
_UTTERING = frozenset("CWKj")  # verbs that say that somebody spoke
_ING = frozenset("Wj")
_BODIES = frozenset("GDmi")  # subjects that are neither he nor she
_THINGS = frozenset("GDi")
_BASE = frozenset("Bk")
_SPEAKING = frozenset("CYKBkz")  # verbs of a main clause that reports anew
_OPENING = 12  # phrases between a comma with its conjunction and the subject after them
_PRONOUNS = frozenset("PIOM")
_OPENERS = frozenset("wrqs")  # behind these a pronoun may be for somebody else
_NAMES = frozenset(NAMED)
_SET_OFF = frozenset(",QEF-")  # what is before an inserted clause
INSERTED = frozenset("CBY")
"""The verbs of clauses between commas."""


def goes_on(shape: str, clause: Clause, before: Sequence[Clause]) -> bool:
    """Whether a verb without a subject takes the report over: Byron said no, adding that; he said no and asked for."""
    return any(
        later.verb > clause.verb
        and later.subject is None
        and (
            later.opener in ("&", ",") and later.letter in "CK"
            if later.finite
            else _goes_on_by(shape, later) or (later.letter in _BASE and absolute_before(later, before) is not None)
        )
        for later in before
    )


def absolute_before(cue: Clause, before: Sequence[Clause]) -> Clause | None:
    """Return the participle with a subject of its own that an infinitive depends on: with Byron rising to call it."""
    near = next((clause for clause in reversed(before) if clause.verb < cue.verb), None)
    return near if near is not None and not near.finite and near.subject is not None else None


def _goes_on_by(shape: str, later: Clause) -> bool:
    """Whether a verb that is not finite reports anew: adding that; only for Lowe to say."""
    return later.letter in _ING or _is_for_one(shape, later)


def governing(paragraph: Paragraph, clauses: Sequence[Clause], position: int) -> tuple[Clause | None, Clause | None]:
    """Find the outermost clause that reports the quotation, and the one inside it that has another speaker."""
    outer = inner = None
    able = [clause for clause in clauses if _reports(clause) and clause.end > position]
    people = [clause for clause in able if paragraph.subject_letter(clause) != "X"]
    for clause in people or [clause for clause in able if not _is_number(paragraph, clause)]:
        if outer is None or _starts_anew(paragraph.shape, outer, clause):
            outer, inner = clause, None
        elif _utters(paragraph, clause) and not is_mute(paragraph, clause):
            inner = clause
    if outer is None or inner is None:
        return outer, None
    by_pronoun = paragraph.subject_letter(inner) in _PRONOUNS and inner.opener not in _OPENERS
    if by_pronoun and not _are_others(paragraph, outer, inner):
        return outer, None  # mostly the same person: Byron said she had called it “a marvel”
    return outer, inner


def _is_number(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether the subject of a clause is only a number, as in a date."""
    subject = clause.subject or 0
    return paragraph.first_word(subject).isdigit() and paragraph.last_word(subject).isdigit()


def is_mute(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether the subject of a clause has no words of its own inside a report: Byron said the protest showed that."""
    if clause.subject is None or paragraph.shape[clause.subject] not in _MUTE:
        return False
    return paragraph.word(clause.subject) not in paragraph.language.documents


def _reports(clause: Clause) -> bool:
    """Whether a clause has a reporting verb with a subject of its own."""
    return clause.subject is not None and not clause.passive and clause.letter in REPORTING


def _utters(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether a clause inside a report says that somebody spoke: not that he would, or thought, or what he calls it."""
    if clause.letter not in _UTTERING or (clause.letter == "K" and clause.opener == "q"):
        return False
    verb = paragraph.word(clause.verb)
    if clause.subject is not None and paragraph.word(clause.subject) in paragraph.language.documents:
        lemma = paragraph.language.lemmas.get(verb, verb)
        if lemma in paragraph.language.function_words["showing"]:
            return False  # Byron said the findings showed that
    return verb not in paragraph.language.thinking_verbs


def _are_others(paragraph: Paragraph, outer: Clause, inner: Clause) -> bool:
    """Whether a pronoun cannot mean the outer subject: prosecutors say he told them “no”."""
    they, she = outer.subject, inner.subject
    if they is None or she is None or paragraph.language.pronoun_genders.get(paragraph.word(she)) not in ("m", "f"):
        return False
    return paragraph.shape[they] in _BODIES or paragraph.is_plural(they) or is_body(paragraph, outer)


def _starts_anew(shape: str, earlier: Clause, later: Clause) -> bool:
    """Whether a clause does not depend on an earlier one: “Lowe asked and Byron said”, “Lowe was sure: Byron said”."""
    return later.opener == "&" or any(sign in shape[earlier.verb : later.start] for sign in ":;")


def is_inserted(shape: str, clause: Clause, position: int) -> bool:
    """Whether a clause with such a verb is set off by commas, with the quotation outside it."""
    put_it = clause.opener == "e" and _PUT_IT.match(shape, clause.verb + 1) is not None
    if (clause.letter == "Y" and not put_it) or clause.opener not in ("", "e", "&"):
        return False  # but: as Byron put it, the bridge was “a storm”
    before = shape[clause.start - 1 : clause.start]
    if before not in _SET_OFF and not (clause.opener == "e" and before in ("", ".")):
        return False
    if clause.opener == "&" and shape[clause.verb + 1 : clause.verb + 2] in _NAMES:
        return False  # but he warned China: the clause goes on by itself
    after = clause.verb + (clause.letter == "Y")
    following = shape[after + 1 : after + 2]
    if clause.opener == "e" and (following == "s" or (clause.letter == "Y" and following == ",")):
        return True  # the bridge, as Byron put it, “a storm of iron”
    return completes(shape, after, before=position)


def is_body(paragraph: Paragraph, clause: Clause) -> bool:
    """Tell whether the subject of a clause has the name of a body: the Leeds Observer."""
    first, last = paragraph.range(clause.subject or 0)
    words = paragraph.forms[first:last]
    return words[-1] in paragraph.language.organisation_words or " ".join(words) in paragraph.language.metonyms


def is_relayed(paragraph: Paragraph, clause: Clause, position: int) -> bool:
    """Whether a clause passes on what the cue before a quotation reports: Byron said, “No,” the paper wrote."""
    if clause.subject != position + 1 or paragraph.subject_letter(clause) not in _RELAYING:
        return False
    return _SAID.search(paragraph.shape, max(0, position - 3), position) is not None


def is_of_report(paragraph: Paragraph, clause: Clause, position: int) -> bool:
    """Whether a body passes on what somebody said: Byron said the gap was “less clear”, the paper reported."""
    if paragraph.subject_letter(clause) not in _THINGS and not is_body(paragraph, clause):
        return False
    begin, _ = paragraph.sentence(position)
    outer, _ = governing(paragraph, paragraph.around(position)[0], position)
    said = outer is not None and outer.letter in "CK" and outer.subject == begin
    return said and _REPORT_ENDS.match(paragraph.shape, clause.verb + 1) is not None


def is_cut_off(shape: str, clause: Clause, before: Sequence[Clause]) -> bool:
    """Whether another cue is between an inserted clause and the quotation: he said, but she says, adding."""
    return any(later.start > clause.verb and _takes_over(shape, clause, later) for later in before)


def _takes_over(shape: str, clause: Clause, later: Clause) -> bool:
    """Whether a clause after a report reports anew: adding, only for Lowe to say, but while Lowe muttered."""
    if not later.finite:
        return _goes_on_by(shape, later)
    anew = later.opener == "&" and later.letter in ("C", "K", "B")
    return anew or is_spent(shape, clause, later)


def _is_for_one(shape: str, clause: Clause) -> bool:
    """Whether a verb is what somebody does who is before it: only for Lowe to say."""
    return clause.letter in _BASE and _FOR_ONE.search(shape, 0, clause.group) is not None


def is_spent(shape: str, clause: Clause, later: Clause) -> bool:
    """Whether a report has its words before it and another clause begins: “No,” he said, but while Lowe muttered."""
    said = shape[clause.start - 1 : clause.start] in ("Q", "E", "S") or shape[clause.start - 2 : clause.start] == "F,"
    return said and is_turned_to(shape, clause.verb, later)


def is_turned_to(shape: str, position: int, later: Clause) -> bool:
    """Whether a main clause after a position begins with a conjunction and reports: , but while Lowe muttered."""
    if later.subject is None or later.letter not in _SPEAKING:
        return False
    begin = max(position + 1, later.subject - _OPENING)
    turn = begin + len(shape[begin : later.subject].rstrip("as")) - 2
    # what is near is asked first: the search goes through the whole sentence
    return shape[turn : turn + 2] == ",&" and shape.find(",&", position + 1, later.start + 2) == turn
