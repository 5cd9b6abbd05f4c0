"""spaCy: the records of the loop on a document, and spans of whole tokens."""

from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from small_corpus import ARTICLES, failing
from texts import newslike

from quoteattr import Attribution
from quoteattr.errors import NoResultWarning, UnknownLanguageError
from quoteattr.functions import extract
from quoteattr.testing import faults

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")

from spacy.tokenizer import Tokenizer  # noqa: E402 - after the skip
from spacy.tokens import Doc, DocBin  # noqa: E402

import quoteattr.integrations.spacy  # noqa: E402, F401 - it makes the name known

NLP = spacy.blank("en")
NLP.add_pipe("quoteattr")


@given(newslike(max_size=20))
def test_a_document_has_the_records_of_its_text_and_a_span_for_each(text: str) -> None:
    doc = NLP(text)
    spans = doc.spans["quotations"]
    assert doc._.attributions == extract(text)
    assert [span.label_ for span in spans] == [found.quotation.kind.value for found in doc._.attributions]
    for span, exact, found in zip(spans, spans.attrs["exact"], doc._.attributions, strict=True):
        quoted = found.quotation.span
        assert span.start_char <= quoted.start < quoted.end <= span.end_char
        assert exact == (span.text == found.quotation.text)
        assert exact or _has_no_token(doc, quoted.start, quoted.end)


def test_tokens_align_with_the_quotations_of_news() -> None:
    for text in ARTICLES.values():
        assert all(NLP(text).spans["quotations"].attrs["exact"])


def test_a_quotation_within_a_token_has_a_span_of_whole_tokens() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = Tokenizer(nlp.vocab)  # parts words at white space and nowhere else
    nlp.add_pipe("quoteattr")
    doc = nlp("She (“We won,” she said) left.")
    assert [span.text for span in doc.spans["quotations"]] == ["(“We won,”"]
    assert doc.spans["quotations"].attrs["exact"] == [False]
    assert doc._.attributions[0].quotation.text == "“We won,”"


def test_what_was_found_passes_through_processes_and_bytes() -> None:
    texts = list(ARTICLES.values())
    docs = list(NLP.pipe(texts, n_process=2, batch_size=2))
    assert [doc._.attributions for doc in docs] == [extract(text) for text in texts]
    kept = DocBin(docs=docs, store_user_data=True).to_bytes()
    back = list(DocBin().from_bytes(kept).get_docs(NLP.vocab))
    assert [doc._.attributions for doc in back] == [extract(text) for text in texts]
    assert [len(doc.spans["quotations"]) for doc in back] == [len(extract(text)) for text in texts]


@given(st.lists(newslike(max_size=10), min_size=1, max_size=3))
@example(["“No,” said Ada Byron. “Never.”", "", "“Yes,” said Ida Moss. “Ever.”"])
def test_documents_that_are_joined_keep_what_was_found_in_each(texts: list[str]) -> None:
    docs = [NLP(text) for text in texts]
    joined = Doc.from_docs(docs, ensure_whitespace=False)
    assume(joined is not None and joined.text == "".join(texts))
    found = joined._.attributions
    assert [one.quotation.text for one in found] == [one.quotation.text for text in texts for one in extract(text)]
    assert [about(one) for one in found] == [about(one) for text in texts for one in extract(text)]
    assert list(faults(joined.text, found)) == []


def about(one: Attribution) -> tuple[object, ...]:
    return one.speaker and one.speaker.name, one.cue and one.cue.text, one.rule


def test_a_text_that_fails_is_named_and_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.warns(NoResultWarning, match="no result for the document that begins 'fatal': ZeroDivisionError"):
        docs = list(NLP.pipe(failing(monkeypatch)))
    assert [len(doc._.attributions) for doc in docs] == [1, 0, 1]
    assert [len(doc.spans["quotations"]) for doc in docs] == [1, 0, 1]


def test_a_document_that_the_component_has_not_seen_has_no_attributions() -> None:
    assert spacy.blank("en")("“No,” said Ada Byron.")._.attributions == ()


def test_a_pipeline_with_the_component_is_saved_and_loaded(tmp_path: Path) -> None:
    NLP.to_disk(tmp_path)
    doc = spacy.load(tmp_path)("“No,” said Ada Byron.")
    assert [found.speaker.name for found in doc._.attributions] == ["Ada Byron"]


def test_an_unknown_language_is_reported_as_the_component_is_added() -> None:
    with pytest.raises(UnknownLanguageError):
        spacy.blank("en").add_pipe("quoteattr", config={"language": "tlh"})


def _has_no_token(doc: Doc, start: int, end: int) -> bool:
    """Tell whether no token begins, or none ends, where a quotation does."""
    return doc.char_span(start, end) is None
