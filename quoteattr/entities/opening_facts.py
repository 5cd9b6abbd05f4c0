"""Somebody whom a report describes before it gives the name: A roofer was jailed. Bo Lowe, 44, had cheated a widow.

The description opens the text and is the subject of its sentence; the name is the first of a person in full after it
that is a subject. Not of somebody of whom the text says something else next to the name.
"""

from collections.abc import Mapping, Sequence
from itertools import islice

from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.entities.vetoes import heads_sentence
from quoteattr.letter_sets import CUE, over_letters
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.passage import Passage
from quoteattr.text.paragraph import Paragraph

__all__ = ["facts_by_opening"]

_PARAGRAPHS = 4
"""Paragraphs at the beginning of a text, with its headlines."""
_AHEAD = 800
"""Code points in which the name follows."""
_CUES = tuple(CUE)
_GOES_ON = over_letters(r"[FINITE] | w | ,w")
"""What follows a subject."""
_SAYS = over_letters("[anZ]{0,2} [CUE]")
_BEGINS = over_letters("^ [dM#] | (?<= ,) [dh] (?= [^., QUOTATION]{1,14} [CUE] )")
"""Where such a description may begin."""


def facts_by_opening(cast: Cast, person: Entity) -> Sequence[Fact]:
    """List what the head of the text says of a person before it gives the name."""
    return cast.once(_read).get(person, ())


def _read(cast: Cast) -> Mapping[Entity, Sequence[Fact]]:
    for paragraph in islice(cast.document.paragraphs, _PARAGRAPHS):
        fact, end = _described(cast, paragraph)
        if fact is not None:
            person = _named_after(cast, end, aged=not (fact.affiliations or fact.owner))
            gender = cast.names.roles[fact.head].gender if fact.head in cast.names.roles else "-"
            fits = person is not None and gender in ("-", cast.gender(person))
            return {person: (fact,)} if person is not None and fits else {}
    return {}


def _described(cast: Cast, paragraph: Paragraph) -> tuple[Fact | None, int]:
    """Read the description that opens a paragraph or that it ends with: …, its director has said; return its end."""
    for match in _BEGINS.finditer(paragraph.units):
        passage, begin = Passage(paragraph, cast.names), match.start()
        found, end = read_appositive(passage, begin)
        goes_on = _SAYS if begin else _GOES_ON
        if len(found) != 1 or found[0].plural or not found[0].role or not goes_on.match(paragraph.units, end):
            continue
        tells = found[0].affiliations or found[0].owner is not None
        known = begin > 0 or passage.starts(begin, "definite")
        if known and not tells:
            continue  # The nurse
        return fact_of("description", found[0], passage), paragraph.place(end - 1, end)[1]
    return None, 0


def _named_after(cast: Cast, offset: int, *, aged: bool) -> Entity | None:
    """Return the person of the first full name that is a subject after an offset; ``aged``: only with an age."""
    first: Paragraph | None = None
    for mention in cast.mentions:
        if mention.start < offset or not mention.person or mention.quoted or len(mention.words) == 1:
            continue
        first = first or cast.document.paragraph(offset)
        if mention.start > offset + _AHEAD:
            return None
        heads = heads_sentence(mention)
        says = mention.paragraph is not first and (mention.precedes in _CUES or mention.follows in _CUES)
        if not (heads or says):
            continue  # A roofer cheated Jo Lowe
        person = cast.named(mention)
        if person is None or any(fact.role for fact in cast.facts(person)):
            return None
        behind = mention.paragraph.units[mention.last : mention.last + 2]
        return person if not aged or behind == ",#" else None
    return None
