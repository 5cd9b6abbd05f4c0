"""Descriptions of people in the text besides their names: the Republican nominee, the senator from Vermont.

Two sorts: the subjects of sentences, whatever they say, and, anywhere in the text, what names a party or somebody who
governs.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.letter_sets import over_letters
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.names import Names
from quoteattr.mentions.passage import Passage
from quoteattr.patterns import late
from quoteattr.text.paragraph import Paragraph, Phrase

__all__ = ["facts_by_description"]

_Key = tuple[str, frozenset[str]]
"""The noun of a description and whom it names: there is one Republican nominee in a text."""
_OF_SENTENCE = 4
"""Descriptions of one sentence that are read."""
_APPOSED = late(",N|,R,|(?:[op][NRGX]){1,2},N,")  # the minister for the coast, Ada Byron
_DEFINITE = late(r"d (?: [xNRTGDmil\#VvC]{0,5} [RT] | [xNRTGDmil\#VvC]{0,5} N )", re.VERBOSE)
"""A definite phrase of several words for somebody."""
_SAID_BY = over_letters("[QUOTATION] ,? [CY] $")
_PLAIN = 2
"""Words of a description that says nothing: the nominee."""
_MOST = 60
"""Descriptions that are read."""


def facts_by_description(cast: Cast, person: Entity) -> Sequence[Fact]:
    """List the descriptions of a person besides the name."""
    return cast.once(_read).get(person, ())


def _read(cast: Cast) -> Mapping[Entity, Sequence[Fact]]:
    found: dict[_Key, dict[Entity, list[Fact]]] = {}
    for phrase in islice(_descriptions(cast), _MOST):
        paragraph, (first, last) = phrase.paragraph, phrase.range
        owns = phrase.part is not None
        who = cast.resolve(phrase)
        person = who.person
        if person is None or who.resolver != "person_description":
            continue
        passage = Passage(paragraph, cast.names)
        phrases, _ = read_appositive(passage, first, stop=last if owns else None)
        for fact in (fact_of("description", one, passage) for one in phrases):
            if _fits(fact, cast.facts(person), cast.names):
                key = fact.head, frozenset(one.name for one in fact.affiliations)
                found.setdefault(key, {}).setdefault(person, []).append(fact)
    people: dict[Entity, list[Fact]] = {}
    for (_, names), meant in found.items():
        likeliest = max(meant, key=lambda person: len(meant[person]))
        for person, facts in meant.items():
            if person is likeliest or not names:
                people.setdefault(person, []).extend(facts)
    return people


def _fits(fact: Fact, known: Sequence[Fact], names: Names) -> bool:
    """Tell whether a description may be of somebody of whom other things are known."""
    heads = {one.head for one in known} - names.role_words["contends"] - names.role_words["kin"] - {""}
    if not heads or fact.head in heads or fact.head.lower() in names.role_words["party_members"]:
        return True  # the auditor may be the Democrat
    there = {one.name for other in known for one in other.affiliations}
    return any(one.name in there for one in fact.affiliations)


def _descriptions(cast: Cast) -> Iterator[Phrase]:
    """Yield the definite phrases for people: subjects beside quotations, then those that name a party or a place."""
    seen: set[tuple[str, ...]] = set()
    rest: list[Phrase] = []
    for paragraph in cast.document.paragraphs:
        for match in _DEFINITE.finditer(paragraph.units):
            phrase = _phrase(cast, paragraph, match.start(), match.end())
            if phrase is None:
                continue
            owns = phrase.part is not None
            if not owns and _is_apposed(paragraph, phrase.position):
                continue
            near = paragraph.quotations or "N" in phrase.letters
            if near and not owns and _is_subject(paragraph, phrase.position):
                yield phrase
            elif _tells(phrase, cast.names):
                telling = _telling(phrase, cast.names)
                if telling not in seen:
                    seen.add(telling)
                    rest.append(phrase)
    yield from rest


def _phrase(cast: Cast, paragraph: Paragraph, first: int, last: int) -> Phrase | None:
    """Return the phrase of some words, or the part of it before a possessive ending: the nominee's plan."""
    forms = paragraph.forms
    position = paragraph.position_of(first)
    begin, end = paragraph.range(position)
    last = min(last, end)  # the Ohio governor | told reporters
    untitled = paragraph.units[last - 1] == "N" and forms[last - 1] not in cast.names.titles
    if forms[first].lower() not in cast.names.definite or untitled:
        return None
    if begin != first or (last != end and paragraph.units[last] != "$") or paragraph.units[last - 1] not in "RTN":
        return None
    return Phrase(paragraph, position) if last == end else Phrase(paragraph, position, part=(first, last))


def _is_subject(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a phrase is the subject of a clause, or after a quotation and its verb: “…,” says the engineer."""
    if _SAID_BY.search(paragraph.shape, max(0, at - 3), at):
        return True
    return any(clause.subject == at for clause in islice(paragraph.clauses_from(at), _OF_SENTENCE))


def _is_apposed(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a name stands next to a description: the engineer, Ada Byron."""
    return _APPOSED.match(paragraph.shape, at + 1) is not None or paragraph.shape[max(0, at - 2) : at] == "N,"


def _telling(phrase: Phrase, names: Names) -> tuple[str, ...]:
    """Return the words of a description that tell whom it is of."""
    words = phrase.paragraph.forms[slice(*phrase.range)]
    return tuple(word for word in words if word[0].isupper() or word in names.roles)


def _tells(phrase: Phrase, names: Names) -> bool:
    """Tell whether a description names a party, or somebody who governs a place.

    Not what somebody may become: Byron hopes to be the Republican nominee.
    """
    paragraph, at = phrase.paragraph, phrase.position
    shape, (first, last) = paragraph.shape, phrase.range
    if at and (shape[at - 1] == "A" or paragraph.word(at - 1) in names.role_words["becomes"]):
        return False
    words = paragraph.forms[first:last]
    if len(words) > _PLAIN and words[-1] in names.role_words["contends"]:
        return True
    if any(word in names.parties or word.capitalize() in names.parties for word in words):
        return True
    governs = any(word.lower() in names.role_words["governs"] for word in words)
    return governs and ("N" in phrase.letters or shape[at + 1 : at + 3] in ("oN", "pN"))
