"""Turn documents into attributed documents, in order, with the reason for each that fails."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from quoteattr.corpus import extract_with
from quoteattr.documents.document import Document, Unreadable
from quoteattr.errors import QuoteattrError
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution
from quoteattr.settings import Settings

__all__ = ["extract_documents", "reason_of"]


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
    waiting: deque[tuple[Document | Unreadable, AttributedDocument | None]] = deque()

    def texts() -> Iterator[str]:
        for document in documents:
            if isinstance(document, Unreadable):
                waiting.append((document, None))
                yield ""  # costs nothing, and keeps one result for each document
                continue
            earlier = None if known is None else known(document)
            waiting.append((document, earlier))
            yield document.text if earlier is None else ""

    results = extract_with(texts(), extraction, workers=workers)
    return _paired(results, waiting)


def _paired(
    results: Iterator[tuple[Attribution, ...]],
    waiting: deque[tuple[Document | Unreadable, AttributedDocument | None]],
) -> Iterator[AttributedDocument | Unreadable]:
    while True:
        try:
            found = next(results)
        except StopIteration:
            return
        except Exception as error:  # any error; the other documents are still processed
            if not waiting:
                raise  # the error is not in a text, but in the source of the texts
            document, _ = waiting.popleft()
            yield Unreadable(document.name, reason_of(error), document.line)
            continue
        document, earlier = waiting.popleft()
        if isinstance(document, Unreadable):
            yield document
        else:
            attributions = found if earlier is None else earlier.attributions
            yield AttributedDocument(document.name, attributions, document.text, document.metadata)


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
