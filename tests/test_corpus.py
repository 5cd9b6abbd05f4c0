"""Many texts: the same answers as one by one, in order, in constant memory, and none lost with another."""

import os
import pickle
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_files import ROOT
from texts import newslike

from quoteattr import Attribution, NotTextError, UnknownLanguageError, corpus, extract, extract_many
from quoteattr.errors import (
    FormatError,
    LostWorkerError,
    MissingExtraError,
    MissingTextError,
    NotTextsError,
    UnknownFormatError,
    UnknownGenreError,
)
from quoteattr.pipeline import Pipeline

SPEECH = "“We won,” said Ada Byron."


def outcomes(found: Iterator[tuple[Attribution, ...]]) -> list[object]:
    """Take all there is: results, and the types of the errors in their places."""
    taken: list[object] = []
    while True:
        try:
            taken.append(next(found))
        except StopIteration:
            return taken
        except Exception as error:  # noqa: BLE001 - whatever it is, it is compared
            taken.append(type(error))


forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="the fault is put into workers by forking")


def instead_of_extracting(monkeypatch: pytest.MonkeyPatch, fault: Callable[[], object]) -> None:
    """Have something else happen to the text “fatal”, in workers too."""
    really = Pipeline.extract

    def extracted(self: Pipeline, text: str, **options: object) -> tuple[Attribution, ...]:
        if text == "fatal":
            fault()
        return really(self, text, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Pipeline, "extract", extracted)


def counted(texts: list[str], taken: list[str]) -> Iterator[str]:
    for text in texts:
        taken.append(text)
        yield text


@settings(max_examples=3)
@given(st.lists(newslike(max_size=12), max_size=80))
def test_workers_give_the_same_results_in_the_same_order(texts: list[str]) -> None:
    assert list(extract_many(texts, workers=2)) == [extract(text) for text in texts]


@pytest.mark.parametrize("workers", [None, 2])
def test_a_text_that_is_none_raises_in_its_place_and_the_others_are_done(workers: int | None) -> None:
    texts = [SPEECH, b"bytes", "", None, SPEECH]
    found = outcomes(extract_many(texts, workers=workers))  # type: ignore[arg-type]
    assert found == [extract(SPEECH), NotTextError, (), NotTextError, extract(SPEECH)]


@pytest.mark.parametrize("workers", [None, 2])
def test_the_texts_before_an_iterable_broke_are_done(workers: int | None) -> None:
    def texts() -> Iterator[str]:
        yield SPEECH
        raise OSError

    assert outcomes(extract_many(texts(), workers=workers)) == [extract(SPEECH), OSError]


def test_texts_are_read_as_results_are_needed() -> None:
    taken: list[str] = []
    found = extract_many(counted([SPEECH] * 100, taken))
    assert taken == []
    next(found)
    next(found)
    assert len(taken) == 2


def test_the_look_ahead_of_workers_is_bounded() -> None:
    taken: list[str] = []
    found = extract_many(counted([""] * 10_000, taken), workers=2)
    next(found)
    assert len(taken) <= 5 * corpus._TEXTS  # noqa: SLF001 - the bound itself
    assert len(list(found)) == 9_999


def test_an_unknown_language_is_reported_before_any_text_is_taken() -> None:
    taken: list[str] = []
    with pytest.raises(UnknownLanguageError):
        extract_many(counted([SPEECH], taken), language="tlh")
    assert taken == []


