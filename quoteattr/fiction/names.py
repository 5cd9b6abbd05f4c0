"""The names in a novel: every place with a title, a name or both.

A word is taken for a name where it mostly has a capital though it begins no sentence. “The” before a capital makes a
name of a description: the Jackal.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import define, field

from quoteattr.fiction.chapters import Chapters
from quoteattr.fiction.words import Words
from quoteattr.mentions.capitalised import find_capitals
from quoteattr.mentions.capitals import begins_sentence
from quoteattr.mentions.name_mention import Mention
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph

__all__ = ["DESCRIBED", "SAYING", "Form", "Named", "Names", "find_names", "is_vocative"]

SAYING = frozenset("CY")
"""Letters of the finite verbs beside speech: said, cried."""
DESCRIBED = "the"
"""What stands for the title of a description: the Jackal."""
_SMALL_SHARE = 0.3
"""How often a name may stand without its capital, as a share of the places where it has one inside a sentence."""
_LONGEST_DESCRIPTION = 4
_CONTRACTED = re.compile(r"I['’]")
_ARTICLES = frozenset({"the", "The"})
_LOOKED_BACK = 14
_BEFORE_CALLED = ',"“—–-!?;:.‘(_'
_BEHIND_CALLED = ',.!?;—–-"”:'


class _Run(NamedTuple):
    """Some words with capitals in a paragraph."""

    paragraph: Paragraph
    quoted: bool
    first: int
    last: int


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
    """A name at its place, its titles before it."""

    form: Form
    mention: Mention


@define(eq=False)
class Names:
    """The names of a novel in text order, and the titles that stand alone: the Captain."""

    named: list[Named] = field(factory=list)
    titles: list[Named] = field(factory=list)


def find_names(document: Document, chapters: Chapters, words: Words) -> Names:
    """Find the names of a novel, and the titles that stand after “the” without a name.

    Args:
        document: The novel.
        chapters: Its chapters, whose headings name nobody.
        words: The words of novels.
    """
    runs = [run for run in _runs(document, words) if not chapters.is_heading(run.paragraph.start)]
    reader = _Reader(_name_words(runs, document, words), words)
    found = Names()
    for run in runs:
        for one in reader.read(run):
            (found.named if one.form.words else found.titles).append(one)
    found.named = list(_shortened(sorted(found.named, key=lambda one: one.mention.start)))
    return found


def _runs(document: Document, words: Words) -> Iterator[_Run]:
    """Yield the words with capitals that may be names, with a small title before them: aunt Ida."""
    for paragraph, quoted, begin, end in find_capitals(document, words.names):
        first = begin - paragraph.first
        titled = first > 0 and paragraph.forms[first - 1] in words.small_titles
        yield _Run(paragraph, quoted, first - titled, end - paragraph.first)


def _name_words(runs: Sequence[_Run], document: Document, words: Words) -> frozenset[str]:
    """Return the words that are names: mostly with a capital where no sentence begins."""
    inside, begun = Counter[str](), Counter[str]()
    for paragraph, _, first, last in runs:
        for at in range(first, last):
            (begun if begins_sentence(paragraph, at) else inside)[_bare(paragraph.forms[at])] += 1
    small = Counter(document.forms)
    known = (word for word in begun if word in words.forenames and not small[word.lower()])
    inside.update(dict.fromkeys(known, 1))  # a forename that is never small is one though it begins a sentence
    return frozenset(word for word, count in inside.items() if _is_name(word, count, small[word.lower()], words))


def _is_name(word: str, inside: int, small: int, words: Words) -> bool:
    if not word[:1].isupper() or word.isupper() or word in words.no_names or _CONTRACTED.match(word):
        return False
    if word in words.forenames and inside > 0.1 * small:
        return True
    return (
        word.lower() not in words.titles and inside > _SMALL_SHARE * small and (inside > 1 or word in words.forenames)
    )


def _bare(form: str) -> str:
    """Return a word without its full stop and the marks of italics."""
    return form.strip("_.")


@define(eq=False)
class _Reader:
    """Reads the names among words with capitals, with all the words that are names in the novel."""

    known: frozenset[str]
    words: Words

    def read(self, run: _Run) -> Iterator[Named]:
        """Yield the names, each with the titles before it, and titles after “the” without a name."""
        (paragraph, quoted, at, last), forms = run, run.paragraph.forms
        while at < last:
            form, behind = self._form(forms, at, last)
            if form.words or (form.title and at and forms[at - 1] in _ARTICLES):
                start, _ = paragraph.place(at, behind)
                yield Named(
                    form, Mention(paragraph, start, at, behind, form.words, before=(), person=True, quoted=quoted)
                )
            at = max(behind, at + 1)

    def _form(self, forms: Sequence[str], first: int, last: int) -> tuple[Form, int]:
        """Return the form that begins at a word, and the index behind it: a description, or titles with a name."""
        end = first
        if first and forms[first - 1] in _ARTICLES:
            while end < min(last, first + _LONGEST_DESCRIPTION) and self._describes(forms[end]):
                end += 1
            if end > first:
                return Form(DESCRIBED, tuple(map(_bare, forms[first:end]))), end
        while end < last and self._is_title(forms[end]):
            end += 1
        titles = [_bare(form).lower() for form in forms[first:end]]
        begin = end
        while end < last and self._is_part(forms, end, begun=end > begin, titled=bool(titles)):
            end += 1
        title = next((title for title in titles if self.words.titles[title]), titles[0] if titles else "")
        return Form(title, tuple(map(_bare, forms[begin:end]))), end

    def _describes(self, form: str) -> bool:
        plain = form[0].isupper() and not form.isupper() and form not in self.words.no_names
        return plain and _bare(form).lower() not in self.words.titles

    def _is_title(self, form: str) -> bool:
        capital = form[0].isupper() and _bare(form).lower() in self.words.titles
        return capital or form in self.words.small_titles

    def _is_part(self, forms: Sequence[str], at: int, *, begun: bool, titled: bool) -> bool:
        """Tell whether a word continues a name: a name, a word after a title or a forename, an initial, a particle."""
        form, words = _bare(forms[at]), self.words
        if form in self.known:
            return True
        if not form[:1].isupper():
            return begun and form in words.particles and _bare(forms[at + 1]) in self.known
        if form.isupper():
            return (begun or titled) and forms[at][-1] == "." and words.names.is_initial(form)
        allowed = form not in words.no_names or form in words.place_ends
        behind = titled or (begun and _bare(forms[at - 1]) in words.forenames)
        return allowed and behind and not _CONTRACTED.match(form)


def _shortened(named: list[Named]) -> Iterator[Named]:
    """Yield the names; of a description of several words that comes but once no more than the first word."""
    counts = Counter(one.form for one in named)
    for one in named:
        title, parts = one.form
        if one.form.is_description and len(parts) > 1 and counts[one.form] == 1:
            yield Named(Form(title, parts[:1]), one.mention.beginning(1))
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
