"""Every error that the package raises on purpose.

Each derives from :class:`QuoteattrError` and from the built-in error that one would catch anyway, and carries what it
complains of, so that a program need not read the message.
"""

from collections.abc import Iterable

__all__ = ["NotTextError", "QuoteattrError", "UnknownLanguageError"]


class QuoteattrError(Exception):
    """Something that the caller can put right."""


class NotTextError(QuoteattrError, TypeError):
    """The text is no ``str``."""

    def __init__(self, value: object) -> None:
        """Say what was given instead of a text, and how to make one of it."""
        self.value = value
        kind = type(value).__name__
        advice = (
            'decode it first, for instance value.decode("utf-8")'
            if isinstance(value, bytes | bytearray | memoryview)
            else "pass the text itself"
        )
        super().__init__(f"expected a str, got {kind}: {advice}")


class UnknownLanguageError(QuoteattrError, LookupError):
    """There are no rules for the language."""

    def __init__(self, language: str, known: Iterable[str]) -> None:
        """Say which language was asked for and which there are."""
        self.language = language
        self.known = tuple(sorted(known))
        super().__init__(f"no rules for the language {language!r}: there are rules for {', '.join(self.known)}")