@pytest.mark.parametrize("workers", [0, -1])
def test_no_workers_are_too_few(workers: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        extract_many([], workers=workers)


@forking
def test_a_text_that_ends_its_worker_is_the_only_one_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    instead_of_extracting(monkeypatch, lambda: os._exit(1))
    texts = [SPEECH] * 200 + ["fatal"] + [SPEECH] * 100 + ["fatal"] * 2 + [SPEECH] * 200
    found = outcomes(extract_many(texts, workers=2))
    lost = [number for number, outcome in enumerate(found) if outcome is LostWorkerError]
    assert lost == [number for number, text in enumerate(texts) if text == "fatal"]
    assert [outcome for outcome in found if outcome is not LostWorkerError] == [extract(SPEECH)] * 500


@cache
def expected(text: str) -> tuple[Attribution, ...]:
    return extract(text)


@pytest.mark.parametrize("texts", ["one text", b"bytes", {"a": "text"}], ids=["a text", "bytes", "a mapping"])
def test_one_text_is_not_a_sequence_of_texts(texts: object) -> None:
    with pytest.raises(NotTextsError, match=r"expected texts one by one, got .*: put them into a list"):
        extract_many(texts)  # type: ignore[arg-type]


def test_a_value_that_is_not_a_text_need_not_be_pickled() -> None:
    texts = [SPEECH, lambda: SPEECH, SPEECH]
    found = outcomes(extract_many(texts, workers=2))  # type: ignore[arg-type]
    assert found == [extract(SPEECH), NotTextError, extract(SPEECH)]


@pytest.mark.parametrize(
    "error",
    [
        NotTextError(b""),
        NotTextsError("a", expected="texts", advice="put them into a list"),
        LostWorkerError("a text"),
        FormatError("one", "two", line=3),
        MissingTextError("a.txt", "brat"),
        MissingExtraError("arrow", "pyarrow"),
        UnknownLanguageError("tlh", ["en"]),
        UnknownFormatError("yaml", ["csv"]),
        UnknownGenreError("verse", ["news"]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_is_copied_with_all_that_it_carries(error: Exception) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - it was written here
    assert (type(copy), str(copy), copy.args, vars(copy)) == (type(error), str(error), error.args, vars(error))


class TwoError(Exception):
    """An error that a copy cannot be made of."""

    def __init__(self, first: str, second: str) -> None:
        """Say both."""
        super().__init__(f"{first} and {second}")


def two() -> None:
    first, second = "one", "two"
    raise TwoError(first, second)


@forking
@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (lambda: {}["the key"], "KeyError: 'the key'"),
        (two, "RuntimeError: TwoError: one and two"),
        (lambda: NotTextError(b"").decoded, "AttributeError: 'NotTextError' object has no attribute 'decoded'"),
    ],
    ids=["an error of Python", "an error that cannot be copied", "an error with an operand"],
)
def test_an_error_says_the_same_out_of_another_process(
    fault: Callable[[], None], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead_of_extracting(monkeypatch, fault)
    found = extract_many([SPEECH, "fatal", SPEECH], workers=2)
    assert next(found) == extract(SPEECH)
    with pytest.raises(Exception, match=re.escape(said.partition(": ")[2])) as raised:
        next(found)
    assert f"{type(raised.value).__name__}: {raised.value}" == said
    assert "fault()" in "".join(raised.value.__notes__)
    assert next(found) == extract(SPEECH)


@forking
def test_memory_that_runs_out_is_reported_for_the_text_that_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise MemoryError

    instead_of_extracting(monkeypatch, full)
    texts = [SPEECH] * 5 + ["fatal"] + [SPEECH] * 5
    found = outcomes(extract_many(texts, workers=2))
    assert found == [extract(SPEECH)] * 5 + [MemoryError] + [extract(SPEECH)] * 5


def test_memory_that_runs_out_on_the_way_to_a_worker_is_reported_for_its_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    send = Connection.send

    def full(self: "Connection[object, object]", sent: object) -> None:
        if isinstance(sent, list) and "fatal" in sent:
            raise MemoryError
        send(self, sent)

    monkeypatch.setattr(Connection, "send", full)
    texts = [SPEECH] * 5 + ["fatal"] + [SPEECH] * 5
    found = outcomes(extract_many(texts, workers=2))
    assert found == [extract(SPEECH)] * 5 + [MemoryError] + [extract(SPEECH)] * 5


def test_workers_that_cannot_be_started_are_reported_for_each_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: object) -> None:
        raise BlockingIOError(11, f"{self}")

    monkeypatch.setattr("multiprocessing.Process.start", refused)
    assert outcomes(extract_many([SPEECH] * 3, workers=2)) == [BlockingIOError] * 3


ENDLESS = """
import multiprocessing, itertools, quoteattr
for number, _ in enumerate(quoteattr.extract_many(itertools.repeat("“No,” said Ada Byron."), workers=2)):
    if number == 100:
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
"""


def endless(*, interrupt: str = "") -> tuple[subprocess.Popen[str], list[int]]:
    """Start a program that never ends, and return it with the numbers of its workers."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    program = subprocess.Popen(  # noqa: S603 - this interpreter
        [sys.executable, "-c", interrupt + ENDLESS],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        start_new_session=True,
    )
    assert program.stdout is not None
    return program, [int(number) for number in program.stdout.readline().split()]


def is_running(process: int) -> bool:
    """Tell whether a process is there and no zombie, which waits only to be counted."""
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="a terminal sends Ctrl-C to a group of processes on POSIX")
def test_ctrl_c_ends_all_workers() -> None:
    program, children = endless(interrupt="import signal; signal.signal(2, signal.default_int_handler)\n")
    with program:
        os.killpg(program.pid, signal.SIGINT)
        program.wait(timeout=30)
    assert len(children) == 2
    for child in children:
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the workers are looked for in /proc")
def test_no_worker_outlives_a_program_that_is_killed() -> None:
    program, children = endless()
    with program:
        program.kill()
    assert len(children) == 2
    deadline = time.monotonic() + 30
    while any(map(is_running, children)):
        assert time.monotonic() < deadline, "a worker still runs"
        time.sleep(0.05)
