"""Bodies: what an acronym stands for, and which organisation “the company” is."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from quoteattr.mentions.mention import is_of_members
from quoteattr.mentions.names import Names
from quoteattr.speakers.runs import CAPITAL
from quoteattr.text.words import WORD_APOSTROPHES, any_of

__all__ = ["body_before", "body_called", "fullest", "spelled_out"]

_BACK = 1500
"""Code points in which “the company” looks for its name."""
_ARTICLE = 6
"""Code points before a name that are looked at for the end of a sentence and an article."""
_LETTERS = 3
"""Letters of an acronym that nothing but a name's initials tell."""
_MORE = 3
"""Words before a name that may belong to it."""
_FAR = 20_000
"""Code points around a description in which its name is looked for, so that no text costs more than its length."""
_FARTHEST = 100
"""Code points before an acronym in brackets that what it stands for may begin at."""
_BRACKETED = re.compile(r"\(  \W?  ( [A-Z][A-Za-z.&-]{1,9} )  \W?  \)", re.VERBOSE)
_WORD = re.compile(rf"\w[\w.-]*(?:[{WORD_APOSTROPHES}](?!s\b)\w+)?")
_PART = re.compile(r"\S+")
_INITIALS = re.compile(r"(?:\w\.)+")  # G.O.P.


@cache
def _name_pattern(joints: frozenset[str], least: int = 0) -> re.Pattern[str]:
    """Match a run of capitals, with so many behind the first at least."""
    joined = any_of(joints)
    return re.compile(rf"{CAPITAL} (?: [ ]++ (?: (?:{joined}) [ ]++ ){{0,2}} {CAPITAL} ){{{least},7}}", re.VERBOSE)


def spelled_out(text: str, *, names: Names) -> dict[str, str]:
    """Return what the acronyms of a text stand for: by what stands before them in brackets, else by initials.

    >>> from quoteattr.mentions.names import names_of
    >>> spelled_out("The Bridge Builders Union (BBU) met.", names=names_of("en"))
    {'BBU': 'Bridge Builders Union'}

    Args:
        text: the whole text.
        names: the words of names.
    """
    return {**dict(_by_initials(text, names)), **dict(_bracketed(text))}


def body_before(
    text: str, noun: str, end: int, *, names: Names, is_person: Callable[[Sequence[str]], bool] = bool
) -> str | None:
    """Return the organisation or place that a common noun for one means at an offset: the company, the province.

    First one whose name has the noun in it (the university, Leeds University), then the nearest; a noun that such names
    mostly have is nothing but itself: the council. “Its” is of the nearest.

    Args:
        text: the whole text.
        noun: the common noun, or the pronoun.
        end: where it stands.
        names: the words of names.
        is_person: whether words are somebody's name; the subject of a sentence that nobody is called may be meant too.
    """
    owned = names.pronouns.get(noun) == "n"
    if noun not in names.bodies and noun not in names.territories and not owned:
        return None
    wanted = owned or noun in names.role_words["plain_bodies"]
    nearest: str | None = None
    for plain, last in reversed(list(_names(text, max(0, end - _BACK), end, names))):
        words = _before_titles(_behind_person(plain, names), names)
        name = " ".join(words)
        known = name in names.metonyms or name in names.places or names.is_acronym(name)
        followed = text.startswith(f" {noun} ", last)
        asked = followed or (wanted and nearest is None)
        if len(words) == 1 and not known and not (asked and _is_inside(text, name, end)):
            continue  # Recording a verdict
        if noun.capitalize() in words:
            return name
        if words and not owned and followed:
            return " ".join((*(word for word in words if names.kinds.get(word) != "m"), noun))
        if not owned and wanted and not names.role_words["public_bodies"].isdisjoint(name.lower().split()):
            continue  # the police are no company
        if nearest is None and names.is_body(words) and (name in names.places) == (noun in names.territories):
            nearest = name
        elif nearest is None and wanted and not is_person(words):
            nearest = name if _heads_sentence(text, last - len(name)) else None
    return noun if noun in names.role_words["in_names"] else nearest


def _heads_sentence(text: str, start: int) -> bool:
    """Tell whether a name stands at the head of a sentence, with or without an article."""
    before = text[max(0, start - _ARTICLE) : start].rstrip()
    return not before or before.endswith((".", "The", "?", "!")) or text[start - 1 : start] == "\n"


def _is_inside(text: str, name: str, end: int) -> bool:
    """Tell whether a word has a capital inside a sentence too."""
    begin, stop = max(0, end - _BACK), end + _BACK
    at = text.find(f" {name}", begin, stop)
    while at >= 0:
        if text[at - 1 : at].islower():
            return True
        at = text.find(f" {name}", at + 1, stop)
    return False


def fullest(text: str, name: str, places: Iterable[int], *, names: Names) -> str:
    """Return a longer name of a body that a name begins or ends, or the name itself: Zorbo, of Zorbo Corp.

    Args:
        text: the whole text.
        name: the name.
        places: where it stands in the text.
        names: the words of names.
    """
    short = name.split()
    for at in places:
        start = at
        for _ in range(_MORE):
            before = text.rfind(" ", max(0, start - _FARTHEST), max(0, start - 1)) + 1
            if not text[before:start].strip() or not text[before].isupper():
                break
            start = before
        match = _name_pattern(names.joints).match(text, start)
        for words, _ in _parts(match, names) if match is not None else ():
            for last in range(len(words), len(short), -1):
                longer = words[:last]  # Zorbo Corp. on Monday
                if short in (longer[: len(short)], longer[-len(short) :]) and _is_full(longer, names):
                    return " ".join(longer)
    return name


