"""Offices: titles of several words before a name, as one title: “Secretary of State for Health Ada Byron”."""

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from quoteattr.languages import Language
from quoteattr.text.words import Word

__all__ = ["Offices", "make_offices"]

_OF = re.compile(r"[NRT] (?= [op] d? [NRGDximvb] )", re.VERBOSE)


@frozen
class Offices:
    """The offices of a language.

    ``listed`` ones are titles with “of” in them, by their first word, the longest first. ``holders`` are words for
    those who are in charge of a department, ``departments`` the words for these, and ``joints`` what joins the two.
    """

    listed: Mapping[str, Sequence[tuple[str, ...]]]
    holders: frozenset[str]
    departments: frozenset[str]
    joints: frozenset[str]
    articles: frozenset[str]

    def entitle(self, line: str, words: Sequence[Word]) -> str:
        """Read the words of an office as a title."""
        places = (match.start() for match in _OF.finditer(line))
        heads = [at for at in places if words[at][0] in self.listed or words[at][0] in self.holders]
        if not heads:
            return line
        spelt = list(line)
        for first in heads:
            last = max(self._listed(words, first), self._in_charge(words, first))
            spelt[first:last] = "T" * (last - first)
        return "".join(spelt)

    def _listed(self, words: Sequence[Word], first: int) -> int:
        """Return where a listed office ends that begins at a word."""
        for office in self.listed.get(words[first][0], ()):
            last = first + len(office)
            if tuple(word for word, _, _ in words[first:last]) == office:
                return last
        return first

    def _in_charge(self, words: Sequence[Word], first: int) -> int:
        """Return where an office before a name ends: Minister of State for Foreign Affairs Ada Byron."""
        end = first + 1 if words[first][0] in self.holders else len(words)
        while end < len(words) and words[end][0] in self.joints:
            begin = end + 1
            begin += begin < len(words) and words[begin][0] in self.articles
            last = begin
            while last < len(words) and words[last][0] in self.departments:
                last += 1
            if last == begin:
                break
            end = last
        # chief of staff Ada Byron; not: a resident of county Cork
        name = words[end : end + 1 + words[first][0].islower()]
        return end if first + 1 < end < len(words) and all(word[0].isupper() for word, _, _ in name) else first


def make_offices(language: Language) -> Offices:
    """Return the offices of a language; its lexicons are read now."""
    listed: dict[str, list[tuple[str, ...]]] = {}
    titles = (tuple(title.split()) for title in language.titles if " of " in title)
    for office in sorted(titles, key=lambda words: (-len(words), words)):
        listed.setdefault(office[0], []).append(office)
    words = language.function_words
    heads = {form for form, noun in language.roles.items() if not noun.plural}
    return Offices(
        listed,
        frozenset(title for title, entry in language.titles.items() if entry.role)
        | heads
        | {form.capitalize() for form in heads},
        language.departments | {word.lower() for word in language.departments},
        words["representing"] | words["of"],
        words["definite"],
    )
