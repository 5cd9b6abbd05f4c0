"""Books: their text in reading order, their chapters, and what is said of a book that is damaged or locked."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from quoteattr.cli import command
from quoteattr.documents import Document, Unreadable, read_documents

CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="text/page%201.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="notes" href="text/notes.xhtml" media-type="application/xhtml+xml"/>
<item id="map" href="map.svg" media-type="image/svg+xml"/>
</manifest><spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="map"/><itemref idref="two"/>
<itemref idref="notes" linear="no"/></spine></package>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><ol><li><a href="text/page%201.xhtml">The Storm</a></li>
<li><a href="text/two.xhtml#calm">Calm</a></li></ol></nav>
<nav epub:type="landmarks"><ol><li><a href="text/two.xhtml">Begin</a></li></ol></nav></body></html>"""
ONE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>A</title></head>
<body><p>CHAPTER I</p><h2>The Storm</h2>
<p><span class="dropcap">I</span>da Moss stood&nbsp;at the door<a epub:type="noteref" href="notes.xhtml">1</a>.</p>
<!-- nothing --><p>&ldquo;Come <i>in</i>,&rdquo; said Bo<br/>Lind.</p>
<img alt="a door" src="door.png"/></body></html>"""
TWO = """<html xmlns="http://www.w3.org/1999/xhtml"><body><p>“No,” said Ida.</p><div id="calm"><p>The rain had
sto\N{SOFT HYPHEN}pped.</p>“Well,” said Bo.</div></body></html>"""
NOTES = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>A note.</p></body></html>'
ENCRYPTION = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>
<enc:CipherReference URI="{path}"/></enc:CipherData></enc:EncryptedData></encryption>"""
BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/nav.xhtml": NAV,
    "OEBPS/text/page 1.xhtml": ONE,
    "OEBPS/text/two.xhtml": TWO,
    "OEBPS/text/notes.xhtml": NOTES,
}
TEXT = (
    "\n\n\n\n\nCHAPTER I\n\n\nThe Storm\n\n\nIda Moss stood at the door.\n\n“Come in,” said Bo Lind.\n\n“No,” said Ida."
    "\n\n\n\n\nCalm\n\n\nThe rain had stopped.\n\n“Well,” said Bo.\n"
)
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Calm</text></navLabel>
<content src="text/two.xhtml#calm"/></navPoint></navMap></ncx>"""


def packed(book: Mapping[str, str]) -> bytes:
    """Return the archive of a book."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in book.items():
            archive.writestr(name, contents)
    return written.getvalue()


def read(written: bytes, tmp_path: Path) -> Document | Unreadable:
    """Write a book and read it."""
    path = tmp_path / "novel.epub"
    path.write_bytes(written)
    [one] = read_documents([path])
    return one


def text_of(book: Mapping[str, str], tmp_path: Path) -> str:
    found = read(packed(book), tmp_path)
    assert isinstance(found, Document), found
    return found.text


def reason(written: bytes, tmp_path: Path) -> str:
    found = read(written, tmp_path)
    assert isinstance(found, Unreadable)
    return found.reason


def test_a_book_is_read_in_its_order_with_its_chapters_set_off(tmp_path: Path) -> None:
    assert text_of(BOOK, tmp_path) == TEXT


def test_a_book_of_the_older_kind_has_its_chapters_too(tmp_path: Path) -> None:
    ncx = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    package = PACKAGE.replace(' properties="nav"', "").replace("</manifest>", ncx).replace('<itemref idref="nav"/>', "")
    text = text_of(BOOK | {"OEBPS/book.opf": package, "OEBPS/toc.ncx": NCX}, tmp_path)
    assert "\n\n\n\n\nCalm\n\n\nThe rain" in text
    assert text.startswith("CHAPTER I\n\nThe Storm\n\nIda")


def test_a_book_without_a_table_of_contents_has_chapters_where_its_headings_are(tmp_path: Path) -> None:
    book = {name: contents for name, contents in BOOK.items() if name != "OEBPS/nav.xhtml"}
    assert text_of(book, tmp_path).startswith("CHAPTER I\n\n\n\n\nThe Storm\n\n\nIda")


def test_an_entry_that_leads_nowhere_begins_its_page(tmp_path: Path) -> None:
    nav = NAV.replace("#calm", "#gone")
    assert "\n\n\n\n\nCalm\n\n\n“No,” said Ida." in text_of(BOOK | {"OEBPS/nav.xhtml": nav}, tmp_path)


