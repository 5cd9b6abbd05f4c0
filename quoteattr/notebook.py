"""A text with its quotations as a notebook shows it."""

from attrs import frozen

from quoteattr.formats.document import AttributedDocument
from quoteattr.pipeline import extract
from quoteattr.records import Attribution

__all__ = ["Display", "display"]

_LOWEST, _HIGHEST = 260, 720
"""CSS pixels of the frame."""


@frozen
class Display:
    """A text and what was found in it; a notebook shows it as the page of :mod:`quoteattr.formats.html`.

    The page stands in a frame of its own, so that its styles and identifiers are none of the notebook's, and no two
    displays disturb each other. The frame may run the page's own script and nothing else, and can be pulled longer.
    """

    document: AttributedDocument

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """What :func:`quoteattr.extract` returned."""
        return self.document.attributions

    def page(self) -> str:
        """Return the page that is shown, to be written to a file."""
        from quoteattr.formats.html import render  # noqa: PLC0415 - only those who look at it need it

        return render([self.document])

    def _repr_html_(self) -> str:
        from html import escape  # noqa: PLC0415

        # Seventy letters fit on a line of 33 pixels; the title and the margins take the rest.
        height = min(max(_LOWEST, 200 + 33 * len(self.document.text or "") // 70), _HIGHEST)
        return (
            f'<iframe srcdoc="{escape(self.page())}" title="Quotations and their speakers" '
            'sandbox="allow-scripts allow-downloads" '
            f'style="width: 100%; height: {height}px; border: 0; resize: vertical; overflow: auto"></iframe>'
        )

    def __repr__(self) -> str:
        """Say how much was found, for a console."""
        return f"<{self.document.name!r}, quotations: {len(self.attributions)}>"


def display(
    text: str, *, language: str = "en", genre: str = "news", indirect: bool = False, name: str = "text"
) -> Display:
    """Return a text with its quotations as an object that a notebook shows when it ends a cell.

    >>> display("“We won,” said Ada Byron.")
    <'text', quotations: 1>

    Like the displays of scikit-learn it is an object with ``_repr_html_``, which works wherever notebooks do, and not a
    function that prints, as displaCy's ``render`` is by default. For records that are there already, there is
    ``Display(AttributedDocument(name, attributions, text))``.

    Args:
        text: Any text.
        language: The code of its language.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.
        name: The heading above it.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """
    return Display(AttributedDocument(name, extract(text, language=language, genre=genre, indirect=indirect), text))
