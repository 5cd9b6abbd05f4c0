"""Names for the sets of letters that several patterns share.

A pattern over letters is written with these names inside brackets, and :func:`spliced` puts the letters in their place:

>>> spliced("(?P<mention> [NAMED P] ) (?P<cue> [CUE] )")
'(?P<mention> [NRGP] ) (?P<cue> [CYK] )'

What each letter stands for: see :mod:`quoteattr.text.units` and :mod:`quoteattr.languages.en.phrases`.
"""

import re
from typing import TYPE_CHECKING

from quoteattr.patterns import late, late_regex

if TYPE_CHECKING:
    import regex

__all__ = [
    "AUXILIARY",
    "CUE",
    "CUE_PARTICIPLE",
    "FINITE",
    "HELPER",
    "NAMED",
    "NOMINAL",
    "PARTICIPLE",
    "QUOTATION",
    "SAYING",
    "SOURCE",
    "SPEAKER",
    "SUBJECT",
    "TELLER",
    "VERB",
    "over_letters",
    "regex_over_letters",
    "spliced",
]

QUOTATION = "QESF"
"""A quotation, whatever it ends with."""

NAMED = "NRG"
"""A name, or a noun for people or for an organisation."""

SPEAKER = f"{NAMED}POM"
"""Who may speak: somebody named or described, he, him, many."""

NOMINAL = f"{NAMED}DXmi"
"""A noun phrase: also the report, the road, the statement, the song."""

TELLER = f"{NAMED}PDm"
"""Who or what may tell something in a sentence of its own: somebody named, he, a report, a statement."""

SUBJECT = f"{NOMINAL}PIM"
"""What may be the subject of a clause."""

SOURCE = f"{SUBJECT}O"
"""What words may be said to come from: any noun phrase and any pronoun."""

CUE = "CYK"
"""A finite verb that may report beside a quotation: said, smiled, called."""

SAYING = "CKBkW"
"""A verb that reports by itself: said, say, saying, called, call."""

AUXILIARY = "AZ"
"""A form of be or have, a modal."""

HELPER = f"{AUXILIARY}an"
"""What stands between a subject and its verb: would, not, also."""

FINITE = f"{CUE}VzAZ"
"""Any finite verb."""

CUE_PARTICIPLE = "Wjc"
"""An -ing form that may report: saying, calling, smiling."""

PARTICIPLE = f"{CUE_PARTICIPLE}v"
"""Any -ing form."""

VERB = f"{CUE}WVBkbvjzc"
"""Any full verb, finite or not."""

_SETS = {name: value for name, value in globals().items() if name.isupper() and name in __all__}
_NAME = re.compile(rf" ?\b(?:{'|'.join(sorted(_SETS, key=len, reverse=True))})\b ?")


def spliced(pattern: str) -> str:
    """Put letters in the place of the names of their sets; spaces beside a name belong to it.

    Args:
        pattern: A verbose pattern over letters.
    """
    return _NAME.sub(lambda match: _SETS[match.group().strip()], pattern)


def over_letters(pattern: str) -> re.Pattern[str]:
    """Return a verbose pattern over letters with the names of sets in it, compiled when it is first used.

    >>> over_letters("(?P<mention> [NAMED P] ) [CUE]").search("XN,NC.").span()
    (3, 5)
    """
    return late(pattern, re.VERBOSE, written=spliced)


def regex_over_letters(pattern: str) -> "regex.Pattern[str]":
    """Return such a pattern for ``regex``: one that searches backwards, or has two groups of one name."""
    return late_regex(pattern, re.VERBOSE, written=spliced)
