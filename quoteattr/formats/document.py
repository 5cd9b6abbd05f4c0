"""A document and what was found in it: what every format writes, and what those that can be read give back."""

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
    """The attributions of one document, under its name, with its text where that is known.

    >>> AttributedDocument("a.txt", ()).text is None
    True

    Formats that show the text (brat, TEI, CoNLL) need it; the others (JSON Lines, CSV, Parquet …) neither need it nor
    keep it, and what they give back has none. ``metadata`` is what was kept of a document beside its text, such as its
    date or its outlet, by the names of the columns.
    """

    name: str
    attributions: tuple[Attribution, ...]
    text: str | None = None
    metadata: Metadata = field(factory=dict, hash=False)

    def text_for(self, form: str) -> str:
        """Return the text for a format that cannot do without.

        Args:
            form: The name of the format, for the message.

        Raises:
            MissingTextError: The document comes without its text.
        """
        if self.text is None:
            raise MissingTextError(self.name, form)
        return self.text


def gathered(located: Iterable[tuple[str, Attribution, Metadata]]) -> Iterator[AttributedDocument]:
    """Yield the documents of attributions that come one by one, each with the name of its document and its metadata.

    Those of one document that follow each other are one :class:`AttributedDocument`, so that nothing need be kept.

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
    """Return the first document, if there is one, and all of them, for formats that must know it before they begin."""
    coming = iter(documents)
    first = next(coming, None)
    return first, iter(()) if first is None else chain([first], coming)
