"""pandas: a frame with the records of the loop, that joins with what it was made from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_corpus import ARTICLES, failing, records
from texts import newslike

from quoteattr.errors import NoResultWarning, NotTextError, NotTextsError
from quoteattr.formats.columns import columns
from quoteattr.functions import extract

pd = pytest.importorskip("pandas", reason="pandas is not installed")
pytest.importorskip("pyarrow", reason="pyarrow is not installed")

from quoteattr.integrations.pandas import extract_series  # noqa: E402 - after the skips


@pytest.mark.parametrize("workers", [None, 2])
def test_a_frame_has_the_records_of_the_loop(workers: int | None) -> None:
    frame = extract_series(pd.Series(ARTICLES), workers=workers)
    expected = records()
    assert list(frame.index) == [row["document"] for row in expected]
    for column, *path in [
        ("quotation_text", "quotation", "text"),
        ("quotation_content_start", "quotation", "content", "start"),
        ("speaker_name", "speaker", "name"),
        ("speaker_mention_kind", "speaker", "mention", "kind"),
        ("speaker_affiliations", "speaker", "affiliations"),
        ("cue_lemma", "cue", "lemma"),
        ("rule", "rule"),
        ("confidence", "confidence"),
    ]:
        values = [None if value is pd.NA else value for value in frame[column]]
        assert values == [_at(row, path) for row in expected], column


@given(st.lists(newslike(max_size=8), max_size=4))
def test_a_frame_has_a_row_for_every_quotation_and_the_index_of_its_text(texts: list[str]) -> None:
    series = pd.Series(texts, index=[f"no. {number}" for number in range(len(texts))], dtype=object)
    frame = extract_series(series)
    expected = [(name, found.quotation.text) for name, text in series.items() for found in extract(text)]
    assert list(zip(frame.index, frame["quotation_text"], strict=True)) == expected


def test_the_columns_are_those_of_a_csv_file() -> None:
    expected = [name for name in columns() if not name.endswith(("affiliations_kind", "affiliations_span"))]
    assert ["document", *extract_series(pd.Series([""])).columns] == expected


def test_a_missing_text_has_no_quotations_and_an_index_of_several_levels_stays() -> None:
    index = pd.MultiIndex.from_tuples([("Bell", 1), ("Bell", 2), ("Post", 1)], names=["paper", "number"])
    frame = extract_series(pd.Series([None, "“No,” said Ada Byron.", float("nan")], index=index))
    assert list(frame.index) == [("Bell", 2)]
    assert frame.index.names == ["paper", "number"]


def test_a_lone_surrogate_takes_one_character() -> None:
    frame = extract_series(pd.Series(["“\udc80,” said Ada Byron."], dtype=object))
    assert list(frame["quotation_text"]) == ["“\N{REPLACEMENT CHARACTER},”"]


@pytest.mark.parametrize("workers", [None, 2])
def test_a_text_that_fails_is_named_and_takes_no_other_with_it(
    workers: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    series = pd.Series(failing(monkeypatch), index=["a", "b", "c"])
    with pytest.warns(NoResultWarning, match="no result for the text 'b': ZeroDivisionError"):
        frame = extract_series(series, workers=workers)
    assert list(frame.index) == ["a", "c"]


def test_a_category_may_be_missing() -> None:
    frame = extract_series(pd.Series(["“No,” said Ada Byron.", None, "“No,” said Ada Byron."], dtype="category"))
    assert list(frame.index) == [0, 2]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (pd.DataFrame({"text": ["a"]}), r"got DataFrame: choose a column, as in frame\[\"text\"\]"),
        (["a"], "got list: convert it first"),
    ],
    ids=["a frame", "a list"],
)
def test_a_value_that_is_not_a_series_is_reported(given: object, said: str) -> None:
    with pytest.raises(NotTextsError, match=f"expected a pandas Series of texts, {said}"):
        extract_series(given)


def test_bytes_are_not_texts() -> None:
    with pytest.raises(NotTextError):
        extract_series(pd.Series([b"no text"]))


def _at(value: object, path: list[str]) -> object:
    for key in path:
        value = None if value is None else value[key]  # type: ignore[index]
    return value
