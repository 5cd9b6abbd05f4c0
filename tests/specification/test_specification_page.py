"""The page and the tests: the same properties, each named once."""

from collections import Counter
from pathlib import Path

from page import GROUPS, PAGE, properties, written


def test_the_specification_names_the_properties_that_are_tested() -> None:
    assert PAGE.read_text("utf-8") == written(), "run python tests/specification/page.py"


def test_every_group_of_properties_is_on_the_page() -> None:
    files = {path.stem.removeprefix("test_specified_") for path in Path(__file__).parent.glob("test_specified_*.py")}
    assert files == set(GROUPS)


def test_no_two_properties_have_one_name() -> None:
    names = [name for group in GROUPS for name, _ in properties(group)]
    assert [name for name, times in Counter(names).items() if times > 1] == []
