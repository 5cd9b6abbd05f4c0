"""Choose the speakers: the best path through the candidates of all turns, each with the two turns before.

A dynamic programme over pairs of speakers (Viterbi). A speaker is worth the more where the last but one speaks again,
and the less where the last goes on, so that only two things are needed of all speakers before a pair: the best of them,
and the one who alternates. The cost is that of the pairs: linear in the turns.
"""

from collections.abc import Sequence
from typing import TypeAlias

from attrs import define

from quoteattr.fiction.candidates import Candidates
from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.tags import Naming
from quoteattr.fiction.turns import Turn
from quoteattr.fiction.weights import WEIGHTS, Weights

__all__ = ["Decision", "decide"]

_PARTED = 6  # paragraphs of narration after which nothing alternates
_CLOSE = 2
_MOST = 99.0
Table: TypeAlias = list[list[float]]


@define(eq=False)
class Decision:
    """Who speaks in a turn, by how much the best path is better than the best with another, and who that is."""

    speaker: int | None
    margin: float
    rival: int | None = None
    alternates: bool = False
    """Whether the speaker is that of the turn before the last, and gained by it."""


def decide(
    turns: Sequence[Turn], candidates: Candidates, cast: NovelCast, *, weights: Weights = WEIGHTS
) -> list[Decision]:
    """Choose the speakers of all turns together.

    Args:
        turns: The turns.
        candidates: Who may speak in each, and how well each fits.
        cast: The cast.
        weights: What each sign adds.
    """
    if not turns:
        return []
    steps = [_step(turns, candidates, number, cast, weights) for number in range(1, len(turns))]
    forward = _forward(candidates, steps)
    backward = _backward(candidates, steps)
    found = []
    for number, here in enumerate(candidates):
        best = [
            max(before[index] + after[index] for before, after in zip(forward[number], backward[number], strict=True))
            for index in range(len(here))
        ]
        order = sorted(range(len(here)), key=lambda index: -best[index])
        first = order[0]
        rival = order[1] if len(order) > 1 else None
        margin = _MOST if rival is None else min(_MOST, best[first] - best[rival])
        found.append(Decision(here[first][0], margin, None if rival is None else here[rival][0]))
    for number in range(2, len(found)):
        step = steps[number - 1]
        found[number].alternates = step.alternation > 0 and found[number].speaker == found[number - 2].speaker
    return found


@define(eq=False)
class _Step:
    """What a pair of speakers in two turns adds, and what it adds that the last but one speaks again."""

    pairs: Table
    """By the candidate of the turn before and the candidate of the turn; how well the latter fits is in it."""
    alternation: float
    same: list[list[int]]
    """For a candidate of the turn, the candidates of the last turn but one who are the same person."""


def _step(turns: Sequence[Turn], candidates: Candidates, number: int, cast: NovelCast, weights: Weights) -> _Step:
    turn, before = turns[number], turns[number - 1]
    here, there = candidates[number], candidates[number - 1]
    earlier = candidates[number - 2] if number > 1 else []
    places = {person: index for index, (person, _) in enumerate(earlier)}
    same = [[places[person]] if person in places else [] for person, _ in here]
    if turn.gap >= _PARTED:
        return _Step([[fit for _, fit in here]] * len(there), 0.0, same)
    alternation = _alternation(turn, before, weights) if number > 1 else 0.0
    again, near = _again(turn, before, weights), turn.gap < _CLOSE
    answers = [_answers(person, before, cast, weights) if near else (0.0, 0.0) for person, _ in here]
    pairs = []
    for last, _ in there:
        said_to, told = _answered(last, turn, cast, weights) if near else (0.0, 0.0)
        silence = _after_silence(last, turn, cast, weights)
        row = []
        for (person, fit), (answer, addressed) in zip(here, answers, strict=True):
            change = again + silence if person == last else addressed + told
            row.append(fit + answer + said_to + change)
        pairs.append(row)
    return _Step(pairs, alternation, same)


