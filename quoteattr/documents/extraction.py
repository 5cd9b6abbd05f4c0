"""Turn documents into attributed documents, in order, with the reason for each that fails."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple, TypeVar

from quoteattr.corpus import done_with, extract_with
from quoteattr.documents.document import Document, Unreadable
from quoteattr.errors import QuoteattrError
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.jsonl import lines_of_text
from quoteattr.functions import looks_like_other, pipeline_for
from quoteattr.records import Attribution
from quoteattr.settings import Settings

__all__ = ["Written", "extract_documents", "reason_of", "write_documents"]

T = TypeVar("T")


class Written(NamedTuple):
    """What was found in a text, as JSON Lines without the name of its document, and what a run counts of it."""

    lines: bytes
    quotations: int
    speakers: frozenset[str]
    is_other: bool
    """Whether the text looks like the other genre."""


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


def write_documents(
    documents: Iterable[Document | Unreadable], *, extraction: Settings, workers: int | None = None
) -> Iterator[tuple[Document, Written] | Unreadable]:
    """Find every quotation in many documents, and write it as JSON Lines where it is found: in the workers, if any.

    Args:
        documents: Read as they are needed, a limited number in advance.
        extraction: The settings for reading texts.
        workers: As for :func:`quoteattr.extract_many`.
    """
    return _done(documents, partial(done_with, do=partial(_written, settings=extraction), workers=workers))


def _written(text: str, settings: Settings) -> Written:
    found = pipeline_for(settings).extract(text)
    speakers = (one.speaker.name for one in found if one.speaker is not None)
    is_other = settings.genre != "auto" and looks_like_other(text, settings.genre)
    return Written(lines_of_text(found), len(found), frozenset(name for name in speakers if name is not None), is_other)


def _done(
    documents: Iterable[Document | Unreadable],
    work: Callable[[Iterable[str]], Iterator[T]],
    known: Callable[[Document], T | None] = lambda _: None,
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
