"""Ada Byron was blunt: “We won.”

A sentence that ends with a colon before the quotation: its last independent clause has the speaker for subject. So
too a speaker's label (“Byron: “We won.””) and what a text is taken from (“From the report: “We won.””).
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_LABEL = regex.compile(
    r"(?r) (?: ^ | [.-] ) (?: (?P<mention> [NRGmDi] ) (?: & [NRG] )? | [aX]? p (?P<mention> [NRGmDiX] ) (?: & [NRG] )? ) :", regex.VERBOSE
)


def find(scene: Scene) -> Iterator[Link]:
    """Look for the clause or the label before a colon."""
    for position in scene.open:
        if not position or scene.shape[position - 1] != ":":
            continue
        begin, _ = scene.sentence(position)
        label = _LABEL.match(scene.shape, max(0, begin - 1), position)
        if label:
            at = label.start("mention")
            yield scene.link(position, scene.possessor(at) or at, position - 1)
            continue
        before, _ = scene.around(position)
        able = [c for c in before if scene.subject_letter(c) in tuple("NRGPDmM") and c.end >= position]
        if able:
            anew = [c for c in able if c.opener in ("", "&") and ":" not in scene.shape[c.verb : position - 1]]
            main = [c for c in anew if c.opener == "&" and scene.shape[c.start - 1 : c.start] in (",", "Q")]
            yield scene.said(position, (main[-1:] or anew[:1] or able[:1])[0])
