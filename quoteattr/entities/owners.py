"""Owners: find the organisation of a role with a common noun: the company's chief, a department spokesman."""

from quoteattr.entities.antecedents import earlier_phrases
from quoteattr.entities.cast import Cast
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers import organisation_description
from quoteattr.entities.vetoes import heads_sentence
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.mention import Named
from quoteattr.mentions.names import Names
from quoteattr.records import Affiliation, AffiliationKind, Mention, MentionKind, Span, SpeakerKind
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Phrase

__all__ = ["phrase_at", "with_owner"]

_BACK = 1500
"""Code points in which the province looks for its name."""


def with_owner(cast: Cast, fact: Fact) -> Fact:
    """Add whom the owner of a role is: the company's chief is for whichever company was named."""
    if fact.owner is None:
        return _with_company(cast, fact)
    word, start, end = fact.owner
    if fact.head in cast.names.role_words["creates"] and cast.names.pronouns.get(word.lower()) == "n":
        return fact  # its author: a report's
    name = _owner(cast, word.lower(), start)
    if name is None:
        return fact
    inside = word in (fact.role or "").split()  # a department spokesman: only a department that the text names
    if inside and (name == word or not _may_be_so_called(cast.names, name, word.lower(), head=fact.head)):
        return fact
    kind = AffiliationKind.PLACE if name in cast.names.places else AffiliationKind.ORGANIZATION
    return fact._replace(affiliations=(*fact.affiliations, Affiliation(name, kind, Span(start, end))))


def _may_be_so_called(names: Names, name: str, noun: str, *, head: str) -> bool:
    """Tell whether a body may be the one of a force spokesman, a company spokesman, a department official."""
    any_name = noun in names.role_words["plain_bodies"]
    return names.is_so_called(name, noun) or (any_name and head in names.role_words["spokespeople"])


def _with_company(cast: Cast, fact: Fact) -> Fact:
    """Add the company that a bare office is of: CEO Ada Byron is for whichever company was named."""
    role, words = (fact.role or "").lower(), cast.names.role_words
    bare, speaks = _is_bare_office(role, cast.names), role in words["spokespeople"]
    teaches = fact.head in words["academics"] and role != fact.head
    if not (bare or speaks or teaches) or fact.affiliations or fact.start < 0:
        return fact
    phrase = phrase_at(cast.document, fact.start)
    if phrase is None:
        return fact
    noun = "company" if bare else "university"
    found = _reporting_before(cast, phrase) if speaks else _described(cast, phrase, noun)
    if found is None or found.entity is None or found.entity.name in cast.names.places:
        return fact
    if teaches and not (bare or speaks) and not cast.names.is_so_called(found.name or "", "institution"):
        return fact
    while found.origin is not None:
        found = found.origin
    one = Affiliation(found.name or "", AffiliationKind.ORGANIZATION, found.mention.span)
    return fact._replace(affiliations=(one,))


def _is_bare_office(role: str, names: Names) -> bool:
    """Tell whether a role is an office that firms have, or several: CEO, founder and CEO, vice president of sales."""
    offices, joints = names.role_words["bare_offices"], names.role_words["loose_joint"]
    words = role.split()
    at = next((at for at, word in enumerate(words) if word in joints), len(words))
    parts = " ".join(words[:at]), " ".join(words[at + 1 :])
    return any(part in offices for part in parts) or role.startswith(tuple(names.role_words["vice_offices"]))


def _reporting_before(cast: Cast, phrase: Phrase) -> Resolution | None:
    """Say which body the sentences before a phrase are about: Zorbo Corp. closed. “It is over,” a spokesman said."""
    for earlier in earlier_phrases(cast.document, phrase, letters="NGRP", paragraphs=1):
        if earlier.subject:
            found = cast.resolve(earlier.phrase)
            return found if found.kind is SpeakerKind.ORGANIZATION or _may_be_body(cast, found) else None
    return None


def _may_be_body(cast: Cast, found: Resolution) -> bool:
    """Tell whether a single word may be the name of a body, since nothing tells that it is a person's: Zorbo closed."""
    one = found.person
    if one is None or len(one.words) > 1 or one.titled or cast.gender(one) != "-":
        return False
    return found.origin is None and one.words[0] not in cast.names.forenames and not cast.facts(one)


def _described(cast: Cast, phrase: Phrase, noun: str) -> Resolution | None:
    """Say which organisation a definite phrase with a noun would mean where a phrase stands."""
    first, _ = phrase.range
    mention = Mention(Span(*phrase.span), phrase.paragraph.forms[first], MentionKind.NOMINAL)
    asked = Asked(cast, phrase, 0, "", Named(mention, (), (), person=False))
    return organisation_description.meant_by(asked, noun)


def _owner(cast: Cast, noun: str, start: int) -> str | None:
    """Return the organisation or the place that a common noun, “its” or “their” means at an offset."""
    names = cast.names
    if noun in names.territories:
        places = (one for one in reversed(cast.mentions) if start - _BACK <= one.start < start)
        return next((one.name for one in places if one.name in names.places), None)
    phrase = phrase_at(cast.document, start)
    if phrase is None or noun in names.role_words["of_teams"]:
        return None if phrase is None else _team(cast, start)
    if names.pronouns.get(noun) == "n":
        found = cast.resolve(phrase)
        return found.name if found.entity is not None else None
    if noun not in names.bodies:
        return None
    found_one = _described(cast, phrase, noun)
    if found_one is not None and found_one.name and not found_one.name.islower():
        return found_one.name
    return noun if noun in names.role_words["in_names"] else None


def _team(cast: Cast, start: int) -> str | None:
    """Return what heads the sentence or the text before “their”, if it is no person: Leeds had led, and their coach."""
    paragraph = cast.document.paragraph(start)
    for mention in reversed(cast.mentions):
        if mention.start < paragraph.start:
            return None
        if mention.start < start and heads_sentence(mention):
            entity = cast.named(mention)
            if entity is None or mention.follows == "&":
                return None
            told = entity.is_person and (entity.titled or entity.words[0] in cast.names.forenames)
            return None if told else mention.name
    return None


def phrase_at(document: Document, start: int) -> Phrase | None:
    """Return the word that begins at an offset as a part of its phrase."""
    paragraph = document.paragraph(start)
    at = paragraph.index_at(start)
    if at == len(paragraph.units) or paragraph.place(at, at + 1)[0] != start:
        return None
    return Phrase(paragraph, paragraph.position_of(at), part=(at, at + 1))
