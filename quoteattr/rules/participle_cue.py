"""Ada Byron opened the bridge, calling it “a marvel”.

The subject of a participle or an infinitive is that of the clause on which it depends, or the phrase right before it:
“with Byron calling it “a marvel””, “a sign reading “No entry””, “it led her to say “enough””.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import CUE_PARTICIPLE, PARTICIPLE, SAYING, regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.rules.reporting import absolute_before, goes_on
from quoteattr.text.paragraph import Paragraph, Phrase

if TYPE_CHECKING:
    import regex

_OWN_SUBJECT = regex_over_letters(r"""(?r)
      (?P<with> p ) (?: (?P<subject> [NAMED] ) a? | (?P<subject> [NAMED DXm] ) u )  # with Byron saying · for her to say
    | (?P<beside> p ) (?P<subject> [NAMED] ) , [^.,;: QUOTATION]{1,6} , a?           # with the chief, Byron, saying
    | (?P<beside> p ) [XM] o [NAMED O] , (?P<subject> N ) , a?     # with one of them, Byron, saying
    | (?<= [FINITE bBk] ) (?P<subject> [NAMED O] ) (?P<for> p ) a?    # mocked Byron for calling it
    | (?<= [FINITE bBv] ) (?P<subject> O ) a?                    # heard him saying
    | (?P<seen> [FINITE b] ) (?P<subject> [NAMED] ) a?           # a film that shows Byron saying
    | (?<= - ) (?P<subject> N ) a?                               # – Byron saying
    | (?<= [XVYL] , ) (?P<subject> [NRG] ) a?                       # the rooms are cold, the owner suggesting
    | (?<= [QEF] & ) (?P<subject> N ) a?                         # and Moran calling it
    | (?<= [CUE VkbBvj] ) (?P<subject> [NAMED PO] ) a? u                            # it led her to say
    """)
_INVERTED = regex_over_letters(
    r"(?r) [QUOTATION] ,? [CY] a? (?P<subject> [NAMED P] ) (?: , [^.;: QUOTATION]{1,12} )? , $"
)
_WINDOW = 7  # phrases before a participle that tell its subject
_BREAKS = frozenset(("", *",&;:-QESF."))  # before a clause that is no complement
NEEDS = f"{SAYING}jc"


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a participle of a reporting verb before the quotation, and for the subject of its clause."""
    for position in answers.unanswered:
        before, after = paragraph.around(position)
        cue = next((clause for clause in reversed(before) if _reports(clause)), None)
        if cue is None or goes_on(paragraph.shape, cue, before):
            continue
        if cue.letter != "c" or not paragraph.shape[cue.verb + 1 : position].strip(",:p"):
            subject = _subject(paragraph, _first(paragraph.shape, cue, before), before, after)
            if subject is not None:
                yield Link.of(paragraph, position, subject, cue.verb)


def _reports(clause: Clause) -> bool:
    """Whether a clause is a participle or an infinitive that reports: calling, to say, to have said."""
    return not clause.finite and clause.letter in NEEDS and not (clause.passive and clause.letter in "CK")


def _first(shape: str, cue: Clause, before: list[Clause]) -> Clause:
    """Return the first of a series of participles: with Byron calling it a marvel and asking."""
    if shape[cue.group - 1 : cue.group] != "&":
        return cue
    earlier = (clause for clause in reversed(before) if clause.verb < cue.group and not clause.finite)
    return next((clause for clause in earlier if clause.letter in PARTICIPLE and cue.letter in CUE_PARTICIPLE), cue)


def _subject(paragraph: Paragraph, cue: Clause, before: list[Clause], after: list[Clause]) -> Phrase | None:
    """Find the subject of a participle or an infinitive."""
    own = _own_subject(paragraph, cue, before)
    if own is not None:
        return own
    governing = [clause for clause in before if clause.subject is not None and clause.verb < cue.verb < clause.end]
    anew = [at for at, clause in enumerate(governing) if _begins(paragraph.shape, clause)]
    governing = governing[anew[-1] if anew else 0 :]  # she said no, but he was glad, adding that
    following = [clause for clause in after if clause.subject is not None and not clause.relative]
    if not governing and following:
        return paragraph.subject(following[0])
    if not governing:
        inverted = _INVERTED.search(paragraph.shape, 0, cue.verb) if cue.letter != "c" else None
        return paragraph.speaker(inverted.start("subject")) if inverted else None
    outer = governing[0]
    if outer.letter in "CW" and cue.opener != "u":
        return paragraph.subject(outer)
    near = governing[-1]
    if near.relative and "," not in paragraph.shape[near.verb : cue.group]:
        return paragraph.subject(near)  # the party, which won support by calling it
    main = [clause for clause in governing if not clause.relative] or governing
    if paragraph.shape[cue.group - 1 : cue.group] == ",":
        main = [clause for clause in main if not _is_complement(paragraph.shape, clause)] or main
    return paragraph.subject(main[-1])


def _own_subject(paragraph: Paragraph, cue: Clause, before: list[Clause]) -> Phrase | None:
    """Find the separate subject of a participle or an infinitive."""
    if cue.subject is not None:
        return paragraph.subject(cue)
    heard = next((clause for clause in before if clause.verb == cue.group - 1), None)
    if heard is not None and heard.passive and heard.subject is not None:
        return paragraph.subject(heard)  # in which a man is heard saying
    own = _OWN_SUBJECT.match(paragraph.shape, max(0, cue.group - _WINDOW), cue.group)
    if own and _may_govern(paragraph, own):
        return paragraph.speaker(own.start("subject"))
    absolute = absolute_before(cue, before) if cue.opener == "u" else None
    return None if absolute is None else paragraph.subject(absolute)  # with Byron taking to the stage to call it


def _may_govern(paragraph: Paragraph, own: "regex.Match[str]") -> bool:
    """Whether the verb or the preposition beside the subject of a participle, if there is one, makes it the subject."""
    words = paragraph.language.function_words
    seen = own["seen"] and paragraph.word(own.start("seen"))
    if seen and paragraph.language.lemmas.get(seen, seen) not in words["perceiving"]:
        return False  # Lowe blasted Byron, saying
    if seen and paragraph.shape[own.end() + 1 : own.end() + 2] == "p":
        return False  # Lowe heard Byron talking about it and said
    for group, name in (("with", "absolute"), ("beside", "beside"), ("for", "representing")):
        if own[group] is not None and paragraph.word(own.start(group)) not in words[name]:
            return False
    return True


def _begins(shape: str, clause: Clause) -> bool:
    """Whether a main clause begins after a comma: she said no, but he was glad."""
    return clause.opener == "&" and shape[clause.start - 1 : clause.start] in (",", "Q") and clause.finite


def _is_complement(shape: str, clause: Clause) -> bool:
    """Whether a clause is the complement of another: the notion that it was closed; he wished it were."""
    return clause.opener in ("t", "q", "r") or not (clause.opener or shape[clause.start - 1 : clause.start] in _BREAKS)
