"""“The risk”, said Ada Byron, a countess, “is that we lose.”

Where a sentence has a quotation that is answered, what is quoted farther on in it is the same speaker's.

Not where another clause leads up to it with a colon: Lowe called it “a wreck,” but Byron was blunter: “It is gone.”
"""

from collections.abc import Iterator

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for an answered quotation before an open one in the same sentence."""
    last: tuple[int, Link] | None = None
    for position in scene.quotations:
        link = scene.links.get(position)
        if link is not None:
            last = position, link
        elif last is not None and scene.sentence(position)[0] <= last[0] and not _is_led_in(scene, last[0], position):
            earlier = last[1]
            yield Link(position, earlier.mention, earlier.cue, earlier.via, continues=earlier)


def _is_led_in(scene: Scene, last: int, position: int) -> bool:
    """Whether a clause between the two quotations has a subject of its own and ends with a colon."""
    before, _ = scene.around(position)
    between = (clause for clause in before if clause.verb > last)
    return scene.shape[position - 1] == ":" and any(clause.subject is not None for clause in between)
