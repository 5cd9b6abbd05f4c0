"""Many texts: in order, in constant memory, in this process or in several."""

import gc
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from threading import Thread
from typing import TYPE_CHECKING, TypeAlias

from quoteattr.errors import LostWorkerError, NotTextError
from quoteattr.pipeline import pipeline_for
from quoteattr.records import Attribution
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["extract_many"]

_Outcome: TypeAlias = tuple[Attribution, ...] | Exception
_Question: TypeAlias = str | Exception

# A chunk is what a worker gets at once: enough to outweigh the cost of sending it, some 0.2 s of work at most. It ends
# at so many texts or code points, whichever comes first.
_TEXTS = 128
_CODE_POINTS = 200_000
# How many chunks are under way for each worker: one that it does, and one that waits for it.
_AHEAD = 2


def extract_many(
    texts: Iterable[str],
    *,
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
    workers: int | None = None,
) -> Iterator[tuple[Attribution, ...]]:
    """Say of every quotation in many texts who said it.

    >>> [len(found) for found in extract_many(["“No,” said Ada Byron.", "It rained.", "“Yes,” she said."])]
    [1, 0, 1]

    The texts are taken as they are needed, with a bounded number of them ahead of the result that is asked for, and
    nothing is kept. One that cannot be done raises its error in its place, and the iterator goes on with the next:

    >>> found = extract_many([b"no text", "“No,” said Ada Byron."])
    >>> try:
    ...     next(found)
    ... except NotTextError as error:
    ...     print(error)
    expected a str, got bytes: decode it first, for instance value.decode("utf-8")
    >>> len(next(found))
    1

    Args:
        texts: Any texts. If the iterable itself raises, the texts before are done first.
        language: Two letters: ``en``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.
        workers: In how many processes. ``None`` is this one and no other, which is the faster for less than some
            thousand articles, and does without the ``if __name__ == "__main__":`` that a script needs around what
            starts processes.

    Returns:
        What :func:`quoteattr.extract` returns for each text, in order.

    Raises:
        UnknownGenreError: There is no such genre; at once, before any text is taken.
        UnknownLanguageError: There are no rules for the language; at once too.
        ValueError: ``workers`` is less than 1; at once too.
        NotTextError: A text is no ``str``.
        LostWorkerError: The process that did a text ended, for instance because memory ran out.
    """
    settings = Settings(language, genre, indirect)
    if workers is None:
        return _Outcomes(_done(question, settings) for question in _questions(texts))
    if workers < 1:
        message = f"expected at least 1 worker, got {workers}"
        raise ValueError(message)
    return _Outcomes(_in_processes(texts, settings, workers))


class _Outcomes(Iterator[tuple[Attribution, ...]]):
    """Hands out results and raises errors, each in its place, and goes on after an error."""

    def __init__(self, outcomes: Iterator[_Outcome]) -> None:
        self._outcomes = outcomes

    def __next__(self) -> tuple[Attribution, ...]:
        outcome = next(self._outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def _questions(texts: Iterable[str]) -> Iterator[_Question]:
    """Yield the texts, an error in the place of each that is none, and last of all the error of the iterable."""
    try:
        for text in texts:
            yield text if isinstance(text, str) else NotTextError(text)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again once the texts before it are done
        yield error


def _done(question: _Question, settings: Settings) -> _Outcome:
    """Return the outcome of one text."""
    if isinstance(question, Exception):
        return question
    try:
        return pipeline_for(settings).extract(question)
    except Exception as error:  # noqa: BLE001 - memory may run out; it is raised in the place of this text alone
        return error


def _chunks(texts: Iterable[str]) -> Iterator[list[_Question]]:
    """Cut the texts into what a worker gets at once."""
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


def _in_processes(texts: Iterable[str], settings: Settings, workers: int) -> Iterator[_Outcome]:
    """Yield the outcomes of texts that are done in processes of their own."""
    pool = _Pool(settings, workers)
    waiting: deque[tuple[list[_Question], Future[list[_Outcome]]]] = deque()
    try:
        for chunk in _chunks(texts):
            waiting.append((chunk, pool.submit(chunk)))
            if len(waiting) >= workers * _AHEAD:
                yield from pool.outcomes(*waiting.popleft())
        while waiting:
            yield from pool.outcomes(*waiting.popleft())
    finally:
        pool.close()


class _Pool:
    """Worker processes, started anew where one of them is lost."""

    def __init__(self, settings: Settings, workers: int) -> None:
        # As long as loading all the rest, and of no use to those who do without workers.
        import concurrent.futures  # noqa: PLC0415

        self._futures = concurrent.futures
        self._settings = settings
        self._workers = workers
        self._executor = self._start(workers)
        self._spare: ProcessPoolExecutor | None = None

    def _start(self, workers: int) -> "ProcessPoolExecutor":
        return self._futures.ProcessPoolExecutor(workers, initializer=_begin, initargs=(self._settings,))

    def submit(self, chunk: list[_Question]) -> "Future[list[_Outcome]]":
        """Let a worker do a chunk."""
        try:
            return self._executor.submit(_chunk_done, chunk, self._settings)
        except self._futures.BrokenExecutor:
            self.close()
            self._executor = self._start(self._workers)
            return self._executor.submit(_chunk_done, chunk, self._settings)

    def outcomes(self, chunk: list[_Question], future: "Future[list[_Outcome]]") -> Iterator[_Outcome]:
        """Yield the outcomes of a chunk.

        When a worker is lost, all that was under way is lost with it. Such a chunk is done again text by text, so that
        only the text that loses a worker again goes without.
        """
        try:
            yield from future.result()
        except self._futures.BrokenExecutor:
            for question in chunk:
                yield self._alone(question)

    def _alone(self, question: _Question) -> _Outcome:
        """Return the outcome of a text of a chunk that was lost; one spare worker does all such texts, until it is."""
        spare = self._spare = self._spare or self._start(1)
        try:
            return spare.submit(_chunk_done, [question], self._settings).result()[0]
        except self._futures.BrokenExecutor:
            spare.shutdown()
            self._spare = None
            return LostWorkerError(question if isinstance(question, str) else "")

    def close(self) -> None:
        """Let the workers go, without what they have not begun.

        It waits for the chunks that are under way: Python would do so at its end, and complains if it comes to that.
        """
        for executor in filter(None, (self._executor, self._spare)):
            executor.shutdown(wait=True, cancel_futures=True)
        self._spare = None


def _chunk_done(chunk: list[_Question], settings: Settings) -> list[_Outcome]:
    """Return the outcomes of a chunk, in a worker."""
    return [_done(question, settings) for question in chunk]


def _begin(settings: Settings) -> None:
    """Leave Ctrl-C to the process that started the workers, end where that is killed, and load the lexicons.

    They stay as long as the worker does: the collector need not go through them again and again.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    pipeline_for(settings).extract("")
    gc.freeze()


def _end_with_parent() -> None:
    """End this worker when the process that started it is gone, which had no time to say so."""
    from multiprocessing import parent_process  # noqa: PLC0415 - as concurrent.futures

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
