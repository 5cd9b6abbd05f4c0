"""What stands beside a name: the constructions that say what a person is, and for whom.

“Pentagon spokesman Ada Byron”, “Ada Byron, a Pentagon spokesman,”, “Sen. Ada Byron (R-Ark.)”, “Ada Byron of the Brennan
Center”, “Ada Byron, who leads the union”.
"""

from collections.abc import Iterator

from attrs import frozen

from quoteattr.mentions.affiliations import make_affiliation, read_affiliations
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.roles import RolePhrase, read_premodifiers
from quoteattr.records import Affiliation, AffiliationKind, Span
from quoteattr.text.words import Word

__all__ = ["Introduction", "of_phrase", "read_beside"]

_CLAUSE = 8
"""Words of a relative clause that are read for a name."""
_APART = 16
"""Words of an apposition before a name."""
_NAME = 7
"""Words of the other name in “Senators Jo Lee and Ada Byron”."""
_BRACKET = 8
_EDGE = frozenset(",.;:QESFCVBYKbkwt-")
"""Letters at which an apposition before a name begins at the latest."""


@frozen
class Introduction:
    """What one place of the text says of a person or a body; ``how`` is the construction."""

    how: str
    role: str | None
    head: str
    affiliations: tuple[Affiliation, ...]
    start: int
    owner: Word | None = None


def of_phrase(how: str, phrase: RolePhrase, passage: Passage) -> Introduction:
    """Make an introduction of a role phrase; of “Senators Jo Lee and Ada Byron” each is one senator."""
    role = phrase.role
    if phrase.plural and role:
        before, space, last = role.rpartition(" ")
        noun, title = passage.names.roles.get(last.lower()), passage.names.titles.get(last)
        role = before + space + (noun.singular if noun is not None else title.full if title is not None else last)
    return Introduction(how, role or None, phrase.head, phrase.affiliations, phrase.start, phrase.owner)


def read_beside(passage: Passage, first: int, last: int, *, bodies: bool = False) -> Iterator[Introduction]:
    """Read what stands before and after a name.

    Args:
        passage: words of the text.
        first: the index of the name's first word.
        last: the index after its last word.
        bodies: whether it may be the name of a body.

    Yields:
        An introduction for each construction.
    """
    yield from _before(passage, first, last)
    honour = passage.names.titles.get(passage.form(last - 1))
    if honour is not None and honour.role and last - first > 1:
        head = passage.form(last - 1)
        yield Introduction("after", head, honour.full.lower(), (), passage.words[last - 1][1])  # Ada Byron MP
    at = last
    if passage.unit(at) == "(":
        closing = passage.units.find(")", at, at + _BRACKET)
        end = closing if closing >= 0 else min(at + _BRACKET, len(passage))
        yield from _party_and_state(passage, at + 1, end)
        at = end + 1
    belongs = passage.starts(at, "belongs")
    if passage.unit(at) == "o" or belongs:
        yield from (one for one in _of_body(passage, at) if not belongs or _is_of_body(one, passage))
        after = at + 2 if passage.unit(at + 1) == "d" else at + 1
        _, at = read_affiliations(passage, after, stop=len(passage))  # of Iowa, a Republican
    unit = passage.unit(at)
    if unit in (",", "-"):
        yield from _after_comma(passage, at + 1, bodies=bodies)
    elif unit == "A" and passage.starts(at, "is") and passage.unit(at + 1) in ("d", "h"):
        yield from _appositive("is", passage, at + 1)


def _appositive(how: str, passage: Passage, at: int) -> Iterator[Introduction]:
    found, _ = read_appositive(passage, at)
    yield from (of_phrase(how, phrase, passage) for phrase in found)


def _before(passage: Passage, first: int, last: int) -> Iterator[Introduction]:
    """Read what stands before a name."""
    before = read_premodifiers(passage, first)
    if before is not None and before.plural and passage.unit(last) not in ("&", ",", "("):
        return  # the candidates Byron knew
    if before is not None:
        yield of_phrase("before", before, passage)
        begin = next(at for at in range(first - 1, -1, -1) if passage.words[at][1] <= before.start)
        if begin > 1 and passage.unit(begin - 1) == "&":
            # former governor and candidate Ada Byron
            also = read_premodifiers(passage, begin - 1)
            if also is not None and also.role:
                yield of_phrase("before", also, passage)
    elif first > 1 and passage.unit(first - 1) == "&":
        # Senators Jo Lee and Ada Byron
        floor, end = max(0, first - 1 - _NAME), first - 1
        if passage.unit(end - 1) == ")":
            end = max(floor, passage.units.rfind("(", floor, end))
        other = floor + passage.names.begin(passage.forms(floor, end), end - floor)
        shared = read_premodifiers(passage, other) if other < end else None
        if shared is not None and shared.plural:
            yield of_phrase("before", shared, passage)
    elif first > 1 and passage.unit(first - 1) == "," and passage.unit(last) in ("", *",-;.(&"):
        yield from _apposed_before(passage, first - 1, joined=passage.unit(last) == "&")


def _apposed_before(passage: Passage, comma: int, *, joined: bool) -> Iterator[Introduction]:
    """Read “a Leeds spokesman, Ada Byron,”, “One of her aides, Ada Byron,”; joined: “two aides, Ada Byron and”."""
    units = passage.units
    floor = comma
    while floor and units[floor - 1] not in _EDGE and comma - floor < _APART:
        floor -= 1
    for begin in range(floor, comma):
        owned = units[begin] == "N" and "$" in units[begin:comma]
        if units[begin] in "dhM#" or owned:
            several = units[begin] == "#" and units[begin + 1] != "o"
            found, end = read_appositive(passage, begin + several, stop=comma, bodies=True)
            if found and end == comma:
                if found[0].plural or not joined:
                    yield of_phrase("after", found[0], passage)
                return


