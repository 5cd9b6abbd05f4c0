"""Her advice to the guests was “stay calm”.

A noun of saying whose possessor is the speaker: “Byron’s claim that the bridge was “past repair””.

Not where the noun says nothing: “her house was “past repair””.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a noun of saying with a possessive before the quotation."""
    for position in scene.quotations:
        begin, _ = scene.sentence(position)
        for at in range(position - 1, max(begin, position - 12) - 1, -1):
            if scene.shape[at] in "mDi":
                first, last = scene.ranges[at]
                if scene.units[first] == "h" or "$" in scene.units[first:last]:
                    yield scene.link(position, at, at)
                    break
