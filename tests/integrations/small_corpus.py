"""A small corpus of our own: the seeds' articles, and what the loop makes of them."""

import pytest
from seed_files import ROOT

from quoteattr.formats.conversion import Json, to_json
from quoteattr.functions import extract
from quoteattr.pipeline import Pipeline
from quoteattr.records import Attribution

__all__ = ["ARTICLES", "failing", "records"]

ARTICLES = {
    **{path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds" / "articles").glob("*.txt"))},
    "nothing.txt": "",
    "no quotation.txt": "It rained on Carrow, and the ferry stayed where it was.",
    "odd.txt": "“A ’b 👩‍🚀 “c” said\x00Ada Byron.\r\n\n“d",
}


def records() -> list[dict[str, Json]]:
    """Return the attributions of the corpus in JSON's types, in order, by the loop."""
    return [to_json(found, document=name) for name, text in ARTICLES.items() for found in extract(text)]


def failing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return three texts, and have the second of them fail."""
    really = Pipeline.extract

    def extracted(self: Pipeline, text: str, **options: object) -> tuple[Attribution, ...]:
        if text == "fatal":
            raise ZeroDivisionError
        return really(self, text, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Pipeline, "extract", extracted)
    return ["“No,” said Ada Byron.", "fatal", "“Yes,” said Ida Moss."]
