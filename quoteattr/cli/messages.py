"""What is said to people on standard error."""

import click

from quoteattr.documents import Unreadable
from quoteattr.formats.characters import fit_for_one_line

__all__ = ["counted", "line_about", "tell"]


def tell(line: str) -> None:
    """Print a line on standard error, without what a terminal would obey."""
    click.echo(fit_for_one_line(line), err=True)


def line_about(failure: Unreadable) -> str:
    """Return the line about a document that could not be read."""
    return f"quoteattr: {failure}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, whose plural ends in s.

    >>> counted(1, "document"), counted(2000, "document")
    ('1 document', '2,000 documents')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
