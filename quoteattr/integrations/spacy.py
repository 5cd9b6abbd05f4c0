"""spaCy: a component that adds the attributions to a document. Needs the extra ``spacy``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("quoteattr")
>>> doc = nlp("“We won,” said Ada Byron.")
>>> doc._.attributions[0].speaker.name, doc.spans["quotations"][0].text
('Ada Byron', '“We won,”')

The component does not use any other component, so it may be anywhere in a pipeline. If the package is installed, spaCy
knows the name of the component. Otherwise import this module first.

``doc._.attributions`` are the records. ``doc.spans["quotations"]`` are their quotations, in the same order, labelled
with their kind. Records count code points; spans count tokens. If a quotation does not begin and end with a token (a
tokenizer may keep ``it.”`` in one piece), its span is widened to whole tokens. The record stays exact, and
``doc.spans["quotations"].attrs["exact"]`` says for each span whether it covers exactly the quotation.

Both are kept with the document: they pass through ``nlp.pipe(…, n_process=2)``, ``to_bytes``, ``DocBin`` and
``Doc.from_docs``, which joins documents. A text that fails has no records, a :class:`quoteattr.errors.NoResultWarning`
says so, and the other documents are processed.
"""

import json
import warnings
from typing import TYPE_CHECKING

from attrs import evolve

from quoteattr.errors import MissingExtraError, NoResultWarning
from quoteattr.formats.characters import fit_for_a_message
from quoteattr.formats.conversion import Json, converter, to_json
from quoteattr.pipeline import Pipeline
from quoteattr.records import Attribution

try:
    from spacy.language import Language
    from spacy.tokens import Doc, SpanGroup
except ImportError:
    raise MissingExtraError("spacy", "spacy") from None  # noqa: EM101 - two names, no message

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["make_component"]

_KEY = "quoteattr"
_GROUP = "quotations"


def make_component(
    nlp: Language,  # noqa: ARG001 - spaCy's form
    name: str,  # noqa: ARG001
    language: str,
    genre: str,
    indirect: bool,  # noqa: FBT001
) -> "Callable[[Doc], Doc]":
    """Make the component: ``nlp.add_pipe("quoteattr")``.

    Args:
        nlp: The pipeline, which is not used.
        name: The name of the component in the pipeline.
        language: Two-letter code of the language: ``en``; ``config={"language": "en"}``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.

    Raises:
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """
    return _Component(Pipeline(language=language, genre=genre, indirect=indirect))


class _Component:
    """A component that adds the attributions to documents."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def __call__(self, doc: Doc) -> Doc:
        """Add the attributions to a document."""
        found: tuple[Attribution, ...] = ()
        try:
            found = self._pipeline.extract(doc.text)
        except Exception as error:  # noqa: BLE001 - any error; the other documents are still processed
            begin = fit_for_a_message(doc.text)
            message = f"no result for the document that begins {begin}: {type(error).__name__}: {error}"
            warnings.warn(message, NoResultWarning, stacklevel=2)
        # spaCy could not write the records, and moves only what belongs to a span when it joins documents.
        doc.user_data["._.", _KEY, 0, len(doc.text)] = json.dumps([to_json(one) for one in found])
        spans, exact = [], []
        for one in found:
            start, end = one.quotation.span.start, one.quotation.span.end
            span = doc.char_span(start, end, label=one.quotation.kind.value, alignment_mode="expand")
            spans.append(span)
            exact.append((span.start_char, span.end_char) == (start, end))
        doc.spans[_GROUP] = SpanGroup(doc, name=_GROUP, attrs={"exact": exact}, spans=spans)
        return doc


def _attributions(doc: Doc) -> tuple[Attribution, ...]:
    """Return the records of a document, or of the documents that were joined into it."""
    found: list[Attribution] = []
    parts = [(key[2], kept) for key, kept in doc.user_data.items() if isinstance(key, tuple) and key[1:2] == (_KEY,)]
    for start, kept in sorted(parts):
        made = [converter().structure(_moved(one, start), Attribution) for one in json.loads(kept)]
        before = len(found)
        found += [
            evolve(one, quotation=evolve(one.quotation, utterance=one.quotation.utterance + before)) for one in made
        ]
    return tuple(found)


def _moved(value: Json, by: int) -> Json:
    """Return the JSON form of a record, moved forward in a text."""
    if isinstance(value, dict):
        return {
            key: part + by if key in {"start", "end"} and isinstance(part, int) else _moved(part, by)
            for key, part in value.items()
        }
    return [_moved(part, by) for part in value] if isinstance(value, list) else value


Doc.set_extension("attributions", getter=_attributions, force=True)
Language.factory(
    "quoteattr",
    default_config={"language": "en", "genre": "news", "indirect": False},
    assigns=["doc._.attributions", "doc.spans"],
    func=make_component,
)
