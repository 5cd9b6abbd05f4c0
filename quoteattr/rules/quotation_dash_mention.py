"""“Imagination wins.” — Ada Byron

A quotation with its author after a dash, as in a collection of quotations. The author may be on a separate line, after
a tilde or in brackets (“We won.” (Ada Byron, Leeds)). This also covers the author of an embedded post (“We won” — Ada
Byron (@ada) May 5, 2031) and a name with a role on the next line: Ada Byron, mayor of Leeds.

Not if a headline is followed by its source (“Fares to double” — Leeds Star, June 3, 2011), and not if the line has more
than a name and a description: “— Byron laughed, and then she wept.”
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteattr.letter_sets import over_letters, regex_over_letters
from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

if TYPE_CHECKING:
    import regex

NEEDS = BESIDE
_BEHIND = r"""
    (?P<cue> [~-] ) (?P<mention> N | R (?: [op] [NOMINAL b]{1,3} ){0,2} )   # survivor of the fire
    (?P<handle> \( [NX] \) (?: [LXN] [LXN,]{0,5} (?= $ ) )? )?   # (@byron) 5 May 2031
    (?: , (?! [^.]{0,12} - [FINITE] ) [^.QESFCV]{0,12} )?   # , a countess in Leeds; not: “X” – Byron, 312 pages – is
    (?P<date> [,p]? L [LX]? (?: ,? X )? | , X,? X )? [.]? $   # May 5, 2031
"""
_SAME_LINE = regex_over_letters(
    rf"""
    (?: ^~{{0,6}} | (?<= [.E] ) ) (?P<quotation> [QESF] ) (?: X (?= - N \( ) )? {_BEHIND}   # pic.example.com/a
      | ^ [~-]? (?P<quotation> [ES] ) (?P<bare> N ) (?: , [NAMED DXLoaip&]{{1,10}} )? [.]? $       # “We go.” Ada Byron
      | ^ (?P<quotation> [QESF] ) (?P<cue> \( ) (?P<mention> N ) (?P<handle> (?: , [NRGXLoaip&,]{{1,10}} )? \) ) [.]? $
    """
)
_NEXT_LINE = over_letters(rf"~? {_BEHIND}")
_ALONE = over_letters(r"~? [QUOTATION]")
_NAME_AND_ROLE = over_letters(r"N , [NAMED DXLoaimp&,]{1,12}")
_LINE = 80  # code points
_BEFORE_NAMES = ("-", "~", "\N{EN DASH}", "\N{EM DASH}", "\N{HORIZONTAL BAR}")
_QUOTING = "> \n"
"""The sign at the beginning of each quoted line in an email."""


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a dash and a name after a quotation, in its paragraph or the next one."""
    for match in _SAME_LINE.finditer(paragraph.shape) if _may_be_signed(paragraph.shape) else ():
        if match["bare"]:
            if paragraph.forms[paragraph.range(match.start("bare"))[0]] in paragraph.language.forenames:
                yield Link(match.start("quotation"), paragraph.phrase(match.start("bare")), None)
        elif not _is_source(paragraph, match) and (match["cue"] != "(" or _is_full(paragraph, match.start("mention"))):
            yield Link.of(paragraph, match.start("quotation"), match.start("mention"), match.start("cue"))
    following = answers.document.following(paragraph) if _ALONE.fullmatch(paragraph.shape) else None
    if following is not None and not following.quotations and following.end - following.start < _LINE:
        [position] = paragraph.quotations
        yield from _signed_below(position, following)


def _signed_below(position: int, line: Paragraph) -> Iterator[Link]:
    """Link a quotation to the name on the next line, after a dash or with a role."""
    if line.text[line.start : line.end].lstrip(_QUOTING).startswith(_BEFORE_NAMES):
        author = _NEXT_LINE.match(line.shape)
        if author:
            yield Link(position, line.speaker(author.start("mention")), line.phrase(author.start("cue")))
    elif _NAME_AND_ROLE.fullmatch(line.shape) and line.forms[0].capitalize() in line.language.forenames:
        yield Link(position, line.phrase(0), None)


def _may_be_signed(shape: str) -> bool:
    return "-" in shape or "~" in shape or shape[1:3] == "(N" or shape[:2] in ("EN", "SN")


def _is_full(paragraph: Paragraph, position: int) -> bool:
    """Tell whether a name has several words: (Ada Byron), not (Laughter)."""
    first, last = paragraph.range(position)
    return last - first > 1


def _is_source(paragraph: Paragraph, match: "regex.Match[str]") -> bool:
    """Tell whether a headline is listed with its source: “Fares to double” — Leeds Star, June 3, 2011."""
    if match["quotation"] != "F" or match["handle"] or not _has_date(paragraph, match.start("cue")):
        return False
    return paragraph.first_word(match.start("mention")) not in paragraph.language.forenames


def _has_date(paragraph: Paragraph, position: int) -> bool:
    """Tell whether a month is after a position."""
    first, _ = paragraph.range(position)
    return any(word.lower() in paragraph.language.function_words["month"] for word in paragraph.forms[first:])
