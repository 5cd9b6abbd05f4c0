"""The rules as a whole: documented, in the sieve once, and true to the first line of their documentation."""

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from seed_files import ROOT, SEEDS

from quoteattr import extract
from quoteattr.pipeline import Pipeline
from quoteattr.rules import RULES
from quoteattr.rules.answers import no_answers
from quoteattr.rules.rule import Rule, in_shape

MODULES = ROOT / "quoteattr" / "rules"

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def example_of(rule: Rule) -> str:
    """Return the text that a rule's documentation begins with: its first paragraph, a pilcrow for a paragraph break."""
    first = rule.documentation.strip().partition("\n\n")[0]
    return re.sub(r"\s*¶\s*", "\n\n", " ".join(first.split()))


@each_rule
def test_the_example_of_a_rule_is_attributed_by_the_rule(rule: Rule) -> None:
    assert rule.name in [found.rule for found in extract(example_of(rule))]


@each_rule
def test_a_rule_is_documented(rule: Rule) -> None:
    assert any(mark in example_of(rule) for mark in "“‘\"'"), "the first line is an example with a quotation"
    assert rule.documentation.strip().count("\n\n") >= 1, "what the rule is for follows after an empty line"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.needs], ids=lambda rule: rule.name)
def test_a_rule_finds_nothing_in_a_shape_without_the_letters_that_it_needs(rule: Rule) -> None:
    articles = [path.read_text("utf-8") for path in sorted((SEEDS / "articles").glob("*.txt"))]
    alone = ["“a”", "“a.” “b”, “c!”", "“a”: “b” (“c”) – “d”; “e” ~", "“A: b.”", "“‘a’”"]
    for text in (*map(example_of, RULES), *articles, *alone):
        for answers in no_answers(Pipeline().document(text)):
            if rule.needs.isdisjoint(answers.letters):
                assert list(rule.find(answers.paragraph, answers)) == []


def test_every_rule_is_in_the_sieve_once() -> None:
    names = sorted(path.stem for path in MODULES.glob("*.py"))
    with_rule = [name for name in names if hasattr(import_module(f"quoteattr.rules.{name}"), "find")]
    assert sorted(rule.name for rule in RULES) == with_rule


@each_rule
def test_a_rule_is_named_after_its_module(rule: Rule) -> None:
    assert Path(MODULES / f"{rule.name}.py").is_file()


@pytest.mark.parametrize(
    ("text", "via"),
    [("“We won,” said Ada Byron via Radio Lowe.", "Radio Lowe"), ("“We won,” said Ada Byron.", None)],
)
@pytest.mark.parametrize("relay", ["(?: p (?P<via> N ) )?", ""])
def test_a_pattern_over_the_shape_makes_a_rule(relay: str, text: str, via: str | None) -> None:
    rule = Rule("mine", in_shape(f"(?P<quotation> Q ) (?P<cue> C ) (?P<mention> N ) {relay}"), "“We won,” said she.")
    (found,) = Pipeline(rules=[rule]).extract(text)
    assert found.speaker
    assert found.cue
    assert (found.rule, found.speaker.name, found.cue.text) == ("mine", "Ada Byron", "said")
    assert (found.via and found.via.name) == (via if relay else None)


def test_a_rule_is_made_of_a_module() -> None:
    documented, bare = ModuleType("quoteattr.rules.mine", "“We won,” said she."), ModuleType("mine")
    for module in (documented, bare):
        module.find = in_shape("Q")  # type: ignore[attr-defined]
    assert Rule.of(documented) == Rule("mine", documented.find, "“We won,” said she.")
    assert Rule.of(bare) == Rule("mine", bare.find, "")


def test_each_clause_of_a_long_sentence_has_its_own_speaker() -> None:
    surnames = ["Byron", "Lowe", "Moss", "Vane", "Ortiz"]
    people = [f"{forename} {surname}" for surname in surnames for forename in ("Ada", "Peter", "Ida")]
    clauses = [f"{person} told the crew in Leeds that the bridge was “a marvel to us”" for person in people]
    assert [found.speaker and found.speaker.name for found in extract(", and ".join(clauses) + ".")] == people
