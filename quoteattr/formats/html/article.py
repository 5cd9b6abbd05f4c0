"""One document as an HTML element: its speakers, its text with every quotation marked, and what is known of each."""

from collections.abc import Sequence

from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html.entries import add_entries, unsure
from quoteattr.formats.html.marked import add_text
from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.voices import NOBODY, NOBODYS, Voice, colour_of, name_of, standing_of, voices_of
from quoteattr.records import Attribution

__all__ = ["article_of", "counted"]

UNTITLED = "Untitled text"


def article_of(document: AttributedDocument, *, number: int = 1, level: int = 1) -> str:
    """Return the ``article`` element of a document.

    Args:
        document: With its text.
        number: Begins its identifiers, which must not come twice in a page.
        level: That of its heading, from 1 to 4.

    Raises:
        MissingTextError: It comes without its text.
    """
    text = document.text_for("HTML")
    stem = f"d{number}"
    voices, speakers = voices_of(document.attributions)
    made = Markup()
    with made.element("article", {"class": "document", "id": stem, "aria-labelledby": f"{stem}-name"}):
        with made.element("header"):
            with made.element(f"h{level}", {"id": f"{stem}-name"}):
                made.leaf("bdi", document.name if document.name.strip() else UNTITLED)
            made.leaf("p", _figures(document.attributions, voices, speakers), {"class": "figures"})
        _add_speakers(made, voices, speakers.count(NOBODY), stem, level + 1)
        with made.element("div", {"class": "text", "id": f"{stem}-text", "tabindex": "-1"}):
            add_text(made, text, document.attributions, speakers, stem)
        add_entries(made, document.attributions, speakers, stem=stem, level=level + 1)
    return made.written()


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun.

    >>> counted(1, "speaker", "speakers"), counted(1200, "speaker", "speakers")
    ('1 speaker', '1,200 speakers')
    """
    return f"{count:,} {one if count == 1 else many}"


def _figures(attributions: Sequence[Attribution], voices: Sequence[Voice], speakers: Sequence[int]) -> str:
    figures = [counted(len(attributions), "quotation", "quotations"), counted(len(voices), "speaker", "speakers")]
    if nobody := speakers.count(NOBODY):
        figures.append(f"{NOBODYS.lower()}: {nobody:,}")
    if doubtful := sum(map(unsure, attributions)):
        figures.append(f"unsure: {doubtful:,}")
    return " · ".join(figures)


def _add_speakers(made: Markup, voices: Sequence[Voice], nobody: int, stem: str, level: int) -> None:
    """Add the list of speakers, whose buttons choose what is shown of the text."""
    if not voices and not nobody:
        return
    with made.element("section", {"class": "speakers", "aria-labelledby": f"{stem}-speakers {stem}-name"}):
        made.leaf(f"h{level}", "Speakers", {"id": f"{stem}-speakers"})
        with made.element("ul"):
            for voice in voices:
                name, standing = name_of(voice.speaker), standing_of(voice.speaker)
                _add_button(made, voice.number, name, standing, voice.quotations)
            if nobody:
                _add_button(made, NOBODY, NOBODYS, "scare quotes, terms, titles", nobody)
        made.leaf("p", "", {"class": "status", "role": "status"})
        made.leaf("button", "Show the whole text", {"class": "all", "type": "button", "hidden": ""})


def _add_button(made: Markup, number: int, name: str, standing: str, count: int) -> None:
    attributes = {"type": "button", "aria-pressed": "false", "data-speaker": str(number), "class": colour_of(number)}
    with made.element("li"), made.element("button", attributes):
        made.leaf("span", str(number) if number else "–", {"class": "badge", "aria-hidden": "true"})
        with made.element("span", {"class": "who"}):
            made.leaf("bdi", name, {"class": "name"})
            if standing:
                made.text(" ")
                made.leaf("bdi", standing, {"class": "standing"})
        with made.element("span", {"class": "count"}):
            made.text(f"{count:,}")
            made.leaf("span", " quotation" if count == 1 else " quotations", {"class": "unseen"})
