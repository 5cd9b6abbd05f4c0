"""Clauses: every verb of a shape, its subject, and how far its words reach.

A clause is read from its verb leftwards, since the subject may stand a long way before it: “Hill, a doctor who trained
in Cork, said”. What may stand between is bounded, so that no text costs more than its length.
"""

import re

from quoteattr.languages.grammar import NOUNS, Clause
from quoteattr.letter_sets import CUE, HELPER, PARTICIPLE, over_letters, regex_over_letters
from quoteattr.patterns import late, late_regex

__all__ = ["find_clauses"]

_SUBJECT = regex_over_letters(r"""(?r)
    (?P<opener> [tswqe&]? ) a?
    (?<! [poyu] ) (?<! (?: ^ | [.] ) p [vWjc] )           # not: in opposing the bid, Lee
    (?P<subject> [SUBJECT] ) (?<! A a? X )                # not: costs were low, a baker, Lee, said
    (?: M | ,? a ,? )?                                    # Lee himself
    (?P<post> (?:
        [opyu] [SOURCE L] (?: a (?= o ) )?            # for the union · at the bank · at the back of
      | o F                                           # the star of “Salt Road”
      | (?<! [PI] ) V a? [opyu] [SOURCE L]            # released by the group
        (?! (?<= s [NOMINAL M] V a? . . ) , )         # not: when the group moved to Leeds, Lee, a doctor, said
      | (?<! [Q,] ) , (?! (?: & [NAMED X] , N | s [NAMED] ) , )  # , a doctor, · not: , but his deputy, Lee,
        (?! [PI] [HELPER]{0,3} [AUXILIARY VYzK] )       # not: , he looked up,
        (?: (?! w R , N , ) [^.;:EStQ] | (?<= [NOMINAL WC] ) t | Q (?! ,? [NAMED DPX] ) ){1,30} [,Q]
      | , (?! & [NAMED X] , N , ) [NOMINAL MLopyu&]{1,8} (?= , )  # , 34, from Leeds,
      | (?<! [Q,] ) , [NRXLMop]{1,8} -                    # , a plumber from Leeds -
      | - [NRXLMop]{1,8} ,                                # - a plumber from Leeds,
      | \( [^()QES]{1,30} \)                              # (R-Ark.)
      | - [^-.;:QES]{1,30} -
      | L
      | (?: (?<! [Q,] ) | (?<= , [NAMED DMX] , ) ) & [NOMINAL M]  # Lee and Reed · Lee, Moss, and Reed
      | , [NAMED DMX] (?= [^.;:QESt]{0,9} & )
      | [wvjc] (?! & | R , N , ) [^,.;:QESwt]{1,12}                 # a man who lives nearby · speaking in Ohio
    ){0,5} )
    (?: , [ape] [^.;:,QESt]{0,10} , )?                    # Lee, in Ohio, said
    """)
