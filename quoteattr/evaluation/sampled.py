"""Estimate how many answers in a corpus are right, from a sample that somebody checked.

>>> from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, Stratum, Verdict
>>> from quoteattr.records import Span
>>> common, rare = Stratum("common", 90, 1), Stratum("rare", 10, 1)
>>> drawn = [(Verdict.RIGHT, common), (Verdict.WRONG, rare)]
>>> quotes = tuple(
...     GoldQuotation(Span(at, at + 1), Span(at, at + 1), verdict=verdict, stratum=stratum)
...     for at, (verdict, stratum) in enumerate(drawn)
... )
>>> estimate([GoldDocument("a", "ab", quotes)]).share
0.9

The estimate is that of a stratified sample (Cochran, Sampling Techniques, 1977, section 5.3): the shares of the strata,
weighted by their sizes. Answers that were judged unclear are left out. A quotation that was not drawn at random, such
as one corrected in the page of ``quoteattr view``, stands only for itself. Quotations that somebody added are counted,
but do not change the share, because they are not answers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt

from attrs import frozen

from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, Stratum, Verdict
from quoteattr.formats.conversion import Json

__all__ = ["Estimate", "StratumShare", "estimate", "estimate_in_json", "estimate_in_words"]

_NORMAL = 1.96
"""The quantile of the normal distribution for 95 %."""


@frozen
class StratumShare:
    """One stratum: the numbers of its quotations, of those that were judged, and of right answers."""

    name: str
    size: int
    judged: int
    right: int

    @property
    def share(self) -> float:
        """Right answers over judged ones, 0 without any."""
        return self.right / self.judged if self.judged else 0.0


@frozen
class Estimate:
    """The estimated share of right answers in a corpus, with the margin of its 95 % interval.

    ``margin`` is ``None`` if a stratum has fewer than two judged answers, because it cannot be estimated then.
    """

    strata: tuple[StratumShare, ...]
    verdicts: Mapping[str, int]

    @property
    def share(self) -> float:
        """The share of right answers, each stratum weighted by its size."""
        judged = self._judged
        size = sum(one.size for one in judged)
        return sum(one.share * one.size for one in judged) / size if size else 0.0

    @property
    def margin(self) -> float | None:
        """Half the width of the 95 % interval."""
        judged = self._judged
        size = sum(one.size for one in judged)
        if not size or any(one.judged < min(2, one.size) for one in judged):
            return None
        variance = sum(
            (one.size / size) ** 2 * (1 - one.judged / one.size) * one.share * (1 - one.share) / max(one.judged - 1, 1)
            for one in judged
        )
        return _NORMAL * sqrt(variance)

    @property
    def _judged(self) -> list[StratumShare]:
        return [one for one in self.strata if one.judged]


def estimate(documents: Iterable[GoldDocument]) -> Estimate:
    """Return an estimate for the corpus from which the judged quotations were drawn.

    Args:
        documents: Gold with verdicts.
    """
    sizes: dict[str, int] = {}
    judged: Counter[str] = Counter()
    right: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    for document in documents:
        for quote in _once(document.quotes):
            if quote.verdict is None:
                continue
            verdicts[quote.verdict.value] += 1
            if quote.verdict is Verdict.MISSED:
                continue
            stratum = quote.stratum or Stratum("not drawn at random", 0, 0)
            if quote.verdict is not Verdict.UNCLEAR:
                judged[stratum.name] += 1
                right[stratum.name] += quote.verdict is Verdict.RIGHT
            sizes[stratum.name] = stratum.size or judged[stratum.name]
    strata = (StratumShare(name, size, judged[name], right[name]) for name, size in sizes.items())
    return Estimate(tuple(sorted(strata, key=lambda one: -one.size)), dict(verdicts))


def estimate_in_words(found: Estimate) -> str:
    """Return an estimate as plain text, in columns."""
    margin = found.margin
    interval = (
        "no interval: a stratum has fewer than two judged answers"
        if margin is None
        else f"95 % interval {max(0.0, found.share - margin):.3f} to {min(1.0, found.share + margin):.3f}"
    )
    counts = "judged: " + ", ".join(f"{count} {name}" for name, count in sorted(found.verdicts.items()))
    if not found.strata:
        return counts
    lines = [
        counts,
        f"right in the corpus  {found.share:.3f}  ({interval})",
        "",
    ]
    width = max((len(one.name) for one in found.strata), default=0)
    lines.append(f"{'stratum':{width}} {'size':>10}{'judged':>10}{'right':>10}{'share':>8}")
    lines += [
        f"{one.name:{width}} {one.size:>10}{one.judged:>10}{one.right:>10}{f'{one.share:.3f}' if one.judged else '':>8}"
        for one in found.strata
    ]
    return "\n".join(lines)


def estimate_in_json(found: Estimate) -> dict[str, Json]:
    """Return an estimate as JSON types."""
    strata: list[Json] = [
        {"stratum": one.name, "size": one.size, "judged": one.judged, "right": one.right, "share": one.share}
        for one in found.strata
    ]
    return {"verdicts": dict(found.verdicts), "share": found.share, "margin": found.margin, "strata": strata}


def _once(quotes: Iterable[GoldQuotation]) -> Iterable[GoldQuotation]:
    """Return each quotation once. If one was cut at paragraphs, return its first segment."""
    return {(quote.group or f"{quote.span.start}-{quote.span.end}"): quote for quote in quotes}.values()
