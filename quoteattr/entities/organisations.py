"""Organisations: find the full form of an acronym, and the longer form of a short name: Zorbo, of Zorbo Corp."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from quoteattr.cached import cached_property
from quoteattr.entities.name_index import NameIndex
from quoteattr.languages.kinds import Kind
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names, has_capital
from quoteattr.patterns import CAPITALS, late
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.words import Word

__all__ = ["OrganisationNames"]

_LEAST = 3
"""Letters of an acronym that only a name's initials tell."""
_WORDS = 2
"""Words of a name at least that an acronym has only letters of."""
_CALLED = 6
"""Words between two names for one: “, also known as the”."""
_OF = 2
"""Words of what begins a name with “of” in it."""
_FARTHEST = 14
"""Words before an acronym in brackets that what it stands for may begin at."""
_BRACKETED = late(r"\( .{0,2}? [NRTGiDm] .? \)", re.VERBOSE)
_ACRONYM = late(rf"[{CAPITALS}][{CAPITALS}a-z.&-]{{1,9}}")
_CLOSING = frozenset("'\"\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}")


class OrganisationNames:
    """The names of the organisations in a text."""

    def __init__(self, document: Document, index: NameIndex) -> None:
        """Keep the parts."""
        self._document = document
        self._index = index
        self._longer: dict[str, str] = {}

    def written_out(self, name: str) -> str:
        """Return the full form of an acronym, or the name itself."""
        return self._acronyms.get(name, name)

    def fullest(self, name: str) -> str:
        """Return a longer name of an organisation that a name begins or ends, or the name: Zorbo, of Zorbo Corp."""
        found = self._longer.get(name)
        if found is None:
            written_out = self._in_brackets.get(name)  # the Fed, of the Federal Reserve (the Fed)
            found = self._longer[name] = written_out or next(self._longer_names(name.split()), name)
        return found

    @cached_property
    def known_as(self) -> Mapping[str, Mention]:
        """The names that the text gives for others: Leeds Bridge Fund, known as Bridgers."""
        calls = self._index.names.role_words["known_as"]
        if calls.isdisjoint(self._document.vocabulary):
            return {}
        return {
            other.name: mention
            for mention, other in pairwise(self._index.mentions)
            if _is_called(mention, other, calls)
        }

    def ending_with(self, words: Sequence[str], offset: int) -> str | None:
        """Return the organisation whose name ends with some words: the budget office, the Leeds Budget Office.

        Args:
            words: the words of a description without its article.
            offset: where it stands; the nearest name before it counts, of several words else the first after it.
        """
        tail = [word[:1].upper() + word[1:] for word in words]
        near: str | None = None
        for mention in self._index.by_word.get(tail[-1], ()):
            longer = len(mention.words) > len(tail) and list(mention.words[-len(tail) :]) == tail
            if not longer:
                continue
            if mention.start > offset:
                return near or (mention.name if len(words) > 1 else None)
            near = mention.name
        return near

    def of_noun(self, noun: str) -> str:
        """Return the one name that a noun with a capital begins or ends, or the noun: the University, of Leeds."""
        names = self._index.names
        named = (mention for mention in self._index.by_word.get(noun, ()) if not mention.person)
        longer = {
            mention.name
            for mention in named
            if (mention.words[-1] == noun and mention.words[0].lower() not in names.roles)
            or (mention.words[0] == noun and mention.words[1] in names.joints)
        }
        return longer.pop() if len(longer) == 1 else noun

    def _longer_names(self, short: Sequence[str]) -> Iterator[str]:
        """Yield the names of organisations that some words begin or end."""
        names = self._index.names
        for mention in self._index.by_word.get(short[0], ()):
            words = mention.words
            for last in range(len(words), len(short), -1):
                longer = list(words[:last])
                at_edge = short in (longer[: len(short)], longer[-len(short) :])
                if at_edge and (_is_full(longer, names) or _is_of(longer, short, names)):
                    yield " ".join(longer)

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        """The full form of each acronym: what brackets tell counts for more than initials."""
        return {**_by_initials(self._index.mentions, self._index.names), **self._in_brackets}

    @cached_property
    def _in_brackets(self) -> Mapping[str, str]:
        """The short forms in brackets, with the names before them."""
        if "(" not in self._document.spelling.units:
            return {}
        names = self._index.names
        return dict(pair for paragraph in self._document.paragraphs for pair in _bracketed(paragraph, names))


