r"""Docstrings as Markdown: the little of reStructuredText that the package's docstrings use.

>>> print(in_markdown("Return ``x`` as :class:`~quoteattr.records.Span`.\n\nArgs:\n    x: Anything."))
Return `x` as `Span`.
<BLANKLINE>
**Takes**
<BLANKLINE>
- `x`: Anything.
"""

import re
from collections.abc import Iterator, Sequence
from inspect import cleandoc
from itertools import pairwise
from textwrap import dedent

__all__ = ["in_markdown"]

_SECTIONS = {"Args:": "Takes", "Returns:": "Returns", "Yields:": "Yields", "Raises:": "Raises"}
_RULER = re.compile(r"=+(?: +=+)+")
_ITEM = re.compile(r"(?P<name>\*{0,2}\w+): (?P<rest>.*)", re.DOTALL)
_INLINE = [
    (re.compile(r":\w+:`~(?:[\w.]+\.)?(\w+)`"), r"`\1`"),
    (re.compile(r":\w+:`([^`]+)`"), r"`\1`"),
    (re.compile(r"``(.+?)``", re.DOTALL), r"`\1`"),
    (re.compile(r"`([^`<]+?)\s*<(https?:[^>]+)>`_"), r"[\1](\2)"),
]


def in_markdown(docstring: str) -> str:
    """Write a docstring as Markdown.

    Args:
        docstring: As it stands in the source.
    """
    return "\n\n".join(_parts(_stretches(cleandoc(docstring))))


def _stretches(text: str) -> list[str]:
    """Part a text at its empty lines; what is indented after an empty line goes with what stands before it."""
    found: list[str] = []
    for stretch in re.split(r"\n{2,}", text):
        if found and stretch.startswith(" ") and found[-1].rstrip().endswith("::"):
            found.append(dedent(stretch))
        elif found and stretch.startswith(" "):
            found[-1] += f"\n\n{stretch}"
        else:
            found.append(stretch)
    return found


def _parts(stretches: Sequence[str]) -> Iterator[str]:
    before = ""
    for stretch in stretches:
        first, _, rest = stretch.partition("\n")
        if before.endswith("::"):
            yield f"```python\n{stretch}\n```"
        elif first.startswith(">>> "):
            yield f"```pycon\n{_example(stretch)}\n```"
        elif _RULER.fullmatch(first):
            yield _table(stretch.splitlines())
        elif first in _SECTIONS:
            yield f"**{_SECTIONS[first]}**\n\n{_section(dedent(rest))}"
        elif stretch != "::":
            yield _inline(stretch.replace("::", ":") if stretch.endswith("::") else stretch)
        before = stretch


def _inline(text: str) -> str:
    for pattern, written in _INLINE:
        text = pattern.sub(written, text)
    return text


def _example(stretch: str) -> str:
    """Leave what is for doctest alone out of an example."""
    shown = re.sub(r" *# doctest: .*", "", stretch)
    return re.sub(r"^<BLANKLINE>$", "", shown, flags=re.MULTILINE)


def _section(text: str) -> str:
    items = re.split(r"\n(?=\S)", text)
    if all(_ITEM.match(item) for item in items):
        matches = [_ITEM.match(item) for item in items]
        return "\n".join(f"- `{match['name']}`: {_joined(match['rest'])}" for match in matches if match)
    return _joined(text)


def _joined(text: str) -> str:
    return _inline(" ".join(text.split()))


def _table(lines: Sequence[str]) -> str:
    """Write a simple table; a line without a first column goes on with the row before it."""
    starts = [match.start() for match in re.finditer(r"(?:^| )=", lines[0])]
    bounds = [(start, end) for start, end in pairwise([*starts, None]) if start is not None]
    rulers = [number for number, line in enumerate(lines) if _RULER.fullmatch(line)]
    has_heading = len(rulers) > 2  # above, below the heading, below
    rows: list[list[str]] = []
    for line in lines:
        if _RULER.fullmatch(line):
            continue
        cells = [line[start:end].strip() for start, end in bounds]
        if rows and not cells[0]:
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    heading = rows.pop(0) if has_heading else [""] * len(bounds)
    written = [heading, ["---"] * len(bounds), *rows]
    return "\n".join(f"| {' | '.join(_inline(cell).replace('|', chr(92) + '|') for cell in row)} |" for row in written)
