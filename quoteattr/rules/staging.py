"""Setting scenes: from a text, its paragraphs and its quotations to shapes."""

import re
from collections.abc import Callable, Iterator, Sequence

from quoteattr.languages import Language
from quoteattr.mentions.phrases import find_phrases
from quoteattr.quotations.pairing import Quoted
from quoteattr.rules.scene import Scene
from quoteattr.text.headlines import capitals_inside, has_capitals_throughout, without_capitals
from quoteattr.text.units import Speller
from quoteattr.text.words import Word, find_words

__all__ = ["set_scene", "set_scenes"]

_LAST = {**dict.fromkeys(",", "<Q>"), ".": "<E>", **dict.fromkeys("?!…-–—", "<S>")}
_CLOSING = (
    "'\" )]\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)

_QUOTATION = re.compile("[QESF]")
_SEVERAL_STOPS = re.compile(r"\.\w\.")
"""In the abbreviations that may end a sentence: p.m., U.S."""


def set_scene(  # noqa: PLR0913
    text: str,
    start: int,
    end: int,
    quotations: Sequence[tuple[int, Quoted]],
    *,
    language: Language,
    speller: Speller,
    names: Callable[[], frozenset[str]] = frozenset,
) -> Scene:
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
    return Scene(text, start, end, words, units, shape, ranges, language, speller, numbered)


def _with_stops(words: Sequence[Word], speller: Speller) -> Iterator[Word]:
    """Yield the words, and a full stop where a sentence ends with an abbreviation: at 7 p.m. He says."""
    for number, word in enumerate(words):
        yield word
        if word[0].endswith(".") and number + 1 < len(words) and speller.ends_sentence(word[0], words[number + 1][0]):
            yield ".", word[2], word[2]


def set_scenes(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    quotations: Sequence[Quoted],
    *,
    language: Language,
    speller: Speller,
) -> list[Scene]:
    """Make a scene of every paragraph with quotations; paragraphs that one quotation joins are one scene.

    Only quotations that are not inside another one have a place in a scene.
    """
    scenes: list[Scene] = []
    cast: list[tuple[int, Quoted]] = []
    read = _reader(text, language, speller)
    first, last, previous = -1, -1, -2
    outer = [(number, quoted) for number, quoted in enumerate(quotations) if not quoted.depth]
    for number, quoted in [*outer, (-1, None)]:
        if quoted is not None and quoted.paragraph <= last:
            last = max(last, quoted.last_paragraph)
            cast.append((number, quoted))
            continue
        if cast:
            scene = read((paragraphs[first][0], paragraphs[last][1]), cast)
            if scenes and previous == first - 1:
                scene.before = scenes[-1]
            elif first:
                scene.read_before = lambda place=paragraphs[first - 1]: read(place, ())
            if last + 1 < len(paragraphs) and (quoted is None or quoted.paragraph > last + 1):
                scene.read_after = lambda place=paragraphs[last + 1]: read(place, ())
            scenes.append(scene)
            previous = last
        if quoted is not None:
            cast = [(number, quoted)]
            first, last = quoted.paragraph, quoted.last_paragraph
    return scenes


def _reader(
    text: str, language: Language, speller: Speller
) -> Callable[[tuple[int, int], Sequence[tuple[int, Quoted]]], Scene]:
    """Return what spells the paragraphs of a text; its names are looked for once, and only for a headline."""
    found: list[frozenset[str]] = []

    def names() -> frozenset[str]:
        if not found:
            found.append(capitals_inside(text))
        return found[0]

    def read(place: tuple[int, int], quotations: Sequence[tuple[int, Quoted]]) -> Scene:
        return set_scene(text, *place, quotations, language=language, speller=speller, names=names)

    return read
