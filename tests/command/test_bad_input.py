"""What is wrong with input or output: it is said in one line, the rest is done, and nothing is lost."""

import errno
import gzip
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import SPEECH, run, start

from quoteattr.cli import output as output_module
from quoteattr.cli.journal import Journal
from quoteattr.cli.output import WritingError, journal_of
from quoteattr.cli.progress import Progress
from quoteattr.cli.run import Run
from quoteattr.cli.selection import Selection
from quoteattr.documents import Document
from quoteattr.formats import format_of
from quoteattr.pipeline import Pipeline
from quoteattr.settings import Settings

FULL = Path("/dev/full")
has_full = pytest.mark.skipif(not FULL.exists(), reason="a device that is always full is Linux's")


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def lines(*documents: str) -> str:
    return "".join(json.dumps({"id": name, "text": SPEECH}) + "\n" for name in documents)


def test_a_wrong_column_is_reported_and_leaves_no_output(tmp_path: Path) -> None:
    corpus, output = tmp_path / "corpus.jsonl", tmp_path / "found.csv"
    corpus.write_text(lines("a", "b"), encoding="utf-8")
    done = run("dump", corpus, "-o", output, "--text-column", "body")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        f"quoteattr: {corpus}: expected the key 'body', got 'id', 'text': name the key of the texts with --text-column",
        "0 documents, 0 quotations, 0 speakers, 1 failure",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["corpus.jsonl"]


@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_broken_json_is_reported_with_its_line_and_the_rest_is_processed(ending: str, tmp_path: Path) -> None:
    corpus, errors, output = tmp_path / "corpus.jsonl", tmp_path / "errors.jsonl", tmp_path / f"found.{ending}"
    corpus.write_text(lines("a") + '{"id": "b", "text":\n' + lines("c"), encoding="utf-8")
    done = run("dump", corpus, "-o", output, "--errors", errors)
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        f"quoteattr: {corpus}: line 2: expected JSON: Expecting value at character 20",
        "2 documents, 6 quotations, 2 speakers, 1 failure",
    ]
    assert [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()] == [
        {"document": str(corpus), "line": 2, "reason": "expected JSON: Expecting value at character 20"}
    ]
    assert output.exists()


