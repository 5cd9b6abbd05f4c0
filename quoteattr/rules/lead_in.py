"""Ada Byron was unapologetic about the bridge. “We had to build it.”

A quotation that is a sentence of its own, after a sentence whose subject can speak.

Not where the sentence before has an answered quotation: then it goes on from that one, which is for
:mod:`floating_quotation`.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the subject of the sentence before a quotation that stands alone."""
    for position in scene.quotations:
        begin, end = scene.sentence(position)
        if begin == 0 or position - begin > 1 or scene.shape[position] not in "ESQ" or end - position > 2:
            continue
        clauses, _ = scene.around(begin - 1)
        for clause in clauses:
            if clause.subject is not None and scene.shape[clause.subject] in "NRPG" and not clause.relative:
                yield scene.said(position, clause)
                break
