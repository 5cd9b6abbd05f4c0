"""Single marks that are not quotation marks: apostrophes, possessives, elisions, feet and minutes.

:func:`quoteattr.quotations.marks.find_runs` skips apostrophes between two letters. The rest are at the edge of a word:
’tis, the players’ union, runnin’, the ’90s, 6' 2".
"""

from quoteattr.patterns import late
from quoteattr.quotations.marks import APOSTROPHES

__all__ = ["begins_elision", "may_be_possessive"]

_WORD_AFTER = late(r"\w{1,12}")
_WORD_BEFORE = late(r"\w{1,12}\Z")
_YEAR = late(r"\d\d(?:s\b|(?![\w,.%]))")


def begins_elision(text: str, end: int, elisions: frozenset[str]) -> bool:
    """Tell whether the mark before ``end`` begins a shortened word or year: 'tis, '90s, rock 'n' roll.

    It may also begin the ending of a word that is separated from it by markup or a line break: “¶'s organisers”.
    """
    if _YEAR.match(text, end):
        return True
    word = _WORD_AFTER.match(text, end)
    if word is None:
        return False
    after = text[word.end() : word.end() + 1]
    if f"-'{word[0]}" in elisions and after.isspace() and after != "\n":
        return True
    short = f"'{word[0].casefold()}"
    return short in elisions or (f"{short}'" in elisions and after in APOSTROPHES)


def may_be_possessive(text: str, start: int, elisions: frozenset[str]) -> bool:
    """Tell whether the mark at ``start`` may belong to the word before it: players', runnin', ol', rock 'n' roll."""
    before = text[start - 1 : start]
    if not before.isalpha():
        return before.isdigit()
    word = _WORD_BEFORE.search(text, max(0, start - 12), start)
    if word is None:
        return False
    short = f"{word[0].casefold()}'"
    endings = (f"-{short[at:]}" for at in range(len(short) - 1))
    return short in elisions or f"'{short}" in elisions or any(ending in elisions for ending in endings)
