"""Split a text into words.

A word keeps its inner full stops, hyphens and apostrophes (U.S., R-Ark., Al-Husseini, O'Neill, didn't). Its possessive
or contracted ending is a separate word: “Byron's”, “he's” and “players'” are two words each. A full stop belongs to an
abbreviation that the language knows, to an initial, or to a word inside a sentence (“R-Ark., said”). A separate full
stop ends a sentence.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from operator import sub

from quoteattr.languages import Language
from quoteattr.patterns import late

__all__ = ["SIGNS", "WORD_APOSTROPHES", "Word", "any_of", "find_words", "split_words"]

Word = tuple[str, int, int]
"""A word, its start and its end."""

WORD_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
"""The characters that count as an apostrophe inside a word, or before its ending."""

SIGNS = r"(?: (?<=[ÂÃ]) [\x80-\x9f\xa1-\xbf] | [\u0300-\u036f]++ [\x80-\x9f\xa1-\xbf]? ) \w*+"
"""Characters that belong to a word although they are not letters; for verbose patterns.

These are combining accents, and the second half of a wrongly decoded letter: “PeÃ±a”.
"""


@cache
def _pattern(contractions: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for a word or a sign with the spaces before it, or for line breaks: it leaves nothing out."""
    ending = rf"(?:{'|'.join((*contractions, *map(str.upper, contractions)))})(?!\w)"
    return re.compile(
        rf"""
        [ ]*+
        (?:
            [a-z\w]++                                                       # for most letters the range is enough
            (?: (?! [ ] )                                                 # here most words end
                (?: (?: \.- | [-.&/@] ) \w++ | [{WORD_APOSTROPHES}] (?! {ending} ) \w++ | {SIGNS}
                  | , (?<= \d , ) \d{{3}}+ (?! \d )                             # 3,000
                )*+                                                       # with what it has inside
            )?+
          | \S
            (?:
                (?<= [{WORD_APOSTROPHES}] ) {ending}                              # the ending of “Byron's”, “he's”
              | (?<= - ) -+ | (?<! \w\. ) (?<= \. ) \.+ | (?<= … ) …+              # a dash in typescript, an ellipsis
            )?+
        )
      | \s++
        """,
        re.VERBOSE,
    )


_DASHES = frozenset("-/\N{EN DASH}\N{EM DASH}")
_NEXT = 3  # characters in which the next word begins
_FIRST = 2  # the index after a full stop behind the first word
_INITIALS = late(r"[A-Z](?:\.-?[A-Z])*+|(?:[a-z]\.)++[a-z]")


def find_words(text: str, start: int, end: int, *, language: Language) -> list[Word]:
    """List the words and the punctuation of ``text[start:end]`` with their offsets.

    >>> from quoteattr.languages import load
    >>> [word for word, _, _ in find_words("Gov. Al-Amin's aide didn't.", 0, 27, language=load("en"))]
    ['Gov.', 'Al-Amin', "'s", 'aide', "didn't", '.']

    Args:
        text: The whole text.
        start: The offset of the beginning, in code points.
        end: The offset of the end. No word goes beyond it.
        language: The language, for its abbreviations and for the endings after apostrophes.

    Returns:
        The words in order, without white space.
    """
    forms, ends, _ = split_words(text, start, end, language=language)
    return [word for word in zip(forms, map(sub, ends, map(len, forms)), ends, strict=True) if word[0]]


def split_words(text: str, start: int, end: int, *, language: Language) -> tuple[list[str], list[int], list[int]]:
    r"""Split ``text[start:end]`` into words and punctuation; see :func:`find_words`.

    >>> from quoteattr.languages import load
    >>> split_words("He left.\nWhy?", 0, 13, language=load("en"))
    (['He', 'left', '.', '', 'Why', '?'], [2, 7, 8, 9, 12, 13], [])

    Returns:
        The words, the offset at which each ends, and the indices of those with several full stops, such as p.m. An
        empty word stands for a line break or white space at the end.
    """
    pieces = _pattern(language.contractions).findall(text, start, end)
    forms = list(map(str.lstrip, pieces))
    ends = list(accumulate(map(len, pieces), initial=start))
    del ends[0]
    return _with_full_stops(text, pieces, forms, ends, language) if "." in pieces else (forms, ends, [])


def _with_full_stops(
    text: str, pieces: Sequence[str], forms: list[str], ends: list[int], language: Language
) -> tuple[list[str], list[int], list[int]]:
    """Join full stops to the words to which they belong."""
    joined: list[str] = []
    offsets: list[int] = []
    several: list[int] = []
    abbreviations, forenames, offices = language.abbreviations, language.forenames, language.short_offices
    stop, done, at = ends[-1], 0, pieces.index(".")
    for _ in range(pieces.count(".")):
        at = pieces.index(".", at) + 1
        word = forms[at - 2] if at > 1 else ""
        if not (word[:1].isalnum() or word[:1] == "_"):
            continue
        last = ends[at - 1]
        after = text[last] if last < stop else " "
        more = after != " " and after in (",;:)" if word[0].isupper() else ",;:")
        goes_on = last < stop and (after.isspace() or after in _DASHES)
        short = f"{word}." in abbreviations
        if short and word in offices and not text[last : min(last + _NEXT, stop)].strip()[:1].isupper():
            short = at == _FIRST or forms[at - 3] not in forenames  # by Ravi Sen.
        if short or more or (goes_on and _is_initial(word)):
            joined += [*forms[done : at - 2], f"{word}."]
            offsets += [*ends[done : at - 2], last]
            done = at
            if "." in word:
                several.append(len(joined) - 1)
    return joined + forms[done:], offsets + ends[done:], several


def _is_initial(word: str) -> bool:
    """Tell whether a word is one of initials: J, U.S, p.m."""
    return (len(word) == 1 or "." in word) and _INITIALS.fullmatch(word) is not None


def any_of(words: Iterable[str]) -> str:
    r"""Return a pattern that matches the longest of the given words, and looks at no letter twice.

    >>> any_of(["Democrat", "Democrats", "Dems"])
    'Dem(?:ocrat(?:s)?|s)'

    Args:
        words: The words as they are written.
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tails.setdefault(word[:1], []).append(word[1:])
    may_end = tails.pop("", None) is not None
    ways = [re.escape(letter) + any_of(rest) for letter, rest in tails.items()]
    if len(ways) == 1 and not may_end:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if may_end else ''}" if ways else ""
