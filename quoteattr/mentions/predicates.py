"""What a verb says of its subject: who leads the union, was elected mayor of Leeds, works for Zorbo."""

from collections.abc import Iterator

from quoteattr.letter_sets import FINITE
from quoteattr.mentions.affiliations import read_affiliations
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.bare_affiliations import bare_organisation
from quoteattr.mentions.capitals import begins_sentence
from quoteattr.mentions.common_bodies import body_of_people
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.passage import Passage
from quoteattr.records import AffiliationKind

__all__ = ["appositive_facts", "read_led", "read_on_behalf", "read_opening", "read_predicate", "read_relative"]

_CLAUSE = 8
"""Words of a clause that are read for a name."""
_OPENING = 16
"""Words of what opens a sentence before its subject."""
_BETWEEN = tuple("xadG,#li")
"""Letters of what may be between the name of an organisation and who leads it: a hedge fund."""
_ENDS = ("", *",.;:QESFw&", *FINITE)
"""Letters of what may follow the object of a relative clause: who chairs the committee, said."""
_HELPERS = 3
"""Auxiliaries and adverbs before a verb: has long been."""
_VERBAL = "CVYKzAZ"
"""Letters of what continues after the subject of a relative clause."""


def appositive_facts(how: str, passage: Passage, at: int, *, stop: int | None = None) -> list[Fact]:
    """Read the role phrases from an index on as facts of a construction."""
    found, _ = read_appositive(passage, at, stop=stop)
    return [fact_of(how, phrase, passage) for phrase in found]


def read_opening(passage: Passage, comma: int, *, only_as: bool = False) -> Iterator[Fact]:
    """Read what opens a sentence before its subject: “As chief executive of Zorbo, she”, “A trained nurse, he”.

    Args:
        passage: words of the text.
        comma: the index of the comma before the subject.
        only_as: whether only what “as” begins counts.

    Yields:
        One fact or none.
    """
    begin = comma
    while begin and not begins_sentence(passage.paragraph, begin) and comma - begin < _OPENING:
        begin -= 1
    if passage.starts(begin, "stands_for") or passage.starts(begin + 1, "behalf"):
        yield from read_on_behalf(passage, begin)
        return
    as_role = passage.unit(begin) == "e" and passage.is_role(begin + 1)
    if begin < comma and (as_role or (not only_as and passage.form(begin).lower() in passage.names.indefinite)):
        found, end = read_appositive(passage, begin + as_role, stop=comma)
        if found and end == comma:
            yield fact_of("after", found[0], passage)


def read_led(passage: Passage, by: int) -> Iterator[Fact]:
    """Read the organisation that somebody leads: “Zorbo, founded by Ada Byron”, “Zorbo, a hedge fund led by Ada Byron”.

    Yields:
        One fact or none.
    """
    at = by - 1
    if not _is_one_of(passage, at, "led"):
        return
    while at and by - at < _OPENING and passage.unit(at - 1) in _BETWEEN and not passage.capital(at - 1):
        at -= 1
    begin = at
    while begin and passage.capital(begin - 1) and passage.unit(begin - 1) != "d":
        begin -= 1
    found, _ = read_affiliations(passage, begin, stop=at)
    if found and found[-1].kind is AffiliationKind.ORGANIZATION:
        yield Fact("does", (found[-1],))


def read_on_behalf(passage: Passage, at: int) -> Iterator[Fact]:
    """Read “speaking on behalf of the union”, “representing Zorbo”, “on behalf of the union”.

    Yields:
        One fact or none.
    """
    stop = at + 1 + _HELPERS + passage.starts(at + 1, "behalf")
    for before in range(at, min(stop, len(passage))):
        if passage.starts(before, "speaks_on") and (passage.capital(before + 1) or passage.unit(before + 1) == "d"):
            found, _ = read_affiliations(passage, before + 1 + (passage.unit(before + 1) == "d"), stop=len(passage))
            if found and found[-1].kind is AffiliationKind.ORGANIZATION:
                yield Fact("does", (found[-1],))
            return


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
    elif _is_one_of(passage, verb, "member_verbs"):
        yield from _as_member(passage, verb)


