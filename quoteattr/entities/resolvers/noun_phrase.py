"""Some Leeds officials said “no”.

Somebody whom the text does not name: the noun phrase without its article or possessive pronoun, with whom it is for: “A
spokesman for the Leeds Library said” it.
"""

import re

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.names import has_capital
from quoteattr.mentions.passage import Passage
from quoteattr.patterns import late
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_COMPLETED_BY = {"R": ("o", "p", "r"), "T": ("o", "p"), "G": ("p",)}
"""What continues a noun for a person or a body: a spokesman for Zorbo, the embassy in Leeds."""
_PART = late(r"[MXG]a?o[RG]")
"""A number of people: half of parents, a group of parents."""
_ACQUAINTED = late(
    r"""
    (?P<how> [VYCKXa] )? (?: (?P<with> [pseu] ) X o | [pseu] )    # briefed on · with knowledge of
    [XNRGDmi]
    """,
    re.VERBOSE,
)
"""What continues after somebody who knows: with the matter, briefed on the talks."""


def find(asked: Asked) -> Resolution | None:
    """Answer for every other phrase."""
    named, names = asked.named, asked.names
    if named.mention.kind is MentionKind.PRONOUN:
        return asked.called(None, SpeakerKind.UNNAMED)
    paragraph, span = asked.phrase.paragraph, named.mention.span
    start = span.start
    first, last = asked.phrase.range
    if last - first > 1 and (paragraph.forms[first].lower() in names.articles or asked.units[0] in "h$"):
        start = paragraph.place(first + 1, last)[0]
    elif (at := asked.phrase.position) > 1 and paragraph.shape[at - 2 : at] == "MF":
        start = paragraph.span(at - 1)[0]  # the “Night Owl” show
    several = names.is_for_several(named.words[-1])
    whole = _end_of_members(asked) if several else 0
    if whole:
        return asked.called(paragraph.text[start:whole], SpeakerKind.ORGANIZATION)
    part = _PART.match(paragraph.shape, asked.phrase.position)
    if part is not None and (asked.units[-1] in "M#" or paragraph.is_plural(part.end() - 1)):
        single = named.words[-1].lower() in names.role_words["singly"]
        end = paragraph.span(part.end() - 1)[1]
        return asked.called(paragraph.text[start:end], SpeakerKind.UNNAMED if single else SpeakerKind.GROUP)
    kind = SpeakerKind.UNNAMED
    if several:
        kind = SpeakerKind.GROUP
    elif asked.units[-1] == "G":
        kind = SpeakerKind.ORGANIZATION
    return asked.called(paragraph.text[start : _end(asked, span.end)], kind)


def _end_of_members(asked: Asked) -> int:
    """Return where the name of a body ends that begins with its members, 0 without one: Friends of Stubbs Lane."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    if not has_capital(asked.named.words[-1]) or paragraph.shape[at + 1 : at + 3] != "oN":
        return 0
    first = paragraph.forms[asked.phrase.range[0]].lower()
    friends = first in asked.names.role_words["befriends"] and asked.who(Phrase(paragraph, at + 2)).person is None
    return paragraph.span(at + 2)[1] if friends or first in asked.names.definite else 0


def _end(asked: Asked, end: int) -> int:
    """Return where a phrase for somebody ends, with what completes it where that names a body or a place."""
    paragraph, (first, last) = asked.phrase.paragraph, asked.phrase.range
    acquainted = _ACQUAINTED.match(paragraph.shape, asked.phrase.position + 1)
    if acquainted is not None and _is_acquainted(asked, acquainted):
        return paragraph.span(acquainted.end() - 1)[1]
    if paragraph.units[last : last + 1] not in _COMPLETED_BY.get(asked.units[-1], ()):
        return end
    bodily = asked.units[-1] == "G"
    found, after = read_appositive(Passage(paragraph, asked.names), first, bodies=bodily)
    for_whom = len(found) == 1 and (found[0].affiliations or found[0].owner)
    return paragraph.place(first, after)[1] if for_whom and after > last else end


def _is_acquainted(asked: Asked, match: re.Match[str]) -> bool:
    """Tell whether what continues says what somebody knows: a person close to the union, not: a friend with a car."""
    paragraph, words = asked.phrase.paragraph, asked.names.role_words["acquainted"]
    at = match.start()
    if match["how"] is not None:
        return paragraph.word(at) in words
    return paragraph.word(at - 1) in words if match["with"] is None else paragraph.word(at + 1) in words
