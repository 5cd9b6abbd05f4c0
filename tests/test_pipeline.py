"""The stages together: any text has a result, and an explanation is that of the record."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from texts import any_text, newslike

import quoteattr
from quoteattr import NotTextError, Pipeline, UnknownLanguageError, explain, extract
from quoteattr.rules import RULES
from quoteattr.rules.answers import Answers, no_answers
from quoteattr.rules.link import Link
from quoteattr.rules.rule import Rule
from quoteattr.steps import passage_of
from quoteattr.text.paragraph import Paragraph

TEXTS = newslike() | any_text()


def run(code: str, **environment: str) -> str:
    """Run code in a Python of its own and return what it prints."""
    done = subprocess.run(  # noqa: S603 - the code is that of the test
        [sys.executable, "-c", code], env=os.environ | environment, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


@given(TEXTS)
@example("")
@example("“" * 50)
@example("“He said ‘No.’\n\n“Then he left at 7 p.m.\n\n“He came back.”")
@example("\udc80“\ud800”\x00")
def test_any_text_has_a_result(text: str) -> None:
    assert all(isinstance(found, quoteattr.Attribution) for found in extract(text))


@given(TEXTS)
def test_an_explanation_has_the_records_that_extract_returns(text: str) -> None:
    assert explain(text).attributions == extract(text)


@given(newslike())
@example("“We won,” Ida Moss said. “It is over.”\n\n“Really.”")
def test_replaying_an_explanation_gives_the_record(text: str) -> None:
    """Each rule, asked alone with the links of those before it, sees what the explanation says it saw."""
    reading, steps = Pipeline().prepare(text), explain(text).steps
    for answers in no_answers(reading.document):
        paragraph = answers.paragraph
        for rule in RULES:
            told = {
                position for position, number in paragraph.quotations.items() if steps[number].answered == rule.name
            }
            for link in rule.find(paragraph, answers):
                if link.quotation in answers or not asked(steps, paragraph, link, rule):
                    continue
                step = steps[paragraph.quotations[link.quotation]]
                told.remove(link.quotation)
                assert (step.mention, step.cue, step.via) == (
                    passage_of(reading, link.mention),
                    passage_of(reading, link.cue),
                    passage_of(reading, link.via),
                )
                answers.add([link])
            assert told == set()


def asked(steps: tuple[quoteattr.Step, ...], paragraph: Paragraph, link: Link, rule: Rule) -> bool:
    """Tell whether a rule was asked at all: once every quotation of a paragraph has its answer, no other rule is."""
    return rule.name in steps[paragraph.quotations[link.quotation]].asked


@given(newslike())
def test_the_rules_tried_are_the_list_up_to_the_one_that_answered(text: str) -> None:
    names = tuple(rule.name for rule in RULES)
    for step in explain(text).steps:
        end = len(names) if step.answered is None else names.index(step.answered) + 1
        assert step.asked == names[:end]


@given(newslike())
def test_a_rule_added_at_the_end_changes_no_earlier_answer_in_its_paragraph(text: str) -> None:
    text = " ".join(text.split())  # a paragraph may go on from the answers of the one before
    everything = Pipeline(rules=(*RULES, Rule("first_phrase", first_phrase, "“So it goes.” Ada Byron left.")))
    for before, after in zip(extract(text), everything.extract(text), strict=True):
        assert after == before or (before.rule is None and after.rule in ("first_phrase", None))


def first_phrase(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for the first phrase, whatever it is."""
    for position in paragraph.quotations:
        yield Link(position, paragraph.phrase(0 if position else len(paragraph.shape) - 1))


def test_a_rule_of_your_own_is_tried_in_its_place() -> None:
    mine = Rule("mine", first_phrase, "Ada Byron wept: “So it goes.”")
    (found,) = Pipeline(rules=(mine, *RULES)).extract("Ada Byron wept, “So it goes,” said Moss.")
    assert found.rule == "mine"
    assert found.speaker
    assert found.speaker.name == "Ada Byron"


def test_a_quotation_in_a_quotation_has_the_speaker_that_the_outer_one_gives_it() -> None:
    outer, inner = extract("“Ida Moss said ‘never again’,” Ada Byron said.")
    assert outer.speaker
    assert inner.speaker
    assert (outer.speaker.name, inner.speaker.name) == ("Ada Byron", "Ida Moss")


@pytest.mark.parametrize("value", [b"bytes", bytearray(b"bytes"), None, 3, ["text"]])
def test_a_value_that_is_not_a_text_is_reported(value: object) -> None:
    for function in (extract, explain):
        with pytest.raises(NotTextError, match="expected a str") as caught:
            function(value)  # type: ignore[operator]
        assert isinstance(caught.value, TypeError)
        assert caught.value.value is value


def test_bytes_are_reported_with_how_to_decode_them() -> None:
    with pytest.raises(NotTextError, match=r'decode\("utf-8"\)'):
        extract(b"bytes")  # type: ignore[arg-type]


def test_an_unknown_language_is_reported_with_the_known_ones() -> None:
    for function in (extract, explain):
        with pytest.raises(UnknownLanguageError, match="en") as caught:
            function("“No,” he said.", language="tlh")
        assert isinstance(caught.value, LookupError)
        assert caught.value.language == "tlh"


def test_the_import_of_every_name_pulls_in_nothing_but_attrs_and_regex() -> None:
    third_party = "import sys; from quoteattr import *; print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    plain = "import sys, attr, attrs, regex; print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    added = set(run(third_party).split()) - set(run(plain).split()) - sys.stdlib_module_names
    assert added == {"quoteattr"}


def test_the_import_reads_no_lexicon() -> None:
    code = "from quoteattr import *; from quoteattr.languages import load; print(load.cache_info().currsize)"
    assert run(code) == "0\n"


def test_records_are_the_same_whatever_the_hash_seed() -> None:
    code = (
        "import quoteattr\n"
        "print(quoteattr.extract('“We won,” said Ada Byron, the mayor. “No,” she said. The “deal” was off.'))"
    )
    assert len({run(code, PYTHONHASHSEED=seed) for seed in ("0", "1", "2")}) == 1


def test_nothing_is_printed_at_import() -> None:
    assert run("from quoteattr import *") == ""


def test_the_import_of_the_package_loads_nothing() -> None:
    assert run("import sys, quoteattr; print([m for m in sys.modules if m.startswith('quoteattr.')])") == "[]\n"


def test_a_name_is_loaded_when_it_is_needed() -> None:
    assert [getattr(quoteattr, name).__name__ for name in quoteattr.__all__] == quoteattr.__all__


def test_the_errors_can_be_had_from_the_package_alone() -> None:
    assert run("import quoteattr; print(quoteattr.errors.MissingTextError.__name__)") == "MissingTextError\n"


def test_a_name_that_there_is_not_is_an_error_that_says_so() -> None:
    with pytest.raises(AttributeError, match="'quoteattr' has no attribute 'extrakt'"):
        _ = quoteattr.extrakt  # type: ignore[attr-defined]


def test_checkers_know_the_names_that_there_are() -> None:
    tree = ast.parse(Path(quoteattr.__file__).read_text(encoding="utf-8"))
    told = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert told - {"TYPE_CHECKING", "import_module", "version"} == set(quoteattr.__all__)


def test_a_listing_of_the_package_has_its_names() -> None:
    assert set(quoteattr.__all__) <= set(dir(quoteattr))


def test_public_names_are_sorted() -> None:
    assert quoteattr.__all__ == sorted(quoteattr.__all__)
    assert all(hasattr(quoteattr, name) for name in quoteattr.__all__)
