"""Ada Byron opened the bridge, calling it “a marvel”.

The subject of a participle or of an infinitive is that of the clause it depends on.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a participle of a reporting verb before the quotation, and for the subject of its clause."""
    shape = scene.shape
    for position in scene.quotations:
        begin, end = scene.sentence(position)
        cue = next((at for at in range(position - 1, begin - 1, -1) if shape[at] in "WjBk"), None)
        if cue is None:
            continue
        subjects = [
            clause.subject for clause in scene.clauses
            if clause.subject is not None and begin <= clause.subject and clause.verb < end and not clause.relative
            and not clause.passive and clause.opener not in ("e", "s")
        ]
        before = [subject for subject in subjects if subject < cue]
        after = [subject for subject in subjects if subject > position]
        if before or after:
            yield Link(position, scene.phrase(before[0] if before else after[0]), scene.phrase(cue))
