"""schema.org ``Quotation`` in JSON-LD: for web pages, search engines and knowledge graphs.

>>> import json
>>> from quoteattr.records import Quotation, Span
>>> board = Affiliation("Wool Board", AffiliationKind.ORGANIZATION)
>>> ida = Speaker("Ida Moss", SpeakerKind.PERSON, role="warden", affiliations=(board,))
>>> found = Attribution(Quotation(Span(0, 10), Span(1, 9), "“No rain,”"), ida)
>>> print(json.dumps(quotation_of(found, "a.txt"), indent=1, ensure_ascii=False))
{
 "@type": "Quotation",
 "@id": "a.txt#quotation-0-10",
 "text": "No rain,",
 "isPartOf": {
  "@type": "CreativeWork",
  "@id": "a.txt"
 },
 "spokenByCharacter": {
  "@type": "Person",
  "name": "Ida Moss",
  "jobTitle": "warden",
  "affiliation": [
   {
    "@type": "Organization",
    "name": "Wool Board"
   }
  ]
 }
}

The text is the quotation without its marks. A party is ``memberOf``. A place is the ``workLocation`` of a person and
the ``location`` of an organisation. An unnamed speaker has a ``description`` instead of a name. Whoever relays the
words is a ``contributor``. Terms, titles and scare quotes quote nobody, so they are left out. schema.org has no terms
for rules, confidences and positions in the text. The format cannot be read back.
"""

from collections.abc import Iterable
from types import MappingProxyType
from typing import IO

from quoteattr.formats.conversion import Json
from quoteattr.formats.document import AttributedDocument, Metadata
from quoteattr.formats.linked_data import document_iri, quotation_iri, write_graph
from quoteattr.records import Affiliation, AffiliationKind, Attribution, QuotationKind, Speaker, SpeakerKind

__all__ = ["quotation_of", "write"]

CONTEXT = "https://schema.org"

_NAMED = {SpeakerKind.PERSON, SpeakerKind.ORGANIZATION}
_PEOPLE = {SpeakerKind.PERSON, SpeakerKind.UNNAMED}


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the quotations of documents as one JSON-LD graph.

    Args:
        documents: Read one at a time, with or without their texts.
        file: The output, open for writing bytes.
    """
    nodes = (
        quotation_of(attribution, document.name, document.metadata)
        for document in documents
        for attribution in document.attributions
        if attribution.speaker is not None or attribution.quotation.kind is not QuotationKind.TERM
    )
    write_graph(CONTEXT, nodes, file)


def quotation_of(attribution: Attribution, document: str, metadata: Metadata = MappingProxyType({})) -> dict[str, Json]:
    """Return the ``Quotation`` of an attribution, without its context.

    Args:
        attribution: The attribution. The content of its quotation is the text.
        document: The name of its document.
        metadata: The metadata of that document.
    """
    quotation = attribution.quotation
    begun = quotation.content.start - quotation.span.start
    made: dict[str, Json] = {
        "@type": "Quotation",
        "@id": quotation_iri(document, quotation),
        "text": quotation.text[begun : begun + quotation.content.end - quotation.content.start],
        "isPartOf": {"@type": "CreativeWork", "@id": document_iri(document), **_kept(metadata)},
    }
    if attribution.speaker is not None:
        made["spokenByCharacter"] = _agent(attribution.speaker)
    if attribution.via is not None:
        made["contributor"] = _agent(attribution.via)
    return made


def _agent(speaker: Speaker) -> dict[str, Json]:
    is_person = speaker.kind in _PEOPLE
    agent: dict[str, Json] = {"@type": "Person" if is_person else "Organization"}
    if speaker.name is not None:
        agent["name" if speaker.kind in _NAMED else "description"] = speaker.name
    if speaker.role is not None:
        # Of an organisation schema.org knows no role.
        agent["jobTitle" if is_person else "disambiguatingDescription"] = speaker.role
    if speaker.gender is not None and is_person:
        agent["gender"] = f"https://schema.org/{speaker.gender.value.capitalize()}"
    for affiliation in speaker.affiliations:
        relation, named = _affiliation(affiliation, is_person=is_person)
        among = agent.setdefault(relation, [])
        if isinstance(among, list):
            among.append(named)
    return agent


def _affiliation(affiliation: Affiliation, *, is_person: bool) -> tuple[str, Json]:
    if affiliation.kind is AffiliationKind.PLACE:
        return "workLocation" if is_person else "location", {"@type": "Place", "name": affiliation.name}
    if affiliation.kind is AffiliationKind.PARTY:
        return "memberOf", {"@type": "Organization", "name": affiliation.name}
    relation = "affiliation" if is_person else "parentOrganization"
    return relation, {"@type": "Organization", "name": affiliation.name}


def _kept(metadata: Metadata) -> dict[str, Json]:
    """Return the metadata of a document, as properties for which schema.org has no names."""
    there = [(name, value) for name, value in metadata.items() if value is not None]
    kept: list[Json] = [{"@type": "PropertyValue", "name": name, "value": value} for name, value in there]
    return {"additionalProperty": kept} if kept else {}
