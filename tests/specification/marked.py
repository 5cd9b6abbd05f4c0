"""Marks in any order, between a few words: what opens and what closes where a writer or a machine has gone wrong.

The texts are made in the same way each time. Which quotations are in each is written down in ``approved-marks.txt``.
"""

import json
import random
from collections.abc import Iterator

from quoteattr import extract

__all__ = ["marked", "quotations_in"]

_COUNT = 1200
_PAIRS = [
    "“”",
    "‘’",
    '""',
    "''",
    "«»",
    "»«",
    "„“",
    "\u201a‘",
    "\u2039\u203a",
    "「」",
    "『』",
    "””",
    "’’",
    "\uff02\uff02",
]
_LONG = [("``", "''"), ("&ldquo;", "&rdquo;"), ("&#8220;", "&#8221;"), ("&quot;", "&quot;"), ("‘‘", "’’"), ("<<", ">>")]
_ODD = [
    "“",
    "”",
    "‘",
    "’",
    "'",
    '"',
    "«",
    "»",
    "„",
    "``",
    "''",
    "`",
    "\u00b4",
    "″",
    "\u2032",
    "&quot;",
    "&#39;",
    "&rsquo;",
    "&amp;",
]
_WORDS = [
    *(
        "We won",
        "he said",
        "It rained",
        "no",
        "the boys’",
        "Felix'",
        "don't",
        "don’t",
        "O’Neill",
        "’tis",
        "'tis",
        "rock ’n’",
    ),
    *(
        "roll",
        "’90s",
        "'98",
        "5",
        "6'2\"",
        '5"x7"',
        "3’",
        "Ida Moss",
        "and",
        "said Ada Byron",
        "’em",
        "the",
        "A",
        "p. 7",
    ),
    *(
        "ma'am",
        "James’",
        "10",
        "goin’",
        "“so",
        "…",
        "1990s",
        "I",
        "’s",
        "'s",
        "cos'",
        "<b>",
        "</b>",
        '<a href="x" title="y">',
    ),
    *(
        "<!-- a “b” -->",
        "&c.",
        "AT&T",
        "a<b",
        "[",
        "(",
        ")",
        "\u200b",
        "\N{SOFT HYPHEN}",
        "d'Artagnan",
        "l’",
        "Hawai‘i",
    ),
]
_SIGNS = [",", ".", "?", "!", ":", ";", " —", "—", "...", ",", ".", "-", ""]
_BETWEEN = [" ", " ", " ", " ", "", "\n\n", "\n", "\N{NO-BREAK SPACE}", "  "]


def marked() -> Iterator[str]:
    """Yield the texts."""
    for number in range(_COUNT):
        chance = random.Random(number)  # noqa: S311 - the same each time
        yield "".join(_parts(chance, chance.randrange(2, 7)))


def _parts(chance: random.Random, count: int, depth: int = 0) -> Iterator[str]:
    for _ in range(count):
        what = chance.random()
        if what < 0.45:
            yield chance.choice(_WORDS) + chance.choice(_SIGNS)
        elif what < 0.6:
            yield chance.choice(_ODD)
        elif depth < 3:
            opening, closing = chance.choice([*map(tuple, _PAIRS * 2), *_LONG])
            inside = "".join(_parts(chance, chance.randrange(1, 4), depth + 1)).strip()
            yield f"{opening}{inside}{closing}" if chance.random() < 0.85 else f"{opening}{inside}"
        yield chance.choice(_BETWEEN)


def quotations_in(text: str) -> str:
    """Return a text, and where its quotations are."""
    told = [
        f"{said.span.start}-{said.span.end}({said.content.start - said.span.start},{said.span.end - said.content.end})"
        f"{said.kind.value[0]}{said.depth or ''}{'' if said.closed else '…'}{said.utterance}"
        for said in (one.quotation for one in extract(text))
    ]
    return f"{json.dumps(text, ensure_ascii=False)}: {' '.join(told)}"
