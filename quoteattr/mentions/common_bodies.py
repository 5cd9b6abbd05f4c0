"""Bodies that only common nouns name: the school of engineering, the mayor's office, a growers' cooperative."""

from quoteattr.mentions.affiliations import named_at
from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation

__all__ = ["body_of_field", "body_of_people"]

_COMMON = frozenset("xVvmDiBR")
"""Letters of the words of a field: public affairs, bridge studies."""
_INSIDE = frozenset("xmDiRv")
"""Letters of common words between an owner and the noun for a body: the mayor's press office."""
_OWNER = 3
"""Words of an owner and what is before them."""
_WORDS = 3
"""Common words between an owner and the noun for a body, with it."""


def body_of_field(passage: Passage, first: int, joint: int, stop: int) -> tuple[Affiliation, int] | None:
    """Read a body and its field, and the index after it: the school of engineering.

    Args:
        passage: words of the text.
        first: the index of the first word, after any determiner.
        joint: the index of “of”.
        stop: the index before which reading ends.
    """
    end = joint + 1
    while end < stop and passage.unit(end) in _COMMON:
        end += 1
    if end == joint + 1:
        return None
    return named_at(passage, first, end), end


def body_of_people(passage: Passage, first: int, stop: int) -> tuple[Affiliation, int] | None:
    """Read a body that an office or people of a kind own, and the index after it: the mayor's office.

    Not the company's board, which is told by the company, and not the boards of relatives: his wife's board.

    Args:
        passage: words of the text.
        first: the index of the first word, after any determiner.
        stop: the index before which reading ends.
    """
    ending = passage.units.find("$", first, min(stop, first + _OWNER))
    if ending <= first or any(map(passage.capital, range(first, ending + 1))) or not _is_owner(passage, ending - 1):
        return None
    last = ending + 1
    while last < min(stop, ending + _WORDS) and passage.unit(last) in _INSIDE:
        last += 1
    if (
        last >= stop
        or passage.form(last) not in passage.names.bodies
        or passage.form(last) in passage.names.territories
    ):
        return None
    if passage.capital(last + 1) or passage.unit(last + 1) in ("$", "o"):
        return None  # the tenants' group Leeds Tenants, the mayor's office of bridges
    start, end = passage.place(first, last + 1)
    name = " ".join(passage.paragraph.text[start:end].split())
    return named_at(passage, first, last + 1, name=name), last + 1


def _is_owner(passage: Passage, at: int) -> bool:
    """Tell whether a word is for the holder of an office, or for several people of a kind: supporters, women."""
    if passage.starts(at, "owners_inside"):
        return True
    names, word = passage.names, passage.form(at)
    noun = names.roles.get(word)
    if noun is None:
        return names.looks_plural(word) and names.is_agent(word.removesuffix("s"))
    return noun.plural or word in names.office_titles
