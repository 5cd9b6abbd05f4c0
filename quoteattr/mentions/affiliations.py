"""Affiliations: the names of parties, places and organisations that somebody stands for."""

from collections.abc import Sequence

from quoteattr.languages.kinds import OF_ROLES, Kind
from quoteattr.mentions.name import without_firm_suffix
from quoteattr.mentions.names import Names
from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation, AffiliationKind, Span
from quoteattr.text.words import WORD_APOSTROPHES, Word

__all__ = [
    "end_of_name",
    "is_owner_inside",
    "make_affiliation",
    "named_at",
    "of_owned_body",
    "of_person",
    "read_affiliations",
]

_POSTAL = 2
"""Letters of a postal code, which in prose is mostly something else: MP, PA."""
_BRACKET = 3
"""Words of an acronym in brackets, with the brackets."""
_MODIFIERS = 2
"""Common words between a person and his campaign."""
_OWNER = 2
"""Words before and after a possessive ending inside a name."""
_NO_NAMES = OF_ROLES | {Kind.FUNCTION_WORD}


def make_affiliation(words: Sequence[Word], names: Names) -> Affiliation | None:
    """Make an affiliation of a name, unless it is a person's.

    >>> from quoteattr.mentions.names import names_of
    >>> make_affiliation([("GOP", 0, 3)], names_of("en")).name
    'Republican'

    Args:
        words: the words of the name, one at least.
        names: the words of names.

    Returns:
        A party by its canonical name, a place, or an organisation; ``None`` for a person and for what is none.
    """
    forms = [word for word, _, _ in words]
    words = words[: len(without_firm_suffix(tuple(forms), names))] if "," in forms else words
    forms = forms[: len(words)]
    name = " ".join(forms)
    span = Span(words[0][1], words[-1][2])
    party = names.parties.get(name)
    if party is not None and not party.letters:
        return Affiliation(party.name, AffiliationKind.PARTY, span)
    place = names.places.get(name)
    if place is not None:
        postal = len(name) == _POSTAL and place.kind in {"states", "provinces"}
        spoken_for = not postal and place.name != names.home
        return Affiliation(place.name, AffiliationKind.PLACE, span) if spoken_for else None
    if _is_titled(forms, names) or (not names.is_body(forms) and _is_no_body(forms, names)):
        return None
    kept = (
        form if form[0] in WORD_APOSTROPHES or form == "," else f" {form}"
        for at, form in enumerate(forms)
        if form[0] not in WORD_APOSTROPHES or names.is_owner_inside(forms, at)
    )
    return Affiliation("".join(kept).strip(), AffiliationKind.ORGANIZATION, span)


def of_person(passage: Passage, first: int, last: int) -> Affiliation | None:
    """Make an affiliation of a person whom somebody serves, without titles: for Ms. Byron."""
    begin = first + passage.names.begin(passage.forms(first, last), last - first)
    return None if begin == last else named_at(passage, begin, last)


def _is_titled(forms: Sequence[str], names: Names) -> bool:
    """Tell whether a name is a person's after a title: House Speaker Ada Byron."""
    begin = names.begin(forms, len(forms)) if len(forms) > 1 else 0
    return 0 < begin < len(forms) and forms[begin - 1] in names.titles


def _is_no_body(forms: Sequence[str], names: Names) -> bool:
    """Tell whether a name is a person's, or only words of roles."""
    if not names.role_words["firm_joint"].isdisjoint(forms):
        return False
    if len(forms) > 1:
        if forms[0] in names.titles:
            return True
        if forms[0] in names.forenames and forms[-1].lower() not in names.bodies:
            return True
    return names.is_people(forms[-1]) or all(names.kinds.get(form) in _NO_NAMES for form in forms)


def read_affiliations(passage: Passage, at: int, *, stop: int, people: bool = False) -> tuple[list[Affiliation], int]:
    """Read the names from an index on: “the George Byron University's Program on Bridges”.

    Args:
        passage: words of the text.
        at: the index of the first word.
        stop: the index before which reading ends.
        people: whether people count: a spokeswoman for Ada Byron.

    Returns:
        The affiliations, and the index after the names; the index itself if there is no name.
    """
    found: list[Affiliation] = []
    begin = at
    while at < stop:
        first = at = _after_common_words(passage, at, stop)
        at = end_of_name(passage, at, stop)
        if at == first:
            break
        last = at
        while at < stop and _is_noun_of_name(passage, at, stop):
            at += 1  # the Byron campaign
        if " ".join(passage.forms(first, last)) not in passage.names.parties:
            last = at
        made = _make(passage, first, last, people=people)
        if made is not None and found and _is_branch(passage, first, last):
            break  # the Leeds Institute's Cork office
        if made is not None:
            found.append(made)
        if passage.unit(at) == "(" and at + _BRACKET <= stop and passage.unit(at + _BRACKET - 1) == ")":
            at += _BRACKET  # the Bridge Builders Union (BBU)
        if not (at + 1 < stop and passage.unit(at) == "$"):
            break
        at += 1
    return found, at if found or at > begin else begin


def _after_common_words(passage: Passage, at: int, stop: int) -> int:
    """Return the index after the common words before a name: the tenants' group Leeds Tenants."""
    while at < stop and _may_precede_name(passage, at):
        at += 1
    if passage.units[at + 1 : at + 3] == "$G" and not passage.capital(at):
        at += len("R$G")
    return at + (passage.unit(at) == "d" and passage.capital(at + 1))  # The Leeds Review


