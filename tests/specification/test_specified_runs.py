"""Runs.

Many texts, in any order, with any number of processes, stopped anywhere: none is lost, and none affects another.
"""

import bz2
import csv
import gzip
import io
import json
import lzma
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from click import UsageError
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quoteattr import Attribution, NotTextError, corpus, extract, extract_many
from quoteattr.cli import command
from quoteattr.cli.progress import Progress
from quoteattr.cli.run import Run
from quoteattr.cli.selection import Selection
from quoteattr.documents import Document, Unreadable, read_documents
from quoteattr.formats import FORMATS, AttributedDocument, format_of, jsonl
from quoteattr.pipeline import Pipeline
from quoteattr.records import Quotation, Span, Speaker, SpeakerKind
from quoteattr.settings import Settings
from quoteattr.testing import newslike
from quoteattr.testing.documents import documents, texts

SPEECH = "“We won,” said Ada Byron. The so-called “deal” was off. “No,” said Ida Moss.\n"
FILED = [Document(f"d{number}", SPEECH if number % 3 else "It rained.") for number in range(8)]
CHANGED = [Document(f"d{number}", f"Later. {SPEECH}") for number in range(8)]
OUTPUTS = [f"found{form.endings[0]}" for form in FORMATS]
posix = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed so on POSIX")


def by_name(document: Document) -> str:
    return document.name


def made(
    name: str, selection: Selection | None = None, extraction: Settings | None = None, workers: int | None = None
) -> Run:
    progress = Progress(lambda: None, shown=False)
    return Run(format_of(name), selection or Selection(), progress, extraction or Settings(), workers)


def until(stop: int) -> Iterator[Document]:
    """Yield the documents, and then have Ctrl-C pressed."""
    yield from FILED[:stop]
    raise KeyboardInterrupt


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [*map(str, arguments)])


@given(st.lists(newslike(max_size=12) | st.binary(max_size=2), max_size=6))
def test_many_texts_have_the_results_of_each(found: list[str | bytes]) -> None:
    """In a run of a million texts, each has the result that it has alone, or an error if it is not a text."""
    taken: list[object] = []
    results = extract_many(found)  # type: ignore[arg-type]
    for text in found:
        try:
            taken.append(next(results))
        except NotTextError:
            taken.append(text)
    assert taken == [text if isinstance(text, bytes) else extract(text) for text in found]
    assert next(results, None) is None


@posix
@settings(max_examples=10)
@given(
    found=st.lists(st.sampled_from(["", SPEECH, f"{SPEECH}\n\n" * 400]), min_size=1, max_size=60),
    chunk=st.integers(1, 40),
    workers=st.integers(1, 3),
    killed=st.sets(st.integers(0, 60), max_size=2),
)
@example(found=[f"{SPEECH}\n\n" * 400] * 8, chunk=2, workers=2, killed={0, 3})
@example(found=[SPEECH] * 3 + [""] * 2, chunk=3, workers=2, killed=set())
def test_any_chunks_any_workers_and_any_killed_worker_give_the_same(
    *, found: list[str], chunk: int, workers: int, killed: set[int]
) -> None:
    """The results do not depend on how the work is divided, or on workers that die."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(corpus, "_TEXTS", chunk)
        results = extract_many(found, workers=workers)
        for number, text in enumerate(found):
            if number in killed and (children := multiprocessing.active_children()):
                os.kill(children[number % len(children)].pid or 0, signal.SIGKILL)
            assert next(results) == expected(text)
    assert next(results, None) is None
    assert not multiprocessing.active_children()


@cache
def expected(text: str) -> tuple[Attribution, ...]:
    return extract(text)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the fault is put into workers by forking")
@settings(max_examples=4)
@given(deaths=st.integers(0, 2), before=st.integers(0, 3))
@example(deaths=2, before=1)
def test_a_text_whose_worker_was_killed_twice_has_its_result(
    deaths: int, before: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A worker may be killed for reasons that have nothing to do with its text."""
    died = tmp_path_factory.mktemp("died")
    really = Pipeline.extract

    def extracted(self: Pipeline, text: str, **options: object) -> tuple[Attribution, ...]:
        if text == "innocent" and len(list(died.iterdir())) < deaths:
            (died / str(os.getpid())).touch()
            os._exit(1)
        return really(self, text, **options)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Pipeline, "extract", extracted)
        found = [SPEECH] * before + ["innocent", SPEECH]
        assert list(extract_many(found, workers=2)) == [expected(text) for text in found]


