"""Mentions: the places where a text names somebody or something, and what each says by itself."""

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define

from quoteattr.mentions.kinds import Kind
from quoteattr.mentions.mention import PRONOUNS, find_name
from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.passage import Passage
from quoteattr.text.paragraph import Paragraph

__all__ = ["Mention", "find_mentions"]

_NICKNAME = 20
"""Code points of a nickname in marks inside a name."""
_OF_ROLES = frozenset({Kind.TITLE, Kind.ROLE, Kind.DEPARTMENT, Kind.MODIFIER})
"""Kinds of the words of roles before a name."""
_LONGEST = 40
"""Words of a run of capitals, and of what is read before it, so that no text costs more than its length."""
_KEPT = 20_000
"""Words that are kept with whether they may begin a name."""
_LONGEST = 16
"""Words of a name, and of what stands before one in its phrase, so that no text costs more than its length."""
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
        return self.paragraph.edges(self.first)[0]

    @property
    def end(self) -> int:
        """Where the name ends in the text."""
        return self.paragraph.edges(self.last - 1)[1]

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
    for begin, last in _capitalised(paragraph, names):
        if last - begin > _LONGEST:
            continue
        floor, first = 0, begin
        while first < last:
            found = _read(paragraph, first, last, names, floor=floor, quoted=quoted)
            if found is None:
                break
            before = _organisation_before(found, first, names)
            if before is not None:
                yield before
            yield found
            floor = first = max(first, found.last) + 1  # Ada Byron of Leeds


def _read(  # noqa: PLR0913
    paragraph: Paragraph, first: int, last: int, names: Names, *, floor: int, quoted: bool
) -> Mention | None:
    """Read some capitalised words with what stands before them in their phrase."""
    forms, units = paragraph.forms, paragraph.units
    begin = max(floor, first - _LONGEST, paragraph.first_of(paragraph.position_of(first)))
    ending = units.rfind("$", begin, first)
    begin = begin if ending < 0 else ending + 1
    kept = [at for at in range(begin, last) if forms[at] != "," and forms[at][0] != "<"]
    if not kept or (len(kept) == 1 and units[begin] in PRONOUNS):
        return None
    before = forms[begin - 1] if begin else ""
    words = tuple([forms[at] for at in kept])
    start, end, person = find_name(words, names, inside=before.islower() and before.isalpha())
    if start == end:
        return None
    last = kept[end - 1] + 1
    whole = names.without_honours(words[start:end])
    return Mention(paragraph, paragraph.position_of(last - 1), kept[start], last, whole, words[:start], person, quoted)


def _organisation_before(found: Mention, first: int, names: Names) -> Mention | None:
    """Read the organisation before the title of a person: Leeds University Professor Ada Byron."""
    if not found.person:
        return None
    forms, last = found.paragraph.forms, found.first
    while (
        last > first
        and names.kinds.get(forms[last - 1], Kind.MODIFIER) in _OF_ROLES
        and not names.is_acronym(forms[last - 1])
    ):
        last -= 1
    words = tuple(forms[first:last])
    if last == found.first or not names.is_body(words):
        return None
    return Mention(found.paragraph, found.position, first, last, words, (), person=False, quoted=found.quoted)


class _Capitals(dict[str, str]):
    """“C” for every word that may begin a name, “x” for any other; what was asked is kept as long as it is not much."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._suffixes = names.suffixes

    def __missing__(self, word: str) -> str:
        mark = "C" if not word.islower() and (has_capital(word) or word in self._suffixes) else "x"
        if len(self) < _KEPT:
            self[word] = mark
        return mark


_capitals = cache(_Capitals)


def _capitalised(paragraph: Paragraph, names: Names) -> Iterator[tuple[int, int]]:
    """Yield the ranges of capitalised words with what stands inside a name, without function words before them."""
    forms = paragraph.forms
    marks = "".join(map(_capitals(names).__getitem__, forms))
    at = marks.find("C")
    while at >= 0:
        first = at
        while at - first < _LONGEST and (after := _goes_on(paragraph, at, names)) > at:
            at = after
        while first <= at and names.is_function_word(forms[first]):
            first += 1
        at += 1
        if first < at:
            yield first, at
        at = marks.find("C", at)


def _goes_on(paragraph: Paragraph, at: int, names: Names) -> int:
    """Return the index of the next word of a name, or the same index where it ends."""
    forms, after = paragraph.forms, at + 1
    word = forms[after] if after < len(forms) else "."
    if has_capital(word) or (word in names.suffixes and word[0].isupper()):
        return after
    if word[0] == "<":
        _, start, end = paragraph.words[after]
        short = end - start <= _NICKNAME and " " not in paragraph.text[start:end]
        return after + 1 if short and _is_capital(forms, after + 1) else at
    if word == ",":
        suffix = forms[after + 1] if after + 1 < len(forms) else ""
        return after + 1 if suffix.lower() in names.role_words["generation"] else at
    return _behind_small_words(paragraph, at, names)


def _behind_small_words(paragraph: Paragraph, at: int, names: Names) -> int:
    """Return the index of the capital behind a possessive ending or small words, or the same index."""
    forms, after = paragraph.forms, at + 1
    if paragraph.units[after : after + 1] == "$":
        return after if _is_owner_inside(forms, after, names) else at
    while after < len(forms) and (forms[after] in names.joints or forms[after] in names.particles):
        after += 1
    if after == at + 1 or not _is_capital(forms, after) or paragraph.units[after] == "l":
        return at  # Leeds Crown Court on Monday
    return after if _is_joined(forms[at + 1 : after], names) else at


def _is_joined(between: Sequence[str], names: Names) -> bool:
    """Tell whether small words stand inside a name: van der Berg, the University of Leeds; not: Leeds and Cork."""
    loose = names.role_words["loose_joint"] | names.role_words["parting_joint"]
    joints = [word for word in between if word not in names.particles]  # Ida Moss and Al Rivers
    return not joints or not loose.issuperset(joints)


def _is_capital(forms: Sequence[str], at: int) -> bool:
    return at < len(forms) and has_capital(forms[at])


def _is_owner_inside(forms: Sequence[str], at: int, names: Names) -> bool:
    """Tell whether a possessive ending is inside a name: the National Farmers' Association."""
    begin = max(0, at - _ASIDE)
    return names.is_owner_inside(forms[begin : at + _ASIDE + 1], at - begin)