def test_a_truncated_gzip_is_reported_and_the_part_before_is_processed(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl.gz"
    written = gzip.compress(lines(*(f"{number:04x}" for number in range(500))).encode())
    corpus.write_bytes(written[: len(written) // 2])
    done = run("dump", corpus)
    assert done.exit_code == 1
    first, last = done.stderr.splitlines()
    assert first == f"quoteattr: {corpus}: expected all of the gzip file, but it is truncated: download it again"
    assert last.endswith(" speakers, 1 failure")
    assert done.stdout.startswith('{"document": "0000", ')


def test_a_folder_without_permission_is_reported_and_the_rest_is_processed(
    tmp_path: Path, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may list every folder, so that the refusal is played.
    closed = tmp_path / "closed"
    closed.mkdir()
    listing = Path.iterdir

    def refusing(self: Path) -> Iterator[Path]:
        if self == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return listing(self)

    monkeypatch.setattr(Path, "iterdir", refusing)
    done = run("dump", tmp_path)
    assert done.exit_code == 1
    assert f"quoteattr: {closed}: this folder cannot be read: permission denied\n" in done.stderr
    assert str(speech) in done.stdout


def test_two_documents_of_one_name_are_reported_and_the_first_is_kept(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(lines("a", "a", "b"), encoding="utf-8")
    done = run("dump", corpus)
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        f"quoteattr: {corpus}: line 2: a second document named 'a': names must be unique, so only the first is kept",
        "2 documents, 6 quotations, 2 speakers, 1 failure",
    ]


@pytest.mark.parametrize("option", ["--output", "--errors"])
def test_an_existing_output_is_kept_without_force(option: str, tmp_path: Path, speech: Path) -> None:
    there = tmp_path / "there.jsonl"
    there.write_text("precious", encoding="utf-8")
    done = run("dump", speech, option, there)
    assert done.exit_code == 2
    assert f"{there} already exists: use --force to overwrite it, or name another file" in done.stderr
    assert there.read_text(encoding="utf-8") == "precious"
    assert run("dump", speech, option, there, "--force").exit_code == 0
    assert there.read_text(encoding="utf-8") != "precious"


def test_an_output_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    there, corpus = tmp_path / "there.parquet", tmp_path / "corpus.jsonl"
    there.write_text("precious", encoding="utf-8")
    corpus.write_text("{\n", encoding="utf-8")
    assert run("dump", corpus, "-o", there, "--force").exit_code == 1
    assert there.read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("missing/found.jsonl", "create it first"),
        ("found.xyz", "unknown format"),
        ("found.jsonl.gz", "unknown format"),
        (".", "is a folder: name a file in it"),
    ],
)
def test_an_impossible_output_is_reported_before_anything_is_read(
    output: str, said: str, tmp_path: Path, speech: Path
) -> None:
    done = run("dump", speech, "-o", tmp_path / output, "--format", "jsonl") if output == "." else None
    done = done or run("dump", speech, "-o", tmp_path / output)
    assert done.exit_code == 2
    assert said in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["speech.txt"]


class Full(io.FileIO):
    """A file on a disk that is full after some bytes."""

    room = 100

    def write(self, written: object, /) -> int:
        """Write what there is room for."""
        if not isinstance(written, bytes | bytearray | memoryview):
            raise TypeError
        self.room -= len(bytes(written))
        if self.room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(written)


@pytest.mark.parametrize("name", ["found.jsonl", "found.csv", "found.parquet"])
def test_a_disk_that_is_full_is_reported_and_what_was_finished_is_kept(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [Document(f"d{number}", SPEECH) for number in range(4)]
    appended: list[bytes] = []
    append = Journal.append

    def filling(self: Journal, document: str, lines: bytes) -> None:
        if len(appended) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        appended.append(lines)
        append(self, document, lines)

    def made() -> Run:
        return Run(format_of(name), Selection(), Progress(lambda: None, shown=False), Settings())

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "append", filling)
        with pytest.raises(
            WritingError, match=r"found\..*\.part cannot be written: no space left on device: free some space"
        ):
            made().to_file(documents, tmp_path / name, resume=False)
    assert [path.name for path in tmp_path.iterdir()] == [f"{name}.part"]
    made().to_file(documents, tmp_path / name, resume=True)
    made().to_file(documents, tmp_path / f"whole-{name}", resume=False)
    assert (tmp_path / name).read_bytes() == (tmp_path / f"whole-{name}").read_bytes()
    assert not journal_of(tmp_path / name).exists()


@pytest.mark.parametrize("name", ["found.csv", "found.parquet", "found.json", "found.brat.zip", "found.html"])
def test_a_disk_that_is_full_while_the_output_is_written_leaves_the_journal(
    name: str, tmp_path: Path, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(path: Path) -> object:
        return Full(path, "w+") if path.name.endswith(".tmp") else really(path)

    really = output_module.open_alone
    with monkeypatch.context() as patched:
        patched.setattr(output_module, "open_alone", opened)
        done = run("dump", speech, "-o", tmp_path / name)
    assert done.exit_code == 1
    assert f"Error: {tmp_path / name} cannot be written: no space left on device: free some space" in done.stderr
    assert {path.name for path in tmp_path.iterdir()} <= {f"{name}.part", "speech.txt"}
    if journal_of(tmp_path / name).exists():
        assert "repeat the command with --resume" in done.stderr
    assert run("dump", speech, "-o", tmp_path / name, "--resume").exit_code == 0
    assert (tmp_path / name).exists()


@has_full
@pytest.mark.parametrize("form", ["jsonl", "csv", "table", "json"])
def test_standard_output_that_is_full_is_reported_once(form: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(lines("a", "b", "c"), encoding="utf-8")
    with FULL.open("wb") as full, start("dump", corpus, "--format", form, stdout=full.fileno()) as process:
        _, err = process.communicate()
    assert process.returncode == 1
    (line,) = err.decode().splitlines()
    assert line.startswith("Error: standard output cannot be written: no space left on device")


@has_full
@pytest.mark.parametrize("command", [["explain"], ["explain", "--as-seed"], ["rules"], ["rules", "headline"], ["view"]])
def test_any_command_tells_once_that_standard_output_is_full(command: list[str], speech: Path) -> None:
    arguments = command if command[0] == "rules" else [*command, str(speech)]
    with FULL.open("wb") as full, start(*arguments, stdout=full.fileno()) as process:
        _, err = process.communicate()
    assert process.returncode == 1
    assert err.decode() == (
        "Error: standard output cannot be written: no space left on device: free some space, or write elsewhere\n"
    )


@has_full
def test_a_file_for_errors_that_is_full_is_reported_once(tmp_path: Path) -> None:
    with start("dump", tmp_path / "missing.txt", "--errors", FULL, "--force") as process:
        _, err = process.communicate()
    assert process.returncode == 1
    told, line = err.decode().splitlines()
    assert told.endswith("missing.txt: no such file or folder")
    assert line.startswith("Error: /dev/full cannot be written: no space left on device")


@has_full
@pytest.mark.parametrize("form", ["csv", "html"])
def test_a_disk_that_is_full_is_reported_once_with_workers_too(form: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(lines(*(str(number) for number in range(300))), encoding="utf-8")
    with start("dump", corpus, "-o", FULL, "-f", form, "--workers", "2") as process:
        _, err = process.communicate()
    assert process.returncode == 1
    (line,) = err.decode().splitlines()
    assert line.startswith("Error: /dev/full cannot be written: no space left on device")


@pytest.mark.parametrize("command", [["dump"], ["view"], ["convert"]], ids=lambda command: command[0])
@pytest.mark.parametrize("length", [247, 250, 252, 255, 256, 300])
def test_a_name_that_is_too_long_is_reported_before_anything_is_read(
    command: list[str], length: int, tmp_path: Path, speech: Path
) -> None:
    ending = ".jsonl" if command != ["view"] else ".html"
    output = tmp_path / ("x" * (length - len(ending)) + ending)
    found = tmp_path / "found.jsonl"
    run("dump", speech, "-o", found)
    arguments = [found, output] if command == ["convert"] else [speech, "-o", output]
    done = run(*command, *arguments)
    if done.exit_code:
        assert done.exit_code == 2
        assert "file name too long: choose a shorter one" in done.stderr
    assert output.exists() if not done.exit_code else len(list(tmp_path.iterdir())) == 2


def test_a_damaged_archive_is_reported_by_every_command_that_reads_it(tmp_path: Path, speech: Path) -> None:
    found = tmp_path / "found.brat.zip"
    run("dump", speech, "-o", found)
    written = bytearray(found.read_bytes())
    end = written.index(b"PK\x01\x02")  # behind the last file
    written[end - 60 : end] = bytes(60)
    found.write_bytes(written)
    for arguments in (["convert", found, tmp_path / "b.jsonl"], ["view", "--summary", found]):
        done = run(*arguments)
        assert (done.exit_code, isinstance(done.exception, SystemExit)) == (1, True)
        assert f"Error: {found}: expected a zip file" in done.stderr


def test_a_text_that_fails_is_reported_by_view_and_explain(
    tmp_path: Path, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fatal.txt").write_text("fatal", encoding="utf-8")
    really = Pipeline.explain

    def explained(self: Pipeline, text: str, **options: object) -> object:
        _failing(self, text, **options)
        return really(self, text, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Pipeline, "extract", _failing)
    monkeypatch.setattr(Pipeline, "explain", explained)
    for command in ("view", "explain"):
        done = run(command, tmp_path / "fatal.txt", speech)
        assert done.exit_code == 1
        assert f"quoteattr: {tmp_path / 'fatal.txt'}: ZeroDivisionError: this is a bug" in done.stderr
        assert "Ada Byron" in done.stdout


@pytest.mark.parametrize("option", ["--calibrate"])
def test_a_file_for_measures_stays_unless_it_is_forced(option: str, tmp_path: Path) -> None:
    gold, there = tmp_path / "gold.jsonl", tmp_path / "there.toml"
    gold.write_text(json.dumps({"id": "a", "text": SPEECH, "quotes": []}), encoding="utf-8")
    there.write_text("precious", encoding="utf-8")
    done = run("evaluate", gold, option, there)
    assert (done.exit_code, there.read_text(encoding="utf-8")) == (2, "precious")
    assert "already exists: use --force to overwrite it" in done.stderr
    assert run("evaluate", gold, option, there, "--force").exit_code == 0
    assert there.read_text(encoding="utf-8") != "precious"


@has_full
def test_a_device_is_written_to_as_it_is_and_not_replaced(speech: Path) -> None:
    done = run("dump", speech, "-o", FULL, "--format", "jsonl")
    assert done.exit_code == 1
    assert "/dev/full cannot be written: no space left on device" in done.stderr
    assert FULL.is_char_device()
    assert not journal_of(FULL).exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of this sort are POSIX's")
@pytest.mark.parametrize("arguments", [[], ["--workers", "2"], ["--format", "csv"], ["--format", "table"]])
@pytest.mark.parametrize("name", ["corpus.jsonl", "long.txt"])
def test_a_pipe_that_is_closed_early_ends_it_quietly(name: str, arguments: list[str], tmp_path: Path) -> None:
    written = {"corpus.jsonl": lines(*(str(number) for number in range(3000))), "long.txt": SPEECH * 600}
    texts = tmp_path / name
    texts.write_text(written[name], encoding="utf-8")
    with start("dump", texts, *arguments) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == -13  # as cat and grep end: by SIGPIPE


@pytest.mark.parametrize(
    ("extra", "module", "path"),
    [
        ("html", "trafilatura", "a.html"),
        ("epub", "lxml.etree", "a.epub"),
        ("zstd", "backports", "a.txt.zst"),
        ("arrow", "pyarrow", "a.parquet"),
    ],
)
def test_what_needs_a_package_says_what_installs_it(  # noqa: PLR0913, PLR0917 - fixtures
    extra: str, module: str, path: str, tmp_path: Path, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / path).write_bytes(b"PAR1")
    for name in (module, "compression", "backports.zstd") if extra == "zstd" else (module,):
        monkeypatch.setitem(__import__("sys").modules, name, None)
    done = run("dump", tmp_path / path, speech)
    assert done.exit_code == 1
    assert f"quoteattr: {tmp_path / path}: " in done.stderr
    assert f"pip install 'quoteattr[{extra}]'" in done.stderr
    assert "Ada Byron" in done.stdout


def test_an_output_that_needs_a_package_says_what_installs_it(
    tmp_path: Path, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    done = run("dump", speech, "-o", tmp_path / "found.parquet")
    advice = "pip install 'quoteattr[arrow]', or pip install '.[arrow]' in a clone of its source"
    assert (done.exit_code, done.stderr) == (1, f"Error: pyarrow is not installed: {advice}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["speech.txt"]


def test_a_text_that_fails_is_reported_and_the_rest_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(lines("a") + '{"id": "b", "text": "fatal"}\n' + lines("c"), encoding="utf-8")
    monkeypatch.setattr(Pipeline, "extract", _failing)
    done = run("dump", corpus)
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "quoteattr: b: line 2: ZeroDivisionError: this is a bug in quoteattr, so please report it with the text",
        "2 documents, 0 quotations, 0 speakers, 1 failure",
    ]


def _failing(_: Pipeline, text: str, **options: object) -> tuple[()]:
    if text == "fatal" and not any(options.values()):
        raise ZeroDivisionError
    return ()


def test_output_module_names_what_a_terminal_cannot_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output_module.sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(Exception, match="a terminal cannot show"):
        output_module.format_for(None, "parquet")
