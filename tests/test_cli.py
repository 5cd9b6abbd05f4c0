"""The command: what it prints, what it says of what cannot be read, and how it ends."""

import io
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from texts import any_text, newslike

from quoteattr import explain, extract
from quoteattr.cli import command
from quoteattr.cli.seed import seed_of, toml_string
from quoteattr.documents.decoding import ADVICE
from quoteattr.fiction.rules import FICTION_RULES, WAYS
from quoteattr.formats import jsonl
from quoteattr.reports import REPORTS
from quoteattr.rules import RULES
from quoteattr.rules.rule import Rule

SPEECH = "“We won,” said Ada Byron. The so-called “deal” was off.\n"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=stdin)


def start(*arguments: str | Path, environment: Mapping[str, str] = MappingProxyType({})) -> "subprocess.Popen[bytes]":
    """Start the command as a process of its own."""
    return subprocess.Popen(  # noqa: S603 - the arguments are those of the test
        [sys.executable, "-m", "quoteattr", *map(str, arguments)],
        env=os.environ | dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def test_dump_writes_json_lines_where_no_terminal_is(speech: Path) -> None:
    done = run("dump", speech)
    (document,) = jsonl.read(io.BytesIO(done.stdout_bytes))
    assert (done.exit_code, document.name, document.attributions) == (0, str(speech), extract(SPEECH))


def test_dump_writes_a_table_on_request(speech: Path) -> None:
    done = run("dump", "--format", "table", speech)
    assert done.exit_code == 0
    assert "Ada Byron" in done.stdout
    assert "{" not in done.stdout


def test_dump_reads_standard_input() -> None:
    done = run("dump", "-", stdin=SPEECH.encode())
    assert [json.loads(line)["document"] for line in done.stdout.splitlines()] == ["-", "-"]


def test_dump_reads_the_texts_of_a_folder_and_those_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "below/c.txt", "d.md", "e.doc"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(SPEECH, encoding="utf-8")
    names = [json.loads(line)["document"] for line in run("dump", tmp_path).stdout.splitlines()]
    assert list(dict.fromkeys(names)) == [str(tmp_path / name) for name in ("a.txt", "b.txt", "below/c.txt", "d.md")]


def test_a_byte_order_mark_is_not_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbf" + SPEECH.encode())
    (document,) = jsonl.read(io.BytesIO(run("dump", path).stdout_bytes))
    assert document.attributions == extract(SPEECH)


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path, text = tmp_path / "windows.txt", f"It rained.\r\n\r\n{SPEECH}"
    path.write_bytes(text.encode())
    (document,) = jsonl.read(io.BytesIO(run("dump", path).stdout_bytes))
    assert document.attributions == extract(text)


@pytest.mark.parametrize("subcommand", ["dump", "explain"])
def test_unreadable_files_have_one_line_each_and_the_rest_is_processed(
    subcommand: str, tmp_path: Path, speech: Path
) -> None:
    missing, latin, empty = tmp_path / "missing.txt", tmp_path / "latin.txt", tmp_path / "empty"
    latin.write_bytes(b"A caf\xe9 au lait.")
    empty.mkdir()
    patterns = "*.txt, *.text, *.md, *.markdown, *.html, *.htm or *.epub"
    done = run(subcommand, missing, latin, empty, speech)
    assert done.exit_code == 1
    assert "Ada Byron" in done.stdout
    assert done.stderr.splitlines() == [
        f"quoteattr: {missing}: no such file or folder",
        f"quoteattr: {latin}: not UTF-8: byte 5 is 0xe9; {ADVICE}",
        f"quoteattr: {empty}: no {patterns} file in this folder: choose other files with --glob",
        *(["1 document, 2 quotations, 1 speaker, 3 failures"] if subcommand == "dump" else []),
    ]


def test_the_byte_that_is_not_utf_8_is_counted_from_the_beginning_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbfab\xff")
    assert "byte 5 is 0xff" in run("dump", path).stderr


@pytest.mark.parametrize(
    "arguments", [["dump"], ["dump", "--format", "xml", "a.txt"], ["rules", "no_rule"], ["undo"], ["evaluate", "none"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Error:" in done.stderr or "Usage:" in done.stderr


def test_explain_says_which_rules_passed_which_answered_and_who_is_meant(speech: Path) -> None:
    done = run("explain", speech)
    assert done.exit_code == 0
    assert done.stdout == f"{explain(SPEECH)}\n"
    assert "answered    quotation_cue_mention" in done.stdout


def test_explain_shows_what_would_steer_a_terminal_instead_of_obeying(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("“\x1b[31mred,” said Ada Byron.", encoding="utf-8")
    assert "\x1b" not in run("explain", path).stdout


def test_a_text_without_quotations_is_said_to_have_none(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("It rained.", encoding="utf-8")
    assert run("explain", path).stdout == "no quotations\n"
    assert run("dump", path).stdout == ""


def test_a_seed_can_be_pasted_into_its_file(speech: Path) -> None:
    read = tomllib.loads(run("explain", "--as-seed", speech).stdout)
    assert read["takes"] == [
        {"text": SPEECH, "said": [{"words": "“We won,”", "speaker": "Ada Byron", "cue": "said"}]},
    ]
    assert read["nobody"] == [{"text": SPEECH, "said": [{"words": "“deal”"}]}]


@given(newslike(max_size=15))
def test_a_seed_has_every_quotation_of_any_text(text: str) -> None:
    read = tomllib.loads(seed_of(explain(text)))
    cases = read.get("takes", []) + read.get("nobody", [])
    assert all(case["text"] == text for case in cases)
    said = [one["words"] for case in cases for one in case["said"]]
    assert sorted(said) == sorted(found.quotation.text for found in extract(text))


@given(any_text().filter(lambda text: text.encode("utf-8", "ignore").decode() == text))
def test_any_text_comes_back_from_a_string_of_toml(text: str) -> None:
    assert tomllib.loads(f"text = {toml_string(text)}")["text"] == text


def test_rules_lists_the_sieve_of_reports_at_the_end() -> None:
    listed = run("rules").stdout.splitlines()[-len(REPORTS) :]
    assert [line.split()[1] for line in listed] == [rule.name for rule in REPORTS]


def test_rules_lists_the_sieve_in_order() -> None:
    listed = run("rules").stdout.splitlines()[: len(RULES)]
    assert [line.split()[1] for line in listed] == [rule.name for rule in RULES]


def test_rules_lists_the_rules_of_fiction_in_their_own_section() -> None:
    sections = run("rules").stdout.split("\n\n")
    listed = sections[next(at for at, section in enumerate(sections) if "--genre fiction" in section) + 1]
    assert [line.split()[1] for line in listed.splitlines()] == [rule.name for rule in FICTION_RULES]


@pytest.mark.parametrize("way", WAYS)
def test_rules_says_how_a_speaker_is_found_whom_no_rule_names(way: str) -> None:
    assert f" {way} " in run("rules").stdout
    assert run("rules", way).stdout == f"{WAYS[way]}\n"


_DOCUMENTED = (*RULES, *(rule for rule in FICTION_RULES if rule not in RULES))


@pytest.mark.parametrize("rule", _DOCUMENTED, ids=[rule.name for rule in _DOCUMENTED])
def test_rules_prints_the_documentation_of_one(rule: Rule) -> None:
    assert run("rules", rule.name).stdout == f"{rule.documentation.strip()}\n"


def test_an_unknown_rule_is_reported_with_the_closest_one() -> None:
    assert "did you mean according_to?" in run("rules", "acording_to").stderr
    assert "“quoteattr rules” lists the rules" in run("rules", "no_such_thing").stderr


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"quoteattr {version('quoteattr')}\n"


def test_python_m_runs_the_command(speech: Path) -> None:
    with start("dump", speech) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert out == run("dump", speech).stdout_bytes


def test_output_is_utf_8_whatever_the_locale(speech: Path) -> None:
    with start("dump", speech, environment={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}) as process:
        out, _ = process.communicate()
    assert "“We won,”" in out.decode()


def gold_line(**quote: object) -> str:
    speaker = {"spans": [[15, 24]], "name": "Ada Byron"}
    quotes = [{"span": [0, 9], "content": [1, 8], "attributed": True, "speaker": speaker} | quote]
    return json.dumps({"id": "a", "lang": "en", "genre": "news", "text": SPEECH, "quotes": quotes}) + "\n"


def test_evaluate_scores_what_is_found_now(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(gold_line(), encoding="utf-8")
    done = run("evaluate", gold)
    assert done.exit_code == 0
    assert "quotation_cue_mention" in done.stdout
    assert "speaker_strict" in done.stdout


def test_evaluate_scores_what_dump_wrote(tmp_path: Path, speech: Path) -> None:
    gold, found = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold.write_text(gold_line(), encoding="utf-8")
    found.write_text(run("dump", speech).stdout.replace(str(speech), "a"), encoding="utf-8")
    done = run("evaluate", gold, found)
    assert done.exit_code == 0
    assert "quotation_cue_mention" in done.stdout


def test_evaluate_shows_wrong_answers_in_their_context(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(gold_line(speaker={"spans": [[40, 46]]}), encoding="utf-8")
    assert "⟦" in run("evaluate", gold, "--errors", "1").stdout
    assert "⟦" not in run("evaluate", gold, "--errors", "1", "--rule", "no_rule").stdout


def test_gold_that_is_not_valid_is_reported_with_its_line(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(gold_line() + "{\n", encoding="utf-8")
    done = run("evaluate", gold)
    assert done.exit_code == 1
    assert "line 2" in done.stderr
