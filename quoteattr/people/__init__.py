"""Merge the forms of a person's name over many documents, each with its reason.

>>> from quoteattr.records import Attribution, Quotation, Span, Speaker, SpeakerKind
>>> from quoteattr.formats import AttributedDocument
>>> def said(name: str, document: str) -> AttributedDocument:
...     quotation = Quotation(Span(0, 2), Span(0, 2), "No")
...     return AttributedDocument(document, (Attribution(quotation, Speaker(name, SpeakerKind.PERSON)),))
>>> found = merge_people([said("Ida Moss", "a"), said("Ida J. Moss", "b"), said("IDA MOSS", "c")])
>>> [(person.name, [form.name for form in person.forms]) for person in found]
[('Ida Moss', ['Ida Moss', 'IDA MOSS', 'Ida J. Moss'])]
>>> found[0].reasons["Ida J. Moss"]
'the same except for a middle name'

Within a document the records already say who is who. Across documents there are only names, so merging is cautious. A
form that fits two people is merged with neither. Two people with the same name are kept apart if they have different
roles in different organisations. :mod:`quoteattr.people.corrections` reads corrections back.
"""

from collections.abc import Iterable

from quoteattr.formats.document import AttributedDocument
from quoteattr.languages import load
from quoteattr.people.corrections import Corrections
from quoteattr.people.forms import Form, gather
from quoteattr.people.merging import Person, merge
from quoteattr.people.wikidata import Wikidata

__all__ = ["Corrections", "Form", "Person", "Wikidata", "gather", "merge", "merge_people"]


def merge_people(
    documents: Iterable[AttributedDocument],
    *,
    language: str = "en",
    corrections: Corrections | None = None,
    wikidata: Wikidata | None = None,
) -> tuple[Person, ...]:
    """Return the named speakers of documents, each once, most quoted first.

    Args:
        documents: Read one at a time. Only counts are kept in memory.
        language: The language of the texts, for its titles and suffixes.
        corrections: Corrections by hand, which take precedence.
        wikidata: Names that belong together.

    Raises:
        UnknownLanguageError: The language is not supported.
    """
    return merge(gather(documents), language=load(language), corrections=corrections, wikidata=wikidata)
