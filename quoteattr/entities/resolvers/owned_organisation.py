"""Ada Byron rose. “No,” her campaign said.

A body that is somebody's is named after him: the Byron campaign, Byron’s office. Not where the text itself names whose
it is and that is not a person: Leeds’s council. One with a name of its own has that: Norland's official Anado agency.
"""

from quoteattr.entities.entity import Entity
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers.possessor import owner_of
from quoteattr.entities.spelling import with_plain_apostrophes
from quoteattr.mentions.names import has_capital
from quoteattr.records import SpeakerKind

__all__ = ["find"]

_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


def find(asked: Asked) -> Resolution | None:
    """Answer for a noun for a body after a possessive."""
    named, units = asked.named, asked.units
    if not asked.is_description or units[-1] != "G":
        return None
    paragraph, (first, last) = asked.phrase.paragraph, asked.phrase.range
    named_from = _own_name(asked, first, last)
    if named_from is not None:
        start = paragraph.place(named_from, last)[0]
        return asked.called(paragraph.text[start : named.mention.span.end], SpeakerKind.ORGANIZATION)
    so_named = _so_named(asked, first, last) if "$" in units else None
    if so_named is not None:
        return asked.is_entity(so_named)
    owner = owner_of(asked)
    if owner is None or not owner.name:
        return None
    ending = units.find("$")
    if owner.person is None and ending > 0:
        return None
    behind = first + max(ending, 0) + 1
    noun = paragraph.text[paragraph.place(behind, behind + 1)[0] : named.mention.span.end]
    name = owner.name if owner.person is None else owner.person.surname(asked.names)
    plain = owner.person is None or named.words[-1].lower() in asked.names.role_words["named_after"]
    suffix = "" if plain else f"{_APOSTROPHE}{asked.names.possessive}"
    return asked.called(f"{name}{suffix} {noun}", SpeakerKind.ORGANIZATION)


def _so_named(asked: Asked, first: int, last: int) -> Entity | None:
    """Return the body whose name ends with the phrase: the Cork County Sheriff's Office, of “the sheriff's office”."""
    paragraph = asked.phrase.paragraph
    first += paragraph.forms[first].lower() in asked.names.articles
    start, end = paragraph.place(first, last)
    said = f" {with_plain_apostrophes(paragraph.text[start:end]).lower()}"
    before = (one for one in reversed(asked.cast.entities) if one.start < start and not one.is_person)
    return next((one for one in before if with_plain_apostrophes(one.name).lower().endswith(said)), None)


def _own_name(asked: Asked, first: int, last: int) -> int | None:
    """Return the index of the first capitalised word behind the owner, if any: not the People's Daily paper."""
    paragraph, owner = asked.phrase.paragraph, asked.units.rfind("$")
    if owner < 0 or asked.names.is_owner_inside(paragraph.forms[first:last], owner):
        return None
    return next((at for at in range(first + owner + 1, last) if has_capital(paragraph.forms[at])), None)
