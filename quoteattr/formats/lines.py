"""Formats whose lines say nothing of other documents: those of a text can be written where it was read, in a worker."""

from collections.abc import Iterable
from typing import Protocol

from quoteattr.formats.document import Metadata
from quoteattr.records import Attribution

__all__ = ["Lines"]


class Lines(Protocol):
    """Writes the lines of many documents. What is known of the text alone is written first."""

    @staticmethod
    def of_text(attributions: Iterable[Attribution]) -> bytes:
        """Return the lines of one text, each without what is the same in all of them."""

    def with_document(self, lines: bytes, name: str, metadata: Metadata) -> bytes:
        """Return the lines with what comes before them in the file, and the name of the document and its metadata.

        Args:
            lines: As :meth:`of_text` returns them, for each document in order.
            name: The name of the document.
            metadata: Its metadata.
        """

    def end(self) -> bytes:
        """Return what comes after the last document."""
