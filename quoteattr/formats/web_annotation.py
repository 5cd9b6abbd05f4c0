"""W3C Web Annotations in JSON-LD: one annotation per attribution, for annotation servers and linked data.

>>> import json
>>> from quoteattr.records import Quotation, Span, Speaker, SpeakerKind
>>> ida = Speaker("Ida Moss", SpeakerKind.PERSON, role="warden")
>>> found = Attribution(Quotation(Span(0, 10), Span(1, 9), "“No rain,”"), ida)
>>> annotation = annotation_of(found, AttributedDocument("a.txt", (found,), "“No rain,” said Ida Moss."))
>>> print(json.dumps(annotation["target"], indent=1, ensure_ascii=False))
{
 "source": "a.txt",
 "selector": [
  {
   "type": "TextPositionSelector",
   "start": 0,
   "end": 10
  },
  {
   "type": "TextQuoteSelector",
   "exact": "“No rain,”",
   "prefix": "",
   "suffix": " said Ida Moss."
  }
 ]
}
>>> annotation["body"][0]["source"]
{'type': 'Person', 'name': 'Ida Moss', 'schema:jobTitle': 'warden'}

The target is the quotation with its marks. The bodies differ in their purpose:

============= =====================================================================================================
identifying   the speaker (a person or an organisation, with role and affiliations), and the mention in the text
describing    the cue in the text
linking       whoever relays the words
classifying   the kind of quotation: direct, partial or term
assessing     the confidence, from 0 to 1
commenting    the rule that answered
============= =====================================================================================================

Positions are code points, as the `recommendation <https://www.w3.org/TR/annotation-model/>`_ requires. If
the document has its text, the annotation includes the words before and after the quotation, so that it can be found
again in an edited text. The format cannot be read back.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO

from quoteattr.formats.conversion import Json
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.linked_data import document_iri, quotation_iri, write_graph
from quoteattr.records import AffiliationKind, Attribution, Span, Speaker, SpeakerKind

__all__ = ["annotation_of", "write"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""The number of code points to include before and after the quotation."""

# “Person” and “Organization” are FOAF's in the context of Web Annotations.
_TYPES = {SpeakerKind.ORGANIZATION: "Organization", SpeakerKind.GROUP: "foaf:Group"}


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the annotations of documents as one JSON-LD graph.

    Args:
        documents: Read one at a time, with or without their texts.
        file: The output, open for writing bytes.
    """
    nodes = (annotation_of(attribution, document) for document in documents for attribution in document.attributions)
    write_graph(CONTEXT, nodes, file)


def annotation_of(attribution: Attribution, document: AttributedDocument) -> dict[str, Json]:
    """Return the annotation of an attribution, without its context.

    Args:
        attribution: One of the document's attributions.
        document: Its name is the source. Its text, if present, gives the words around the quotation.
    """
    return {
        "id": quotation_iri(document.name, attribution.quotation),
        "type": "Annotation",
        "motivation": "identifying",
        "body": list(_bodies(attribution, document)),
        "target": _place(document, attribution.quotation.span, attribution.quotation.text),
    }


def _bodies(attribution: Attribution, document: AttributedDocument) -> Iterator[Mapping[str, Json]]:
    speaker, cue = attribution.speaker, attribution.cue
    if speaker is not None:
        yield {"type": "SpecificResource", "purpose": "identifying", "source": _agent(speaker)}
        if speaker.mention is not None:
            place = _place(document, speaker.mention.span, speaker.mention.text)
            yield {"type": "SpecificResource", "purpose": "identifying", **place}
    if cue is not None:
        yield {"type": "SpecificResource", "purpose": "describing", **_place(document, cue.span, cue.text)}
    if attribution.via is not None:
        yield {"type": "SpecificResource", "purpose": "linking", "source": _agent(attribution.via)}
    yield _words("classifying", attribution.quotation.kind.value)
    yield _words("assessing", f"{attribution.confidence:.3f}")
    if attribution.rule is not None:
        yield _words("commenting", attribution.rule)


def _words(purpose: str, value: str) -> Mapping[str, Json]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _agent(speaker: Speaker) -> Mapping[str, Json]:
    agent: dict[str, Json] = {"type": _TYPES.get(speaker.kind, "Person")}
    if speaker.name is not None:
        agent["name"] = speaker.name
    if speaker.role is not None:
        agent["schema:jobTitle"] = speaker.role
    if speaker.gender is not None:
        agent["schema:gender"] = speaker.gender.value
    for kind, key, type_ in (
        (AffiliationKind.ORGANIZATION, "schema:affiliation", "Organization"),
        (AffiliationKind.PARTY, "schema:memberOf", "Organization"),
        (AffiliationKind.PLACE, "schema:workLocation", "schema:Place"),
    ):
        named: list[Json] = [{"type": type_, "name": one.name} for one in speaker.affiliations if one.kind is kind]
        if named:
            agent[key] = named
    return agent


def _place(document: AttributedDocument, span: Span, covered: str) -> dict[str, Json]:
    quoted: dict[str, Json] = {"type": "TextQuoteSelector", "exact": covered}
    if document.text is not None:
        quoted["prefix"] = document.text[max(0, span.start - AROUND) : span.start]
        quoted["suffix"] = document.text[span.end : span.end + AROUND]
    position: dict[str, Json] = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": _source(document), "selector": [position, quoted]}


def _source(document: AttributedDocument) -> Json:
    """Return the source of a position: the IRI of the document, with its metadata if there is any."""
    there = [(name, value) for name, value in document.metadata.items() if value is not None]
    kept: list[Json] = [
        {"type": "schema:PropertyValue", "schema:name": name, "schema:value": value} for name, value in there
    ]
    iri = document_iri(document.name)
    return {"id": iri, "schema:additionalProperty": kept} if kept else iri
