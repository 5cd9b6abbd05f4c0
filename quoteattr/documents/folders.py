"""The files in a folder and its subfolders, sorted by name."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path

from quoteattr.documents.compression import without_compression
from quoteattr.documents.document import Unreadable

__all__ = ["files_of"]


def files_of(path: Path, globs: Sequence[str]) -> Iterator[Path | Unreadable]:
    """Yield the matching files in a folder, or the path itself if it is not a folder.

    Folders that cannot be read are reported in their place. Links to folders are not followed, because they may form a
    loop.

    Args:
        path: A folder, or a file, which need not exist.
        globs: Patterns as in :class:`quoteattr.documents.ReadingSettings`.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises if the folder around it is not accessible
        yield path
        return
    found = False
    for one in _walk(path, path, globs):
        found = True
        yield one
    if not found:
        patterns = " or ".join(filter(None, (", ".join(globs[:-1]), globs[-1])))
        yield Unreadable(str(path), f"no {patterns} file in this folder: choose other files with --glob")


def _walk(folder: Path, top: Path, globs: Sequence[str]) -> Iterator[Path | Unreadable]:
    """Yield the files below a folder, which may be nested deeper than functions can recurse."""
    open_folders = [iter([folder])]
    while open_folders:
        path = next(open_folders[-1], None)
        if path is None:
            open_folders.pop()
        elif os.path.isdir(path) and not (os.path.islink(path) and path != top):  # noqa: PTH112, PTH114 - as above
            try:
                open_folders.append(iter(_inside(path)))
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                yield Unreadable(str(path), f"this folder cannot be read: {reason}")
        elif _matches(path, top, globs) and _is_file(path):
            yield path


def _inside(folder: Path) -> list[Path]:
    """Return the contents of a folder that can be entered. Some folders can be listed but not entered."""
    inside = sorted(folder.iterdir())
    for path in inside[:1]:
        with suppress(FileNotFoundError):
            path.lstat()
    return inside


def _is_file(path: Path) -> bool:
    """Tell whether this is a file, or a broken link or a lost file, which are reported when they are read."""
    if os.path.isfile(path) or not os.path.lexists(path):  # noqa: PTH113
        return True
    return os.path.islink(path) and not os.path.isdir(path)  # noqa: PTH112, PTH114


def _matches(path: Path, top: Path, globs: Sequence[str]) -> bool:
    names = (path.name, path.relative_to(top).as_posix())
    return any(
        fnmatch(name, pattern)
        for pattern in globs
        for whole in [names["/" in pattern]]
        for name in (whole, without_compression(whole))
    )
