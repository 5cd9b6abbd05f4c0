"""The addressee of each turn: whoever its words call by name, or else whoever speaks before or after it."""

from collections.abc import Sequence

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.turns import Turn

__all__ = ["addressee_of"]

_PARTED = 4  # paragraphs of narration between two turns, beyond which neither is said to the other's speaker


def addressee_of(turns: Sequence[Turn], number: int, cast: NovelCast) -> int | None:
    """Return whom a turn is said to, ``None`` where nothing tells.

    Args:
        turns: The turns, with their speakers.
        number: The one that is asked about.
        cast: The cast.
    """
    turn = turns[number]
    called = sorted(turn.called - {turn.speaker})
    if called:
        return called[0]
    before = turns[number - 1] if number and turn.gap < _PARTED else None
    after = turns[number + 1] if number + 1 < len(turns) and turns[number + 1].gap < _PARTED else None
    others = [
        other.speaker
        for other in (before, after)
        if other is not None and other.speaker is not None and other.speaker != turn.speaker
    ]
    agreeing = [other for other in others if not turn.address or cast.people[other].gender in ("", turn.address)]
    return next(iter(agreeing or others), None)
