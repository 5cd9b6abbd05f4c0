"""What is measured on: the seeds' articles and generated ones of their length, and any gold file."""

import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from quoteattr.testing import Article, articles

__all__ = ["gold_articles", "our_articles"]

ROOT = Path(__file__).parents[2]
MARK = re.compile('["“”‘’]')
_GENERATED = 200
_PLAIN = 1_100
"""Code points of plain paragraphs after each drawn article, which alone has four times as many quotations as news."""


def our_articles() -> list[str]:
    """Return generated articles with paragraphs of the seeds' articles between theirs; the same each time."""
    drawn: list[str] = []

    @settings(
        max_examples=_GENERATED,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(articles(max_paragraphs=12))
    def draw(article: Article) -> None:
        drawn.append(article.text)

    draw()
    seeds = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds" / "articles").glob("*.txt"))]
    plain = cycle(line for text in seeds for line in text.split("\n") if line and not MARK.search(line))
    return seeds + ["\n\n".join(_mixed(text, plain)) for text in drawn]


def _mixed(text: str, plain: Iterator[str]) -> Iterator[str]:
    """Yield the paragraphs of an article with plain ones after them."""
    yield text
    length = 0
    while length < _PLAIN:
        yield (line := next(plain))
        length += len(line)


def gold_articles(path: Path) -> list[str]:
    """Return the texts of a gold file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]
