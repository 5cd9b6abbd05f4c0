"""Datelines: where an article was written, and for whom, before its first sentence: HOLM, May 3 (Reuters) –."""

import re

from quoteattr.patterns import late
from quoteattr.text.paragraph import Paragraph

__all__ = ["dateline_end"]

_DATELINE = late(r"N{1,3} (?: ,N{1,2} ){0,2} ,? [lL\#]{0,3} (?: \( N{1,3} \) )? ,? -", re.VERBOSE)
"""HOLM (Reuters) -; HOLM, Ohio, May 3 -."""
_LONGEST_DATELINE = 24
"""Words of a dateline, its signs among them."""


def dateline_end(paragraph: Paragraph) -> int:
    """Return the number of words of a dateline at the beginning of a paragraph, 0 without one."""
    units = paragraph.units
    if "-" not in units[: _LONGEST_DATELINE + 1]:
        return 0
    first = paragraph.forms[0]
    match = _DATELINE.match(units) if first[0].isupper() and len(first) > 1 else None
    if match is None or not (first.isupper() or "(" in match.group()):
        return 0  # also: Ida Moss – chief executive of Zorbo –
    return min(match.end(), _LONGEST_DATELINE)
