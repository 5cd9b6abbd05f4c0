"""Measure how often each kind of answer is right on gold, to compute confidences from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from quoteattr.confidence import NOBODY, Counts, circumstances_of, naming_of
from quoteattr.evaluation.alignment import align
from quoteattr.evaluation.gold import GoldDocument
from quoteattr.evaluation.naming import is_mentioned, same_name
from quoteattr.evaluation.predictions import Prediction, predictions_of
from quoteattr.evaluation.scoring import Score
from quoteattr.records import Attribution

if TYPE_CHECKING:
    from quoteattr.fiction.novel import Novel

__all__ = ["HEADER_OF_NOVELS", "calibrate", "calibrate_names", "calibrate_novels", "in_toml"]

_HEADER = """\
# How often answers were right when they were measured: by the rule, and by what is uncertain in the answer (how the
# speaker is named, what stands between the cue and the quotation): [right, all]. The table "names" has how often a
# mention that was found rightly got the right name, by how it names the speaker. See quoteattr.confidence.
# Columns: circumstances = [right, all].
# Made by: quoteattr evaluate GOLD --calibrate FILE --names GOLD. Do not edit by hand.
# Source: counts over annotated news articles (PolNeAR 1.0, training part, and others); no text of theirs is in here.
"""
HEADER_OF_NOVELS = """\
# How often the speakers of novels were right when they were measured: by what names the speaker, and by the margin of
# the best reading of the conversation over the next best. See quoteattr.fiction.confidence.
# Columns: margin = [right, all].
# Made by: quoteattr evaluate GOLD --calibrate FILE. Do not edit by hand.
# Source: counts over annotated novels (Project Dialogism Novel Corpus); no text of theirs is in here.
"""


def calibrate(
    gold: Iterable[GoldDocument], extract: Callable[[str], Sequence[Attribution]]
) -> Mapping[str, Mapping[str, Counts]]:
    """Count right answers, by rule and by circumstances.

    Args:
        gold: The documents that people annotated.
        extract: The function to measure.

    Returns:
        For each rule, and for :data:`~quoteattr.confidence.NOBODY`, the counts by circumstances.
    """
    score = Score()
    silent: dict[str, tuple[int, int]] = {}
    for document in gold:
        attributions = extract(document.text)
        kept = [_marked(document.text, attribution) for attribution in attributions]
        score.add(document, kept)
        aligned = align(document.text, [quote.content for quote in document.quotes], kept)
        for number, quote in enumerate(document.quotes):
            judged = aligned.judge(number)
            if quote.attributed is not None and judged is not None and judged.speaker is None:
                right, of_all = silent.get(judged.rule or "", (0, 0))
                silent[judged.rule or ""] = right + (not quote.attributed), of_all + 1
    counts: dict[str, dict[str, Counts]] = {}
    answers = {rates.rule or "": (rates.right, rates.answered) for rates in score.evaluation().rules}
    for mark, count in sorted({**silent, **answers}.items()):
        rule, _, circumstances = mark.partition(":")
        counts.setdefault(rule, {})[circumstances] = count
    return counts


def calibrate_novels(
    gold: Iterable[GoldDocument], read: Callable[[str], "Novel"]
) -> Mapping[str, Mapping[str, Counts]]:
    """Count right speakers of novels, by what names them and by the margin over the next best.

    Args:
        gold: The novels that people annotated.
        read: The function to measure.

    Returns:
        For each way of naming a speaker, the counts by margin.
    """
    score = Score()
    for document in gold:
        novel = read(document.text)
        marked = zip(predictions_of(novel.attributions()), novel.marks(), strict=True)
        score.add(document, [evolve(one, rule=":".join(mark)) for one, mark in marked if one.speaker is not None])
    counts: dict[str, dict[str, Counts]] = {}
    for rates in sorted(score.evaluation().rules, key=lambda one: one.rule or ""):
        naming, _, margin = (rates.rule or "").partition(":")
        counts.setdefault(naming, {})[margin] = rates.right, rates.answered
    return counts


def calibrate_names(
    gold: Iterable[GoldDocument], extract: Callable[[str], Sequence[Attribution]]
) -> Mapping[str, Counts]:
    """Count right names among the answers whose mention is right, by how the mention names the speaker.

    Args:
        gold: Documents in which people named the speakers.
        extract: The function to measure.
    """
    counts: dict[str, Counts] = {}
    for document in gold:
        kept = [_marked_by_naming(attribution) for attribution in extract(document.text)]
        aligned = align(document.text, [quote.content for quote in document.quotes], kept)
        for number, quote in enumerate(document.quotes):
            judged = aligned.judge(number)
            if not quote.attributed or quote.speaker is None or quote.speaker.name is None or judged is None:
                continue
            if judged.speaker is not None and is_mentioned(document.text, judged.speaker, quote.speaker.spans):
                right, of_all = counts.get(judged.rule or "", (0, 0))
                counts[judged.rule or ""] = right + same_name(judged.speaker.name, quote.speaker), of_all + 1
    return dict(sorted(counts.items()))


def in_toml(counts: Mapping[str, Mapping[str, Counts]], header: str = _HEADER) -> str:
    """Return counts as the text of a file that :func:`quoteattr.confidence.load_confidences` loads."""
    tables = (
        "\n".join([f"\n[{rule}]", *(f'"{name}" = [{right}, {of_all}]' for name, (right, of_all) in cells.items())])
        for rule, cells in counts.items()
    )
    return "\n".join([header.rstrip("\n"), *tables]) + "\n"


def _marked(text: str, attribution: Attribution) -> Prediction:
    """Append the circumstances to the rule, so that answers are counted by both."""
    [prediction] = predictions_of([attribution])
    rule = NOBODY if attribution.speaker is None else attribution.rule
    circumstances = circumstances_of(text, attribution.quotation, attribution.speaker, attribution.cue)
    return evolve(prediction, rule=f"{rule}:{circumstances}")


def _marked_by_naming(attribution: Attribution) -> Prediction:
    """Put how the speaker is named in place of the rule, so that names are counted by it."""
    [prediction] = predictions_of([attribution])
    return evolve(prediction, rule=naming_of(attribution.speaker))
