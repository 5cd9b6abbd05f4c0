"""Patterns that are compiled when they are first used.

There are some two hundred, of which a short article needs eighty; to compile the rest takes longer than to read it.
"""

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    import regex

__all__ = ["CAPITALS", "late", "late_regex"]

CAPITALS = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x180)) if letter.isupper())
"""Latin capitals, É among them, for a class of a pattern of :mod:`re`, which has no name for them."""

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Late:
    """What becomes a pattern: from its first use on, its methods are those of the pattern."""

    def __init__(self, compile_it: "Callable[[], re.Pattern[str] | regex.Pattern[str]]") -> None:
        self._compile = compile_it

    def __getattr__(self, name: str) -> object:
        pattern = self._compile()
        vars(self).update((method, getattr(pattern, method)) for method in _METHODS)
        return getattr(pattern, name)


def late(pattern: str, flags: int = 0, *, written: "Callable[[str], str]" = str) -> re.Pattern[str]:
    """Return a pattern that ``re`` compiles when it is first used.

    >>> late("[.]").search("a.").span()
    (1, 2)

    Args:
        pattern: As for :func:`re.compile`. A mistake in it is an error when it is first used.
        flags: The same.
        written: Writes the pattern out before it is compiled.
    """
    return cast("re.Pattern[str]", _Late(lambda: re.compile(written(pattern), flags)))


def late_regex(pattern: str, flags: int = 0, *, written: "Callable[[str], str]" = str) -> "regex.Pattern[str]":
    """Return a pattern that ``regex`` compiles when it is first used: one that searches backwards, for instance.

    Args:
        pattern: As for ``regex.compile``. A mistake in it is an error when it is first used.
        flags: The same as for :func:`late`.
        written: The same.
    """

    def compile_it() -> "regex.Pattern[str]":
        import regex  # noqa: PLC0415 - needed where one of its patterns is used

        return regex.compile(written(pattern), int(flags))  # a flag of re inverts only those that re knows

    return cast("regex.Pattern[str]", _Late(compile_it))
