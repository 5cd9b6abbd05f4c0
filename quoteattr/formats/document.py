"""A document and what was found in it: what every format writes, and what those that can be read give back."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from attrs import frozen

from quoteattr.errors import MissingTextError
from quoteattr.records import Attribution

__all__ = ["AttributedDocument", "gathered"]


@frozen
class AttributedDocument:
    """The attributions of one document, under its name, with its text where that is known.

    >>> AttributedDocument("a.txt", ()).text is None
    True

    Formats that show the text (brat, TEI, CoNLL) need it; the others (JSON Lines, CSV, Parquet …) neither need it nor
    keep it, and what they give back has none.
    """

    name: str
    attributions: tuple[Attribution, ...]
    text: str | None = None

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


def gathered(located: Iterable[tuple[str, Attribution]]) -> Iterator[AttributedDocument]:
    """Yield the documents of attributions that come one by one, each with the name of its document.

    Those of one document that follow each other are one :class:`AttributedDocument`, so that nothing need be kept.

    >>> from quoteattr.records import Quotation, Span
    >>> no = Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”"))
    >>> [(found.name, len(found.attributions)) for found in gathered([("a", no), ("a", no), ("b", no)])]
    [('a', 2), ('b', 1)]
    """
    for name, group in groupby(located, key=itemgetter(0)):
        yield AttributedDocument(name, tuple(attribution for _, attribution in group))
