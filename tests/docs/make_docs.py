"""Brings the documentation up to date: ``python tests/docs/make_docs.py [PAGE…]``.

What the source says of itself is written into the pages that show it, the code in the pages is run, and what it printed
is put after it. ``tests/docs/test_docs.py`` says when that is due.
"""

import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from blocks import made, needed, pages


def main() -> None:
    """Rewrite the pages named, or all."""
    for path in [Path(name).resolve() for name in sys.argv[1:]] or pages():
        page = path.read_text(encoding="utf-8")
        missing = [package for package in needed(page) if find_spec(package) is None]
        if missing:
            click.echo(f"{path}: not run, for {', '.join(missing)} is not installed", err=True)
        with TemporaryDirectory() as folder:
            new = made(page, Path(folder), run=not missing)
        if new != page:
            path.write_text(new, encoding="utf-8")
            click.echo(path)


if __name__ == "__main__":
    main()
