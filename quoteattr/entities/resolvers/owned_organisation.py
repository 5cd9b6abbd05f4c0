"""Ada Byron rose. “No,” her campaign said.

A body that is somebody's is named after him: the Byron campaign, Byron’s office. Not where the text itself names whose
it is and that is not a person: Leeds’s council.
"""

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers.possessor import owner_of
from quoteattr.records import SpeakerKind

__all__ = ["find"]

_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


def find(asked: Asked) -> Resolution | None:
    """Answer for a noun for a body after a possessive."""
    named, units = asked.named, asked.units
    if not asked.is_description or units[-1] != "G":
        return None
    owner = owner_of(asked)
    if owner is None or not owner.name:
        return None
    ending = units.find("$")
    if owner.person is None and ending > 0:
        return None
    paragraph, first = asked.phrase.paragraph, asked.phrase.range[0]
    behind = first + max(ending, 0) + 1
    noun = paragraph.text[paragraph.place(behind, behind + 1)[0] : named.mention.span.end]
    name = owner.name if owner.person is None else owner.person.surname(asked.names)
    plain = owner.person is None or named.words[-1].lower() in asked.names.role_words["named_after"]
    suffix = "" if plain else f"{_APOSTROPHE}{asked.names.possessive}"
    return asked.called(f"{name}{suffix} {noun}", SpeakerKind.ORGANIZATION)
