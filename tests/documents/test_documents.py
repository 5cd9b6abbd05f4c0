"""Documents read from whatever they are kept in: what comes back, and what is said of what does not."""

import io
import json
import os
import re
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from kept import COMPRESSIONS, TABLES, as_csv, as_jsonl, as_parquet, as_parquet_of, texts_in_utf_8

from quoteattr.documents import KINDS, STANDARD_INPUT, Document, ReadingSettings, Unreadable, read_documents, size_of
from quoteattr.documents import compression as compression_module
from quoteattr.documents.compression import without_compression
from quoteattr.documents.decoding import ADVICE
from quoteattr.documents.extraction import extract_documents
from quoteattr.errors import UnknownFormatError
from quoteattr.formats import AttributedDocument

SPEECH = "“We won,” said Ada Byron.\n"
PAGE = f"""<html><head><title>Ferry</title></head><body><nav>Home</nav><article><h1>The ferry is back</h1>
<p>{SPEECH}</p><p>Then the rain came, and the crowd left the square for the night, as it does every year.</p>
</article></body></html>"""


def read_from(written: bytes, *, kind: str | None = None, text: str = "text") -> list[Document | Unreadable]:
    """Read what is piped in."""
    settings = ReadingSettings(kind=kind, text_column=text)
    return list(read_documents([STANDARD_INPUT], settings=settings, standard_input=io.BytesIO(written)))


def read_file(path: Path, written: bytes, **settings: str) -> list[Document | Unreadable]:
    """Write a file and read it."""
    path.write_bytes(written)
    return list(read_documents([path], settings=ReadingSettings(**settings)))  # type: ignore[arg-type]


def texts_of(read: list[Document | Unreadable]) -> list[str]:
    assert all(isinstance(one, Document) for one in read), read
    return [one.text for one in read if isinstance(one, Document)]


def reason(read: list[Document | Unreadable]) -> str:
    (failure,) = read
    assert isinstance(failure, Unreadable)
    return str(failure)


@pytest.mark.parametrize("kind", TABLES)
@given(texts=st.lists(texts_in_utf_8(), min_size=1, max_size=5))
@example(texts=["", "a\r\nb", '"', ";;;;", "\0", " "])
def test_the_texts_of_a_table_come_back_under_their_names(kind: str, texts: list[str]) -> None:
    read = read_from(TABLES[kind](texts), kind=kind)
    assert texts_of(read) == texts
    assert [one.name for one in read] == [f"d{number}" for number in range(len(texts))]


