"""What opens a sentence before its subject, and for whom somebody acts: “As mayor, Ada Byron”, “for the union, she”."""

from collections.abc import Iterator

from quoteattr.mentions.affiliations import read_affiliations
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.capitals import begins_sentence
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.passage import Passage
from quoteattr.records import AffiliationKind

__all__ = ["read_led", "read_on_behalf", "read_opening", "read_stood_for"]

_OPENING = 16
"""Words of what opens a sentence before its subject."""
_BETWEEN = tuple("xadG,#li")
"""Letters of what may be between the name of an organisation and who leads it: a hedge fund."""
_HELPERS = 3
"""Auxiliaries and adverbs before a verb: has long been."""


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
    if not passage.is_form_of(at, "led"):
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
            if found and found[-1].kind is not AffiliationKind.PLACE:
                yield Fact("does", (found[-1],))
            return


def read_stood_for(passage: Passage, comma: int) -> Iterator[Fact]:
    """Read for whom a sentence begins: “For the Bridge Trust, Ada Byron said”.

    Yields:
        One fact or none.
    """
    begin = comma
    while begin and not passage.heads_sentence(begin) and comma - begin < _OPENING:
        begin -= 1
    if passage.starts(begin, "represents"):
        found, end = read_affiliations(passage, begin + 1 + (passage.unit(begin + 1) == "d"), stop=comma)
        if found and end == comma and found[-1].kind is not AffiliationKind.PLACE:
            yield Fact("does", (found[-1],))
