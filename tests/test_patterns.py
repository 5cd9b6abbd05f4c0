"""The patterns of the package mean the same in every Python that it supports."""

import re

import pytest
from seed_files import ROOT

_REPEATED_GROUP = re.compile(r"(?<![(\\])\)(?:[*+?]|\{[\w,{}]*\})\+|\(\?>")


@pytest.mark.parametrize("written", [r"(?:ab)*+", r"(?:ab)?+", r"(ab){1,2}+", r"(ab){{0,{LONGEST}}}+", r"(?>ab)"])
def test_a_group_that_gives_nothing_back_is_recognised(written: str) -> None:
    assert _REPEATED_GROUP.search(written)


@pytest.mark.parametrize("written", [r"(?:ab)*", r"\)*+", "[a-z]*+", r"\w++", r"[ab]{1,2}+"])
def test_a_group_that_gives_back_and_a_character_that_does_not_are_no_such_group(written: str) -> None:
    assert not _REPEATED_GROUP.search(written)


def test_no_pattern_has_a_group_that_gives_nothing_back() -> None:
    """Before 3.11.5, `re` matches possessive groups wrongly (gh-106052): on Debian 12, no word was read."""
    lines = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in sorted((ROOT / "quoteattr").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if _REPEATED_GROUP.search(line) and "safe=" not in line  # characters of an address
    ]
    assert lines == []
