"""Ada Byron, the engineer, smiled. “No,” the engineer said.

A definite noun phrase for somebody whom the text has named before: whoever is introduced with that noun or called so
before, else whoever stands for what the phrase names (the Ohio senator), else the nearest subject of a sentence before
it, rather one of whom nothing else is known, else whoever is named with the title later. “The company” is the nearest
organisation by name.

Not a phrase that names a body itself: the Byron campaign.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr.clauses.clause import Clause
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation, AffiliationKind, MentionKind, Span, SpeakerKind
from quoteattr.speakers.before import Earlier, earlier_phrases
from quoteattr.speakers.body_description import describe_body
from quoteattr.speakers.introductions import introductions
from quoteattr.speakers.person import Person
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import DEEPEST, Asked
from quoteattr.text.paragraph import Paragraph, Phrase

__all__ = ["contradict", "describe", "find"]

_PARAGRAPHS = 5
_PEOPLE = 4
"""People who are looked at."""
_NEAR = 6
"""Sentences back for somebody who is not introduced by the noun."""
_NEXT = 3
"""Sentences back for somebody who has no name: One operative smiled. The insider said …"""
_UNKNOWN = 2
"""How well somebody fits of whom the text says nothing else."""
_OBJECT = 4
"""How well an object fits of whom the text says nothing else; only for a contest, where few can be meant."""
_APPOSED = re.compile(r"N(?:,X)?,$")  # Ada Byron, 46, an engineer


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase for a person or a body that the text has named before."""
    return describe(asked, asked.units)


def describe(asked: Asked, units: str) -> Resolution | None:
    """Answer for a noun phrase that may be a part of the phrase, with the letters of its words."""
    named, names = asked.named, asked.names
    if named.mention.kind is not MentionKind.NOMINAL or asked.depth > DEEPEST or "$" in units:
        return None
    if units[0] != "d" or len(units) == 1 or named.words[0].lower() not in names.definite:
        return None
    last = named.words[-1]
    if names.is_member(last):
        return _person(asked, last.lower(), "-")
    if last.endswith(tuple(names.role_words["aged"])):
        return _person(asked, "", "-")  # the 46-year-old
    for sign in ("-", ""):
        compound = sign.join(named.words[-2:]).lower()
        if compound in names.bodies:
            return describe_body(asked, compound)  # the think tank, the chip maker
    office = units.rstrip("T")
    joint = next((at for at in range(len(office), len(units)) if named.words[at] in names.joints), 0)
    return _called(asked, units, named.words[joint - 1])  # the secretary of state


def _called(asked: Asked, units: str, last: str) -> Resolution | None:
    """Find the person or the body that a description with a noun means."""
    names = asked.names
    if last[0].isupper() and last not in names.titles:
        return None  # the Daily Caller
    body = names.bodies.get(last.lower())
    head, gender = _head(last, names) if units[-1] in "RT" or last in names.titles else ("", "")
    found = _person(asked, head, gender) if head else None
    if found is not None and _is_introduced(asked, found, head):
        return found
    if units[-1] in "GRTi" and body is not None and not body.plural and last.lower() not in names.plain_people:
        return describe_body(asked, last.lower()) or found  # also: the watchdog
    return found


def _head(word: str, names: Names) -> tuple[str, str]:
    """Return the noun that heads a description of one person, and the gender that it tells: senator, MP."""
    noun = names.roles.get(word.lower())
    if noun is not None:
        return ("", "") if noun.plural else (noun.singular, noun.gender)
    title = names.titles.get(word)
    return (title.full.lower(), title.gender) if title is not None and title.role else ("", "")


def _is_introduced(asked: Asked, found: Resolution, head: str) -> bool:
    """Tell whether the text introduces a person by a noun."""
    return found.person is not None and any(one.head == head for one in introductions(asked.cast, found.person))


@frozen
class _Wanted:
    """What a description says of whom it means: its noun, the gender, whom it names, if it is one in a contest."""

    head: str
    gender: str
    stands_for: Sequence[Affiliation]
    contends: bool


def _person(asked: Asked, head: str, gender: str) -> Resolution | None:
    """Find the person whom a description means."""
    wanted = _Wanted(head, gender, _stands_for(asked), head in asked.names.role_words["contends"])
    best: tuple[int, Resolution] | None = None
    for rank, phrase in _ranked(asked, wanted):
        if best is None or rank < best[0]:
            best = rank, asked.same_as(asked.who(phrase))
        if rank == 0:
            break
    if best is not None:
        return best[1]
    later = asked.cast.titled_after(asked.phrase.span[1], head)
    return asked.is_person(later) if later is not None and _fits(asked, later, wanted) else None


def _fits(asked: Asked, person: Person, wanted: _Wanted) -> bool:
    """Tell whether nothing that the text says of a person is against a description."""
    if wanted.gender != "-" and asked.cast.gender(person) not in {wanted.gender, "-"}:
        return False
    known = [one for introduction in introductions(asked.cast, person) for one in introduction.affiliations]
    return not contradict(wanted.stands_for, known)


