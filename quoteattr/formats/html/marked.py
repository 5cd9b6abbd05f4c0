"""The text of a document as HTML, with its quotations, mentions and cues marked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from quoteattr.formats.html.entries import unsure
from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.sweep import Close, Open, Paragraph, swept
from quoteattr.formats.html.voices import NOT_KNOWN, colour_of, label_of
from quoteattr.records import Attribution, QuotationKind, Span
from quoteattr.text.paragraphs import split_paragraphs

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["add_text"]


def add_text(made: Markup, text: str, attributions: Sequence[Attribution], speakers: Sequence[int], stem: str) -> None:
    """Add the paragraphs of a text, and the white space between them.

    Args:
        made: The tree to add to.
        text: The whole text.
        attributions: In text order.
        speakers: The number of the speaker of each.
        stem: The beginning of the identifiers of the document.
    """
    marks = _marks(attributions, speakers, stem)
    opened: list[_Mark] = []
    pieces: dict[int, Element] = {}
    paragraphs = split_paragraphs(text)
    for event in swept([mark.span for mark in marks], paragraphs=paragraphs, length=len(text)):
        match event:
            case Span(start, end):
                made.text(text[start:end])
            case Paragraph(begins=True):
                made.start("p", {"dir": "auto"})
            case Paragraph():
                made.end("p")
            case Open(number):
                mark = marks[number]
                attributes = mark.attributes if number in pieces else {**mark.attributes, **mark.first}
                pieces[number] = made.start(mark.tag, attributes)
                opened.append(mark)
            case Close():
                made.end(opened.pop().tag)
    for element in pieces.values():
        element.set("class", f"{element.get('class')} last")


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
