"""Ada Byron gave a statement. The statement said “no”.

Words speak for who made them: a report by the union, a letter signed by nurses, a White House statement; where the same
words are named before, who owns them there, who gave or wrote them, who said something in them. An editorial is of a
paper, a ruling of a court; the words of one's own (a statement, a letter) are else of whoever spoke last. What nobody
is told to have made (a law, a sign) speaks for itself.

Not words that somebody only has: a memo obtained by the Beacon.
"""

from collections.abc import Iterator

from quoteattr.entities.antecedents import WORDS
from quoteattr.entities.makers import maker_beside, reports
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers.organisation_description import describe
from quoteattr.entities.resolvers.possessor import named_inside

__all__ = ["find"]

_PARAGRAPHS = 4
_OFFICIAL = (("paper_words", "paper"), ("court_words", "court"))
"""Classes of words, and of the nouns for the bodies that speak in them: the editorial, the ruling."""
_TOLD = frozenset({"document", "possessor"})
"""Resolvers that tell who made words."""


def find(asked: Asked) -> Resolution | None:
    """Answer for a noun phrase for words."""
    if not _is_words(asked):
        return None
    maker = maker_beside(asked.phrase, asked.names)
    if maker is not None:
        return asked.same_as(asked.who(maker))
    return next(_told(asked, asked.named.words[-1].lower()), None)


def _is_words(asked: Asked) -> bool:
    """Tell whether a phrase is one for words that nobody owns; of Thursday’s memo a day is not an owner."""
    named, units = asked.named, asked.units
    if not asked.is_description or units[-1] not in WORDS:
        return False
    owned = "$" in units and units[: units.find("$")].strip("lL")
    return not owned and named.words[-1].lower() not in asked.names.bodies


def _told(asked: Asked, head: str) -> Iterator[Resolution]:
    """Yield who may have made words, likeliest first."""
    role_words = asked.names.role_words
    own = head in role_words["own_words"]
    inside = named_inside(asked)
    if inside is not None and (own or (inside.person is None and asked.names.is_body((inside.name or "").split()))):
        yield inside  # a Byron statement, a White House report
    if asked.units[0] != "d" or asked.named.words[0].lower() not in asked.names.definite:
        return
    for words, makers in _OFFICIAL:
        if head in role_words[words]:
            yield from (found for noun in role_words[makers] if (found := describe(asked, noun)) is not None)
    yield from _told_before(asked, head)
    last = _spoke_last(asked) if own else None
    if last is not None:
        yield last


def _told_before(asked: Asked, head: str) -> Iterator[Resolution]:
    """Yield who made the same words where they are named before, nearest first."""
    anything = head in asked.names.role_words["any_words"]
    for earlier in asked.earlier(WORDS, paragraphs=_PARAGRAPHS):
        if earlier.last.lower() == head or anything:
            found = asked.who(earlier.phrase)
            if found.resolver in _TOLD or anything:
                yield asked.same_as(found)


def _spoke_last(asked: Asked) -> Resolution | None:
    """Return whoever is the nearest subject that reports something."""
    for earlier in asked.earlier("NRGPM", paragraphs=_PARAGRAPHS):
        if any(map(reports, earlier.paragraph.clauses_of(earlier.position))):
            return asked.same_as(asked.who(earlier.phrase))
    return None
