"""What a corpus needs: metadata, a table of documents, encodings, rules left out, words of one's own."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from running import SPEECH, run

from quoteattr import Pipeline, extract
from quoteattr.documents import ReadingSettings, read_documents, size_of
from quoteattr.documents.columns import document_of
from quoteattr.errors import FormatError
from quoteattr.formats import FORMATS, AttributedDocument, Format, format_named
from quoteattr.languages import load
from quoteattr.languages.lexicon import LexiconError
from quoteattr.languages.own import FILES

ROWS = [
    {"id": "a", "text": SPEECH, "date": "2001-02-03", "outlet": "Gazette"},
    {"id": "b", "text": "It rained.", "date": None, "outlet": "=Echo"},
]
READABLE = [form for form in FORMATS if form.reading]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a table of two documents, one without quotations."""
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture
def lexicon(tmp_path: Path) -> Path:
    """Return a folder with a verb, a title and a role that English does not have."""
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "reporting_verbs.txt").write_text("toot toots tooted tooted tooting\n", encoding="utf-8")
    (folder / "roles.txt").write_text("wainwrightress wainwrightresses f\n", encoding="utf-8")
    (folder / "titles.toml").write_text('["Grand Vizier"]\nforms = ["Gr. Viz."]\nrole = true\n', encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", READABLE, ids=lambda form: form.name)
def test_metadata_comes_back_from_every_format_that_is_read_back(form: Format) -> None:
    metadata = {"date": "2001-02-03", "out let": '=1 "x"', "none": None}
    document = AttributedDocument("a.txt", extract(SPEECH), SPEECH, metadata)
    file = io.BytesIO()
    form.writer([document], file)
    file.seek(0)
    assert form.reader is not None
    [read] = form.reader(file)
    assert (read.metadata, read.attributions) == (metadata, document.attributions)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_metadata_is_in_every_output(form: Format, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / f"found{form.endings[0]}"
    done = run("dump", corpus, "--keep", "date", "--keep", "outlet", "--output", output)
    assert done.exit_code == 0, done.stderr
    written = output.read_bytes()
    if form.name not in ("brat", "parquet"):  # compressed
        assert b"2001-02-03" in written
        assert b"Gazette" in written


def test_a_column_that_is_not_there_cannot_be_kept(corpus: Path) -> None:
    done = run("dump", corpus, "--keep", "author")
    assert done.exit_code == 1
    assert "expected the key 'author'" in done.stderr
    assert "with --keep" in done.stderr


@pytest.mark.parametrize(("value", "kept"), [(3, "3"), (True, "true"), (["a"], '["a"]'), (None, None), ("x", "x")])
def test_what_is_kept_is_text(value: object, kept: str | None) -> None:
    settings = ReadingSettings(keep=("one",))
    document = document_of({"text": "", "one": value}, "a", 1, settings)
    assert document.metadata == {"one": kept}  # type: ignore[union-attr]


def test_metadata_that_is_not_a_text_is_reported() -> None:
    document = AttributedDocument("a", extract(SPEECH), metadata={"date": "x"})
    file = io.BytesIO()
    format_named("jsonl").writer([document], file)
    reader = format_named("jsonl").reader
    assert reader is not None
    with pytest.raises(FormatError, match=r"line 1: expected an object of texts, got .*metadata"):
        list(reader(io.BytesIO(file.getvalue().replace(b'"x"', b"7"))))


def test_the_table_of_documents_has_those_without_quotations_and_those_that_failed(
    corpus: Path, tmp_path: Path
) -> None:
    table = tmp_path / "documents.csv"
    done = run("dump", corpus, tmp_path / "none.txt", "--keep", "outlet", "--documents", table)
    assert done.exit_code == 1
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["document"], row["quotations"], row["speakers"]) for row in rows] == [
        ("a", "3", "2"),
        ("b", "0", "0"),
        (str(tmp_path / "none.txt"), "", ""),
    ]
    assert [row["characters"] for row in rows] == [str(len(SPEECH)), "10", ""]
    assert [row["outlet"] for row in rows] == ["Gazette", "'=Echo", ""]
    assert rows[2]["failure"] == "no such file or folder"
    assert run("dump", corpus, "--documents", table).exit_code == 2


