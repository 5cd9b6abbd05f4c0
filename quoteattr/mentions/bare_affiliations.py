"""The organisations, parties and places that stand next to a name without a role.

“Ada Byron of the Brennan Center”, “Ada Byron, Brennan Center,”, “Ada Byron (R-Ark.)”.
"""

from quoteattr.letter_sets import FINITE
from quoteattr.mentions.affiliations import end_of_name, is_owner_inside, make_affiliation, named_at, read_affiliations
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation, AffiliationKind, Span

__all__ = ["bare_organisation", "from_place", "of_organisation", "party_and_state", "possessed_body"]

_WARD = 2
"""Words after a party, with the comma, that name one place together: (Lab, Leeds North)."""
_BOUNDS = frozenset((*",.:;)QESF-", *FINITE))
"""Letters of what may follow where somebody is from: Ada Byron from Leeds said."""
_OF_NOUNS = tuple("xGDmiRTN$o")
"""Letters of what goes on with the name before it: a Civic Union rival."""
_DIVISION = 5
"""Common words after the name of a firm whose division they name."""


def of_organisation(passage: Passage, at: int, *, surely: bool = False) -> tuple[list[Fact], int]:
    """Read “of the Brennan Center”; “of Leeds, Ohio” is where somebody lives.

    Args:
        passage: words of the text.
        at: the index of the preposition.
        surely: whether only what is named like a body counts: with the Brennan Center.

    Returns:
        What it says, nothing or one fact, and the index after the names.
    """
    after = at + 2 if passage.unit(at + 1) == "d" else at + 1
    noun = after
    while passage.unit(noun) in ("x", "G", "m"):
        noun += 1
    introduced = noun > after and passage.names.is_noun_for_body([passage.form(noun - 1)])
    found, end = read_affiliations(passage, after, stop=len(passage))
    if not found or passage.starts(end - 1, "streets"):
        return [], end  # of Mill Street
    place = passage.form(end + 1) in passage.names.places and not passage.capital(end + 2)
    lives = passage.unit(end) == "," and (place or passage.unit(end + 1) == "#")
    made = found[-1]
    if surely:
        words = made.name.split()  # from the charity Bridge Builders, from the Bridge union
        named = introduced or passage.names.is_body(words) or words[-1] in passage.names.bodies
        stands = made.kind is AffiliationKind.ORGANIZATION and named
    else:
        stands = made.kind is not AffiliationKind.PLACE or made.name in passage.names.states
    return [Fact("of", tuple(found))] if stands and not lives else [], end


def from_place(passage: Passage, at: int, *, apart: bool) -> list[Fact]:
    """Read “from Leeds”, “from Tolland in Wales”, “from Sydney, Australia” behind a name.

    Args:
        passage: words of the text.
        at: the index of the preposition.
        apart: whether a comma is before it, so that a place that nobody knows counts too: Ada Byron, from Tolland,

    Returns:
        One fact or none.
    """
    names, first = passage.names, at + 1 + (passage.unit(at + 1) == "d")  # from the Isle of Wight
    if not passage.starts(at, "origin_preposition"):
        return []
    end = _end_of_place(passage, first)
    found = [(first, end)] if end > first else []
    inside = passage.starts(end, "place_preposition") or passage.unit(end) == ","
    after = _end_of_place(passage, end + 1) if found and inside else end
    if after > end and " ".join(passage.forms(end + 1, after)) in names.places:
        found.append((end + 1, after))
        end = after
    if found and names.is_body(passage.forms(*found[0])) and " ".join(passage.forms(*found[0])) not in names.places:
        return []  # :func:`of_organisation` reads it
    known = len(found) > 1 or " ".join(passage.forms(first, end)) in names.places
    bounded = passage.unit(end) in _BOUNDS and not any(passage.starts(one, "streets") for one in range(first, end))
    if not found or not bounded or not (known or apart):
        return []
    made = (make_affiliation(passage.words(*one), names) for one in found)
    places = [
        named_at(passage, *one, AffiliationKind.PLACE, name=place.name if place.kind is AffiliationKind.PLACE else None)
        for one, place in zip(found, made, strict=True)
        if place is not None
    ]
    return [Fact("of", tuple(places))] if places else []


def _end_of_place(passage: Passage, at: int) -> int:
    """Return the index after the capitalised words from an index on, with “of” between them: Isle of Wight."""
    end = at
    while passage.capital(end) or (end > at and passage.unit(end) == "o" and passage.capital(end + 1)):
        end += 1
    return end