def _ranked(asked: Asked, wanted: _Wanted) -> Iterator[tuple[int, Phrase]]:
    """Yield the phrases before a description that it may mean, and how well each fits: 0 best."""
    passed: set[Person | None] = {None}
    for earlier in earlier_phrases(asked.cast, asked.phrase, letters="NRXP", paragraphs=_PARAGRAPHS):
        if earlier.letter == "R" and earlier.last.lower() == wanted.head:
            meant = _of_same_noun(asked, earlier)
            if meant is not None:
                yield 0, meant
            return  # nobody before it can be meant either
        acts = earlier.subject or wanted.contends
        if earlier.letter == "P" and acts:
            passed.add(_in_same_clause(asked, wanted, earlier))
        elif acts and wanted.head in asked.names.plain_people and _is_nameless(asked, earlier):
            yield _UNKNOWN, earlier.phrase
        elif _may_be_named(earlier, wanted) and (person := asked.who(earlier.phrase).person) not in passed:
            rank = _rank(asked, person, wanted, earlier)
            if rank is not None:
                yield rank, earlier.phrase
            if rank is not None or acts:
                passed.add(person)
            if len(passed) > _PEOPLE:
                return


def _may_be_named(earlier: Earlier, wanted: _Wanted) -> bool:
    """Tell whether a phrase may name whom a description means; an object only where the noun tells."""
    if not has_capital(earlier.last):
        return False
    return earlier.subject or wanted.contends or (earlier.letter == "N" and wanted.head != "")


def _of_same_noun(asked: Asked, earlier: Earlier) -> Phrase | None:
    """Return whom an earlier phrase with the noun brings in: “said Ada Byron, an engineer”, “an engineer smiled”."""
    paragraph, at = earlier.paragraph, earlier.position
    named = _APPOSED.search(paragraph.shape, max(0, at - 4), at)
    if named is not None:
        name = Phrase(paragraph, named.start())
        if asked.who(name).person is not None:
            return name
    for clause in paragraph.around(at)[0]:
        if clause.verb == at - 1 and clause.subject is not None and _equates(asked, paragraph, clause):
            return Phrase(paragraph, clause.subject)  # Ada Byron was chief engineer
    if paragraph.shape[at + 1 : at + 3] == ",N" and asked.who(Phrase(paragraph, at + 2)).person is not None:
        return Phrase(paragraph, at + 2)  # the bank's governor, Ada Byron,
    is_first = earlier.first.lower() not in asked.names.definite
    return earlier.phrase if is_first or asked.who(earlier.phrase).person is not None else None


def _equates(asked: Asked, paragraph: Paragraph, clause: Clause) -> bool:
    """Tell whether a clause says of somebody with a name what he is: Ada Byron was, or became, chief engineer."""
    verb = clause.letter == "A" or paragraph.word(clause.verb) in asked.names.role_words["became"]
    return verb and clause.subject is not None and asked.who(Phrase(paragraph, clause.subject)).person is not None


def _in_same_clause(asked: Asked, wanted: _Wanted, pronoun: Earlier) -> Person | None:
    """Return who cannot be meant, since a pronoun is the subject of the same sentence: she asked the nominee."""
    if not wanted.contends or pronoun.back or not pronoun.subject:
        return None
    return asked.who(pronoun.phrase).person


def _rank(asked: Asked, person: Person | None, wanted: _Wanted, earlier: Earlier) -> int | None:
    """Tell how well a person fits: 0 best; ``None`` not at all."""
    if person is None or person.unsure or not _fits(asked, person, wanted):
        return None
    acts = earlier.subject or wanted.contends
    told = introductions(asked.cast, person)
    known = (one for introduction in told for one in introduction.affiliations)
    heads = {one.head for one in told} - {""}
    alike = asked.names.role_nouns.get(wanted.head, frozenset())
    if wanted.head in heads or (acts and not alike.isdisjoint(heads)):
        return int(not acts and earlier.back > 1)  # Mayor Byron met Gov. Moran: the governor
    if acts and earlier.back and any(one.name == other.name for one in known for other in wanted.stands_for):
        return 1
    heads -= asked.names.role_words["contends"]
    if not earlier.subject:
        # she asked Byron what the nominee's plan was
        return None if heads or not acts else _OBJECT if earlier.back else _UNKNOWN
    if not 0 < earlier.back < _NEAR or (heads and _is_office(asked, wanted)):
        return None
    return _UNKNOWN + (bool(heads) and (wanted.head != "" or earlier.back > 1))  # the 46-year-old is the nearest


def _is_office(asked: Asked, wanted: _Wanted) -> bool:
    """Tell whether a description is of an office, or for a body: who is known for another role is not meant."""
    if any(one.kind is AffiliationKind.ORGANIZATION for one in wanted.stands_for):
        return True
    return wanted.head in asked.names.office_titles


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


def _stands_for(asked: Asked) -> Sequence[Affiliation]:
    """Return what the description itself names: the Ohio senator, the senator from Ohio, the Israeli leader."""
    first, last = asked.phrase.range
    passage = Passage(asked.phrase.paragraph.words, asked.phrase.paragraph.units, asked.names)
    found, _ = read_appositive(passage, first)
    people = (
        Affiliation(place.name, AffiliationKind.PLACE, Span(start, end))
        for word, start, end in passage.words[first:last]
        if (place := asked.names.places.get(word)) is not None and place.people
    )
    return (*(one for phrase in found for one in phrase.affiliations), *people)


def _is_nameless(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether a phrase is for somebody who is brought in without a name: one operative."""
    if earlier.letter != "R" or earlier.first.lower() in asked.names.definite or not 0 < earlier.back < _NEXT:
        return False
    determined = earlier.paragraph.units[earlier.phrase.range[0]] in "dM#"
    return determined and asked.who(earlier.phrase).kind is SpeakerKind.UNNAMED
