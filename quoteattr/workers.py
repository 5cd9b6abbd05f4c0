"""Worker processes, each with its own pipe.

If several processes share a pipe, the death of one can leave the others waiting for ever: it may hold the lock of the
pipe, or have written half a result. Here a lost worker loses only its own chunk, which is then processed again text by
text.
"""

import gc
import os
import pickle
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import Pipe, Process, get_start_method, parent_process
from multiprocessing.connection import Connection, wait
from threading import Lock, Thread
from time import monotonic
from typing import TypeAlias, TypeVar

from attrs import define, field

from quoteattr.errors import LostWorkerError

__all__ = ["Chunk", "Workers"]

Found = TypeVar("Found")
Do: TypeAlias = Callable[[str], object]

_TRIES = 3
"""How often a text is tried alone, because a worker may be killed for reasons that have nothing to do with the text."""
_FIRST = "“No,” said Ada Byron."
"""A text that loads the lexicons, and all else that most texts need."""
_PAUSE = 0.005
"""Seconds between two looks at what the workers have finished, while their results are used."""
_SECONDS = 5.0
"""The number of seconds that a worker may take to end."""
# A worker that is forked while another is being started would hold the other's end of its pipe open.
_starting = Lock()


@define(eq=False)
class Chunk:
    """Texts that a worker gets at once, and its results, or the error."""

    texts: Sequence[str]
    found: Sequence[object] | Exception | None = None


@define(eq=False)
class _Worker:
    process: Process
    pipe: "Connection[object, object]"
    chunk: Chunk | None = None


@define(eq=False)
class Workers:
    """Processes that work on chunks of texts. A lost one is replaced.

    Args:
        do: The function to call with a text. It returns an exception and never raises one.
        number: The number of processes.
    """

    do: Do
    number: int
    _workers: list[_Worker] = field(factory=list, init=False)
    _pending: deque[Chunk] = field(factory=deque, init=False)
    _looked: float = field(default=0.0, init=False)

    def submit(self, texts: Sequence[str], *, first: bool = False) -> Chunk:
        """Give some texts to a worker as soon as one is free."""
        chunk = Chunk(texts, None if texts else ())
        if texts:
            (self._pending.appendleft if first else self._pending.append)(chunk)
            self._hand_out()
        return chunk

    def outcomes(self, chunk: Chunk) -> Iterator[object]:
        """Yield the results of the texts in a chunk, in order.

        If a chunk was lost or failed as a whole, its texts are processed one by one. Then only the text that causes the
        loss has no result.
        """
        found = self._wait_for(chunk)
        for at, text in enumerate(chunk.texts):
            yield self._alone(text) if isinstance(found, Exception) else found[at]
            if monotonic() - self._looked > _PAUSE:
                self._take_in(0)

    def close(self) -> None:
        """End the workers, and discard what they have not finished."""
        self._pending.clear()
        for worker in self._workers:
            _end(worker)
        for worker in self._workers:
            worker.process.join(_SECONDS)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    def _alone(self, text: str) -> object:
        """Return the result of a text whose chunk failed."""
        for _ in range(_TRIES):
            found = self._wait_for(self.submit([text], first=True))
            if not isinstance(found, Exception):
                return found[0]
            if not isinstance(found, LostWorkerError):
                break
        return found

    def _wait_for(self, chunk: Chunk) -> Sequence[object] | Exception:
        while chunk.found is None:
            self._take_in(None)
        return chunk.found

    def _take_in(self, seconds: float | None) -> None:
        """Receive finished chunks from workers, and give them more.

        Args:
            seconds: How long to wait for a worker to finish. With ``None``, wait until one has.
        """
        self._looked = monotonic()
        busy = {worker.pipe: worker for worker in self._workers if worker.chunk is not None}
        for pipe in wait(busy, seconds):
            self._read(busy[pipe])  # type: ignore[index]
        self._hand_out()

    def _read(self, worker: _Worker) -> None:
        """Receive the results of a chunk from its worker."""
        chunk, worker.chunk = worker.chunk, None
        if chunk is None:
            return
        try:
            chunk.found = worker.pipe.recv()  # type: ignore[assignment]
        except (EOFError, OSError):
            chunk.found = LostWorkerError(chunk.texts[0])
            self._lose(worker)
        except Exception as error:  # noqa: BLE001 - memory may run out, and the rest in the pipe is then useless
            chunk.found = error
            self._lose(worker)

    def _hand_out(self) -> None:
        """Give the waiting chunks to free workers."""
        while self._pending:
            try:
                worker = self._free()
            except OSError as error:  # no process can be started
                self._pending.popleft().found = error
                continue
            if worker is None:
                return
            chunk = self._pending.popleft()
            try:
                worker.pipe.send(chunk.texts)
                worker.chunk = chunk
            except OSError:  # the worker ended while it was idle, or before it was ready
                chunk.found = LostWorkerError(chunk.texts[0])
                self._lose(worker)
            except Exception as error:  # noqa: BLE001 - memory may run out
                chunk.found = error
                self._lose(worker)

    def _free(self) -> _Worker | None:
        """Return an idle worker, if there is one. Start missing workers."""
        if not self._workers and get_start_method() == "fork":
            self.do(_FIRST)  # loaded here once, and there for every process that is forked from this one
        try:
            while len(self._workers) < self.number:
                self._workers.append(_started(self.do))
        except OSError:
            if not self._workers:
                raise
        return next((worker for worker in self._workers if worker.chunk is None), None)

    def _lose(self, worker: _Worker) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)


def _started(do: Do) -> _Worker:
    with _starting:
        ours, theirs = Pipe()
        process = Process(target=_work, args=(theirs, do), daemon=True)
        try:
            process.start()
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
    return _Worker(process, ours)


def _end(worker: _Worker) -> None:
    """Tell an idle worker to end, or stop a busy one."""
    try:
        if worker.chunk is None:
            worker.pipe.send(None)
            return
    except OSError:
        pass
    worker.process.terminate()


def _work(pipe: "Connection[object, object]", do: Do) -> None:
    """Process chunks, in a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started the workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    do(_FIRST)  # loads the lexicons, which stay: the garbage collector need not look at them again
    gc.freeze()
    gc.enable()
    while True:
        try:
            texts = pipe.recv()
        except EOFError:
            return
        except Exception as error:  # noqa: BLE001 - memory may run out; the contents of the pipe are then unknown
            pipe.send_bytes(_written(error))
            return
        if not isinstance(texts, list):
            return
        pipe.send_bytes(_written([do(text) for text in texts]))


def _end_with_parent() -> None:
    """End this worker if the process that started it was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _written(found: list[object] | Exception) -> bytes:
    """Return the results to send. Errors are sent unchanged if they can be pickled."""
    try:
        if isinstance(found, Exception):
            return pickle.dumps(_fit_to_send(found))
        return pickle.dumps([_fit_to_send(one) if isinstance(one, Exception) else one for one in found])
    except Exception as error:  # noqa: BLE001 - memory may run out
        return pickle.dumps(_fit_to_send(error))


def _fit_to_send(error: Exception) -> Exception:
    """Return the error if its copy has the same message, or else one that describes it. Both have the traceback."""
    error.add_note("".join(["In a worker:\n", *traceback.format_exception(error)]))
    try:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - it was written here
        if type(copy) is type(error) and str(copy) == str(error):
            return error
    except Exception:  # noqa: BLE001, S110 - whatever goes wrong, the error cannot be sent
        pass
    other = RuntimeError(f"{type(error).__name__}: {error}")
    other.__notes__ = error.__notes__
    return other