def bare_organisation(passage: Passage, at: int, *, ends: str = ",.)", surely: bool = True) -> list[Fact]:
    """Read “Ada Byron, Brennan Center”: only the name of an organisation, up to the next mark.

    Args:
        passage: words of the text.
        at: the index of the first word of the name.
        ends: the letters of what may follow it.
        surely: whether only what is named like an organisation counts; behind a role any name does.
    """
    end = at
    while passage.capital(end) or (end > at and (passage.form(end) in passage.names.joints or _owns(passage, end))):
        end += 1
    forms = passage.forms(at, end)
    if end > at and not surely and passage.unit(end) in ("x", "G", "a"):
        end = _end_of_division(passage, end, ends)
    places = passage.names.places
    branch = len(forms) > 1 and forms[0] not in places and forms[-1] in places  # Zorbo Asia
    named = passage.names.is_body(forms) or (not surely and (branch or passage.names.begin(forms, len(forms)) == 0))
    behind = end
    while passage.unit(behind) == "J":
        behind += 1  # Zorbo Mills Co., Ltd.
    named = named and passage.names.forenames.keys().isdisjoint(forms[:1])
    if end > at and passage.unit(behind) in (*ends, "") and named:
        made = make_affiliation(passage.words(at, end), passage.names)
        if made is not None and made.kind is AffiliationKind.ORGANIZATION:
            return [Fact("of", (made,))]
    return []


def _owns(passage: Passage, at: int) -> bool:
    """Tell whether a word is a possessive ending inside a name: whose Farmers' League won."""
    return passage.unit(at) == "$" and is_owner_inside(passage, at, len(passage))


def possessed_body(passage: Passage, at: int) -> list[Fact]:
    """Read the party, the firm or the band that is a person's: Ada Byron's Civic Union lost.

    Not a country, and not what only stands before another noun: Byron's European Union policy.

    Args:
        passage: words of the text.
        at: the index of the possessive ending behind the name.

    Returns:
        One fact or none.
    """
    end = end_of_name(passage, at + 1, len(passage))
    if end < at + 2 or not passage.starts(end - 1, "led_bodies") or passage.unit(end) in _OF_NOUNS:
        return []
    made = make_affiliation(passage.words(at + 1, end), passage.names)
    if made is None or made.kind is AffiliationKind.PLACE:
        return []
    named = end > at + 2 and " ".join(passage.forms(at + 1, end)) not in passage.names.metonyms
    return [Fact("of", (made,))] if named or made.kind is AffiliationKind.PARTY else []


def _end_of_division(passage: Passage, at: int, ends: str) -> int:
    """Return the index after the common words of a division, or the same index: Zorbo home and garden division."""
    after = at
    while passage.unit(after) in ("x", "&", "R", "v", "D", "a") and after - at < _DIVISION:
        after += 1
    division = passage.form(after) in passage.names.bodies and passage.unit(after + 1) in (*ends, "")
    return after + 1 if division else at


def party_and_state(passage: Passage, begin: int, end: int) -> list[Fact]:
    """Read R-Ark., (D-N.Y.), (Con, Leeds), (Liberal Democrats)."""
    names = passage.names
    bracketed = passage.form(begin - 1) == "("
    # “(Tex.)”
    alone = passage.place(end - 1, end)[1] - passage.place(begin, end)[0] if bracketed else -1
    comma = passage.units.find(",", begin, end)
    last = end if comma < 0 else comma
    whole = names.parties.get(" ".join(passage.forms(begin, last))) if bracketed else None
    if whole is not None and not whole.letters:
        return [Fact("party", (named_at(passage, begin, last, AffiliationKind.PARTY, name=whole.name),))]
    made: list[Affiliation] = []
    ward = bracketed and comma > 0 and end - comma > _WARD
    for word, start, stop in passage.words(begin, last if ward else end):
        head, hyphen, tail = word.partition("-")
        party = names.parties.get(head)
        if party is not None and (hyphen or party.letters):
            made.append(Affiliation(party.name, AffiliationKind.PARTY, Span(start, start + len(head))))
            place = names.places.get(tail) or names.places.get(tail + ".")
            if place is not None:
                made.append(Affiliation(place.name, AffiliationKind.PLACE, Span(stop - len(tail), stop)))
        elif word in names.places and (made or (stop - start == alone and names.places[word].name in names.states)):
            made.append(Affiliation(names.places[word].name, AffiliationKind.PLACE, Span(start, stop)))
    if bracketed and comma > 0 and len(made) == 1 and made[0].kind is AffiliationKind.PARTY:
        made += _ward(passage, comma + 1, end)
    return [Fact("party", tuple(made))] if made else []


def _ward(passage: Passage, first: int, end: int) -> list[Affiliation]:
    """Read the ward or the seat after a party in brackets: (Lab, Zorbo North)."""
    if first >= end or not all(map(passage.capital, range(first, end))):
        return []
    return [named_at(passage, first, end, AffiliationKind.PLACE)]
