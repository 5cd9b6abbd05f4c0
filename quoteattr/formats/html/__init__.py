"""One HTML page with everything in it: the text with each quotation in its speaker's colour, and who is quoted.

>>> from quoteattr import extract
>>> text = "“We won,” said Ada Byron."
>>> page = render([AttributedDocument("a.txt", extract(text), text)])
>>> page.startswith("<!DOCTYPE html>"), 'aria-label="Ada Byron"' in page
(True, True)

The page loads nothing and needs no server: it can be kept, mailed and printed. The mouse over a quotation, or the
focus on it, shows a card with the speaker, role, affiliation, cue, rule and confidence, and a line to the words that
name the speaker; Enter goes there, Escape comes back. The list of speakers chooses whose paragraphs are shown. Nobody's
words are dotted; answers with a confidence below :data:`~quoteattr.formats.html.entries.UNSURE` are dashed and have a
question mark, as have those without a name: a pronoun alone is not a speaker. The first forty speakers of a document
have a colour each, all have a number. Of several documents one is shown at a time, and the address of each quotation
(``#d2-q3``) can be kept as a link. Without scripts, all documents stand below each other, each with a list of its
quotations.

The bar at the bottom takes corrections: R is right, W wrong, S somebody else, N nobody's words, X takes back, U goes to
the next unsure answer. The browser keeps them until “Save as gold” writes them to a file for ``quoteattr evaluate``.

A quotation over several paragraphs is marked in each; of quotations that cross, as none do that this package finds, one
is cut. What lies more than 50 deep in others is listed without being marked. Characters that HTML cannot have
(controls, lone surrogates) are shown as pictures or U+FFFD. It is not read back.
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

SCRIPTS = ("page.js", "go.js", "correct.js")
MANY = "Quotations and their speakers"


def render(documents: Iterable[AttributedDocument]) -> str:
    """Return the page of documents as one string.

    Args:
        documents: Each with its text.

    Raises:
        MissingTextError: A document comes without its text.
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
        documents: Each with its text; taken one at a time.
        file: Where to, open for writing bytes.
        drawn: Says which attributions of a document somebody is asked to check, by number from 0, and what each was
            drawn from. Without it, the unsure ones are offered.

    Raises:
        MissingTextError: A document comes without its text.
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
