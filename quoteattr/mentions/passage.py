"""Passages: some words of the text with their letters, to be read for names and roles."""

import re
from collections.abc import Sequence

from attrs import frozen

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.names import Names, has_capital
from quoteattr.patterns import late
from quoteattr.text.phrases import FIELDS
from quoteattr.text.words import Word

__all__ = ["Passage"]

_FIELDS = late(FIELDS, re.VERBOSE)


@frozen(eq=False)
class Passage:
    """Words, a letter for each (see :mod:`quoteattr.text.units`), and the words of names.

    Indices beyond the end read as nothing: the letter is ``""``.
    """

    words: Sequence[Word]
    units: str
    names: Names

    def __len__(self) -> int:
        """Count the words."""
        return len(self.words)

    def unit(self, at: int) -> str:
        """Return the letter at an index."""
        return self.units[at : at + 1]

    def form(self, at: int) -> str:
        """Return the word at an index."""
        return self.words[at][0] if at < len(self.words) else ""

    def forms(self, first: int, last: int) -> list[str]:
        """Return the words of a range."""
        return [word for word, _, _ in self.words[first:last]]

    def kind(self, at: int) -> Kind | None:
        """Return what a capitalised word is beside a part of a name."""
        form = self.form(at)
        return self.names.kinds.get(form) or (self.names.kinds.get(form.capitalize()) if "-" in form else None)

    def capital(self, at: int) -> bool:
        """Tell whether a word is written as a name."""
        return at < len(self.words) and has_capital(self.words[at][0])

    def joins_fields(self, at: int) -> bool:
        """Tell whether “and” joins the fields of one role: the union's health and safety director."""
        return _FIELDS.match(self.units, at) is not None

    def is_role(self, at: int) -> bool:
        """Tell whether a word is a title or a noun for people."""
        word = self.form(at)
        return word in self.names.titles or word.lower() in self.names.roles

    def may_modify_role(self, at: int) -> bool:
        """Tell whether a word belongs to roles: senior, press, Republican."""
        return self.is_role(at) or self.names.kinds.get(self.form(at).capitalize()) in _OF_ROLES

    def is_of_body(self, at: int) -> bool:
        """Tell whether a word is a pronoun for a body: its chief executive."""
        return at >= 0 and self.names.pronouns.get(self.form(at).lower()) == "n"

    def starts(self, at: int, roles: str) -> bool:
        """Tell whether a word is in a class of ``role_words.toml``."""
        return self.form(at).lower() in self.names.role_words[roles]


_OF_ROLES = frozenset({Kind.MODIFIER, Kind.DEPARTMENT, Kind.PARTY, Kind.ROLE, Kind.TITLE})
