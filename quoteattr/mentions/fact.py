"""Facts: what the text says at one place about a person or an organisation."""

from typing import NamedTuple

from quoteattr.mentions.passage import Passage
from quoteattr.mentions.role_phrase import RolePhrase
from quoteattr.records import Affiliation
from quoteattr.text.words import Word

__all__ = ["Fact", "fact_of"]


class Fact(NamedTuple):
    """What the text says at one place about a person or an organisation.

    ``construction`` is how it says so: ``before`` the name, ``after`` it, ``of`` an organisation, ``who`` leads it,
    ``is``, ``party``, ``description``. ``head`` is the noun of the role in the singular, ``owner`` the common noun for
    whom it is for: the company's chief. What is ``former`` counts after what is present. ``start`` is where the role
    stands.
    """

    construction: str
    affiliations: tuple[Affiliation, ...]
    role: str | None = None
    head: str = ""
    owner: Word | None = None
    former: bool = False
    start: int = -1


def fact_of(construction: str, phrase: RolePhrase, passage: Passage) -> Fact:
    """Make a fact of a role phrase; of “Senators Jo Lee and Ada Byron” each is one senator."""
    names, role = passage.names, phrase.role
    if phrase.plural:
        before, space, last = role.rpartition(" ")
        noun, title = names.roles.get(last.lower()), names.titles.get(last)
        role = before + space + (noun.singular if noun is not None else title.full if title is not None else last)
    former = role.partition(" ")[0].lower().rstrip("-") in names.role_words["former"] if role else False
    start, _ = passage.place(phrase.first, phrase.first + 1)
    return Fact(construction, tuple(phrase.affiliations), role or None, phrase.head, phrase.owner, former, start)
