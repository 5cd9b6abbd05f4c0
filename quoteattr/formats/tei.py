"""TEI P5: the text with its quotations marked up and the speakers in the header, for editions and corpora.

>>> from quoteattr.records import Quotation, QuotationKind, Span
>>> ida = Speaker("Ida Moss", SpeakerKind.PERSON, role="warden")
>>> cue = Cue(Span(9, 13), "said", "say")
>>> found = Attribution(Quotation(Span(0, 8), Span(1, 7), "“So it,”"), ida, cue, confidence=0.98)
>>> term = Attribution(Quotation(Span(23, 27), Span(24, 26), "“it”", QuotationKind.TERM))
>>> made = tei_of(AttributedDocument("a.txt", (found, term), "“So it,” said Ida. Not “it”."))
>>> print(tostring(made.find("text"), encoding="unicode"))  # doctest: +NORMALIZE_WHITESPACE
<text><body><p><said who="#d1-s1" aloud="true" direct="true" cert="0.980" xml:id="d1-q1">“So it,”</said> said Ida. Not
<q type="term" xml:id="d1-q2">“it”</q>.</p></body></text>
>>> print(tostring(made.find(".//person"), encoding="unicode"))  # doctest: +NORMALIZE_WHITESPACE
<person xml:id="d1-s1"><persName>Ida Moss</persName><occupation>warden</occupation></person>

A quotation with a speaker is a ``said`` element, and one without is a ``q``. The quotation marks stay in the text.
``who`` refers to a person or an organisation in the header, ``source`` to whoever relays the words, and ``toWhom`` to
the person spoken to. ``cert`` is the confidence. ``direct`` is false for words reported without quotation marks.
``aloud`` is false if the cue is a verb of thinking, and unknown without a cue. A quotation over several paragraphs is
one element in each, joined by ``next`` and ``prev``. Two kinds of quotation are left out: one that crosses another,
which this package never finds, and one nested more than 50 deep.

Each chapter of a novel is a ``div`` of the type ``chapter``, and each paragraph of its heading is a ``head``. Text
before the first heading is in a ``div`` without a type. A text whose headings are only numbers, as in news, is not
divided.

White space between paragraphs is laid out for XML and does not follow the text. A character that XML 1.0 cannot hold
(controls, lone surrogates) is written as U+FFFD. The format cannot be read back.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, pairwise
from types import MappingProxyType
from typing import IO
from xml.etree.ElementTree import Element, SubElement, tostring

from attrs import define, evolve, field

from quoteattr.formats.characters import fit_for_xml
from quoteattr.formats.divisions import divided
from quoteattr.formats.document import AttributedDocument, Metadata
from quoteattr.languages import load
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Cue,
    Gender,
    QuotationKind,
    Speaker,
    SpeakerKind,
)
from quoteattr.text.paragraphs import split_paragraphs

__all__ = ["tei_of", "write"]

NAMESPACE = "http://www.tei-c.org/ns/1.0"
DEEPEST = 50

_ID = "xml:id"
_GENDERS = {Gender.FEMALE: "F", Gender.MALE: "M"}


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write documents as a ``teiCorpus``, or a single one as a ``TEI``.

    Args:
        documents: Each with its text; read one at a time.
        file: The output, open for writing bytes.

    Raises:
        MissingTextError: A document has no text.
    """
    made = (tei_of(document, number=number) for number, document in enumerate(documents, start=1))
    first = list(islice(made, 2))
    file.write(b"<?xml version='1.0' encoding='UTF-8'?>\n")
    if len(first) == 1:
        file.write(_written(first[0]))
        return
    corpus = Element("teiCorpus")
    _header(corpus, "Quotations and their speakers")
    file.write(f'<teiCorpus xmlns="{NAMESPACE}">\n'.encode() + _written(corpus[0]))
    file.writelines(map(_written, chain(first, made)))
    file.write(b"</teiCorpus>\n")


