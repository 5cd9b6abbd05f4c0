"""The message about a file that is not in the expected encoding."""

from quoteattr.documents.settings import ReadingSettings

__all__ = ["ADVICE", "undecodable"]

ADVICE = "name its encoding with --encoding (cp1252 is common in older archives), or convert it with iconv"


def undecodable(settings: ReadingSettings) -> str:
    """Return the beginning of the message.

    >>> undecodable(ReadingSettings(encoding="cp1252"))
    'not cp1252'
    """
    return "not UTF-8" if settings.is_utf8 else f"not {settings.encoding}"
