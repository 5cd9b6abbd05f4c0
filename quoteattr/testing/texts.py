"""Texts: any text, texts that look like news, and families of texts of any size."""

from collections.abc import Callable, Mapping
from itertools import islice, product
from types import MappingProxyType

from hypothesis import strategies as st

from quoteattr.quotations.marks import MARKS
from quoteattr.testing.sentences import sentences

__all__ = ["FAMILIES", "any_text", "marks_only", "newslike"]

_SIGNS = ",.:;?!…—-()[]=/'’"
_SPACES = " \n\r\t\v\f\N{NO-BREAK SPACE}\N{LINE SEPARATOR}\N{ZERO WIDTH SPACE}"
_SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")
_STRANGE = "\x00\x1b\N{RIGHT-TO-LEFT OVERRIDE}\N{COMBINING ACUTE ACCENT}🦉אبक\N{ZERO WIDTH NO-BREAK SPACE}"


def any_text(*, max_size: int = 60) -> st.SearchStrategy[str]:
    """Draw any ``str``, including lone surrogates and controls, with more quotation marks than usual.

    Args:
        max_size: The greatest length, in code points.
    """
    single = sorted(mark for mark in MARKS if len(mark) == 1)
    letters = st.sampled_from([*single, *_SIGNS, *_SPACES, *_STRANGE]) | st.characters(categories=["Cs"])
    return st.text(letters | st.characters(), max_size=max_size)


def marks_only(*, max_size: int = 30) -> st.SearchStrategy[str]:
    """Draw texts of quotation marks, with few whole words."""
    pieces = st.sampled_from([*sorted(MARKS), " ", "\n", "\n\n", "a", "Ada Byron", "said", "."])
    return st.lists(pieces, max_size=max_size).map("".join)


def newslike(*, max_size: int = 12) -> st.SearchStrategy[str]:
    """Draw pieces of sentences in random order, many of them quoted. Most of the result is nonsense."""
    pieces = sentences().map(_text).flatmap(_cut) | st.sampled_from([*sorted(MARKS), *_SIGNS, " ", "\n\n", "\r\n"])
    return st.lists(pieces, max_size=max_size).map("".join)


def _text(excerpt: object) -> str:
    text: str = excerpt.text  # type: ignore[attr-defined]
    return text


def _cut(text: str) -> st.SearchStrategy[str]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: text[min(pair) : max(pair)])


def _repeated(unit: str, *, before: str = "", after: str = "") -> Callable[[int], str]:
    """Make a family of texts that repeat one piece until they have the given size."""

    def text(size: int) -> str:
        return before + unit * (size // len(unit)) + after

    return text


def _with_names(unit: str, *, before: str = "") -> Callable[[int], str]:
    """Make a family of texts that repeat one piece, each time with another name."""

    def text(size: int) -> str:
        names = map("".join, product(_SYLLABLES, repeat=5))
        return before + "".join(unit.format(name.capitalize()) for name in islice(names, size // (len(unit) + 8)))

    return text


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    def text(size: int) -> str:
        half = size // (len(opening) + len(closing))
        return opening * half + "a" + closing * half

    return text


FAMILIES: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "opening marks": _repeated("“"),
        "straight marks": _repeated('"'),
        "spaced marks": _repeated('" '),
        "spaced opening marks": _repeated("“ "),
        "apostrophes": _repeated("'a "),
        "low marks behind a word": _repeated("edit„"),
        "endings of words behind line breaks": _repeated("'s\n"),
        "nested": _nested("“‘", "’”"),
        "nested words": _nested("“a ‘b ", "c’ d” "),
        "opened in turn": _repeated("“a ‘b "),
        "unclosed paragraphs": _repeated("“One thing.\n\n"),
        "floating paragraphs": _repeated('"A."\n\n', before="“No,” said Ada Byron.\n\n"),
        "cues": _repeated("said ", before="“No” "),
        "titles": _repeated("Mr. ", before="“No,” said "),
        "capitals": _repeated("Ab ", before="“No,” said "),
        "one word of capitals": _repeated("ABC", before="“No,” said "),
        "initials": _repeated("A. ", before="“No,” said "),
        "abbreviations": _repeated("U.S.", before="The man said “no” and "),
        "marks after a word": _repeated("'", before="“No,” the company said", after="."),
        "brackets": _repeated("(", before="“No,” said "),
        "commas": _repeated(", ", before="“No,” Ada Byron", after=" said."),
        "adverbs": _repeated(" really", before="“No,” Ada Byron", after=" said."),
        "relative clauses": _repeated(", who said", before="“No,” Ada Byron", after=" said."),
        "relative clauses with people": _repeated(", who saw the man", before="“No,” Ada Byron", after=" said."),
        "appositions": _repeated(" smiled president “No,”,", before="Ada Byron said “no” and"),
        "prepositions": _repeated(" of the union", before="“No,” said the chief", after="."),
        "possessives": _repeated("Byron's ", before="“No,” said "),
        "one sentence": _repeated("“a b” and ", before="Ada Byron said "),
        "one sentence of clauses": _repeated("“a b” Ada Byron said and "),
        "credits": _repeated("“a” according to Ada Byron "),
        "speech in turn": _repeated("“No,” said Ada Byron.\n\n“Yes,” she said.\n\n"),
        "acts before a pronoun": _repeated("Ada Byron sighed. Zorbo won. “No,” she said.\n\n"),
        "sentences before a pronoun": _repeated("Ida left. ", after="“No,” he said."),
        "descriptions": _repeated("“No,” the budget office said.\n\n"),
        "pronouns for nobody": _repeated("“No,” she said. "),
        "people unknown": _repeated("“No,” the governor said. "),
        "bodies unknown": _repeated("“No,” the company said. "),
        "bodies unknown in turn": _repeated("“No,” the company said. The bank, the board and the firm agreed. "),
        "titles sung": _repeated("Ada Byron sang “Over the Hills” and left. "),
        "dashes": _repeated("- ", before="“No” "),
        "feet and inches": _repeated("6' 2\" "),
        "marks opened again in a line": _repeated('"a. '),
        "marks opened again and closed": _repeated('"a. "b." '),
        "marks closed two lines on": _repeated("b\n\n'", before='"a\n\n'),
        "single marks around stops": _repeated("'. \x0c", before="("),
        "words behind open marks": _repeated("a\n\n“", before="“"),
        "elisions in double marks": _repeated("''twas "),
        "lines that begin with a stop": _repeated("a\n, "),
        "labels": _repeated("Ada Byron, mayor: “No.” "),
        "attributes": _repeated('=" '),
        "blank lines": _repeated("\n", before="“No,” said Ada Byron."),
        "blank lines with a space": _repeated("\n "),
        "marks opened behind abbreviations": _repeated("U.S. \n\n„", before="‘", after="“No,” he said."),
        "corner marks that stay open": _repeated("「\n\n'"),
        "people who all speak": _with_names("“No,” said Ada {}.\n\n"),
        "people who all speak by one word": _with_names("“No,” said {}. "),
        "spaces": _repeated(" ", before="“No,”", after="said Ada Byron."),
    }
)
"""Families of texts that have made quotation extractors slow or crash, by name: functions of a size in code points."""
