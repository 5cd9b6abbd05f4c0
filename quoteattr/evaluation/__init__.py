"""Score answers against gold, which is what people annotated.

>>> from quoteattr.records import Span
>>> gold = GoldDocument("a", "“No,” said Ida.", (
...     GoldQuotation(Span(0, 5), Span(1, 4), attributed=True, speaker=GoldSpeaker((Span(11, 14),))),))
>>> answer = Prediction(Span(0, 5), PredictedSpeaker("Ida"), rule="quotation_cue_mention", confidence=0.9)
>>> evaluation = evaluate([gold], {"a": [answer]})
>>> evaluation.figures["speaker"].f1, evaluation.figures["speaker_strict"].f1
(1.0, 0.0)

All figures are computed from counts summed over the documents:

============== ================================================================================================
spans          predicted quotations and segments of the gold, matched one to one. They are the same if the Jaccard
               overlap of their contents is at least 0.8. Quotations within a segment are ignored
attributed     “somebody said this”. A segment is judged by the prediction that overlaps it most. A prediction with
               a speaker that overlaps no segment counts as wrong
speaker        in news: the mention shares a word with the mention in the gold, or the last word of the name occurs
               in it. Whoever relays the words may match too. Predictions without a speaker are not answers
speaker_strict the same, by the mention alone
fiction …      in fiction: the name is one of the character's names. One figure for each way of giving the speaker
============== ================================================================================================

If the gold names the speakers, the figures of :mod:`quoteattr.evaluation.people` are added.
"""

from collections.abc import Iterable, Mapping, Sequence

from quoteattr.evaluation.corrected import gold_of
from quoteattr.evaluation.figures import (
    Accuracy,
    Answer,
    Bin,
    Calibration,
    Evaluation,
    Fault,
    Rates,
    RuleRates,
)
from quoteattr.evaluation.files import read_gold_file, read_predictions_file
from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, GoldSpeaker, Stratum, Verdict, read_gold
from quoteattr.evaluation.people import People
from quoteattr.evaluation.predictions import (
    PredictedSpeaker,
    Prediction,
    predictions_of,
    read_predictions,
)
from quoteattr.evaluation.scoring import Score
from quoteattr.records import Attribution

__all__ = [
    "Accuracy",
    "Answer",
    "Bin",
    "Calibration",
    "Evaluation",
    "Fault",
    "GoldDocument",
    "GoldQuotation",
    "GoldSpeaker",
    "People",
    "PredictedSpeaker",
    "Prediction",
    "Rates",
    "RuleRates",
    "Stratum",
    "Verdict",
    "evaluate",
    "gold_of",
    "predictions_of",
    "read_gold",
    "read_gold_file",
    "read_predictions",
    "read_predictions_file",
]


def evaluate(
    gold: Iterable[GoldDocument],
    predictions: Mapping[str, Sequence[Attribution | Prediction]],
    *,
    asked: Mapping[str, int] | None = None,
) -> Evaluation:
    """Score predictions against gold.

    Args:
        gold: The documents that people annotated.
        predictions: The attributions of each document by its ``id``: what ``quoteattr.extract`` returns, or what
            :func:`read_predictions` read. A document that is missing counts as one in which nothing was found.
        asked: How often each rule was tried, if known. The table of the rules then shows it.
    """
    score = Score()
    for document in gold:
        score.add(document, predictions.get(document.id))
    return score.evaluation(asked=asked)
