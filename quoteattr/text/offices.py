"""Offices: titles of several words before a name, read as one title: “Secretary of State for Health Ada Byron”."""

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from quoteattr.languages import Language
from quoteattr.letter_sets import over_letters

__all__ = ["Offices", "make_offices"]

_LONGEST = 6
"""Words of a name behind an office."""
_OF = over_letters(r"[op] (?<= [NRT] . ) (?= d? [NAMED Dximvb#] )")


class Offices(NamedTuple):
    """The offices of a language.

    ``listed`` are titles that contain small words, from the word before the first of them, the longest first.
    ``is_holder`` tells whether a word is for somebody in charge of a department. ``departments`` are words for
    departments, and numbers (a mother of three). ``joints`` are the words between them. ``bodies`` are words in the
    names of organisations, such as the “Against” of Students Against Mines.
    """

    listed: Mapping[str, Sequence[tuple[str, ...]]]
    is_holder: Callable[[str], bool]
    departments: frozenset[str]
    joints: frozenset[str]
    articles: frozenset[str]
    bodies: frozenset[str]

    def entitle(self, line: str, forms: Sequence[str]) -> str:
        """Read the words of an office as a title."""
        places = (match.start() - 1 for match in _OF.finditer(line))
        heads = [at for at in places if forms[at] in self.listed or self.is_holder(forms[at])]
        if not heads:
            return line
        spelt = list(line)
        for first in heads:
            last = max(self._listed(forms, first), self._in_charge(forms, first))
            spelt[first:last] = "T" * (last - first)
        return "".join(spelt)

    def _listed(self, forms: Sequence[str], first: int) -> int:
        """Return the end of a listed office that begins at a word."""
        for office in self.listed.get(forms[first], ()):
            last = first + len(office)
            if tuple(word for word in forms[first:last]) == office:
                return last
        return first

    def _in_charge(self, forms: Sequence[str], first: int) -> int:
        """Return the end of an office before a name: Minister of State for Foreign Affairs Ada Byron."""
        end = first + 1 if self.is_holder(forms[first]) else len(forms)
        while end < len(forms) and forms[end] in self.joints:
            begin = end + 1
            begin += begin < len(forms) and forms[begin] in self.articles
            last = begin
            while last < len(forms) and forms[last] in self.departments:
                last += 1
            if last == begin:
                break
            end = last
        # chief of staff Ada Byron; not: a resident of county Cork, president of the Home Builders Association
        name = list(takewhile(_has_capital, forms[end : end + _LONGEST]))
        if first + 1 == end or len(name) < 1 + forms[first].islower() or not self.bodies.isdisjoint(name):
            return first
        return end


def make_offices(language: Language) -> Offices:
    """Return the offices of a language. Its lexicons are read now."""
    listed: dict[str, list[tuple[str, ...]]] = {}
    several = map(str.split, language.titles)
    titles = {_from_head(office) for office in several if any(map(str.islower, office[1:]))}
    for office in sorted(titles, key=lambda words: (-len(words), words)):
        listed.setdefault(office[0], []).append(office)
    words = language.function_words
    return Offices(
        listed,
        language.holds_office,
        language.departments | {word.lower() for word in language.departments} | words["number"],
        words["representing"] | words["of"],
        words["definite"],
        language.organisation_words | {word.capitalize() for word in words["preposition"]},
    )


def _from_head(office: Sequence[str]) -> tuple[str, ...]:
    """Return an office from the word before its first small word: General for Investigations."""
    small = next(at for at, word in enumerate(office) if at and word.islower())
    return tuple(office[small - 1 :])


def _has_capital(word: str) -> bool:
    return word[0].isupper()
