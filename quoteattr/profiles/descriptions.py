"""Descriptions: what the text calls people besides their names: the Republican nominee, the senator from Vermont.

Two sorts: the subjects of sentences beside quotations, whatever they say, and, anywhere in the text, what names a party
or somebody who governs.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.names import Names
from quoteattr.mentions.passage import Passage
from quoteattr.speakers import resolve
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.introduction import Introduction, of_phrase
from quoteattr.speakers.introductions import introductions
from quoteattr.speakers.person import Person
from quoteattr.text.paragraph import Paragraph, Phrase
from quoteattr.text.words import any_of

__all__ = ["descriptions"]

_Key = tuple[str, frozenset[str]]
"""The noun of a description and whom it names: there is one Republican nominee in a text."""
_PERSON = re.compile("R")
_OF_SENTENCE = 4
"""Descriptions of one sentence that are read."""
_APPOSED = re.compile(",N|(?:[op][NRGX]){1,2},N,")  # the minister for the coast, Ada Byron
_MOST = 30
"""Descriptions outside the paragraphs with quotations that are read."""


def descriptions(cast: Cast, person: Person) -> Sequence[Introduction]:
    """List what the text calls a person besides the name.

    Args:
        cast: everybody whom the text names.
        person: one of them.
    """
    return cast.once(_read, "descriptions").get(person, ())


def _read(cast: Cast, _what: str) -> Mapping[Person, Sequence[Introduction]]:
    found: dict[_Key, dict[Person, list[Introduction]]] = {}
    for phrase in dict.fromkeys((*_subjects(cast), *_for_parties(cast))):
        paragraph, at = phrase
        first, last = paragraph.ranges[at]
        ending = paragraph.units.find("$", first, last)
        whole = Phrase(paragraph, at) if ending < 0 else Phrase(paragraph, at, part=(first, ending))
        who = resolve(cast, whole)
        if who.person is not None and who.rule == "description" and not who.person.unsure:
            passage = Passage(paragraph.words, paragraph.units, cast.names)
            phrases, _ = read_appositive(passage, first, stop=None if ending < 0 else ending)
            told = (of_phrase("description", one, passage) for one in phrases)
            known = introductions(cast, who.person)
            for one in told:
                if _fits(one, known, cast.names):
                    key = one.head, frozenset(affiliation.name for affiliation in one.affiliations)
                    found.setdefault(key, {}).setdefault(who.person, []).append(one)
    people: dict[Person, list[Introduction]] = {}
    for (_, names), meant in found.items():
        likeliest = max(meant, key=lambda person: len(meant[person]))
        for person, told_of in meant.items():
            if person is likeliest or not names:
                people.setdefault(person, []).extend(told_of)
    return people


def _fits(told: Introduction, known: Sequence[Introduction], names: Names) -> bool:
    """Tell whether a description may be of somebody of whom other things are known."""
    heads = {one.head for one in known} - names.role_words["contends"] - {""}
    if not heads or told.head in heads:
        return True
    there = {one.name for introduction in known for one in introduction.affiliations}
    return any(one.name in there for one in told.affiliations)


def _subjects(cast: Cast) -> Iterator[tuple[Paragraph, int]]:
    """Yield the definite subjects of the clauses beside quotations."""
    for paragraph in cast.quoting:
        people = (match.start() for match in _PERSON.finditer(paragraph.shape))
        definite = [at for at in people if _is_definite(cast, paragraph, at) and not _is_apposed(paragraph, at)]
        for begin in sorted({paragraph.sentence(at)[0] for at in definite}):
            subjects = (clause.subject for clause in paragraph.clauses_around(begin))
            yield from islice(((paragraph, at) for at in subjects if at is not None and at in definite), _OF_SENTENCE)


def _for_parties(cast: Cast) -> Iterator[tuple[Paragraph, int]]:
    """Yield the definite phrases with a party, or a noun for somebody who governs; of like ones the first."""
    names = cast.names
    seen: set[tuple[str, ...]] = set()
    for _, match in zip(range(_MOST), _party_pattern(names).finditer(cast.text), strict=False):
        begin, after = match.start("description"), match["after"]
        if after is not None and not any(word in names.roles for word in after.split()):
            continue  # the Republican debate
        if cast.document.is_quoted(begin):
            continue
        telling = tuple(word for word in match["description"].split() if word[0].isupper() or word in names.roles)
        if telling in seen:
            continue
        paragraph = cast.paragraph(begin)
        at = paragraph.position_at(begin)
        if at < len(paragraph.shape) and _is_definite(cast, paragraph, at) and _tells(paragraph, at, names):
            seen.add(telling)
            yield paragraph, at


def _is_definite(cast: Cast, paragraph: Paragraph, at: int) -> bool:
    """Tell whether a phrase of several words begins like one for somebody named before."""
    first, last = paragraph.ranges[at]
    return last > first + 1 and paragraph.words[first][0].lower() in cast.names.definite


def _is_apposed(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a name stands beside a description: the engineer, Ada Byron."""
    return _APPOSED.match(paragraph.shape, at + 1) is not None or paragraph.shape[max(0, at - 2) : at] == "N,"


def _tells(paragraph: Paragraph, at: int, names: Names) -> bool:
    """Tell whether a description names a place or a party, and says nothing of a name beside it.

    Not what somebody may become: Byron hopes to be the Republican nominee.
    """
    shape = paragraph.shape
    first, last = paragraph.ranges[at]
    if _is_apposed(paragraph, at):
        return False
    if at and (shape[at - 1] == "A" or paragraph.word(at - 1) in names.role_words["becomes"]):
        return False
    inside = any(
        word in names.parties or word.capitalize() in names.parties for word, _, _ in paragraph.words[first:last]
    )
    return inside or "N" in paragraph.units[first:last] or shape[at + 1 : at + 3] in ("oN", "pN")


@cache
def _party_pattern(names: Names) -> re.Pattern[str]:
    """Match an article and, some words on, a word for a party, or for somebody who governs where a place is named."""
    words = {form for form, party in names.parties.items() if not party.letters}
    words |= {form.lower() for form in words}
    parties, governors = (any_of(forms) for forms in (words, names.role_words["governs"]))
    return re.compile(
        rf"""
        he (?<=[Tt]he) [ ]++
        (?= (?: [a-z][\w-]*[ ]++ ){{0,3}}+ [A-Z] )  # few go on so
        (?P<description>
            (?: [\w-]+[ ]++ ){{0,3}}? (?: {parties} ) (?P<after> (?: [ ]++ [\w-]+ ){{1,3}} )
            | (?: [\w-]+[ ]++ )? [A-Z][\w.]+ [ ]++ (?: [\w-]+[ ]++ ){{0,2}}? (?: {governors} ) \b
            | (?: {governors} ) [ ]++ (?: from | of ) [ ]++ [A-Z]
        )
        """,
        re.VERBOSE,
    )
