"""A stream that tells how much of it was read."""

from collections.abc import Callable
from io import RawIOBase
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Counted"]


class Counted(RawIOBase):
    """Reads another stream, and tells the number of bytes each time.

    >>> from io import BytesIO
    >>> told = []
    >>> Counted(BytesIO(b"abcde"), told.append).read(3), told
    (b'abc', [3])
    """

    def __init__(
        self, stream: "RawIOBase | IO[bytes]", advance: Callable[[int], object], *, owned: bool = False
    ) -> None:
        """Take the stream, which is closed with this one if it is owned."""
        self._stream = stream
        self._advance = advance
        self._owned = owned

    def readable(self) -> bool:
        """Say that it is."""
        return True

    def seekable(self) -> bool:
        """Say whether the stream is."""
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go elsewhere in the stream."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """Say where in the stream this is."""
        return self._stream.tell()

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read as many bytes as the buffer has room for, or fewer."""
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
