"""“Imagination wins.” — Ada Byron

A quotation with its author behind a dash, as in a collection of quotations; the author may stand in a line of his
own.

Not where the line is more than a name and what he is: “— Byron laughed, and then she wept.”
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_SAME_LINE = regex.compile(
    r"(?: ^ | (?<= [.E] ) ) (?P<quotation> [QESF] ) (?P<cue> - ) (?P<mention> [NR] ) (?: , [^.QESFC]{0,12} )? [.]? $",
    regex.VERBOSE,
)
_NEXT_LINE = regex.compile(r"(?P<cue> - ) (?P<mention> [NR] ) (?: , [^.QESFCV]{0,12} )? [.]? $", regex.VERBOSE)
_LINE = 80  # code points
_DASHES = ("-", "\N{EN DASH}", "\N{EM DASH}")


def find(scene: Scene) -> Iterator[Link]:
    """Look for a dash and a name behind a quotation, in its paragraph or as the next one."""
    for match in _SAME_LINE.finditer(scene.shape) if "-" in scene.shape else ():
        yield scene.link(match.start("quotation"), match.start("mention"), match.start("cue"))
    if len(scene.shape) != 1 or scene.read_after is None:
        return
    if scene.text[scene.end : scene.end + 8].lstrip()[:1] not in _DASHES:
        return
    following = scene.read_after()
    author = _NEXT_LINE.match(following.shape)
    if author and following.end - following.start < _LINE:
        [position] = scene.quotations
        yield Link(position, following.speaker(author.start("mention")), following.phrase(author.start("cue")))
