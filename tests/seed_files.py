"""Reads ``seeds/``: cases and articles with the records expected of them. ``seeds/README.md`` tells the format."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from quoteattr.formats import jsonl
from quoteattr.records import Attribution

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"


@frozen
class Said:
    """What is expected of one quotation; what is ``None`` is not looked at."""

    words: str
    speaker: str | None = None
    cue: str | None = None
    via: str | None = None
    rule: str | None = None
    nobody: bool = False


@frozen
class Case:
    """A text and what is expected of some quotations in it."""

    text: str
    said: tuple[Said, ...]
    name: str = field(init=False)
    """The first words of the text, for the test's id."""

    @name.default
    def _named(self) -> str:
        return slug(self.text, words=9)


@frozen
class Last:
    """A text and who speaks last in it; what is ``None`` is not looked at, and a role that is not told is empty."""

    text: str
    name: str
    kind: str | None = None
    role: str | None = None
    affiliations: tuple[str, ...] | None = None


@frozen
class Article:
    """A whole article and the records expected of it."""

    name: str
    text: str = field(repr=False)
    expected: tuple[Attribution, ...] = field(repr=False)


def slug(text: str, *, words: int) -> str:
    """Return the first words of a text, joined by hyphens."""
    return "-".join(re.findall(r"\w+", text.casefold())[:words])


def cases(path: Path, table: str) -> list[Case]:
    """Read the cases of one table of a file."""
    with path.open("rb") as file:
        read: dict[str, Any] = tomllib.load(file)
    return [
        Case(case["text"], tuple(Said(**one) for one in case["said"])) for case in read.get(table, []) if _is_case(case)
    ]


def last_speakers() -> list[Last]:
    """Read who speaks last in some texts."""
    read: list[dict[str, Any]] = []
    for path in (SEEDS / "speakers.toml", *sorted((SEEDS / "speakers").glob("*.toml"))):
        with path.open("rb") as file:
            read += tomllib.load(file)["speaker"]
    return [Last(**{**one, "affiliations": _names(one.get("affiliations"))}) for one in read]


def _names(of: list[str] | None) -> tuple[str, ...] | None:
    return None if of is None else tuple(of)


def _is_case(case: dict[str, Any]) -> bool:
    unknown = case.keys() - {"text", "said"}
    assert not unknown, f"a case has a text and what is said in it, and no {unknown}"
    return True


def rule_files() -> list[Path]:
    """Return the files of the rules, sorted."""
    return sorted((SEEDS / "rules").glob("*.toml"))


@cache
def articles() -> tuple[Article, ...]:
    """Read the articles with their records."""
    return tuple(_articles())


def _articles() -> Iterator[Article]:
    for path in sorted((SEEDS / "articles").glob("*.txt")):
        with path.with_suffix(".jsonl").open("rb") as file:
            (document,) = jsonl.read(file)
        yield Article(path.stem, path.read_bytes().decode(), document.attributions)


@cache
def known_failures() -> dict[str, dict[str, str]]:
    """Read what is known to fail: by the name of the test and its id, the reason."""
    with (SEEDS / "known_failures.toml").open("rb") as file:
        return tomllib.load(file)


def texts_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever TOML has
    """Yield every text in what was read from a file of seeds."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield value["text"]
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)
