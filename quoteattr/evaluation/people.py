"""Score the full name, the role and the affiliations of speakers, and the words that are nobody's.

Each quotation in the gold is judged by the prediction that overlaps it most.

=============== ==============================================================================================
said            precision and recall of “somebody said this”
role            the same of the role, which is right with at least half of the words. Only if the surname is right
affiliation     the same of all affiliations, which are right if one contains the words of the other, or half of
                them. Only if the surname is right
nobody          the share of nobody's words that are left without a speaker
name            the share of the speakers whose full name is right; then the same for each kind of speaker
surname         the share of the speakers whose last word is right
=============== ==============================================================================================
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import define, field

from quoteattr.evaluation.figures import Accuracy, Fault, Rates
from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, GoldSpeaker
from quoteattr.evaluation.naming import affiliations_right, same_name, same_role, same_surname
from quoteattr.evaluation.predictions import PredictedSpeaker, Prediction

__all__ = ["People"]

_RATES = ("said", "role", "affiliation")
_KINDS = ("person", "organization", "group", "unnamed")


@define
class People:
    """Counts of right answers, of the gold and of predictions, over the documents."""

    _right: Counter[str] = field(factory=Counter)
    _gold: Counter[str] = field(factory=Counter)
    _predicted: Counter[str] = field(factory=Counter)

    def score(self, document: GoldDocument, quote: GoldQuotation, judged: Prediction | None) -> Iterator[Fault]:
        """Count one quotation that is not unclear, and yield what is wrong about its speaker."""
        speaker = judged.speaker if judged else None
        said = bool(quote.attributed)
        self._count("said", right=said and speaker is not None, gold=said, predicted=speaker is not None)
        self._count("nobody", right=not said and speaker is None, gold=not said)
        if quote.speaker is not None:
            for kind, note in self._score_speaker(quote.speaker, speaker):
                yield Fault(kind, document.id, quote.span, judged.rule if judged else None, note, document.text)

    def figures(self) -> Mapping[str, Rates | Accuracy]:
        """Return the figures."""
        rates = {name: Rates(self._right[name], self._gold[name], self._predicted[name]) for name in _RATES}
        shares = {
            name: Accuracy(self._right[name], self._gold[name]) for name in ("nobody", "name", "surname", *_KINDS)
        }
        return rates | shares

    def _score_speaker(self, gold: GoldSpeaker, speaker: PredictedSpeaker | None) -> Iterator[tuple[str, str]]:
        full = speaker is not None and same_name(speaker.name, gold)
        last = full or (speaker is not None and same_surname(speaker.name, gold))
        self._count("name", right=full, gold=True)
        self._count("surname", right=last, gold=True)
        self._count(gold.kind or "unnamed", right=full, gold=True)
        if speaker is None:
            return
        if not full:
            yield "name", f"gold: {gold.name!r} ({gold.kind}), predicted: {speaker.name!r}"
        if not last:
            return
        right = same_role(speaker.role, gold.role)
        self._count("role", right=right, gold=bool(gold.role), predicted=bool(speaker.role))
        if not right and (gold.role or speaker.role):
            yield "role", f"{gold.name!r} gold: {gold.role!r}, predicted: {speaker.role!r}"
        ours, theirs = speaker.affiliations, gold.affiliations
        found = affiliations_right(ours, theirs)
        self._count("affiliation", right=found, gold=len(theirs), predicted=len(ours))
        if found < max(len(ours), len(theirs)):
            yield "affiliation", f"{gold.name!r} gold: {list(theirs)}, predicted: {list(ours)}"

    def _count(self, name: str, *, right: int, gold: int, predicted: int = 0) -> None:
        self._right[name] += right
        self._gold[name] += gold
        self._predicted[name] += predicted
