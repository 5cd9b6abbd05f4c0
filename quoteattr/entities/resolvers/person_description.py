"""Ada Byron, the engineer, smiled. “No,” the engineer said.

A definite noun phrase for somebody whom the text has named before: whoever is introduced with that noun or called so
before, else whoever stands for what the phrase names (the Ohio senator), else the nearest subject of a sentence before
it, rather one of whom nothing else is known, else whoever is named with the title later.

Not a phrase that names an organisation itself: the Byron campaign.
"""

from collections.abc import Iterator, Sequence

from quoteattr.entities.agreement import CALLED, KINDRED, NEW, OTHER, SHARES, Wanted
from quoteattr.entities.antecedents import Earlier
from quoteattr.entities.entity import Entity
from quoteattr.entities.resolver import DEEPEST, Asked, Resolution
from quoteattr.entities.resolvers import organisation_description
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.passage import Passage
from quoteattr.patterns import late
from quoteattr.records import Affiliation, AffiliationKind, MentionKind, Span, SpeakerKind
from quoteattr.text.paragraph import Phrase

__all__ = ["describe", "find"]

_PARAGRAPHS = 5
_PEOPLE = 4
"""People who are looked at."""
_NEAR = 6
"""Sentences back for somebody who is not introduced by the noun."""
_NEXT = 3
"""Sentences back for somebody who has no name: One operative smiled. The insider said …"""
_OBJECT = OTHER + 1
"""How well an object fits of whom the text says nothing else; only for a contest, where few can be meant."""
_PLAIN = 2
"""Words of a description among which “former” stands."""
_APPOSED = late(r"N(?:,X)?,$")  # Ada Byron, 46, an engineer


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
    is_name = owner > 0 and "d" not in units and named.mention.kind is MentionKind.NOMINAL and asked.depth <= DEEPEST
    if not is_name or not has_capital(named.words[owner - 1]) or "$" in units[owner + 1 :]:
        return None
    head, gender = _head(named.words[-1], asked.names)
    wanted = Wanted(SpeakerKind.PERSON, gender, head, _stands_for(asked), named.words)
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
    known = {one.name for fact in asked.cast.facts(person) if fact.head == wanted.head for one in fact.affiliations}
    return not known or any(one.name in known for one in wanted.affiliations)


def describe(asked: Asked, units: str) -> Resolution | None:
    """Answer for a noun phrase that may be a part of the phrase, with the letters of its words."""
    named, names = asked.named, asked.names
    if named.mention.kind is not MentionKind.NOMINAL or asked.depth > DEEPEST or "$" in units:
        return None
    definite = units[0] == "d" and len(units) > 1 and named.words[0].lower() in names.definite
    if not definite and not _is_behind_title(asked):
        return None
    last = named.words[-1]
    if names.is_member(last):
        place = names.places.get(last)
        return _person(asked, "" if place is not None and place.people else last.lower(), "-")
    unknown = units[-1] == "x" and last.lower() not in names.bodies
    if last.endswith(names.aged) or (unknown and any(word.endswith(names.aged) for word in named.words)):
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
    return at > 1 and paragraph.shape[at - 2 : at] == "MF" and paragraph.word(at - 2).lower() in asked.names.definite


def _called(asked: Asked, units: str, last: str) -> Resolution | None:
    """Find the person or the organisation that a description with a noun means."""
    names = asked.names
    if last[0].isupper() and last not in names.titles:
        return None  # the Daily Caller
    body = names.bodies.get(last.lower())
    head, gender = _head(last, names) if units[-1] in "RT" or last in names.titles else ("", "")
    found = _person(asked, head, gender) if head else None
    if found is not None and found.person is not None and _is_introduced(asked, found.person, head):
        return found
    if units[-1] in "GRTi" and body is not None and not body.plural and last.lower() not in names.plain_people:
        return organisation_description.describe(asked, last.lower()) or found  # also: the watchdog
    return found


def _head(word: str, names: Names) -> tuple[str, str]:
    """Return the noun that heads a description of one person, and the gender that it tells: senator, MP."""
    noun = names.roles.get(word.lower())
    if noun is not None:
        return ("", "") if noun.plural else (noun.singular, noun.gender)
    title = names.titles.get(word)
    return (title.full.lower(), title.gender) if title is not None and title.role else ("", "")


def _is_introduced(asked: Asked, person: Entity, head: str) -> bool:
    """Tell whether the text introduces a person by a noun."""
    return any(fact.head == head for fact in asked.cast.facts(person))


def _person(asked: Asked, head: str, gender: str) -> Resolution | None:
    """Find the person whom a description means."""
    wanted = Wanted(SpeakerKind.PERSON, gender, head, _stands_for(asked), asked.named.words)
    best: tuple[int, Resolution] | None = None
    for rank, phrase in _ranked(asked, wanted):
        if best is None or rank < best[0]:
            best = rank, asked.same_as(asked.who(phrase))
        if rank == 0:
            break
    if best is not None:
        return best[1]
    later = asked.cast.titled_after(asked.phrase.span[1], head)
    return asked.is_entity(later) if later is not None and asked.fits(later, wanted) is not None else None


