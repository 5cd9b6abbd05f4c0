"""The rules as a whole: documented, in the sieve once, and true to the first line of their documentation."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from seed_files import ROOT

from quoteattr import extract
from quoteattr.rules import RULES
from quoteattr.rules.rule import Rule

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


def test_every_rule_is_in_the_sieve_once() -> None:
    names = sorted(path.stem for path in MODULES.glob("*.py"))
    with_rule = [name for name in names if hasattr(import_module(f"quoteattr.rules.{name}"), "find")]
    assert sorted(rule.name for rule in RULES) == with_rule


@each_rule
def test_a_rule_is_named_after_its_module(rule: Rule) -> None:
    assert Path(MODULES / f"{rule.name}.py").is_file()
