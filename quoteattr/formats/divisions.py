"""The paragraphs of a text in the body of a TEI document, in a ``div`` for each chapter where the text has chapters."""

from bisect import bisect_left
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from quoteattr.fiction.chapters import find_chapters
from quoteattr.fiction.sign_words import sign_words_of
from quoteattr.languages import load

__all__ = ["divided"]


def divided(body: Element, text: str, paragraphs: Sequence[tuple[int, int]]) -> Sequence[Element]:
    r"""Add an element for each paragraph to a body, and return them in order: ``p``, or ``head`` for a heading.

    >>> from xml.etree.ElementTree import tostring
    >>> body = Element("body")
    >>> _ = divided(body, "By Ida\nCHAPTER I\nShe left.", [(0, 6), (7, 16), (17, 26)])
    >>> tostring(body, encoding="unicode")
    '<body><div><p /></div><div type="chapter"><head /><p /></div></body>'

    A text all of whose headings are numbers has no chapters: a number may stand alone in news too.

    Args:
        body: Where to add them.
        text: The whole text.
        paragraphs: Start and end of its paragraphs, in code points.
    """
    chapters = find_chapters(text, paragraphs, sign_words_of(load("en"))).chapters
    if not any(chapter.named for chapter in chapters):
        return [SubElement(body, "p") for _ in paragraphs]
    elements: list[Element] = []
    starts = [start for start, _ in paragraphs]
    for chapter in chapters:
        # A body has paragraphs or divisions, so what stands before the first heading is a division too.
        division = SubElement(body, "div", {"type": "chapter"} if chapter.title else {})
        inside = starts[len(elements) : bisect_left(starts, chapter.end)]
        elements += [SubElement(division, "head" if start < chapter.heading_end else "p") for start in inside]
    return elements
