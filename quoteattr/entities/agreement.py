"""Agreement: whether a pronoun or a description can refer to an entity, and how well the entity fits."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quoteattr.entities.entity import Entity
from quoteattr.languages.kinds import Kind
from quoteattr.records import Affiliation, AffiliationKind, SpeakerKind

if TYPE_CHECKING:
    from quoteattr.entities.cast import Cast

__all__ = ["CALLED", "KINDRED", "NEW", "OTHER", "SHARES", "Fit", "Wanted", "contradict", "fit"]

CALLED, KINDRED, SHARES, NEW, OTHER = range(5)
"""How well an entity fits, best first: the text calls it by the noun; by a like noun; it shares an affiliation; nothing
else is known of it; it is known for something else."""
_NOBODY = frozenset({Kind.PEOPLE, Kind.PLACE, Kind.FUNCTION_WORD})
"""Kinds of words that are no person's surname by themselves."""
_PLAIN = 2
"""The number of words of a description that is only a noun: the agency."""


class Wanted(NamedTuple):
    """What a pronoun or a description says about the entity to which it refers.

    ``head`` is the noun in the singular, ``""`` for a pronoun. ``affiliations`` are whom it names: the Ohio senator.
    ``words`` are those of the whole description.
    """

    kind: SpeakerKind
    gender: str = "-"
    head: str = ""
    affiliations: Sequence[Affiliation] = ()
    words: Sequence[str] = ()


class Fit(NamedTuple):
    """How well an entity fits, 0 best, or ``None`` and why it does not."""

    rank: int | None
    why_not: str = ""


def fit(cast: "Cast", entity: Entity, wanted: Wanted) -> Fit:
    """Tell how well an entity fits what is wanted."""
    if wanted.kind is SpeakerKind.PERSON:
        return _fit_of_person(cast, entity, wanted)
    return _fit_of_organisation(cast, entity, wanted)


def _fit_of_person(cast: "Cast", entity: Entity, wanted: Wanted) -> Fit:
    if wanted.gender != "-" and cast.gender(entity) not in {wanted.gender, "-"}:
        return Fit(None, "the gender is another")
    if not wanted.head and not wanted.affiliations:
        return Fit(NEW)
    known = [one for fact in cast.facts(entity) for one in fact.affiliations]
    if contradict(wanted.affiliations, known):
        return Fit(None, "the party or the place is another")
    shares = any(one.name == other.name for one in known for other in wanted.affiliations)
    return Fit(_by_heads({fact.head for fact in cast.facts(entity)} - {""}, wanted, cast, shares=shares))


def _by_heads(heads: set[str], wanted: Wanted, cast: "Cast", *, shares: bool) -> int:
    """Tell how well a person with given roles fits."""
    if wanted.head in heads:
        return CALLED
    if not cast.names.role_nouns.get(wanted.head, frozenset()).isdisjoint(heads):
        return KINDRED
    words = cast.names.role_words
    others = heads - words["contends"] - words["kin"]
    if wanted.head not in cast.names.office_titles:
        others -= words["ranks"]  # the sergeant may be the 38-year-old pilot, not the vicar
    if shares:
        return NEW if others else SHARES
    return OTHER if others else NEW


def _fit_of_organisation(cast: "Cast", entity: Entity, wanted: Wanted) -> Fit:
    if not may_be_organisation(cast, entity):
        return Fit(None, "it is not an organisation")
    if not wanted.head:
        return Fit(NEW)
    if _is_called(cast, entity, wanted.head):
        return Fit(CALLED)
    if not _can_be(cast, entity, wanted):
        return Fit(None, f"it is no {wanted.head}")
    return Fit(NEW)


def may_be_organisation(cast: "Cast", entity: Entity) -> bool:
    """Tell whether an entity is, or may be, an organisation with a name: no place, no month."""
    name, names = entity.name, cast.names
    if name not in names.metonyms and name.lower() in names.role_words["plain_bodies"]:
        return False  # Company to close mill: a headline's
    if _is_place_or_time(name, cast) or (name.isupper() and not all(map(names.is_acronym, name.split()))):
        return False  # also: ABSTRACT, over a paragraph
    if entity.kind is SpeakerKind.GROUP:
        return name in names.parties
    if not entity.is_person or entity.unsure:
        return True
    told = entity.titled or not names.forenames.keys().isdisjoint(entity.words)
    return not told and cast.gender(entity) == "-"  # Zorbo First: nothing says that it is a person's name


def _is_place_or_time(name: str, cast: "Cast") -> bool:
    names = cast.names
    if name in names.places:
        return True
    if name.lower() in cast.language.function_words["time"] or names.kinds.get(name) in _NOBODY:
        return True
    direction, _, rest = name.partition(" ")
    return direction.lower() in names.role_words["directions"] and rest in names.places  # North Africa


def _is_called(cast: "Cast", entity: Entity, head: str) -> bool:
    """Tell whether the text calls an organisation by a noun: the Byron campaign, Leeds Bank, Zorbo, a company."""
    return cast.names.is_so_called(entity.name, head) or any(fact.head == head for fact in cast.facts(entity))


def _can_be(cast: "Cast", entity: Entity, wanted: Wanted) -> bool:
    """Tell whether an organisation that the text does not call by a noun may be meant by it.

    The company is not a ministry, the agency no company; the committee may be an acronym, but no name without the noun.
    """
    role_words, head, name = cast.names.role_words, wanted.head, entity.name
    words = name.lower().split()
    heads = {words[-1], *(word for word, after in pairwise(words) if after in cast.names.joints)}
    public = not role_words["public_bodies"].isdisjoint(heads)  # not: Senate Majority PAC
    known = _has_acronym(cast, entity) or name in cast.names.metonyms or name in cast.names.parties
    if head in role_words["called_so"]:
        return known
    if head in role_words["plain_bodies"]:
        society = head not in role_words["any_bodies"] and not role_words["societies"].isdisjoint(words)
        return not society and not public
    if len(wanted.words) > _PLAIN:
        return known and head in role_words["offices"]  # the space agency; not the staff association
    if head in role_words["offices"]:
        return public or known
    return known and head in role_words["societies"] | role_words["public_bodies"]


def _has_acronym(cast: "Cast", entity: Entity) -> bool:
    """Tell whether the text calls an organisation by an acronym."""
    return (len(entity.words) == 1 and cast.names.is_acronym(entity.words[0])) or entity in cast.once(_by_acronyms)


def _by_acronyms(cast: "Cast") -> Mapping[Entity, str]:
    """Return what the acronyms in the text mean."""
    found: dict[Entity, str] = {}
    for word, mentions in cast.index.by_surname.items():
        for mention in mentions if cast.names.is_acronym(word) else ():
            entity = cast.named(mention) if len(mention.words) == 1 else None
            if entity is not None:
                found[entity] = word
    return found


def contradict(ones: Sequence[Affiliation], others: Sequence[Affiliation]) -> bool:
    """Tell whether two sets of affiliations cannot be one person's: two parties, two states.

    Args:
        ones: what a description names.
        others: what the text says of somebody.
    """
    for kind in (AffiliationKind.PARTY, AffiliationKind.PLACE):
        left = {one.name for one in ones if one.kind is kind}
        right = {one.name for one in others if one.kind is kind}
        if left and right and not left & right:
            return True
    return False
