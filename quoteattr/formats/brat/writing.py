"""Records to brat's annotations."""

import json
import re
from collections.abc import Mapping

from attrs import define, field

from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.conversion import Json, to_json
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution, Span

__all__ = ["fragments", "to_ann"]

# What would end a line of annotations, for one reader or another, or a column of it.
_BREAKS = "\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029"
_BETWEEN_BREAKS = re.compile(rf"[^{_BREAKS}]+")
_BREAK = re.compile(rf"[{_BREAKS}\ud800-\udfff]")


def to_ann(document: AttributedDocument) -> str:
    """Return the annotations of a document, as its ``.ann`` file has them.

    Args:
        document: With its text.

    Raises:
        MissingTextError: It comes without its text.
    """
    sheet = _Sheet(document.text_for("brat"))
    for attribution in document.attributions:
        sheet.add(attribution)
    return "".join(line + "\n" for line in sheet.lines)


def fragments(text: str, span: Span) -> list[Span]:
    r"""Return the parts of a span that brat can mark: those without line ends and tabs; none where all is white space.

    >>> fragments("“One.\n\nTwo.”", Span(0, 12))
    [Span(start=0, end=5), Span(start=7, end=12)]
    """
    if not text[span.start : span.end].strip():
        return []
    return [Span(*found.span()) for found in _BETWEEN_BREAKS.finditer(text, span.start, span.end)]


@define
class _Sheet:
    """The lines so far, and the text-bound annotations that can be used again."""

    text: str
    lines: list[str] = field(factory=list)
    _numbers: dict[str, int] = field(factory=dict)
    _bound: dict[tuple[object, ...], str] = field(factory=dict)

    def add(self, attribution: Attribution) -> None:
        """Add the event of an attribution, and what it refers to."""
        quotation = attribution.quotation
        marked = fragments(self.text, quotation.span)
        if not marked:
            return
        value = to_json(attribution)
        shown = Span(marked[0].start, marked[-1].end)
        trigger = self._text_bound("Attribution", shown)
        arguments = {"Content": self._exactly("Content", quotation.content)}
        note: dict[str, Json] = {
            "depth": quotation.depth,
            "utterance": quotation.utterance,
            "rule": attribution.rule,
            "confidence": attribution.confidence,
        }
        if shown != quotation.span:
            note |= {"start": quotation.span.start, "end": quotation.span.end}
        if arguments["Content"] is None:
            note["content"] = {"start": quotation.content.start, "end": quotation.content.end}
        for role, key in (("Source", "speaker"), ("Cue", "cue"), ("Relay", "via"), ("Addressee", "addressee")):
            part = value[key]
            if isinstance(part, Mapping):
                arguments[role] = self._cue(part) if role == "Cue" else self._source(part)
                if arguments[role] is None:
                    note[key] = part
        event = self._line("E", f"Attribution:{trigger}", *(f"{role}:{to}" for role, to in arguments.items() if to))
        self._line("A", "Kind", event, quotation.kind.value)
        if not quotation.closed:
            self._line("A", "Unclosed", event)
        self._note(event, note)

    def _source(self, speaker: Mapping[str, Json]) -> str | None:
        mention = speaker["mention"]
        if not isinstance(mention, Mapping):
            return None
        note = {key: part for key, part in speaker.items() if key != "mention"}
        return self._exactly("Source", _span(mention), kind=mention["kind"], note=note)

    def _cue(self, cue: Mapping[str, Json]) -> str | None:
        return self._exactly("Cue", _span(cue), note={"lemma": cue["lemma"]})

    def _exactly(
        self, label: str, span: Span, *, kind: Json = None, note: Mapping[str, Json] | None = None
    ) -> str | None:
        """Return the text-bound annotation that marks a span, or nothing where brat cannot mark its ends."""
        marked = fragments(self.text, span)
        if not marked or (marked[0].start, marked[-1].end) != (span.start, span.end):
            return None
        key = (label, span, kind, json.dumps(note))
        if key not in self._bound:
            self._bound[key] = bound = self._text_bound(label, span)
            if kind is not None:
                self._line("A", "MentionKind", bound, str(kind))
            if note is not None:
                self._note(bound, note)
        return self._bound[key]

    def _text_bound(self, label: str, span: Span) -> str:
        marked = fragments(self.text, span)
        ends = ";".join(f"{part.start} {part.end}" for part in marked)
        words = " ".join(self.text[part.start : part.end] for part in marked)
        return self._line("T", f"{label} {ends}\t{fit_for_utf8(words)}")

    def _note(self, of: str, note: Mapping[str, Json]) -> None:
        written = json.dumps(note, ensure_ascii=False)
        self._line("#", f"AnnotatorNotes {of}\t{_BREAK.sub(_escaped, written)}")

    def _line(self, letter: str, *words: str) -> str:
        """Add a line, and return the name by which others refer to it."""
        self._numbers[letter] = number = self._numbers.get(letter, 0) + 1
        self.lines.append(f"{letter}{number}\t{' '.join(words)}")
        return f"{letter}{number}"


def _span(value: Mapping[str, Json]) -> Span:
    start, end = value["start"], value["end"]
    return Span(start, end) if isinstance(start, int) and isinstance(end, int) else Span(0, 0)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
