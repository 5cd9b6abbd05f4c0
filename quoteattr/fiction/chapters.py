"""Where the chapters and the scenes of a novel begin: nothing said before a border answers what is said behind it.

A heading is told by its words (Chapter 4, BOOK THE SECOND, IV), or by where it stands: three blank lines before a short
paragraph and two after it, as Project Gutenberg sets headings and as the reader of EPUB books writes them.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from quoteattr.fiction.sign_words import SignWords

__all__ = ["Chapter", "Chapters", "find_chapters"]

_LONGEST, _LONGEST_IN_CAPITALS = 70, 300  # code points of a heading
_NUMBER = re.compile(r"[\[(]?(?:[IVXLC]{1,8}|\d{1,3})[\])]?\.?")
_ORNAMENTS = " _*=#"
_JOINT = " · "  # between the lines of a heading
_WRITTEN = re.compile(r"[^\W_]")
_WORD = re.compile(r"\w+")
_BLANKS_BEFORE, _BLANKS_BEHIND = 3, 2
_OPENING = frozenset("\"'“‘«—―-")
_LINE_END = re.compile(r"\r\n|[\n\r]")


class Chapter(NamedTuple):
    """A chapter: where its heading begins, where the chapter ends, and the words of the heading, ``""`` for none.

    ``heading_end`` is where the heading ends, which is ``start`` where there is none.
    """

    start: int
    end: int
    title: str
    heading_end: int

    @property
    def named(self) -> bool:
        """Tell whether the heading is more than a number, which may stand alone in any text: Chapter 4, not 4."""
        return any(_NUMBER.fullmatch(line.strip(_ORNAMENTS)) is None for line in self.title.split(_JOINT) if line)


class Chapters(NamedTuple):
    """The chapters of a novel, and the borders of its scenes, headings among them."""

    chapters: Sequence[Chapter]
    borders: Sequence[int]
    headings: Sequence[tuple[int, int]] = ()
    """Start and end of the paragraphs that are headings."""

    def scene_at(self, offset: int) -> int:
        """Return the number of the scene that a place of the text is in."""
        return bisect_right(self.borders, offset)

    def is_heading(self, offset: int) -> bool:
        """Tell whether a place of the text is in a heading, which names nobody."""
        number = bisect_right(self.headings, offset, key=itemgetter(0)) - 1
        return number >= 0 and offset < self.headings[number][1]


def find_chapters(text: str, paragraphs: Sequence[tuple[int, int]], words: SignWords) -> Chapters:
    r"""Find the chapters of a novel and the breaks between its scenes.

    >>> from quoteattr.languages import load
    >>> from quoteattr.fiction.sign_words import sign_words_of
    >>> text = "CHAPTER I\nIda left.\n* * *\nShe came back."
    >>> found = find_chapters(text, [(0, 9), (10, 19), (20, 25), (26, 40)], sign_words_of(load("en")))
    >>> [chapter.title for chapter in found.chapters], found.borders
    (['CHAPTER I'], [0, 20])

    Args:
        text: The whole text.
        paragraphs: Start and end of its paragraphs.
        words: The words of headings.
    """
    headings, borders = list[tuple[int, int]](), list[int]()
    behind = 0  # where the paragraph before ends
    for number, (start, end) in enumerate(paragraphs):
        if end - start <= _LONGEST_IN_CAPITALS and (end - start <= _LONGEST or text[start:end].isupper()):
            line, before = text[start:end], behind
            following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else end
            apart = _blanks(text, end, following) >= _BLANKS_BEHIND and line[0] not in _OPENING
            below = bool(headings) and headings[-1][1] == before
            if not _WRITTEN.search(line):
                borders.append(start)
            elif _is_heading(line, words) or (apart and (below or _blanks(text, before, start) >= _BLANKS_BEFORE)):
                headings.append((start, end))
                borders.append(start)
        behind = end
    return Chapters(_between(text, headings), borders, headings)


def _blanks(text: str, start: int, end: int) -> int:
    """Return how many blank lines are between two paragraphs."""
    return len(_LINE_END.findall(text, start, end)) - 1 if end > start else 0


def _is_heading(line: str, words: SignWords) -> bool:
    """Tell whether a paragraph is a heading: Chapter 4, BOOK THE SECOND, IV."""
    bare = line.strip(_ORNAMENTS)
    if _NUMBER.fullmatch(bare):
        return True
    parts = _WORD.findall(bare)
    if not parts or parts[0].lower() not in words.headings or parts[0].islower():
        return False
    return len(parts) == 1 or bare.isupper() or _is_numbered(parts[1:], words)


def _is_numbered(parts: Sequence[str], words: SignWords) -> bool:
    first = [part for part in parts[:2] if part.lower() not in words.passed][:1]
    return bool(first) and (_NUMBER.fullmatch(first[0]) is not None or first[0].lower() in words.numbers)


def _between(text: str, headings: Sequence[tuple[int, int]]) -> Sequence[Chapter]:
    """Return the chapters that headings begin; headings that follow each other are one: BOOK I, CHAPTER I."""
    begun: list[tuple[int, str, int]] = []
    for start, end in headings:
        title = " ".join(text[start:end].split())
        if begun and not text[begun[-1][2] : start].strip():
            first, above, _ = begun.pop()
            begun.append((first, above + _JOINT + title, end))
        else:
            begun.append((start, title, end))
    if not begun:
        return [Chapter(0, len(text), "", 0)]
    ends = [start for start, _, _ in begun[1:]] + [len(text)]
    chapters = [Chapter(start, end, title, below) for (start, title, below), end in zip(begun, ends, strict=True)]
    if text[: chapters[0].start].strip():
        chapters.insert(0, Chapter(0, chapters[0].start, "", 0))
    return chapters
