"""Read compressed files: gzip, bzip2, xz and Zstandard.

A compressed file is recognised by its name (``corpus.jsonl.gz``), and standard input by its first bytes.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from io import BufferedIOBase, BufferedReader, RawIOBase
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, NamedTuple, cast

from quoteattr.errors import FormatError, MissingExtraError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["decompressed", "without_compression"]


@contextmanager
def decompressed(file: IO[bytes], name: str) -> Iterator[IO[bytes]]:
    """Return a file that decompresses another one, or the file itself if it is not compressed.

    Args:
        file: Open for reading bytes.
        name: The name of the file.

    Raises:
        FormatError: During reading: the file is truncated, or is not what its name says.
        MissingExtraError: The file is compressed with Zstandard, which needs a package that is not installed.
    """
    compression = _of(file, name)
    if compression is None:
        yield file
        return
    if not cast("BufferedReader", file).peek(1):  # Python would decompress an empty file to nothing
        problem = f"expected {compression.name}, got an empty file: download or copy it again"
        raise FormatError(problem)
    with compression.opener(file) as inner:
        yield cast("IO[bytes]", BufferedReader(_Told(inner, compression.name), 1 << 16))


def without_compression(name: str) -> str:
    """Return the name of a file without the extension for compression.

    >>> without_compression("corpus.jsonl.gz"), without_compression("a.txt")
    ('corpus.jsonl', 'a.txt')
    """
    ending = PurePath(name).suffix
    known = ending.casefold() in {one.ending for one in _COMPRESSIONS}
    return name.removesuffix(ending) if known else name


def _opener(module: str) -> Callable[[IO[bytes]], BufferedIOBase]:
    """Return what opens a file with a module of the standard library, which is loaded then."""
    return lambda file: cast("BufferedIOBase", import_module(module).open(file))


def _open_zstd(file: IO[bytes]) -> BufferedIOBase:
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd  # noqa: PLC0415 - only those who need it have it
        else:
            from backports import zstd  # noqa: PLC0415 - the module of Python 3.14 for earlier versions
    except ImportError:
        raise MissingExtraError("zstd", "backports.zstd") from None  # noqa: EM101 - two names, no message
    return zstd.ZstdFile(file)


class _Compression(NamedTuple):
    name: str
    ending: str
    magic: bytes
    opener: Callable[[IO[bytes]], BufferedIOBase]


_COMPRESSIONS = (
    _Compression("gzip", ".gz", b"\x1f\x8b\x08", _opener("gzip")),
    _Compression("bzip2", ".bz2", b"BZh", _opener("bz2")),
    _Compression("xz", ".xz", b"\xfd7zXZ\x00", _opener("lzma")),
    _Compression("Zstandard", ".zst", b"\x28\xb5\x2f\xfd", _open_zstd),
)
_NAMELESS = "-"
# After "BZh" and a digit, bzip2 has the digits of pi, or those of its square root if it is empty. No text begins so.
_BZIP2 = (b"1AY&SY", b"\x17rE8P\x90")


def _of(file: IO[bytes], name: str) -> _Compression | None:
    if name != _NAMELESS:
        ending = PurePath(name).suffix.casefold()
        return next((one for one in _COMPRESSIONS if one.ending == ending), None)
    first = cast("BufferedReader", file).peek(10)[:10]
    for one in _COMPRESSIONS:
        if first.startswith(one.magic) and (one.name != "bzip2" or first.endswith(_BZIP2)):
            return one
    return None


class _Told(RawIOBase):
    """Reads a decompressing file, and turns its errors into readable messages."""

    def __init__(self, inner: BufferedIOBase, compression: str) -> None:
        self._inner = inner
        self._compression = compression

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        room = memoryview(buffer).cast("B")
        try:
            read = self._inner.read1(len(room))  # returns the data before a cut, which read() would lose
        except EOFError:
            problem = f"expected all of the {self._compression} file, but it is truncated: download it again"
            raise FormatError(problem) from None
        except Exception as error:
            # Each library has its own class of error, and one of them may not be installed.
            if isinstance(error, OSError) and error.errno is not None:
                raise
            problem = f"expected {self._compression}: {_first_small(str(error))}"
            raise FormatError(problem) from None
        room[: len(read)] = read
        return len(read)


def _first_small(text: str) -> str:
    return text[:1].lower() + text[1:]
