"""Compile the readings of a language into one file: what ``hatch_build.py`` does when the package is built.

The file is described in :mod:`quoteattr.languages.compiled`.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import accumulate
from pathlib import Path

from quoteattr.languages.compiled import BETWEEN, ENTRIES, TRUE, checksum, decoded, reading
from quoteattr.languages.language import Language

__all__ = ["READINGS", "compile_language", "encoded"]

READINGS = tuple(name for kind in Language.__mro__ for name, there in vars(kind).items() if isinstance(there, reading))
"""The names of the readings of a language, those of its TOML files left out."""

_PACKAGE = Path(__file__).parent


def compile_language(code: str) -> bytes:
    """Return what is written into the file for a language.

    Args:
        code: The code of the language: ``en``.
    """
    language = Language(code, compiled={})
    files = sorted(path for path in language.path("").iterdir() if path.suffix in {".toml", ".txt"})
    modules = [f"../{path.name}" for path in sorted(_PACKAGE.glob("*.py"))]
    sources = {name: checksum(language.path(name)) for name in (*(path.name for path in files), *modules)}
    readings = {path.name: _json(language.table(path.stem)) for path in files if path.suffix == ".toml"}
    readings |= {name: encoded(getattr(language, name)) for name in READINGS}
    places: dict[str, tuple[str, list[int]]] = {}
    body = b""
    for name, (kind, columns) in readings.items():
        written = [column.encode() for column in columns]
        places[name] = (kind, list(accumulate(map(len, written), initial=len(body))))
        body += b"".join(written)
    head = {"sources": sources, "length": len(body), "readings": places}
    return json.dumps(head).encode() + b"\n" + body


def encoded(value: object) -> tuple[str, list[str]]:
    """Return the kind and the columns of a reading: the inverse of :func:`quoteattr.languages.compiled.decoded`.

    >>> encoded(frozenset({"Jr.", "III"})), encoded({"boss": "director"})
    (('set', ['III|Jr.']), ('words', ['boss', 'director']))
    """
    kind, columns = _encoded(value)
    with suppress(ValueError):
        if decoded(kind, columns) == value:
            return kind, columns
    return _json(value)


def _encoded(value: object) -> tuple[str, list[str]]:
    if isinstance(value, frozenset):
        return "set", [BETWEEN.join(sorted(value))]
    if isinstance(value, tuple):
        return "tuple", [BETWEEN.join(value)]
    if not isinstance(value, Mapping) or not value:
        return _json(value)
    words, values = BETWEEN.join(value), tuple(value.values())
    if isinstance(values[0], frozenset):
        return "classes", [words, *(BETWEEN.join(sorted(one)) for one in values)]
    if isinstance(values[0], tuple(ENTRIES.values())):
        return type(values[0]).__name__, [words, *map(_column, zip(*values, strict=True))]
    return "words", [_column(column) for column in zip(*sorted(value.items()), strict=True)]


def _column(values: Iterable[object]) -> str:
    return BETWEEN.join(TRUE if value is True else "" if value is False else str(value) for value in values)


def _json(value: object) -> tuple[str, list[str]]:
    return "json", [json.dumps(value, ensure_ascii=False)]
