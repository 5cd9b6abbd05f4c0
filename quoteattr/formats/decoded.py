"""Read a binary file as text, and leave it to whoever opened it."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO

__all__ = ["decoded"]


@contextmanager
def decoded(file: IO[bytes], encoding: str, *, errors: str = "strict", newline: str = "") -> Iterator[TextIOWrapper]:
    """Read a file as text. At the end it stays open, if whoever left off reading has not closed it.

    >>> import io
    >>> file = io.BytesIO(b"It rained.")
    >>> with decoded(file, "ascii") as text:
    ...     text.read()
    'It rained.'
    >>> file.closed
    False

    Args:
        file: Open for reading bytes.
        encoding: As for :func:`open`.
        errors: The same.
        newline: The same; line ends are kept by default.
    """
    text = TextIOWrapper(file, encoding=encoding, errors=errors, newline=newline)
    try:
        yield text
    finally:
        if not file.closed:
            text.detach()
