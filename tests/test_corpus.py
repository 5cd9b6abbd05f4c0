"""Many texts: the same answers as one by one, in order, in constant memory, and none lost with another."""

import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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
    texts = [SPEECH] * 40 + ["fatal"] + [SPEECH] * 40
    found = outcomes(extract_many(texts, workers=2))
    assert found == [extract(SPEECH)] * 40 + [LostWorkerError] + [extract(SPEECH)] * 40
