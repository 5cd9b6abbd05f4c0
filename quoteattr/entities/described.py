"""The people before a description whom it may mean, and how well each fits: the engineer, of Ada Byron, an engineer.

Sentence by sentence backwards. Whoever was introduced or called by the noun before is meant for certain, and nobody
before that is looked at. A description of a contest (the nominee) may mean objects too, since few can be meant.
"""

from collections.abc import Iterator, Sequence

from quoteattr.entities.agreement import CALLED, KINDRED, NEW, OTHER, SHARES, Wanted, contradict
from quoteattr.entities.antecedents import Earlier
from quoteattr.entities.entity import Entity
from quoteattr.entities.resolver import Asked
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.passage import Passage
from quoteattr.patterns import late
from quoteattr.records import Affiliation, AffiliationKind, Span, SpeakerKind
from quoteattr.text.paragraph import Phrase

__all__ = ["head_of_one", "people_described", "stands_for"]

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


def head_of_one(word: str, names: Names) -> tuple[str, str]:
    """Return the noun that heads a description of one person, and the gender that it tells: senator, MP."""
    noun = names.roles.get(word.lower())
    if noun is not None:
        return ("", "") if noun.plural else (noun.singular, noun.gender)
    title = names.titles.get(word)
    return (title.full.lower(), title.gender) if title is not None and title.role else ("", "")


def people_described(asked: Asked, wanted: Wanted) -> Iterator[tuple[int, Phrase]]:
    """Yield the phrases before a description that it may mean, and how well each fits: 0 best."""
    contends = wanted.head in asked.names.role_words["contends"]
    passed: set[Entity | None] = {None}
    for earlier in asked.earlier("NRXP", paragraphs=_PARAGRAPHS):
        if earlier.letter == "R" and _is_so_called(asked, earlier, wanted):
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


def stands_for(phrase: Phrase, names: Names) -> Sequence[Affiliation]:
    """Return what a description itself names: the Ohio senator, the senator from Ohio, the Israeli leader."""
    first, last = phrase.range
    passage = Passage(phrase.paragraph, names)
    found, _ = read_appositive(passage, first)
    people = (
        Affiliation(place.name, AffiliationKind.PLACE, Span(start, end))
        for word, start, end in passage.words(first, last)
        if (place := names.places.get(word)) is not None and place.people
    )
    return (*(one for role in found for one in role.affiliations), *people)


def _is_so_called(asked: Asked, earlier: Earlier, wanted: Wanted) -> bool:
    """Tell whether an earlier phrase has the noun, and is of no other place: the Ohio governor, the Texas governor."""
    if not wanted.head or head_of_one(earlier.last, asked.names)[0] != wanted.head:
        return False
    return not wanted.affiliations or not contradict(wanted.affiliations, stands_for(earlier.phrase, asked.names))


def _is_nameless(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether a phrase is for somebody who is brought in without a name: one operative."""
    letters = earlier.phrase.letters
    if not letters.rstrip("x").endswith("R") or earlier.first.lower() in asked.names.definite:
        return False  # also: a person familiar with the plan
    if not 0 < earlier.back < _NEXT:
        return False
    return letters[0] in "dM#" and asked.who(earlier.phrase).kind is SpeakerKind.UNNAMED


def _may_be_named(earlier: Earlier, wanted: Wanted, *, contends: bool) -> bool:
    """Tell whether a phrase may name whom a description means; an object only where the noun tells."""
    if not has_capital(earlier.last):
        return False
    return earlier.subject or contends or (earlier.letter == "N" and bool(wanted.head or wanted.affiliations))


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
    if not contends or pronoun.back:
        return None
    return asked.who(pronoun.phrase).person


def _rank(asked: Asked, person: Entity, wanted: Wanted, earlier: Earlier, *, contends: bool) -> int | None:
    """Tell how well a person fits at a place: 0 best; ``None`` not at all."""
    how = None if person.unsure else asked.fits(person, wanted)
    first, last = earlier.phrase.range
    if wanted.head and wanted.head in earlier.paragraph.forms[first : last - 1]:
        how = CALLED  # took on the teenager Jo Lowe: the teenager
    acts = earlier.subject or contends
    if how is None or how == CALLED or (acts and how == KINDRED):
        # Mayor Byron met Gov. Moran: the governor
        return None if how is None else int(not acts and earlier.back > 1)
    if earlier.back and how == SHARES and (acts or asked.names.is_member(asked.named.words[-1])):
        return 1  # beat the Kenyan Jo Lowe: the Kenyan
    known = how in (OTHER, KINDRED, SHARES)
    if not earlier.subject and not acts:
        return _OBJECT if _may_be_told_of(asked, wanted, earlier, known=known) else None
    if not earlier.subject:
        # she asked Byron what the nominee's plan was
        return None if known else _OBJECT if earlier.back else NEW
    nameless = wanted.head in asked.names.role_words["nameless"]  # the victim is not the mayor
    apart = known and (nameless or _is_office(asked, wanted) or _is_of_other(asked))
    if apart or not 0 < earlier.back < _NEAR or _is_beside_same_noun(asked, earlier, wanted):
        return None
    return NEW + (known and (wanted.head != "" or earlier.back > 1))  # the 46-year-old is the nearest


def _is_beside_same_noun(asked: Asked, earlier: Earlier, wanted: Wanted) -> bool:
    """Tell whether the sentence tells somebody from whom the noun means: Ada Byron, the mayor's sister, smiled."""
    paragraph = earlier.paragraph
    begin, end = paragraph.sentence(earlier.position)
    first, last = paragraph.range(begin)[0], paragraph.range(end - 1)[1]
    forms = paragraph.forms[first:last]
    before = (forms[at - 1].lower() for at, form in enumerate(forms) if at and form == wanted.head)
    return not asked.names.definite.isdisjoint(before)


def _may_be_told_of(asked: Asked, wanted: Wanted, earlier: Earlier, *, known: bool) -> bool:
    """Tell whether a description says so much that it may mean whoever was only an object: the Hungary striker.

    One of a party may have any role: Byron met the auditor, Jo Lowe. The Democrat said …
    """
    if asked.names.is_member(asked.named.words[-1]):
        return 0 < earlier.back < _NEAR and bool(wanted.affiliations)
    if known or not 0 < earlier.back < _NEXT:
        return False
    return any(one.kind is not AffiliationKind.ORGANIZATION for one in wanted.affiliations)


def _is_office(asked: Asked, wanted: Wanted) -> bool:
    """Tell whether a description is of an office, or for an organisation: who has another role is not meant.

    Not of a former one, which leaves room for another role now.
    """
    if not asked.names.role_words["former"].isdisjoint(wanted.words[:_PLAIN]):
        return False
    if any(one.kind is AffiliationKind.ORGANIZATION for one in wanted.affiliations):
        return True
    return wanted.head in asked.names.office_titles - asked.names.role_words["kin"]  # the father of three


def _is_of_other(asked: Asked) -> bool:
    """Tell whether a description says of what somebody is a critic or a cook, which who has another role is not."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    return paragraph.shape[at + 1 : at + 3] == "oN"
