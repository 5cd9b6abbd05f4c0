r"""Replace the characters that a format cannot hold, one for one, so that every offset stays valid.

JSON can write any ``str``. UTF-8 has no lone surrogates, XML has no control characters, and a terminal obeys them.
"""

from collections.abc import Collection
from itertools import islice

from quoteattr.patterns import late

__all__ = [
    "fit_for_a_message",
    "fit_for_html",
    "fit_for_one_line",
    "fit_for_terminal",
    "fit_for_utf8",
    "fit_for_xml",
    "names_for_a_message",
]

STAND_IN = "\N{REPLACEMENT CHARACTER}"

_SURROGATES = late("[\ud800-\udfff]")
# XML 1.0, production 2: everything but tab, line feed, carriage return and these.
_NO_XML = late("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Controls but the white space of HTML, surrogates, and what is not a character.
_NO_HTML = late("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Controls but the line feed, line separators, and the marks that turn the direction of what follows.
_COMMANDS = late("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}"}
_SPACE = late(r"\s+")


def fit_for_utf8(text: str) -> str:
    r"""Return the text with U+FFFD for each lone surrogate.

    >>> fit_for_utf8("a\udc80b") == "a\ufffdb"
    True
    """
    return _SURROGATES.sub(STAND_IN, text)


def fit_for_a_message(value: object, *, limit: int = 40) -> str:
    """Return a value as a message shows it, shortened if it is long.

    >>> fit_for_a_message("a" * 3_000_000, limit=10)
    "'aaaaaaaaa …"

    Args:
        value: Anything.
        limit: The greatest length, in code points.
    """
    written = repr(value[:limit] if isinstance(value, str | bytes) else value)
    cut = len(written) > limit or (isinstance(value, str | bytes) and len(value) > limit)
    return f"{written[:limit]} …" if cut else written


def names_for_a_message(names: Collection[str], *, most: int = 10) -> str:
    """Return names as a message lists them.

    >>> names_for_a_message(["id", "text"]), names_for_a_message([])
    ("'id', 'text'", 'none')
    >>> names_for_a_message([str(number) for number in range(1000)], most=2)
    "'0', '1' and 998 more"
    """
    shown = ", ".join(fit_for_a_message(name) for name in islice(names, most))
    return f"{shown} and {len(names) - most:,} more" if len(names) > most else shown or "none"


def fit_for_xml(text: str) -> str:
    r"""Return the text with U+FFFD for each character that XML 1.0 cannot write, even escaped.

    >>> fit_for_xml("a\x00\udc80<\n") == "a\ufffd\ufffd<\n"
    True

    Markup is not escaped here: the library that writes the XML does that.
    """
    return _NO_XML.sub(STAND_IN, text)


def fit_for_html(text: str) -> str:
    r"""Return the text with a symbol or U+FFFD for what the HTML standard forbids or drops; direction marks stay.

    >>> fit_for_html("<a>\x00\x85")
    '<a>␀�'

    Markup is not escaped here: the library that writes the HTML does that.
    """
    return _NO_HTML.sub(lambda found: _PICTURES.get(ord(found.group()), STAND_IN), text)


def fit_for_terminal(text: str) -> str:
    r"""Return the text with a symbol or U+FFFD for whatever a terminal would obey; line feeds stay.

    >>> fit_for_terminal("\x1b[31mred\u202e")
    '␛[31mred�'
    """
    return _COMMANDS.sub(lambda found: _PICTURES.get(ord(found.group()), STAND_IN), fit_for_utf8(text))


def fit_for_one_line(text: str) -> str:
    r"""Return the text as one line for a terminal: each run of white space, with line ends, becomes one space.

    >>> fit_for_one_line("one \r\n\ttwo")
    'one two'
    """
    return fit_for_terminal(_SPACE.sub(" ", text)).strip()
