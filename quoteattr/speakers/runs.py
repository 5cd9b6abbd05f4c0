"""Runs: the capitalised words of a text that stand side by side, in which names are looked for.

Found in one pass over the text, also outside the paragraphs with quotations; what they name is read only for the words
that are asked for.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import islice

from attrs import define, field

from quoteattr.mentions.names import Names
from quoteattr.speakers.person import Form
from quoteattr.text.words import SIGNS, WORD_APOSTROPHES, any_of

__all__ = ["APPOSED", "CAPITAL", "Runs"]

_CAPITALS = "".join(chr(point) for point in range(0x590) if chr(point).isupper())  # Latin, Greek, Cyrillic
_MARKS = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}'
"""Marks around a nickname inside a name."""
_INSIDE = rf"(?: {SIGNS} | [-.&/@] \w++ | [{WORD_APOSTROPHES}] (?! (?:s|S|d|ll|re|ve|m) \b ) \w++ ){{0,8}}+"
# What stands before it is looked at last, for a pattern that begins with a class skips to the next such letter.
CAPITAL = rf"[{_CAPITALS}] (?<!\w\w) \w*+ {_INSIDE} \.?"
"""A capitalised word with what it has inside and a full stop; for verbose patterns."""
_MOST = 300
"""Runs of one word that are read; a name stands in full among the first."""
_LONGEST = 100
"""Code points; what is longer is no name."""
_AHEAD = 3000
"""Code points in which a name with a title is looked for."""
_MANY = 60
"""Words asked for, from which on an index of all runs is worth its making."""
APPOSED = (", ", " (")
"""With what the text goes on where an apposition or a bracket follows a name."""
_AFTER_COMMA = re.compile(r",\s(\w+\.?)")
_AFTER = re.compile(r"[ ](\w{1,20})\b")
_LONGEST_VERB = 20
_STOP = "|"
"""Written where a sentence or a paragraph ends inside a run."""


@cache
def _run_pattern(particles: frozenset[str]) -> re.Pattern[str]:
    joined = any_of(word for word in particles if word.islower())
    gap = r"(?: [ ]++ | \n (?=\S) )"
    return re.compile(
        rf"""
        {CAPITAL}
        (?:
            {gap} (?: [{_MARKS}] \w{{1,20}} [{_MARKS}] {gap} )?   # Ada “Bo” Byron
            (?: (?:{joined}) {gap} ){{0,2}}                     # van der Berg
            (?: [a-z]{{1,3}} (?:-|[{WORD_APOSTROPHES}]) )? {CAPITAL}   # al-Amin
        ){{1,11}}
        """,
        re.VERBOSE,
    )


@define(eq=False, slots=False)
class Runs:
    """The runs of two capitalised words and more of a text.

    Args:
        text: the whole text.
        names: the words of names.
        paragraphs: where its paragraphs begin.
    """

    text: str
    names: Names
    paragraphs: Sequence[int]
    _asked: int = field(init=False, default=0)
    _index: dict[str, list[int]] = field(init=False, factory=dict)

    def forms(self, surname: str) -> Iterator[Form]:
        """Yield the names of people that end with a surname and have a forename or a title, in text order."""
        names = self.names
        for words, starts, at in self._around(surname):
            end = at + 1
            while end < len(words) and words[end] in names.suffixes:
                end += 1
            goes_on = end < len(words) and words[end] != _STOP and names.kinds.get(words[end]) != "d"
            if goes_on and (at == 0 or words[at - 1] not in names.forenames):
                continue
            floor = max((before + 1 for before in range(at) if words[before] == _STOP), default=0) if at else 0
            begin = floor + names.begin(words[floor:end], end - floor)
            bare = begin == at and (at == floor or names.kinds.get(words[at - 1]) not in ("T", "R"))
            if begin > at or bare:
                continue
            last = starts[end - 1] + len(words[end - 1])
            name = names.without_honours(words[begin:end])
            after = _AFTER_COMMA.match(self.text, last)
            if after is not None and after[1].lower() in names.role_words["generation"]:
                name, last = (*name, after[1]), after.end()
            sure = not goes_on and (begin == at or begin > floor or self._is_sure(name, starts[begin], last))
            yield Form(starts[begin], last, name, tuple(words[floor:begin]), sure)

    def _is_sure(self, name: Sequence[str], start: int, end: int) -> bool:
        """Tell whether words are a person's name beyond doubt: Ada Byron, J. Byron, Zorba Byron told us."""
        names = self.names
        if any(word in names.forenames or names.is_initial(word) for word in name[:-1]) or name[-1] in names.suffixes:
            return True
        if self.text.startswith(APPOSED, end) or self.text.endswith(", ", 0, start):
            return True
        after = _AFTER.match(self.text, end)
        return (after is not None and self._reports(after[1])) or self._reports(_before(self.text, start))

    def _reports(self, word: str) -> bool:
        return word in self.names.lemmas and self.names.kinds.get(word.capitalize()) == "d"

    def surnames(self, forename: str) -> Iterator[str]:
        """Yield the last words of the names that begin with a forename."""
        for words, _, at in self._around(forename):
            end = at + 1
            while end < len(words) and words[end] != _STOP and self.names.kinds.get(words[end]) != "d":
                end += 1
            if end > at + 1:
                yield words[end - 1]

    def titled_after(self, offset: int, head: str) -> str | None:
        """Return the surname of the first name after an offset with a title: for a governor, that of Gov. Ada Byron.

        Args:
            offset: where to begin.
            head: the full title, in lower case.
        """
        runs, titles = self._all, self.names.titles
        for start, run in islice(runs, bisect_left(runs, (offset,)), None):
            if start > offset + _AHEAD:
                return None
            first = run.split(None, 1)[0]
            title = titles.get(first)
            if title is not None and title.full.lower() == head:
                words, _ = self._cut(start, run)
                stop = words.index(_STOP) if _STOP in words else len(words)
                return words[stop - 1]
        return None

    def _around(self, word: str) -> Iterator[tuple[list[str], list[int], int]]:
        """Yield the runs that a word stands in, in text order: as words, with where they begin, and its index."""
        runs = self._all
        for number in self._numbers(word, runs):
            words, starts = self._cut(*runs[number])
            for at, other in enumerate(words):
                if other == word:
                    yield words, starts, at

    @cached_property
    def _all(self) -> list[tuple[int, str]]:
        """Every run, by where it begins."""
        pattern = _run_pattern(self.names.particles - self.names.joints)
        return [(match.start(), match.group()) for match in pattern.finditer(self.text)]

    def _numbers(self, word: str, runs: list[tuple[int, str]]) -> Sequence[int]:
        """Return the numbers of the first runs that a word stands in.

        Few words are asked for in most texts, and then looking through the runs is cheaper than an index of them.
        """
        if len(word) > _LONGEST:
            return ()
        self._asked += 1
        if self._asked < _MANY:
            return [number for number, (_, run) in enumerate(runs) if word in run][:_MOST]
        if self._asked == _MANY:
            for number, (_, run) in enumerate(runs):
                for part in run.split():
                    self._index.setdefault(part, []).append(number)
        return sorted({*self._index.get(word, ()), *self._index.get(f"{word}.", ())})[:_MOST]

    def _cut(self, start: int, run: str) -> tuple[list[str], list[int]]:
        """Split a run into words, with a mark where a sentence or a paragraph ends."""
        words: list[str] = []
        starts: list[int] = []
        broken = "\n" in run
        end = 0
        for part in run.split():
            begin = run.find(part, end)
            at, end = start + begin, begin + len(part)
            if part[0] in _MARKS:
                continue  # a nickname
            if broken and words and at in self._beginnings:
                words.append(_STOP)
                starts.append(at)
            words.append(part)
            starts.append(at)
            if part[-1] == "." and part not in self.names.abbreviations and not self.names.is_initial(part):
                words[-1] = part[:-1]
                words.append(_STOP)
                starts.append(at)
        return words, starts

    @cached_property
    def _beginnings(self) -> frozenset[int]:
        """Where paragraphs begin, to ask for."""
        return frozenset(self.paragraphs)


def _before(text: str, start: int) -> str:
    """Return the word before an offset."""
    before = text[max(0, start - _LONGEST_VERB) : start].split()
    return before[-1] if before else ""
