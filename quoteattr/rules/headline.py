"""Byron: bridge is “past repair”

A headline in which the speaker stands before a colon.
"""

import re
from collections.abc import Iterator

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_LABEL = re.compile(r"(?P<mention> [NRG] ) (?: [oyp] [NRG] )? a? (?P<cue> : )", re.VERBOSE)


def find(scene: Scene) -> Iterator[Link]:
    """Look for a phrase and a colon at the head of the paragraph, and for quotations in its first sentence."""
    label = _LABEL.match(scene.shape) if ":" in scene.shape else None
    if label is None:
        return
    for position in scene.near(label.end()) if label.end() < len(scene.shape) else ():
        if scene.shape[label.end() : position].find(":") < 0:
            yield scene.link(position, label.start("mention"), label.start("cue"))