def test_an_older_encoding_is_read_where_it_is_named(tmp_path: Path) -> None:
    text = "“Café,” said Ada Byron.\n"
    for name, written in (("a.txt", text), ("b.csv", f"id;text\nb;{text}"), ("c.jsonl", json.dumps({"text": text}))):
        (tmp_path / name).write_bytes(written.encode("cp1252", "backslashreplace"))
    (tmp_path / "c.jsonl").write_bytes(('{"text": "' + text.strip() + '"}\n').encode("cp1252"))
    paths = [tmp_path / name for name in ("a.txt", "b.csv", "c.jsonl")]
    done = run("dump", *paths, "--encoding", "cp1252")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.count("Café") == 3
    wrong = run("dump", *paths)
    assert wrong.exit_code == 1
    assert wrong.stderr.count("--encoding (cp1252 is common in older archives)") >= 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--encoding", "klingon"], "unknown encoding 'klingon'"),
        (["--encoding", "undefined"], "unknown encoding 'undefined'"),
        ([""], "expected the path of a file or folder"),
        (["--workers", "many"], "expected a number of at least 1, or auto, got 'many'"),
        (["--without-rule", "guess"], "unknown rule 'guess': “quoteattr rules” lists the rules"),
        (["--lexicon", "nowhere"], "does not exist"),
        (["-o", "a.csv", "-o", "b.csv"], "expected one value, got a.csv and b.csv"),
        (["https://example.org/a.html"], "is an address: download the page first"),
    ],
)
def test_wrong_usage_says_what_was_expected(arguments: list[str], told: str, corpus: Path) -> None:
    done = run("dump", corpus, *arguments)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.split())


def test_as_many_workers_as_processors_find_the_same(corpus: Path) -> None:
    assert run("dump", corpus, "--workers", "auto", "--quiet").stdout == run("dump", corpus, "--quiet").stdout


def test_standard_input_is_read_where_something_is_piped_in_and_no_path_named() -> None:
    command = [sys.executable, "-m", "quoteattr", "dump"]
    piped = subprocess.run(command, input=SPEECH.encode(), capture_output=True, check=False)  # noqa: S603
    assert (piped.returncode, piped.stdout.count(b'"document": "-"')) == (0, 3)
    nothing = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603
    assert nothing.returncode == 2
    assert b"PATH" in nothing.stderr


def test_a_rule_that_is_left_out_does_not_answer(corpus: Path) -> None:
    rule = "quotation_cue_mention"
    assert rule in run("dump", corpus).stdout
    assert rule not in run("dump", corpus, "--without-rule", rule).stdout


def test_words_of_ones_own_are_known_in_the_command_and_in_python(lexicon: Path, tmp_path: Path) -> None:
    text = "“We won,” tooted Gr. Viz. Ada Byron. “No,” said a wainwrightress.\n"
    assert extract(text)[0].speaker is None
    found = Pipeline(lexicon=lexicon).extract(text)
    assert [one.speaker and one.speaker.name for one in found] == ["Ada Byron", "wainwrightress"]
    assert found[0].cue is not None
    assert found[0].cue.lemma == "toot"
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    for workers in ("1", "2"):
        done = run("dump", path, "--lexicon", lexicon, "--workers", workers)
        assert '"lemma": "toot"' in done.stdout
    assert '"lemma": "toot"' not in run("dump", path).stdout


def test_a_verb_of_ones_own_is_taken_out_of_the_other_verbs(tmp_path: Path) -> None:
    (tmp_path / "reporting_verbs.txt").write_text("abandon abandons abandoned abandoned abandoning\n", encoding="utf-8")
    own = load(f"en+{tmp_path}")
    assert own.reporting_verbs["abandoned"].lemma == "abandon"
    assert "abandoned" not in own.verbs
    assert "abandoned" in load("en").verbs


@pytest.mark.parametrize(
    ("name", "contents", "told"),
    [
        ("roles.txt", "mayor\n", "roles.txt:1: expected a singular and a plural, and perhaps a gender, found 'mayor'"),
        ("reporting_verbs.txt", "\n# x\nsay says\n", "reporting_verbs.txt:3: expected five columns"),
        ("titles.toml", "[", "expected TOML"),
        ("roles.md", "", f"expected a name that is one of {FILES[0]}"),
        (None, "", "expected some of"),
        ("roles.txt", "\udcff", "expected UTF-8"),
    ],
)
def test_a_lexicon_that_is_not_valid_is_reported_with_file_and_line(
    name: str | None, contents: str, told: str, corpus: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    if name is not None:
        (folder / name).write_bytes(contents.encode("utf-8", "surrogateescape"))
    done = run("dump", corpus, "--lexicon", folder)
    assert done.exit_code == 1
    assert told in done.stderr
    with pytest.raises(LexiconError):
        Pipeline(lexicon=folder)


def test_reading_parquet_counts_its_documents(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "corpus.parquet"
    parquet.write_table(pa.table({"text": [SPEECH] * 400}), path)
    read: list[int] = []
    size = size_of([path])
    assert size is not None
    shares = [sum(read) / size for _ in read_documents([path], advance=read.append)]
    assert shares[199] == pytest.approx(0.5, abs=0.01)
    assert sum(read) == size
