"""One HTML page with everything in it: the text with each quotation in its speaker's colour, and who is quoted.

>>> from quoteattr import extract
>>> text = "“We won,” said Ada Byron."
>>> page = render([AttributedDocument("a.txt", extract(text), text)])
>>> page.startswith("<!DOCTYPE html>"), 'aria-label="Ada Byron"' in page
(True, True)

The page loads nothing and needs no server, so you can keep, mail and print it. Point at a quotation, or focus it, to
see a card with the speaker, role, affiliation, cue, rule and confidence, and a line to the words that name the speaker.
Enter goes to these words, and Escape returns. The list of speakers filters the paragraphs. Nobody's words are dotted.
Answers with a confidence below :data:`~quoteattr.formats.html.entries.UNSURE` are dashed and have a question mark. So
are answers without a name, because a pronoun alone is not a speaker. The first forty speakers of a document have a
colour each, and all have a number. If there are several documents, one is shown at a time. The address of each
quotation (``#d2-q3``) can be kept as a link. Without scripts, the page shows all documents one after the other, each
with a list of its quotations.

The bar at the bottom takes corrections: R is right, W wrong, S somebody else, N nobody's words, X removes a verdict,
and U goes to the next unsure answer. A adds a quotation that was missed: the words that are selected, or words that you
type. The browser keeps the corrections until “Save as gold” writes them to a file for ``quoteattr evaluate``.

A quotation over several paragraphs is marked in each. If quotations cross, which this package never returns, one is
cut. Quotations nested more than 50 deep are listed but not marked. Characters that HTML cannot contain (controls, lone
surrogates) are replaced with visible ones or U+FFFD. The format cannot be read back.
"""

import io
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, islice
from typing import IO

from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html.article import UNTITLED, article_of
from quoteattr.formats.html.corrections import Drawn
from quoteattr.formats.html.page import bottom, top

__all__ = ["render", "write"]

SCRIPTS = ("page.js", "go.js", "correct.js", "missed.js")
MANY = "Quotations and their speakers"


def render(documents: Iterable[AttributedDocument]) -> str:
    """Return the page of documents as one string.

    Args:
        documents: Each with its text.

    Raises:
        MissingTextError: A document has no text.
    """
    file = io.BytesIO()
    write(documents, file)
    return file.getvalue().decode("utf-8")


def write(
    documents: Iterable[AttributedDocument],
    file: IO[bytes],
    *,
    drawn: Callable[[AttributedDocument], Mapping[int, Drawn]] = lambda _: {},
) -> None:
    """Write the page of documents, one below the other, in UTF-8. The script shows one at a time.

    Args:
        documents: Each with its text; read one at a time.
        file: The output, open for writing bytes.
        drawn: Returns the attributions of a document to check, by number from 0, each with the stratum that it was
            drawn from. By default the unsure ones are to be checked.

    Raises:
        MissingTextError: A document has no text.
    """
    coming = iter(documents)
    first = list(islice(coming, 2))
    alone = len(first) == 1
    title = (first[0].name.strip() or UNTITLED) if alone else MANY
    file.write(top(title, text="d1-text" if first else None, script=SCRIPTS).encode())
    if not alone:
        file.write(f"<h1>{MANY}</h1>\n".encode())
    for number, document in enumerate(chain(first, coming), start=1):
        made = article_of(document, number=number, level=1 if alone else 2, drawn=drawn(document))
        file.write(made.encode() + b"\n")
    file.write(bottom(script=SCRIPTS).encode())
