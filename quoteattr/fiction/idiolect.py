"""The words that each person uses more often than others, from turns whose speaker a tag names."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen

from quoteattr.fiction.turns import Turn

__all__ = ["Idiolect", "listen"]

_FEWEST = 200  # words of somebody, below which nothing is said
_SMOOTHING = 1_000
_MOST = 3.0


@frozen(eq=False)
class Idiolect:
    """How much likelier each word is of a person than of anybody, as logarithms."""

    known: Mapping[str, float]
    other: float

    def fits(self, words: Sequence[str]) -> float:
        """Return how well words fit the person, between -3 and 3."""
        known, other = self.known, self.other
        total = sum([known.get(word, other) for word in words])
        return max(-_MOST, min(_MOST, total / math.sqrt(1 + len(words))))


def listen(turns: Sequence[Turn]) -> Mapping[int, Idiolect]:
    """Learn how those speak whom a tag names in some hundred words."""
    everybody = Counter[str]()
    own: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for turn in turns:
        everybody.update(turn.words)
        if turn.tag is not None and turn.speaker is not None and turn.tag.naming.value in ("name", "narrator"):
            own[turn.speaker].update(turn.words)
    size = sum(everybody.values()) or 1
    found = {}
    for person, counts in own.items():
        total = sum(counts.values())
        if total <= _FEWEST:
            continue
        known = {
            word: math.log(
                (count + _SMOOTHING * everybody[word] / size) / (total + _SMOOTHING) / (everybody[word] / size)
            )
            for word, count in counts.items()
        }
        found[person] = Idiolect(known, math.log(_SMOOTHING / (total + _SMOOTHING)))
    return found