def _is_called(mention: Mention, other: Mention, calls: frozenset[str]) -> bool:
    """Tell whether only a word like “known” is between two names: Ada Byron, better known as Queen Ada."""
    if mention.paragraph is not other.paragraph or not 0 < other.first - mention.last <= _CALLED:
        return False
    between = other.paragraph.forms[mention.last : other.first]
    units = other.paragraph.units[mention.last : other.first]
    return units[0] in ",(" and units[1:].strip("axVCYKedp") == "" and not calls.isdisjoint(between)


def _is_full(words: Sequence[str], names: Names) -> bool:
    """Tell whether words are the name of one organisation: not the Leeds Times and the Courier."""
    if not (names.role_words["loose_joint"] | names.role_words["parting_joint"]).isdisjoint(words):
        return False
    ends = names.kinds.get(words[-1].rstrip(".")) == Kind.ORGANISATION and words[0] not in names.forenames
    return " ".join(words) in names.metonyms or ends


def _is_of(words: Sequence[str], short: Sequence[str], names: Names) -> bool:
    """Tell whether words say of what the body is that a noun names: the University, of the University of Leeds."""
    noun = names.kinds.get(words[0]) == Kind.ORGANISATION and words[:1] == list(short)
    return noun and len(words) > _OF and words[1] in names.joints


def _bracketed(paragraph: Paragraph, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the acronyms in brackets whose letters begin the words before them, and these words."""
    for match in _BRACKETED.finditer(paragraph.units) if "(" in paragraph.units else ():
        words = paragraph.words
        first, last = match.start(), match.end() - 1
        acronym = next((word for word, _, _ in words[first + 1 : last] if _ACRONYM.fullmatch(word)), None)
        before = words[max(0, first - _FARTHEST) : first]
        full = _expansion(paragraph.text, before, acronym, names) if acronym else None
        if acronym and full:
            yield acronym, full


def _expansion(text: str, words: Sequence[Word], acronym: str, names: Names) -> str | None:
    """Read the name before an acronym in brackets, backwards until every letter has its word.

    Else the whole name right before it, if that has the letters in their order: the University of Georgia (UGA).
    """
    words = words[:-1] if words and words[-1][0] in _CLOSING else words
    found = _with_initials(text, words, acronym, small=False) or _with_initials(text, words, acronym, small=True)
    return found or _with_letters(text, words, acronym, names)


def _with_initials(text: str, words: Sequence[Word], acronym: str, *, small: bool) -> str | None:
    """Return the words that end some words and whose first letters are those of an acronym.

    Only a word with a capital begins with a capital of the acronym, unless ``small`` ones do too: the Office of the
    Auditor (OOA).
    """
    letters = [letter for letter in acronym if letter.isalpha()]
    for number in range(len(words) - 1, -1, -1):
        word, start, _ = words[number]
        if not word[0].isalnum() and word[0] not in _CLOSING and word != "&":
            break
        for part in reversed(word.split("-")):
            begins = letters and part[:1].lower() == letters[-1].lower()
            if begins and (small or letters[-1].islower() or part[0].isupper()):
                letters.pop()
        if not letters:
            return " ".join(text[start : words[-1][2]].split())
    return None


def _with_letters(text: str, words: Sequence[Word], acronym: str, names: Names) -> str | None:
    """Return the name that ends some words, if it begins with the first letter of an acronym and has the others."""
    first = len(words)
    while first and (has_capital(words[first - 1][0]) or words[first - 1][0] in names.joints):
        first -= 1
    for begin in range(first, len(words) - _WORDS + 1):
        word, start, _ = words[begin]
        name = " ".join(text[start : words[-1][2]].split())
        rest = iter(name.lower())
        begins = has_capital(word) and word[0].lower() == acronym[0].lower()
        if begins and all(letter in rest for letter in acronym.lower() if letter.isalpha()):
            return name
    return None


def _by_initials(mentions: Sequence[Mention], names: Names) -> Mapping[str, str]:
    """Return the initials of the names that read as those of organisations: BBU, of the Bridge Builders Union."""
    found: dict[str, str] = {}
    for mention in mentions:
        words = mention.words
        if len(words) < _LEAST:
            continue
        capitals = [word for word in words if has_capital(word)]
        name = mention.name
        if not any(names.kinds.get(word) == Kind.ORGANISATION for word in capitals) and name not in names.metonyms:
            continue
        found["".join(word[0] for word in words).upper()] = name  # DOJ
        if len(capitals) >= _LEAST:
            found["".join(word[0] for word in capitals)] = name
    return found