def test_two_entries_for_one_place_are_one_heading(tmp_path: Path) -> None:
    nav = NAV.replace("<li><a", '<li><a href="text/two.xhtml#calm">Part Two</a></li><li><a', 1)
    assert "\n\n\n\n\nPart Two · Calm\n\n\nThe rain" in text_of(BOOK | {"OEBPS/nav.xhtml": nav}, tmp_path)


def test_fonts_may_be_encrypted(tmp_path: Path) -> None:
    encryption = {"META-INF/encryption.xml": ENCRYPTION.format(path="OEBPS/font.otf")}
    assert text_of(BOOK | encryption, tmp_path) == TEXT


def without(name: str) -> bytes:
    return packed({path: contents for path, contents in BOOK.items() if path != name})


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"no book", "expected an EPUB book, which is a ZIP archive: File is not a zip file"),
        (packed(BOOK)[:900], "expected an EPUB book, which is a ZIP archive: File is not a zip file"),
        (without("META-INF/container.xml"), "expected an EPUB book: this ZIP archive has no META-INF/container.xml"),
        (without("OEBPS/book.opf"), "OEBPS/book.opf is missing from the archive: the book is damaged"),
        (
            without("OEBPS/text/two.xhtml"),
            "OEBPS/text/two.xhtml is missing from the archive, and the reading order names it: the book is damaged",
        ),
        (
            packed(BOOK | {"OEBPS/book.opf": PACKAGE.replace('idref="two"', 'idref="three"')}),
            "the reading order names 'three', which OEBPS/book.opf does not list",
        ),
        (
            packed(BOOK | {"META-INF/encryption.xml": ENCRYPTION.format(path="OEBPS/text/two.xhtml")}),
            "OEBPS/text/two.xhtml is encrypted: a book with digital rights management cannot be read",
        ),
        (packed(BOOK | {"OEBPS/book.opf": "no XML"}), "OEBPS/book.opf is not XML: the book is damaged"),
        (
            packed(BOOK | {"META-INF/container.xml": "<container/>"}),
            "META-INF/container.xml names no package document: the book is damaged",
        ),
        (
            packed(BOOK | {"OEBPS/book.opf": "<package/>"}),
            "no text in this book: perhaps its pages are images",
        ),
    ],
)
def test_what_is_wrong_with_a_book_is_said(written: bytes, said: str, tmp_path: Path) -> None:
    assert reason(written, tmp_path) == said


def test_a_page_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteattr.documents.epub_package.LARGEST", 2**20)
    huge = BOOK | {"OEBPS/text/two.xhtml": " " * (2**20 + 1)}
    assert reason(packed(huge), tmp_path) == "OEBPS/text/two.xhtml is larger than 1 MiB, too large for a page"


def test_a_damaged_page_is_mended(tmp_path: Path) -> None:
    broken = TWO.replace("</p>", "")
    assert "The rain had stopped." in text_of(BOOK | {"OEBPS/text/two.xhtml": broken}, tmp_path)


def test_the_script_of_a_book_has_its_chapters(tmp_path: Path) -> None:
    path = tmp_path / "novel.epub"
    path.write_bytes(packed(BOOK))
    done = CliRunner().invoke(command, ["script", str(path)])
    segments = [json.loads(line) for line in done.stdout.splitlines()]
    assert "".join(one["text"] for one in segments) == TEXT
    spoken = [(one["chapter"], one["speaker"], one["text"]) for one in segments if one["kind"] == "character"]
    assert spoken == [(1, "Bo Lind", "“Come in,”"), (1, "Ida Moss", "“No,”"), (2, "Bo Lind", "“Well,”")]
    assert "# CHAPTER I · The Storm" in CliRunner().invoke(command, ["script", str(path), "-f", "markdown"]).stdout


@pytest.mark.parametrize("name", ["dump", "cast", "view"])
def test_each_command_reads_a_book(name: str, tmp_path: Path) -> None:
    path = tmp_path / "novel.epub"
    path.write_bytes(packed(BOOK))
    done = CliRunner().invoke(command, [name, str(path), "--genre", "fiction"])
    assert done.exit_code == 0
    assert "Bo Lind" in done.stdout


@pytest.mark.parametrize("container", ["", "<container><rootfiles><rootfile/></rootfiles></container>"])
def test_a_book_with_an_empty_or_nameless_container_is_damaged(tmp_path: Path, container: str) -> None:
    path = tmp_path / "book.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/container.xml", container)
    (read,) = read_documents([path])
    assert isinstance(read, Unreadable)
    assert "the book is damaged" in read.reason
