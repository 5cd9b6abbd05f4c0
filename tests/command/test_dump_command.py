"""``quoteattr dump``: what goes in, what comes out, what is left out, and what is said at the end."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import SPEECH, at_a_terminal, run, start

from quoteattr import extract
from quoteattr.cli import progress
from quoteattr.cli.selection import Selection
from quoteattr.formats import FORMATS, AttributedDocument, jsonl

WRITTEN = [(form.name, form.endings[0]) for form in FORMATS]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Make a folder with some articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.log"):
        (folder / name).write_text(SPEECH, encoding="utf-8")
    return folder


def dumped(written: str | bytes) -> list[AttributedDocument]:
    return list(jsonl.read(io.BytesIO(written.encode() if isinstance(written, str) else written)))


@pytest.mark.parametrize(("name", "ending"), WRITTEN)
def test_a_file_is_written_in_the_format_of_its_ending(name: str, ending: str, articles: Path) -> None:
    output = articles.parent / f"found{ending}"
    done = run("dump", articles, "--output", output)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "2 documents, 6 quotations, 2 speakers, 0 failures\n"
    piped = run("dump", articles, "--format", name).stdout_bytes
    assert output.read_bytes() == piped
    assert sorted(path.name for path in articles.parent.iterdir()) == ["articles", output.name]


def test_a_given_format_takes_precedence_over_the_extension(articles: Path) -> None:
    output = articles.parent / "found.txt"
    assert run("dump", articles, "-o", output, "-f", "csv").exit_code == 0
    assert output.read_bytes().startswith(b"\xef\xbb\xbfdocument,")


def test_other_files_of_a_folder_are_found_by_a_pattern(articles: Path) -> None:
    found = dumped(run("dump", articles, "--glob", "*.log").stdout)
    assert [document.name for document in found] == [str(articles / "c.log")]


def test_a_table_is_read_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "corpus.csv"
    path.write_text(f"url;body\nx;{SPEECH}", encoding="utf-8")
    (document,) = dumped(run("dump", path, "--text-column", "body", "--id-column", "url").stdout)
    assert (document.name, document.attributions) == ("x", extract(SPEECH.rstrip()))


def test_standard_input_is_what_it_is_said_to_be() -> None:
    line = json.dumps({"id": "x", "text": SPEECH}).encode()
    (document,) = dumped(run("dump", "-", "--input-format", "jsonl", stdin=line).stdout)
    assert (document.name, document.attributions) == ("x", extract(SPEECH))


def test_workers_change_nothing(articles: Path) -> None:
    assert run("dump", articles, "--workers", "2").stdout_bytes == run("dump", articles).stdout_bytes


def test_the_text_of_a_page_is_saved_and_is_what_the_offsets_count(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    text = f"<p>{SPEECH}</p><p>Then the rain came, and the crowd left the square for the night, as always.</p>"
    page.write_text(f"<html><body><article>{text}</article></body></html>", encoding="utf-8")
    (document,) = dumped(run("dump", page, "--save-text", tmp_path / "texts").stdout)
    (saved,) = (tmp_path / "texts").iterdir()
    kept = saved.read_bytes().decode()
    assert document.attributions
    for found in document.attributions:
        assert kept[found.quotation.span.start : found.quotation.span.end] == found.quotation.text


@given(
    confidence=st.floats(0, 1) | st.sampled_from([one.confidence for one in extract(SPEECH)]),
    speakers=st.lists(st.sampled_from(["byron", "IDA  MOSS", "Ada", "a", ""])),
    attributed=st.booleans(),
)
def test_a_selection_keeps_what_it_says_and_nothing_else(
    *, confidence: float, speakers: list[str], attributed: bool
) -> None:
    document = AttributedDocument("a", extract(SPEECH), SPEECH)
    kept = Selection(confidence, tuple(speakers), attributed).of(document).attributions
    if not (attributed or speakers):
        assert list(kept) == [found for found in document.attributions if found.confidence >= confidence]
    if attributed or speakers:
        assert all(found.speaker for found in kept)
    wanted = {"byron": "Ada Byron", "IDA  MOSS": "Ida Moss", "Ada": "Ada Byron"}
    if speakers:
        assert {found.speaker.name for found in kept if found.speaker} <= {wanted.get(name) for name in speakers}


def test_attributed_only_leaves_out_what_is_nobodys(articles: Path) -> None:
    every, attributed = (run("dump", articles, option).stdout for option in ("--all", "--attributed-only"))
    assert every == run("dump", articles).stdout
    assert [len(document.attributions) for document in dumped(every)] == [3, 3]
    assert [len(document.attributions) for document in dumped(attributed)] == [2, 2]


def test_a_speaker_is_chosen_by_some_words_of_the_name(articles: Path) -> None:
    found = dumped(run("dump", articles, "--speaker", "moss").stdout)
    assert [one.quotation.text for document in found for one in document.attributions] == ["“No,”", "“No,”"]


def test_what_is_too_unsure_is_left_out(articles: Path) -> None:
    assert dumped(run("dump", articles, "--min-confidence", "1").stdout) == []


def test_one_document_that_is_well_is_not_counted(articles: Path) -> None:
    assert run("dump", articles / "a.txt").stderr == ""
    assert run("dump", articles).stderr == "2 documents, 6 quotations, 2 speakers, 0 failures\n"


def test_quiet_says_nothing_but_what_could_not_be_read(articles: Path) -> None:
    assert run("dump", articles, "--quiet").stderr == ""
    missing = articles / "missing.txt"
    assert run("dump", missing, "--quiet").stderr == f"quoteattr: {missing}: no such file or folder\n"


def test_no_bar_is_shown_where_the_work_is_short(articles: Path) -> None:
    code, shown = at_a_terminal("dump", articles)
    assert (code, shown) == (0, "2 documents, 6 quotations, 2 speakers, 0 failures\r\n")


def test_a_bar_shows_how_far_it_is_and_how_fast(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(shown, "isatty", lambda: True)
    monkeypatch.setattr(progress.sys, "stderr", shown)
    monkeypatch.setattr(progress, "LONG", 0)
    monkeypatch.setattr(progress, "_STEP", 0)
    monkeypatch.setenv("TERM", "xterm")
    bar = progress.Progress(lambda: 100)
    bar.read(50)
    bar.done()
    bar.tell("quoteattr: one line about what is wrong")
    bar.stop()
    assert "50%" in shown.getvalue()
    assert "1 document, " in shown.getvalue()
    assert "a second" in shown.getvalue()
    assert "one line about what is wrong\n" in shown.getvalue()
    assert articles.exists()


def test_the_shell_completes_commands_and_options(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_QUOTEATTR_COMPLETE", "bash_complete")
    for words, number, expected in (
        ("quoteattr du", "1", "plain,dump"),
        ("quoteattr dump --res", "2", "plain,--resume"),
    ):
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", number)
        with start("") as process:
            out, _ = process.communicate()
        assert out.decode().splitlines() == [expected]


def test_dump_writes_a_table_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    code, shown = at_a_terminal("dump", tmp_path / "a.txt", stream="stdout")
    assert (code, "Ada Byron" in shown, shown.startswith("{")) == (0, True, False)
    _, shown = at_a_terminal("dump", "--format", "jsonl", tmp_path / "a.txt", stream="stdout")
    assert shown.startswith("{")


def test_colours_that_are_forced_make_no_table_of_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("dump", tmp_path / "a.txt").stdout.startswith("{")


def test_nothing_is_shown_where_no_terminal_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(progress.sys, "stderr", shown)
    monkeypatch.setattr(progress, "LONG", 0)
    bar = progress.Progress(lambda: 100)
    bar.done()
    bar.stop()
    assert shown.getvalue() == ""


def test_a_dump_of_one_text_loads_nothing_that_only_other_runs_need(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(SPEECH, encoding="utf-8")
    code = (
        "import sys; from quoteattr.cli import command as run\n"
        "run(sys.argv[1:], standalone_mode=False); print(*sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 - this interpreter, and the code above
        [sys.executable, "-c", code, "dump", str(text)], check=True, capture_output=True, text=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    others = {"bz2", "cattrs", "csv", "gzip", "hashlib", "lzma", "multiprocessing", "pyarrow", "rapidfuzz", "rich"}
    others |= {
        "quoteattr.explanation",
        "quoteattr.evaluation",
        "quoteattr.reports",
        "quoteattr.view",
        "quoteattr.workers",
    }
    assert "quoteattr.pipeline" in loaded
    assert loaded & others == set()
