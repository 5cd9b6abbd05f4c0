"""One document as an HTML element: its speakers, its text with every quotation marked, and a list of quotations."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html.corrections import Drawn, exactly
from quoteattr.formats.html.entries import add_entries, unsure
from quoteattr.formats.html.marked import add_text
from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.novel import add_novel, novel_view
from quoteattr.formats.html.voices import (
    NOBODY,
    NOBODYS,
    NOT_KNOWN,
    UNKNOWN,
    Voice,
    colour_of,
    name_of,
    standing_of,
    voices_of,
)
from quoteattr.records import Attribution

__all__ = ["article_of", "counted"]

UNTITLED = "Untitled text"


def article_of(
    document: AttributedDocument,
    *,
    number: int = 1,
    level: int = 1,
    drawn: Mapping[int, Drawn] = MappingProxyType({}),
) -> str:
    """Return the ``article`` element of a document.

    Args:
        document: With its text.
        number: A number for its identifiers, which must be unique in a page.
        level: The level of its heading, from 1 to 4.
        drawn: The attributions to check, by number from 0, each with the stratum that it was drawn from.

    Raises:
        MissingTextError: The document has no text.
    """
    text = document.text_for("HTML")
    stem = f"d{number}"
    voices, speakers = voices_of(document.attributions)
    made = Markup()
    identity = {"class": "document", "id": stem, "aria-labelledby": f"{stem}-name"}
    with made.element("article", identity | exactly(document.name, text)):
        with made.element("header"):
            with made.element(f"h{level}", {"id": f"{stem}-name"}):
                made.leaf("bdi", document.name if document.name.strip() else UNTITLED)
            kept = " · ".join(f"{name} {value}" for name, value in document.metadata.items() if value)
            if kept:
                made.leaf("p", kept, {"class": "kept"})
            made.leaf("p", _figures(document.attributions, voices, speakers), {"class": "figures"})
        novel = novel_view(text, document.attributions, voices, speakers)
        if novel is not None:
            add_novel(made, novel, voices, stem=stem, level=level + 1)
        _add_speakers(made, voices, speakers, stem, level + 1)
        with made.element("div", {"class": "text", "id": f"{stem}-text", "tabindex": "-1"}):
            chapters = () if novel is None else novel.chapters
            add_text(made, text, document.attributions, speakers, stem, chapters=chapters, level=level + 1)
        add_entries(made, document.attributions, speakers, stem=stem, level=level + 1, drawn=drawn)
    return made.written()


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun.

    >>> counted(1, "speaker", "speakers"), counted(1200, "speaker", "speakers")
    ('1 speaker', '1,200 speakers')
    """
    return f"{count:,} {one if count == 1 else many}"


def _figures(attributions: Sequence[Attribution], voices: Sequence[Voice], speakers: Sequence[int]) -> str:
    figures = [counted(len(attributions), "quotation", "quotations"), counted(len(voices), "speaker", "speakers")]
    for number, label in ((NOT_KNOWN, UNKNOWN), (NOBODY, NOBODYS)):
        if count := speakers.count(number):
            figures.append(f"{label.lower()}: {count:,}")
    if doubtful := sum(map(unsure, attributions)):
        figures.append(f"unsure: {doubtful:,}")
    return " · ".join(figures)


def _add_speakers(made: Markup, voices: Sequence[Voice], speakers: Sequence[int], stem: str, level: int) -> None:
    """Add the list of speakers, whose buttons filter the text."""
    if not speakers:
        return
    with made.element("section", {"class": "speakers", "aria-labelledby": f"{stem}-speakers {stem}-name"}):
        made.leaf(f"h{level}", "Speakers", {"id": f"{stem}-speakers"})
        with made.element("ul"):
            for voice in voices:
                name, standing = name_of(voice.speaker), standing_of(voice.speaker)
                kind = voice.speaker.kind.value
                _add_button(made, voice.number, name, standing, count=voice.quotations, kind=kind)
            if count := speakers.count(NOT_KNOWN):
                _add_button(made, NOT_KNOWN, UNKNOWN, "no name, or a pronoun alone", count=count)
            if count := speakers.count(NOBODY):
                _add_button(made, NOBODY, NOBODYS, "scare quotes, terms, titles", count=count)
        made.leaf("p", "", {"class": "status", "role": "status"})
        made.leaf("button", "Show the whole text", {"class": "all", "type": "button", "hidden": ""})


def _add_button(  # noqa: PLR0913 - it has this many parts
    made: Markup, number: int, name: str, standing: str, *, count: int, kind: str = ""
) -> None:
    attributes = {"type": "button", "aria-pressed": "false", "data-speaker": str(number), "class": colour_of(number)}
    badge = {NOBODY: "–", NOT_KNOWN: "?"}.get(number, str(number))
    with made.element("li"), made.element("button", attributes | ({"data-kind": kind} if kind else {})):
        made.leaf("span", badge, {"class": "badge", "aria-hidden": "true"})
        with made.element("span", {"class": "who"}):
            made.leaf("bdi", name, {"class": "name"})
            if standing:
                made.text(" ")
                made.leaf("bdi", standing, {"class": "standing"})
        with made.element("span", {"class": "count"}):
            made.text(f"{count:,}")
            made.leaf("span", " quotation" if count == 1 else " quotations", {"class": "unseen"})
