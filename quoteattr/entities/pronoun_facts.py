"""Facts about people in sentences with a pronoun: She joined Zorbo in 2011. A trained nurse, she moved to Leeds."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.letter_sets import over_letters
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.openings import read_opening
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.predicates import read_predicate
from quoteattr.text.paragraph import Paragraph

__all__ = ["facts_by_pronoun"]

_SUBJECT = over_letters(r"P (?<! [^.:;,& QUOTATION] . ) (?= [anZ]{0,3} [AVYz] | (?<= , . ) )")
"""A pronoun that begins a clause, which no “if” opens, and a verb."""
_MOST = 40
"""Pronouns that are read."""


def facts_by_pronoun(cast: Cast, person: Entity) -> Sequence[Fact]:
    """List what the text says of a person by a pronoun."""
    return cast.once(_read).get(person, ())


def _read(cast: Cast) -> Mapping[Entity, Sequence[Fact]]:
    found: dict[Entity, list[Fact]] = {}
    for paragraph, at, facts in islice(_told(cast), _MOST):
        person = cast.resolve(paragraph.phrase(paragraph.position_of(at))).person
        if person is not None:
            found.setdefault(person, []).extend(facts)
    return found


def _told(cast: Cast) -> Iterator[tuple[Paragraph, int, Sequence[Fact]]]:
    """Yield the pronouns of which something is said, with what it is."""
    for paragraph in cast.document.paragraphs:
        for match in _SUBJECT.finditer(paragraph.units):
            at = match.start()
            if cast.names.pronouns.get(paragraph.forms[at].lower()) in ("m", "f"):
                passage = Passage(paragraph, cast.names)
                opening = list(read_opening(passage, at - 1)) if at and passage.unit(at - 1) == "," else []
                facts = [*opening, *read_predicate(passage, at + 1)]
                if facts:
                    yield paragraph, at, facts
