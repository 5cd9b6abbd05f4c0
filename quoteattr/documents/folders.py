"""The files of a folder and of those below it, in the order of their names."""

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from quoteattr.documents.compression import without_compression
from quoteattr.documents.document import Unreadable

__all__ = ["files_of"]


def files_of(path: Path, globs: Sequence[str]) -> Iterator[Path | Unreadable]:
    """Yield the files of a folder that match, or the path itself if it is none.

    Folders that cannot be listed are told in their place. Links to folders are not followed, so that no circle of them
    is walked for ever.

    Args:
        path: A file, which need not be there, or a folder.
        globs: Patterns as in :class:`quoteattr.documents.ReadingSettings`.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where the folder around it may not be looked into
        yield path
        return
    found = False
    for one in _walk(path, path, globs):
        found = True
        yield one
    if not found:
        patterns = " or ".join(globs)
        yield Unreadable(str(path), f"no {patterns} file in this folder: --glob names others")


def _walk(folder: Path, top: Path, globs: Sequence[str]) -> Iterator[Path | Unreadable]:
    """Yield the files below a folder, which may lie deeper than functions can call themselves."""
    open_folders = [iter([folder])]
    while open_folders:
        path = next(open_folders[-1], None)
        if path is None:
            open_folders.pop()
        elif path.is_dir() and not (path.is_symlink() and path != top):
            try:
                open_folders.append(iter(sorted(path.iterdir())))
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                yield Unreadable(str(path), f"this folder cannot be listed: {reason}")
        elif _matches(path, top, globs) and (path.is_file() or path.is_symlink()) and not path.is_dir():
            yield path


def _matches(path: Path, top: Path, globs: Sequence[str]) -> bool:
    names = (path.name, path.relative_to(top).as_posix())
    return any(
        fnmatch(name, pattern)
        for pattern in globs
        for whole in [names["/" in pattern]]
        for name in (whole, without_compression(whole))
    )
