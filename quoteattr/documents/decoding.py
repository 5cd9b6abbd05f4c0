"""The message about a file that is not in the expected encoding."""

import codecs

from quoteattr.documents.settings import ReadingSettings

__all__ = ["ADVICE", "advice_for", "undecodable"]

ADVICE = "name its encoding with --encoding (cp1252 is common in older archives), or convert it with iconv"


# the mark of UTF-16 is the beginning of that of UTF-32
_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def advice_for(written: bytes) -> str:
    """Return what to do about some bytes that are not in the expected encoding.

    >>> advice_for("“No”".encode("utf-16"))
    'it begins with the byte order mark of utf-16: use --encoding utf-16'
    """
    named = next((name for mark, name in _MARKED if written.startswith(mark)), None)
    return ADVICE if named is None else f"it begins with the byte order mark of {named}: use --encoding {named}"


def undecodable(settings: ReadingSettings) -> str:
    """Return the beginning of the message.

    >>> undecodable(ReadingSettings(encoding="cp1252"))
    'not cp1252'
    """
    return "not UTF-8" if settings.is_utf8 else f"not {settings.encoding}"
