"""Runs that are stopped, by whatever it is, and go on from where they were: nothing is lost, nothing done twice."""

import errno
import io
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import BadParameter
from running import SPEECH, run, start

from quoteattr.cli import locks
from quoteattr.cli.journal import Journal
from quoteattr.cli.output import beside_of, journal_of
from quoteattr.cli.progress import Progress
from quoteattr.cli.run import Run
from quoteattr.cli.selection import Selection
from quoteattr.documents import Document
from quoteattr.errors import FormatError
from quoteattr.formats import FORMATS, AttributedDocument, format_of, jsonl
from quoteattr.settings import Settings

DOCUMENTS = [Document(f"d{number}", SPEECH if number % 3 else "It rained.") for number in range(8)]
OUTPUTS = [f"found{form.endings[0]}" for form in FORMATS]


def by_name(document: Document) -> str:
    return document.name


def made(name: str, selection: Selection | None = None) -> Run:
    return Run(format_of(name), selection or Selection(), Progress(lambda: None, shown=False), Settings())


def until(stop: int) -> Iterator[Document]:
    """Yield the documents, and then have Ctrl-C pressed."""
    yield from DOCUMENTS[:stop]
    raise KeyboardInterrupt


CHANGED = [Document(f"d{number}", f"Later. {SPEECH}") for number in range(8)]


