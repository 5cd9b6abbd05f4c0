"""brat's annotations to records, as they come from this package or from the hands of an annotator."""

import json
import re
import unicodedata
from collections.abc import Mapping

from attrs import define, field

from quoteattr.errors import FormatError
from quoteattr.formats.brat.writing import fragments
from quoteattr.formats.conversion import Json, from_json
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution, Span

__all__ = ["from_ann"]

_ENDS = r"[0-9]{1,18} [0-9]{1,18}"
_LINES = {
    "T": re.compile(rf"(?P<name>T\d+)\t(?P<label>\S+) (?P<ends>{_ENDS}(?:;{_ENDS})*)(?:\t.*)?"),
    "E": re.compile(r"(?P<name>E\d+)\t(?P<label>[^\s:]+):(?P<trigger>T\d+)(?P<arguments>(?: [^\s:]+:[TE]\d+)*) *"),
    "A": re.compile(r"(?P<name>[AM]\d+)\t(?P<label>\S+) (?P<of>[TE]\d+)(?: (?P<value>\S+))?"),
    "#": re.compile(r"(?P<name>#\S*)\t(?P<label>\S+) (?P<of>\S+)\t(?P<note>.*)"),
}
_LINES["M"] = _LINES["A"]
_FORMS = {
    "T": "a text-bound annotation (T1, a tab, a type and its ends)",
    "E": "an event (E1, a tab, a type and its trigger, its arguments)",
    "A": "an attribute (A1, a tab, its name, what it is of)",
    "#": "a note (#1, a tab, its type and what it is of, a tab, the note)",
}
_FORMS["M"] = _FORMS["A"]


def from_ann(ann: str, text: str, name: str) -> AttributedDocument:
    """Return the document of a text and its annotations.

    Annotations of other types, relations and notes in words are passed over.

    Args:
        ann: What the ``.ann`` file says.
        text: The text that it annotates.
        name: What the document is called.

    Raises:
        FormatError: An annotation is none, lies outside the text or refers to another that is not there; it says in
            which line.
    """
    sheet = _Sheet(text)
    # Lines end here alone: a quotation may hold whatever else some call a line end.
    for number, line in enumerate(ann.split("\n"), start=1):
        sheet.read(line.removesuffix("\r"), number)
    found = [sheet.attribution(event, name) for event in sheet.events]
    return AttributedDocument(name, tuple(sorted(found, key=_place)), text)


@define
class _Event:
    line: int
    name: str
    trigger: str
    arguments: Mapping[str, str]


@define
class _Sheet:
    """What the lines say, by the names of the annotations."""

    text: str
    events: list[_Event] = field(factory=list)
    _spans: dict[str, Span] = field(factory=dict)
    _attributes: dict[tuple[str, str], str] = field(factory=dict)
    _notes: dict[str, Mapping[str, Json]] = field(factory=dict)

    def read(self, line: str, number: int) -> None:
        """Take down one line."""
        letter = line[:1]
        if letter not in _LINES:
            return
        found = _LINES[letter].fullmatch(line)
        if not found:
            problem = f"expected {_FORMS[letter]}, got {line[:40]!r}"
            raise FormatError(problem, line=number)
        if letter == "T":
            self._spans[found["name"]] = self._span(found["ends"], number)
        elif letter == "E" and found["label"] == "Attribution":
            arguments = dict(argument.split(":") for argument in found["arguments"].split())
            self.events.append(_Event(number, found["name"], found["trigger"], arguments))
        elif letter in "AM":
            self._attributes[found["of"], found["label"]] = found["value"] or ""
        elif letter == "#":
            self._notes.setdefault(found["of"], _object(found["note"]))

    def attribution(self, event: _Event, name: str) -> Attribution:
        """Return the attribution of an event."""
        for to in (event.trigger, *map(event.arguments.get, ("Content", "Source", "Cue", "Relay", "Addressee"))):
            if to is not None and to not in self._spans:
                problem = f"expected {to}, to which {event.name} refers, to be there"
                raise FormatError(problem, line=event.line)
        note = self._notes.get(event.name, {})
        value = {
            "document": name,
            "quotation": self._quotation(event, note),
            "speaker": self._source(event.arguments.get("Source"), note.get("speaker")),
            "cue": self._cue(event.arguments.get("Cue"), note.get("cue")),
            "via": self._source(event.arguments.get("Relay"), note.get("via")),
            "rule": note.get("rule"),
            "confidence": note.get("confidence", 0.0),
            "addressee": self._source(event.arguments.get("Addressee"), note.get("addressee")),
        }
        _, attribution = from_json(value, line=event.line)
        return attribution

    def _span(self, ends: str, number: int) -> Span:
        numbers = [int(end) for end in re.split("[ ;]", ends)]
        if max(numbers) > len(self.text) or min(numbers) == max(numbers):
            problem = f"expected a span within the text of {len(self.text)} characters, got {ends}"
            raise FormatError(problem, line=number)
        return Span(min(numbers), max(numbers))

    def _quotation(self, event: _Event, note: Mapping[str, Json]) -> dict[str, Json]:
        span = self._spans[event.trigger]
        start, end = note.get("start"), note.get("end")
        if isinstance(start, int) and isinstance(end, int):
            marked = fragments(self.text, Span(start, end))
            # Still what was written, or moved by hand since.
            span = Span(start, end) if marked and Span(marked[0].start, marked[-1].end) == span else span
        content = event.arguments.get("Content")
        return {
            **self._words(span),
            "content": _ends(self._spans[content]) if content else note.get("content", _ends(self._inside(span))),
            "kind": self._attributes.get((event.name, "Kind"), "direct"),
            "depth": note.get("depth", 0),
            "closed": (event.name, "Unclosed") not in self._attributes,
            "utterance": note.get("utterance", 0),
        }

    def _source(self, source: str | None, otherwise: Json) -> Json:
        if source is None:
            return otherwise
        words = self._words(self._spans[source])
        kind = self._attributes.get((source, "MentionKind"), "name")
        by_hand = {
            "name": None if kind == "pronoun" else words["text"],
            "kind": "person",
            "role": None,
            "affiliations": [],
        }
        return {**(self._notes.get(source) or by_hand), "mention": {**words, "kind": kind}}

    def _cue(self, cue: str | None, otherwise: Json) -> Json:
        if cue is None:
            return otherwise
        words = self._words(self._spans[cue])
        return {**words, "lemma": self._notes.get(cue, {}).get("lemma", words["text"])}

    def _words(self, span: Span) -> dict[str, Json]:
        return {**_ends(span), "text": self.text[span.start : span.end]}

    def _inside(self, span: Span) -> Span:
        """Return a quotation's span without its marks."""
        start, end = span.start, span.end
        if start < end and _is_mark(self.text[start]):
            start += 1
        if start < end and _is_mark(self.text[end - 1]):
            end -= 1
        return Span(start, end)


def _object(note: str) -> Mapping[str, Json]:
    """Return what a note says, or nothing if it is one in words."""
    try:
        value = json.loads(note)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _ends(span: Span) -> dict[str, Json]:
    return {"start": span.start, "end": span.end}


def _is_mark(letter: str) -> bool:
    return letter in "\"'" or unicodedata.category(letter) in {"Pi", "Pf"}


def _place(attribution: Attribution) -> tuple[int, int]:
    """Return what orders attributions: the text, outer before inner."""
    return attribution.quotation.span.start, -attribution.quotation.span.end