def tei_of(document: AttributedDocument, *, number: int = 1) -> Element:
    """Return the ``TEI`` element of a document.

    Args:
        document: With its text.
        number: A number for its identifiers, which must be unique in a file.

    Raises:
        MissingTextError: The document has no text.
    """
    cast = _Cast(f"d{number}-s")
    root = Element("TEI", {"xmlns": NAMESPACE})
    header = _header(root, document.name, document.metadata)
    _body(root, document, cast, f"d{number}-q")
    cast.listed_in(header)
    return root


@define
class _Cast:
    """The speakers of a document, each once. Two are the same if only the mention differs."""

    stem: str
    _speakers: dict[Speaker, str] = field(factory=dict)

    def reference(self, speaker: Speaker) -> str:
        """Return how an attribute refers to a speaker."""
        known = evolve(speaker, mention=None)
        return "#" + self._speakers.setdefault(known, f"{self.stem}{len(self._speakers) + 1}")

    def listed_in(self, header: Element) -> None:
        """Add the lists of people and organisations to a header, if there are any."""
        if not self._speakers:
            return
        description = SubElement(SubElement(header, "profileDesc"), "particDesc")
        organizations = {speaker for speaker in self._speakers if speaker.kind is SpeakerKind.ORGANIZATION}
        for list_, add, chosen in (
            ("listPerson", _add_person, self._speakers.keys() - organizations),
            ("listOrg", _add_organization, organizations),
        ):
            if chosen:
                listed = SubElement(description, list_)
                for speaker, identifier in self._speakers.items():
                    if speaker in chosen:
                        add(listed, speaker, identifier)


def _add_person(listed: Element, speaker: Speaker, identifier: str) -> None:
    person = SubElement(listed, "personGrp" if speaker.kind is SpeakerKind.GROUP else "person", {_ID: identifier})
    if speaker.gender is not None:
        person.set("gender", _GENDERS[speaker.gender])
    if speaker.name is not None:
        kind = {} if speaker.kind is SpeakerKind.PERSON else {"type": speaker.kind.value}
        SubElement(person, "persName", kind).text = fit_for_xml(speaker.name)
    if speaker.role is not None:
        SubElement(person, "occupation").text = fit_for_xml(speaker.role)
    for affiliation in speaker.affiliations:
        _add_name(SubElement(person, "affiliation", {"type": affiliation.kind.value}), affiliation)


def _add_organization(listed: Element, speaker: Speaker, identifier: str) -> None:
    organization = SubElement(listed, "org", {_ID: identifier})
    SubElement(organization, "orgName").text = fit_for_xml(speaker.name or "")
    if speaker.role is not None:
        SubElement(organization, "desc").text = fit_for_xml(speaker.role)
    for affiliation in speaker.affiliations:
        _add_name(SubElement(organization, "note", {"type": affiliation.kind.value}), affiliation)


def _add_name(element: Element, affiliation: Affiliation) -> None:
    name = "placeName" if affiliation.kind is AffiliationKind.PLACE else "orgName"
    SubElement(element, name).text = fit_for_xml(affiliation.name)


def _header(root: Element, title: str, metadata: Metadata = MappingProxyType({})) -> Element:
    header = SubElement(root, "teiHeader")
    file = SubElement(header, "fileDesc")
    SubElement(SubElement(file, "titleStmt"), "title").text = fit_for_xml(title)
    SubElement(SubElement(file, "publicationStmt"), "p").text = "Marked up by quoteattr."
    source = SubElement(file, "sourceDesc")
    SubElement(source, "p").text = "The text as it was given."
    for name, value in metadata.items():
        SubElement(source, "p").text = fit_for_xml(f"{name}: {value or ''}")
    practice = SubElement(SubElement(header, "encodingDesc"), "editorialDecl")
    marks = SubElement(practice, "quotation", {"marks": "all"})
    SubElement(marks, "p").text = "Quotation marks are kept in the text."
    return header


