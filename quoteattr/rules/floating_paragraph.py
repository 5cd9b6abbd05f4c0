"""“We won,” Ada Byron said.¶“It is over.”

A paragraph that begins with a quotation and has no cue of its own goes on from the paragraph before it.

Not where the paragraph is a crosshead: a few words in single marks, in a text that quotes with double ones.
"""

from collections.abc import Iterator

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a paragraph without an answer, after one with an answer."""
    first = next(iter(scene.quotations), None)
    if first is None or first > 1 or first in scene.links or scene.is_crosshead:
        return
    if scene.before is None or not scene.before.links:
        return
    last = scene.before.links[max(scene.before.links)]
    for position in scene.quotations:
        if position in scene.links:
            break
        begin, _ = scene.sentence(position)
        if begin == position:
            yield Link(position, last.mention, last.cue, last.via, continues=last)
