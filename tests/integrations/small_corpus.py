"""A small corpus of our own: the seeds' articles, and what the loop makes of them."""

from seed_files import ROOT

from quoteattr.formats.conversion import Json, to_json
from quoteattr.pipeline import extract

__all__ = ["ARTICLES", "records"]

ARTICLES = {
    **{path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds" / "articles").glob("*.txt"))},
    "nothing.txt": "",
    "no quotation.txt": "It rained on Carrow, and the ferry stayed where it was.",
    "odd.txt": "“A ’b 👩‍🚀 “c” said\x00Ada Byron.\r\n\n“d",
}


def records() -> list[dict[str, Json]]:
    """Return the attributions of the corpus in JSON's types, in order, by the loop."""
    return [to_json(found, document=name) for name, text in ARTICLES.items() for found in extract(text)]
