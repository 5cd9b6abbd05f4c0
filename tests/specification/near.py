"""Texts near to those of the seeds: with a word less, a comma more, a pronoun for a name, another mark.

They are made in the same way each time. Much of what is read in them is of no interest by itself: but a condition that
is dropped, or a bound that is moved, is noticed near to what it is there for.
"""

import random
import re
import zlib
from collections.abc import Callable, Iterator

__all__ = ["near"]

_LENGTH = 250
"""One more thing is different for each so many letters."""
_WORD = re.compile(r"[\w’'-]+")
_NAME = re.compile(r"(?<=[\w,] )[A-Z]\w+(?: [A-Z]\w+)*")
_PLACE = re.compile(r"(?<=\w)[,.;:]?(?=\s)")
_SIGN = re.compile(r"[,.;:?!—–-]")
_MARK = re.compile("[“”‘’\"'«»]")
_PEOPLE = [
    "she",
    "he",
    "they",
    "it",
    "Lowe",
    "Ida Moss",
    "the mayor",
    "a spokesman for the union",
    "the council",
    "one",
]
_INSERTED = [
    ", a pilot,",
    ", who had left,",
    " and Bo Lowe",
    " of the Leeds Bank",
    " (R-Ohio)",
    " on Monday",
    " later",
    " said",
    ", 46,",
    ", however,",
    " not",
    "’s",
    ". She",
    ", but",
    " that",
    ", and",
    " to reporters",
    ", he said,",
    ". Bo Lowe left",
    "\n\nIt",
    " “so-called”",
    " who",
    ": “No,” and",
]
_SIGNS = [",", ".", ":", ";", "?", "", " —", "…"]
_MARKS = ["“", "”", "‘", "’", '"', "'", "«", "”", "", " “", "&quot;", "„"]


def near(text: str, count: int = 3) -> Iterator[str]:
    """Yield some texts with a few things different.

    Args:
        text: The text of a seed.
        count: The number of texts.
    """
    chance = random.Random(zlib.crc32(text.encode()))  # noqa: S311 - the same each time
    for number in range(count):
        other = text
        for _ in range(1 + number % 2 + len(text) // _LENGTH):
            other = chance.choice(_CHANGES)(other, chance)
        yield other


def _changed(pattern: re.Pattern[str], text: str, chance: random.Random, others: list[str]) -> str:
    found = list(pattern.finditer(text))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + chance.choice(others) + text[one.end() :]


def _swapped(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    at = chance.randrange(len(words))
    return " ".join([*words[:at], *words[at : at + 2][::-1], *words[at + 2 :]])


def _cased(text: str, chance: random.Random) -> str:
    one = chance.choice([*_WORD.finditer(text)] or [re.match("", text)])
    return text[: one.start()] + one[0].swapcase()[:1] + text[one.start() + 1 :] if one and one[0] else text


def _sentences_swapped(text: str, chance: random.Random) -> str:
    sentences = text.split(". ")
    at = chance.randrange(len(sentences))
    return ". ".join([*sentences[:at], *sentences[at + 1 :], sentences[at]])


_CHANGES: list[Callable[[str, random.Random], str]] = [
    lambda text, chance: _changed(_WORD, text, chance, [""]),
    lambda text, chance: _changed(_WORD, text, chance, ["the", "a", "said", "his", "who", "and", "was", "Leeds", "to"]),
    lambda text, chance: _changed(_NAME, text, chance, _PEOPLE),
    lambda text, chance: _changed(_NAME, text, chance, _PEOPLE),
    lambda text, chance: _changed(_PLACE, text, chance, _INSERTED),
    lambda text, chance: _changed(_PLACE, text, chance, _INSERTED),
    lambda text, chance: _changed(_SIGN, text, chance, _SIGNS),
    lambda text, chance: _changed(_MARK, text, chance, _MARKS),
    _swapped,
    _cased,
    _sentences_swapped,
]