# Council leader Bo Lee, told the paper: “no” · “No,” council leader Bo Lee, said.
_STRAY = regex_over_letters(
    r"(?r) (?: ^ | (?<= [QUOTATION .] | Q, ) ) &? (?P<subject> [NAMED] ) (?: [op] [NAMED X] ){0,2} ,"
)
# “No,” Lena Bray, of the Leeds Trust told the paper.
_BELONGING = regex_over_letters(r"(?r) (?: ^ | (?<= [QUOTATION .] | Q, ) ) (?P<subject> N ) , [op] [NG]")
_SAYS = over_letters(
    r"""C (?:
        [NOMINAL I] A | (?: [NAMED O] | p [NAMED X] )? L? (?: [,:] [QUOTATION] | t )
      | [NAMED O] L? [QUOTATION] | a? L? (?: [.] | $ )
    )"""
)
# “No,” Lena Bray, a plumber from Leeds said.
_UNCLOSED = regex_over_letters(
    r"(?: ^ | (?<= [.] ) | (?<= (?P<quotation> [QUOTATION] ) ,? ) ) (?P<subject> N ) , (?: X , )? (?= [RX] )"
)
_RELATIVE = late_regex(r"(?r) ,? (?P<pronoun> w ) (?: , [^.;:,QESt]{1,10} , )?", re.VERBOSE)
_APPOSED = regex_over_letters(r"(?r) (?<! [,&p] ) (?P<subject> N ) , [NAMED DXMLoi]{1,6}")  # Lee, R-Ark., who
# a fellow at the institute who · Byron, a fellow at the institute who · a rider, identified as Witness 7, who
_MEMBER = late_regex(
    r"(?r) (?: (?P<subject> N ) , [RN] p [NG] | (?P<subject> R ) p [NG] | (?P<subject> [NR] ) , [Kz] e [NRX] )",
    re.VERBOSE,
)
_ABSOLUTE = regex_over_letters(  # with Lee saying · with some of her aides and friends saying
    r"(?r) s (?P<subject> [NAMED DMX] ) (?: [opy] [NAMED DX] ){0,2} (?: & [NAMED] )? a?"
)
# said that if Lee told them why, “nobody will leave”; not: that when Lee told them, “no,”
_FRONTED = over_letters(
    r"(?<= t ) s [^.:; QUOTATION]{1,30} [^.,:; aLO QUOTATION FINITE] (?<! C [NRG] ) a? , (?= [NAMED P]? [QUOTATION] )"
)
# Speaking outside the court Ada Lee said: · On her first day in office Governor Ada Lee called it
_OPENING = over_letters(r"(?: [wvjc] | [aL]{0,3} p M? [aL]{0,2} ) [^.,;: QUOTATION FINITE]{0,6} p? (?P<subject> N ) $")
# the plaque that Lee polishes each spring says
_HEAD = over_letters(
    r"(?: [QUOTATION] ,? )? (?P<subject> [NAMED DXm] ) (?: [op] [NAMED DX] )? t [NAMED PX]? [HELPER]{0,2} V"
    r"(?: M? L | [opy]? M? [NAMED DXLmi] | [Oa] ){0,3} $"
)
# Lee, who lost her son, Bo, in a fire, said
_AROUND_RELATIVE = over_letters(r"[NAMED] , w [HELPER]{0,2} [FINITE] $")
_NAMED = late(r"[eMOa]{0,3} (?: F [,&]{1,2} M? )* [QES]", re.VERBOSE)
_OPENERS = frozenset("tswqe")
_PASSIVE = f"{CUE}Vz"
"""Letters of verbs that are passive behind a form of be."""
_OF_OBJECTS = ("q", "r")
_WITH_SUBJECT = {"w": "r"}
"""What a relative pronoun is before a subject of the clause's own: which Lee in Leeds said."""
_EDGES = frozenset(".;:QESOCBW") | _OPENERS
"""Before a subject right before its verb: nothing farther left can be the subject then."""
_NEAR = 9  # phrases; farther off nobody is looked for with whom something is done
_WINDOW = 40  # phrases; farther off no subject is looked for
_AHEAD = 12  # clauses; farther off no clause goes on around another
_VERB = over_letters(r"[VERB] | [AUXILIARY] (?! [HELPER]{0,3} [VERB AUXILIARY] )")


def find_clauses(shape: str, begin: int, end: int) -> list[Clause]:
    """Find the verbs of a sentence and their subjects.

    >>> [(clause.subject, clause.verb) for clause in find_clauses("N,RpX,ZC", 0, 8)]
    [(0, 7)]

    Args:
        shape: The phrases of a stretch of text, a letter each.
        begin: Where the sentence begins in it.
        end: Where the sentence ends.

    Returns:
        The clauses, in the order of their verbs.
    """
    return _with_reach(shape, [_read(shape, match.start(), begin, end) for match in _VERB.finditer(shape, begin, end)])


def _read(shape: str, verb: int, begin: int, end: int) -> Clause:
    """Read the clause of the verb at a position, in the sentence between two others."""
    letter = shape[verb]
    group = verb
    while group > begin and shape[group - 1] in HELPER:
        group -= 1
    helpers = shape[group:verb]
    before = shape[group - 1] if group > begin else ""
    finite = ("A" in helpers if letter in PARTICIPLE else True) and before != "u"
    passive = "A" in helpers and letter in _PASSIVE
    if not finite:
        farthest = max(begin, group - _NEAR)
        with_one = before != "u" and shape.find("s", farthest, group) >= 0
        absolute = _ABSOLUTE.match(shape, farthest, group) if with_one else None
        subject = absolute.start("subject") if absolute else None
        start, before = (group, before) if subject is None else (subject - 1, "")
        return Clause(start, subject, group, verb, end, letter, before, finite, passive)
    if before in NOUNS and (group - 1 == begin or shape[group - 2] in _EDGES):
        opener = shape[group - 2] if group - 1 > begin and shape[group - 2] in _OPENERS else ""
        opener = _WITH_SUBJECT.get(opener, opener)
        passive = passive or (opener == "e" and shape.startswith("KF", verb))  # posed as a tailor named “Lee” and told
        return Clause(group - 1 - len(opener), group - 1, group, verb, end, letter, opener, finite, passive)
    stop = group
    relative = _RELATIVE.match(shape, max(begin, group - 14), group) if before in ("w", ",") else None
    if relative:
        before, stop = "w", relative.start()
        group = relative.start("pronoun") + 1
        if stop > begin and shape[stop - 1] in NOUNS:
            apposed = _APPOSED.match(shape, begin, stop) or _MEMBER.match(shape, begin, stop)
            subject = apposed.start("subject") if apposed else stop - 1
            if shape.startswith(",n", subject - 2) and subject - 3 >= begin and shape[subject - 3] in NOUNS:
                subject -= 3  # it was Lee, not Reed, who said
            return Clause(stop, subject, group, verb, end, letter, before, finite, passive)
    farthest = max(begin, stop - _WINDOW)
    anybody = not NOUNS.isdisjoint(shape[farthest:stop])  # or the pattern tries all ways through “, who said, who said”
    match = _SUBJECT.match(shape, farthest, stop) if anybody else None
    head = _HEAD.match(shape, begin, group) if letter in "CY" and not passive and "t" in shape[begin:group] else None
    if match is None or head is not None:
        subject = _stray_subject(shape, begin, group, verb, passive=passive) if head is None else head.start("subject")
        start, before = (group, before) if subject is None else (subject, "")
        return Clause(start, subject, group, verb, end, letter, before, finite, passive)
    opener = _WITH_SUBJECT.get(match["opener"], match["opener"])
    start, opener = (stop, "w") if before == "w" else (match.start(), opener)
    subject = _in_front(shape, match.start("subject"), verb) if opener == "" else match.start("subject")
    unclosed = letter == "C" and subject == group - 1 and shape[subject - 1 : subject] == "V"
    if unclosed or shape[subject + 1] == ",":  # Lee, who led the union said
        around = _AROUND_RELATIVE.search(shape, max(begin, subject - _NEAR), subject)
        subject = subject if around is None else around.start()
    return Clause(min(start, subject), subject, group, verb, end, letter, opener, finite, passive)


