"""Headlines in which every word has a capital: “Byron Calls Bridge ‘Past Repair’”."""

import re
from collections.abc import Container, Sequence

from quoteattr.patterns import CAPITALS, late

__all__ = ["capitals_inside", "has_capitals_throughout", "without_capitals"]

_LONG = 4  # letters; shorter words are mostly written small in headlines too
_ENOUGH = 3  # such words; fewer may be names
_STOPS = frozenset(".,;:()[]@")

_INSIDE = late(rf"\b [a-z] [a-z-]*+ ,?+ [ ]++ ( [{CAPITALS}] [\w-]*+ (?: [ ]++ [{CAPITALS}] [\w-]*+ )* )", re.VERBOSE)


def capitals_inside(text: str) -> frozenset[str]:
    r"""Return the words with a capital after a word without one, which are probably the names in a text.

    >>> sorted(capitals_inside("Byron Calls Lowe.\nYesterday at noon Byron met Lowe."))
    ['Byron', 'Lowe']
    """
    return frozenset(word for names in _INSIDE.findall(text) for word in names.split())


def has_capitals_throughout(words: Sequence[str], first: int, last: int) -> bool:
    """Whether all longer words of a range have a capital, and not every letter is one."""
    longer: list[str] = []
    for at in range(first, last if last - first >= _ENOUGH else first):
        word = words[at]
        if len(word) >= _LONG and word[0].isalpha():
            if not word[0].isupper():
                return False  # one of the first words, nearly always
            longer.append(word)
    return len(longer) >= _ENOUGH and not all(map(str.isupper, longer))


def without_capitals(words: Sequence[str], *, names: Container[str], known: Container[str]) -> list[str]:
    """Write known words in lower case, except the first word, names, and words in capitals.

    Args:
        words: The words of a headline.
        names: The words of the text that are names.
        known: Words in lower case that the language knows.
    """
    small = list(words)
    for number, word in enumerate(words):
        if not number or word.isupper() or word in names or word.lower() not in known:
            continue
        after = words[number + 1] if number + 1 < len(words) else "."
        if after in _STOPS and words[number - 1] in names:
            continue  # Ada Marks, Leeds
        small[number] = word.lower()
    return small