@pytest.mark.parametrize("name", ["found.jsonl", "found.csv"])
@pytest.mark.parametrize("options", [(), ("--force",), ("--resume",)], ids=["plain", "forced", "resumed"])
def test_two_runs_never_share_an_output(
    name: str, options: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_TRIES", 2)
    text = tmp_path / "a.txt"
    text.write_text(SPEECH, encoding="utf-8")
    others = []

    def beginning_another() -> Iterator[Document]:
        yield from DOCUMENTS[:4]
        others.append(run("dump", text, "-o", tmp_path / name, *options))
        yield from DOCUMENTS[4:]

    made(name).to_file(beginning_another(), tmp_path / name, resume=False)
    (other,) = others
    assert other.exit_code == 2
    assert f"another run is writing {tmp_path / name}.part: wait until it is done" in other.stderr
    made(name).to_file(DOCUMENTS, tmp_path / f"alone-{name}", resume=False)
    assert (tmp_path / name).read_bytes() == (tmp_path / f"alone-{name}").read_bytes()


class Msvcrt:
    """Locks as Windows has them: a byte of a file, until it is unlocked or the file is closed."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        """Hold nothing."""
        self._held: dict[int, int] = {}

    def locking(self, file: int, how: int, count: int) -> None:
        """Lock a byte where the file stands, or unlock it."""
        inode = os.fstat(file).st_ino
        assert (os.lseek(file, 0, os.SEEK_CUR), count) == (locks._LOCKED, 1)  # noqa: SLF001 - where nobody reads
        if how == self.LK_UNLCK:
            self._held.pop(inode, None)
        elif self._held.setdefault(inode, file) != file:
            raise PermissionError(errno.EACCES, "it is locked")


@pytest.mark.parametrize("name", ["found.jsonl", "found.csv"])
def test_two_runs_never_share_an_output_on_windows_either(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "fcntl", None)
    monkeypatch.setattr(locks, "msvcrt", Msvcrt())
    test_two_runs_never_share_an_output(name, (), tmp_path, monkeypatch)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, f"alone-{name}", "a.txt"])


def test_what_another_run_has_finished_meanwhile_stays(tmp_path: Path) -> None:
    output = tmp_path / "found.csv"
    output.write_text("precious", encoding="utf-8")
    with pytest.raises(BadParameter, match="already exists"):
        made("found.csv").to_file(DOCUMENTS, output, resume=False)
    assert [path.name for path in tmp_path.iterdir()] == ["found.csv"]
    assert output.read_text(encoding="utf-8") == "precious"


def test_documents_that_are_done_are_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl.part"
    with Journal(path) as journal:
        for document in DOCUMENTS[:3]:
            journal.append(document.name, _line(document.name))
    with Journal(path, resume=True) as journal:
        assert len(journal) == 2  # of the last one nobody knows whether it is whole
        assert journal.find(Document("d0", "“a”")) == next(jsonl.read(io.BytesIO(_line("d0"))))
        assert journal.find(Document("d2", "“a”")) is None


def _line(name: str) -> bytes:
    quotation = {"start": 0, "end": 3, "text": "“a”", "content": {"start": 1, "end": 2}, "kind": "direct"}
    quotation |= {"depth": 0, "closed": True, "utterance": 0}
    rest = {"speaker": None, "cue": None, "via": None, "rule": None, "confidence": 0.5}
    return json.dumps({"document": name, "quotation": quotation, **rest}).encode() + b"\n"


def test_a_file_that_is_not_a_journal_is_not_resumed(tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl.part"
    path.write_text("a part of something else\n", encoding="utf-8")
    with pytest.raises(FormatError, match=r"line 1: expected an attribution in .*: it is not the journal"):
        Journal(path, resume=True)
    assert path.read_text(encoding="utf-8") == "a part of something else\n"


def test_a_run_that_found_nothing_leaves_no_journal(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        made("a.jsonl").to_file(until(0), tmp_path / "a.jsonl", resume=False)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def long_work(tmp_path: Path) -> Path:
    """Make a table that takes much longer to read than it takes to stop the run, on a busy machine too."""
    path = tmp_path / "corpus.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(10_000):
            file.write(json.dumps({"id": f"d{number}", "text": SPEECH * 40}) + "\n")
    return path


def _grown(path: Path, size: int = 1) -> None:
    """Wait until something is in a file, or as many bytes."""
    for _ in range(600):
        if path.exists() and path.stat().st_size >= size:
            return
        time.sleep(0.05)
    pytest.fail(f"nothing was written to {path}")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_keeps_what_is_finished_and_says_how_to_go_on(workers: str, tmp_path: Path, long_work: Path) -> None:
    output = tmp_path / "found.parquet"
    with start("dump", long_work, "-o", output, "--workers", workers) as process:
        _grown(journal_of(output))
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    kept_in = f"{output}.part, as JSON Lines; repeat the command with --resume"
    assert err.decode() == f"quoteattr: stopped: the results so far are in {kept_in}\n"
    assert not output.exists()
    kept = {document.name for document in jsonl.read(journal_of(output).open("rb"))}
    assert kept == {f"d{number}" for number in range(len(kept))}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus.jsonl", "found.parquet.part"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_a_run_that_is_told_to_end_leaves_nothing_but_its_journal(
    number: signal.Signals, tmp_path: Path, long_work: Path
) -> None:
    output = tmp_path / "found.csv"
    with start("dump", long_work, "-o", output, "--workers", "2") as process:
        _grown(journal_of(output))
        process.send_signal(number)
        _, err = process.communicate()
    assert process.returncode == 128 + number
    assert err.decode().startswith("quoteattr: stopped: the results so far are in ")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus.jsonl", "found.csv.part"]


def test_what_a_killed_run_left_beside_its_output_is_taken_up(tmp_path: Path) -> None:
    text, output = tmp_path / "a.txt", tmp_path / "found.csv"
    text.write_text(SPEECH, encoding="utf-8")
    beside_of(output).write_bytes(b"half of something" * 1000)
    journal_of(output).write_bytes(_line("earlier"))
    assert run("dump", text, "-o", output, "--resume").exit_code == 0
    assert output.read_bytes() == run("dump", text, "-f", "csv").stdout_bytes
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "found.csv"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the workers are looked for in /proc")
def test_a_worker_that_is_killed_changes_nothing(tmp_path: Path) -> None:
    corpus, output = tmp_path / "corpus.jsonl", tmp_path / "found.jsonl"
    lines = (json.dumps({"id": f"d{number}", "text": SPEECH * 4}) + "\n" for number in range(500))
    corpus.write_text("".join(lines), encoding="utf-8")
    with start("dump", corpus, "-o", output, "--workers", "2") as process:
        _grown(journal_of(output), 0)
        for _ in range(3):
            time.sleep(0.1)
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="utf-8").split()
            for child in children[:1]:
                os.kill(int(child), signal.SIGKILL)
        _, err = process.communicate()
    assert (process.returncode, err.decode()) == (0, "500 documents, 6,000 quotations, 2 speakers, 0 failures\n")


def test_ctrl_c_ends_what_goes_to_a_pipe_with_whole_lines(long_work: Path) -> None:
    with start("dump", long_work) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, err = process.stdout.read(), process.stderr.read()
    assert process.returncode == 130
    assert (first + rest).endswith(b"\n")
    assert all(isinstance(one, AttributedDocument) for one in jsonl.read(io.BytesIO(first + rest)))
    assert err.decode().startswith("quoteattr: stopped: ")


def test_a_journal_survives_a_process_that_is_killed(tmp_path: Path, long_work: Path) -> None:
    output = tmp_path / "found.jsonl"
    with start("dump", long_work, "-o", output, stderr=subprocess.DEVNULL) as process:
        _grown(journal_of(output), 300_000)  # some documents
        process.kill()
    assert not output.exists()
    with Journal(journal_of(output), resume=True) as journal:
        assert len(journal) > 0


def test_a_finished_run_has_nothing_to_resume(tmp_path: Path) -> None:
    text, output = tmp_path / "a.txt", tmp_path / "found.jsonl"
    text.write_text(SPEECH, encoding="utf-8")
    assert run("dump", text, "-o", output, "--resume").exit_code == 0
    written = output.read_bytes()
    done = run("dump", text, "-o", output, "--resume")
    assert (done.exit_code, output.read_bytes()) == (0, written)
    assert "is already complete" in done.stderr


def test_a_stopped_run_is_not_begun_anew_by_mistake(tmp_path: Path) -> None:
    text, output = tmp_path / "a.txt", tmp_path / "found.jsonl"
    text.write_text(SPEECH, encoding="utf-8")
    journal_of(output).write_bytes(_line("earlier"))
    done = run("dump", text, "-o", output)
    assert done.exit_code == 2
    assert "--resume continues it, --force starts again" in done.stderr
    assert journal_of(output).read_bytes() == _line("earlier")
    assert run("dump", text, "-o", output, "--force").exit_code == 0
    assert not journal_of(output).exists()


def test_resume_needs_a_file_to_go_on_with(tmp_path: Path) -> None:
    assert "--resume continues a file" in run("dump", tmp_path, "--resume").stderr
