"""Mentions: the places where a text names somebody or something, and what each says by itself."""

from collections.abc import Iterator, Sequence

from attrs import define

from quoteattr.mentions.kinds import Kind
from quoteattr.mentions.mention import read_mention
from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.passage import Passage
from quoteattr.records import MentionKind
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.words import Word

__all__ = ["Mention", "find_mentions"]

_NICKNAME = 20
"""Code points of a nickname in marks inside a name."""
_OF_ROLES = frozenset({Kind.TITLE, Kind.ROLE, Kind.DEPARTMENT, Kind.MODIFIER})
"""Kinds of the words of roles before a name."""
_ASIDE = 2
"""Words before and after a possessive ending inside a name."""


@define(eq=False)
class Mention:
    """A name at one place of the text.

    ``words`` are those of the name, without honours behind it, and ``before`` those of the phrase in front of it
    (“Pentagon chief spokesman”). A ``person`` is a name that reads as one. ``first`` and ``last`` are the range of the
    words in the paragraph, ``position`` is that of the phrase.
    """

    paragraph: Paragraph
    position: int
    first: int
    last: int
    words: tuple[str, ...]
    before: tuple[str, ...]
    person: bool
    quoted: bool = False

    @property
    def start(self) -> int:
        """Where the name begins in the text."""
        return self.paragraph.words[self.first][1]

    @property
    def end(self) -> int:
        """Where the name ends in the text."""
        return self.paragraph.words[self.last - 1][2]

    @property
    def name(self) -> str:
        """The name as it is written, honours behind it aside."""
        if self.person:
            return " ".join(self.words)
        return " ".join(self.paragraph.text[self.start : self.end].split())

    @property
    def follows(self) -> str:
        """The letter of the word behind the name."""
        return self.paragraph.units[self.last : self.last + 1]

    @property
    def precedes(self) -> str:
        """The letter of the word before the name."""
        return self.paragraph.units[max(0, self.first - 1) : self.first]

    @property
    def ends_phrase(self) -> bool:
        """Whether the name ends its phrase: not Byron's of “Byron's claim”."""
        return self.paragraph.ranges[self.position][1] == self.last

    def passage(self, names: Names) -> Passage:
        """Return the words around the name."""
        return Passage(self.paragraph.words, self.paragraph.units, names)


def find_mentions(paragraph: Paragraph, names: Names, *, quoted: bool = False) -> Iterator[Mention]:
    """Yield the names in a paragraph: those of phrases, and those inside them: Byron's claim, the Byron campaign.

    Args:
        paragraph: the paragraph, or the words inside a quotation.
        names: the words of names.
        quoted: whether it is inside a quotation.
    """
    position = 0
    ranges = paragraph.ranges
    for begin, last in _capitalised(paragraph, names):
        floor, first = 0, begin
        while first < last:
            while position and ranges[position][0] > first:
                position -= 1
            while ranges[position][1] <= first:
                position += 1
            found = _read(paragraph, position, first, last, names, floor=floor, quoted=quoted)
            if found is None:
                break
            before = _organisation_before(found, first, names)
            if before is not None:
                yield before
            yield found
            floor = first = max(first, found.last) + 1  # Ada Byron of Leeds


def _read(  # noqa: PLR0913
    paragraph: Paragraph, position: int, first: int, last: int, names: Names, *, floor: int, quoted: bool
) -> Mention | None:
    """Read some capitalised words with what stands before them in their phrase."""
    words, units = paragraph.words, paragraph.units
    begin = max(floor, paragraph.ranges[position][0])
    if begin < first and "$" in units[begin:first]:
        begin = first - units[begin:first][::-1].index("$")
    kept = [word for word in words[begin:last] if word[0] != "," and word[0][0] != "<"]
    if not kept:
        return None
    found = read_mention(paragraph.text, kept, units[begin:last], names=names)
    if found.mention.kind is not MentionKind.NAME:
        return None
    start = next(at for at in range(begin, last) if words[at][1] == found.mention.span.start)
    end = next(at for at in range(last - 1, begin - 1, -1) if words[at][2] == found.mention.span.end) + 1
    while paragraph.ranges[position][1] < end:
        position += 1
    whole = names.without_honours(found.words)
    return Mention(paragraph, position, start, end, whole, found.before, found.person, quoted)


def _organisation_before(found: Mention, first: int, names: Names) -> Mention | None:
    """Read the organisation before the title of a person: Leeds University Professor Ada Byron."""
    words = found.paragraph.words
    last = found.first
    while (
        last > first
        and names.kinds.get(words[last - 1][0], Kind.MODIFIER) in _OF_ROLES
        and not names.is_acronym(words[last - 1][0])
    ):
        last -= 1
    forms = tuple(word for word, _, _ in words[first:last])
    if not found.person or last == found.first or not names.is_body(forms):
        return None
    return Mention(found.paragraph, found.position, first, last, forms, (), person=False, quoted=found.quoted)


def _capitalised(paragraph: Paragraph, names: Names) -> Iterator[tuple[int, int]]:
    """Yield the ranges of capitalised words with what stands inside a name, without function words before them."""
    words = paragraph.words
    count, at = len(words), 0
    while at < count:
        word = words[at][0]
        if word.islower() or not (has_capital(word) or word in names.suffixes):
            at += 1
            continue
        first = at
        while (after := _goes_on(paragraph, at, names)) > at:
            at = after
        while first <= at and names.is_function_word(words[first][0]):
            first += 1
        at += 1
        if first < at:
            yield first, at


def _goes_on(paragraph: Paragraph, at: int, names: Names) -> int:
    """Return the index of the next word of a name, or the same index where it ends."""
    words, after = paragraph.words, at + 1
    word = words[after][0] if after < len(words) else "."
    if has_capital(word) or (word in names.suffixes and word[0].isupper()):
        return after
    if word[0] == "<":
        nickname = paragraph.text[words[after][1] : words[after][2]]
        return after + 1 if len(nickname) <= _NICKNAME and " " not in nickname and _is_capital(words, after + 1) else at
    if word == ",":
        suffix = words[after + 1][0] if after + 1 < len(words) else ""
        return after + 1 if suffix.lower() in names.role_words["generation"] else at
    return _behind_small_words(paragraph, at, names)


def _behind_small_words(paragraph: Paragraph, at: int, names: Names) -> int:
    """Return the index of the capital behind a possessive ending or small words, or the same index."""
    words, after = paragraph.words, at + 1
    if paragraph.units[after : after + 1] == "$":
        return after if _is_owner_inside(paragraph, after, names) else at
    while after < len(words) and (words[after][0] in names.joints or words[after][0] in names.particles):
        after += 1
    if after == at + 1 or not _is_capital(words, after) or paragraph.units[after] == "l":
        return at  # Leeds Crown Court on Monday
    return after if _is_joined(words, at, after, names) else at


def _is_joined(words: Sequence[Word], at: int, after: int, names: Names) -> bool:
    """Tell whether small words stand inside a name: van der Berg, the University of Leeds; not: Leeds and Cork."""
    between = [word for word, _, _ in words[at + 1 : after]]
    return not (names.role_words["loose_joint"] | names.role_words["parting_joint"]).issuperset(between)


def _is_capital(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and has_capital(words[at][0])


def _is_owner_inside(paragraph: Paragraph, at: int, names: Names) -> bool:
    """Tell whether a possessive ending is inside a name: the National Farmers' Association."""
    begin = max(0, at - _ASIDE)
    forms = [word for word, _, _ in paragraph.words[begin : at + _ASIDE + 1]]
    return names.is_owner_inside(forms, at - begin)
