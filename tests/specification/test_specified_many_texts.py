"""Many texts.

What a long run gives and says whatever happens on the way.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quoteattr import Attribution, extract, extract_many
from quoteattr.cli import command
from quoteattr.formats import jsonl

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


TOLD = "Ida Moss said that it rained. “So it does,” she said."
ASKED = st.fixed_dictionaries(
    {
        "least": st.sampled_from([0.0, 0.9, 1.0]),
        "speakers": st.lists(st.sampled_from(["byron", "Ida Moss", "Bo"]), max_size=2),
        "attributed": st.booleans(),
        "indirect": st.booleans(),
        "genre": st.sampled_from(["news", "fiction", "auto"]),
    }
)
EVERYTHING = {"least": 0.0, "speakers": [], "attributed": False, "indirect": False, "genre": "news"}


def wanted(found: Attribution, asked: dict[str, Any]) -> bool:
    """Tell by the plain meaning of the options whether a record is asked for."""
    if found.speaker is None and (asked["attributed"] or asked["speakers"]):
        return False
    words = ((found.speaker and found.speaker.name) or "").casefold().split()
    named = not asked["speakers"] or any({*one.casefold().split()} <= {*words} for one in asked["speakers"])
    return named and found.confidence >= asked["least"]


@settings(max_examples=20)
@given(found=st.lists(st.sampled_from([SPEECH, "It rained.", TOLD]), max_size=3), asked=ASKED)
@example(found=[SPEECH], asked=EVERYTHING | {"attributed": True})
@example(found=[SPEECH, TOLD], asked=EVERYTHING | {"speakers": ["Ida Moss"], "indirect": True})
def test_a_file_has_what_was_asked_for_and_nothing_else(
    found: list[str], asked: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each option does what it says, whatever other options there are."""
    folder = tmp_path_factory.mktemp("options")
    source, output = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text(lines([(str(number), text) for number, text in enumerate(found)]), "utf-8")
    made = ["dump", source, "-o", output, "--genre", asked["genre"], "--min-confidence", asked["least"]]
    made += [part for one in asked["speakers"] for part in ("--speaker", one)]
    made += ["--attributed-only"] * asked["attributed"] + ["--indirect"] * asked["indirect"]
    assert CliRunner().invoke(command, [*map(str, made)]).exit_code == 0
    records = [
        (str(number), one)
        for number, text in enumerate(found)
        for one in extract(text, genre=asked["genre"], indirect=asked["indirect"])
    ]
    assert [(one.name, each) for one in jsonl.read(io.BytesIO(output.read_bytes())) for each in one.attributions] == [
        (name, one) for name, one in records if wanted(one, asked)
    ]


@settings(max_examples=10)
@given(
    first=st.sampled_from([SPEECH, "It rained."]), again=st.sampled_from([SPEECH, "It rained."]), force=st.booleans()
)
def test_saved_texts_are_those_of_the_records_beside_them(
    *, first: str, again: str, force: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A second run replaces the texts of the first where it is told to, and else leaves them and says so."""
    folder = tmp_path_factory.mktemp("saved")
    codes = []
    for text in (first, again):
        (folder / "in.jsonl").write_text(lines([("a", text)]), "utf-8")
        made = ["dump", folder / "in.jsonl", "-o", folder / "out.jsonl", "--save-text", folder / "texts"]
        codes.append(CliRunner().invoke(command, [*map(str, made), *["--force"] * force]).exit_code)
    (saved,) = (folder / "texts").iterdir()
    assert saved.read_text("utf-8") == (again if force else first)
    assert (codes[0], codes[1] == 0) == (0, force)