@given(texts=st.lists(st.text(st.characters(categories=["Cs", "L", "P"])), min_size=1, max_size=3))
def test_json_lines_keep_every_text_there_is(texts: list[str]) -> None:
    joined = [text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass") for text in texts]
    assert texts_of(read_from(as_jsonl(joined), kind="jsonl")) == joined


@pytest.mark.parametrize("ending", COMPRESSIONS)
@given(text=texts_in_utf_8())
def test_what_is_compressed_is_read_through_when_it_is_piped_in(ending: str, text: str) -> None:
    plain = text.removeprefix("\ufeff")
    assert texts_of(read_from(COMPRESSIONS[ending](text.encode()))) == [plain]


@pytest.mark.parametrize("ending", COMPRESSIONS)
def test_what_is_compressed_is_read_through_by_its_ending(ending: str, tmp_path: Path) -> None:
    for name, written in (("a.txt", SPEECH.encode()), ("b.jsonl", as_jsonl([SPEECH])), ("c.csv", as_csv([SPEECH]))):
        assert texts_of(read_file(tmp_path / f"{name}{ending}", COMPRESSIONS[ending](written))) == [SPEECH]
    assert texts_of(read_file(tmp_path / f"d.parquet{ending}", COMPRESSIONS[ending](as_parquet([SPEECH])))) == [SPEECH]


@pytest.mark.parametrize("ending", COMPRESSIONS)
@given(share=st.floats(0, 1, exclude_max=True))
@example(share=0.0)
@example(share=0.999)
def test_a_truncated_file_is_reported_and_the_part_before_is_read(
    ending: str, share: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("cut") / f"a.jsonl{ending}"
    written = COMPRESSIONS[ending](as_jsonl([f"{number} {SPEECH}" for number in range(200)]))
    *before, last = read_file(path, written[: int(len(written) * share)])
    assert isinstance(last, Unreadable)
    assert "expected" in last.reason
    assert texts_of(before) == [f"{number} {SPEECH}" for number in range(len(before))]


@pytest.mark.parametrize("ending", COMPRESSIONS)
def test_a_file_with_another_compression_than_its_name_says_is_reported(ending: str, tmp_path: Path) -> None:
    assert ": expected" in reason(read_file(tmp_path / f"a.txt{ending}", SPEECH.encode()))


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
@given(written=st.binary(max_size=60) | st.binary(max_size=30).map(lambda rest: b"PAR1" + rest + b"PAR1"))
@example(written=b'{"text": ' * 3000)
@example(written=b'id,text\n1,"')
@example(written=b"\xff\xfe\x00")
def test_no_bytes_at_all_stop_a_run(kind: str, written: bytes) -> None:
    for one in read_from(written, kind=kind):
        assert isinstance(one, Document | Unreadable)


@given(st.binary(max_size=40))
def test_a_file_that_is_not_utf_8_is_reported_with_the_byte(written: bytes) -> None:
    written = b"ab" + written
    read, decoded = read_from(written), written.decode("utf-8", "surrogateescape")
    sound = re.match("[^\udc80-\udcff]*", decoded)
    assert sound
    if sound.group() != decoded:
        before = sound.group().encode()
        assert f"byte {len(before)} is 0x{written[len(before)]:02x}" in reason(read)
    else:
        assert texts_of(read) == [written.decode()]


def test_markdown_is_read_as_it_stands(tmp_path: Path) -> None:
    text = f"# *Ferry*\r\n\r\n> {SPEECH}"
    assert texts_of(read_file(tmp_path / "a.md", text.encode())) == [text]


def test_a_page_is_read_for_its_article(tmp_path: Path) -> None:
    (text,) = texts_of(read_file(tmp_path / "a.html", PAGE.encode()))
    assert "“We won,” said Ada Byron." in text
    assert "Home" not in text
    assert "<" not in text


@pytest.mark.parametrize("head", ["", "<meta charset='utf-8'>", "<?xml version='1.0' encoding='utf-8'?>"])
def test_a_byte_that_is_not_of_the_encoding_costs_a_page_one_character(tmp_path: Path, head: str) -> None:
    page = (head + PAGE).encode()
    (text,) = texts_of(read_file(tmp_path / "a.html", page))
    (damaged,) = texts_of(read_file(tmp_path / "a.html", page.replace(b"Byron", b"Byr\xffn", 1)))
    assert damaged == text.replace("Byron", "Byr\N{REPLACEMENT CHARACTER}n", 1)


@pytest.mark.parametrize("name", ["windows-1252", "ISO-8859-1", "windows-1250", "utf-8", "no-such-encoding"])
def test_a_page_is_in_the_encoding_that_it_names(tmp_path: Path, name: str) -> None:
    written = {"ISO-8859-1": "cp1252", "no-such-encoding": "utf-8"}.get(name, name)
    page = PAGE.replace("<head>", f"<head><meta http-equiv='Content-Type' content='text/html; charset={name}'>")
    (text,) = texts_of(read_file(tmp_path / "a.html", page.encode(written)))
    assert "“We won,” said Ada Byron." in text


def test_a_page_without_an_article_is_reported(tmp_path: Path) -> None:
    assert "no article in this page" in reason(read_file(tmp_path / "a.html", b"<p></p>"))


def test_a_wrong_column_is_reported_once_for_a_file_with_the_known_ones(tmp_path: Path) -> None:
    expected = "expected the {0} 'body', got 'id', 'text': name the {0} of the texts with --text-column"
    for ending, kind in ((".jsonl", "jsonl"), (".csv", "csv"), (".tsv", "tsv"), (".parquet", "parquet")):
        told = reason(read_file(tmp_path / f"a{ending}", TABLES[kind]([SPEECH, SPEECH]), text_column="body"))
        assert told.endswith(expected.format("key" if kind == "jsonl" else "column"))


def test_a_wrong_column_of_names_is_reported(tmp_path: Path) -> None:
    told = reason(read_file(tmp_path / "a.csv", as_csv([SPEECH]), id_column="url"))
    assert told.endswith("'url', got 'id', 'text': name the column of the document names with --id-column")


def test_broken_json_is_reported_with_its_line_and_the_next_lines_are_read(tmp_path: Path) -> None:
    written = b'{"text": "one"}\n\n{"text": "tw\n["three"]\n{"text": 4}\n{"txt": ""}\n{"text": "five"}\n'
    path = tmp_path / "a.jsonl"
    assert [str(one) if isinstance(one, Unreadable) else one.name for one in read_file(path, written)] == [
        f"{path}:1",
        f"{path}: line 3: expected JSON: Invalid control character at character 12",
        f"{path}: line 4: expected an object, got list",
        f"{path}: line 5: expected a text in 'text', got 4",
        f"{path}: line 6: expected the key 'text', got 'txt': name the key of the texts with --text-column",
        f"{path}:7",
    ]


def test_a_row_that_is_too_short_is_reported_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    read = read_file(path, b'id,text\na,"two\nlines"\nb\nc,three\n')
    assert [str(one) if isinstance(one, Unreadable) else one.name for one in read] == [
        "a",
        f"{path}: line 4: expected 2 cells, got 1",
        "c",
    ]


@given(st.lists(st.sampled_from(["one", 'o"ne', '"', '""', '"o"n', "o\nne", "\udcff"]), max_size=6))
@example(['"'] * 6)
@example(['"one'] * 6)
def test_a_row_that_is_badly_quoted_takes_no_other_with_it(cells: list[str]) -> None:
    """Whatever stands in the rows before, the last one is read, and every other is read or told."""
    rows = [f"d{number},{cell}\n" for number, cell in enumerate(cells)]
    written = f"id,text\n{''.join(rows)}last,It rained.\n".encode("utf-8", "surrogateescape")
    *before, last = read_from(written, kind="csv")
    assert (last.name, last.text) == ("last", "It rained.")  # type: ignore[union-attr]
    sound = {f"d{number}" for number, cell in enumerate(cells) if cell == "one"}
    assert sound <= {one.name for one in before} | _within(before)


def _within(read: list[Document | Unreadable]) -> set[str]:
    """Return the names of rows that stand in the text of another, whose quoted cell ends behind them."""
    return set(re.findall(r"d\d", "".join(one.text for one in read if isinstance(one, Document))))


def test_a_row_that_is_badly_quoted_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    read = read_file(path, b'id,text\na,"one" more\nb,two\nc,"three\nd,four\n')
    assert [str(one) if isinstance(one, Unreadable) else one.name for one in read] == [
        f"{path}: line 2: expected cells: ',' expected after '\"'",
        "b",
        f"{path}: line 4: expected cells: unexpected end of data",
        "d",
    ]


def test_a_row_that_is_not_utf_8_is_reported_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    read = read_file(path, b"id,text\na,one\nb,tw\xf6\nc,three\n")
    assert [str(one) if isinstance(one, Unreadable) else one.name for one in read] == [
        "a",
        f"{path}: line 3: not UTF-8: {ADVICE}",
        "c",
    ]


def test_blank_lines_before_the_names_of_the_columns_are_passed_over(tmp_path: Path) -> None:
    (one,) = read_file(tmp_path / "a.csv", b"\r\n\r\nid,text\r\na,It rained.\r\n")
    assert (one.name, one.line) == ("a", 4)


@pytest.mark.parametrize("header", ["id,text,text", "id,id,text"])
def test_two_columns_of_a_name_are_reported(header: str, tmp_path: Path) -> None:
    name = max(("id", "text"), key=header.count)
    told = reason(read_file(tmp_path / "a.csv", f"{header}\na,b,c\n".encode()))
    assert f"expected one column '{name}', got 2 of them: name the column of the " in told


def test_a_file_without_line_ends_is_not_a_table_and_is_not_read_to_its_end(tmp_path: Path) -> None:
    read: list[int] = []
    path = tmp_path / "zeros.csv"
    path.write_bytes(bytes(20_000_000))
    (told,) = read_documents([path], advance=read.append)
    assert str(told).endswith(
        "expected a row with the names of the columns, got a line of 1,048,576 characters or more"
    )
    assert sum(read) < 2_000_000


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_a_long_name_is_reported_in_a_short_line(kind: str, tmp_path: Path) -> None:
    long = "x" * 3_000_000
    written = {
        "jsonl": json.dumps({long: "", "id": ""}).encode(),
        "csv": f"{long},id\na,b\n".encode()[:1_000_000] + b",id\na,b\n",
        "parquet": as_parquet_of({long: ["a"], "id": ["b"]}),
    }[kind]
    assert len(reason(read_file(tmp_path / f"a.{kind}", written))) < 400


def test_a_parquet_string_that_is_not_utf_8_is_reported_and_the_next_is_read(tmp_path: Path) -> None:
    texts = pa.array([b"one", b"tw\xf6", b"three"]).cast(pa.binary()).view(pa.string())
    path = tmp_path / "a.parquet"
    read = read_file(path, as_parquet_of({"id": ["a", "b", "c"], "text": texts}))
    assert [str(one) if isinstance(one, Unreadable) else one.name for one in read] == [
        "a",
        f"{path}: line 2: not UTF-8: byte 2 of the cell is 0xf6",
        "c",
    ]


@pytest.mark.parametrize("kind", [pa.timestamp("ns"), pa.timestamp("us", "UTC"), pa.date64(), pa.time64("ns")], ids=str)
def test_times_are_names_of_documents(kind: "pa.DataType", tmp_path: Path) -> None:
    times = pa.array([1, 86_399_000_000_001], pa.int64()).view(kind)
    first, second = read_file(tmp_path / "a.parquet", as_parquet_of({"id": times, "text": ["one", "two"]}))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.name != second.name


def test_a_reader_that_fails_takes_no_other_file_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(as_csv(["one"]))
    (tmp_path / "b.txt").write_text("two", encoding="utf-8")
    monkeypatch.setattr("quoteattr.documents.rows.read_csv", lambda *_: [1 // 0])
    first, second = read_documents([tmp_path], settings=ReadingSettings(globs=("*",)))
    assert "ZeroDivisionError: integer division or modulo by zero: this is a bug in quoteattr" in str(first)
    assert second.name == str(tmp_path / "b.txt")


def test_a_table_without_a_column_of_names_numbers_its_rows_as_a_spreadsheet_does(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    read = read_file(path, 'text,date\n“No”,"1\n2"\n“Yes”,3\n'.encode())
    assert [one.name for one in read] == [f"{path}:2", f"{path}:3"]


@pytest.mark.parametrize("written", ["null", "true", "1.5", "[]"])
def test_a_missing_name_is_reported_if_a_column_was_given(written: str, tmp_path: Path) -> None:
    told = reason(read_file(tmp_path / "a.jsonl", f'{{"k": {written}, "text": ""}}'.encode(), id_column="k"))
    assert "in 'k', got" in told


def test_no_text_is_a_text_without_a_word(tmp_path: Path) -> None:
    assert texts_of(read_file(tmp_path / "a.jsonl", b'{"text": null}')) == [""]


def test_a_second_document_of_a_name_is_reported_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    first, second = read_file(path, b"id,text\nx,one\nx,two\n")
    assert (first.name, str(second)) == (
        "x",
        f"{path}: line 3: a second document named 'x': names must be unique, so only the first is kept",
    )


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".json"])
def test_a_value_that_is_not_a_text_is_reported_with_how_to_convert_it(ending: str, tmp_path: Path) -> None:
    assert f"{ending} files are not supported: " in reason(read_file(tmp_path / f"a{ending}", b"%PDF"))


def test_an_unknown_kind_is_reported_with_the_known_ones() -> None:
    with pytest.raises(UnknownFormatError, match="markdown"):
        read_from(b"", kind="pdf")


def test_a_folder_is_read_for_what_matches_and_compressed_files_match_by_what_is_in_them(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/d.txt.zst", "sub/sub/e.md", ".txt/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(COMPRESSIONS[".zst"](b"") if name.endswith(".zst") else b"")

    def names(*globs: str) -> list[str]:
        read = read_documents([tmp_path], settings=ReadingSettings(globs=globs))
        return [Path(one.name).relative_to(tmp_path).as_posix() for one in read]

    assert names("*.txt") == [".txt/f.txt", "b.txt", "sub/c.txt", "sub/d.txt.zst"]
    assert names("*.md", "sub/*.txt") == ["a.md", "sub/c.txt", "sub/d.txt.zst", "sub/sub/e.md"]


def test_a_file_that_vanishes_after_its_folder_was_listed_is_reported(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(SPEECH, encoding="utf-8")
    documents = read_documents([tmp_path])
    read = [next(documents)]
    (tmp_path / "b.txt").unlink()
    _, lost, last = [*read, *documents]
    assert isinstance(lost, Unreadable)
    assert lost.reason == "no such file or folder"
    assert isinstance(last, Document)


def test_a_folder_that_leads_back_to_itself_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "missing")
    first, second = read_documents([tmp_path])
    assert (first.name, str(second)) == (
        str(tmp_path / "a.txt"),
        f"{tmp_path / 'nowhere.txt'}: no such file or folder",
    )


def test_a_folder_without_permission_is_reported_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may list every folder, so that the refusal is played.
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text(SPEECH, encoding="utf-8")
    listing = Path.iterdir

    def refusing(self: Path) -> object:
        if self.name == "closed":
            raise PermissionError(13, "Permission denied", str(self))
        return listing(self)

    monkeypatch.setattr(Path, "iterdir", refusing)
    first, second = read_documents([tmp_path])
    assert str(first) == f"{tmp_path / 'closed'}: this folder cannot be read: permission denied"
    assert second.name == str(tmp_path / "open.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_the_system_closes_is_reported(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        assert "permission denied" in reason(list(read_documents([closed])))
    finally:
        closed.chmod(0o700)


def test_the_bytes_that_are_read_add_up_to_the_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SPEECH * 9999, encoding="utf-8")
    (tmp_path / "b.txt.gz").write_bytes(COMPRESSIONS[".gz"](b"It rained."))
    read: list[int] = []
    assert len(list(read_documents([tmp_path], advance=read.append))) == 2
    assert sum(read) == size_of([tmp_path]) == size_of([tmp_path, tmp_path / "missing.txt"])
    assert size_of([tmp_path, STANDARD_INPUT]) is None


def test_a_folder_that_can_be_listed_but_not_entered_is_reported_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may enter every folder, so that the refusal is played.
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.txt").write_text(SPEECH, encoding="utf-8")
    (tmp_path / "open.txt").write_text(SPEECH, encoding="utf-8")
    really = {name: getattr(os, name) for name in ("stat", "lstat")}

    def refusing(name: str) -> object:
        def status(path: object, *arguments: object, **options: object) -> object:
            if Path(str(path)).parent == closed:
                raise PermissionError(13, "Permission denied", str(path))
            return really[name](path, *arguments, **options)

        return status

    with monkeypatch.context() as patched:
        for name in really:
            patched.setattr(os, name, refusing(name))
        first, second = read_documents([tmp_path])
        size_of([tmp_path])
    assert str(first) == f"{closed}: this folder cannot be read: permission denied"
    assert second.name == str(tmp_path / "open.txt")


def test_zstandard_without_its_package_is_reported_with_what_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "backports.zstd", None)
    monkeypatch.setitem(__import__("sys").modules, "backports", None)
    monkeypatch.setitem(__import__("sys").modules, "compression", None)
    assert "pip install 'quoteattr[zstd]'" in reason(read_file(tmp_path / "a.txt.zst", b"x"))
    assert compression_module.__name__


def test_compressed_names_lose_their_last_ending_alone() -> None:
    assert without_compression("a.tar.GZ") == "a.tar"
    assert without_compression("gz") == "gz"


def test_what_was_read_comes_out_in_order_with_what_was_not() -> None:
    read = [Document("a", SPEECH), Unreadable("b", "gone"), Document("c", ""), Document("d", SPEECH)]
    earlier = AttributedDocument("d", ())
    found = list(extract_documents(read, known=lambda one: earlier if one.name == "d" else None))
    assert [one.name for one in found] == ["a", "b", "c", "d"]
    assert [len(one.attributions) for one in found if isinstance(one, AttributedDocument)] == [1, 0, 0]


def test_an_error_in_the_source_of_documents_is_raised() -> None:
    def broken() -> object:
        yield Document("a", SPEECH)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        list(extract_documents(broken()))  # type: ignore[arg-type]
