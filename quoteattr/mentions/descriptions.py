"""Descriptions next to a name: the constructions that say what a person is, and for whom.

“Pentagon spokesman Ada Byron”, “Ada Byron, a Pentagon spokesman,”, “Sen. Ada Byron (R-Ark.)”, “Ada Byron of the Brennan
Center”, “Ada Byron, who leads the union”.
"""

from collections.abc import Iterator

from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.bare_affiliations import (
    bare_organisation,
    from_place,
    of_organisation,
    party_and_state,
    possessed_body,
)
from quoteattr.mentions.before import read_before
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.openings import read_on_behalf
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.predicates import (
    appositive_facts,
    of_common_body,
    read_predicate,
    read_relative,
)
from quoteattr.mentions.role_phrase import FIELD, RolePhrase

__all__ = ["read_facts"]

_PREDICATE = frozenset("AVYZaz")
"""Letters of a verb behind an age that commas set off: Ada Byron, 46, is a pilot."""
_ENDS = frozenset(",.;:QESF")  # of a name behind a role
_STARTS = frozenset(",.:;QESFC")
"""Letters before a name that begins a clause or follows its verb: said Ada Byron."""
_BRACKET = 8
_TERM = 7
"""Words before “as” that say since when somebody has been in office: in her second term as mayor."""


def read_facts(passage: Passage, first: int, last: int, *, bodies: bool = False) -> Iterator[Fact]:
    """Read what is before and after a name.

    Args:
        passage: words of the text.
        first: the index of the name's first word.
        last: the index after its last word.
        bodies: whether it may be the name of a body.

    Yields:
        A fact for each construction.
    """
    yield from read_before(passage, first, last, bodies=bodies)
    head = passage.form(last - 1)
    honour = passage.names.titles.get(head) if last - first > 1 else None
    if honour is not None and honour.role and head in passage.names.suffixes:
        yield Fact("after", (), head, honour.full.lower())  # Ada Byron MP
    at, unit = last, passage.unit(last)
    if unit == "(":
        closing = passage.units.find(")", at, at + _BRACKET)
        end = closing if closing >= 0 else min(at + _BRACKET, len(passage))
        yield from _bracketed(passage, at + 1, end)
        at, unit = end + 1, passage.unit(end + 1)
    led = first > 0 and passage.starts(first - 1, "agent") and passage.starts(at, "works_at")  # led by Byron at Zorbo
    belongs = led or passage.starts(at, "belongs")
    if belongs or unit == "o" or _attorney_for(passage, first, at):
        begins = first == 0 or passage.unit(first - 1) in _STARTS
        yield from from_place(passage, at, apart=False) if begins else ()  # not: freed Byron from Leeds
        of, at = of_organisation(passage, at, surely=belongs)  # of Iowa, a Republican
        yield from of
        unit = passage.unit(at)
    if unit == "$" and not bodies:
        yield from possessed_body(passage, at)
    if unit in (",", "-"):
        shared = first > 0 and passage.unit(first - 1) == "&"
        yield from _after_comma(passage, at + 1, bodies=bodies, shared=shared)
    else:
        yield from read_predicate(passage, at)


def _attorney_for(passage: Passage, first: int, at: int) -> bool:
    """Tell whether what the title before a name is for follows the name: U.S. Attorney Ada Byron for the District."""
    return first > 0 and passage.is_role(first - 1) and passage.starts(at, "represents")


def _bracketed(passage: Passage, at: int, end: int) -> Iterator[Fact]:
    """Read what is in brackets: (R-Ark.), (an envoy at the Brennan Center)."""
    party = party_and_state(passage, at, end)
    yield from party or appositive_facts("after", passage, at, stop=end) or bare_organisation(passage, at, ends=")")


def _after_comma(passage: Passage, at: int, *, bodies: bool, shared: bool) -> Iterator[Fact]:
    """Read the apposition after a name: a party, a body, a relative clause, a noun phrase."""
    units = passage.units
    while passage.form(at) in passage.names.suffixes and passage.form(at) not in passage.names.titles:
        if passage.unit(at + 1) != ",":
            return  # Ada Byron, MBE
        at += 2  # Ada Byron, M.D., Ph.D., head of the clinic
    aged = passage.unit(at) == "#" and passage.unit(at + 1) != "o"
    if aged:
        at += 2 if passage.unit(at + 1) == "," else 1  # Ada Byron, 46, a countess
    if at >= len(passage):
        return
    party = party_and_state(passage, at, at + 1) if "-" in passage.form(at) else []
    if party:
        yield from party
        if passage.unit(at + 1) == "," and passage.unit(at + 2) == "d":
            yield from _apposed_after(passage, at + 2, bodies=bodies, shared=shared)  # R-Ark., the chairman
    elif units[at] == "w":
        yield from read_relative(passage, at)
    elif aged and units[at] in _PREDICATE:
        yield from read_predicate(passage, at)
    elif told := list(_belonging(passage, at, aged=aged)):
        yield from told
    else:
        yield from _apposed_after(passage, at, bodies=bodies, shared=shared)