@pytest.mark.parametrize("workers", [None, 2])
def test_a_subclass_of_str_is_a_text(workers: int | None) -> None:
    """Parsers return strings of their own classes, which other processes may not know."""

    class Shouted(str):
        __slots__ = ()

        def __str__(self) -> str:
            return self.upper()

    assert list(extract_many([Shouted(SPEECH), SPEECH], workers=workers)) == [expected(SPEECH)] * 2


@pytest.mark.parametrize("name", OUTPUTS)
@settings(max_examples=12)
@given(stop=st.integers(0, len(FILED)), attributed=st.booleans())
def test_a_run_that_was_stopped_and_resumed_is_one_that_was_not(
    name: str, tmp_path_factory: pytest.TempPathFactory, *, stop: int, attributed: bool
) -> None:
    """Stopping a long run costs only time. The output is the same, byte for byte."""
    folder = tmp_path_factory.mktemp("run")
    selection = Selection(attributed_only=attributed)
    made(name, selection).to_file(FILED, folder / f"whole-{name}", resume=False)
    with pytest.raises(KeyboardInterrupt):
        made(name, selection).to_file(until(stop), folder / name, resume=False)
    assert not (folder / name).exists()
    again = made(name, selection)
    again.to_file(FILED, folder / name, resume=True)
    assert (folder / name).read_bytes() == (folder / f"whole-{name}").read_bytes()
    assert again.documents == len(FILED)
    assert sorted(path.name for path in folder.iterdir()) == sorted([name, f"whole-{name}"])


metadata = st.dictionaries(texts(surrogates=False, max_size=4), st.none() | texts(max_size=4), max_size=2)
named = st.builds(Document, texts(max_size=6), newslike(max_size=12), metadata=metadata)


