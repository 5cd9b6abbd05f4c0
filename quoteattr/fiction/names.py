"""The names in a novel: every place with a title, a name or both.

A word is taken for a name where it mostly has a capital though it begins no sentence. “The” before a capital makes a
name of a description: the Jackal.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from attrs import define, field

from quoteattr.fiction.tokens import Tokens, bare
from quoteattr.fiction.words import Words

__all__ = ["DESCRIBED", "Form", "Named", "Names", "find_names", "is_vocative"]

DESCRIBED = "the"
"""What stands for the title of a description: the Jackal."""
_SMALL_SHARE = 0.3
"""How often a name may stand without its capital, as a share of the places where it has one inside a sentence."""
_LONGEST_DESCRIPTION = 4
_SHOUTED = 3  # letters, from which a word in capitals is not a name
_LONGEST_GAP = 5
_CLOSE = re.compile(r"[ \t]*\n?[ \t]*")
_CONTRACTED = re.compile(r"I['’]")
_OWNER = re.compile(r" s\b")
_LOOKED_BACK = 14
_BEFORE_CALLED = ',"“—–-!?;:.‘(_'
_BEHIND_CALLED = ',.!?;—–-"”:'


class Form(NamedTuple):
    """How somebody is named: a title in lower case or ``""``, and the words of the name."""

    title: str
    words: tuple[str, ...]

    @property
    def is_description(self) -> bool:
        """Whether it is a description with a capital: the Jackal."""
        return self.title == DESCRIBED

    @property
    def is_single(self) -> bool:
        """Whether it is one word without a title."""
        return not self.title and len(self.words) == 1

    def __str__(self) -> str:
        """Write the name as a text does, without a description's article.

        >>> str(Form("mrs", ("Moss",))), str(Form("the", ("Jackal",)))
        ('Mrs. Moss', 'the Jackal')
        """
        title = self.title if self.is_description else self.title.capitalize()
        return " ".join([*([f"{title}." if title in ("Mr", "Mrs", "Dr") else title] if title else []), *self.words])


class Named(NamedTuple):
    """A name at its place. ``behind`` is the number of the word that follows it."""

    start: int
    end: int
    form: Form
    possessive: bool
    behind: int


@define(eq=False)
class Names:
    """The names of a novel in text order, and the titles that stand alone: the Captain."""

    named: list[Named] = field(factory=list)
    titles: list[Named] = field(factory=list)


def find_names(tokens: Tokens, words: Words) -> Names:
    """Find the names of a novel, and the titles that stand after “the” without a name."""
    found, known = Names(), _name_words(tokens, words)
    number, size, forms = 0, len(tokens), tokens.forms
    while number < size:
        form = forms[number]
        if not (form[0].isupper() or form in words.small_titles) or (form.isupper() and len(form) >= _SHOUTED):
            number += 1
            continue
        described = _described(tokens, number, words)
        if described is not None:
            found.named.append(described)
            number = described.behind
            continue
        named = _named(tokens, number, known, words)
        if named.form.words:
            found.named.append(named)
        elif named.form.title and tokens.form(number - 1).lower() == "the":
            found.titles.append(named)
        number = max(named.behind, number + 1)
    found.named = list(_shortened(found.named))
    return found


def _name_words(tokens: Tokens, words: Words) -> frozenset[str]:
    """Return the words that are names: mostly with a capital where no sentence begins."""
    inside, begun, small = Counter[str](), Counter[str](), Counter[str]()
    for number, form in enumerate(tokens.forms):
        if form[0].islower():
            small[form] += 1
        elif not (form.isupper() and len(form) > 1):
            (begun if tokens.begins_sentence(number) else inside)[bare(form)] += 1
    known = (word for word in begun if word in words.forenames and not small[word.lower()])
    inside.update(dict.fromkeys(known, 1))  # a forename that is never small is one though it begins a sentence
    return frozenset(word for word, count in inside.items() if _is_name(word, count, small[word.lower()], words))


def _is_name(word: str, inside: int, small: int, words: Words) -> bool:
    if word in words.no_names or len(word) == 1 or _CONTRACTED.match(word):
        return False
    if word in words.forenames and inside > 0.1 * small:
        return True
    return (
        word.lower() not in words.titles and inside > _SMALL_SHARE * small and (inside > 1 or word in words.forenames)
    )


def _described(tokens: Tokens, first: int, words: Words) -> Named | None:
    """Read a description with a capital: the Jackal."""
    if tokens.form(first - 1) not in ("the", "The") or not tokens.is_next(first):
        return None
    last = first
    while last < min(len(tokens), first + _LONGEST_DESCRIPTION):
        form = tokens.forms[last]
        if not form[0].isupper() or form.isupper() or form.lower() in words.titles or form in words.no_names:
            break
        if last > first and not _CLOSE.fullmatch(tokens.gap(last)):
            break
        last += 1
        if bare(form) != form:
            break
    if last == first:
        return None
    parts = tuple(bare(form) for form in tokens.forms[first:last])
    possessive = tokens.forms[last - 1] != parts[-1]
    return Named(tokens.starts[first], tokens.ends[last - 1], Form(DESCRIBED, parts), possessive, last)


def _named(tokens: Tokens, first: int, known: frozenset[str], words: Words) -> Named:
    """Read the titles and the words of a name that begins at a word; there may be none."""
    titles: list[str] = []
    parts: list[str] = []
    number = first
    while number < len(tokens) and (number == first or _is_glued(tokens, number)):
        form = tokens.forms[number]
        if not parts and _is_title(form, words):
            titles.append(form.lower())
        elif _is_part(tokens, number, known, words, begun=parts[-1] if parts else "", titled=bool(titles)):
            parts.append(bare(form))
            if bare(form) != form:
                number += 1
                break
        else:
            break
        number += 1
    last = max(number, first + 1)
    end = tokens.ends[last - 1]
    possessive = bool(parts) and (tokens.forms[last - 1] != parts[-1] or _OWNER.match(tokens.text, end) is not None)
    title = next((title for title in titles if words.titles[title]), titles[0] if titles else "")
    return Named(tokens.starts[first], end, Form(title, tuple(parts)), possessive, number)


def _is_title(form: str, words: Words) -> bool:
    return (form[0].isupper() and form.lower() in words.titles) or form in words.small_titles


def _is_part(  # noqa: PLR0913
    tokens: Tokens, number: int, known: frozenset[str], words: Words, *, begun: str, titled: bool
) -> bool:
    """Tell whether a word continues a name: a name, a word behind a title or a forename, an initial, a particle."""
    form = tokens.forms[number]
    if bare(form) in known:
        return True
    if form[0].isupper():
        if (
            (titled or begun in words.forenames)
            and not form.isupper()
            and not _CONTRACTED.match(form)
            and (form not in words.no_names or form in words.place_ends)
        ):
            return True
        end = tokens.ends[number]
        initial = len(form) == 1 and form != "I" and tokens.text[end : end + 1] == "."
        return initial and bool(begun or titled)
    return bool(begun) and form in words.particles and bare(tokens.form(number + 1)) in known


def _is_glued(tokens: Tokens, number: int) -> bool:
    """Tell whether a word may continue a name: only white space before it, or an abbreviation's full stop."""
    gap, before = tokens.gap(number), tokens.forms[number - 1]
    if gap[:1] == "." and len(gap) < _LONGEST_GAP and (len(before) == 1 or before.lower() in tokens.dotted):
        gap = gap[1:]
        return not gap.strip()
    return _CLOSE.fullmatch(gap) is not None


def _shortened(named: list[Named]) -> Iterator[Named]:
    """Yield the names; of a description of several words that comes but once no more than the first word."""
    counts = Counter(one.form for one in named)
    for one in named:
        title, parts = one.form
        if one.form.is_description and len(parts) > 1 and counts[one.form] == 1:
            behind = one.behind - len(parts) + 1
            yield Named(one.start, one.start + len(parts[0]), Form(title, parts[:1]), possessive=False, behind=behind)
        else:
            yield one


def is_vocative(text: str, start: int, end: int, words: Words) -> bool:
    """Tell whether a name within a quotation calls somebody: set off before and behind.

    >>> from quoteattr.languages import load
    >>> from quoteattr.fiction.words import words_of
    >>> is_vocative("“Well, Ida, go.”", 7, 10, words_of(load("en")))
    True
    """
    if text[end : end + 2].lstrip()[:1] not in tuple(_BEHIND_CALLED):
        return False
    before = text[max(0, start - _LOOKED_BACK) : start].rstrip()
    if not before or before[-1] in _BEFORE_CALLED:
        return True
    last = re.split(r"[^\w]+", before)
    return last[-1].lower() in words.before_address or " ".join(last[-2:]).lower() in words.before_address
