"""Somebody in a novel: the forms of the name, the titles, and what tells the gender."""

from collections import Counter

from attrs import define, field

from quoteattr.fiction.names import Form
from quoteattr.fiction.words import Words

__all__ = ["Person", "are_alike"]


@define(eq=False)
class Person:
    """One of the cast.

    ``first`` and ``last`` are the forename and the surname, as far as they are known; a married woman who is called by
    her husband's forename has “Mrs John” as the first. ``gender`` is ``m``, ``f`` or ``""``.
    """

    number: int
    first: str | None = None
    last: str | None = None
    gender: str = ""
    name: str = ""
    forms: Counter[Form] = field(factory=Counter)
    titles: set[str] = field(factory=set)

    @property
    def is_named(self) -> bool:
        """Whether a name or a title tells who it is, and not only a description."""
        return bool(self.forms)

    @property
    def mentions(self) -> int:
        """How often the person is named."""
        return sum(self.forms.values())

    def add(self, form: Form, count: int, gender: str, words: Words) -> None:
        """Count a form as one of the person's.

        Args:
            form: How the person is named.
            count: How often.
            gender: What the title tells, ``""`` if it tells nothing.
            words: The words of novels.
        """
        self.forms[form] += count
        self.gender = self.gender or gender
        if form.title and not form.is_description:
            self.titles.add(form.title)
        if form.is_description:
            return
        if len(form.words) > 1:
            self.first, self.last = self.first or form.words[0], self.last or form.words[-1]
        elif form.title in words.before_surnames and not self.last:
            self.last = form.words[0]

    def agrees(self, gender: str, words: Words) -> bool:
        """Tell whether the person can be of a gender: by title, else by forename."""
        own = self.gender or words.forenames.get(self.first or "", "")
        return not (gender and own and gender != own)

    def bears(self, title: str, words: Words) -> bool:
        """Tell whether the person has a title, however it is written: Dr. Moss is the Doctor."""
        full = words.full_title(title)
        return any(words.full_title(own) == full for own in self.titles)

    def clashes(self, title: str, words: Words) -> bool:
        """Tell whether the person cannot bear a title: of the other gender, or Mrs. beside Miss."""
        if not self.agrees(words.titles.get(title, ""), words):
            return True
        married = self.titles & words.marital
        return title in words.marital and bool(married) and title not in self.titles

    def is_called_by(self, forename: str, words: Words) -> bool:
        """Tell whether a forename is the person's, or a form of it."""
        return are_alike(self.first, forename, words)


def are_alike(one: str | None, other: str, words: Words) -> bool:
    """Tell whether two forenames are one, or forms of one: Lizzy and Elizabeth, E. and Elizabeth."""
    if not one:
        return False
    if one == other or (len(other) == 1 and one[0] == other):
        return True
    return words.names.is_short_for(one, other) or words.names.is_short_for(other, one)
