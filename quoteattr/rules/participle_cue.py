"""Ada Byron opened the bridge, calling it “a marvel”.

The subject of a participle or of an infinitive is that of the clause it depends on.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a participle of a reporting verb before the quotation, and for the subject of its clause."""
    for position in scene.quotations:
        before, after = scene.around(position)
        cue = next((c for c in reversed(before) if not c.finite and c.letter in "WjBk"), None)
        if cue is None:
            continue
        subjects = [c for c in before if c.subject is not None and c.verb < cue.verb and c.end > cue.verb]
        following = [c for c in after if c.subject is not None and not c.relative]
        if subjects or following:
            subject = (subjects or following)[0].subject
            yield scene.link(position, subject, cue.verb)
