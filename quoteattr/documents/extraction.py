"""Turn documents into attributed documents, in order, with the reason for each that fails."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from quoteattr.corpus import done_with, extract_with
from quoteattr.documents.document import Document, Unreadable
from quoteattr.errors import QuoteattrError
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution
from quoteattr.settings import Settings

__all__ = ["each_document", "extract_documents", "reason_of"]

T = TypeVar("T")


def extract_documents(
    documents: Iterable[Document | Unreadable],
    *,
    extraction: Settings = Settings(),  # noqa: B008 - it is frozen
    workers: int | None = None,
    known: Callable[[Document], AttributedDocument | None] | None = None,
) -> Iterator[AttributedDocument | Unreadable]:
    """Find every quotation in many documents and who said it.

    >>> read = [Document("a", "“No,” said Ada Byron."), Unreadable("b", "no such file or folder")]
    >>> [one.name for one in extract_documents(read)]
    ['a', 'b']

    Args:
        documents: Read as they are needed, a limited number in advance.
        extraction: The settings for reading texts.
        workers: As for :func:`quoteattr.extract_many`.
        known: Returns what an earlier run found in a document, or ``None``. Known documents are not read again.

    Returns:
        For each document, in order, the result with its text, or the reason for failure.
    """

    def attributions_of(document: Document) -> tuple[Attribution, ...] | None:
        earlier = None if known is None else known(document)
        return None if earlier is None else earlier.attributions

    work = partial(extract_with, settings=extraction, workers=workers)
    for one in _done(documents, work, attributions_of):
        if isinstance(one, Unreadable):
            yield one
        else:
            document, found = one
            yield AttributedDocument(document.name, found, document.text, document.metadata)


def each_document(
    documents: Iterable[Document | Unreadable],
    do: Callable[[str], T],
    *,
    workers: int | None = None,
    known: Callable[[Document], T | None] = lambda _: None,
) -> Iterator[tuple[Document, T] | Unreadable]:
    """Yield what a function makes of the text of each document, or the reason for failure.

    Args:
        documents: Read as they are needed, a limited number in advance.
        do: The function. With workers, it and what it returns must be such that they can be sent to another process.
        workers: As for :func:`quoteattr.extract_many`.
        known: Returns what an earlier run made of a document, or ``None``. Known documents are not read again.
    """
    return _done(documents, partial(done_with, do=do, workers=workers), known)


def _done(
    documents: Iterable[Document | Unreadable],
    work: Callable[[Iterable[str]], Iterator[T]],
    known: Callable[[Document], T | None],
) -> Iterator[tuple[Document, T] | Unreadable]:
    """Yield what is made of each document, or is known of it, and the reason for each that fails."""
    waiting: deque[tuple[Document | Unreadable, T | None]] = deque()

    def texts() -> Iterator[str]:
        for document in documents:
            earlier = None if isinstance(document, Unreadable) else known(document)
            waiting.append((document, earlier))
            # An empty text costs nothing, and keeps one result for each document.
            yield "" if isinstance(document, Unreadable) or earlier is not None else document.text

    results = work(texts())
    while True:
        try:
            found = next(results)
        except StopIteration:
            return
        except Exception as error:  # any error; the other documents are still processed
            if not waiting:
                raise  # the error is not in a text, but in the source of the texts
            failed, _ = waiting.popleft()
            yield Unreadable(failed.name, reason_of(error), failed.line)
            continue
        document, earlier = waiting.popleft()
        yield document if isinstance(document, Unreadable) else (document, found if earlier is None else earlier)


def reason_of(error: Exception) -> str:
    """Return the reason why a text has no result, for people.

    >>> reason_of(ZeroDivisionError("division by zero"))
    'ZeroDivisionError: division by zero: this is a bug in quoteattr, so please report it with the text'
    """
    if isinstance(error, QuoteattrError):
        return str(error)
    if isinstance(error, MemoryError):
        return "its text is too large for the memory of this machine: split it into several"
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"{what}: this is a bug in quoteattr, so please report it with the text"
