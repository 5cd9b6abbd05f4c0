"""Decide from a text whether it is a novel or news.

The signs, and where they part the two, are from 840 news articles and 700 chapters of novels: novels have few digits,
paragraphs of speech that follow each other, questions and exclamations in speech, “he” and “she” in the narration, and
“you” in speech; news has dates, numbers, and words such as “percent” and “spokesman”.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from quoteattr.fiction.chapters import find_chapters
from quoteattr.fiction.sign_words import SignWords, sign_words_of
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.document import Document

__all__ = ["Genre", "Signs", "genre_of", "read_signs"]

Genre: TypeAlias = Literal["news", "fiction"]

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_LONGEST = 200_000  # code points that are looked at
_EXCITED = ("?", "!")
_MARKS = "\"“”‘’'_ \n"


class Signs(NamedTuple):
    """What tells a novel from news, as shares; ``None`` in those of speech where a text has none."""

    digits: float
    """In 1,000 code points."""
    turns: float
    """Of the paragraphs that begin with speech, those that another follows."""
    excited: float
    """Of the quotations, those that end with ? or !."""
    you: float
    """Of the quotations, those with “you”."""
    pronouns: float
    """He, she, him, her and his in 1,000 words of narration."""
    chapters: int
    news: float
    """Words of news in 1,000 words."""
    quotations: int

    @property
    def score(self) -> float:
        """How much speaks for a novel: above zero it is one."""
        score = 1.0 if self.digits < 0.6 else -1.0 if self.digits > 2.5 else 0.0  # noqa: PLR2004
        score += 1.0 if self.pronouns > 43 else -0.5 if self.pronouns < 25 else 0.0  # noqa: PLR2004
        if self.quotations:
            score += 1.0 if self.turns > 0.27 else -0.5  # noqa: PLR2004
            score += 1.0 if self.excited > 0.1 else -0.5  # noqa: PLR2004
            score += 1.0 if self.you > 0.2 else -0.5  # noqa: PLR2004
        score += 1.0 if self.chapters else 0.0
        return score - (4.0 if self.news > 8 else 2.0 if self.news > 3 else 0.5 if self.news > 1.5 else 0.0)  # noqa: PLR2004


def genre_of(text: str, document: Document) -> Genre:
    """Tell whether a text is a novel or news; an empty one is news.

    Args:
        text: The whole text, as it was given.
        document: Its paragraphs and quotations.
    """
    signs = read_signs(text, document.spans, document.quotations, sign_words_of(document.language))
    return "fiction" if signs.score > 0 else "news"


def read_signs(
    text: str, paragraphs: Sequence[tuple[int, int]], quotations: Sequence[Quoted], words: SignWords
) -> Signs:
    """Count what tells a novel from news in the first 200,000 code points of a text."""
    paragraphs = [(start, end) for start, end in paragraphs if start < _LONGEST]
    outer = [one for one in quotations if not one.depth and one.start < _LONGEST]
    size = min(len(text), _LONGEST)
    told, at = [], 0
    for one in outer:
        told.append(text[at : one.start])
        at = one.end
    narration = " ".join([*told, text[at:size]])
    counted = len(_WORD.findall(narration)) or 1
    spoken = [text[one.content_start : one.content_end].strip(_MARKS) for one in outer]
    opening = {one.paragraph for one in outer if one.start <= paragraphs[one.paragraph][0] + 1}
    chapters = find_chapters(text[:size], paragraphs, words)
    every = _WORD.findall(text[:size])
    news = sum(word.lower() in words.news for word in every)
    return Signs(
        1000 * len(_DIGIT.findall(text[:size])) / max(1, size),
        sum(number + 1 in opening for number in opening) / max(1, len(opening)),
        sum(said.endswith(_EXCITED) for said in spoken) / max(1, len(spoken)),
        sum(words.spoken.search(said) is not None for said in spoken) / max(1, len(spoken)),
        1000 * len(words.narrated.findall(narration)) / counted,
        sum(bool(chapter.title) for chapter in chapters.chapters),
        1000 * news / max(1, len(every)),
        len(outer),
    )
