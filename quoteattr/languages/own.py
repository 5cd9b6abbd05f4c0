r"""The user's own words, in a folder with files that have the same names as those of a language.

>>> import tempfile
>>> folder = Path(tempfile.mkdtemp())
>>> _ = (folder / "reporting_verbs.txt").write_text("toot toots tooted tooted tooting\n")
>>> with_own_rows((("say", "says", "said", "said", "saying"),), "reporting_verbs", folder)
(('toot', 'toots', 'tooted', 'tooted', 'tooting'), ('say', 'says', 'said', 'said', 'saying'))

A row replaces the row with the same first word. An entry in a TOML file replaces the entry with the same key. A verb
belongs to only one of the four files of verbs, so an own entry is removed from the others. Abbreviations in titles need
no entry of their own. The files need no header, and may be in any order.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from quoteattr.languages.entries import titles
from quoteattr.languages.lexicon import LexiconError, Row, read_rows, read_toml, rows_with_lines
from quoteattr.languages.shapes import TABLES, is_phrase_table

__all__ = ["FILES", "check_own", "with_own_rows", "with_own_table"]

_VERBS = ("reporting_verbs", "thinking_verbs", "naming_verbs", "verbs")
_TOML = ("parties", "places", "titles")
FILES = tuple(sorted([*(f"{name}.txt" for name in TABLES), *(f"{name}.toml" for name in _TOML)]))
"""The files that the user's folder may contain."""


def check_own(folder: Path) -> None:
    """Check the files in the user's folder.

    Raises:
        LexiconError: A file is not valid or has an unknown name. The message gives the place and what was expected.
    """
    there = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith((".", "README")))
    if not there:
        raise LexiconError(folder, None, expected=f"some of {', '.join(FILES)}", found="no file")
    for path in there:
        if path.name not in FILES:
            raise LexiconError(path, None, expected=f"a name that is one of {', '.join(FILES)}", found=repr(path.name))
        _check(path)


def with_own_rows(rows: tuple[Row, ...], name: str, folder: Path) -> tuple[Row, ...]:
    """Return the rows of a table after the user's own rows, without those that the latter replace."""
    if name not in TABLES:
        return rows
    own = _own_rows(name, folder)
    if name in _VERBS:
        taken = {row[0] for other in _VERBS for row in _own_rows(other, folder)}
    else:
        taken = set() if is_phrase_table(name) else {row[0] for row in own if row[0] != "-"}
    return own + tuple(row for row in rows if row[0] not in taken and row not in own)


def with_own_table(table: Mapping[str, object], name: str, folder: Path) -> Mapping[str, object]:
    """Return the contents of a TOML file with the user's own entries.

    Raises:
        LexiconError: The user's file is not TOML.
    """
    path = folder / f"{name}.toml"
    if name not in _TOML or not path.exists():
        return table
    return _merged(table, read_toml(path))


def _merged(table: Mapping[str, object], own: Mapping[str, object]) -> dict[str, object]:
    made = dict(table)
    for key, value in own.items():
        before = made.get(key)
        if isinstance(before, Mapping) and isinstance(value, Mapping):
            made[key] = _merged(before, value)
        elif isinstance(before, str) and isinstance(value, str) and "\n" in before:
            made[key] = f"{before.rstrip()}\n{value.strip()}\n"  # the cities, one per line
        else:
            made[key] = value
    return made


def _own_rows(name: str, folder: Path) -> tuple[Row, ...]:
    path = folder / f"{name}.txt"
    rows = read_rows(path) if path.exists() else ()
    return rows + tuple(_abbreviated(folder / "titles.toml")) if name == "abbreviations" else rows


def _abbreviated(path: Path) -> Iterator[Row]:
    """Yield the abbreviations in the user's own titles, whose full stop does not end a sentence."""
    if path.exists():
        for form in titles(read_toml(path), path):
            yield from ((word,) for word in form.split() if word.endswith("."))


def _check(path: Path) -> None:
    try:
        if path.suffix == ".toml":
            table = read_toml(path)
            if path.stem == "titles":
                titles(table, path)
            return
        for number, row in rows_with_lines(path):
            if (expected := TABLES[path.stem](row)) is not None:
                raise LexiconError(path, number, expected=expected, found=repr(" ".join(row)))
    except UnicodeDecodeError as error:
        raise LexiconError(path, None, expected="UTF-8", found=f"{error.reason} at byte {error.start}") from None
