"""Sessions with the command: what each writes and says, as it was last looked at.

A session is a file in ``sessions/`` with comments, commands and, set in, what these write on standard output and
(behind ``!``) on standard error, and (behind ``?``) their exit status if it is not 0. It begins in a folder with copies
of what is in ``sessions/files``. There are a few commands of its own: ``show``, ``files``, ``options``
and ``pipe`` (standard input), and to make files ``write``, ``cut``, ``pack``, ``link``, ``rows`` and ``book``.
A line of Python begins with ``>>>``.

``python tests/specification/sessions.py`` writes the files anew: look at the difference before you commit it.
"""

import bz2
import gzip
import lzma
import os
import re
import shlex
import shutil
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from pprint import pformat
from typing import Any

import pyarrow as pa
from click.testing import CliRunner
from pyarrow import parquet

from quoteattr.cli import command

HERE = Path(__file__).parent
FOLDER = HERE / "sessions"
FILES = FOLDER / "files"
_STATIC = re.compile(r"<(style|script)\b([^>]*)>.*?</\1>", re.DOTALL)
_HEADINGS = [f"h{level}" for level in range(1, 7)]
_BLOCKS = [
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
    ),
    *("footer", "header", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead"),
    *("tr", "ul", "span", "i", "b", "a", "ruby", "q"),
]
_UNSEEN = ["audio", "head", "img", "math", "nav", "rp", "rt", "script", "style", "svg", "template", "video"]
_BESIDE = [
    *("endnote", "endnotes", "footnote", "footnotes", "index", "landmarks", "noteref", "page-list", "pagebreak"),
    *("rearnote", "rearnotes", "toc", "chapter", "bodymatter noteref"),
]
_PARTS = "".join(
    [
        *(f"<{one} id='{one}'>A heading {one}</{one}> beside " for one in _HEADINGS),
        *(f"<{one} id='{one}'>In {one}</{one}> beside " for one in _BLOCKS),
        *(f"<{one}>unseen in {one}</{one}> behind {one}" for one in _UNSEEN),
        *(f"<span epub:type='{one}'>beside as {one}</span> behind {one}" for one in _BESIDE),
        "<hr/>a&mdash;b &eacute; &nosuch; &amp; &lt;<!-- no --><?no?><br/>soft\u00adhyphen <p> </p>",
    ]
)
_BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="in/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "in/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Kitchen</dc:title></metadata><manifest>'
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="d" href="d.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="nav" linear="no"/><itemref idref="a"/><itemref idref="b"/>'
    '<itemref idref="d"/><itemref idref="c" linear="no"/></spine></package>',
    "in/nav.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<nav epub:type="toc"><ol><li><a href="a%20b.xhtml">The Kitchen</a></li><li><a href="b.xhtml#two">The Storm</a>'
    "</li></ol></nav></body></html>",
    "in/a b.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><h2>I</h2>'
    "<p>“It is <i>late</i>,” said Ida\n Moss.<br/>“It is not,” said Tom.</p><p>“No?”</p>"
    '<p class="note"><a id="note">1</a> A note.</p></body></html>',
    "in/d.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    f"{_PARTS}</body></html>",
    "in/b.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>“Good night,” said Ida.</p>'
    '<h2 id="two">The Storm</h2><blockquote><p>“What a storm!” cried Tom.</p></blockquote></body></html>',
    "in/c.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>An advertisement.</p></body></html>',
}


