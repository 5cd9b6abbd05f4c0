r"""Dialogue after dashes: — Go on, said Ellen, I am listening.

Nothing closes such speech but the end of the paragraph, or a tag: a verb of saying with its subject. Behind the tag
speech continues after a comma or another dash, and after a full stop where the next sentence speaks of “I” or “you”.

Not where a text has more paragraphs that open with quotation marks than with dashes, and not where hyphens make a list.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from quoteattr.fiction.sign_words import any_case
from quoteattr.fiction.words import Words
from quoteattr.patterns import late_regex
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.document import Document
from quoteattr.text.words import any_of

if TYPE_CHECKING:
    import regex

__all__ = ["with_dashes"]

_OPENING = re.compile(r"(?:[—―]|--)\s*(?=[^\s—―–-])|[–-]\s+(?=\w)")
_SURE = ("—", "―", "--")
_FEWEST = 3
"""So many paragraphs must open with a hyphen or a short dash for these to be dialogue."""
_SENTENCE = re.compile(r"[^.!?…]*[.!?…]*")


def with_dashes(document: Document, words: Words) -> Document:
    """Return a document whose quotations include what is said after dashes.

    >>> from quoteattr.fiction.words import words_of
    >>> from quoteattr.pipeline import Pipeline
    >>> document = Pipeline().document("— Go on, said Ellen, I am listening.")
    >>> document = with_dashes(document, words_of(document.language))
    >>> [document.text[one.start : one.end] for one in document.quotations]
    ['— Go on,', 'I am listening.']

    Args:
        document: A text with its quotations in marks.
        words: The words of novels.
    """
    text, paragraphs, quotations = document.text, document.spans, document.quotations
    quoting = {number for one in quotations for number in range(one.paragraph, one.last_paragraph + 1)}
    opened = {
        number: match
        for number, (start, end) in enumerate(paragraphs)
        if number not in quoting and (match := _OPENING.match(text, start, end))
    }
    sure = sum(match.group().startswith(_SURE) for match in opened.values())
    marked = sum(not one.depth and one.start == paragraphs[one.paragraph][0] for one in quotations)
    if not opened or len(opened) < marked or (not sure and len(opened) < _FEWEST):
        return document
    found = [
        Quoted(begin, stop, content, stop, 0, True, number, number)  # noqa: FBT003 - a record, not a call
        for number, match in opened.items()
        for begin, content, stop in _speech(text, match, paragraphs[number][1], words)
    ]
    return document.with_quotations(sorted([*quotations, *found], key=lambda one: (one.start, -one.end)))


def _speech(text: str, opening: re.Match[str], end: int, words: Words) -> Iterator[tuple[int, int, int]]:
    """Yield where each part of the speech of a paragraph begins, with its dash and without, and where it stops."""
    tag, spoken = _tag(words), _spoken(words)
    begin, content = opening.start(), opening.end()
    while content < end:
        match = tag.search(text, content, end)
        if match is None:
            yield begin, content, end
            return
        if match.end("before") > content:
            yield begin, content, match.end("before")
        at = match.end()
        sentence = _SENTENCE.match(text, at, end)
        goes_on = match["behind"] != "." or (sentence is not None and spoken.search(sentence.group()) is not None)
        while at < end and (text[at].isspace() or text[at] in "—―–"):
            at += 1
        if not goes_on:
            return
        begin = content = at


@cache
def _tag(words: Words) -> "regex.Pattern[str]":
    """Return the pattern of a tag after speech: , said Ellen, · — he asked —."""
    talk, verb = words.dashes, any_of(words.speech)
    described = rf"(?:{any_of(talk['described'])})\.?\s+(?:[\w’'-]+\s+){{0,2}}?[\w’'-]+"
    pronoun = any_of({*talk["pronouns"], *map(str.capitalize, talk["pronouns"])})
    name = r"[\p{Lu}\p{Lt}\p{Lo}][\w’'-]+"  # Ellen, Éric
    who = rf"(?:{pronoun}|{described}|{name}(?:\s+{name}){{0,2}})"
    adverb = rf"\w+{any_of(talk['adverb_ending'])}"
    stops = "|".join(rf"(?<={word})\." for word in sorted(talk["abbreviated"]))
    return late_regex(
        rf"(?P<before>[,.!?…]|(?=\s*[—―–]))\s*[—―–]?\s*(?:{verb}\s+{who}|{who}\s+(?:{adverb}\s+)?{verb})\b"
        rf"(?:[^.,;!?—―–]|{stops})*(?P<behind>[,.;—―–]|$)\s*"
    )


@cache
def _spoken(words: Words) -> re.Pattern[str]:
    """Return the pattern of what only speech has: I, you, a question."""
    return re.compile(rf"{any_case(words.dashes['talk']).pattern}|[?!]")
