"""The errors that the package raises on purpose.

Each derives from :class:`QuoteattrError` and from the matching built-in error. Its attributes hold the values that
caused it, so that a program need not parse the message.
"""

from collections.abc import Iterable
from typing import Any, TypeVar, cast

__all__ = [
    "FormatError",
    "LostWorkerError",
    "MissingExtraError",
    "MissingTextError",
    "NoResultWarning",
    "NotTextError",
    "NotTextsError",
    "QuoteattrError",
    "UnknownFormatError",
    "UnknownGenreError",
    "UnknownLanguageError",
]

Error = TypeVar("Error", bound=Exception)


class QuoteattrError(Exception):
    """An error that the caller can correct."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep the message in copies and across processes, where ``__init__`` is not called."""
        _, args, *state = cast("tuple[Any, ...]", super().__reduce__())
        return (_copied, (type(self), args), *state)


class NotTextError(QuoteattrError, TypeError):
    """The text is not a ``str``."""

    def __init__(self, value: object) -> None:
        """Say what was given instead of a text, and how to convert it."""
        self.value = value
        kind = type(value).__name__
        advice = (
            'decode it first, for example value.decode("utf-8")'
            if isinstance(value, bytes | bytearray | memoryview)
            else "pass the text itself"
        )
        super().__init__(f"expected a str, got {kind}: {advice}")


class NotTextsError(QuoteattrError, TypeError):
    """What was given is not an iterable of texts."""

    def __init__(self, value: object, *, expected: str, advice: str) -> None:
        """Say what was expected, what was given instead, and what to do."""
        self.value = value
        super().__init__(f"expected {expected}, got {type(value).__name__}: {advice}")


class NoResultWarning(UserWarning):
    """One of many texts failed; the others were processed."""


class UnknownLanguageError(QuoteattrError, LookupError):
    """The language is not supported."""

    def __init__(self, language: str, known: Iterable[str]) -> None:
        """Say which language was requested and which are supported."""
        self.language = language
        self.known = tuple(sorted(known))
        super().__init__(f"unsupported language {language!r}: the supported languages are {', '.join(self.known)}")


class UnknownGenreError(QuoteattrError, LookupError):
    """The genre is unknown."""

    def __init__(self, genre: object, known: Iterable[str]) -> None:
        """Say which genre was requested and which are known."""
        self.genre = genre
        self.known = tuple(known)
        super().__init__(f"expected a genre, one of {', '.join(map(repr, self.known))}; got {genre!r}")


class LostWorkerError(QuoteattrError, RuntimeError):
    """The process that worked on a text ended before it was done."""

    def __init__(self, text: str) -> None:
        """Say how long the text is."""
        self.text = text
        super().__init__(
            f"the process that worked on a text of {len(text)} code points ended before it was done, perhaps for lack "
            "of memory: try it alone, without workers",
        )


class FormatError(QuoteattrError, ValueError):
    """The input is not in the expected format."""

    def __init__(self, *problems: str, line: int | None = None) -> None:
        """Say what was expected and where: the path of each problem, and the line in the file."""
        self.problems = problems
        self.line = line
        place = "" if line is None else f"line {line}: "
        super().__init__(place + "; ".join(problems))


class MissingTextError(QuoteattrError, ValueError):
    """The format needs the text of a document, and the document has none."""

    def __init__(self, document: str, form: str) -> None:
        """Say which document lacks its text, and what needs it."""
        self.document = document
        self.form = form
        super().__init__(f"{form} needs the text of {document!r}, which is missing")


class MissingExtraError(QuoteattrError, ImportError):
    """A package that only some formats need is not installed."""

    def __init__(self, extra: str, package: str) -> None:
        """Say which package is missing, and what installs it."""
        self.extra = extra
        advice = f"pip install 'quoteattr[{extra}]', or pip install '.[{extra}]' in a clone of its source"
        super().__init__(f"{package} is not installed: {advice}", name=package)


class UnknownFormatError(QuoteattrError, LookupError):
    """The format is unknown, or the file name belongs to no format."""

    def __init__(self, wanted: str, known: Iterable[str]) -> None:
        """Say which format was requested and which are known."""
        self.wanted = wanted
        self.known = tuple(known)
        super().__init__(f"unknown format {wanted!r}: expected one of {', '.join(self.known)}")


def _copied(kind: type[Error], args: tuple[object, ...]) -> Error:
    return kind.__new__(kind, *args)
