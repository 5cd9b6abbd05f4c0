"""Where the chapters and the scenes of a novel begin: nothing said before a border answers what is said behind it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, field, frozen

from quoteattr.fiction.words import Words

__all__ = ["Chapter", "Chapters", "find_chapters"]

_LONGEST = 70  # code points of a heading
_NUMBER = re.compile(r"[\[(]?(?:[IVXLC]{1,8}|\d{1,3})[\])]?\.?")
_ORNAMENTS = " _*=#"
_JOINT = " · "  # between the lines of a heading
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+")


@frozen
class Chapter:
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


@define(eq=False)
class Chapters:
    """The chapters of a novel, and the borders of its scenes, headings among them."""

    chapters: Sequence[Chapter]
    borders: Sequence[int]
    headings: frozenset[int] = field(factory=frozenset)
    """Where paragraphs begin that are headings or ornaments: they name nobody."""

    def scene_at(self, offset: int) -> int:
        """Return the number of the scene that a place of the text is in."""
        return bisect_right(self.borders, offset)


def find_chapters(text: str, paragraphs: Sequence[tuple[int, int]], words: Words) -> Chapters:
    r"""Find the chapters of a novel and the breaks between its scenes.

    >>> from quoteattr.languages import load
    >>> from quoteattr.fiction.words import words_of
    >>> text = "CHAPTER I\nIda left.\n* * *\nShe came back."
    >>> found = find_chapters(text, [(0, 9), (10, 19), (20, 25), (26, 40)], words_of(load("en")))
    >>> [chapter.title for chapter in found.chapters], found.borders
    (['CHAPTER I'], [0, 20])

    Args:
        text: The whole text.
        paragraphs: Start and end of its paragraphs.
        words: The words of novels.
    """
    headings, borders = list[tuple[int, int]](), list[int]()
    for start, end in paragraphs:
        if end - start > _LONGEST:
            continue
        line = text[start:end]
        if _is_heading(line, words):
            headings.append((start, end))
            borders.append(start)
        elif not _LETTER.search(line):
            borders.append(start)
    return Chapters(_between(text, headings), borders, frozenset(borders))


def _is_heading(line: str, words: Words) -> bool:
    """Tell whether a paragraph is a heading: Chapter 4, BOOK THE SECOND, IV."""
    bare = line.strip(_ORNAMENTS)
    if _NUMBER.fullmatch(bare):
        return True
    parts = _WORD.findall(bare)
    if not parts or parts[0].lower() not in words.heading_words or parts[0].islower():
        return False
    return len(parts) == 1 or bare.isupper() or _is_numbered(parts[1:], words)


def _is_numbered(parts: Sequence[str], words: Words) -> bool:
    first = [part for part in parts[:2] if part.lower() != "the"][:1]
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
