"""Many texts.

What a long run gives and says whatever happens on the way.
"""

import csv
import json
from collections.abc import Iterator

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr import Attribution, extract, extract_many
from quoteattr.cli import command

SPEECH = "“We won,” said Ada Byron. The so-called “deal” was off. “No,” said Ida Moss."


class BrokenOffError(Exception):
    """The source of the texts fails."""


def broken_off(found: list[str]) -> Iterator[str]:
    yield from found
    raise BrokenOffError


@settings(max_examples=6)
@given(found=st.lists(st.sampled_from(["", SPEECH]), max_size=5), workers=st.sampled_from([None, 2]))
def test_a_source_that_fails_fails_behind_all_that_it_gave(found: list[str], workers: int | None) -> None:
    """What was read before an archive broke off is not lost, and that it broke off is not kept quiet."""
    results = extract_many(broken_off(found), workers=workers)
    taken: list[tuple[Attribution, ...]] = []
    with pytest.raises(BrokenOffError):
        taken.extend(iter(results.__next__, None))
    assert taken == [extract(text) for text in found]


def lines(rows: list[tuple[str, str | None]]) -> str:
    """Write lines of JSON, those without a text broken."""
    return "".join(
        json.dumps({"id": name, "text": text}) + "\n" if text is not None else "{no\n" for name, text in rows
    )


written = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["It rained.", SPEECH, None])), max_size=6)


@settings(max_examples=15)
@given(rows=written, least=st.floats(0, 1) | st.sampled_from([0.0, 1.0]))
def test_the_files_of_a_run_agree(
    rows: list[tuple[str, str | None]], least: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The output, the table of documents and the errors tell of the same documents, line by line."""
    folder = tmp_path_factory.mktemp("agree")
    source, output, table, errors = (folder / name for name in ("in.jsonl", "out.jsonl", "table.csv", "errors.jsonl"))
    source.write_text(lines(rows), "utf-8")
    made = ["dump", source, "-o", output, "--documents", table, "--errors", errors, "--min-confidence", least]
    done = CliRunner().invoke(command, [*map(str, made)])
    with table.open(encoding="utf-8-sig", newline="") as file:
        listed = list(csv.DictReader(file))
    told = [json.loads(line) for line in errors.read_text("utf-8").splitlines()] if errors.exists() else []
    places = [one["document"] if one.get("line") is None else f"{one['document']}:{one['line']}" for one in told]
    assert [row["document"] for row in listed if row["failure"]] == places
    assert done.exit_code == int(bool(places))
    seen: set[str] = set()
    good = [name for name, text in rows if text is not None and not (name in seen or seen.add(name))]  # type: ignore[func-returns-value]
    assert [row["document"] for row in listed if not row["failure"]] == good
    records = [json.loads(line) for line in output.read_text("utf-8").splitlines()] if output.exists() else []
    for row in listed:
        if not row["failure"]:
            text = next(text for name, text in rows if name == row["document"] and text is not None)
            kept = [one for one in extract(text) if one.confidence >= least]
            assert int(row["characters"]) == len(text)
            assert [one["confidence"] for one in records if one["document"] == row["document"]] == [
                one.confidence for one in kept
            ]
