"""Score reported speech against gold, and measure its confidences.

The gold is JSON Lines with one document per line and an attribution for everything that somebody is said to have said::

    {"id": "a", "text": "…", "attributions": [{"content": [[10, 31]], "source": [[0, 3]], "tier": "speech"}]}

A report is right if more than half of its letters and those of an attribution in the gold are the same, and the source
matches. The gold has only the outermost source, and kinds (``tier``) that are not extracted. A report that matches one
of these, or that is inside another, is neither right nor wrong.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import IO

from attrs import field, frozen

from quoteattr.confidence import Counts, circumstances_of
from quoteattr.evaluation.gold import lenient_converter
from quoteattr.formats.jsonl import parsed
from quoteattr.formats.strict import structured
from quoteattr.records import Attribution, QuotationKind, Span

__all__ = [
    "HEADER",
    "GoldReport",
    "ReportScore",
    "ReportedDocument",
    "calibrate_reports",
    "read_reported",
    "score_in_words",
    "score_reports",
]

HEADER = """\
# How often reports of speech without quotation marks were right, words and source: by the rule, and by what is
# uncertain in the answer. See quoteattr.confidence.
# Columns: circumstances = [right, all].
# Made by: quoteattr evaluate GOLD --indirect --calibrate FILE. Do not edit by hand.
# Source: counts over annotated news articles (PolNeAR 1.0, training part); no text of theirs is in here.
"""
_ALIKE = 0.5
"""Two stretches of words that share more than this part of their letters are the same report."""
_SPEECH = "speech"


@frozen
class GoldReport:
    """Words that somebody is said to have said, with the source and the kind of attribution."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    tier: str = _SPEECH


@frozen
class ReportedDocument:
    """A text with all its attributions."""

    id: str
    text: str = field(repr=False)
    attributions: tuple[GoldReport, ...]


@frozen
class ReportScore:
    """Right answers and all answers by rule and circumstances, and how many reports in the gold were found."""

    answers: Mapping[tuple[str, str], Counts]
    found: int
    in_gold: int


def read_reported(file: IO[bytes]) -> Iterator[ReportedDocument]:
    """Yield the documents of a gold file.

    Args:
        file: Open for reading bytes. It is read line by line.

    Raises:
        FormatError: A line is not such a document. The message says which line, and where in it.
    """
    for number, line in enumerate(file, start=1):
        if line.strip():
            yield structured(parsed(line, line=number), ReportedDocument, lenient_converter(), line=number)


def score_reports(gold: Iterable[ReportedDocument], extract: Callable[[str], Sequence[Attribution]]) -> ReportScore:
    """Score the reported speech that a function finds.

    Args:
        gold: The documents that people annotated.
        extract: The function to measure. It must find reported speech.
    """
    answers: dict[tuple[str, str], Counts] = {}
    found = in_gold = 0
    for document in gold:
        groups = list(_utterances(extract(document.text)))
        letters = [_letters(document.text, one.content) for one in document.attributions]
        pairs = _pairs(letters, [_letters(document.text, _spans(group)) for group in groups])
        for number, group in enumerate(groups):
            first = group[0]
            if first.quotation.kind is not QuotationKind.INDIRECT:
                continue
            right = _judged(document, letters, pairs.get(number), group)
            if right is not None:
                mark = first.rule or "", circumstances_of(document.text, first.quotation, first.speaker, first.cue)
                so_far = answers.get(mark, (0, 0))
                answers[mark] = so_far[0] + right, so_far[1] + 1
        speech = [number for number, one in enumerate(document.attributions) if one.tier == _SPEECH]
        found += len(set(speech) & set(pairs.values()))
        in_gold += len(speech)
    return ReportScore(dict(sorted(answers.items())), found, in_gold)


def calibrate_reports(score: ReportScore) -> Mapping[str, Mapping[str, Counts]]:
    """Return the counts of a score by rule and circumstances, from which confidences are computed."""
    counts: dict[str, dict[str, Counts]] = {}
    for (rule, circumstances), count in score.answers.items():
        counts.setdefault(rule, {})[circumstances] = count
    return counts


def score_in_words(score: ReportScore) -> str:
    """Return a score as plain text, with one line per rule."""
    rules = {
        rule: _sum(count for (name, _), count in score.answers.items() if name == rule) for rule, _ in score.answers
    }
    width = max(map(len, ("rule", *rules)))
    rows = [f"{'rule':{width}}{'right':>8}{'all':>8}{'precision':>11}"]
    for rule, (right, of_all) in (*rules.items(), ("all", _sum(score.answers.values()))):
        rows.append(f"{rule:{width}}{right:>8}{of_all:>8}{right / of_all if of_all else 0:>11.3f}")
    share = score.found / score.in_gold if score.in_gold else 0
    return "\n".join([*rows, f"found: {score.found} of {score.in_gold} ({share:.3f}), quotations among them"])


def _sum(counts: Iterable[Counts]) -> Counts:
    pairs = list(counts)
    return sum(right for right, _ in pairs), sum(of_all for _, of_all in pairs)


def _utterances(found: Iterable[Attribution]) -> Iterator[Sequence[Attribution]]:
    """Yield the parts of one utterance: its reports, then the quotations outside them."""
    groups: dict[int, list[Attribution]] = {}
    for one in found:
        if one.rule is not None and not one.quotation.depth:
            groups.setdefault(one.quotation.utterance, []).append(one)
    for group in groups.values():
        reports = [one for one in group if one.quotation.kind is QuotationKind.INDIRECT]
        yield [
            *reports,
            *(one for one in group if one not in reports and not any(_covers(each, one) for each in reports)),
        ]


def _covers(report: Attribution, other: Attribution) -> bool:
    outer, inner = report.quotation.span, other.quotation.span
    return outer.start <= inner.start and inner.end <= outer.end


def _spans(group: Iterable[Attribution]) -> Iterator[Span]:
    return (one.quotation.content for one in group)


def _letters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Return the positions of the letters and digits in a stretch of words."""
    return frozenset(at for span in spans for at in range(span.start, span.end) if text[at].isalnum())


def _pairs(gold: Sequence[frozenset[int]], answers: Sequence[frozenset[int]]) -> dict[int, int]:
    """Pair answers with the gold one to one, the closest first. Map the number of each answer to that in the gold."""
    close = sorted(
        (-len(one & other) / len(one | other), number, answer)
        for number, one in enumerate(gold)
        for answer, other in enumerate(answers)
        if len(one & other) > _ALIKE * len(one | other)
    )
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, answer in close:
        if number not in taken and answer not in paired:
            paired[answer] = number
            taken.add(number)
    return paired


def _judged(
    document: ReportedDocument, letters: Sequence[frozenset[int]], paired: int | None, group: Sequence[Attribution]
) -> bool | None:
    """Tell whether an answer is right, or ``None`` if the gold does not say."""
    first = group[0]
    if paired is None:
        cue = () if first.cue is None else (first.cue.span,)
        whole = _letters(document.text, (*_spans(group), *cue))
        return None if any(whole <= one for one in letters) else False
    gold = document.attributions[paired]
    if gold.tier != _SPEECH:
        return None
    mention = None if first.speaker is None else first.speaker.mention
    if mention is None:
        return True  # the words are right, and the gold names nobody
    return not _letters(document.text, gold.source).isdisjoint(_letters(document.text, (mention.span,)))
