"""The same person in many documents: forms of a name that mean one person are merged, each with its reason.

>>> from quoteattr.records import Attribution, Quotation, Span, Speaker, SpeakerKind
>>> from quoteattr.formats import AttributedDocument
>>> def said(name: str, document: str) -> AttributedDocument:
...     quotation = Quotation(Span(0, 2), Span(0, 2), "No")
...     return AttributedDocument(document, (Attribution(quotation, Speaker(name, SpeakerKind.PERSON)),))
>>> found = merge_people([said("Ida Moss", "a"), said("Ida J. Moss", "b"), said("IDA MOSS", "c")])
>>> [(person.name, [form.name for form in person.forms]) for person in found]
[('Ida Moss', ['Ida Moss', 'IDA MOSS', 'Ida J. Moss'])]
>>> found[0].reasons["Ida J. Moss"]
'the same but for a middle name'

Within a document the records say already who is who. From one document to another a name is all there is, so merging is
careful: where a form fits two people, it stays apart, and so do two people of one name who have another role in another
organisation. :mod:`quoteattr.people.corrections` reads back what somebody has corrected.
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
    """Return the named speakers of documents, each once, the most quoted first.

    Args:
        documents: Taken one at a time; nothing but counts is kept.
        language: That of the texts, for what titles and suffixes it has.
        corrections: What somebody has corrected: it goes before all else.
        wikidata: Names that belong together.

    Raises:
        UnknownLanguageError: There is no such language.
    """
    return merge(gather(documents), language=load(language), corrections=corrections, wikidata=wikidata)
