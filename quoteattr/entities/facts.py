"""The facts of an entity: what the text says beside its mentions, each mention read once."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteattr.entities.entity import Entity
from quoteattr.entities.people import titles_before
from quoteattr.languages.kinds import Kind
from quoteattr.mentions.capitals import begins_sentence
from quoteattr.mentions.descriptions import read_facts
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names
from quoteattr.text.words import WORD_APOSTROPHES

if TYPE_CHECKING:
    from quoteattr.entities.cast import Cast

__all__ = ["facts_beside"]

_MOST = 6
"""Full mentions that are read."""
_BARE = 30
"""Mentions of a surname alone that are looked at for an apposition."""
_HELPERS = 3
"""Words behind a name among which a verb is looked for: has long worked."""
_OPENING = 16
"""Words of what opens a sentence before its subject."""
_SET_OFF = frozenset(",(-$")
"""What sets off an apposition after a name."""
_AFTER = re.compile(r"[&,(-] | [oAVYpraznZ] | \$ (?= [NG])", re.VERBOSE)
"""What a fact begins with after a name: Byron, a pilot; Byron is a pilot; Byron of the union; Byron's Civic Union."""


def facts_beside(cast: "Cast", entity: Entity) -> Iterator[Fact]:
    """Yield what the text says next to the mentions of an entity, in the order of the text."""
    for mention in sorted(_read(cast, entity), key=lambda mention: mention.start):
        if not _may_tell(mention, cast.names):
            continue
        for fact in read_facts(mention.passage(cast.names), mention.first, mention.last, bodies=not entity.is_person):
            if not _is_about(cast, fact, mention):
                yield fact


def _read(cast: "Cast", entity: Entity) -> Iterator[Mention]:
    """Yield the mentions that are read: the full ones, and bare ones beside which something may stand."""
    if not entity.is_person:
        yield from entity.full[:_MOST]
        return
    full = sorted(entity.full, key=lambda mention: len(mention.words) == 1)[:_MOST]
    yield from full
    if len(cast.people(entity.surname(cast.names))) > 1:
        return
    told = set(entity.full)
    for mention in cast.mentions_of(entity)[:_BARE]:
        beside = mention.follows in _SET_OFF or _follows_role(mention, cast.names) or _belongs(mention, cast.names)
        if mention not in told and (beside or _follows_opening(mention, cast.names)):
            yield mention


def _follows_role(mention: Mention, names: Names) -> bool:
    """Tell whether the word before a name is a role: the spokesman Byron."""
    return bool(mention.before) and mention.before[-1].lower() in names.roles


def _belongs(mention: Mention, names: Names) -> bool:
    """Tell whether a verb of those who are employed follows a name: Byron has worked for Zorbo."""
    words = mention.paragraph.forms[mention.last : mention.last + _HELPERS]
    return any(names.lemmas.get(word, word) in names.role_words["employed"] for word in words)


def _follows_opening(mention: Mention, names: Names) -> bool:
    """Tell whether a noun phrase that opens the sentence is before a name: A former nurse, Byron said."""
    if mention.precedes != ",":
        return False
    begin = mention.first - 1
    while begin and mention.first - begin < _OPENING and not begins_sentence(mention.paragraph, begin):
        begin -= 1
    return mention.paragraph.forms[begin].lower() in names.indefinite


def _may_tell(mention: Mention, names: Names) -> bool:
    """Tell by the words next to a name whether reading them may be worth it."""
    return _AFTER.match(mention.paragraph.units, mention.last) is not None or _is_introduced(mention, names)


def _is_introduced(mention: Mention, names: Names) -> bool:
    """Tell by the words before a name whether something stands there."""
    if mention.paragraph.forms[mention.last - 1] in names.titles:
        return True  # Ada Byron MP
    words = mention.paragraph.forms
    at = mention.first - 1
    while at >= 0 and (title := names.titles.get(words[at])) is not None:
        if title.role:
            return True
        at -= 1
    if at < 0:
        return False
    word = words[at]
    return (
        word in titles_before(mention)
        or word[0] in WORD_APOSTROPHES
        or word in {",", *names.role_words["agent"]}
        or word in names.role_words["loose_joint"]  # former senator and governor Ada Byron
        or word.lower() in names.roles
        or word in names.role_words["former"]  # her teacher, the late Ada Byron
        or word in names.bodies
        or mention.paragraph.units[at] == "T"  # director of policy Ada Byron, agent in charge Bo Lowe
        or names.kinds.get(word.capitalize()) in (Kind.DEPARTMENT, Kind.PEOPLE)
    )


def _is_about(cast: "Cast", fact: Fact, mention: Mention) -> bool:
    """Tell whether a name is a person's, “said Ada Byron of Moran”, or others say it: “Byron is a crook”."""
    if fact.construction in {"is", "does"} and mention.quoted:
        return True
    named = fact.construction in {"does", "of"}  # Byron joined Moran
    return named and any(" " not in one.name and cast.people(one.name) for one in fact.affiliations)
