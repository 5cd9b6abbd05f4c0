"""The text of a document as HTML, with its quotations, mentions and cues marked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from quoteattr.fiction.chapters import Chapter
from quoteattr.formats.html.entries import unsure
from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.sweep import Close, Open, Paragraph, swept
from quoteattr.formats.html.voices import NOT_KNOWN, colour_of, label_of
from quoteattr.records import Attribution, QuotationKind, Span
from quoteattr.text.paragraphs import split_paragraphs

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["add_text"]


def add_text(  # noqa: PLR0913 - what a text has is found once for the page
    made: Markup,
    text: str,
    attributions: Sequence[Attribution],
    speakers: Sequence[int],
    stem: str,
    *,
    chapters: Sequence[Chapter] = (),
    level: int = 2,
) -> None:
    """Add the paragraphs of a text, and the white space between them.

    Args:
        made: The tree to add to.
        text: The whole text.
        attributions: In text order.
        speakers: The number of the speaker of each.
        stem: The beginning of the identifiers of the document.
        chapters: The chapters of a novel, each of which has a section.
        level: That of the headings of chapters.
    """
    marks = _marks(attributions, speakers, stem)
    opened: list[_Mark] = []
    pieces: dict[int, Element] = {}
    paragraphs = split_paragraphs(text)
    frames = _Frames(made, chapters, stem, level)
    at = 0
    for event in swept([mark.span for mark in marks], paragraphs=paragraphs, length=len(text)):
        match event:
            case Span(start, end):
                made.text(text[start:end])
                at = end
            case Paragraph(begins=True):
                frames.begin(at)
            case Paragraph():
                frames.end()
            case Open(number):
                mark = marks[number]
                attributes = mark.attributes if number in pieces else {**mark.attributes, **mark.first}
                pieces[number] = made.start(mark.tag, attributes)
                opened.append(mark)
            case Close():
                made.end(opened.pop().tag)
    frames.close()
    for element in pieces.values():
        element.set("class", f"{element.get('class')} last")


@define
class _Frames:
    """The elements around what is marked: paragraphs, headings, and a section for each chapter."""

    made: Markup
    chapters: Sequence[Chapter]
    stem: str
    level: int
    _number: int = -1
    _tags: tuple[str, ...] = ()

    def begin(self, at: int) -> None:
        """Open the paragraph that begins at an offset, or the heading, and the section of its chapter."""
        following = self._number + 1
        if following < len(self.chapters) and at >= self.chapters[following].start:
            self.close()
            self._number = following
            self.made.start("section", {"class": "chapter", "id": f"{self.stem}-c{following}", "tabindex": "-1"})
        if self._number >= 0 and at < self.chapters[self._number].heading_end:
            self._tags = (f"h{self.level}", "a")
            self.made.start(self._tags[0], {"class": "heading", "dir": "auto"})
            self.made.start("a", {"href": f"#{self.stem}-chapters"})
        else:
            self._tags = ("p",)
            self.made.start("p", {"dir": "auto"})

    def end(self) -> None:
        """Close the paragraph or the heading."""
        for tag in reversed(self._tags):
            self.made.end(tag)

    def close(self) -> None:
        """Close the section of the chapter, if one is open."""
        if self._number >= 0:
            self.made.end("section")


@frozen
class _Mark:
    """A marked span in the text: a quotation, or the mention or cue of one or more quotations."""

    span: Span
    tag: str
    attributes: Mapping[str, str]
    first: Mapping[str, str] = field(factory=dict)
    """Attributes of its first piece only."""


def _marks(attributions: Sequence[Attribution], speakers: Sequence[int], stem: str) -> list[_Mark]:
    marks = [
        _quotation(one, speaker, f"{stem}-q{number}")
        for number, (one, speaker) in enumerate(zip(attributions, speakers, strict=True), start=1)
    ]
    named: dict[tuple[str, Span], list[str]] = {}
    for number, one in enumerate(attributions, start=1):
        for kind, span in _links(one):
            named.setdefault((kind, span), []).append(f"{stem}-q{number}")
    for (kind, span), quotations in named.items():
        first = {} if kind == "cue" else {"id": f"{quotations[0]}-{kind}", "tabindex": "-1"}
        marks.append(_Mark(span, "span", {"class": kind, "data-of": " ".join(quotations)}, first))
    return marks


def _quotation(one: Attribution, speaker: int, identifier: str) -> _Mark:
    name = label_of(one)
    indirect = one.quotation.kind is QuotationKind.INDIRECT
    classes = ["quotation", colour_of(speaker), "unsure" if unsure(one) else "", "indirect" if indirect else ""]
    attributes = {
        "class": " ".join(filter(None, classes)),
        "data-quotation": identifier,
        "data-speaker": str(speaker),
        "data-badge": _badge(speaker, unsure=unsure(one)),
    }
    label = f"{name}, unsure" if unsure(one) else name
    first = {"id": identifier, "tabindex": "0", "aria-describedby": f"{identifier}-about"}
    return _Mark(one.quotation.span, "q", attributes | {"role": "group", "aria-label": label}, first)


def _badge(speaker: int, *, unsure: bool) -> str:
    if speaker == NOT_KNOWN:
        return "?"
    return f"{speaker or '–'}{'?' if unsure else ''}"


def _links(one: Attribution) -> Iterator[tuple[str, Span]]:
    if one.speaker is not None and one.speaker.mention is not None:
        yield "mention", one.speaker.mention.span
    if one.via is not None and one.via.mention is not None:
        yield "via", one.via.mention.span
    if one.cue is not None:
        yield "cue", one.cue.span
