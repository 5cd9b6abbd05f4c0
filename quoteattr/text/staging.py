"""From a text, its paragraphs and its quotations to phrases."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Any

from quoteattr.languages import Language
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.headlines import capitals_inside, has_capitals_throughout, without_capitals
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.phrases import find_phrases
from quoteattr.text.units import Speller
from quoteattr.text.words import Word, find_words

__all__ = ["read_paragraph", "read_paragraphs"]

_LAST = {**dict.fromkeys(",", "<Q>"), ".": "<E>", **dict.fromkeys("?!…-–—", "<S>")}
_CLOSING = (
    "'\" )]\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)

_QUOTATION = re.compile("[QESF]")
_SEVERAL_STOPS = re.compile(r"\.\w\.")
"""In the abbreviations that may end a sentence: p.m., U.S."""


def read_paragraph(  # noqa: PLR0913
    text: str,
    start: int,
    end: int,
    quotations: Sequence[tuple[int, Quoted]],
    *,
    language: Language,
    speller: Speller,
    names: Callable[[], frozenset[str]] = frozenset,
    before: Paragraph | None = None,
    read_before: Callable[[], Paragraph] | None = None,
    read_after: Callable[[], Paragraph] | None = None,
) -> Paragraph:
    """Spell a paragraph, or a part of one, in which quotations stand.

    ``names`` returns the words of the text that keep their capital in a headline.
    """
    words: list[Word] = []
    numbers: list[int] = []
    at = start

    def read_to(stop: int) -> None:
        between = find_words(text, at, stop, abbreviations=language.abbreviations)
        after_sentence = bool(words) and words[-1][0] in ("<E>", "<S>")
        if after_sentence and between and speller.begins_sentence(between[0][0]):
            words.append((".", at, at))
        words.extend(_with_stops(between, speller) if _SEVERAL_STOPS.search(text, at, stop) else between)

    for number, quoted in quotations:
        read_to(quoted.start)
        content = text[max(quoted.content_start, quoted.content_end - 8) : quoted.content_end].rstrip(_CLOSING)
        letter = _LAST.get(content[-1:], "<F>")
        words.append((letter, quoted.start, quoted.end))
        numbers.append(number)
        at = min(quoted.end, end)
    read_to(end)
    if has_capitals_throughout(words):
        kept = names() | {word for word, _, _ in words if word in language.forenames}
        units = speller.spell(without_capitals(words, names=kept, known=speller.alphabet.letters))
    else:
        units = speller.spell(words)
    shape, ranges = find_phrases(units)
    places = [match.start() for match in _QUOTATION.finditer(shape)]
    numbered = dict(zip(places, numbers, strict=True))
    neighbours = before, read_before, read_after
    return Paragraph(text, start, end, words, units, shape, ranges, language, speller, numbered, *neighbours)


def _with_stops(words: Sequence[Word], speller: Speller) -> Iterator[Word]:
    """Yield the words, and a full stop where a sentence ends with an abbreviation: at 7 p.m. He says."""
    for number, word in enumerate(words):
        yield word
        if word[0].endswith(".") and number + 1 < len(words) and speller.ends_sentence(word[0], words[number + 1][0]):
            yield ".", word[2], word[2]


def read_paragraphs(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    quotations: Sequence[Quoted],
    *,
    language: Language,
    speller: Speller,
) -> list[Paragraph]:
    """Read every paragraph with quotations; paragraphs that one quotation joins are one.

    Only quotations that are not inside another one have a place in it.
    """
    quoting: list[Paragraph] = []
    read = _reader(text, language, speller)
    groups = list(_together(quotations))
    for number, (first, last, inside) in enumerate(groups):
        before, read_before, read_after = None, None, None
        if number and groups[number - 1][1] == first - 1:
            before = quoting[-1]
        elif first:
            read_before = partial(read, paragraphs[first - 1], ())
        following = groups[number + 1][0] if number + 1 < len(groups) else len(paragraphs)
        if last + 1 < following:
            read_after = partial(read, paragraphs[last + 1], ())
        place = paragraphs[first][0], paragraphs[last][1]
        quoting.append(read(place, inside, before=before, read_before=read_before, read_after=read_after))
    return quoting


def _together(quotations: Sequence[Quoted]) -> Iterator[tuple[int, int, list[tuple[int, Quoted]]]]:
    """Yield the first and the last of the paragraphs that quotations join, and these quotations with their numbers."""
    first, last = 0, -1
    inside: list[tuple[int, Quoted]] = []
    for number, quoted in enumerate(quotations):
        if quoted.depth:
            continue
        if quoted.paragraph > last:
            if inside:
                yield first, last, inside
            first, inside = quoted.paragraph, []
        last = max(last, quoted.last_paragraph)
        inside.append((number, quoted))
    if inside:
        yield first, last, inside


def _reader(text: str, language: Language, speller: Speller) -> Callable[..., Paragraph]:
    """Return what spells the paragraphs of a text; its names are looked for once, and only for a headline."""
    names = cache(partial(capitals_inside, text))

    def read(place: tuple[int, int], quotations: Sequence[tuple[int, Quoted]], **neighbours: Any) -> Paragraph:  # noqa: ANN401 - goes with the text document
        return read_paragraph(text, *place, quotations, language=language, speller=speller, names=names, **neighbours)

    return read
