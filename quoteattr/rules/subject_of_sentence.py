"""Ada Byron opposed the “reckless” plan.

The last resort: the subject of the sentence, where it can speak. Short fragments ask for a verb that takes a stand; longer
ones are somebody's words under any verb: “Byron went home with “a heavy heart and no hope””.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene

_LONG = 40  # characters: about four words


def find(scene: Scene) -> Iterator[Link]:
    """Look for the subject of any verb before the quotation."""
    shape = scene.shape
    for position in scene.quotations:
        before, _ = scene.around(position)
        start, end = scene.span(position)
        before_as = shape[position - 1 : position] == "e"
        for clause in before:
            if clause.subject is None or clause.passive or clause.end <= position or shape[clause.subject] in "XI":
                continue
            if clause.letter in "CKBkWYz" or (clause.letter == "V" and (end - start > _LONG or before_as)):
                yield scene.said(position, clause)
                break
