"""Parties among the words of a role: the Liberal Democrat MP, the independent senator."""

from quoteattr.mentions.affiliations import make_affiliation, named_at
from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation, AffiliationKind

__all__ = ["independent_party", "party_of_several_words"]

_WORDS = 3
"""Words of the name of a party that are read as one."""


def independent_party(passage: Passage, at: int) -> Affiliation | None:
    """Read a word for a party that has no capital: the independent senator."""
    party = passage.names.parties.get(passage.form(at).capitalize())
    if party is None:
        return None
    return named_at(passage, at, at + 1, AffiliationKind.PARTY, name=party.name)


def party_of_several_words(passage: Passage, at: int, end: int) -> tuple[Affiliation, int] | None:
    """Read a party whose name is of several words: the Liberal Democrat MP.

    Args:
        passage: words of the text.
        at: the index of the first word.
        end: the index after the head of the role.

    Returns:
        The party, and the index after its name.
    """
    if passage.form(at) not in passage.names.party_heads:
        return None
    for last in range(min(end, at + _WORDS), at + 1, -1):
        if " ".join(passage.forms(at, last)) in passage.names.parties:
            made = make_affiliation(passage.words(at, last), passage.names)
            return None if made is None else (made, last)
    return None
