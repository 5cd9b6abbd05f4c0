"""What a verb says of its subject: who leads the union, was elected mayor of Leeds, works for Zorbo."""

from collections.abc import Iterator

from quoteattr.languages.kinds import Kind
from quoteattr.letter_sets import PARTICIPLE
from quoteattr.mentions.affiliations import end_of_name, named_at, read_affiliations
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.bare_affiliations import bare_organisation
from quoteattr.mentions.complements import complete_object
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.role_phrase import RolePhrase
from quoteattr.records import AffiliationKind

__all__ = [
    "appositive_facts",
    "of_common_body",
    "read_predicate",
    "read_relative",
]

_CLAUSE = 9
"""Words of a clause that are read for a name."""
_OF_MEMBERS = frozenset("dahxDRGmiNv")
"""Letters of what may stand between a verb of members and the name: on the advisory board."""
_NOUNS = tuple("xG")
_MODIFIED = tuple("xDGmiR")
"""Letters of nouns that an adjective may stand before."""
_SERIES = 16
"""Words after the first verb of a relative clause in which a second one may follow."""
_BREAKS = frozenset(",.;:QESFw")
_VERBAL = "CVYKzAZ"
"""Letters of what continues after the subject of a relative clause."""


def appositive_facts(how: str, passage: Passage, at: int, *, stop: int | None = None) -> list[Fact]:
    """Read the role phrases from an index on as facts of a construction."""
    found, _ = read_appositive(passage, at, stop=stop)
    return [fact_of(how, phrase, passage) for phrase in found]


def read_predicate(passage: Passage, at: int) -> Iterator[Fact]:
    """Read what the verb after a subject says: is a countess, was elected mayor of Leeds, works for Zorbo.

    Yields:
        A fact for each role, or one for an organisation.
    """
    verb = _after_helpers(passage, at)
    if passage.starts(verb, "is") or passage.starts(verb, "became"):
        begin = _after_appointed(passage, verb + 1)
        if passage.unit(begin) in ("d", "h") or passage.is_role(begin):
            yield from appositive_facts("is", passage, begin)
    elif passage.is_form_of(verb, "member_verbs"):
        yield from _as_member(passage, verb)


def read_relative(passage: Passage, at: int) -> Iterator[Fact]:
    """Read “who leads the union”, “who is a professor at Leeds”, “who served as chief of staff”.

    Yields:
        A fact for each role, or one for an organisation.
    """
    if passage.starts(at, "of_things"):
        return
    if passage.starts(at, "owning_relative"):
        yield from _owned_organisation(passage, at + 1)
        return
    verb = _after_helpers(passage, at + 1)
    if passage.unit(verb) == "A" or passage.starts(verb, "became"):
        yield from appositive_facts("who", passage, _after_appointed(passage, verb + 1))
        return
    yield from _of_verb(passage, verb)
    for joint in range(verb + 1, min(verb + _SERIES, len(passage))):
        if passage.unit(joint) in _BREAKS:
            return
        verb = _after_helpers(passage, joint + 1)
        if passage.unit(joint) == "&" and passage.unit(verb) not in PARTICIPLE:  # and now teaches at Leeds
            yield from _of_verb(passage, verb)
        elif passage.starts(joint, "earlier_than") and passage.starts(joint + 1, "becoming"):
            yield from appositive_facts("who", passage, joint + 2)  # ran the mill before becoming mayor
            return


def _of_verb(passage: Passage, verb: int) -> Iterator[Fact]:
    """Read what a verb of office or of members says: leads the union, works for Zorbo."""
    word = passage.form(verb).lower()
    if not passage.names.office_verbs.isdisjoint((word, passage.names.lemmas.get(word))):
        yield from _served(passage, verb)
    elif passage.is_form_of(verb, "member_verbs"):
        yield from _as_member(passage, verb)


def _owned_organisation(passage: Passage, at: int) -> list[Fact]:
    """Read what is somebody's: whose Harbour Party won, whose firm, Zorbo, won, whose Leeds district is flooded."""
    seat = end_of_name(passage, at, len(passage))
    if seat > at and passage.starts(seat, "seats") and not passage.names.is_compound(passage.form(seat - 1)):
        return [Fact("of", (named_at(passage, at, seat, AffiliationKind.PLACE),))]
    name = passage.after(at, "xG")
    called = name > at and passage.form(name - 1) in passage.names.bodies
    apposed = called and passage.unit(name) == ","
    name += apposed
    name += apposed and passage.unit(name) == "d"
    return bare_organisation(passage, name, ends="," if apposed else _VERBAL, surely=not called)