def _body(root: Element, document: AttributedDocument, cast: _Cast, stem: str) -> None:
    text = document.text_for("TEI")
    paragraphs = split_paragraphs(text)
    body = SubElement(SubElement(root, "text"), "body")
    inside = _inside(paragraphs, document.attributions, cast, stem)
    for element, (start, end), pieces in zip(divided(body, text, paragraphs), paragraphs, inside, strict=True):
        _fill(element, text, start, end, pieces)
    if not paragraphs:
        SubElement(body, "p")


def _inside(
    paragraphs: Sequence[tuple[int, int]], attributions: Iterable[Attribution], cast: _Cast, stem: str
) -> list[list[tuple[int, int, Element]]]:
    """Return the elements of each paragraph with their ends, outer before inner."""
    inside: list[list[tuple[int, int, Element]]] = [[] for _ in paragraphs]
    ends = [end for _, end in paragraphs]
    for number, attribution in enumerate(_nested(attributions), start=1):
        span = attribution.quotation.span
        parts: list[Element] = []
        for paragraph in range(bisect_right(ends, span.start), len(paragraphs)):
            start, end = max(span.start, paragraphs[paragraph][0]), min(span.end, paragraphs[paragraph][1])
            if span.end <= paragraphs[paragraph][0]:
                break
            element = _element(attribution, cast)
            element.set(_ID, f"{stem}{number}" + f".{len(parts) + 1}" * bool(parts))
            inside[paragraph].append((start, end, element))
            parts.append(element)
        for before, after in pairwise(parts):
            before.set("next", "#" + after.get(_ID, ""))
            after.set("prev", "#" + before.get(_ID, ""))
    return inside


def _nested(attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions whose quotations cross no other and are not nested too deep, outer before inner."""
    around: list[int] = []
    for attribution in sorted(attributions, key=lambda one: (one.quotation.span.start, -one.quotation.span.end)):
        span = attribution.quotation.span
        while around and around[-1] <= span.start:
            around.pop()
        if span.start < span.end and len(around) < DEEPEST and (not around or span.end <= around[-1]):
            around.append(span.end)
            yield attribution


def _element(attribution: Attribution, cast: _Cast) -> Element:
    if attribution.speaker is None:
        return Element("q", {"type": attribution.quotation.kind.value})
    said = Element("said", {"who": cast.reference(attribution.speaker), "aloud": _aloud(attribution.cue)})
    said.set("direct", "false" if attribution.quotation.kind is QuotationKind.INDIRECT else "true")
    said.set("cert", f"{attribution.confidence:.3f}")
    if attribution.via is not None:
        said.set("source", cast.reference(attribution.via))
    if attribution.addressee is not None:
        said.set("toWhom", cast.reference(attribution.addressee))
    return said


def _aloud(cue: Cue | None) -> str:
    if cue is None:
        return "unknown"
    return "false" if cue.lemma in _thinking() else "true"


@cache
def _thinking() -> frozenset[str]:
    return frozenset(form.lemma for form in load("en").thinking_verbs.values())


def _fill(paragraph: Element, text: str, start: int, end: int, pieces: Iterable[tuple[int, int, Element]]) -> None:
    """Add a stretch of text to a paragraph, with its elements in place."""
    around = [(paragraph, end)]
    at = start
    for begin, close, element in pieces:
        while around[-1][1] <= begin and len(around) > 1:
            inner, at_end = around.pop()
            _append(inner, text[at:at_end])
            at = at_end
        _append(around[-1][0], text[at:begin])
        at = begin
        around[-1][0].append(element)
        around.append((element, close))
    for inner, at_end in reversed(around):
        _append(inner, text[at:at_end])
        at = at_end


def _append(element: Element, text: str) -> None:
    """Append text to an element, after its last child if it has one."""
    if len(element):
        element[-1].tail = fit_for_xml(text)
    else:
        element.text = fit_for_xml(text)


def _written(element: Element) -> bytes:
    # A carriage return is a line feed to those who read XML, unless it is written as a number.
    return tostring(element, encoding="unicode").replace("\r", "&#13;").encode() + b"\n"
