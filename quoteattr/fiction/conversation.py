"""Find the speaker of each turn of a novel in up to three rounds. Each uses the results of the one before."""

from collections.abc import Sequence

from attrs import define

from quoteattr.fiction.candidates import find_candidates
from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.decoding import Decision, decide
from quoteattr.fiction.descriptions import Descriptions, read_descriptions
from quoteattr.fiction.turns import Turn
from quoteattr.fiction.view import look, sightings
from quoteattr.fiction.weights import WEIGHTS, Weights

__all__ = ["Conversation", "converse"]

_ROUNDS = 3


@define(eq=False)
class Conversation:
    """The turns of a novel and who speaks in each."""

    turns: Sequence[Turn]
    decisions: Sequence[Decision]
    descriptions: Descriptions


def converse(turns: Sequence[Turn], cast: NovelCast, *, weights: Weights = WEIGHTS) -> Conversation:
    """Decide who speaks in each turn.

    Args:
        turns: The turns; their speakers are set.
        cast: The cast; those who are only described are added to it.
        weights: What each sign adds.
    """
    descriptions = read_descriptions(turns, cast)
    seen = sightings(cast)
    decisions: list[Decision] = []
    for number in range(_ROUNDS):
        known = [turn.speaker for turn in turns], descriptions.links
        look(turns, seen, cast)
        candidates = find_candidates(turns, cast, descriptions, again=number > 0, weights=weights)
        decisions = decide(turns, candidates, cast, weights=weights)
        for turn, decision in zip(turns, decisions, strict=True):
            turn.speaker = decision.speaker
        descriptions.learn(turns)
        if known == ([turn.speaker for turn in turns], descriptions.links):
            break  # another round would find the same
    return Conversation(turns, decisions, descriptions)