def read_relative(passage: Passage, at: int) -> Iterator[Fact]:
    """Read “who leads the union”, “who is a professor at Leeds”, “who served as chief of staff”.

    Yields:
        A fact for each role, or one for an organisation.
    """
    if passage.starts(at, "of_things"):
        return
    if passage.starts(at, "owning_relative"):
        yield from bare_organisation(passage, at + 1, ends=_VERBAL)  # whose Harbour Party won
        return
    verb = _after_helpers(passage, at + 1)
    if passage.unit(verb) == "A" or passage.starts(verb, "became"):
        yield from appositive_facts("who", passage, _after_appointed(passage, verb + 1))
        return
    word = passage.form(verb).lower()
    if not passage.names.office_verbs.isdisjoint((word, passage.names.lemmas.get(word))):
        yield from _served(passage, verb)
    elif _is_one_of(passage, verb, "member_verbs"):
        yield from _as_member(passage, verb)


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


def _is_one_of(passage: Passage, at: int, verbs: str) -> bool:
    """Tell whether a word is a form of a verb of a class."""
    word, words = passage.form(at).lower(), passage.names.role_words[verbs]
    return word in words or passage.names.lemmas.get(word) in words


def _served(passage: Passage, verb: int) -> Iterator[Fact]:
    """Read what follows the verb of an office: “leads the union”, “manages a fund at Zorbo Capital”."""
    common = _common_object(passage, verb + 1)
    if common is not None:
        yield common
        return
    of_body = False
    for after in range(verb + 1, min(verb + _CLAUSE, len(passage))):
        unit = passage.unit(after)
        if unit == "e":
            yield from appositive_facts("who", passage, after + 1)
            return
        of_body = of_body or unit == "G"
        if passage.starts(after, "place_preposition") and after > verb + 1 and not of_body:
            return  # who led the trial in Leeds
        if unit in ",.;:QESFwR" or (unit in "pr" and _is_one_of(passage, verb, "takes_object")):
            return  # who represented plaintiffs, who owns a farm at Leeds
        if passage.capital(after) or unit == "G":
            found, _ = read_affiliations(passage, after, stop=len(passage))
            if found:
                yield Fact("who", (found[-1],))
            if found or passage.capital(after):
                return


def _common_object(passage: Passage, at: int) -> Fact | None:
    """Read a body that only common nouns name: “chairs the supporters' trust”, “runs the institute's politics desk”."""
    if passage.unit(at) != "d" or passage.form(at).lower() not in passage.names.definite:
        return None
    owned = body_of_people(passage, at + 1, len(passage))
    if owned is not None:
        return Fact("who", (owned[0],))
    ends = passage.unit(at + 2) in _ENDS or (passage.unit(at + 2) == "$" and not passage.capital(at + 3))
    told = ends and passage.form(at + 1) in passage.names.bodies
    return Fact("who", (), owner=passage.word(at + 1)) if told else None


def _as_member(passage: Passage, verb: int) -> Iterator[Fact]:
    """Read what follows a verb of members: “joined Zorbo”, “plays for the Leeds Rovers”, “works as a nurse”."""
    needs = _is_one_of(passage, verb, "member_by_preposition")
    for after in range(verb + 1, min(verb + _CLAUSE, len(passage))):
        unit = passage.unit(after)
        if unit == "e":
            yield from appositive_facts("does", passage, after + 1)
            return
        if passage.starts(after, "works_at") or (needs and passage.starts(after, "sits_on")):
            if after == verb + 1 and not needs:
                return  # heads for the Brennan Center
            needs = False
            continue
        if unit not in "dahxDRGmiNv":
            return
        if passage.capital(after):
            found, _ = read_affiliations(passage, after, stop=len(passage))
            if found and not needs and found[-1].kind is AffiliationKind.ORGANIZATION:
                yield Fact("does", (found[-1],))
            return