def _ranked(asked: Asked, wanted: Wanted) -> Iterator[tuple[int, Phrase]]:
    """Yield the phrases before a description that it may mean, and how well each fits: 0 best."""
    contends = wanted.head in asked.names.role_words["contends"]
    passed: set[Entity | None] = {None}
    for earlier in asked.earlier("NRXP", paragraphs=_PARAGRAPHS):
        if earlier.letter == "R" and wanted.head and _head(earlier.last, asked.names)[0] == wanted.head:
            meant = _of_same_noun(asked, earlier)
            if meant is not None:
                yield 0, meant
            return  # nobody before it can be meant either
        acts = earlier.subject or contends
        if earlier.letter == "P" and acts:
            passed.add(_in_same_clause(asked, earlier, contends=contends))
        elif acts and wanted.head in asked.names.plain_people and _is_nameless(asked, earlier):
            yield NEW, earlier.phrase
        elif (
            _may_be_named(earlier, wanted, contends=contends)
            and (person := asked.who(earlier.phrase).person) not in passed
        ):
            rank = _rank(asked, person, wanted, earlier, contends=contends) if person is not None else None
            if rank is not None:
                yield rank, earlier.phrase
            if rank is not None or acts:
                passed.add(person)
            if len(passed) > _PEOPLE:
                return


def _may_be_named(earlier: Earlier, wanted: Wanted, *, contends: bool) -> bool:
    """Tell whether a phrase may name whom a description means; an object only where the noun tells."""
    if not has_capital(earlier.last):
        return False
    return earlier.subject or contends or (earlier.letter == "N" and wanted.head != "")


def _of_same_noun(asked: Asked, earlier: Earlier) -> Phrase | None:
    """Return whom an earlier phrase with the noun brings in: “said Ada Byron, an engineer”, “an engineer smiled”."""
    paragraph, at = earlier.paragraph, earlier.position
    named = _APPOSED.search(paragraph.shape, max(0, at - 4), at)
    if named is not None and paragraph.shape[max(0, named.start() - 1) : named.start()] not in ("p", "o", "y"):
        name = Phrase(paragraph, named.start())
        if asked.who(name).person is not None:
            return name
    behind = at + 2 + 2 * (paragraph.shape[at + 1 : at + 3] in ("pN", "oN"))
    if paragraph.shape[behind - 1 : behind + 1] == ",N" and asked.who(Phrase(paragraph, behind)).person is not None:
        return Phrase(paragraph, behind)  # the bank's governor, Ada Byron, · a driver from Leeds, Bo Lowe,
    is_first = earlier.first.lower() not in asked.names.definite
    return earlier.phrase if is_first or asked.who(earlier.phrase).person is not None else None


def _in_same_clause(asked: Asked, pronoun: Earlier, *, contends: bool) -> Entity | None:
    """Return who cannot be meant, since a pronoun is the subject of the same sentence: she asked the nominee."""
    if not contends or pronoun.back or not pronoun.subject:
        return None
    return asked.who(pronoun.phrase).person


def _rank(asked: Asked, person: Entity, wanted: Wanted, earlier: Earlier, *, contends: bool) -> int | None:
    """Tell how well a person fits at a place: 0 best; ``None`` not at all."""
    how = None if person.unsure else asked.fits(person, wanted)
    acts = earlier.subject or contends
    if how is None or how == CALLED or (acts and how == KINDRED):
        # Mayor Byron met Gov. Moran: the governor
        return None if how is None else int(not acts and earlier.back > 1)
    if acts and earlier.back and how == SHARES:
        return 1
    known = how in (OTHER, KINDRED, SHARES)
    if not earlier.subject:
        # she asked Byron what the nominee's plan was
        return None if known or not acts else _OBJECT if earlier.back else NEW
    if not 0 < earlier.back < _NEAR or (known and (_is_office(asked, wanted) or _is_of_other(asked, how))):
        return None
    return NEW + (known and (wanted.head != "" or earlier.back > 1))  # the 46-year-old is the nearest


def _is_office(asked: Asked, wanted: Wanted) -> bool:
    """Tell whether a description is of an office, or for an organisation: who has another role is not meant.

    Not of a former one, which leaves room for another role now.
    """
    if not asked.names.role_words["former"].isdisjoint(wanted.words[:_PLAIN]):
        return False
    if any(one.kind is AffiliationKind.ORGANIZATION for one in wanted.affiliations):
        return True
    return wanted.head in asked.names.office_titles


def _is_of_other(asked: Asked, how: int) -> bool:
    """Tell whether a description says of what somebody is a critic or a cook, which who has another role is not."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    return how == OTHER and paragraph.shape[at + 1 : at + 3] == "oN"


def _stands_for(asked: Asked) -> Sequence[Affiliation]:
    """Return what the description itself names: the Ohio senator, the senator from Ohio, the Israeli leader."""
    paragraph, (first, last) = asked.phrase.paragraph, asked.phrase.range
    passage = Passage(paragraph, asked.names)
    found, _ = read_appositive(passage, first)
    people = (
        Affiliation(place.name, AffiliationKind.PLACE, Span(start, end))
        for word, start, end in passage.words(first, last)
        if (place := asked.names.places.get(word)) is not None and place.people
    )
    return (*(one for phrase in found for one in phrase.affiliations), *people)


def _is_nameless(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether a phrase is for somebody who is brought in without a name: one operative."""
    letters = earlier.paragraph.units[slice(*earlier.phrase.range)]
    if not letters.rstrip("x").endswith("R") or earlier.first.lower() in asked.names.definite:
        return False  # also: a person familiar with the plan
    if not 0 < earlier.back < _NEXT:
        return False
    determined = earlier.paragraph.units[earlier.phrase.range[0]] in "dM#"
    return determined and asked.who(earlier.phrase).kind is SpeakerKind.UNNAMED
