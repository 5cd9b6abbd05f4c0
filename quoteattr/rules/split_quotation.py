"""“The risk”, said Ada Byron, a countess, “is that we lose.”

Where a sentence has a quotation that is answered, what is quoted farther on in it is the same speaker's.
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
        elif last is not None and scene.sentence(position)[0] <= last[0]:
            earlier = last[1]
            yield Link(position, earlier.mention, earlier.cue, earlier.via, continues=earlier)
