"""Organisations: find the full form of an acronym, and the longer form of a short name."""

import re
from collections.abc import Iterator, Mapping, Sequence

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names, has_capital
from quoteattr.patterns import late
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.words import Word

__all__ = ["bracketed", "by_initials", "is_full"]

_LEAST = 3
"""Letters of an acronym that only a name's initials tell."""
_FARTHEST = 14
"""Words before an acronym in brackets that what it stands for may begin at."""
_BRACKETED = late(r"\( .{0,2}? [NRTGiDm] .? \)", re.VERBOSE)
_ACRONYM = late(r"[A-Z][A-Za-z.&-]{1,9}")
_CLOSING = frozenset("'\"\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}")


def is_full(words: Sequence[str], names: Names) -> bool:
    """Tell whether words are the name of one organisation: not the Leeds Times and the Courier."""
    if not (names.role_words["loose_joint"] | names.role_words["parting_joint"]).isdisjoint(words):
        return False
    ends = names.kinds.get(words[-1].rstrip(".")) == Kind.ORGANISATION and words[0] not in names.forenames
    return " ".join(words) in names.metonyms or (ends and names.is_body(words))


def bracketed(paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Yield the acronyms in brackets whose letters begin the words before them, and these words.

    Args:
        paragraph: a paragraph.
    """
    for match in _BRACKETED.finditer(paragraph.units) if "(" in paragraph.units else ():
        words = paragraph.words
        first, last = match.start(), match.end() - 1
        acronym = next((word for word, _, _ in words[first + 1 : last] if _ACRONYM.fullmatch(word)), None)
        full = _expansion(paragraph.text, words[max(0, first - _FARTHEST) : first], acronym) if acronym else None
        if acronym and full:
            yield acronym, full


def _expansion(text: str, words: Sequence[Word], acronym: str) -> str | None:
    """Read the name before an acronym in brackets, backwards until every letter has its word."""
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    words = words[:-1] if words and words[-1][0] in _CLOSING else words
    for number in range(len(words) - 1, -1, -1):
        word, start, _ = words[number]
        if not word[0].isalnum() and word[0] not in _CLOSING and word != "&":
            return None
        for part in reversed(word.split("-")):
            if letters and part[:1].lower() == letters[-1]:
                letters.pop()
        if not letters:
            return " ".join(text[start : words[-1][2]].split())
    return None


def by_initials(mentions: Sequence[Mention], names: Names) -> Mapping[str, str]:
    """Return the initials of the names that read as those of organisations: BBU, of the Bridge Builders Union.

    Args:
        mentions: the names of the text.
        names: the words of names.
    """
    found: dict[str, str] = {}
    for mention in mentions:
        words = mention.words
        if len(words) < _LEAST:
            continue
        capitals = [word for word in words if has_capital(word)]
        name = mention.name
        if not any(names.kinds.get(word) == Kind.ORGANISATION for word in capitals) and name not in names.metonyms:
            continue
        found["".join(word[0] for word in words).upper()] = name  # DOJ
        if len(capitals) >= _LEAST:
            found["".join(word[0] for word in capitals)] = name
    return found
