"""Ray Data: the records of the loop from a real cluster of one machine, with workers of its own."""

from collections.abc import Iterator

import pytest
from seed_files import ROOT
from small_corpus import ARTICLES, records

from quoteattr.errors import UnknownLanguageError

ray = pytest.importorskip("ray", reason="Ray is not installed")
pytest.importorskip("ray.data", reason="Ray Data is not installed")

from quoteattr.integrations.ray import extract_dataset  # noqa: E402 - after the skips


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    environment = {"env_vars": {"PYTHONPATH": str(ROOT)}}
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env=environment)
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()


def test_a_dataset_has_the_records_of_the_loop_however_it_is_blocked() -> None:
    rows = [{"document": name, "text": text} for name, text in ARTICLES.items()]
    articles = ray.data.from_items(rows, override_num_blocks=3)
    found = extract_dataset(articles).take_all()
    assert sorted(found, key=_place) == sorted(records(), key=_place)


def test_columns_of_other_names_are_named() -> None:
    articles = ray.data.from_items([{"id": 1, "body": "“No,” said Ada Byron.", "document": "another"}])
    found = extract_dataset(articles, document="id", text="body").take_all()
    assert [(row["document"], row["speaker"]["name"]) for row in found] == [("1", "Ada Byron")]


def test_an_unknown_language_is_reported_before_anything_is_computed() -> None:
    with pytest.raises(UnknownLanguageError):
        extract_dataset(ray.data.from_items([{"document": "a", "text": "b"}]), language="tlh")


def _place(row: dict[str, object]) -> tuple[object, object, object]:
    quotation = row["quotation"]
    return row["document"], quotation["start"], quotation["end"]  # type: ignore[index]
