"""Words: where they begin and end, and what stays one word.

A word keeps its inner full stops, hyphens and apostrophes (U.S., R-Ark., Al-Husseini, O'Neill, didn't) and gives up
its possessive or contracted ending: “Byron's” is two words, “he's” is two, “players'” is two. A full stop stays with
an abbreviation that the language knows, with an initial, and where more of the sentence follows (“R-Ark., said”), so
that a full stop by itself ends a sentence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

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

_INSIDE = rf"(?= [-.&/@{WORD_APOSTROPHES}\x80-\x9f\xa1-\xbf\u0300-\u036f] )"
"""Looked at first, since most words end where they end."""

_WORD = re.compile(
    rf"""
    # with what it has inside, and a full stop
    \w++ (?: {_INSIDE} (?: (?: \.- | [-.&/@] ) \w++ | [{WORD_APOSTROPHES}] (?! {_ENDING} ) \w++ | {SIGNS} )
         | , (?<= \d , ) \d{{3}}+ (?! \d ) )*+ \.?                           # 3,000
    | [{WORD_APOSTROPHES}] {_ENDING}                                             # the ending of “Byron's”, “he's”
    | (?<= [sS] ) [{WORD_APOSTROPHES}] (?= \s )                                  # the possessive of “players'”
    | -{{2,}} | \.{{2,}} | …+                                             # a dash in typescript, an ellipsis
    | [^\w\s]
    """,
    re.VERBOSE,
)

_KEPT = 40_000
"""Pieces of text whose words are kept."""
_LONG_PIECE = 40
"""Code points of a piece that is not worth keeping."""

_INITIALS = re.compile(r"[A-Z](?:\.-?[A-Z])*\.|(?:[a-z]\.)+[a-z]\.")


def find_words(text: str, start: int, end: int, *, abbreviations: frozenset[str]) -> list[Word]:
    """List the words and the punctuation of ``text[start:end]`` with their offsets.

    >>> [word for word, _, _ in find_words("Gov. Al-Amin's aide didn't.", 0, 27, abbreviations=frozenset({"Gov."}))]
    ['Gov.', 'Al-Amin', "'s", 'aide', "didn't", '.']

    Args:
        text: the whole text.
        start: where to begin, in code points.
        end: where to end; no word goes beyond it.
        abbreviations: words with the full stop that belongs to them, after which a sentence goes on.

    Returns:
        The words in order; white space is in none of them.
    """
    pieces = text[start:end].split()
    if not pieces:
        return []
    known = _pieces(abbreviations)
    words: list[Word] = []
    append, find = words.append, text.find
    at = start
    if start and len(pieces) > 1 and not text[start - 1].isspace():
        at = find(pieces[0], start) + len(pieces[0])  # what stands before it, without a space, may tell what it is
        words += _words(text, start, at + 1, abbreviations)
        del pieces[0]
    last = pieces.pop()  # so may what follows
    for piece in pieces:
        at = find(piece, at)
        parts = known[piece]
        if parts is None:
            stop = at + len(piece)
            append((piece, at, stop))
            at = stop
        else:
            for word, first, stop in parts:
                append((word, at + first, at + stop))
            at += len(piece)
    words += _words(text, find(last, at), end, abbreviations)
    return words


class _Pieces(dict[str, "tuple[Word, ...] | None"]):
    """The words of what stands between white space, ``None`` for what is one word.

    What was read is kept, as long as it is not too much: most of it comes again.
    """

    def __init__(self, abbreviations: frozenset[str]) -> None:
        super().__init__()
        self._abbreviations = abbreviations

    def __missing__(self, piece: str) -> "tuple[Word, ...] | None":
        words = tuple(_words(f"{piece} ", 0, len(piece) + 1, self._abbreviations))
        found = None if words == ((piece, 0, len(piece)),) else words
        if len(self) < _KEPT and len(piece) < _LONG_PIECE:
            self[piece] = found
        return found


_pieces = cache(_Pieces)


def _words(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[Word]:
    """Read words by the pattern."""
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        if word[-1] != "." or word[0] == "." or word in abbreviations:
            yield word, match.start(), match.end()
            continue
        first, last = match.span()
        more = ",;:)" if word[0].isupper() else ",;:"
        if last < end and (text[last] in more or _INITIALS.fullmatch(word)):
            yield word, first, last
        else:
            yield word[:-1], first, last - 1
            yield ".", last - 1, last


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


