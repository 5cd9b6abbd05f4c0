"""Texts kept beside what was found in them."""

from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from kept import as_jsonl

from quoteattr import extract
from quoteattr.documents.texts import file_name, save_text, with_texts
from quoteattr.errors import FormatError
from quoteattr.formats import AttributedDocument
from quoteattr.formats.characters import fit_for_utf8

SPEECH = "“We won,” said Ada Byron.\r\n"
FOUND = AttributedDocument("d1", extract(SPEECH))


@given(st.text(max_size=40), st.text(max_size=40))
@example("a/b", "a%2Fb")
@example("..", "%2E.")
@example("x" * 300, "x" * 301)
@example("", ".")
@example("\ud800", "\ufffd")
def test_two_documents_have_files_of_two_names(one: str, other: str) -> None:
    assume(one != other)
    assert file_name(one) != file_name(other)


@given(name=st.text(max_size=40), text=st.text(max_size=40))
@example(name="../../etc/passwd", text="“No\udc80”")
@example(name="Ä" * 300, text="\ufeffa")
def test_a_saved_text_is_found_again_whatever_its_document_is_called(
    name: str, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("texts")
    path = save_text(folder, AttributedDocument(name, (), text))
    assert path.resolve().parent == folder.resolve()
    (found,) = with_texts([AttributedDocument(name, ())], folder)
    assert found.text == fit_for_utf8(text)


def test_a_saved_text_takes_the_place_of_no_other(tmp_path: Path) -> None:
    path = save_text(tmp_path, AttributedDocument("a", (), "one"))
    assert save_text(tmp_path, AttributedDocument("a", (), "one")) == path
    with pytest.raises(FileExistsError):
        save_text(tmp_path, AttributedDocument("a", (), "two"))
    assert path.read_text(encoding="utf-8") == "one"
    save_text(tmp_path, AttributedDocument("a", (), "two"), replace=True)
    assert path.read_text(encoding="utf-8") == "two"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("there", [True, False], ids=["to a file", "to nothing"])
def test_no_text_is_saved_through_a_link(*, there: bool, tmp_path: Path) -> None:
    precious, folder = tmp_path / "precious", tmp_path / "texts"
    folder.mkdir()
    if there:
        precious.write_text("precious", encoding="utf-8")
    (folder / file_name("a")).symlink_to(precious)
    with pytest.raises(FileExistsError):
        save_text(folder, AttributedDocument("a", (), "mine"))
    path = save_text(folder, AttributedDocument("a", (), "mine"), replace=True)
    assert (path.is_symlink(), path.read_text(encoding="utf-8")) == (False, "mine")
    assert precious.exists() == there
    assert not there or precious.read_text(encoding="utf-8") == "precious"


def test_a_text_is_found_by_the_end_of_its_path(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_bytes(SPEECH.encode())
    for name in ("sub/a.txt", "articles/sub/a.txt", "/home/ida/articles/sub/a.txt", "../sub/a.txt"):
        (found,) = with_texts([AttributedDocument(name, FOUND.attributions)], tmp_path)
        assert found.text == SPEECH


def test_a_text_is_found_in_a_table_in_order_and_out_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(as_jsonl(["nought", SPEECH, "two", SPEECH]))
    wanted = [AttributedDocument(f"d{number}", ()) for number in (0, 3, 1, 9, 2)]
    assert [one.text for one in with_texts(wanted, path)] == ["nought", SPEECH, SPEECH, None, "two"]


def test_a_file_with_one_text_is_the_text_of_every_document(tmp_path: Path) -> None:
    path = tmp_path / "whatever.txt"
    path.write_bytes(SPEECH.encode())
    (found,) = with_texts([FOUND], path)
    assert found.text == SPEECH


def test_another_text_is_reported_with_what_it_has_instead(tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text(f"Now: {SPEECH}", encoding="utf-8")
    with pytest.raises(FormatError, match=r"differs from the text of 'd1': expected '“We won,”' at 0, got 'Now: “We"):
        list(with_texts([FOUND], path))


def test_a_text_of_the_same_name_that_does_not_fit_is_passed_over_for_one_that_does(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("another", encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(SPEECH.encode())
    (found,) = with_texts([AttributedDocument("sub/a.txt", FOUND.attributions)], tmp_path)
    assert found.text == SPEECH


def test_a_document_that_has_its_text_keeps_it(tmp_path: Path) -> None:
    mine = AttributedDocument("a", (), "mine")
    assert list(with_texts([mine], tmp_path)) == [mine]
