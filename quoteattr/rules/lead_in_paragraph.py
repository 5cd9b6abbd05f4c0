"""Ada Byron put it like this: “We had to build it.”

The same in a paragraph of its own: the paragraph before ends with a colon, or with a sentence whose subject speaks.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the subject of the last sentence of the paragraph before."""
    first = next(iter(scene.quotations), None)
    if first is None or first > 1 or scene.preceding is None:
        return
    if scene.sentence(first)[1] - first > 2:
        return
    lead = scene.preceding
    colon = lead.shape.endswith((":", ","))
    if lead.before is None and lead.quotations and not colon:
        return
    clauses, _ = lead.around(len(lead.shape) - 1)
    found = [c for c in clauses if c.subject is not None and lead.shape[c.subject] in "NRPGDm" and not c.relative]
    if not colon:
        found = [c for c in found if c.letter in "CKYB"]
    if found:
        link = Link(first, lead.phrase(found[0].subject), lead.phrase(found[0].verb))
        yield link
