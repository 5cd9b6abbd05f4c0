"""Full stops for which the words around them decide. The words of a text are then read without regard to others.

Abbreviations mostly own their full stop. It may also end a sentence (“at 7 p.m. He left”), or do only that (“by Ravi
Sen. He left”, “plan B.”).
"""

import re
from collections.abc import Callable
from functools import cache

from quoteattr.languages import Language
from quoteattr.text.words import owns_stop, split

__all__ = ["APART", "MISSING", "mark_full_stops"]

APART = "\v"
"""What stands in a text for a full stop that is not part of the abbreviation before it."""
MISSING = "\f"
"""What stands for the space behind the full stop of an abbreviation that also ends a sentence."""
_AROUND = 60
"""Code points in which to look for the words before and after a full stop."""


def mark_full_stops(text: str, *, language: Language, begins_sentence: Callable[[str], bool]) -> str:
    """Mark the full stops for which the words around them decide. An offset in the text remains the same.

    Args:
        text: The text, with plain white space.
        language: The language, for its abbreviations.
        begins_sentence: Tells whether a word begins a sentence after an abbreviation.
    """

    def read(match: re.Match[str]) -> str:
        end = match.start() + 1
        pieces = split(text, max(0, end - _AROUND), end - 1, language=language)
        before, word = ["", *map(str.lstrip, pieces)][-2:]
        if not owns_stop(word, before, text, end, language=language):
            return APART + match.group()[1:]
        following = split(text, end, end + _AROUND, language=language)[:1] if match["space"] else []
        return f".{MISSING}" if any(begins_sentence(piece.lstrip()) for piece in following) else match.group()

    return _doubtful(language).sub(read, text)


@cache
def _doubtful(language: Language) -> re.Pattern[str]:
    """Return a pattern for such a full stop. It begins with a letter, so that the engine skips to the next one."""
    offices: dict[int, list[str]] = {}
    for office in sorted(language.short_offices):
        offices.setdefault(len(office), []).append(re.escape(office))
    behind = "|".join(rf"(?<= \b (?: {'|'.join(words)} ) \. )" for words in offices.values())  # each of one width
    return re.compile(
        rf"""
        \.
        (?:
            (?<= \. \w \. ) (?P<space> [ \n] ) (?= [ \n]*+ [^\W\d_a-z] )     # at 7 p.m. He left
          | (?<= \b \w \. ) (?! [\s\w.,;:)/-] )                               # “… by J.” · plan B.”
          | (?: {behind} ) (?! -? \w | [ ]{{0,2}} [A-Z] )                      # by Ravi Sen.
        )
        """,
        re.VERBOSE,
    )
