"""spaCy: a component that puts the attributions on a document. Needs the extra ``spacy``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("quoteattr")
>>> doc = nlp("“We won,” said Ada Byron.")
>>> doc._.attributions[0].speaker.name, doc.spans["quotations"][0].text
('Ada Byron', '“We won,”')

It needs no other component and reads none: it may stand anywhere in a pipeline. With the package installed spaCy knows
the name by itself; without, it does once this module is imported.

``doc._.attributions`` are the records, and ``doc.spans["quotations"]`` their quotations, one for each in the same
order, with the kind for a label. Records count code points, spans count tokens. Where a quotation does not begin and
end with a token (a tokenizer may keep ``it.”`` in one piece) its span is widened to whole tokens; the record stays
exact, and ``doc.spans["quotations"].attrs["exact"]`` says for each span whether it covers just the quotation.

Both are kept with the document: they pass through ``nlp.pipe(…, n_process=2)``, ``to_bytes`` and ``DocBin``.
"""

import json
from typing import TYPE_CHECKING

from quoteattr.errors import MissingExtraError
from quoteattr.formats.conversion import converter, to_json
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
        nlp: The pipeline; nothing of it is used.
        name: The component's name in it.
        language: Two letters: ``en``; ``config={"language": "en"}``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.

    Raises:
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """
    return _Component(Pipeline(language=language, genre=genre, indirect=indirect))


class _Component:
    """Puts the attributions on documents."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def __call__(self, doc: Doc) -> Doc:
        """Put the attributions on a document."""
        found = self._pipeline.extract(doc.text)
        doc.user_data[_KEY] = json.dumps([to_json(one) for one in found])  # spaCy could not write the records
        spans, exact = [], []
        for one in found:
            start, end = one.quotation.span.start, one.quotation.span.end
            span = doc.char_span(start, end, label=one.quotation.kind.value, alignment_mode="expand")
            spans.append(span)
            exact.append((span.start_char, span.end_char) == (start, end))
        doc.spans[_GROUP] = SpanGroup(doc, name=_GROUP, attrs={"exact": exact}, spans=spans)
        return doc


def _attributions(doc: Doc) -> tuple[Attribution, ...]:
    """Return the records of a document."""
    kept = json.loads(doc.user_data.get(_KEY, "[]"))
    return tuple(converter().structure(one, Attribution) for one in kept)


Doc.set_extension("attributions", getter=_attributions, force=True)
Language.factory(
    "quoteattr",
    default_config={"language": "en", "genre": "news", "indirect": False},
    assigns=["doc._.attributions", "doc.spans"],
    func=make_component,
)
