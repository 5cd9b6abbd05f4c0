"""Read the cast of a novel that somebody corrected, for the option ``--cast``."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from quoteattr.errors import FormatError
from quoteattr.records import Character, Gender, SpeakerKind

__all__ = ["cast_option", "read_cast"]

T = TypeVar("T", bound=Callable[..., object])
_GENDERS = {"": None} | {gender.value: gender for gender in Gender}


def cast_option(command: T) -> T:
    """Add the option ``--cast``, whose value is the cast, or ``None``."""
    return click.option(
        "--cast",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="CSV",
        callback=_cast_of,
        help="The corrected cast of a novel: first write it with “quoteattr cast --genre fiction -f csv”.",
    )(command)


def read_cast(path: Path) -> Iterator[Character]:
    """Read a corrected cast, as written by ``quoteattr cast -f csv``. Only name, gender and aliases are used.

    Raises:
        FormatError: The file has no column ``name``, or a gender is unknown.
    """
    import csv  # noqa: PLC0415 - most runs have no corrected cast

    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            if "name" not in (rows.fieldnames or ()):
                message = f"{path}: expected a column 'name', got {', '.join(rows.fieldnames or ()) or 'none'}"
                raise FormatError(message)
            for row in rows:
                if row["name"]:
                    yield _character(row, f"{path}: line {rows.line_num}")
    except UnicodeDecodeError as error:
        message = f"{path}: expected UTF-8, got byte 0x{error.object[error.start]:02x}: save it as “CSV UTF-8”"
        raise FormatError(message) from None
    except csv.Error as error:
        message = f"{path}: expected CSV with commas, as “quoteattr cast -f csv” writes it: {error}"
        raise FormatError(message) from None


def _character(row: dict[str, str], place: str) -> Character:
    aliases = tuple(alias.strip() for alias in (row.get("aliases") or "").split(";") if alias.strip())
    gender = (row.get("gender") or "").strip().lower()
    if gender not in _GENDERS:
        message = f"{place}: expected female, male or an empty cell in the column 'gender', got {gender!r}"
        raise FormatError(message)
    return Character(row["name"].strip(), SpeakerKind.PERSON, aliases, _GENDERS[gender])


def _cast_of(_: click.Context, __: click.Parameter, path: Path | None) -> tuple[Character, ...] | None:
    return None if path is None else tuple(read_cast(path))
