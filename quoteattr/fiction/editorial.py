r"""What an editor has put into a novel in square brackets: footnotes, captions of illustrations, numbers of pages.

>>> text = "[Illustration: “You are late!”]\n[1]\nIda left."
>>> edited_between(text, [(0, 31), (32, 35), (36, 45)])
[0, 1, 2, 2]
"""

from collections.abc import Sequence

__all__ = ["edited_between"]

_LONGEST = 4
"""Paragraphs of one note; a bracket that is not closed in so many encloses nothing."""


def edited_between(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each paragraph, and behind the last, how many before it are an editor's.

    Args:
        text: The whole text.
        paragraphs: Start and end of its paragraphs.
    """
    counts = [0]
    for number, (start, _) in enumerate(paragraphs):
        if len(counts) > number + 1:
            continue  # inside a note
        size = _note(text, paragraphs[number : number + _LONGEST]) if text[start] == "[" else 0
        counts += range(counts[-1] + 1, counts[-1] + size + 1) if size else [counts[-1]]
    return counts


def _note(text: str, paragraphs: Sequence[tuple[int, int]]) -> int:
    """Return how many paragraphs the note has that the first begins, 0 where something stands behind its bracket."""
    opened = paragraphs[0][0]
    for size, (start, end) in enumerate(paragraphs, 1):
        closed = text.find("]", max(start, opened), end)
        if closed >= 0:
            mark = text[opened + 1 : closed]
            return size if mark.isdigit() or len(mark) == 1 or not text[closed:end].strip("]") else 0
    return 0
