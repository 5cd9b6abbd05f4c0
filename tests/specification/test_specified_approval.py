"""Approved records.

The whole records of every text in ``seeds/`` are written down in ``tests/specification/approved``. A change of any of
them is looked at, and then written down with ``python tests/specification/approved.py``.
"""

from approved import MARKS, cases, is_whole, key, line, lines_of, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import marked, quotations_in
from real import BEFORE, known

from quoteattr import extract

CASES = list(cases())
SPACES = st.sampled_from(["\N{NO-BREAK SPACE}", "\N{IDEOGRAPHIC SPACE}", "\N{THIN SPACE}", " "])
BREAKS = st.sampled_from(["\x85", "\r", "\N{LINE SEPARATOR}", "\n"])
SHOWN = 5
HINT = "look at each, and if it is right: python tests/specification/approved.py"
WHERE_IT_STANDS = known()["approved records"]
"""Texts that are known to be read in another way where something stands before them: a headline, for example."""


def different(name: str, found: list[str], expected: list[str]) -> list[str]:
    """Return what is in one of two lists alone."""
    return [
        *(f"{name}\n  - {one}" for one in expected if one not in found),
        *(f"{name}\n  + {one}" for one in found if one not in expected),
    ] or ([name] if found != expected else [])


@settings(max_examples=1)
@given(SPACES, BREAKS, st.sampled_from([f"{BEFORE}\n\n", ""]), st.sampled_from(["\n\nIt rained.", ""]))
def test_the_records_of_a_text_are_those_that_were_approved_wherever_it_stands(
    space: str, line_break: str, before: str, behind: str
) -> None:
    """Everything that a record has is as it was, whatever stands around a text and however wide its spaces are."""
    wrong: list[str] = []
    for name, text, lines in CASES:
        if before and key(text) in WHERE_IT_STANDS:
            continue
        made = f"{before}{text}{behind}".replace(" ", space).replace("\n", line_break)
        end = len(before) + len(text)
        inside = [one for one in extract(made, indirect=True) if len(before) <= one.quotation.span.start < end]
        expected = [one for one in lines if one[0].isdigit()]
        wrong += different(f"{name}: {key(text)}", [line(one, len(before)) for one in inside], expected)
    assert not wrong, "\n".join([f"{len(wrong)} records are not as they were: {HINT}", *wrong[:SHOWN]])


@settings(max_examples=1)
@given(st.integers(0, len(CASES) - 1))
def test_all_that_is_read_in_a_text_is_what_was_approved_whichever_text_is_read_first(first: int) -> None:
    """The records, who speaks if the text is of a novel, everybody whom an article names, and what is near to it."""
    wrong: list[str] = []
    for name, text, lines in CASES[first:] + CASES[:first]:
        wrong += different(f"{name}: {key(text)}", lines_of(text, whole=is_whole(name)), list(lines))
    assert not wrong, "\n".join([f"{len(wrong)} lines are not as they were: {HINT}", *wrong[:SHOWN]])


MARKED = list(zip(marked(), MARKS.read_text("utf-8").split("\n")[:-1], strict=True))


@settings(max_examples=1)
@given(st.integers(0, len(MARKED) - 1))
def test_marks_in_any_order_open_and_close_what_they_did(first: int) -> None:
    """Writers and machines leave out marks, write others and forget spaces: what is read then is as it was."""
    found = [(quotations_in(text), expected) for text, expected in MARKED[first:] + MARKED[:first]]
    wrong = [line for pair in found if pair[0] != pair[1] for line in (f"  - {pair[1]}", f"  + {pair[0]}")]
    assert not wrong, "\n".join([f"{len(wrong) // 2} texts are not read as they were: {HINT}", *wrong[: 2 * SHOWN]])


def test_nearly_all_texts_have_approved_records() -> None:
    """Whoever adds a seed need not write its records down at once."""
    assert len(CASES) > 0.97 * sum(map(len, texts().values()))
