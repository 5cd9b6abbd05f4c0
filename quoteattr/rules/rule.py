"""The form of a rule: a function from a scene to the links that it sees in it."""

from collections.abc import Callable, Iterator
from types import ModuleType

import regex
from attrs import frozen

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

__all__ = ["Find", "Rule", "in_shape"]

Find = Callable[[Scene], Iterator[Link]]
"""Yields the links that a rule sees in a scene, in the order of their quotations."""


@frozen
class Rule:
    """A rule of the sieve: its name, how it finds links, and its documentation."""

    name: str
    find: Find
    documentation: str

    @classmethod
    def of(cls, module: ModuleType) -> "Rule":
        """Make a rule of a module: its name, its docstring and its function ``find``."""
        return cls(module.__name__.rpartition(".")[2], module.find, module.__doc__ or "")


def in_shape(pattern: str, *, needs: str = "") -> Find:
    """Make a rule of a pattern over the shape with the groups ``quotation``, ``mention``, ``cue`` and perhaps ``via``.

    Args:
        pattern: a verbose regular expression; see :mod:`quoteattr.mentions.phrases` for the letters.
        needs: letters without which there is no match; in most shapes this is asked faster.

    Returns:
        A function that yields a link for every match.
    """
    compiled = regex.compile(pattern, regex.VERBOSE)
    named = compiled.groupindex

    def find(scene: Scene) -> Iterator[Link]:
        for match in compiled.finditer(scene.shape) if needs in scene.shape else ():
            via = match.start("via") if "via" in named and match["via"] else None
            yield scene.link(match.start("quotation"), match.start("mention"), match.start("cue"), via)

    return find
