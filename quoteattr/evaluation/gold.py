"""Gold: what people annotated, as JSON Lines with one document per line.

Corrected dumps are gold too: see :mod:`quoteattr.evaluation.files`, which recognises the formats.

>>> import io, json
>>> quote = {"span": [0, 5], "content": [1, 4], "attributed": True, "speaker": {"spans": [[11, 14]]}, "cue": [[6, 10]]}
>>> line = json.dumps({"id": "a", "lang": "en", "genre": "news", "text": "“No,” said Ida.", "quotes": [quote]})
>>> [document] = read_gold(io.BytesIO(line.encode()))
>>> document.quotes[0].speaker.spans
(Span(start=11, end=14),)

The fields of the records have the names of the keys in the file. Other keys are ignored.
"""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import IO

from attrs import field, frozen
from cattrs import Converter

from quoteattr.errors import FormatError
from quoteattr.formats.jsonl import parsed
from quoteattr.formats.strict import UnexpectedError, strict_converter, structured
from quoteattr.records import Span

__all__ = ["GoldDocument", "GoldQuotation", "GoldSpeaker", "Stratum", "Verdict", "lenient_converter", "read_gold"]

_EXPECTED = "a line of gold is a document with the keys id, text and quotes, or an attribution that “dump” wrote"


class Verdict(Enum):
    """The verdict on an answer, by somebody who checked it."""

    RIGHT = "right"
    WRONG = "wrong"
    NOBODY = "nobody"
    """These words are nobody's."""
    UNCLEAR = "unclear"
    """A careful reader cannot tell. The answer is not scored."""
    MISSED = "missed"
    """No answer: somebody added a quotation that was not found."""


@frozen
class Stratum:
    """The part of a corpus that a quotation was drawn from: its name, its size, and how many were drawn."""

    name: str
    size: int
    drawn: int


@frozen
class GoldSpeaker:
    """Who said it, according to people.

    ``spans`` are the words near the quotation that name the speaker. The other fields are known if the gold names the
    speakers, ``aliases`` only in fiction.
    """

    spans: tuple[Span, ...] = ()
    name: str | None = None
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    role: str | None = None
    affiliations: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    """Names judged wrong by somebody who did not give the right one. Only an answer with such a name is scored."""


@frozen
class GoldQuotation:
    """A quoted segment, at most a paragraph long.

    ``attributed`` is false if these are nobody's words. It is ``None`` if the annotators cannot tell: such a segment is
    not scored. ``type`` says how the speaker is given (explicit, anaphoric, implicit), in fiction. ``verdict`` is the
    verdict on an answer that somebody checked, and ``stratum`` is the stratum that it was drawn from.
    """

    span: Span
    content: Span
    attributed: bool | None = None
    speaker: GoldSpeaker | None = None
    cue: tuple[Span, ...] = ()
    type: str | None = None
    group: str | None = None
    verdict: Verdict | None = None
    stratum: Stratum | None = None


@frozen
class GoldDocument:
    """A text and the quoted segments in it, in text order.

    ``complete`` is false if only some of its quotations were judged: answers about others are not scored. ``by_name``
    says that speakers with a name are compared by it. ``has_text`` is false if only the quoted words are known; the
    ``text`` then has U+FFFD everywhere else.
    """

    id: str
    text: str = field(repr=False)
    quotes: tuple[GoldQuotation, ...]
    genre: str = "news"
    lang: str = "en"
    complete: bool = True
    by_name: bool = False
    has_text: bool = True

    @property
    def is_fiction(self) -> bool:
        """Whether speakers are characters with names, not mentions near the quotation."""
        return self.genre == "fiction"


def read_gold(file: IO[bytes]) -> Iterator[GoldDocument]:
    """Yield the documents of a gold file.

    Args:
        file: Open for reading bytes. It is read line by line.

    Raises:
        FormatError: A line is not a gold document. The message says which line, and where in it.
    """
    for number, line in enumerate(file, start=1):
        if line.strip():
            value = parsed(line, line=number)
            try:
                yield structured(value, GoldDocument, lenient_converter(), line=number)
            except FormatError as error:
                raise FormatError(*error.problems, _EXPECTED, line=number) from None


@cache
def lenient_converter() -> Converter:
    """Return a converter that ignores unknown keys. A span is ``[0, 5]`` or ``{"start": 0, "end": 5}``."""
    made = strict_converter()
    made.register_structure_hook(Span, lambda value, _: _span(value, made))
    return made


def _span(value: object, made: Converter) -> Span:
    ends = [value.get("start"), value.get("end")] if isinstance(value, dict) else value
    if not isinstance(ends, list) or len(ends) != len(("start", "end")):
        expected = "the start and the end of a span"
        raise UnexpectedError(expected, value)
    start, end = (made.structure(number, int) for number in ends)
    if start > end:
        expected = "start <= end in a span"
        raise UnexpectedError(expected, value)
    return Span(start, end)
