"""Who speaks to whom, as a graph: the speakers on a circle, a line from each to those whom they speak to.

The place on the circle is that in the list of speakers, so that the same novel has the same picture. A line bends to
the right of its way: there and back again are two. It has the colour of who speaks, and is the wider the more is said.
"""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt

from attrs import frozen

from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.voices import Voice, colour_of, name_of

__all__ = ["add_graph"]

_WIDTH, _HEIGHT = 640, 460
_ACROSS, _DOWN = 200, 165  # half the axes of the circle
_WIDEST, _THINNEST = 9.0, 0.8
_LARGEST, _SMALLEST = 20.0, 7.0
_BEND = 0.18
_LEAST = 0.05
"""A pair has a line if it has this share of the quotations of the pair that has most."""
_LONGEST = 22  # code points of a name
_TOLD = 3


@frozen
class _Node:
    """A speaker in the picture."""

    voice: Voice
    x: float
    y: float
    size: float


def add_graph(made: Markup, voices: Sequence[Voice], pairs: Mapping[tuple[int, int], int]) -> None:
    """Add the picture.

    Args:
        made: Where to.
        voices: Those who have a place, the most quoted first.
        pairs: How many quotations one says to another, by number, most first.
    """
    nodes = {node.voice.number: node for node in _placed(voices)}
    shown = {pair: count for pair, count in pairs.items() if nodes.keys() >= set(pair) and pair[0] != pair[1]}
    most = max(shown.values(), default=1)
    names = {number: name_of(node.voice.speaker) for number, node in nodes.items()}
    told = "; ".join(
        f"{names[one]} to {names[other]}, {count:,}" for (one, other), count in list(shown.items())[:_TOLD]
    )
    frame = {
        "class": "graph",
        "role": "img",
        "viewBox": f"0 0 {_WIDTH} {_HEIGHT}",
        "aria-label": f"Most is said by {told}",
    }
    with made.element("svg", frame):
        for (one, other), count in reversed(shown.items()):  # the widest last, above the others
            if count >= _LEAST * most:
                width = max(_THINNEST, _WIDEST * sqrt(count / most))
                drawn = {"d": _path(nodes[one], nodes[other]), "stroke-width": f"{width:.1f}", "class": colour_of(one)}
                with made.element("path", drawn):
                    made.leaf("title", f"{names[one]} to {names[other]}: {count:,}")
        for node in nodes.values():
            _add_node(made, node)


def _placed(voices: Sequence[Voice]) -> Sequence[_Node]:
    most = max((voice.quotations for voice in voices), default=1) or 1
    nodes = []
    for place, voice in enumerate(voices):
        angle = 2 * pi * place / len(voices) - pi / 2
        size = max(_SMALLEST, _LARGEST * sqrt(voice.quotations / most))
        nodes.append(_Node(voice, _WIDTH / 2 + _ACROSS * cos(angle), _HEIGHT / 2 + _DOWN * sin(angle), size))
    return nodes


def _path(one: _Node, other: _Node) -> str:
    """Return a curve from one to another, bent to the right of its way."""
    across, down = other.x - one.x, other.y - one.y
    x = (one.x + other.x) / 2 - _BEND * down
    y = (one.y + other.y) / 2 + _BEND * across
    return f"M{one.x:.1f} {one.y:.1f}Q{x:.1f} {y:.1f} {other.x:.1f} {other.y:.1f}"


def _add_node(made: Markup, node: _Node) -> None:
    number, name = node.voice.number, name_of(node.voice.speaker)
    circle = {"cx": f"{node.x:.1f}", "cy": f"{node.y:.1f}", "r": f"{node.size:.1f}", "class": colour_of(number)}
    with made.element("circle", circle):
        made.leaf("title", f"{name}: {node.voice.quotations:,}")
    right = node.x - _WIDTH / 2
    anchor = "middle" if abs(right) < 1 else "start" if right > 0 else "end"
    beside = node.size + 5
    x = node.x + (0 if anchor == "middle" else beside if anchor == "start" else -beside)
    y = node.y + 4 if anchor != "middle" else node.y + (-beside if node.y < _HEIGHT / 2 else beside + 10)
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
    made.leaf("text", short, {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor})