def _is_full(words: Sequence[str], names: Names) -> bool:
    """Tell whether words are the name of one body: not the Leeds Times and the Courier."""
    if not (names.role_words["loose_joint"] | names.role_words["parting_joint"]).isdisjoint(words):
        return False
    ends = names.kinds.get(words[-1].rstrip(".")) == "O" and words[0] not in names.forenames
    return " ".join(words) in names.metonyms or (ends and names.is_body(words))


def body_called(text: str, words: Sequence[str], end: int, *, names: Names) -> str | None:
    """Return the body whose name ends with some words, or None: the budget office, the Leeds Budget Office.

    Args:
        text: the whole text.
        words: the words of a description without its article.
        end: where it stands; the nearest name before it counts, of several words else the first after it.
        names: the words of names.
    """
    tail = " ".join(word[:1].upper() + word[1:] for word in words)
    at = text.rfind(f" {tail}", max(0, end - _FAR), end)
    at = at if at >= 0 or len(words) == 1 else text.find(f" {tail}", end, end + _FAR)
    if at < 0 or text[at + 1 + len(tail) : at + 2 + len(tail)].isalpha():
        return None
    last = at + 1 + len(tail)
    found = [plain for plain, end in _names(text, max(0, at - _FARTHEST), last, names) if end == last]
    return " ".join(found[0]) if found and len(found[0]) > len(words) else None


def _names(text: str, begin: int, end: int, names: Names) -> Iterator[tuple[list[str], int]]:
    """Yield the words of the names in a stretch of text, and where each ends."""
    for match in _name_pattern(names.joints).finditer(text, begin, end):
        yield from _parts(match, names)


def _parts(match: re.Match[str], names: Names) -> Iterator[tuple[list[str], int]]:
    """Yield the names in a run of capitals, without function words before them: in Leeds. The Bridge Union."""
    words: list[str] = []
    for part in _PART.finditer(match.string, *match.span()):
        word = part.group()
        ends = word[-1] == "." and not (word in names.abbreviations or _INITIALS.fullmatch(word))
        if ends:
            word = word[:-1]
        function_word = names.kinds.get(word) == "d"
        if function_word and words and words[-1][-1] == ".":
            yield words, part.start()  # for Zorbo Inc. The
            words = []
        if words or not function_word:
            words.append(word)
        if ends or part.end() == match.end():
            yield words, part.end()
            words = []


def _behind_person(words: list[str], names: Names) -> list[str]:
    """Return the words behind a person and a joint: Dr. Ada Byron of Leeds University."""
    joint = next((at for at, word in enumerate(words) if word in names.joints), 0)
    if not joint or names.is_body(words[:joint]):
        return words
    return words[joint + 1 :] if words[0] in names.titles or words[0] in names.forenames else words


def _before_titles(words: list[str], names: Names) -> list[str]:
    """Return the words before a title: the Bridges Committee Chairman Ada Byron, but the Leeds Nurses Union."""
    if words and (names.kinds.get(words[-1]) == "O" or is_of_members(words, names)):
        return words
    titled = (at for at in range(1, len(words)) if names.kinds.get(words[at]) in ("T", "R"))
    return words[: next(titled, len(words))]


def _by_initials(text: str, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the initials of the names that read as those of organisations."""
    found = _name_pattern(names.joints, least=1).finditer(text)
    long = (match for match in found if match.group().count(" ") >= _LETTERS - 1)
    for words, _ in (name for match in long for name in _parts(match, names)):
        capitals = [word for word in words if word[0].isupper()]
        known = any(names.kinds.get(word) == "O" for word in capitals) or " ".join(words) in names.metonyms
        if known and len(words) >= _LETTERS:
            yield "".join(word[0] for word in words).upper(), " ".join(words)  # DOJ
        if len(capitals) >= _LETTERS and known:
            yield "".join(word[0] for word in capitals), " ".join(words)


def _bracketed(text: str) -> Iterator[tuple[str, str]]:
    """Yield the acronyms in brackets whose letters begin the words before them."""
    for match in _BRACKETED.finditer(text):
        full = _expansion(text, match.start(), match[1])
        if full is not None:
            yield match[1], full


def _expansion(text: str, end: int, acronym: str) -> str | None:
    """Read the name before an acronym in brackets, backwards until every letter has its word."""
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    words = list(_WORD.finditer(text, max(0, end - _FARTHEST), end))
    if not words or len(text[words[-1].end() : end].strip()) > 1:  # a closing mark may stand between
        return None
    for word in reversed(words):
        for part in reversed(word.group().split("-")):
            if letters and part[:1].lower() == letters[-1]:
                letters.pop()
        if not letters:
            return " ".join(text[word.start() : words[-1].end()].split())
        if text[word.start() - 1 : word.start()] != " ":
            return None
    return None
