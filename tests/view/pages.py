"""Documents for the tests of pages, and how a page is read: by a parser that follows the HTML standard."""

from xml.etree.ElementTree import Element

import html5lib

from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html import render
from quoteattr.formats.html.article import article_of
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Cue,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)

__all__ = ["BO", "HOSTILE", "IDA", "NEWS", "SCRIPT", "article", "document", "found", "page", "visible", "with_class"]

SCRIPT = "<script>document.title = 'hacked'</script><img src=x onerror=\"document.title='hacked'\">&lt;b&gt; ' \" -->"
"""What a page that took text for markup would run."""


def found(  # noqa: PLR0913 - a record has as many parts
    text: str,
    words: str,
    speaker: Speaker | None = None,
    *,
    mention: str | None = None,
    cue: str | None = None,
    confidence: float = 0.9,
    depth: int = 0,
    via: Speaker | None = None,
) -> Attribution:
    """Return the record of words of a text; the mention and the cue are told by their words too."""
    span = _span(text, words)
    quotation = Quotation(span, Span(span.start + 1, span.end - 1), words, depth=depth)
    if speaker is None:
        return Attribution(Quotation(span, quotation.content, words, QuotationKind.TERM, depth))
    if mention is not None:
        named = Mention(_span(text, mention), mention, MentionKind.NAME)
        speaker = Speaker(speaker.name, speaker.kind, named, speaker.role, speaker.affiliations)
    told = None if cue is None else Cue(_span(text, cue), cue, cue)
    return Attribution(quotation, speaker, told, via, "quotation_cue_mention", confidence)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def document(text: str, *attributions: Attribution, name: str = "a.txt") -> AttributedDocument:
    """Return a document with its attributions in text order."""
    return AttributedDocument(name, tuple(sorted(attributions, key=_place)), text)


def _place(one: Attribution) -> tuple[int, int]:
    return one.quotation.span.start, -one.quotation.span.end


def page(*documents: AttributedDocument) -> Element:
    """Return the page of documents as a browser would read it."""
    made: Element = html5lib.parse(render(documents), namespaceHTMLElements=False)
    return made


def article(found: AttributedDocument) -> Element:
    """Return one document of a page as a browser would read it, which takes less time than the whole page."""
    made: Element = html5lib.parseFragment(article_of(found), namespaceHTMLElements=False)
    return made


def with_class(element: Element, name: str) -> list[Element]:
    """Return the elements of a class, in the order of the page."""
    return [one for one in element.iter() if name in (one.get("class") or "").split()]


def visible(text: str) -> str:
    """Return a text without what a browser does not show: it takes any white space for one space."""
    return " ".join(text.split())


IDA = Speaker(
    "Ida Moss",
    SpeakerKind.PERSON,
    role="warden",
    affiliations=(Affiliation("Wool Board", AffiliationKind.ORGANIZATION),),
)
BO = Speaker("Bo Lee", SpeakerKind.PERSON, role="shepherd")

_NEWS = (
    "Rain over Tarn\n\n"
    "“The ‘great’ flock stays in,” said Ida Moss, warden of the Wool Board.\n\n"
    "The so-called “summer” begins on Friday.\n\n"
    "“We have one barn.\n\n“It has no roof,” Bo Lee added.\n\n"
    "Nothing else happened.\n\n"
    "Moss may have said “not yet” too.\n"
)
NEWS = document(
    _NEWS,
    found(_NEWS, "“The ‘great’ flock stays in,”", IDA, mention="Ida Moss", cue="said"),
    found(_NEWS, "‘great’", depth=1),
    found(_NEWS, "“summer”"),
    found(_NEWS, "“We have one barn.\n\n“It has no roof,”", BO, mention="Bo Lee", cue="added"),
    found(_NEWS, "“not yet”", IDA, mention="Moss may", cue="may have", confidence=0.4),
    name="tarn.txt",
)
"""Everything a page shows: nested and nobody's words, a quotation over two paragraphs, an unsure answer."""

_BAD = (
    f"“{SCRIPT}” said Mallory {SCRIPT}.\n\n"
    "“\N{RIGHT-TO-LEFT OVERRIDE}turned,” said \x00\x1b\udc80 Eve. And plain words."
)
_MALLORY = Speaker(
    f"{SCRIPT} Mallory",
    SpeakerKind.PERSON,
    role=SCRIPT,
    affiliations=(Affiliation(f'" onmouseover="{SCRIPT}', AffiliationKind.PARTY),),
)
HOSTILE = document(
    _BAD,
    found(_BAD, f"“{SCRIPT}”", _MALLORY, mention=f"Mallory {SCRIPT}", cue="said", via=_MALLORY),
    found(
        _BAD,
        "“\N{RIGHT-TO-LEFT OVERRIDE}turned,”",
        Speaker("\N{RIGHT-TO-LEFT OVERRIDE}Eve\udc80\x00", SpeakerKind.UNNAMED),
        mention="Eve",
    ),
    name=f"</title>{SCRIPT}\udfff",
)
"""What must stay inert, wherever a record has room for it."""