def _stray_subject(shape: str, begin: int, group: int, verb: int, *, passive: bool) -> int | None:
    """Return the subject that a comma or a preposition hides: Lee, of the union said; at the club Lee said."""
    before, letter = shape[group - 1] if group > begin else "", shape[verb]
    stray = _STRAY.match(shape, begin, group) if before == "," and not passive and _SAYS.match(shape, verb) else None
    if before in ("N", "G") and letter == "C" and not passive:
        stray = _BELONGING.match(shape, begin, group)
    inverted = letter == "C" and shape[verb + 1 : verb + 2] in NOUNS  # In Leeds said the mayor
    if stray is None and before == "N" and letter in CUE and not passive and not inverted:
        opening = _OPENING.match(shape, begin, group)
        return None if opening is None else opening.start("subject")
    return None if stray is None else stray.start("subject")


def _in_front(shape: str, subject: int, verb: int) -> int:
    """Return the name before a subject that is in apposition to it, though no comma closes that."""
    if shape[subject] not in "RX" or shape[verb] not in CUE:
        return subject
    unclosed = _UNCLOSED.match(shape, _before_apposition(shape, subject))
    if unclosed is None:
        return subject
    inserted = unclosed["quotation"] is None and shape[verb + 1 : verb + 2] == ","  # the bridge, a plumber said, fell
    return subject if inserted else unclosed.start("subject")


def _before_apposition(shape: str, subject: int) -> int:
    """Return where a name stands to which a noun phrase may be in apposition: Lee, a doctor; Lee, 43, a doctor."""
    if shape[max(0, subject - 2) : subject] in ("R&", "X&"):
        subject -= 2  # Lee, a farmer and preacher
    aged = shape[max(0, subject - 4) : subject] == "N,X,"
    return max(0, subject - 4 if aged else subject - 2)


def _with_reach(shape: str, clauses: list[Clause]) -> list[Clause]:
    """Cut the reach of a clause where the clause around it goes on.

    “Lee, who said no, left”: the relative clause reaches to “left”. “While Lee says no, Reed fixates”: it ends with the
    comma, also where a quotation is what goes on: “Moss said that if Lee told them why, “nobody will leave””.
    """
    reaching = []
    for number, clause in enumerate(clauses):
        end = _own_end(shape, clause) if clause.opener in _OF_OBJECTS else clause.end
        if clause.opener == "s" and (quoted := _FRONTED.match(shape, clause.start, end)):
            end = quoted.end()
        for later in clauses[number + 1 : number + _AHEAD]:
            if later.subject is None or not later.finite:
                continue
            around = later.subject < clause.start
            fronted = clause.opener in ("s", "e") and later.start > clause.verb and shape[later.start - 1] in ",Q-"
            if around or fronted:
                end = min(end, later.group if around else later.start)
                break
        reaching.append(clause if end == clause.end else clause._replace(end=end))
    return reaching


def _own_end(shape: str, clause: Clause) -> int:
    """Return the end of a clause that is no longer than its quotation: “, whom he called “a fool,” and left”."""
    closed = _NAMED.match(shape, clause.verb + 1, clause.end)
    return closed.end() if closed else clause.end