def _belonging(passage: Passage, at: int, *, aged: bool) -> Iterator[Fact]:
    """Read where somebody belongs after a comma: of Meridian, formerly of Zorbo, speaking for the union."""
    if passage.starts(at, "stands_for"):
        yield from read_on_behalf(passage, at)
        return
    if passage.starts(at, "place_preposition") and passage.unit(at + 1) in "dh":
        served = passage.units.find("e", at, at + _TERM)  # Ada Byron, in her second term as mayor
        if served > at and not _ENDS.intersection(passage.units[at:served]):
            yield from appositive_facts("after", passage, served + 1)
        return
    based = passage.starts(at, "based")
    at += based
    if passage.unit(at) == "o" or passage.starts(at, "works_at" if based else "belongs"):
        yield from from_place(passage, at, apart=True)
        # Ada Byron, 46, of Meridian, lives there
        found, end = of_organisation(passage, at, surely=aged or passage.unit(at) != "o")
        yield from found
        if passage.unit(at) == "o" or passage.starts(at, "origin_preposition"):
            if not found and passage.unit(at + 1) == "d" and not passage.capital(at + 2):
                yield from of_common_body("after", passage, at)  # from the company's road team
            yield from _behind_place(passage, end)  # not: Ada Byron, with Moran, the mayor


def _behind_place(passage: Passage, at: int) -> Iterator[Fact]:
    """Read what a second comma sets off: Ada Byron, 46, of Meridian, Ohio, a pilot."""
    if passage.unit(at) == "," and passage.form(at + 1) in passage.names.places:
        at += 2
    if passage.unit(at) == "," and passage.unit(at + 1) == "w":
        yield from read_relative(passage, at + 1)
    elif passage.unit(at) == "," and (passage.unit(at + 1) == "d" or passage.may_modify_role(at + 1)):
        yield from _apposed_after(passage, at + 1, bodies=False, shared=False)


def _apposed_after(passage: Passage, at: int, *, bodies: bool, shared: bool) -> Iterator[Fact]:
    """Read “Ada Byron, a Leeds spokesman who leads the union”; shared: “Jo Lee and Ada Byron, Leeds lawyers”."""
    found, end = read_appositive(passage, at, bodies=bodies)
    if not found:
        yield from bare_organisation(passage, at)
        return
    following = passage.unit(end)
    if following and following in "CBYKbkAZP" and passage.unit(at) not in "dh" and not _is_open(passage, at, found[0]):
        return  # the subject of the next clause
    if following and following in "VKAZCY" and passage.unit(at - 2) == "N" and _is_credited(passage, at - 2):
        return  # According to Byron, a guard was bribed
    if following and following in "VKAZCY" and passage.starts(at, "definite"):
        return  # Say what you will about Byron, the winner proved to be good company
    if found[0].plural and not shared and passage.unit(at) not in ("M", "#"):
        return  # Ada Byron, the members of the union came
    yield from (fact_of("after", phrase, passage) for phrase in found)
    if following == "," and not found[-1].affiliations and passage.unit(at) not in "dh":
        yield from _after_role(passage, end + 1)
    if following == "w":
        yield from read_relative(passage, end)
    elif passage.units[end : end + 2] == ",w":
        yield from read_relative(passage, end + 1)
    elif following == "v":
        yield from read_relative(passage, end - 1)


def _is_open(passage: Passage, at: int, phrase: RolePhrase) -> bool:
    """Tell whether an apposition has no comma behind it: “No,” Ada Byron, chief executive of Zorbo said."""
    heads = passage.heads_sentence(_begin_of_name(passage, at - 1))
    return heads and not phrase.plural and bool(phrase.affiliations)


def _begin_of_name(passage: Passage, end: int) -> int:
    """Return the index of the first word of the name, with its title, that ends before an index."""
    while end and passage.unit(end - 1) in ("N", "T"):
        end -= 1
    return end


def _is_credited(passage: Passage, at: int) -> bool:
    """Tell whether a name ends what a sentence begins with: According to Ada Byron."""
    begin = _begin_of_name(passage, at)
    return begin > 0 and passage.unit(begin - 1) in ("g", "p", "u") and passage.unit(max(0, begin - 3)) in ".QES"


def _after_role(passage: Passage, at: int) -> list[Fact]:
    """Read the last of the names after a role, and bodies before it: said Ada Byron, vice president, Zorbo Corp.

    What no word tells to be a body is a field, as common words are: president, Bridge Studies, Zorbo Corp.
    """
    found: list[Fact] = []
    sure: list[Fact] = []
    field = passage.after(at, FIELD)
    if field > at and passage.unit(field) == "," and passage.capital(field + 1):
        at = field + 1  # vice president, global sales, Zorbo
    elif field > at and passage.starts(field, "works_at"):
        return of_organisation(passage, field)[0]
    while passage.capital(at):
        found = bare_organisation(passage, at, surely=False) or found
        sure += bare_organisation(passage, at)
        while passage.unit(at) and passage.unit(at) not in _ENDS:
            at += 1
        if passage.unit(at) != ",":
            break
        at += 1
    if passage.starts(at, "works_at") and passage.capital(at + 1):
        found = of_organisation(passage, at)[0] or found  # principal analyst, Bridge Studies, at Zorbo
    return [*(fact for fact in sure if fact not in found), *found]
