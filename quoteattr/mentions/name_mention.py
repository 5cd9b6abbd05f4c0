"""Mentions of names: the places where a text names somebody or something, and what each one shows by itself."""

from typing import NamedTuple

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.capitalised import LONGEST_NAME, capitals_of, marks_of
from quoteattr.mentions.name import Name, find_name, is_small
from quoteattr.mentions.names import Names
from quoteattr.mentions.passage import Passage
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.spelling import Spelling

__all__ = ["Mention", "find_mentions"]

_OF_ROLES = frozenset({Kind.TITLE, Kind.ROLE, Kind.DEPARTMENT, Kind.MODIFIER})
"""Kinds of the words of roles before a name."""

_PASSED = frozenset(",<")
"""What a name has inside it without being one of its words: a comma, a nickname in marks."""
_FUNCTION_WORD = "Fpt"
_ACTS = frozenset("CYKVzAZ")
"""Letters of finite verbs."""


class Mention:
    """A name at one place of the text.

    ``words`` are those of the name, without honours after it, and ``before`` those of the phrase in front of it
    (“Pentagon chief spokesman”). A ``person`` is a name that reads as one. ``first`` and ``last`` are the range of the
    words in the paragraph, ``start`` is where the name begins in the text.
    """

    __slots__ = ("before", "first", "last", "paragraph", "person", "quoted", "start", "words")

    def __init__(  # noqa: PLR0913 - its parts
        self,
        paragraph: Paragraph,
        start: int,
        first: int,
        last: int,
        words: tuple[str, ...],
        *,
        before: tuple[str, ...],
        person: bool,
        quoted: bool = False,
    ) -> None:
        """Keep the parts."""
        self.paragraph = paragraph
        self.start = start
        self.first = first
        self.last = last
        self.words = words
        self.before = before
        self.person = person
        self.quoted = quoted

    def beginning(self, number: int) -> "Mention":
        """Return the mention of its first words."""
        place = self.paragraph, self.start, self.first, self.first + number
        return Mention(*place, self.words[:number], before=self.before, person=self.person, quoted=self.quoted)

    @property
    def end(self) -> int:
        """Where the name ends in the text."""
        return self.paragraph.place(self.first, self.last)[1]

    @property
    def name(self) -> str:
        """The name as it is written, honours after it aside."""
        if self.person or self.last - self.first == 1:
            return " ".join(self.words)
        return " ".join(self.paragraph.text[self.start : self.end].split())

    @property
    def follows(self) -> str:
        """The letter of the word after the name."""
        return self.paragraph.units[self.last : self.last + 1]

    @property
    def precedes(self) -> str:
        """The letter of the word before the name."""
        return self.paragraph.units[max(0, self.first - 1) : self.first]

    @property
    def speaks(self) -> bool:
        """Whether a verb of saying is next to the name: said Byron, Byron said."""
        return "C" in (self.follows, self.precedes)

    @property
    def acts(self) -> bool:
        """Whether a finite verb follows the name: Byron went."""
        return self.follows in _ACTS

    def passage(self, names: Names) -> Passage:
        """Return the words around the name."""
        return Passage(self.paragraph, names)


def find_mentions(document: Document, names: Names) -> list[Mention]:
    """List the names in a text: those of phrases, and those inside them: Byron's claim, the Byron campaign.

    Args:
        document: the text; the names in its paragraphs come first, then those inside quotations.
        names: the words of names.
    """
    spelling = document.spelling
    text = _Text(spelling, names, marks_of(spelling, names))
    marks = text.marks
    found: list[Mention] = []
    for paragraph, quoted, begun, last in capitals_of(document, marks):
        first = begun
        while first < last and marks[first] in _FUNCTION_WORD and spelling.units[first] != "N":
            first += 1
        if last - first > LONGEST_NAME:
            continue
        begin = floor = paragraph.first
        while first < last:
            name, start, end = _read(text, first, last, floor)
            if name is None:
                break
            body = _body_before(spelling, first, start, names) if name.person and start > first else None
            if body is not None:
                place = paragraph, spelling.start(first), first - begin, first - begin + len(body)
                found.append(Mention(*place, body, before=(), person=False, quoted=quoted))
            words = paragraph, spelling.start(start), start - begin, end - begin
            found.append(Mention(*words, name.bare, before=name.before, person=name.person, quoted=quoted))
            floor = first = max(first, end) + 1  # Ada Byron of Leeds
    return found


class _Text(NamedTuple):
    """A spelt text with a letter for each word by what it can be inside a name."""

    spelling: Spelling
    names: Names
    marks: str


def _read(text: _Text, first: int, last: int, floor: int) -> tuple[Name | None, int, int]:
    """Read some capitalised words with what is before them in their phrase; say where the name begins and ends."""
    spelling, names, marks = text
    forms, units = spelling.forms, spelling.units
    begin = spelling.phrase_of(first)
    if begin < first:
        begin = max(begin, floor, first - LONGEST_NAME)
        begin = max(begin, units.rfind("$", begin, first) + 1)
    words, kept = tuple(forms[begin:last]), None
    if len(words) > 1 and not _PASSED.isdisjoint(marks[begin:last]):
        kept = [at for at in range(begin, last) if forms[at] != "," and forms[at][0] != "<"]
        words = tuple([forms[at] for at in kept])
    name = find_name(words, names, begin > 0 and is_small(forms[begin - 1]))
    if name is None:
        return None, first, last
    if kept is None:
        return name, begin + name.first, begin + name.last
    return name, kept[name.first], kept[name.last - 1] + 1


def _body_before(spelling: Spelling, first: int, last: int, names: Names) -> tuple[str, ...] | None:
    """Read the organisation before the title of a person: Leeds University Professor Ada Byron."""
    forms, end = spelling.forms, last
    while (
        end > first
        and names.kinds.get(forms[end - 1], Kind.MODIFIER) in _OF_ROLES
        and not names.is_acronym(forms[end - 1])
    ):
        end -= 1
    if end == last:
        return None
    words = tuple(forms[first:end])
    return words if names.is_body(words) else None