def _after_helpers(passage: Passage, at: int) -> int:
    """Return the index after auxiliaries and adverbs."""
    while passage.unit(at) and passage.unit(at) in "anZ":
        at += 1
    return at


def _after_appointed(passage: Passage, at: int) -> int:
    """Return the index after “appointed”, “elected as” and adverbs, or the same index."""
    at = _after_helpers(passage, at)
    if passage.starts(at, "appointed"):
        at += 1
        at += passage.unit(at) == "e"
    return at


def _served(passage: Passage, verb: int) -> Iterator[Fact]:
    """Read what follows the verb of an office: “leads the union”, “manages a fund at Zorbo Capital”."""
    for after in range(verb + 1, min(verb + _CLAUSE, len(passage))):
        if passage.unit(after) == "e":
            yield from appositive_facts("who", passage, after + 1)
            return
        if _ends_object(passage, verb, after):
            break
        if _is_adjective(passage, after):
            continue
        capital = passage.capital(after)
        if capital or passage.unit(after) == "G":
            found, _ = read_affiliations(passage, after, stop=len(passage))
            if found:
                yield Fact("who", (found[-1],))
            if found or capital:
                return
    yield from of_common_body("who", passage, verb)  # chairs the planning committee


def _is_adjective(passage: Passage, at: int) -> bool:
    """Tell whether a word for a people says which things are meant: who covers European shipping at Zorbo."""
    return passage.kind(at) == Kind.PEOPLE and passage.unit(at + 1) in _MODIFIED and not passage.capital(at + 1)


def _ends_object(passage: Passage, verb: int, at: int) -> bool:
    """Tell whether no organisation that somebody leads can be named any more: who led the trial in Leeds."""
    unit = passage.unit(at)
    if unit == "R" and passage.unit(at + 1) in _NOUNS:
        return False  # who runs a consumer fund at Zorbo Capital
    if unit in ",.;:QESFwR" or (unit in "pr" and passage.is_form_of(verb, "takes_object")):
        return True  # who represented plaintiffs, who owns a farm at Leeds
    in_place = passage.starts(at, "place_preposition") and at > verb + 1 and "G" not in passage.units[verb:at]
    return in_place or passage.starts(at, "opposes")  # who led the fight against Zorbo


def of_common_body(construction: str, passage: Passage, before: int) -> Iterator[Fact]:
    """Read a body that only common nouns name, right behind a verb or a preposition: the parish council."""
    phrase = RolePhrase("", "", [], before)
    complete_object(phrase, passage, before, len(passage))
    if phrase.affiliations or phrase.owner is not None:
        yield Fact(construction, tuple(phrase.affiliations), owner=phrase.owner)


def _as_member(passage: Passage, verb: int) -> Iterator[Fact]:
    """Read what follows a verb of members: “joined Zorbo”, “plays for the Leeds Rovers”, “works as a nurse”."""
    needs = passage.is_form_of(verb, "member_by_preposition")
    joint = verb
    for after in range(verb + 1, min(verb + _CLAUSE, len(passage))):
        unit = passage.unit(after)
        if unit == "e":
            yield from appositive_facts("does", passage, after + 1)
            return
        if _is_adjective(passage, after):
            continue
        if passage.starts(after, "works_at") or (needs and passage.starts(after, "sits_on")):
            if after == verb + 1 and not needs:
                return  # heads for the Brennan Center
            needs, joint = False, after
        elif passage.capital(after):
            if not needs:
                yield from _of_body(passage, after)
            return
        elif unit not in _OF_MEMBERS and not (unit == "o" and joint > verb):  # sits on the board of Zorbo
            break
    if joint > verb and passage.starts(joint, "sits_on"):
        yield from of_common_body("does", passage, joint)


def _of_body(passage: Passage, at: int) -> Iterator[Fact]:
    """Read the name of a body that somebody belongs to, and as what: Zorbo as chief engineer."""
    found, end = read_affiliations(passage, at, stop=len(passage))
    if found and found[-1].kind is AffiliationKind.ORGANIZATION:
        yield Fact("does", (found[-1],))
        if passage.unit(end) == "e":
            yield from appositive_facts("does", passage, end + 1)
