"""Clauses: every finite verb of a shape and its subject.

A clause is read from its verb leftwards, since the subject may stand a long way before it: “Hill, a doctor who trained
in Cork, said”. What may stand between is bounded, so that no text costs more than its length.
"""

import regex
from attrs import frozen

__all__ = ["Clause", "find_clauses"]


@frozen
class Clause:
    """A finite verb and its subject, as positions in the shape.

    ``group`` is where the verb's auxiliaries begin. ``opener`` is the letter of the conjunction before the subject, or
    ``""``. A ``relative`` clause has its antecedent as subject. ``subject`` is ``None`` where it is elided: “and said”.
    """

    subject: int | None
    group: int
    verb: int
    letter: str
    passive: bool
    relative: bool
    opener: str


_SUBJECT = regex.compile(
    r"""(?r)
    (?P<opener> [tswqe&]? ) a?
    (?<! [poyu] )
    (?P<subject> [NRGDPIMXmi] )
    (?: [NRGDMX] | ,? a ,? )?                             # Lee himself
    (?P<post> (?:
        [opyu] [NRGDXLMOPImi]                             # for the union · at the bank
      | V a? [opyu] [NRGDXLMOPImi]                        # released by the group
      | , [^.;:QESt]{1,30} ,                              # , a doctor who trained in Cork,
      | \( [^()QES]{1,30} \)                              # (R-Ark.)
      | - [^-.;:QES]{1,30} -
      | L
      | & [NRGDMX]                                        # Lee and Reed
      | , [NRGDMX] (?= [^.;:QESt]{0,9} & )
      | [wvj] [^,.;:QESwt]{1,12}                          # a man who lives nearby · speaking in Ohio
    ){0,5} )
    (?: , [ape] [^.;:,QESt]{0,10} , )?                    # Lee, in Ohio, said
    """,
    regex.VERBOSE,
)
_WINDOW = 60  # phrases; beyond it no subject is looked for
_VERB = regex.compile(r"[CYKVW] | [Bkbvj] | [AZ] (?! [anAZ]{0,3} [CYKBkVbWAZvj] )", regex.VERBOSE)


def find_clauses(shape: str) -> tuple[Clause, ...]:
    """Find the finite verbs and their subjects.

    >>> [(c.subject, c.verb) for c in find_clauses("N,RpX,ZC")]
    [(0, 7)]

    Args:
        shape: the phrases of a stretch of text, a letter each.

    Returns:
        The clauses, in the order of their verbs.
    """
    clauses = []
    for match in _VERB.finditer(shape):
        clause = _read(shape, match.start())
        if clause is not None:
            clauses.append(clause)
    return tuple(clauses)


def _read(shape: str, verb: int) -> Clause | None:
    """Read the clause of the verb at a position, or None where the verb is not finite."""
    letter = shape[verb]
    group = verb
    while group and shape[group - 1] in "anAZ":
        group -= 1
    helpers = shape[group:verb]
    if letter in "Wvj" and "A" not in helpers:
        return None
    if group and shape[group - 1] == "u" and letter in "BkbAZ":
        return None
    passive = "A" in helpers and letter in "CKV"
    before = shape[group - 1 : group]
    relative = before == "w"
    end = group - 1 if relative else group
    if relative and shape[end - 1 : end] == ",":
        end -= 1
    match = _SUBJECT.match(shape, max(0, end - _WINDOW), end)
    if match is None:
        return Clause(None, group, verb, letter, passive, relative, before)
    return Clause(match.start("subject"), group, verb, letter, passive, relative, "w" if relative else match["opener"])
