"""Passages: some words of the text with their letters, in which names and roles are found."""

from collections.abc import Container, Sequence

from quoteattr.languages.kinds import MODIFYING
from quoteattr.mentions.names import Names, has_capital
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.words import Word

__all__ = ["Passage"]

_STOPS = frozenset(".:QES")


class Passage:
    """The words of a paragraph, a letter for each (see :mod:`quoteattr.text.units`), and the name lexicon.

    Indices beyond the end read as nothing: the letter is ``""``.
    """

    __slots__ = ("_forms", "names", "paragraph", "units")

    def __init__(self, paragraph: Paragraph, names: Names) -> None:
        """Keep the words of a paragraph."""
        self.paragraph = paragraph
        self.names = names
        self.units = paragraph.units
        self._forms = paragraph.forms

    def __len__(self) -> int:
        """Count the words."""
        return len(self.units)

    def unit(self, at: int) -> str:
        """Return the letter at an index."""
        return self.units[at : at + 1]

    def form(self, at: int) -> str:
        """Return the word at an index."""
        return self._forms[at] if at < len(self._forms) else ""

    def forms(self, first: int, last: int) -> Sequence[str]:
        """Return the words of a range."""
        return self._forms[first:last]

    def word(self, at: int) -> Word:
        """Return the word at an index with its place in the text."""
        return (self._forms[at], *self.paragraph.place(at, at + 1))

    def words(self, first: int, last: int) -> list[Word]:
        """Return the words of a range with their places in the text."""
        return [self.word(at) for at in range(first, min(last, len(self.units)))]

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Return where a range of words is in the text."""
        return self.paragraph.place(first, last)

    def kind(self, at: int) -> str | None:
        """Return what a capitalised word is next to a part of a name."""
        form = self._forms[at] if at < len(self._forms) else ""
        return self.names.kinds.get(form) or (self.names.kinds.get(form.capitalize()) if "-" in form else None)

    def capital(self, at: int) -> bool:
        """Tell whether a word is written as a name."""
        return at < len(self._forms) and has_capital(self._forms[at])

    def heads_sentence(self, at: int) -> bool:
        """Tell whether a word is the first of its sentence, or of what follows a quotation or a colon."""
        return not at or self.units[at - 1] in _STOPS

    def after(self, at: int, letters: Container[str]) -> int:
        """Return the index after the words from an index on that have some letters."""
        while at < len(self.units) and self.units[at] in letters:
            at += 1
        return at

    def joins_fields(self, at: int) -> bool:
        """Tell whether “and” joins the fields of one role: the union's health and safety director."""
        return self.paragraph.language.grammar.fields.match(self.units, at) is not None

    def is_role(self, at: int) -> bool:
        """Tell whether a word is a title or a noun for people."""
        word = self._forms[at] if at < len(self._forms) else ""
        return word in self.names.titles or word.lower() in self.names.roles

    def may_modify_role(self, at: int) -> bool:
        """Tell whether a word belongs to roles: senior, press, Republican."""
        return self.is_role(at) or self.names.kinds.get(self.form(at).capitalize()) in MODIFYING

    def is_of_body(self, at: int) -> bool:
        """Tell whether a word is a pronoun for a body: its chief executive, their head coach."""
        return at >= 0 and (self.names.pronouns.get(self.form(at).lower()) == "n" or self.starts(at, "of_teams"))

    def starts(self, at: int, roles: str) -> bool:
        """Tell whether a word is in a class of ``role_words.toml``."""
        return at < len(self._forms) and self._forms[at].lower() in self.names.role_words[roles]

    def is_form_of(self, at: int, verbs: str) -> bool:
        """Tell whether a word is a form of a verb that a class of ``role_words.toml`` has."""
        word, words = self.form(at).lower(), self.names.role_words[verbs]
        return word in words or self.names.lemmas.get(word) in words
