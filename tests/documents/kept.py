"""Documents kept in every kind of file there is, for tests to read them back."""

import bz2
import csv
import gzip
import io
import json
import lzma
from collections.abc import Mapping, Sequence

import pyarrow as pa
from backports import zstd
from hypothesis import strategies as st
from pyarrow import parquet

COMPRESSIONS = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd.compress}


def as_jsonl(texts: Sequence[str]) -> bytes:
    lines = [json.dumps({"id": f"d{number}", "text": text}) for number, text in enumerate(texts)]
    return "".join(f"{line}\n" for line in lines).encode()


def as_csv(texts: Sequence[str], *, delimiter: str = ",") -> bytes:
    file = io.StringIO()
    rows = csv.writer(file, delimiter=delimiter)
    rows.writerow(["id", "text"])
    rows.writerows([f"d{number}", text] for number, text in enumerate(texts))
    return file.getvalue().encode()


def as_tsv(texts: Sequence[str]) -> bytes:
    return as_csv(texts, delimiter="\t")


def as_parquet(texts: Sequence[str]) -> bytes:
    names = [f"d{number}" for number in range(len(texts))]
    return as_parquet_of({"id": pa.array(names, pa.string()), "text": pa.array(texts, pa.string())})


def as_parquet_of(columns: Mapping[str, object]) -> bytes:
    file = io.BytesIO()
    parquet.write_table(pa.table(dict(columns)), file)
    return file.getvalue()


TABLES = {"jsonl": as_jsonl, "csv": as_csv, "tsv": as_tsv, "parquet": as_parquet}


def texts_in_utf_8() -> st.SearchStrategy[str]:
    """Every text that UTF-8 can write, with what tables are made of more often than not."""
    return st.text(st.characters(codec="utf-8") | st.sampled_from(",;\t\r\n\"'“”"), max_size=20)
