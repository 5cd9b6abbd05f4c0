"""Capitals: find the boundary between a name and a role among capitalised words.

“Republican National Committee Press Secretary”, “Former Zorbo Corporation chief”.
"""

from quoteattr.languages.kinds import MODIFYING, OF_ROLES, Kind
from quoteattr.mentions.passage import Passage
from quoteattr.text.paragraph import Paragraph

__all__ = ["begins_sentence", "heads_body", "is_name_inside", "is_portfolio", "is_role_from"]

_NO_PART = frozenset({Kind.TITLE, Kind.ROLE, Kind.PLACE, Kind.PEOPLE, Kind.PARTY})
"""Kinds of words that are not between a party and the noun in a body's name."""


def is_name_inside(passage: Passage, at: int, end: int) -> bool:
    """Tell whether a word continues the name before it."""
    if passage.capital(at):
        if at and passage.form(at - 1) in passage.names.joints:
            return True  # a Department for Transport spokesman
        kind = passage.kind(at)
        party = kind == Kind.PARTY and not heads_body(passage, at, end)
        office = kind == Kind.DEPARTMENT and passage.starts(end - 1, "speaks_for")  # a Leeds Police spokesman
        return not party and (office or not is_role_from(passage, at, end))
    return passage.form(at) in passage.names.joints


def begins_sentence(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a word has its capital for its place alone: at the head of a sentence, a paragraph or speech."""
    return not at or paragraph.units[at - 1] in ".:;QESF(-"


def heads_body(passage: Passage, at: int, end: int) -> bool:
    """Tell whether a party or a modifier is the first word of a body's name: Republican National Committee."""
    names = passage.names
    for after in range(at + 1, end):
        kind = passage.kind(after)
        if kind in _NO_PART or not passage.capital(after):
            return False
        if kind == Kind.ORGANISATION:
            return " ".join(passage.forms(at + 1, after + 1)) not in names.metonyms
    return False


def is_role_from(passage: Passage, at: int, end: int) -> bool:
    """Tell whether only words of roles follow: “Press Secretary”, not “House of Cards author”."""
    if passage.kind(at) not in OF_ROLES:
        return False
    return all(
        not passage.capital(after)
        or passage.unit(after) == "T"
        or passage.kind(after) in MODIFYING
        or passage.names.is_home(passage.form(after))
        for after in range(at + 1, end)
    )


def is_portfolio(passage: Passage, at: int, end: int) -> bool:
    """Tell whether a noun for a body is what a title is for: press secretary."""
    names, role = passage.names, passage.form(at + 1).capitalize()
    department = names.kinds.get(passage.form(at).capitalize()) == Kind.DEPARTMENT
    titled = role in names.titles or f"{passage.form(at).capitalize()} {role}" in names.titles
    return department and at + 2 == end and (titled or passage.starts(at + 1, "of_desks"))