@pytest.mark.parametrize("name", OUTPUTS)
@settings(max_examples=6)
@given(
    found=st.lists(named, unique_by=by_name, max_size=4),
    wanted=st.sampled_from([Selection(), Selection(speakers=("Byron",)), Selection(attributed_only=True)]),
)
@example(
    found=[Document("a", "no", metadata={"b": "c"}), Document("=d,", SPEECH, metadata={"b": None})], wanted=Selection()
)
@example(found=[Document("", f"“A\r\nb,” said Ada Byron. {SPEECH}"), Document("a\r\n", SPEECH)], wanted=Selection())
def test_an_output_is_the_same_whether_or_not_workers_write_it(
    name: str, found: list[Document], wanted: Selection, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Workers save time, and nobody can tell from the file whether there were any."""
    folder = tmp_path_factory.mktemp("run")
    for number in (None, 2):
        made(name, wanted, workers=number).to_file(found, folder / f"{number}-{name}", resume=False)
    file = io.BytesIO()
    read = [AttributedDocument(one.name, extract(one.text), one.text, one.metadata) for one in found]
    format_of(name).writer(map(wanted.of, read), file)
    written = (folder / f"None-{name}").read_bytes()
    assert (folder / f"2-{name}").read_bytes() == written
    assert written == file.getvalue()


@given(stop=st.integers(0, len(FILED)), again=st.lists(st.sampled_from(FILED + CHANGED), unique_by=by_name))
@example(stop=8, again=FILED[:3])
@example(stop=8, again=FILED[::-1])
@example(stop=8, again=CHANGED)
@example(stop=0, again=[])
def test_a_run_is_resumed_with_other_documents_as_if_it_had_had_them_from_the_beginning(
    stop: int, again: list[Document], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Documents may be removed, reordered and changed between a run and its continuation."""
    folder = tmp_path_factory.mktemp("run")
    with pytest.raises(KeyboardInterrupt):
        made("a.jsonl").to_file(until(stop), folder / "a.jsonl", resume=False)
    resumed, anew = made("a.jsonl"), made("a.jsonl")
    resumed.to_file(again, folder / "a.jsonl", resume=True)
    anew.to_file(again, folder / "anew.jsonl", resume=False)
    assert (folder / "a.jsonl").read_bytes() == (folder / "anew.jsonl").read_bytes()
    assert resumed.summary() == anew.summary()
    assert sorted(path.name for path in folder.iterdir()) == ["a.jsonl", "anew.jsonl"]


@given(share=st.floats(0, 1), cut=st.sampled_from([0, 1, 2, 40]))
@example(share=0.0, cut=0)
@example(share=1.0, cut=0)
def test_a_journal_that_was_cut_anywhere_is_resumed(
    share: float, cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A power failure may leave half a line, or only some of the lines of a document."""
    folder = tmp_path_factory.mktemp("run")
    made("a.jsonl").to_file(FILED, folder / "whole.jsonl", resume=False)
    written = (folder / "whole.jsonl").read_bytes()
    end = written.rfind(b"\n", 0, int(len(written) * share)) + 1
    (folder / "a.jsonl.part").write_bytes(written[: end + cut])
    made("a.jsonl").to_file(FILED, folder / "a.jsonl", resume=True)
    assert (folder / "a.jsonl").read_bytes() == written


OTHERS = [Settings(), Settings(genre="fiction"), Settings(indirect=True), Settings(without_rules=("label",))]


@pytest.mark.parametrize("name", ["found.jsonl", "found.csv"])
@given(begun=st.sampled_from(OTHERS), resumed=st.sampled_from(OTHERS), stop=st.integers(3, len(FILED)))
def test_a_run_is_resumed_with_the_settings_that_it_was_begun_with(
    name: str, begun: Settings, resumed: Settings, stop: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A result that is half news and half fiction is useless."""
    folder = tmp_path_factory.mktemp("run")
    with pytest.raises(KeyboardInterrupt):
        made(name, extraction=begun).to_file(until(stop), folder / name, resume=False)
    left = sorted(path.name for path in folder.iterdir())
    if begun == resumed:
        made(name, extraction=resumed).to_file(FILED, folder / name, resume=True)
        made(name, extraction=resumed).to_file(FILED, folder / f"whole-{name}", resume=False)
        assert (folder / name).read_bytes() == (folder / f"whole-{name}").read_bytes()
        assert sorted(path.name for path in folder.iterdir()) == sorted([name, f"whole-{name}"])
    else:
        with pytest.raises(UsageError, match=r"was begun with other settings .*: repeat them to continue"):
            made(name, extraction=resumed).to_file(FILED, folder / name, resume=True)
        assert sorted(path.name for path in folder.iterdir()) == left


def _cells(found: list[tuple[str, str]]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([("id", "text"), *found])
    return file.getvalue().encode("utf-8")


def _lines(found: list[tuple[str, str]]) -> bytes:
    return b"".join(json.dumps({"id": name, "text": text}).encode() + b"\n" for name, text in found)


TABLES: dict[str, Callable[[list[tuple[str, str]]], bytes]] = {".csv": _cells, ".jsonl": _lines}
COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}
names = texts(surrogates=False, min_size=1, max_size=6).filter(lambda name: "\0" not in name)


@pytest.mark.parametrize("ending", TABLES)
@settings(max_examples=20)
@given(
    found=st.lists(st.tuples(names, texts(surrogates=False).filter(lambda text: "\0" not in text)), max_size=5),
    compression=st.sampled_from(sorted(COMPRESSIONS)),
)
def test_every_row_of_a_table_is_a_document_or_is_reported(
    ending: str, found: list[tuple[str, str]], compression: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A text is read as it is in its cell. Of two documents with the same name, the second is reported."""
    path = tmp_path_factory.mktemp("read") / f"a{ending}{compression}"
    path.write_bytes(COMPRESSIONS[compression](TABLES[ending](found)))
    read = list(read_documents([path]))
    seen: set[str] = set()
    assert len(read) == len(found)
    for (name, text), one in zip(found, read, strict=True):
        if name in seen:
            assert isinstance(one, Unreadable)
            assert "a second document named" in one.reason
        else:
            assert isinstance(one, Document)
            assert (one.name, one.text) == (name, text)
        seen.add(name)


FILES: dict[str, tuple[bytes, bool]] = {
    "speech.txt": (SPEECH.encode(), True),
    "empty.txt": (b"", True),
    "name with\nbreak.txt": (SPEECH.encode(), True),
    "bom.md": (b"\xef\xbb\xbf" + SPEECH.encode(), True),
    "utf16.txt": (SPEECH.encode("utf-16"), False),
    "binary.txt": (bytes(range(256)), False),
    "bad.txt.gz": (b"no gzip at all", False),
    "cut.txt.gz": (gzip.compress(SPEECH.encode() * 50)[:-20], False),
    "good.txt.xz": (lzma.compress(SPEECH.encode()), True),
    "bad.parquet": (b"PAR1 and no more", False),
    "bad.jsonl": (b"{not json\n", False),
    "no-columns.csv": (b"one,two\n1,2\n", False),
}
"""Files that an archive has, and whether each is a document."""


@settings(max_examples=15)
@given(chosen=st.lists(st.sampled_from(sorted(FILES)), unique=True, max_size=5), missing=st.booleans())
@example(chosen=sorted(FILES), missing=True)
def test_every_file_is_a_document_or_a_failure_and_the_status_says_whether_there_was_one(
    chosen: list[str], tmp_path_factory: pytest.TempPathFactory, *, missing: bool
) -> None:
    """An unreadable file is reported by name, does not affect other files, and makes the exit status 1."""
    folder = tmp_path_factory.mktemp("files")
    for name in chosen:
        (folder / name).write_bytes(FILES[name][0])
    paths = [folder / name for name in chosen] + [folder / "nowhere.txt"] * missing
    if not paths:
        return
    output, table, errors = folder / "found.jsonl", folder / "table.csv", folder / "errors.jsonl"
    done = run("dump", *paths, "-o", output, "--documents", table, "--errors", errors)
    bad = [path for path in paths if not FILES.get(path.name, (b"", False))[1]]
    good = [path for path in paths if path not in bad]
    assert done.exit_code == int(bool(bad)), done.stderr
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["document"] for row in rows if not row["failure"]] == [str(path) for path in good]
    told = [json.loads(line)["document"] for line in errors.read_text("utf-8").splitlines()]
    assert told == [str(path) for path in bad]
    assert done.stderr.splitlines()[-1].endswith(f"{len(bad)} failure{'s' * (len(bad) != 1)}") or len(paths) == 1
    if good:
        found = {one.name: one.attributions for one in jsonl.read(io.BytesIO(output.read_bytes()))}
        assert found == {str(path): extract(SPEECH) for path in good if path.name != "empty.txt"}
    for row in rows:
        if not row["failure"]:
            empty = row["document"].endswith("empty.txt")
            counts = (row["characters"], row["quotations"], row["speakers"])
            assert counts == ("0",) * 3 if empty else (str(len(SPEECH)), "3", "2")


def means(wanted: str, name: str) -> bool:
    """Tell by the plain definition whether the words of one name stand in a row in another."""
    short, long = wanted.casefold().split(), name.casefold().split()
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


people = st.sampled_from(["Ada Byron", "Ada", "ada byron", "Ad", "Byron", "Bo Ada Byron", "Ada  Byron", "da By", "Bo"])


@given(document=documents(max_size=6), wanted=people, name=people, attributed=st.booleans())
def test_a_selection_has_what_was_selected_in_order_and_nothing_else(
    document: AttributedDocument, wanted: str, name: str, *, attributed: bool
) -> None:
    """A name matches consecutive whole words of the speaker's name. Without names, everybody is selected."""
    said = [
        one if one.speaker is None else evolve(one, speaker=evolve(one.speaker, name=name))
        for one in document.attributions
    ]
    named = evolve(document, attributions=tuple(said))
    kept = Selection(speakers=(wanted,), attributed_only=attributed).of(named).attributions
    assert list(kept) == [one for one in said if one.speaker is not None and means(wanted, name)]
    everybody = Selection(attributed_only=attributed).of(named).attributions
    assert list(everybody) == [one for one in said if one.speaker is not None or not attributed]


def test_a_name_that_is_asked_for_is_whole_words_of_the_speakers() -> None:
    """“Ad” and “da By” are in Ada Byron, and mean somebody else; capitals and spaces mean nothing."""
    names = ["Ada Byron", "Ada", "ada byron", "Ad", "Byron", "Bo Ada Byron", "Ada  Byron", "da By", "Adam", "Bo"]
    quotation = Quotation(Span(0, 3), Span(1, 2), "“a”")
    for wanted in names:
        for name in names:
            said = (Attribution(quotation, Speaker(name, SpeakerKind.PERSON)),)
            kept = Selection(speakers=(wanted,)).of(AttributedDocument("a", said)).attributions
            assert kept == (said if means(wanted, name) else ())
