"""Ada Byron opposed the “reckless” plan.

The subject of the sentence, where it is a person or a body and the verb takes a stand: the last resort.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the subject of any verb before the quotation."""
    for position in scene.quotations:
        before, _ = scene.around(position)
        for clause in before:
            if clause.subject is None or clause.passive or clause.end <= position:
                continue
            if clause.letter in "CKBkWYz" or (not clause.finite):
                yield scene.said(position, clause)
                break
