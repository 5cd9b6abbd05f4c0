"""The confidence in the speaker of a turn: by what names the speaker, and by the margin over the next best reading.

The counts stand in ``fiction_confidence.toml``, which ``quoteattr evaluate GOLD --calibrate FILE`` writes from
annotated novels.
"""

from functools import cache

from quoteattr.confidence import Confidences, load_confidences
from quoteattr.fiction.decoding import Decision
from quoteattr.fiction.turns import Turn

__all__ = ["circumstances_of_turn", "confidences_of_fiction"]

_STEPS = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 14.0)


def circumstances_of_turn(turn: Turn, decision: Decision) -> tuple[str, str]:
    """Return what names the speaker of a turn, and how large the margin is, as a step of a ladder."""
    if turn.tag is not None:
        naming = turn.tag.naming.value
    elif turn.lead is not None or turn.beat is not None:
        naming = "beat"
    else:
        naming = "untagged"
    step = next(
        (f"margin below {step:g}" for step in _STEPS if decision.margin < step), f"margin {_STEPS[-1]:g} and more"
    )
    return naming, step


@cache
def confidences_of_fiction(language: str) -> Confidences:
    """Load what was measured on novels of a language."""
    return load_confidences(language, "fiction_confidence")
