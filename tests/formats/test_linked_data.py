"""Web Annotations and schema.org: rdflib reads the graphs, every word of them is one of the vocabulary's."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import HealthCheck, example, given, settings
from rdflib import RDF, Graph, Literal, Namespace, URIRef, namespace
from rdflib.plugins.shared.jsonld import context

from quoteattr.formats import schema_org, web_annotation
from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.linked_data import quotation_iri
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
from quoteattr.testing.documents import documents

TEXT = "🦉 “No rain,” said Ida Moss, the warden."
IDA = Speaker(
    "Ida Moss",
    SpeakerKind.PERSON,
    Mention(Span(18, 26), "Ida Moss", MentionKind.NAME),
    "warden",
    (
        Affiliation("Wool Board", AffiliationKind.ORGANIZATION),
        Affiliation("Green", AffiliationKind.PARTY),
        Affiliation("Leeds", AffiliationKind.PLACE),
    ),
)
RADIO = Speaker("Hill Radio", SpeakerKind.ORGANIZATION, None, "broadcaster", IDA.affiliations)
FOUND = Attribution(
    Quotation(Span(2, 12), Span(3, 11), TEXT[2:12]), IDA, Cue(Span(13, 17), "said", "say"), RADIO, "floating", 0.981
)
DOCUMENT = AttributedDocument("a folder/a.txt", (FOUND,), TEXT)
BASE = "http://base.example/"
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("http://schema.org/")


@pytest.fixture(autouse=True)
def contexts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rdflib find the contexts here: those of the terms that are used, in the words of the W3C and schema.org."""
    known = {
        "http://www.w3.org/ns/anno.jsonld": json.loads((Path(__file__).parent / "anno-context.json").read_text()),
        "https://schema.org": {"@context": {"@vocab": "http://schema.org/"}},
    }
    monkeypatch.setattr(context, "source_to_json", lambda source, *_, **__: (known[source], None))


Write = Callable[[list[AttributedDocument], io.BytesIO], None]


def graph(write: Write, *found: AttributedDocument) -> Graph:
    file = io.BytesIO()
    write(list(found), file)
    return Graph().parse(data=file.getvalue(), format="json-ld", publicID=BASE)


# The contexts are the same for every example; rdflib takes its time.
few = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)


@few
@given(documents())
@example(DOCUMENT)
def test_every_annotation_has_its_quotation_for_a_target(document: AttributedDocument) -> None:
    found = graph(web_annotation.write, document)
    assert len(set(found.subjects(RDF.type, OA.Annotation))) == len(document.attributions)
    for attribution in document.attributions:
        quotation = attribution.quotation
        annotation = URIRef(urljoin(BASE, quotation_iri(document.name, quotation)))
        target = found.value(annotation, OA.hasTarget)
        texts = [one.toPython() for one in found.objects(target, OA.hasSelector / OA.exact)]
        assert texts == [fit_for_utf8(quotation.text)]
        starts = [int(one) for one in found.objects(target, OA.hasSelector / OA.start)]
        assert starts == [quotation.span.start]


@few
@given(documents())
@example(DOCUMENT)
def test_every_key_of_an_annotation_is_a_word_of_a_vocabulary(document: AttributedDocument) -> None:
    file = io.BytesIO()
    web_annotation.write([document], file)
    known = json.loads((Path(__file__).parent / "anno-context.json").read_text())["@context"]
    for key, value in pairs(json.loads(file.getvalue())["@graph"]):
        for word in [key] + [value] * (key in {"type", "motivation", "purpose"}):
            vocabulary = {"schema": namespace.SDO, "foaf": namespace.FOAF}.get(word.partition(":")[0])
            name = word.partition(":")[2]
            assert word in known or (vocabulary is not None and vocabulary[name] in vocabulary), word


def pairs(value: object) -> Iterator[tuple[str, object]]:
    """Yield every key of every object in a JSON value, with what is under it."""
    for part in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from pairs(part)
    if isinstance(value, dict):
        yield from value.items()


@few
@given(documents())
@example(DOCUMENT)
def test_every_word_of_a_schema_org_graph_is_schema_orgs(document: AttributedDocument) -> None:
    found = graph(schema_org.write, document)
    for word in {*found.predicates(), *found.objects(None, RDF.type)} - {RDF.type}:
        assert URIRef(str(word).replace(str(SCHEMA), str(namespace.SDO))) in namespace.SDO, word


def test_an_annotation_says_who_by_which_words_and_how_surely() -> None:
    found = graph(web_annotation.write, DOCUMENT)
    [person] = found.subjects(
        namespace.FOAF.name, Literal("Ida Moss", datatype="http://www.w3.org/2001/XMLSchema#string")
    )
    assert (person, RDF.type, namespace.FOAF.Person) in found
    assert (person, SCHEMA.jobTitle, Literal("warden")) in found
    exact = {str(text) for text in found.objects(None, OA.exact)}
    assert exact == {TEXT[2:12], "Ida Moss", "said"}
    assert {str(text) for text in found.objects(None, RDF.value)} == {"direct", "0.981", "floating"}
    assert {str(text) for text in found.objects(None, OA.prefix)} >= {"🦉 "}


def test_a_quotation_is_spoken_by_a_person_with_a_job_and_affiliations() -> None:
    found = graph(schema_org.write, DOCUMENT)
    [quotation] = found.subjects(RDF.type, SCHEMA.Quotation)
    assert str(found.value(quotation, SCHEMA.text)) == "No rain,"
    assert str(found.value(quotation, SCHEMA.isPartOf)) == BASE + "a%20folder/a.txt"
    speaker = found.value(quotation, SCHEMA.spokenByCharacter)
    assert (speaker, RDF.type, SCHEMA.Person) in found
    assert str(found.value(speaker, SCHEMA.jobTitle)) == "warden"
    names = {str(found.value(speaker, path / SCHEMA.name)) for path in (SCHEMA.affiliation, SCHEMA.memberOf)}
    assert names == {"Wool Board", "Green"}
    relay = found.value(quotation, SCHEMA.contributor)
    assert (relay, RDF.type, SCHEMA.Organization) in found


def test_nobodys_words_are_not_a_quotation() -> None:
    term = Attribution(Quotation(Span(2, 12), Span(3, 11), TEXT[2:12], QuotationKind.TERM))
    assert not list(
        graph(schema_org.write, AttributedDocument("a", (term,), TEXT)).subjects(RDF.type, SCHEMA.Quotation)
    )


def test_a_speaker_without_a_name_is_described() -> None:
    someone = Attribution(FOUND.quotation, Speaker("senior official", SpeakerKind.UNNAMED))
    found = graph(schema_org.write, AttributedDocument("a", (someone,)))
    assert [str(text) for text in found.objects(None, SCHEMA.description)] == ["senior official"]


@pytest.mark.parametrize("write", [web_annotation.write, schema_org.write])
def test_no_documents_are_an_empty_graph(write: Write) -> None:
    assert len(graph(write)) == 0
