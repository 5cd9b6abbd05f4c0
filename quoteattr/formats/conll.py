r"""CoNLL: one token per line with IOB tags for quotations, sources and cues, to train taggers.

>>> import io
>>> from quoteattr.records import Cue, Quotation
>>> quotation = Quotation(Span(0, 8), Span(1, 7), "“So it,”")
>>> found = Attribution(quotation, cue=Cue(Span(9, 13), "said", "say"))
>>> file = io.BytesIO()
>>> write([AttributedDocument("a.txt", (found,), "“So it,” said Una.")], file)
>>> print(file.getvalue().decode().expandtabs(8))
# newdoc id = a.txt
“       0       1       B-direct        O       O
So      1       3       I-direct        O       O
it      4       6       I-direct        O       O
,       6       7       I-direct        O       O
”       7       8       I-direct        O       O
said    9       13      O       O       B-cue
Una     14      17      O       O       O
.       17      18      O       O       O
<BLANKLINE>
<BLANKLINE>

The columns are separated by tabs: the token, its start and end in code points, the kind of the quotation, the source
and the cue. The tags are IOB2: every span begins with ``B-``. A sequence is a paragraph and ends with an empty line. A
quotation begins again in each of its paragraphs. If two spans in a column share a token, only the first is tagged, or
the outer one if they begin together, so quotations within quotations are not tagged. Sources are the mentions of
speakers and of those who relay their words.

The format does not say who said what, so it cannot be read back. A lone surrogate is written as U+FFFD.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from quoteattr.formats.characters import fit_for_one_line, fit_for_utf8
from quoteattr.formats.document import AttributedDocument
from quoteattr.languages import load
from quoteattr.records import Attribution, Span
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.words import Word, find_words

__all__ = ["write"]

Label = tuple[Span, str]


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the tokens of documents with their tags.

    Args:
        documents: Each with its text; read one at a time.
        file: The output, open for writing bytes.

    Raises:
        MissingTextError: A document has no text.
    """
    for document in documents:
        file.writelines(fit_for_utf8(line).encode() + b"\n" for line in _lines(document))


def _lines(document: AttributedDocument) -> Iterator[str]:
    text = document.text_for("CoNLL")
    columns = [sorted(set(column), key=_place) for column in _columns(document.attributions)]
    yield f"# newdoc id = {fit_for_one_line(document.name)}"
    for name, value in document.metadata.items():
        yield f"# {fit_for_one_line(name)} = {fit_for_one_line(value or '')}"
    for start, end in split_paragraphs(text):
        words = find_words(text, start, end, language=load("en"))
        tags = [_tags(words, column) for column in columns]
        for (word, begin, close), *tagged in zip(words, *tags, strict=True):
            yield "\t".join([word, str(begin), str(close), *tagged])
        yield ""


def _columns(attributions: Iterable[Attribution]) -> tuple[list[Label], list[Label], list[Label]]:
    """Return the spans to tag: quotations, sources and cues."""
    quotations: list[Label] = []
    sources: list[Label] = []
    cues: list[Label] = []
    for one in attributions:
        quotations.append((one.quotation.span, one.quotation.kind.value))
        sources += [(who.mention.span, "source") for who in (one.speaker, one.via) if who and who.mention]
        cues += [(one.cue.span, "cue")] if one.cue else []
    return quotations, sources, cues


def _tags(words: Sequence[Word], labels: Iterable[Label]) -> list[str]:
    """Return the tag of each word of a paragraph."""
    tags = ["O"] * len(words)
    starts = [start for _, start, _ in words]
    ends = [end for _, _, end in words]
    free = 0
    for span, label in labels:
        first, after = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if free <= first < after:
            tags[first:after] = [f"B-{label}"] + [f"I-{label}"] * (after - first - 1)
            free = after
    return tags


def _place(label: Label) -> tuple[int, int, str]:
    span, name = label
    return span.start, -span.end, name
