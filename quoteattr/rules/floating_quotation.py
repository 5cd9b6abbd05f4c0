"""“We won,” Ada Byron said. “It is over.”

A quotation that is a sentence of its own goes on from the one before it in the paragraph.
"""

from collections.abc import Iterator

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a quotation that is a sentence, with an answered one before it."""
    last: Link | None = None
    for position in scene.quotations:
        link = scene.links.get(position)
        if link is None and last is not None and scene.heads_sentence(position):
            link = Link(position, last.mention, last.cue, last.via, continues=last)
            yield link
        last = link or last
