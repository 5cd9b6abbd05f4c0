"""Show a text and its quotations in a notebook."""

from attrs import frozen

from quoteattr.formats.document import AttributedDocument
from quoteattr.functions import extract
from quoteattr.records import Attribution

__all__ = ["Display", "display"]

_LOWEST, _HIGHEST = 260, 720
"""CSS pixels of the frame."""


@frozen
class Display:
    """A text and its quotations. A notebook shows them as the page of :mod:`quoteattr.formats.html`.

    The page is in a frame of its own, so that its styles and identifiers do not affect the notebook or other displays.
    The frame may only run the page's own script. Drag its lower edge to make it longer.
    """

    document: AttributedDocument

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """What :func:`quoteattr.extract` returned."""
        return self.document.attributions

    def page(self) -> str:
        """Return the page as HTML, for example to write it to a file."""
        from quoteattr.formats.html import render  # noqa: PLC0415 - only needed to show the page

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
    """Return a text and its quotations as an object that a notebook shows at the end of a cell.

    >>> display("“We won,” said Ada Byron.")
    <'text', quotations: 1>

    The object has ``_repr_html_``, like the displays of scikit-learn, so it works in every notebook. Nothing is
    printed, unlike with displaCy's ``render``. To show records that you already have, use
    ``Display(AttributedDocument(name, attributions, text))``.

    Args:
        text: Any text.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.
        name: The heading above the text.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """
    return Display(AttributedDocument(name, extract(text, language=language, genre=genre, indirect=indirect), text))
