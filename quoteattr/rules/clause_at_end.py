"""The bridge was “past repair”, Ada Byron said.

A reporting clause at the end of the sentence, or between two commas within it.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a reporting clause behind a comma after the quotation."""
    shape = scene.shape
    for position in scene.quotations:
        _, end = scene.sentence(position)
        for clause in scene.clauses:
            if clause.subject is None or clause.subject <= position or clause.verb >= end:
                continue
            if clause.letter in "CKB" and not clause.passive and shape[clause.subject - 1] in ",QESF-":
                yield Link(position, scene.phrase(clause.subject), scene.phrase(clause.verb))
                break
