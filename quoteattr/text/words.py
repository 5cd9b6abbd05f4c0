"""Split a text into words.

A word keeps its inner full stops, hyphens and apostrophes (U.S., R-Ark., Al-Husseini, O'Neill, didn't). Its possessive
or contracted ending is a separate word, and so is what says that a role is over: “Byron's”, “he's”, “players'” and
“ex-pilot” are two words each. A full stop belongs to an abbreviation that the language knows, to an initial, or to a
word inside a sentence (“R-Ark., said”). A separate full stop ends a sentence.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate, compress

from quoteattr.languages import Language
from quoteattr.patterns import CAPITALS, late

__all__ = ["SIGNS", "WORD_APOSTROPHES", "Word", "any_of", "find_words", "join_full_stops", "split"]

Word = tuple[str, int, int]
"""A word, its start and its end."""

WORD_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
"""The characters that count as an apostrophe inside a word, or before its ending."""

SIGNS = r"(?: (?<=[ÂÃ]) [\x80-\x9f\xa1-\xbf] | [\u0300-\u036f]++ [\x80-\x9f\xa1-\xbf]? ) \w*+"
"""Characters that belong to a word although they are not letters; for verbose patterns.

These are combining accents, and the second half of a wrongly decoded letter: “PeÃ±a”.
"""


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Return a pattern for a word or a sign with the spaces before it, or for line breaks: it leaves nothing out."""
    contractions = language.contractions
    ending = rf"(?:{'|'.join((*contractions, *map(str.upper, contractions)))})(?!\w)"
    prefixes = sorted(language.function_words["prefix"])
    prefixed = "|".join(rf"(?<=\b[{word[0]}{word[0].upper()}]{word[1:]}-)" for word in prefixes) or "(?!)"
    return re.compile(
        rf"""
        [ ]*+
        (?:
            [a-z\w]++                                                       # for most letters the range is enough
            (?: (?! [ ] ) (?:                                             # here most words end
                - (?: {prefixed} ) (?= \w )                                # ex-pilot: two words
              | (?: (?: \.- | [-.&/@] ) \w++ | [{WORD_APOSTROPHES}] (?! {ending} ) \w++ | {SIGNS}
                  | , (?<= \d , ) \d{{3}}+ (?! \d )                             # 3,000
                ){{0,99}}         # with what it has inside; without a limit, a text without spaces takes much memory
            ) )?
          | \S
            (?:
                (?<= [{WORD_APOSTROPHES}] ) {ending}                              # the ending of “Byron's”, “he's”
              | (?<= - ) -+ | (?<! \w\. ) (?<= \. ) \.+ | (?<= … ) …+              # a dash in typescript, an ellipsis
            )?
        )
      | \s++
        """,
        re.VERBOSE,
    )


_DASHES = frozenset("-/\N{EN DASH}\N{EM DASH}")
_NEXT = 3  # characters in which the next word begins
_FIRST = 2  # the index after a full stop behind the first word
_INSIDE_SENTENCE = frozenset(",;:)")
_INITIALS = late(rf"[{CAPITALS}](?:\.-?[{CAPITALS}])*|(?:[a-z]\.)+[a-z]")


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
    part = text[start:end]
    pieces = split(part, 0, len(part), language=language)
    forms, ends, _ = join_full_stops(part, pieces, [*accumulate(map(len, pieces))], language=language)
    return [(form, start + last - len(form), start + last) for form, last in zip(forms, ends, strict=True) if form]


def split(text: str, start: int, end: int, *, language: Language) -> list[str]:
    r"""Split ``text[start:end]`` into words and signs, each with the spaces before it, and line breaks.

    >>> from quoteattr.languages import load
    >>> split("He left.\nWhy? ", 0, 14, language=load("en"))
    ['He', ' left', '.', '\n', 'Why', '?']
    """
    pieces = _pattern(language).findall(text, start, end)
    if pieces and pieces[-1].isspace() and "\n" not in pieces[-1]:
        del pieces[-1]
    return pieces


def join_full_stops(
    text: str,
    pieces: Sequence[str],
    ends: list[int],
    *,
    language: Language,
    ends_sentence: Callable[[str, str], bool] = lambda _word, _following: False,
) -> tuple[list[str], list[int], list[int]]:
    """Join full stops to the words to which they belong.

    Args:
        text: The text.
        pieces: Words and signs of it, as :func:`split` returns them.
        ends: The offset at which each of them ends.
        language: The language, for its abbreviations.
        ends_sentence: Whether the full stop of a word ends its sentence too, from the word and the one after it. If so,
            it remains as a sign without width.

    Returns:
        The words, without spaces, the offset at which each ends, and the indices of the signs without width. An empty
        word stands for a line break.
    """
    forms = list(map(str.lstrip, pieces))
    if "." not in pieces:
        return forms, ends, []
    abbreviations, forenames, offices = language.abbreviations, language.forenames, language.short_offices
    added: list[int] = []
    joined: list[int] = []
    at = 0
    for _ in range(pieces.count(".")):
        at = pieces.index(".", at) + 1
        word, end = forms[at - 2] if at > 1 else "", ends[at - 1]
        short = f"{word}." in abbreviations
        if short and word in offices and not text[end : end + _NEXT].strip()[:1].isupper():
            short = at == _FIRST or forms[at - 3] not in forenames  # by Ravi Sen.
        if not short and not _owns_stop(word, text[end : end + 1]):
            continue
        forms[at - 2], ends[at - 2] = f"{word}.", end
        if "." in word and at < len(forms) and ends_sentence(forms[at - 2], forms[at]):
            added.append(at - 1 - len(joined))
        else:
            joined.append(at - 1)
    if not joined:
        return forms, ends, added
    kept = bytearray(b"\1") * len(forms)
    for at in joined:
        kept[at] = 0
    return list(compress(forms, kept)), list(compress(ends, kept)), added


def _owns_stop(word: str, after: str) -> bool:
    """Tell from what comes after a full stop whether it belongs to the word before it."""
    if after == " " or after in _DASHES or after.isspace():
        return _is_initial(word)
    return after in _INSIDE_SENTENCE and (word[:1].isalnum() or word[:1] == "_") and (after != ")" or word[0].isupper())


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