def _after_comma(passage: Passage, at: int, *, bodies: bool) -> Iterator[Introduction]:
    """Read the apposition after a name: a party, a body, a relative clause, a noun phrase."""
    units = passage.units
    if passage.unit(at) == "#" and passage.unit(at + 1) != "o":
        at += 2 if passage.unit(at + 1) == "," else 1  # Ada Byron, 46, a countess
    if at >= len(passage):
        return
    party = list(_party_and_state(passage, at, at + 1))
    if party:
        yield from party
    elif units[at] == "o":
        yield from _of_body(passage, at)
    elif units[at] == "w":
        yield from _relative(passage, at)
    else:
        yield from _apposed_after(passage, at, bodies=bodies)


def _apposed_after(passage: Passage, at: int, *, bodies: bool) -> Iterator[Introduction]:
    """Read “Ada Byron, a Leeds spokesman who leads the union”."""
    found, end = read_appositive(passage, at, bodies=bodies)
    if not found:
        yield from _bare_body(passage, at)
        return
    following = passage.unit(end)
    if following and following in "CBYKbkAZP" and passage.unit(at) not in "dh":
        return  # the subject of the next clause
    yield from (of_phrase("after", phrase, passage) for phrase in found)
    if following == "w":
        yield from _relative(passage, end)
    elif passage.units[end : end + 2] == ",w":
        yield from _relative(passage, end + 1)
    elif following in ("v", "V"):
        yield from _relative(passage, end - 1)


def _relative(passage: Passage, at: int) -> Iterator[Introduction]:
    """Read “who leads the union”, “who is a professor at Leeds”, “who served as chief of staff”."""
    verb = at + 1
    while passage.unit(verb) and passage.unit(verb) in "anZ":
        verb += 1
    if passage.unit(verb) == "A":
        yield from _appositive("who", passage, verb + 1)
        return
    if passage.names.lemmas.get(passage.form(verb).lower()) not in passage.names.office_verbs:
        return
    for after in range(verb + 1, min(verb + _CLAUSE, len(passage))):
        unit = passage.unit(after)
        if unit in "eR":
            yield from _appositive("who", passage, after + 1 if unit == "e" else after)
            return
        if unit in ",.;:QESFw":
            return
        if passage.capital(after) or unit == "G":
            found, _ = read_affiliations(passage, after, stop=len(passage))
            if found:
                yield Introduction("who", None, "", (found[-1],), passage.words[after][1])
            return


def _of_body(passage: Passage, at: int) -> Iterator[Introduction]:
    """Read “of the Brennan Center”; “of Leeds, Ohio” is where somebody lives."""
    after = at + 2 if passage.unit(at + 1) == "d" else at + 1
    found, end = read_affiliations(passage, after, stop=len(passage))
    if not found:
        return
    lives = passage.unit(end) == "," and (passage.form(end + 1) in passage.names.places or passage.unit(end + 1) == "#")
    made = found[-1]
    if not lives and (made.kind is not AffiliationKind.PLACE or made.name in passage.names.states):
        yield Introduction("of", None, "", (made,), passage.words[at][1])


def _is_of_body(told: Introduction, passage: Passage) -> bool:
    """Tell whether the name of a body was read: with the Brennan Center."""
    return all(
        one.kind is AffiliationKind.ORGANIZATION and passage.names.is_body(one.name.split())
        for one in told.affiliations
    )


def _bare_body(passage: Passage, at: int) -> Iterator[Introduction]:
    """Read “Ada Byron, Brennan Center”: only the name of a body, up to the next mark."""
    end = at
    while passage.capital(end) or (end > at and passage.form(end) in passage.names.joints):
        end += 1
    if end > at and passage.unit(end) in (",", ".", ")") and passage.names.is_body(passage.forms(at, end)):
        made = make_affiliation(passage.words[at:end], passage.names)
        if made is not None and made.kind is AffiliationKind.ORGANIZATION:
            yield Introduction("of", None, "", (made,), passage.words[at][1])


def _party_and_state(passage: Passage, begin: int, end: int) -> Iterator[Introduction]:
    """Read R-Ark., (D-N.Y.), (Con, Leeds)."""
    names = passage.names
    bracketed = passage.form(begin - 1) in {"(", "["}
    # “(Tex.)”
    alone = passage.words[end - 1][2] - passage.words[begin][1] if bracketed and begin < end else -1
    made: list[Affiliation] = []
    for word, start, stop in passage.words[begin:end]:
        head, hyphen, tail = word.partition("-")
        party = names.parties.get(head)
        if party is not None and (hyphen or (party.letters and bracketed)):
            made.append(Affiliation(party.name, AffiliationKind.PARTY, Span(start, start + len(head))))
            place = names.places.get(tail) or names.places.get(tail + ".")
            if place is not None:
                made.append(Affiliation(place.name, AffiliationKind.PLACE, Span(stop - len(tail), stop)))
        elif word in names.places and (made or (stop - start == alone and names.places[word].name in names.states)):
            made.append(Affiliation(names.places[word].name, AffiliationKind.PLACE, Span(start, stop)))
    if made:
        yield Introduction("party", None, "", tuple(made), passage.words[begin][1])
