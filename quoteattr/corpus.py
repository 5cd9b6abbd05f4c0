"""Read many texts, in order and in constant memory, in one process or several."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias, TypeVar, cast

from quoteattr.errors import NotTextError, NotTextsError
from quoteattr.functions import pipeline_for
from quoteattr.records import Attribution
from quoteattr.settings import Settings

__all__ = ["done_with", "extract_many", "extract_with"]

T = TypeVar("T")
_Question: TypeAlias = str | Exception

# A chunk is what a worker gets at once: enough to outweigh the cost of sending it, some 0.2 s of work at most. It ends
# at so many texts or code points, whichever comes first.
_TEXTS = 128
_CODE_POINTS = 200_000
# How many chunks are taken in for each worker: one that it does, and one that waits for it.
_AHEAD = 2


def extract_many(
    texts: Iterable[str],
    *,
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
    workers: int | None = None,
) -> Iterator[tuple[Attribution, ...]]:
    """Find every quotation in many texts and who said it.

    >>> [len(found) for found in extract_many(["“No,” said Ada Byron.", "It rained.", "“Yes,” she said."])]
    [1, 0, 1]

    The texts are read as they are needed, a limited number in advance, and are not kept in memory. A text that fails
    raises its error in its place, and the iterator goes on with the next:

    >>> found = extract_many([b"no text", "“No,” said Ada Byron."])
    >>> try:
    ...     next(found)
    ... except NotTextError as error:
    ...     print(error)
    expected a str, got bytes: decode it first, for example value.decode("utf-8")
    >>> len(next(found))
    1

    Args:
        texts: Any texts. If the iterable itself raises an error, the texts before it are finished first.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.
        workers: The number of processes. With ``None`` everything runs in the current process. That is faster for fewer
            than about a thousand articles, and a script then needs no ``if __name__ == "__main__":`` around the call.

    Returns:
        What :func:`quoteattr.extract` returns for each text, in order.

    Raises:
        UnknownGenreError: The genre is unknown. Raised at once, before any text is read.
        UnknownLanguageError: The language is not supported. Raised at once.
        ValueError: ``workers`` is less than 1. Raised at once.
        NotTextsError: ``texts`` is a single text or a mapping. Raised at once.
        NotTextError: A text is not a ``str``.
        LostWorkerError: The process that worked on a text ended, for example because it ran out of memory.
    """
    return extract_with(texts, Settings(language, genre, indirect), workers=workers)


def extract_with(
    texts: Iterable[str], settings: Settings, *, workers: int | None = None
) -> Iterator[tuple[Attribution, ...]]:
    """Find every quotation in many texts and who said it: :func:`extract_many` with all settings.

    Args:
        texts: Any texts.
        settings: How they are read.
        workers: The number of processes.
    """
    return done_with(texts, partial(_extracted, settings=settings), workers=workers)


def done_with(texts: Iterable[str], do: Callable[[str], T], *, workers: int | None = None) -> Iterator[T]:
    """Yield what a function makes of many texts, in order and in constant memory.

    Args:
        texts: Any texts.
        do: The function. With workers, it and what it returns must be such that they can be sent to another process.
        workers: The number of processes.
    """
    if isinstance(texts, str | bytes | Mapping):
        raise NotTextsError(texts, expected="texts one by one", advice="put them into a list")
    if workers is None:
        return _Outcomes(_done(question, do) for question in _questions(texts))
    if workers < 1:
        message = f"expected at least 1 worker, got {workers}"
        raise ValueError(message)
    return _Outcomes(_in_processes(texts, do, workers))


def _extracted(text: str, settings: Settings) -> tuple[Attribution, ...]:
    return pipeline_for(settings).extract(text)


class _Outcomes(Iterator[T]):
    """An iterator that raises each error in its place, and goes on after it."""

    def __init__(self, outcomes: Iterator[T | Exception]) -> None:
        self._outcomes = outcomes

    def __next__(self) -> T:
        outcome = next(self._outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def _questions(texts: Iterable[str]) -> Iterator[_Question]:
    """Yield the texts, an error in place of anything else, and at the end any error of the iterable."""
    try:
        for text in texts:
            # A plain copy of what is derived from str, which may be of a class that no other process knows.
            yield str.__str__(text) if isinstance(text, str) else NotTextError(text)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again once the texts before it are done
        yield error


def _done(question: _Question, do: Callable[[str], T]) -> T | Exception:
    """Return the outcome of one text."""
    if isinstance(question, Exception):
        return question
    try:
        return do(question)
    except Exception as error:  # noqa: BLE001 - memory may run out; it is raised in the place of this text alone
        return error


def _chunks(texts: Iterable[str]) -> Iterator[list[_Question]]:
    """Split the texts into chunks for the workers."""
    chunk: list[_Question] = []
    size = 0
    for question in _questions(texts):
        chunk.append(question)
        size += len(question) if isinstance(question, str) else 0
        if len(chunk) == _TEXTS or size >= _CODE_POINTS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _in_processes(texts: Iterable[str], do: Callable[[str], T], workers: int) -> Iterator[T | Exception]:
    """Yield the outcomes of texts, read in other processes."""
    # As long as loading all the rest, and of no use to those who do without workers.
    from quoteattr.workers import Chunk, Workers  # noqa: PLC0415

    pool = Workers(partial(_done, do=do), workers)
    waiting: deque[tuple[list[_Question], Chunk]] = deque()
    try:
        for questions in _chunks(texts):
            waiting.append((questions, pool.submit([one for one in questions if isinstance(one, str)])))
            if len(waiting) >= workers * _AHEAD:
                yield from _placed(waiting[0][0], cast("Iterator[T | Exception]", pool.outcomes(waiting.popleft()[1])))
        while waiting:
            yield from _placed(waiting[0][0], cast("Iterator[T | Exception]", pool.outcomes(waiting.popleft()[1])))
    finally:
        pool.close()


def _placed(questions: Iterable[_Question], outcomes: Iterator[T | Exception]) -> Iterator[T | Exception]:
    """Yield the outcomes of a chunk, with the errors of what is not a text in their places."""
    for question in questions:
        yield question if isinstance(question, Exception) else next(outcomes)
