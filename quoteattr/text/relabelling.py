"""Change the letters of words (see :mod:`quoteattr.text.units`) for which the neighbours are better evidence."""

import re
from typing import TYPE_CHECKING

from quoteattr.letter_sets import over_letters, regex_over_letters
from quoteattr.patterns import late

if TYPE_CHECKING:
    import regex

__all__ = ["relabel"]

_VERBAL = "[CBWYKkjVbvc]"
_NOMINAL = "[xNRGDmil#U]"
_ROLE_AND_NAME = "[xGDmi]{0,2} R{1,2} T? N"
# What is before is looked at last: a pattern that begins with a letter or a class skips to the next one.
_RELABELLINGS: "list[tuple[str, re.Pattern[str] | regex.Pattern[str], str]]" = [
    # “she’s said”, “it’s”: the ending of a pronoun is a verb
    ("$", late(r"\$ (?<= [PIMwqt] . )", re.VERBOSE), "A"),
    # “Most recently, Lowe said”: no subject
    ("M", late(r"M (?= a , ) (?<! [^.,;:] . )", re.VERBOSE), "a"),
    # “the proposed”, “the proposed ban”, “the newly proposed ban”, “two proposed bans”: an adjective or a noun
    (
        "",
        late(
            rf"""
            {_VERBAL} (?: (?<= [dh$] . ) | (?<= [dh$] (?: a. | x[^C] ) ) (?= {_NOMINAL} )
            | (?<= [dh$]xC ) (?= [xGDmil#] ) )                  # not: the shopworker told Leeds Radio, told reporters
            """,
            re.VERBOSE,
        ),
        "x",
    ),
    ("#V", late(rf"V (?<= [#] . ) (?= {_NOMINAL} )", re.VERBOSE), "x"),
    # “he plans to”, “she googles it”: what stands between a subject pronoun and no verb is a verb
    ("P", over_letters(r"(?P<before> P a? ) x (?= a? [QUOTATION udhpoION] )"), r"\g<before>V"),
    # Ida Moss and Bo Lowe own the inn
    (
        "N&N",
        late(r"(?P<before> & N{1,2} ) x (?= [dh] ) (?: (?<= N & N . ) | (?<= N & NN . ) )", re.VERBOSE),
        r"\g<before>V",
    ),
    # “having said that”
    ("vC", late("vC"), "vW"),
    ("vK", late("vK"), "vj"),
    # “has since said”: an adverb
    ("r", over_letters(r"r (?= [CUE VzWvcj] ) (?<= [AUXILIARY] . )"), "a"),
    # “told her plan” and “told her that”: a possessive has a noun after it
    ("H", late(rf"H (?= a? {_NOMINAL} )", re.VERBOSE), "h"),
    ("H", late("H"), "O"),
    # according to finance chief Ida Moss
    ("gu", late("gu"), "gp"),
    ("gp", late(r"[Bbk] (?<= gp . ) (?= [xNRT] )", re.VERBOSE), "x"),
    # “to say” and “to the press”
    ("u", over_letters(r"u (?! [an]* [AUXILIARY BbkY] )"), "p"),
    # “Fell said”: what heads a sentence right before a reporting verb is a name
    ("", over_letters(r"[VYKz] (?= a? [CK] ) (?<! [^.: QUOTATION] . )"), "N"),
    # “charged that he fled”, “fired back that”: before a clause with “that” it reports
    ("Y", over_letters(r"Y (?= a? t ) (?<! [AUXILIARY] . )"), "C"),
    # “No,” convicted fraudster Ida Moss said: no verb either
    (
        "V",
        over_letters(r"V (?= [xGDmi]{0,2} R{0,2} T? N{1,3} J? [HELPER]{0,3} [CUE] ) (?<= [QES] . )"),
        "x",
    ),
    # “No,” chimed in Ida Moss
    ("Yp", late(r"p (?<= [QES] Y . ) (?= [dhNRTG] )", re.VERBOSE), "a"),
    # “No,” said retired colonel Ida Moss: an adjective
    ("CV", late(r"V (?= [xNRT] ) (?<= [QES] C . )", re.VERBOSE), "x"),
    # according to retired teacher Ida Moss · by convicted robber Bo Hagen · said visiting professor Ida Moss
    ("V", late(rf"V (?= {_ROLE_AND_NAME} ) (?<= [pyC] . )", re.VERBOSE), "x"),
    (
        "C",
        late(
            rf"[CYKVWvcj] (?: (?<= [QES] C . ) | (?<= F , C . ) | (?<= [QES] C [xG] . ) ) (?= {_ROLE_AND_NAME} )",
            re.VERBOSE,
        ),
        "x",
    ),
    ("gp", late(rf"[CYKVWvcj] (?<= gp . ) (?= {_ROLE_AND_NAME} )", re.VERBOSE), "x"),
    # “the first lady”, “her only aide”: an adjective
    ("a", over_letters(r"a (?= [NAMED DmiT] ) (?: (?<= [dh$] . ) | (?<= [dh] x . ) )"), "x"),
    # “was best known”, “were all told”: no subject
    ("A", over_letters(r"A [xM] (?= [CUE V] )"), "Aa"),
    # the maker of frozen pies
    ("oV", late(r"V (?<= o . ) (?= x )", re.VERBOSE), "x"),
    # “No,” said lead author Ida Moss
    ("Cb", late(r"b (?= [xNRT] ) (?<= [QES] C . )", re.VERBOSE), "x"),
    # William (Bill) Moss; not: William (“Bill”) Moss
    ("N(", over_letters(r"\( [^N QUOTATION] (?= \) N ) (?<= N .. )"), "(N"),
    # “Martin, Jr.”
    (",J", late(r", (?= J ) (?<= N . )", re.VERBOSE), "J"),
    # “Zorbo Mills, Inc., said”; not: Bo Lee, chief of Zorbo Mills, Inc., said
    ("JJ,", regex_over_letters(r", (?<= (?: ^ | [. QUOTATION] ,? ) d? [Nx]{1,5} JJ . ) (?= a? [FINITE] )"), "J"),
]
"""The letters that must occur for a pattern to be worth trying, the pattern, and the new letters."""


def relabel(line: str) -> str:
    """Change the letters for which the neighbours are better evidence than the word."""
    for needed, pattern, letter in _RELABELLINGS:
        if needed in line:
            line = pattern.sub(letter, line)
    return line
