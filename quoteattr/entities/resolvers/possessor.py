"""Ada Byron rose. Her website said it was “over”.

Who owns the words, where the phrase is headed by the words, or by any thing; also “his remark”, “its website”. Not
where its head is a person or a body: Byron's spokesman speaks for himself.
"""

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers import he_or_she, it, name, person_description, they
from quoteattr.mentions.mention import Named, read_mention
from quoteattr.records import Mention, MentionKind, Span

__all__ = ["find", "named_inside", "owner_of"]

_OWNED = frozenset("xmDi#v")
_PRONOUNS = (he_or_she.find, it.find, they.find)


def find(asked: Asked) -> Resolution | None:
    """Answer for a phrase that begins with a name and its possessive ending, or with a possessive pronoun."""
    if asked.named.mention.kind is not MentionKind.NOMINAL:
        return None
    mouthpiece = asked.named.words[-1].lower() in asked.names.role_words["mouthpieces"]
    owner = owner_of(asked) if mouthpiece or asked.units[-1] in _OWNED else None
    return named_inside(asked) if owner is None and mouthpiece else owner


def owner_of(asked: Asked) -> Resolution | None:
    """Say who owns what a phrase names: Byron’s remark, his remark."""
    units, paragraph = asked.units, asked.phrase.paragraph
    first = asked.phrase.range[0]
    if units[0] == "h":
        start, end = paragraph.place(first, first + 1)
        mention = Mention(Span(start, end), paragraph.text[start:end], MentionKind.PRONOUN)
        return _pronoun(asked.of(Named(mention, (paragraph.forms[first],), (), person=False)))
    ending = units.find("$")
    if ending < 1:
        return None
    part = read_mention(paragraph, first, first + ending, names=asked.names)
    owner = asked.of(part)
    if part.mention.kind is MentionKind.NOMINAL:
        return person_description.describe(owner, units[:ending]) if units[0] == "d" else None
    return name.find(owner)


def named_inside(asked: Asked) -> Resolution | None:
    """Say whom the name is of right before the noun of a phrase: a Zorbo statement."""
    units, paragraph = asked.units, asked.phrase.paragraph
    first, last = asked.phrase.range
    if units[-2:-1] != "N":
        return None
    part = read_mention(paragraph, first, last - 1, names=asked.names)
    return name.find(asked.of(part)) if part.mention.kind is MentionKind.NAME else None


def _pronoun(owner: Asked) -> Resolution | None:
    answers = (find_owner(owner) for find_owner in _PRONOUNS)
    return next((found for found in answers if found is not None), None)