def _may_precede_name(passage: Passage, at: int) -> bool:
    """Tell whether a word may stand before a name without being a part of it: the tenants' group, Leeds-based firm."""
    if passage.capital(at):
        return passage.names.is_compound(passage.form(at))  # also: Leeds-based Zorbo
    return passage.unit(at) in "xadGDm" or _is_adjective(passage, at)


def _is_adjective(passage: Passage, at: int) -> bool:
    """Tell whether a noun is an adjective before a name: the libertarian Lantern Institute, at broker Zorbo."""
    if passage.starts(at, "firms"):
        return passage.capital(at + 1)
    return passage.unit(at) == "R" and passage.starts(at, "party_members") and passage.capital(at + 1)


def _make(passage: Passage, first: int, last: int, *, people: bool) -> Affiliation | None:
    """Make an affiliation of a name, of what belongs to a person, or, if they count, of a person."""
    personal = passage.unit(last) == "$" and passage.starts(last + 1, "named_after")  # Byron’s campaign
    made = None if personal else make_affiliation(passage.words(first, last), passage.names)
    made = made or of_owned_body(passage, last) or _of_saint(passage, first, last)
    return of_person(passage, first, last) if made is None and people else made


def _of_saint(passage: Passage, first: int, last: int) -> Affiliation | None:
    """Make an affiliation of what is named after a saint alone: St Bede's."""
    if not (passage.form(first).rstrip(".").lower() in passage.names.role_words["saint"] and passage.unit(last) == "$"):
        return None
    return named_at(passage, first, last + 1, name=" ".join(passage.forms(first, last)) + passage.form(last))


def _is_branch(passage: Passage, first: int, last: int) -> bool:
    """Tell whether words are a place and a noun for a part of a body: the Cork office."""
    small = not passage.capital(last - 1)  # the Cork office; the Cork Division is a body
    return small and passage.form(first) in passage.names.places and passage.starts(last - 1, "branches")


def of_owned_body(passage: Passage, at: int, *, ranked: bool = False) -> Affiliation | None:
    """Make an affiliation of a body that is a person's: Ada Byron's campaign is the Byron campaign.

    Args:
        passage: words of the text.
        at: the index after the name.
        ranked: whether a rank may stand before the noun, of what is named after people: Byron's deputy campaign chief.
    """
    if passage.unit(at) != "$":
        return None
    noun = at + 1
    while (passage.unit(noun) == "x" or (ranked and passage.starts(noun, "ranking"))) and noun - at <= _MODIFIERS:
        noun += 1
    if passage.form(noun) not in passage.names.bodies or (ranked and not passage.starts(noun, "named_after")):
        return None
    return named_at(passage, at - 1, noun + 1, name=f"{passage.form(at - 1)} {passage.form(noun)}")


def named_at(
    passage: Passage,
    first: int,
    last: int,
    kind: AffiliationKind = AffiliationKind.ORGANIZATION,
    *,
    name: str | None = None,
) -> Affiliation:
    """Make an affiliation of what some words name, or stand for: the health ministry; Italian, for Italy."""
    return Affiliation(name or " ".join(passage.forms(first, last)), kind, Span(*passage.place(first, last)))


def _is_noun_of_name(passage: Passage, at: int, stop: int) -> bool:
    """Tell whether a common word continues a name: the Leeds council, planning committee, teachers union."""
    if passage.form(at) in passage.names.bodies:
        return True
    return passage.unit(at) in ("x", "v", "R") and at + 1 < stop and passage.unit(at + 1) == "G"


def end_of_name(passage: Passage, at: int, stop: int) -> int:
    """Return the index after the capitalised words from an index on, with the joints between them."""
    first = at
    while at < stop and (passage.capital(at) or (at > first and _is_inside_name(passage, at, stop))):
        at += 1
    return at


def _is_inside_name(passage: Passage, at: int, stop: int) -> bool:
    """Tell whether a word without a capital continues the name before it."""
    unit, word = passage.unit(at), passage.form(at)
    if unit in "#J":
        return True
    if unit == "$" and is_owner_inside(passage, at, stop):
        return True
    listed = word == "," and unit == "o"  # Faber, Gwyn & Lee
    return (listed or word in passage.names.joints) and _capital_follows(passage, at, stop)


def is_owner_inside(passage: Passage, at: int, stop: int) -> bool:
    """Tell whether a possessive ending is inside a name: the National Farmers' Association."""
    first = max(0, at - _OWNER)
    return passage.names.is_owner_inside(passage.forms(first, min(stop, at + _OWNER + 1)), at - first)


def _capital_follows(passage: Passage, at: int, stop: int) -> bool:
    """Tell whether only joints are between a joint and the next capital; “and the” separates two names."""
    on_street = passage.unit(at) == "p" and any(passage.starts(after, "streets") for after in range(at + 2, at + 4))
    if passage.starts(at, "parting_joint") or on_street:
        return False
    if passage.starts(at, "firm_joint"):
        return passage.capital(at + 1)  # Faber & Gwyn
    if passage.starts(at, "loose_joint"):
        person = passage.form(at + 1) in passage.names.forenames and passage.capital(at + 2)
        if person or not passage.capital(at + 1):
            return False
    after = at + 1
    while passage.form(after) in passage.names.joints:
        after += 1
    return after < stop and passage.capital(after) and passage.unit(after) != "l"  # of the union on Friday
