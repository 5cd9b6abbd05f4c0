"""Scoring against gold: who was found to have said what, beside what people say.

>>> from quoteattr.records import Span
>>> gold = GoldDocument("a", "“No,” said Ida.", (
...     GoldQuotation(Span(0, 5), Span(1, 4), attributed=True, speaker=GoldSpeaker((Span(11, 14),))),))
>>> answer = Prediction(Span(0, 5), PredictedSpeaker("Ida"), rule="quotation_cue_mention", confidence=0.9)
>>> evaluation = evaluate([gold], {"a": [answer]})
>>> evaluation.figures["speaker"].f1, evaluation.figures["speaker_strict"].f1
(1.0, 0.0)

The figures, all of them over counts that are summed over the documents:

============== ================================================================================================
spans          predicted quotations against the gold's segments, one to one, the same from a Jaccard overlap of
               0.8 of their contents; quotations within a segment are passed over
attributed     “somebody said this”: a segment is judged by the prediction that overlaps it most; a prediction
               with a speaker that overlaps none counts as wrong
speaker        in the news: the mention has a word of the gold's mention, or the name's last word stands in it; the
               one who relays the words may do so too. Predictions that name nobody are no answers
speaker_strict the mention alone
fiction …      in fiction: the name is one of the character's, by the way in which the speaker is given
============== ================================================================================================

and, where the gold resolves speakers, those of :mod:`quoteattr.evaluation.people`.
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
            :func:`read_predictions` read. A document without any counts as one in which nothing was found.
        asked: How often each rule was asked, where that is known; it then stands in the table of the rules.
    """
    score = Score()
    for document in gold:
        score.add(document, predictions.get(document.id))
    return score.evaluation(asked=asked)
