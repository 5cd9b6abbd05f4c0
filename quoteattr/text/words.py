"""Words: where they begin and end, and what stays one word.

A word keeps its inner full stops, hyphens and apostrophes (U.S., R-Ark., Al-Husseini, O'Neill, didn't) and gives up
its possessive or contracted ending: “Byron's” is two words, “he's” is two, “players'” is two. A full stop stays with
an abbreviation that the language knows, with an initial, and where more of the sentence follows (“R-Ark., said”), so
that a full stop by itself ends a sentence.
"""

import re
from collections.abc import Container, Iterable

__all__ = ["SIGNS", "WORD_APOSTROPHES", "Word", "any_of", "find_words"]

Word = tuple[str, int, int]
"""A word, its start and its end."""

WORD_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
"""What is taken for an apostrophe inside a word, or before its ending."""

_ENDING = r"(?:s|d|ll|re|ve|m|S|LL|RE|VE|M)(?!\w)"

SIGNS = r"(?: (?<=[ÂÃ]) [\x80-\x9f\xa1-\xbf] | [\u0300-\u036f]++ [\x80-\x9f\xa1-\xbf]? ) \w*+"
"""What goes on with a word though it is no letter; for verbose patterns.

An accent that is a character of its own, and the second half of a letter that was decoded wrongly: “PeÃ±a”.
"""

# It begins with a character of a class, and not with an alternative: only then does the engine skip white space.
_WORD = re.compile(
    rf"""
    \S
    (?:
        (?<! \w )
        (?:
            (?<= [{WORD_APOSTROPHES}] ) {_ENDING}                                # the ending of “Byron's”, “he's”
          | (?<= - ) -+ | (?<= \. ) \.+ | (?<= … ) …+                        # a dash in typescript, an ellipsis
        )?+
      | [a-z\w]*+                                                        # for most letters the range is enough
        (?: (?! [ ] )                                                   # here most words end
            (?: (?: \.- | [-.&/@] ) \w++ | [{WORD_APOSTROPHES}] (?! {_ENDING} ) \w++ | {SIGNS}
              | , (?<= \d , ) \d{{3}}+ (?! \d )                               # 3,000
            )*+ \.?                                                     # with what it has inside, and a full stop
        )?+
    )
    """,
    re.VERBOSE,
)

_INITIALS = re.compile(r"[A-Z](?:\.-?[A-Z])*\.|(?:[a-z]\.)+[a-z]\.")


def find_words(text: str, start: int, end: int, *, abbreviations: Container[str]) -> list[Word]:
    """List the words and the punctuation of ``text[start:end]`` with their offsets.

    >>> [word for word, _, _ in find_words("Gov. Al-Amin's aide didn't.", 0, 27, abbreviations={"Gov."})]
    ['Gov.', 'Al-Amin', "'s", 'aide', "didn't", '.']

    Args:
        text: the whole text.
        start: where to begin, in code points.
        end: where to end; no word goes beyond it.
        abbreviations: words with the full stop that belongs to them, after which a sentence goes on.

    Returns:
        The words in order; white space is in none of them.
    """
    words: list[Word] = []
    append = words.append
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if word[-1] != "." or word[0] == "." or word in abbreviations:
            append((word, match.start(), match.end()))
            continue
        first, last = match.span()
        more = ",;:)" if word[0].isupper() else ",;:"
        if last < end and (text[last] in more or _INITIALS.fullmatch(word)):
            append((word, first, last))
        else:
            append((word[:-1], first, last - 1))
            append((".", last - 1, last))
    return words


def any_of(words: Iterable[str]) -> str:
    r"""Return a pattern for any of some words, the longest that is there, which looks at no letter twice.

    >>> any_of(["Democrat", "Democrats", "Dems"])
    'Dem(?:ocrat(?:s)?|s)'

    Args:
        words: words as they are written.
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tails.setdefault(word[:1], []).append(word[1:])
    may_end = tails.pop("", None) is not None
    ways = [re.escape(letter) + any_of(rest) for letter, rest in tails.items()]
    if len(ways) == 1 and not may_end:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if may_end else ''}" if ways else ""
