"""Many texts: the same answers as one by one, in order, in constant memory, and none lost with another."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_files import ROOT
from texts import newslike

from quoteattr import Attribution, NotTextError, UnknownLanguageError, corpus, extract, extract_many
from quoteattr.errors import LostWorkerError

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


def counted(texts: list[str], taken: list[str]) -> Iterator[str]:
    for text in texts:
        taken.append(text)
        yield text


@given(st.lists(newslike(max_size=12), max_size=6))
def test_many_texts_have_the_results_of_each(texts: list[str]) -> None:
    assert list(extract_many(texts)) == [extract(text) for text in texts]


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


def test_texts_are_taken_as_results_are_asked_for() -> None:
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


def test_an_unknown_language_is_told_before_any_text_is_taken() -> None:
    taken: list[str] = []
    with pytest.raises(UnknownLanguageError):
        extract_many(counted([SPEECH], taken), language="tlh")
    assert taken == []


@pytest.mark.parametrize("workers", [0, -1])
def test_no_workers_are_too_few(workers: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        extract_many([], workers=workers)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the fault is put into workers by forking")
def test_a_text_that_ends_its_worker_is_the_only_one_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def ending_at(text: str) -> Callable[..., object]:
        def done(question: object, language: str) -> object:
            if question == text:
                os._exit(1)
            return really_done(question, language)  # type: ignore[arg-type]

        return done

    really_done = corpus._done  # noqa: SLF001 - the fault is put into the worker's own function
    monkeypatch.setattr(corpus, "_done", ending_at("fatal"))
    texts = [SPEECH] * 200 + ["fatal"] + [SPEECH] * 100 + ["fatal"] * 2 + [SPEECH] * 200
    found = outcomes(extract_many(texts, workers=2))
    lost = [number for number, outcome in enumerate(found) if outcome is LostWorkerError]
    assert lost == [number for number, text in enumerate(texts) if text == "fatal"]
    assert [outcome for outcome in found if outcome is not LostWorkerError] == [extract(SPEECH)] * 500


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed so on POSIX")
def test_a_worker_that_is_killed_from_outside_takes_no_text_with_it() -> None:
    found = extract_many([SPEECH] * 1_000, workers=2)
    taken = [next(found) for _ in range(100)]
    os.kill(multiprocessing.active_children()[0].pid or 0, signal.SIGKILL)
    assert [*taken, *outcomes(found)] == [extract(SPEECH)] * 1_000


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
