"""Ada Byron told reporters in Leeds that the engine was “a marvel”.

The outermost reporting clause of the sentence that reaches to the quotation. Where another one inside it has a
speaker of its own (“Lowe said Byron had called it “a marvel””), that is who uttered the words, and the outer one
relays them.

Not from one sentence to the next, and not out of a relative clause that has ended.
"""

from collections.abc import Iterator

from quoteattr.rules.link import Link
from quoteattr.rules.reporting import goes_on, governing
from quoteattr.rules.scene import Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the reporting clauses of the sentence that the quotation stands in."""
    for position in scene.open:
        before, _ = scene.around(position)
        outer, inner = governing(scene, before, position)
        if outer is not None and not goes_on(inner or outer, before):
            via = outer.subject if inner and outer.letter in "CBW" else None
            yield scene.said(position, inner or outer, via)
