"""The figures of an evaluation: precision and recall, the same for each rule, and how reliable the confidences are."""

from collections.abc import Iterable, Mapping
from itertools import chain, zip_longest

from attrs import field, frozen

from quoteattr.records import Span

__all__ = ["Accuracy", "Answer", "Bin", "Calibration", "Evaluation", "Fault", "Rates", "RuleRates"]

BINS = 10
SURE = 0.9
"""The least confidence of an answer that counts as sure."""


@frozen
class Rates:
    """Precision, recall and F1, over counts summed over all documents.

    >>> Rates(right=3, gold=4, predicted=6).f1
    0.6
    """

    right: int
    gold: int
    predicted: int

    @property
    def precision(self) -> float:
        """Right answers over answers, 0 without any."""
        return _over(self.right, self.predicted)

    @property
    def recall(self) -> float:
        """Right answers over all quotations in the gold, 0 if there are none."""
        return _over(self.right, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return _over(2 * self.right, self.gold + self.predicted)


@frozen
class Accuracy:
    """Right answers over questions."""

    right: int
    gold: int

    @property
    def accuracy(self) -> float:
        """Right answers over questions, 0 without any."""
        return _over(self.right, self.gold)


@frozen
class Answer:
    """An answer: its rule, its confidence, and whether it was right."""

    rule: str | None
    confidence: float
    right: bool


@frozen
class RuleRates:
    """How often a rule was tried (if known), answered and was right.

    ``share`` is the share of the quotations in the gold that it answered.
    """

    rule: str | None
    asked: int | None
    answered: int
    right: int
    share: float

    @property
    def precision(self) -> float:
        """Right answers over answers."""
        return _over(self.right, self.answered)


@frozen
class Bin:
    """The answers whose confidence is between two bounds: their mean confidence and their precision."""

    low: float
    high: float
    count: int
    confidence: float
    precision: float


@frozen
class Calibration:
    """How reliable confidences are: bins of equal width over the answers, and the answers that are sure.

    >>> answers = [Answer("floating", 0.95, right=True), Answer("floating", 0.85, right=False)]
    >>> calibration = Calibration.of(answers, questions=4)
    >>> round(calibration.expected_error, 3), calibration.sure_precision, calibration.sure_share
    (0.45, 1.0, 0.25)

    ``expected_error`` is the expected calibration error (Naeini et al. 2015): the mean difference between a bin's mean
    confidence and its precision, weighted by the number of answers. ``sure_precision`` and ``sure_share`` describe the
    answers with a confidence of at least 0.9: the share that is right, and the share of the quotations in the gold that
    have such an answer.
    """

    bins: tuple[Bin, ...]
    sure_precision: float
    sure_share: float

    @classmethod
    def of(cls, answers: Iterable[Answer], *, questions: int) -> "Calibration":
        """Return the calibration of answers to a number of questions."""
        sorted_in: list[list[Answer]] = [[] for _ in range(BINS)]
        for answer in answers:
            sorted_in[min(int(answer.confidence * BINS), BINS - 1)].append(answer)
        sure = [answer for answer in chain(*sorted_in) if answer.confidence >= SURE]
        return cls(
            tuple(
                Bin(
                    number / BINS,
                    (number + 1) / BINS,
                    len(inside),
                    _over(sum(answer.confidence for answer in inside), len(inside)),
                    _over(sum(answer.right for answer in inside), len(inside)),
                )
                for number, inside in enumerate(sorted_in)
            ),
            _over(sum(answer.right for answer in sure), len(sure)),
            _over(len(sure), questions),
        )

    @property
    def expected_error(self) -> float:
        """The expected calibration error, 0 without answers."""
        distances = sum(bin_.count * abs(bin_.confidence - bin_.precision) for bin_ in self.bins)
        return _over(distances, sum(bin_.count for bin_ in self.bins))


@frozen
class Fault:
    """A wrong answer: the kind of fault, its place, its rule, and what the gold says instead."""

    kind: str
    document: str
    span: Span
    rule: str | None
    note: str
    text: str = field(repr=False)

    def shown(self, *, context: int = 200) -> str:
        """Return the fault with the text around it, the quotation between ⟦ and ⟧.

        >>> print(Fault("missed span", "a.txt", Span(3, 5), None, "", "A “no” is a no.").shown(context=3))
        --- missed span: a.txt 3-5
        A “⟦no⟧” i

        Args:
            context: The number of code points to show on either side, and at either end of a long quotation.
        """
        start, end = self.span.start, self.span.end
        covered = self.text[start:end]
        if len(covered) > 2 * context:
            covered = f"{covered[:context]} […] {covered[len(covered) - context :]}"
        about = [f"--- {self.kind}: {self.document} {start}-{end}"]
        about += [f"({self.rule})"] if self.rule else []
        about += [self.note] if self.note else []
        before, after = self.text[max(0, start - context) : start], self.text[end : end + context]
        return f"{' '.join(about)}\n{before}⟦{covered}⟧{after}"


@frozen
class Evaluation:
    """The result of an evaluation.

    The names of ``figures`` are ``spans`` and ``attributed``; for news also ``speaker`` and ``speaker_strict``; for
    fiction ``fiction all`` and one for each way of giving the speaker. If the gold names the speakers, the figures of
    :mod:`quoteattr.evaluation.people` are added. ``missing`` are the documents of the gold without predictions.
    """

    documents: int
    questions: int
    figures: Mapping[str, Rates | Accuracy]
    rules: tuple[RuleRates, ...]
    calibration: Calibration
    faults: tuple[Fault, ...] = field(repr=False)
    missing: tuple[str, ...] = ()

    def listed(self, *, kind: str | None = None, rule: str | None = None, limit: int | None = None) -> list[Fault]:
        """Return faults, taking the kinds in turn, so that even a few show every kind.

        Args:
            kind: Only faults of this kind: ``"wrong speaker"``, ``"role"`` …
            rule: Only faults of this rule.
            limit: The greatest number to return.
        """
        kinds: dict[str, list[Fault]] = {}
        for fault in self.faults:
            if kind in (None, fault.kind) and rule in (None, fault.rule):
                kinds.setdefault(fault.kind, []).append(fault)
        turns = zip_longest(*(kinds[name] for name in sorted(kinds)))
        return [fault for turn in turns for fault in turn if fault is not None][:limit]


def _over(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
