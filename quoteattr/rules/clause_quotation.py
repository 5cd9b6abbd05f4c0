"""Ada Byron told reporters in Leeds that the engine was “a marvel”.

The outermost reporting clause of the sentence that reaches to the quotation.

Not from one sentence to the next, and not out of a relative clause that has ended.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the first reporting clause of the sentence that the quotation stands in."""
    for position in scene.quotations:
        before, _ = scene.around(position)
        for clause in before:
            if clause.subject is None or clause.passive or clause.letter not in "CKBkW" or clause.end <= position:
                continue
            yield Link(position, scene.phrase(clause.subject), scene.phrase(clause.verb))
            break
