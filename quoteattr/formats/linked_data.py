"""What the linked data formats share: IRIs for names, and a file that is one graph."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import IO
from urllib.parse import quote

from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.conversion import Json
from quoteattr.records import Quotation

__all__ = ["document_iri", "quotation_iri", "write_graph"]

_ABSOLUTE = re.compile(r"(?:https?|file|ftp)://|urn:|doi:")


def document_iri(name: str) -> str:
    """Return the IRI of a document: its name if it is an IRI, else its name as a relative reference.

    >>> document_iri("https://news.example/a?id=7")
    'https://news.example/a?id=7'
    >>> document_iri("a folder/100%.txt")
    'a%20folder/100%25.txt'
    """
    name = fit_for_utf8(name)
    if _ABSOLUTE.match(name):
        return quote(name, safe="/:?#@!$&'()*+,;=%~")
    # Two slashes would begin the name of a host.
    return quote(name, safe="@!$&'()*+,=~" if name.startswith("//") else "/@!$&'()*+,=~")


def quotation_iri(name: str, quotation: Quotation) -> str:
    """Return the IRI of a quotation in a document.

    >>> from quoteattr.records import Span
    >>> quotation_iri("a.txt", Quotation(Span(0, 10), Span(1, 9), "“No rain,”"))
    'a.txt#quotation-0-10'
    """
    document, _, _ = document_iri(name).partition("#")
    return f"{document}#quotation-{quotation.span.start}-{quotation.span.end}"


def write_graph(context: str, nodes: Iterable[Mapping[str, Json]], file: IO[bytes]) -> None:
    """Write a JSON-LD document of many nodes, as they arrive, each on its own line.

    Args:
        context: The IRI of the JSON-LD context.
        nodes: Taken one at a time. Lone surrogates are written as U+FFFD, because RDF has no such characters.
        file: The output, open for writing bytes.
    """
    file.write(f'{{"@context": {json.dumps(context)},\n"@graph": ['.encode())
    between = b"\n"
    for node in nodes:
        file.write(between + fit_for_utf8(json.dumps(node, ensure_ascii=False)).encode())
        between = b",\n"
    file.write(b"\n]}\n")
