"""A document and its attributions. Every format writes it, and the formats that can be read return it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from operator import itemgetter
from typing import TypeAlias

from attrs import field, frozen

from quoteattr.errors import MissingTextError
from quoteattr.records import Attribution

__all__ = ["AttributedDocument", "Metadata", "gathered", "with_first"]

Metadata: TypeAlias = Mapping[str, str | None]


@frozen
class AttributedDocument:
    """The attributions of one document, with its name and, if known, its text.

    >>> AttributedDocument("a.txt", ()).text is None
    True

    Formats that show the text (brat, TEI, CoNLL) need it. The others (JSON Lines, CSV, Parquet …) do not keep it, so
    documents read from them have no text. ``metadata`` holds what else was kept of a document, such as its date or
    outlet, by column name.
    """

    name: str
    attributions: tuple[Attribution, ...]
    text: str | None = None
    metadata: Metadata = field(factory=dict, hash=False)

    def text_for(self, form: str) -> str:
        """Return the text for a format that needs it.

        Args:
            form: The name of the format, for the message.

        Raises:
            MissingTextError: The document has no text.
        """
        if self.text is None:
            raise MissingTextError(self.name, form)
        return self.text


def gathered(located: Iterable[tuple[str, Attribution, Metadata]]) -> Iterator[AttributedDocument]:
    """Group attributions into documents. Each comes with the name of its document and its metadata.

    Consecutive attributions of one document become one :class:`AttributedDocument`, so that only one document is in
    memory.

    >>> from quoteattr.records import Quotation, Span
    >>> no = Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”"))
    >>> [(found.name, len(found.attributions)) for found in gathered([("a", no, {}), ("a", no, {}), ("b", no, {})])]
    [('a', 2), ('b', 1)]
    """
    for name, group in groupby(located, key=itemgetter(0)):
        found = list(group)
        yield AttributedDocument(name, tuple(one for _, one, _ in found), metadata=found[0][2])


def with_first(
    documents: Iterable[AttributedDocument],
) -> tuple[AttributedDocument | None, Iterator[AttributedDocument]]:
    """Return the first document, if any, and all documents, for formats that need the first before they begin."""
    coming = iter(documents)
    first = next(coming, None)
    return first, iter(()) if first is None else chain([first], coming)
