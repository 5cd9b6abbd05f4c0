"""Confidence: how often answers like this one were right when they were measured.

An answer is counted by its rule and by what is uncertain in it: how long the quotation is (one to three words are
often nobody's) and how the speaker is named. A pair of counts, right and all, stands for each in ``confidence.toml``,
which ``quoteattr evaluate GOLD --calibrate FILE`` writes from annotated articles. Few counts say little, so each pair
is drawn towards its rule's, and each rule's towards that of all (additive smoothing).
"""

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import field, frozen

from quoteattr.languages import load
from quoteattr.languages.lexicon import section
from quoteattr.records import Quotation, Speaker

__all__ = ["NOBODY", "Confidences", "circumstances_of", "confidences"]

NOBODY = "nobody"
"""What stands for a rule where no rule answers, or the gate takes the answer back."""

_WEIGHT = 12
"""How many answers the smoothing adds: chosen for the least calibration error on articles held back."""
_SHORT = 20
_LONG = 60
"""Code points: one to three words, and ten words and more."""

Counts = tuple[int, int]
"""How many answers were right, and how many there were."""


@frozen
class Confidences:
    """What was measured, by rule and by circumstances.

    >>> measured = Confidences({"according_to": {"long name": (90, 100)}})
    >>> measured.of("according_to", "long name"), measured.of("according_to", "short name")
    (0.9, 0.895)
    """

    counts: Mapping[str, Mapping[str, Counts]]
    _prior: float = field(init=False)
    _by_rule: Mapping[str, float] = field(init=False)

    @_prior.default
    def _overall(self) -> float:
        spoken = [count for rule, cells in self.counts.items() if rule != NOBODY for count in cells.values()]
        return _share(spoken, towards=0.5)

    _by_cell: Mapping[tuple[str, str], float] = field(init=False)

    @_by_rule.default
    def _of_rules(self) -> Mapping[str, float]:
        return {rule: _share(cells.values(), towards=self._prior) for rule, cells in self.counts.items()}

    @_by_cell.default
    def _of_cells(self) -> Mapping[tuple[str, str], float]:
        return {
            (rule, circumstances): round(_share([count], towards=self._by_rule[rule]), 3)
            for rule, cells in self.counts.items()
            for circumstances, count in cells.items()
        }

    def of(self, rule: str, circumstances: str) -> float:
        """Return the confidence in an answer, rounded to three places.

        Args:
            rule: the rule that answered, or :data:`NOBODY`. One that was never measured is taken for the average.
            circumstances: see :func:`circumstances_of`.
        """
        measured = self._by_cell.get((rule, circumstances))
        return round(self._by_rule.get(rule, self._prior), 3) if measured is None else measured


def circumstances_of(quotation: Quotation, speaker: Speaker | None) -> str:
    """Say what is uncertain in an answer: the length of the quotation and how the speaker is named.

    >>> from quoteattr import extract
    >>> [circumstances_of(found.quotation, found.speaker) for found in extract("She called it “a marvel”.")]
    ['short pronoun']
    """
    content = quotation.content
    length = content.end - content.start
    size = "short" if length < _SHORT else "medium" if length < _LONG else "long"
    return size if speaker is None or speaker.mention is None else f"{size} {speaker.mention.kind.value}"


def _share(counts: Iterable[Counts], *, towards: float) -> float:
    """Return the share of right answers, with some answers added of which the share is another."""
    pairs = list(counts)
    right, of_all = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    return (right + _WEIGHT * towards) / (of_all + _WEIGHT)


@cache
def confidences(language: str) -> Confidences:
    """Load what was measured for a language."""
    lexicon = load(language)
    table, path = lexicon.table("confidence"), lexicon.path("confidence.toml")
    return Confidences({rule: _cells(section(table, rule, path)) for rule in table})


def _cells(table: Mapping[str, object]) -> dict[str, Counts]:
    cells: dict[str, Counts] = {}
    for name, pair in table.items():
        right, of_all = pair if isinstance(pair, list) else (0, 0)
        cells[name] = (int(right), int(of_all))
    return cells
