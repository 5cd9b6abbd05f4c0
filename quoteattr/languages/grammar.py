"""What the grammar of a language finds in the letters of a text: phrases, sentences and clauses.

A language has a grammar in its folder, as ``GRAMMAR``: see :mod:`quoteattr.languages.en`.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from quoteattr.letter_sets import SUBJECT

__all__ = ["NOUNS", "Clause", "Grammar"]

NOUNS = frozenset(SUBJECT)
"""Letters of what may be a subject."""


class Clause(NamedTuple):
    """A verb and its subject, as positions in the shape.

    ``start`` is where the clause begins, with its conjunction; ``group`` is where the verb's auxiliaries begin; ``end``
    is where its reach ends, half-open. ``opener`` is the letter of the conjunction, or ``""``; that of a relative
    pronoun before a subject of the clause’s own is ``r``. ``subject`` is ``None`` where it is elided: “and said”, “to
    say”, “saying”.
    """

    start: int
    subject: int | None
    group: int
    verb: int
    end: int
    letter: str
    opener: str
    finite: bool
    passive: bool

    @property
    def relative(self) -> bool:
        """Whether a relative pronoun stands for the subject: “Lee, who said”."""
        return self.opener == "w"


class Grammar(NamedTuple):
    """The grammar of a language.

    The units are the letters of words (see :mod:`quoteattr.text.units`). The shape has a letter for each phrase.
    """

    find_phrases: Callable[[str], tuple[str, list[int]]]
    """Joins units to phrases: the shape, and the index of the unit at which each phrase begins, with the last end."""
    find_sentences: Callable[[str], tuple[int, ...]]
    """Finds the position in a shape at which each sentence begins."""
    find_clauses: Callable[[str, int, int], list[Clause]]
    """Finds the clauses of a sentence of a shape, between two positions."""
    fields: re.Pattern[str]
    """“and” between the fields of one role, over units: the union's health and safety director."""
