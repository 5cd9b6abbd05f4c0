"""Spark: the records of the loop from a real session on this machine, with workers of its own."""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from seed_files import ROOT
from small_corpus import ARTICLES, records

from quoteattr.errors import UnknownLanguageError

pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("there is no Java, which Spark needs", allow_module_level=True)

from pyspark.sql import SparkSession

from quoteattr.formats import parquet
from quoteattr.formats.conversion import to_json
from quoteattr.integrations.spark import extract_frame

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PYSPARK_PYTHON", sys.executable)
        patched.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]))
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
        yield session
        session.stop()


def test_a_frame_has_the_records_of_the_loop_however_it_is_partitioned(spark: SparkSession, tmp_path: "Path") -> None:
    articles = spark.createDataFrame(list(ARTICLES.items()), ["document", "text"]).repartition(3)
    extract_frame(articles).write.parquet(str(tmp_path / "quotes"))
    found = []
    for path in sorted((tmp_path / "quotes").glob("*.parquet")):
        with path.open("rb") as file:
            found += [to_json(one, document=read.name) for read in parquet.read(file) for one in read.attributions]
    assert sorted(found, key=_place) == sorted(records(), key=_place)


def test_columns_of_other_names_are_named_and_nulls_have_no_rows(spark: SparkSession) -> None:
    rows = [(1, "“No,” said Ada Byron."), (2, None)]
    frame = extract_frame(spark.createDataFrame(rows, "id int, body string"), document="id", text="body")
    assert [(row.document, row.speaker.name) for row in frame.collect()] == [("1", "Ada Byron")]


def test_an_unknown_language_is_reported_before_anything_is_computed(spark: SparkSession) -> None:
    articles = spark.createDataFrame([("a", "b")], ["document", "text"])
    with pytest.raises(UnknownLanguageError):
        extract_frame(articles, language="tlh")


def _place(row: dict[str, object]) -> tuple[object, object, object]:
    quotation = row["quotation"]
    return row["document"], quotation["start"], quotation["end"]  # type: ignore[index]
