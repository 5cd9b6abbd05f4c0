"""Owners: find the organisation of a role with a common noun: the company's chief, a department spokesman."""

from quoteattr.entities.bare_roles import affiliation_of, described, phrase_at, with_body
from quoteattr.entities.cast import Cast
from quoteattr.entities.territories import territory
from quoteattr.entities.vetoes import heads_sentence
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.names import Names
from quoteattr.records import Span

__all__ = ["with_owner"]


def with_owner(cast: Cast, fact: Fact) -> Fact:
    """Add whom the owner of a role is: the company's chief is for whichever company was named."""
    if fact.owner is None:
        return with_body(cast, fact)
    word, start, end = fact.owner
    if fact.head in cast.names.role_words["creates"] and cast.names.pronouns.get(word.lower()) == "n":
        return fact  # its author: a report's
    name = _owner(cast, word.lower(), start)
    if name is None:
        return fact
    inside = word in (fact.role or "").split()  # a department spokesman: only a department that the text names
    if inside and (name == word or not _may_be_so_called(cast.names, name, word.lower(), head=fact.head)):
        return fact
    return fact._replace(
        affiliations=(*fact.affiliations, affiliation_of(name, Span(start, end), cast.names, noun=word.lower()))
    )


def _may_be_so_called(names: Names, name: str, noun: str, *, head: str) -> bool:
    """Tell whether a body may be the one of a force spokesman, a company spokesman, a department official."""
    any_name = noun in names.role_words["plain_bodies"]
    return names.is_so_called(name, noun) or (any_name and head in names.role_words["stands_up"])


def _owner(cast: Cast, noun: str, start: int) -> str | None:
    """Return the organisation or the place that a common noun, “its” or “their” means at an offset."""
    names = cast.names
    if noun in names.territories:
        return territory(cast, noun, start)
    phrase = phrase_at(cast.document, start)
    if phrase is None or noun in names.role_words["of_teams"]:
        return None if phrase is None else _team(cast, start)
    if names.pronouns.get(noun) == "n":
        found = cast.resolve(phrase)
        return found.name if found.entity is not None else None
    if noun not in names.bodies:
        return None
    found_one = described(cast, phrase, noun)
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