def _alternation(turn: Turn, before: Turn, weights: Weights) -> float:
    """Return what it adds that the last speaker but one speaks again, by where the narration is."""
    if turn.gap > _CLOSE or before.gap > _CLOSE:
        return 0.0
    by_pronoun = turn.tag is not None and turn.tag.naming is Naming.PRONOUN
    score = weights.alternates_pronoun if by_pronoun else 0.0
    if turn.gap == 0:
        return score + (weights.alternates if before.gap == 0 else weights.alternates_before)
    return score + (weights.alternates_after if before.gap == 0 else weights.alternates_apart)


def _again(turn: Turn, before: Turn, weights: Weights) -> float:
    """Return what it adds that the last speaker continues."""
    naming = None if turn.tag is None else turn.tag.naming
    score = weights.again_described if naming is Naming.DESCRIPTION else 0.0
    if turn.gap == 0:
        if turn.opens and naming is Naming.PRONOUN:
            score = weights.again_pronoun
        score = score + weights.after_narration * before.narrated_after
        return score + (weights.again if turn.opens else weights.again_narrated)
    return score + (weights.again_after_one if turn.gap == 1 else weights.again_after_more)


def _after_silence(last: int | None, turn: Turn, cast: NovelCast, weights: Weights) -> float:
    """Return what it adds that the last speaker continues where somebody else has answered without speech."""
    if turn.silent is None or last is None:
        return 0.0
    person, gender = turn.silent
    another = person != last if person is not None else cast.people[last].gender != gender
    return weights.again_after_silence if another else 0.0


def _answers(person: int | None, before: Turn, cast: NovelCast, weights: Weights) -> tuple[float, float]:
    """Return what the turn before says of a candidate, and what it says if somebody else speaks there."""
    score = weights.was_called * (person in before.called) + weights.was_faced * (person in before.faced)
    return score, _other_address(person, before.address, cast, weights)


def _answered(last: int | None, turn: Turn, cast: NovelCast, weights: Weights) -> tuple[float, float]:
    """Return what a turn says of the speaker before, and what it says if somebody else speaks in it."""
    score = weights.calls_back * (last in turn.called) + weights.was_faced * (last in turn.faced)
    score += weights.names_back * (last in turn.mentioned)
    return score, _other_address(last, turn.address, cast, weights)


def _other_address(hearer: int | None, address: str, cast: NovelCast, weights: Weights) -> float:
    """Return what it adds that sir or ma'am is said to somebody who cannot be meant."""
    gender = "" if hearer is None else cast.people[hearer].gender
    return weights.other_address if address and gender and address != gender else 0.0


def _forward(candidates: Candidates, steps: Sequence[_Step]) -> list[Table]:
    """Return for each turn, by the speaker before and the speaker, the score of the best path that ends there."""
    tables: list[Table] = [[[fit for _, fit in candidates[0]]]]
    for number, step in enumerate(steps):
        table = tables[-1]  # by the speaker before the last, and the last
        best = [max(row[last] for row in table) for last in range(len(table[0]))]
        alternation = step.alternation if number else 0.0
        new = []
        for last, row in enumerate(step.pairs):
            scores = [best[last] + pair for pair in row]
            for index, same in enumerate(step.same) if alternation else ():
                for earlier in same:
                    if candidates[number + 1][index][0] != candidates[number][last][0]:
                        scores[index] = max(scores[index], table[earlier][last] + row[index] + alternation)
            new.append(scores)
        tables.append(new)
    return tables


def _backward(candidates: Candidates, steps: Sequence[_Step]) -> list[Table]:
    """Return for each turn, by the speaker before and the speaker, the score of the best path that goes on from it."""
    size = len(candidates)
    before_last = len(candidates[-2]) if size > 1 else 1
    tables: list[Table] = [[[0.0] * len(candidates[-1]) for _ in range(before_last)]]
    for number in range(size - 2, -1, -1):
        step, after = steps[number], tables[-1]
        gains = [[pair + after[last][index] for index, pair in enumerate(row)] for last, row in enumerate(step.pairs)]
        best = [max(row) for row in gains]
        rows = len(candidates[number - 1]) if number else 1
        table = [list(best) for _ in range(rows)]
        for index, same in enumerate(step.same) if step.alternation and number else ():
            for earlier in same:
                for last in range(len(candidates[number])):
                    if candidates[number + 1][index][0] != candidates[number][last][0]:
                        table[earlier][last] = max(table[earlier][last], gains[last][index] + step.alternation)
        tables.append(table)
    return tables[::-1]
