"""Open files and standard input so that they report how much was read."""

from collections.abc import Callable
from io import BufferedReader, FileIO, RawIOBase
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["STANDARD_INPUT", "Counted", "opened"]

STANDARD_INPUT = Path("-")
"""The path that stands for standard input."""

_BUFFER = 1 << 16


def opened(
    path: Path, standard_input: IO[bytes] | None = None, advance: Callable[[int], object] | None = None
) -> IO[bytes]:
    """Open a file, or standard input, for reading bytes.

    Args:
        path: The path of the file.
        standard_input: The file for :data:`STANDARD_INPUT`. Closing the returned file does not close it.
        advance: Called repeatedly with the number of bytes just read.

    Raises:
        OSError: The file cannot be opened.
    """
    if path == STANDARD_INPUT and standard_input is not None:
        counted = Counted(standard_input, advance or _ignore)
    else:
        counted = Counted(FileIO(path), advance or _ignore, owned=True)
    return cast("IO[bytes]", BufferedReader(counted, _BUFFER))


class Counted(RawIOBase):
    """Reads another stream, and reports the number of bytes each time.

    >>> from io import BytesIO
    >>> told = []
    >>> Counted(BytesIO(b"abcde"), told.append).read(3), told
    (b'abc', [3])
    """

    def __init__(
        self, stream: "RawIOBase | IO[bytes]", advance: Callable[[int], object], *, owned: bool = False
    ) -> None:
        """Wrap a stream. It is closed with this one if it is owned."""
        self._stream = stream
        self._advance = advance
        self._owned = owned

    def readable(self) -> bool:
        """Return true."""
        return True

    def seekable(self) -> bool:
        """Tell whether the stream is seekable."""
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to another position in the stream."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """Return the position in the stream."""
        return self._stream.tell()

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read at most as many bytes as fit into the buffer."""
        room = memoryview(buffer).cast("B")
        read = self._stream.read(len(room)) or b""
        room[: len(read)] = read
        self._advance(len(read))
        return len(read)

    def close(self) -> None:
        """Close the stream if it is owned."""
        if self._owned and not self.closed:
            self._stream.close()
        super().close()


def _ignore(_: int) -> None:
    """Ignore the number."""
