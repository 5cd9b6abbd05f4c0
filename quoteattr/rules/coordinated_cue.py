"""Ada Byron opened the bridge and called it “a marvel”.

A reporting verb without a subject of its own has that of the clause before it; behind a comma, that of the first
clause of the sentence: “Byron told reporters he was ill, and said the bridge was “a marvel””.

Not when the second verb has a subject: “Byron wept and Lowe called it “a marvel””.
"""

from collections.abc import Iterator

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a reporting verb before the quotation whose subject is elided."""
    for position in scene.quotations:
        before, _ = scene.around(position)
        clauses = []
        for clause in before:
            if clause.subject is not None and clause.end > position:
                clauses.append(clause)
            elif clauses and clause.finite and clause.letter in "CKBk" and not clause.passive:
                if scene.shape[clause.verb + 1 : clause.verb + 2] in ("u", "y"):
                    continue  # said to be “a marvel”: a participle
                comma = scene.shape[clause.group - 1 : clause.group] == "," or scene.shape[clause.group - 2] == ","
                near = [c for c in clauses if c.opener != "t"] or clauses
                yield scene.link(position, scene.subject(clauses[0] if comma else near[-1]), clause.verb)
                break
