"""Ada Byron, the engineer, smiled. “No,” the engineer said.

A definite noun phrase for somebody whom the text has named before: whoever is introduced with that noun or called so
before, else whoever stands for what the phrase names (the Ohio senator), else the nearest subject of a sentence before
it, rather one of whom nothing else is known, else whoever is named with the title later.

Not a phrase that names an organisation itself: the Byron campaign.
"""

from quoteattr.entities.agreement import CALLED, NEW, Wanted
from quoteattr.entities.described import head_of_one, people_described, stands_for
from quoteattr.entities.entity import Entity
from quoteattr.entities.newcomers import is_of_another
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers import organisation_description
from quoteattr.letter_sets import over_letters
from quoteattr.mentions.names import has_capital
from quoteattr.records import SpeakerKind

__all__ = ["describe", "find"]

_TELLS = over_letters(r"[HELPER]{0,3} [CUE Vz] O")


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase for a person whom the text has named before."""
    return _apposed(asked) or _owned(asked) or describe(asked, asked.units)


def _apposed(asked: Asked) -> Resolution | None:
    """Find whose name is after the phrase: the catcher, Ada Byron, laughed."""
    found = asked.apposed() if asked.phrase.paragraph.shape[asked.phrase.position] == "R" else None
    return found if found is not None and found.person is not None else None


def _owned(asked: Asked) -> Resolution | None:
    """Find whom the text introduces by a role with a name before it: Norland's energy minister, Zorbo's chief."""
    named, units = asked.named, asked.units
    owner = units.find("$")
    is_name = owner > 0 and "d" not in units and asked.is_description
    if not is_name or not has_capital(named.words[owner - 1]) or "$" in units[owner + 1 :]:
        return None
    head, gender = head_of_one(named.words[-1], asked.names)
    wanted = Wanted(SpeakerKind.PERSON, gender, head, stands_for(asked.phrase, asked.names), named.words)
    if not head or head in asked.names.role_words["kin"] | asked.names.plain_people or not wanted.affiliations:
        return None
    able = [
        one for one in asked.cast.entities if one.is_person and not one.unsure and _is_so_introduced(asked, one, wanted)
    ]
    return asked.is_entity(able[0]) if len(able) == 1 else None


def _is_so_introduced(asked: Asked, person: Entity, wanted: Wanted) -> bool:
    """Tell whether the text introduces a person by a noun and, if it says so, for the same organisation or place."""
    if asked.fits(person, wanted) != CALLED:
        return False
    known = {one.name for fact in asked.cast.facts(person) for one in fact.affiliations}
    return not known or any(one.name in known for one in wanted.affiliations)


def describe(asked: Asked, units: str) -> Resolution | None:
    """Answer for a noun phrase that may be a part of the phrase, with the letters of its words."""
    named, names = asked.named, asked.names
    if not asked.is_description or "$" in units:
        return None
    definite = units[0] == "d" and len(units) > 1 and named.words[0].lower() in names.definite
    if not definite and not _is_behind_title(asked):
        return None
    last = named.words[-1]
    if names.is_member(last):
        return _person(asked, "" if last in names.places else last.lower(), "-")
    if last.endswith(names.aged) or (units[-1] == "x" and any(word.endswith(names.aged) for word in named.words)):
        return _person(asked, "", "-") or _only_one(asked)  # the 46-year-old, the 46-year-old pickler
    for sign in ("-", ""):
        compound = sign.join(named.words[-2:]).lower()
        if compound in names.bodies:
            return organisation_description.describe(asked, compound)  # the think tank, the chip maker
    office = units.rstrip("T")
    joint = next((at for at in range(len(office), len(units)) if named.words[at] in names.joints), 0)
    return _called(asked, units, named.words[joint - 1])  # the secretary of state


def _only_one(asked: Asked) -> Resolution | None:
    """Find the only person whom the text has named before: In Ada Byron's kitchen; says the 46-year-old."""
    before = [one for one in asked.cast.entities if one.start < asked.phrase.span[0] and one.is_person]
    return asked.is_entity(before[0]) if len(before) == 1 and len(before[0].words) > 1 else None


def _is_behind_title(asked: Asked) -> bool:
    """Tell whether a quoted title is between the article and the noun: the “Long Mill” singer."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    return at > 1 and paragraph.shape[at - 2 : at] == "MF"


def _called(asked: Asked, units: str, last: str) -> Resolution | None:
    """Find the person or the organisation that a description with a noun means."""
    names = asked.names
    if last[0].isupper() and last not in names.titles:
        return None  # the Daily Caller
    head, gender = head_of_one(last, names) if units[-1] in "RT" or last in names.titles else ("", "")
    found = _person(asked, head, gender) if head else None
    if found is not None and found.person is not None and _is_introduced(asked, found.person, head):
        return found
    if found is None and units[-1] == "G" and units == asked.units:
        return None  # the next resolver's: the company
    if units[-1] in "GRTi" and names.is_noun_for_body([last.lower()]):
        return organisation_description.describe(asked, last.lower()) or found  # also: the watchdog
    return found


def _is_introduced(asked: Asked, person: Entity, head: str) -> bool:
    """Tell whether the text introduces a person by a noun."""
    return any(fact.head == head for fact in asked.cast.facts(person))


def _person(asked: Asked, head: str, gender: str) -> Resolution | None:
    """Find the person whom a description means."""
    wanted = Wanted(SpeakerKind.PERSON, gender, head, stands_for(asked.phrase, asked.names), asked.named.words)
    another = is_of_another(asked.phrase.paragraph, asked.phrase.position, head, asked.names)
    told = _gender_of_hearer(asked)
    best: tuple[int, Resolution] | None = None
    for rank, phrase in people_described(asked, wanted):
        if (best is None or rank < best[0]) and (rank < NEW or not another):
            found = asked.who(phrase)
            if rank >= NEW and told and found.person and asked.cast.gender(found.person) in (told, "-"):
                continue  # Ada Byron wept. The judge told her it was over
            best = rank, asked.same_as(found)
        if rank == 0:
            break
    if best is not None:
        return best[1]
    later = asked.cast.titled_after(asked.phrase.span[1], head)
    return asked.is_entity(later) if later is not None and asked.fits(later, wanted) is not None else None


def _gender_of_hearer(asked: Asked) -> str:
    """Return the gender of the pronoun behind the verb of a description, who is somebody else: The judge told her."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    if _TELLS.match(paragraph.shape, at + 1) is None:
        return ""
    word, language = paragraph.word(paragraph.shape.index("O", at)), asked.cast.language
    gender = language.pronoun_genders.get(word, "")
    return gender if gender in ("m", "f") and word not in language.function_words["reflexive"] else ""
