"""Draw quotations for somebody to check: at random, from strata of a corpus.

>>> from quoteattr import extract
>>> text = "“No,” said Ada Byron. “Go,” said Bo Lee. “Yes!”"
>>> drawn = sample([AttributedDocument("a", extract(text), text)], size=2, by=("rule",), seed=1)
>>> sorted(one.stratum.name for one in drawn)
['floating_quotation', 'quotation_cue_mention']

Every stratum that is large enough gets the same share of the sample, so that rare rules and unsure answers are checked
too. :mod:`quoteattr.evaluation.sampled` later weights the strata by their sizes.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from random import Random

from quoteattr.evaluation.gold import Stratum
from quoteattr.evaluation.sheet import Drawn
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution

__all__ = ["STRATA", "allocated", "sample"]

_BOUNDS = (0.5, 0.75, 0.9)
"""The confidences at which strata begin."""


def _confidence(_: AttributedDocument, one: Attribution) -> str:
    bounds = (0.0, *_BOUNDS, 1.0)
    number = sum(one.confidence >= bound for bound in _BOUNDS)
    return f"{bounds[number]:g}-{bounds[number + 1]:g}"


def _speaker(_: AttributedDocument, one: Attribution) -> str:
    return one.speaker.kind.value if one.speaker is not None else "no speaker"


STRATA: Mapping[str, Callable[[AttributedDocument, Attribution], str]] = {
    "rule": lambda _, one: one.rule or "no rule",
    "confidence": _confidence,
    "kind": lambda _, one: one.quotation.kind.value,
    "speaker": _speaker,
    "document": lambda document, _: document.name,
}
"""What strata can be made by."""


def sample(
    documents: Iterable[AttributedDocument], *, size: int, by: Sequence[str] = (), seed: int = 0
) -> tuple[Drawn, ...]:
    """Draw quotations at random, the same number from each stratum, and return them in the order of the corpus.

    The same documents in the same order, with the same seed, give the same sample.

    Args:
        documents: Read one at a time. Only quotations that may still be drawn are kept in memory.
        size: The number of quotations to draw, if there are that many.
        by: What to make the strata by: names of :data:`STRATA`. Without any, the corpus is one stratum.
        seed: The seed of the random numbers.

    Raises:
        KeyError: A name is not in :data:`STRATA`.
    """
    tellers = [STRATA[name] for name in by]
    random, order = Random(seed), count()  # noqa: S311 - nothing is kept secret by it
    sizes: dict[str, int] = {}
    kept: dict[str, list[tuple[float, int, AttributedDocument, Attribution]]] = {}
    for document in documents:
        for attribution in document.attributions:
            name = ", ".join(teller(document, attribution) for teller in tellers) or "all"
            sizes[name] = sizes.get(name, 0) + 1
            # The quotations with the largest random numbers are a random sample of any size.
            entry = (random.random(), next(order), document, attribution)
            heap = kept.setdefault(name, [])
            if len(heap) < size:
                heapq.heappush(heap, entry)
            else:
                heapq.heappushpop(heap, entry)
    drawn = []
    for name, number in allocated(sizes, size).items():
        stratum = Stratum(name, sizes[name], number)
        drawn += [
            (place, Drawn(document, attribution, stratum))
            for _, place, document, attribution in heapq.nlargest(number, kept[name])
        ]
    return tuple(one for _, one in sorted(drawn, key=lambda pair: pair[0]))


def allocated(sizes: Mapping[str, int], size: int) -> dict[str, int]:
    """Return how many to draw from each stratum: the same number from all, and more from others if one is too small.

    >>> allocated({"common": 900, "rare": 3, "rarer": 1}, 10)
    {'common': 6, 'rare': 3, 'rarer': 1}

    Args:
        sizes: The size of each stratum. If the sample is smaller than the number of strata, the largest strata get
            one each.
        size: The number to draw.
    """
    numbers: dict[str, int] = {}
    left = min(size, sum(sizes.values()))
    ascending = sorted(sizes, key=lambda name: (sizes[name], name))
    for place, name in enumerate(ascending):
        numbers[name] = min(sizes[name], left // (len(ascending) - place))
        left -= numbers[name]
    return {name: numbers[name] for name in sizes if numbers[name]}
