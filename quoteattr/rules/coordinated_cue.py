"""Ada Byron opened the bridge and called it “a marvel”.

A reporting verb without a subject of its own has that of the clause before it: “Byron told reporters he was ill, and
said the bridge was “a marvel””.

Not when the second verb has a subject: “Byron wept and Lowe called it “a marvel””.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a reporting verb before the quotation whose subject is elided."""
    for position in scene.quotations:
        before, _ = scene.around(position)
        subject = None
        for clause in before:
            if clause.subject is not None and not clause.relative and clause.end > position:
                subject = clause.subject if subject is None else subject
            elif subject is not None and clause.finite and clause.letter in "CKBk" and not clause.passive:
                yield scene.link(position, subject, clause.verb)
                break