def names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def read(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text("utf-8").split("\n")[:-1]


def played(lines: list[str], folder: Path) -> list[str]:
    """Return a session as it is now: each command with what it writes.

    Args:
        lines: The session. Its comments and commands are kept.
        folder: An empty folder to be in.
    """
    shutil.copytree(FILES, folder, dirs_exist_ok=True)
    before = Path.cwd()
    os.chdir(folder)
    try:
        names: dict[str, Any] = {"HERE": folder}
        return [line for one in lines if not one.startswith("    ") for line in (one, *_done(one, names))]
    finally:
        os.chdir(before)


def _done(line: str, names: dict[str, Any]) -> Iterator[str]:
    if line.startswith(">>> "):
        yield from _set_in(_evaluated(line.removeprefix(">>> "), names))
    if not line.startswith("$ "):
        return
    name, *arguments = shlex.split(line.removeprefix("$ "))
    if name in _OWN:
        yield from _set_in(_OWN[name](*arguments) or "")
        return
    piped = Path(arguments.pop(0)).read_bytes() if name == "pipe" else None
    if name == "pipe":
        name = arguments.pop(0)
    # A table is as wide as the terminal.
    result = CliRunner(env={"COLUMNS": "110", "NO_COLOR": "1"}).invoke(command, [name, *arguments], input=piped)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        yield f"    ? {result.exception!r}"
    yield from _set_in(result.stdout)
    yield from _set_in(result.stderr, "! ")
    if result.exit_code:
        yield f"    ? {result.exit_code}"


def _evaluated(line: str, names: dict[str, Any]) -> str:
    """Return what an expression is, and nothing for a statement."""
    try:
        made = compile(line, "session", "eval")
    except SyntaxError:
        made = None
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            if made is None:
                exec(line, names)  # noqa: S102 - the sessions are the tests' own
                told = ""
            else:
                told = pformat(value, width=150) if (value := eval(made, names)) is not None else ""  # noqa: S307
        except Exception as error:  # noqa: BLE001 - whatever is raised is told
            told = f"{type(error).__name__}: {error}"
    return "\n".join([told, *(_warning(one) for one in warned if one.category is not ResourceWarning)])


def _warning(one: warnings.WarningMessage) -> str:
    return f"{one.category.__name__}: {one.message}"


def _set_in(text: str, sign: str = "") -> Iterator[str]:
    for line in _plain(text).split("\n"):
        if line.strip() and not line.startswith(("Usage: ", "Try ")):
            yield f"    {sign}{line}".rstrip()


def _plain(text: str) -> str:
    """Return what is written without what each page has, and with its control characters made visible."""
    text = _STATIC.sub(lambda found: f"<{found[1]}{found[2]}/>", text).replace(str(Path.cwd()), "HERE")
    text = re.sub(r"sha256-[^']+", "sha256-…", re.sub(r"(?<=expected Parquet: ).*", "…", text))  # what others say
    return re.sub(r"[\x00-\x09\x0b-\x1f\x85\u2028\u2029\ufeff]", lambda found: f"<{ord(found[0]):x}>", text)


def _show(path: str) -> str:
    if Path(path).is_dir():
        return "\n".join(f"{one}:\n{_show(str(one))}" for one in sorted(Path(path).rglob("*")) if one.is_file())
    if path.endswith(".zip"):
        with zipfile.ZipFile(path) as archive:
            return "\n".join(f"{name}:\n{archive.read(name).decode()}" for name in archive.namelist())
    return Path(path).read_bytes().decode("utf-8", "backslashreplace") if Path(path).exists() else "no such file"


def _write(path: str, *lines: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    written = "\n".join(lines).encode().decode("unicode_escape").encode("latin-1") if lines else b""
    Path(path).write_bytes(written + b"\n" * bool(lines))


def _cut(path: str, end: str) -> None:
    Path(path).write_bytes(Path(path).read_bytes()[: int(end)])


def _pack(path: str, ending: str = ".gz") -> None:
    packed = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}[ending.lower()]
    Path(f"{path}{ending}").write_bytes(packed(Path(path).read_bytes()))


def _options(*names: str) -> str:
    """Return the options of a command as its help lists them, with their defaults."""
    shown = CliRunner(env={"COLUMNS": "200"}).invoke(command, [*names, "-h"])
    assert shown.output == CliRunner(env={"COLUMNS": "200"}).invoke(command, [*names, "--help"]).output
    return "\n".join(
        re.findall(r"^  (?:-.*?|\w+)(?=  )|\[default: .*?\]|\[\w+(?:\|\w+)+\]", shown.output, re.MULTILINE)
    )


def _link(path: str, to: str) -> None:
    Path(path).symlink_to(to)


def _rows(path: str, *types: str) -> None:
    """Write a table of Parquet whose names and texts are of some types."""
    of_names, of_texts = (*types, "string", "string")[:2]
    day = datetime(2024, 5, 1, 12, tzinfo=UTC)
    names = {"string": ["a", None, "c"], "timestamp": [day, None, day], "int64": [1, 2, 3], "bool": [True, False, None]}
    texts = {"string": ["“We won,” said Ada Byron.", None, ""], "int64": [1, 2, 3], "binary": [b"a", b"\xff", None]}
    made = {
        "id": pa.array(names[of_names]),
        "text": pa.array(texts[of_texts]),
        "day": pa.array([day.date(), None, day.date()]),
        "hour": pa.array([day, day, None]),
        "tags": pa.array([["é", "b"], [], None]),
        "share": pa.array([0.5, 1.0, None]),
        "more": pa.array([{"a": day}, None, {"a": None}]),
        "flag": pa.array([True, None, False]),
    }
    parquet.write_table(pa.table(made), path)


def _book(path: str, *without: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in _BOOK.items():
            if name not in without:
                archive.writestr(name, text)


_OWN: dict[str, Callable[..., str | None]] = {
    "show": _show,
    "write": _write,
    "cut": _cut,
    "pack": _pack,
    "link": _link,
    "options": _options,
    "rows": _rows,
    "book": _book,
    "files": lambda: "\n".join(sorted(str(path) for path in Path().rglob("*") if path.is_file())),
}


def write() -> None:
    """Write the sessions anew."""
    for name in names():
        with tempfile.TemporaryDirectory() as folder:
            told = played(read(name), Path(folder))
        (FOLDER / f"{name}.txt").write_text("\n".join(told) + "\n", "utf-8")
        sys.stdout.write(f"{name}: {sum(line.startswith(('$ ', '>>> ')) for line in told)} commands\n")


if __name__ == "__main__":
    write()
