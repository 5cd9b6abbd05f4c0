"""A novel at a glance: its chapters, who speaks in which of them, and who speaks to whom, as pictures and tables."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from attrs import field, frozen

from quoteattr.fiction.chapters import Chapter, find_chapters
from quoteattr.fiction.sign_words import sign_words_of
from quoteattr.formats.html.graph import add_graph
from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.voices import Voice, colour_of, key_of, name_of
from quoteattr.languages import load
from quoteattr.records import Attribution
from quoteattr.text.paragraphs import split_paragraphs

__all__ = ["NovelView", "add_novel", "novel_view"]

_BARS = 12
"""How many speakers have a row in the picture of the chapters."""
_NODES = 14
"""How many speakers the graph has."""
_PAIRS = 200
"""How many pairs the table of who speaks to whom has."""
_HOW = "A bar is as wide as its chapter is long, and as high as the share of its quotations."
_UNTITLED = "Before the first chapter"


@frozen(eq=False)
class NovelView:
    """The chapters of a novel, and for each how many quotations each speaker has there, by number."""

    chapters: Sequence[Chapter]
    said: Sequence[Counter[int]]
    pairs: Mapping[tuple[int, int], int]
    """How many quotations one speaker says to another, most first; by number."""
    starts: Sequence[int] = field(init=False)

    @starts.default
    def _starts_of_chapters(self) -> Sequence[int]:
        return [chapter.start for chapter in self.chapters]


def novel_view(
    text: str, attributions: Sequence[Attribution], voices: Sequence[Voice], speakers: Sequence[int]
) -> NovelView | None:
    """Count what a page shows of a novel; ``None`` for a text that was not read as one, or has no chapters.

    Args:
        text: The whole text.
        attributions: In text order.
        voices: The speakers.
        speakers: The number of the speaker of each attribution.
    """
    if not any(one.addressee is not None for one in attributions):
        return None
    chapters = find_chapters(text, split_paragraphs(text), sign_words_of(load("en"))).chapters
    if len(chapters) < 2:  # noqa: PLR2004 - one chapter is the whole text
        return None
    starts = [chapter.start for chapter in chapters]
    said: list[Counter[int]] = [Counter() for _ in chapters]
    numbers = {key_of(voice.speaker): voice.number for voice in voices}
    pairs: Counter[tuple[int, int]] = Counter()
    for one, number in zip(attributions, speakers, strict=True):
        if number <= 0:
            continue
        said[max(0, bisect_right(starts, one.quotation.span.start) - 1)][number] += 1
        hearer = None if one.addressee is None else numbers.get(key_of(one.addressee))
        if hearer is not None:
            pairs[number, hearer] += 1
    ordered = dict(sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])))
    return NovelView(chapters, said, ordered)


def add_novel(made: Markup, view: NovelView, voices: Sequence[Voice], *, stem: str, level: int) -> None:
    """Add the chapters as links, and the two pictures with their tables.

    Args:
        made: Where to.
        view: What is shown.
        voices: The speakers, the most quoted first.
        stem: Begins the identifiers of the document.
        level: That of the headings.
    """
    with made.element("div", {"class": "novel"}):
        with made.element("nav", {"class": "chapters", "aria-labelledby": f"{stem}-chapters"}):
            made.leaf(f"h{level}", "Chapters", {"id": f"{stem}-chapters", "tabindex": "-1"})
            with made.element("ol"):
                for number, (chapter, said) in enumerate(zip(view.chapters, view.said, strict=True)):
                    with made.element("li"):
                        made.leaf("a", chapter.title or _UNTITLED, {"href": f"#{stem}-c{number}", "dir": "auto"})
                        made.text(f" {said.total():,}")
        with made.element("section"):
            made.leaf(f"h{level}", "Who speaks in which chapter", {"id": f"{stem}-shares"})
            made.leaf("p", _HOW, {"class": "figures"})
            _add_shares(made, view, voices[:_BARS], f"{stem}-shares")
            with _figures(made, "The same in figures"):
                _add_share_table(made, view, voices[:_BARS], f"{stem}-shares")
        if view.pairs:
            with made.element("section"):
                made.leaf(f"h{level}", "Who speaks to whom", {"id": f"{stem}-graph"})
                add_graph(made, voices[:_NODES], view.pairs)
                with _figures(made, "The same in figures"):
                    _add_pairs(made, view, voices, f"{stem}-graph")


@contextmanager
def _figures(made: Markup, summary: str) -> Iterator[None]:
    with made.element("details"):
        made.leaf("summary", summary)
        yield


@contextmanager
def _table(made: Markup, label: str, columns: Sequence[str]) -> Iterator[None]:
    """Open a table for the time of a ``with`` statement; its first column is words, the others are figures."""
    region = {"class": "wide", "role": "region", "tabindex": "0", "aria-labelledby": label}
    with made.element("div", region), made.element("table", {"aria-labelledby": label}):
        with made.element("thead"), made.element("tr"):
            for number, column in enumerate(columns):
                made.leaf("th", column, {"scope": "col", "class": "number" if number else "words"})
        with made.element("tbody"):
            yield


def _share(said: Counter[int], number: int) -> float:
    total = said.total()
    return said[number] / total if total else 0.0


def _add_shares(made: Markup, view: NovelView, voices: Sequence[Voice], label: str) -> None:
    """Add a row of bars for each speaker: as wide as a chapter is long, as high as the share of its quotations."""
    length = view.chapters[-1].end - view.chapters[0].start or 1
    highest = max((_share(said, voice.number) for said in view.said for voice in voices), default=0.0) or 1.0
    with made.element("table", {"class": "strips", "aria-labelledby": label}), made.element("tbody"):
        for voice in voices:
            shares = [_share(said, voice.number) for said in view.said]
            most = max(range(len(shares)), key=lambda chapter: shares[chapter])
            told = f"most in {view.chapters[most].title or _UNTITLED}, {shares[most]:.0%} of its quotations"
            with made.element("tr", {"class": colour_of(voice.number)}):
                with made.element("th", {"scope": "row"}):
                    made.leaf("bdi", name_of(voice.speaker))
                with made.element("td"), made.element("svg", {"class": "strip", "role": "img", "aria-label": told}):
                    made.leaf("rect", "", {"class": "whole", "y": "97%", "width": "100%", "height": "3%"})
                    for chapter, share in zip(view.chapters, shares, strict=True):
                        if share:
                            left = (chapter.start - view.chapters[0].start) / length
                            width = (chapter.end - chapter.start) / length
                            with made.element("rect", _bar(left, width, share / highest)):
                                made.leaf("title", f"{chapter.title or _UNTITLED}: {share:.0%}")
                made.leaf("td", f"{voice.quotations:,}", {"class": "number"})


def _bar(left: float, width: float, height: float) -> Mapping[str, str]:
    place = {"x": f"{100 * left:.2f}%", "width": f"{max(92 * width, 0.2):.2f}%"}
    return place | {"y": f"{100 * (1 - height):.1f}%", "height": f"{100 * height:.1f}%", "class": "part"}


def _add_share_table(made: Markup, view: NovelView, voices: Sequence[Voice], label: str) -> None:
    with _table(made, label, ["Chapter", *(name_of(voice.speaker) for voice in voices)]):
        for chapter, said in zip(view.chapters, view.said, strict=True):
            with made.element("tr"):
                with made.element("th", {"scope": "row"}):
                    made.leaf("bdi", chapter.title or _UNTITLED)
                for voice in voices:
                    share = _share(said, voice.number)
                    made.leaf("td", f"{share:.0%}" if share else "–", {"class": "number"})


def _add_pairs(made: Markup, view: NovelView, voices: Sequence[Voice], label: str) -> None:
    names = {voice.number: name_of(voice.speaker) for voice in voices}
    pairs = list(view.pairs.items())
    with _table(made, label, ["Speaker", "Spoken to", "Quotations"]):
        for (speaker, hearer), count in pairs[:_PAIRS]:
            with made.element("tr", {"class": colour_of(speaker)}):
                for tag, number in (("th", speaker), ("td", hearer)):
                    with made.element(tag, {"scope": "row"} if tag == "th" else {}):
                        made.leaf("bdi", names[number])
                made.leaf("td", f"{count:,}", {"class": "number"})
    if len(pairs) > _PAIRS:
        made.leaf("p", f"and {len(pairs) - _PAIRS:,} more", {"class": "figures"})
