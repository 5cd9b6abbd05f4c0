"""Memberships: people whom the text assigns to a party without saying so next to their names.

“Ada Byron and her Democratic allies”, “Republicans like Ada Byron”, “Byron won the Republican nomination”.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.names import Names
from quoteattr.patterns import late
from quoteattr.records import Affiliation, AffiliationKind, Span
from quoteattr.text.words import WORD_APOSTROPHES, Word, any_of

__all__ = ["memberships"]

_AROUND = 90
"""Code points before and after a word for a party that are read."""
_MOST = 60
"""Words for parties that are read."""
_NO_END = r"""[^.;:?!\n\N{LEFT DOUBLE QUOTATION MARK}"]"""


def memberships(cast: Cast, person: Entity) -> Iterator[Fact]:
    """Yield the party that the text counts a person to."""
    surname = person.surname(cast.names)
    found = cast.once(_read).get(surname)
    if found is not None and len(cast.people(surname)) == 1:
        yield Fact("member", (found,))


def _read(cast: Cast) -> Mapping[str, Affiliation]:
    """Return the party of each surname, by the first place that tells it."""
    told: dict[str, Affiliation] = {}
    names, text = cast.names, cast.document.text
    for word, start, end in islice(_party_words(cast), _MOST):
        party = Affiliation(names.parties[word].name, AffiliationKind.PARTY, Span(start, end))
        for name in _named(text, start, end, names):
            told.setdefault(name.split()[-1], party)
    return told


def _party_words(cast: Cast) -> Iterator[Word]:
    """Yield the words for parties in the text."""
    parties = cast.names.party_words
    if parties.isdisjoint(cast.document.vocabulary):
        return
    for paragraph in cast.document.paragraphs:
        for at in paragraph.places_of(parties):
            yield paragraph.forms[at], *paragraph.place(at, at + 1)


def _named(text: str, start: int, end: int, names: Names) -> Iterator[str]:
    """Yield the names that the words around a word for a party count to it."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    for one in _constructions(names):
        if not before.endswith(one.ends) or (behind := one.after.match(after)) is None:
            continue
        ahead = one.before.search(before)
        if ahead is not None:
            told = {**ahead.groupdict(), **behind.groupdict()}
            yield from (name for name in (told["name"], told.get("other")) if name)


class _Construction(NamedTuple):
    """What is before a word for a party and after it, one of them with a ``name``.

    What is before it ends with one of ``ends``: asked first, for it costs least and is seldom so.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    ends: tuple[str, ...]

    @classmethod
    def of(cls, before: str = "", after: str = "", ends: Iterable[str] = ("",)) -> "_Construction":
        """Make a construction of verbose patterns; that of the words before ends with them."""
        ahead = late(f"(?: {before} ) $" if before else "", re.VERBOSE)
        return cls(ahead, late(after, re.VERBOSE), tuple(ends))


def _capitals(names: Names) -> str:
    """Return the pattern of the capitalised words of a name."""
    joint = rf"(?: [-.] | [{WORD_APOSTROPHES}] (?! {names.possessive}\b ) )"
    capital = rf"[A-Z\u00c0-\u00de] \w*+ (?: {joint} \w++ )* (?! {joint} \w ) \.?"
    return rf"{capital} (?: [ ] {capital} ){{0,3}}"


@cache
def _constructions(names: Names) -> Sequence[_Construction]:
    """Return the constructions that count somebody to a party."""

    def one_of(key: str) -> str:
        return any_of(names.role_words[key])

    side, seeks, which, joint = map(one_of, ("same_side", "seeks", "before_prizes", "loose_joint"))
    towards, relative = one_of("towards_prizes"), one_of("person_relative")
    capitals = _capitals(names)
    owner = rf"(?: [{WORD_APOSTROPHES}] {names.possessive}? )"
    name = rf"(?P<name> {capitals} )"
    both = rf"{name} (?: ,? [ ] (?: {joint} ) [ ] (?P<other> {capitals} ) )?"
    prize = rf"(?: {owner} )? (?: [ ] \w++ )? [ ] (?: {one_of('prizes')} ) \b"
    determined = tuple(_spaced(names, "before_prizes"))
    return [
        # Byron’s leading Republican rivals
        _Construction.of(rf"{name} {owner} [ ] (?: \w+ [ ] ){{0,2}}", rf"[ ] (?: {side} ) \b"),
        # Byron and other Republicans, Byron and her Democratic allies
        _Construction.of(
            rf"{name} ,? [ ] (?: {joint} ) [ ] (?: (?: {one_of('shares')} ) [ ] ){{1,2}}", ends=_spaced(names, "shares")
        ),
        # Byron laughed at her fellow Republicans, Byron upset his own Republican Party
        _Construction.of(
            rf"{name} ,? [ ] {_NO_END}{{1,70}} [ ] (?: {one_of('whose_party')} ) [ ] (?: {one_of('own_party')} ) [ ]",
            ends=_spaced(names, "own_party"),
        ),
        # Byron, who won the Republican nomination
        _Construction.of(
            rf"{name} (?: , [ ] (?: {relative} ) )? (?: [ ] [a-z]+ ){{0,3}} [ ] (?: {seeks} )"
            rf" (?: [ ] (?: {towards} ) )? [ ] {which} [ ]",
            prize,
            determined,
        ),
        # Byron’s bid for the Republican nomination, Byron has spent much of her time in the Republican primary
        _Construction.of(
            rf"{name} (?: {owner} (?: [ ] \w+ ){{1,2}} | (?: [ ] [a-z]+ ){{1,8}} )?"
            rf" [ ] (?: {towards} ) [ ] {which} [ ]",
            prize,
            determined,
        ),
        # Republicans such as Ada Byron
        _Construction.of(after=rf",? [ ] (?: {one_of('examples')} ) [ ] {both}"),
        # Like other Republicans, Byron
        _Construction.of(after=rf", [ ] {both}", ends=_spaced(names, "likens")),
        # As the Republican nominee, Byron
        _Construction.of(
            rf"\b (?: {one_of('as_holder')} ) [ ] (?: \w+ [ ] ){{0,2}}", rf"(?: [ ] \w++ ){{1,4}} , [ ] {both}"
        ),
    ]


def _spaced(names: Names, key: str) -> Iterator[str]:
    """Yield the words of a class with the space that follows them."""
    return (f"{word} " for word in names.role_words[key])
