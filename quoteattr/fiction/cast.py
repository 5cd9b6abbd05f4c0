"""The cast of a novel: its people, their mentions, and the narrator."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from attrs import define, field

from quoteattr.fiction.chapters import Chapters
from quoteattr.fiction.clustering import cluster
from quoteattr.fiction.clusters import Clusters
from quoteattr.fiction.evidence import weigh_names
from quoteattr.fiction.gender import settle_genders
from quoteattr.fiction.names import DESCRIBED, Form, Names, find_names, is_vocative
from quoteattr.fiction.people import Person
from quoteattr.fiction.words import Words
from quoteattr.mentions.name_mention import Mention
from quoteattr.text.document import Document

__all__ = ["NARRATOR", "NovelCast", "PersonMention", "find_narrator", "read_cast"]

NARRATOR = "narrator"
"""The name of a first-person narrator whom nobody calls by name."""

_NARRATORS = frozenset({NARRATOR, f"the {NARRATOR}", "i"})
_LATELY = 8_000  # code points: how long an ambiguous forename goes on meaning the latest full name
_OFTEN = 50  # times
_I = re.compile(r"\bI(?=['’]|\s+[a-z])")
_TOLD_AS_I = 2.1  # in 1,000 code points of narration: novels told as “I” have 4 and more, others below 1
_FEW = 2
_LOOKED_BACK = 400  # names: how far back whoever has a title is looked for
_CALLED_FOR_TOLD, _CALLED = 4, 3


class PersonMention(NamedTuple):
    """A name at its place, and the number of the person."""

    start: int
    end: int
    person: int
    mention: Mention

    @property
    def quoted(self) -> bool:
        """Whether it is inside a quotation."""
        return self.mention.quoted

    @property
    def possessive(self) -> bool:
        """Whether something is said to be the person's: Ida's aunt."""
        return self.mention.follows == "$"

    @property
    def before(self) -> str:
        """The word before, in lower case."""
        return self.mention.paragraph.forms[self.mention.first - 1].lower() if self.mention.first else ""


@define(eq=False)
class NovelCast:
    """The people of a novel and where they are named.

    ``narrator`` is the number of the one who tells it as “I”, ``None`` where nobody does.
    """

    document: Document
    chapters: Chapters
    words: Words
    people: list[Person]
    mentions: list[PersonMention]
    narrator: int | None = None
    described: dict[str, int] = field(factory=dict)
    """Descriptions that a corrected cast lists, without their article, and whose they are."""
    _starts: list[int] = field(init=False)

    _bearers: Mapping[str, Collection[int]] = field(init=False)
    """Who has a title, by its full form."""

    @_bearers.default
    def _bearers_of_titles(self) -> Mapping[str, Collection[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for one in self.people:
            for title in {self.words.full_title(title) for title in one.titles}:
                found[title].append(one.number)
        return found

    @_starts.default
    def _starts_of_mentions(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def between(self, start: int, end: int) -> Sequence[PersonMention]:
        """Return the mentions that begin in a stretch of the text."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_called(self, mention: PersonMention) -> bool:
        """Tell whether a mention in speech calls somebody: Well, Ida, go."""
        return not mention.possessive and is_vocative(self.document.text, mention.start, mention.end, self.words)

    def holder(self, title: str, place: int) -> int | None:
        """Return who has a title, of several the one named last before a place: the doctor is Dr. Moss."""
        bearers = self._bearers.get(self.words.full_title(title), ())
        if title not in self.words.ranks:
            return None
        if len(bearers) < _FEW:
            return next(iter(bearers), None)
        before = bisect_left(self._starts, place)
        latest = (one.person for one in reversed(self.mentions[max(0, before - _LOOKED_BACK) : before]))
        return next((person for person in latest if person in bearers), None)

    def newcomer(self, name: str, gender: str) -> Person:
        """Add somebody who has no name but a description."""
        person = Person(len(self.people), gender=gender, name=name)
        self.people.append(person)
        return person


def read_cast(document: Document, chapters: Chapters, words: Words) -> NovelCast:
    """Read the cast of a novel.

    Args:
        document: The novel.
        chapters: Its chapters.
        words: The words of novels.
    """
    names = find_names(document, chapters, words)
    clusters = cluster(weigh_names(names.named, words), words)
    _call(clusters)
    mentions = sorted([*_mentions(names, clusters), *_by_rank(names, clusters)], key=lambda one: one.start)
    settle_genders(clusters.people, mentions, words)
    cast = NovelCast(document, chapters, words, clusters.people, mentions)
    cast.narrator = find_narrator(cast)
    return cast


def _call(clusters: Clusters) -> None:
    """Give each the fullest form of the name, without a title; where none is sure, the form that is used most.

    A title stays where only a surname is known: without it Mrs. Moss would be called like her husband.
    """
    for one in clusters.people:
        if not one.forms:
            continue
        most = max(one.forms, key=lambda form: (one.forms[form], form))
        if one.last and not any(other is not one for other in clusters.named(one.first or "", one.last)):
            full = [form for form in one.forms if _is_full(form, one) and _is_used(form, most, one)]
        else:
            full = []
        fullest = max(full, key=lambda form: (one.forms[form], len(form.words), form), default=None)
        one.name = str(most) if fullest is None else " ".join(fullest.words)


def _is_full(form: Form, one: Person) -> bool:
    """Tell whether a form has the forename and the surname of a person."""
    first, last = form.words[0], form.words[-1]
    return not form.is_description and len(form.words) > 1 < len(first) and (first, last) == (one.first, one.last)


def _is_used(form: Form, most: Form, one: Person) -> bool:
    """Tell whether a form is no slip: a name that is found once in a novel may be misprinted, or another's."""
    return one.forms[form] > 1 or one.forms[most] < _OFTEN


def _mentions(names: Names, clusters: Clusters) -> list[PersonMention]:
    """Say whom each name means; a forename that two bear means the one whose full name came last."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for one in clusters.people:
        if one.first and one.last and any(len(form.words) > 1 for form in one.forms):
            bearers[one.first].add(one.number)
    found, latest = [], dict[str, tuple[int, int]]()
    for form, mention in names.named:
        owner = clusters.owners.get(form)
        if owner is None:
            continue
        person, first = owner.number, form.words[0]
        if len(form.words) > 1:
            latest[first] = mention.end, person
        elif form.is_single and first in latest and len(bearers.get(first, ())) > 1:
            end, before = latest[first]
            person = before if mention.start - end < _LATELY else person
        found.append(PersonMention(mention.start, mention.end, person, mention))
    return found


def _by_rank(names: Names, clusters: Clusters) -> list[PersonMention]:
    """Say whom a rank alone means: the Captain is the captain of the novel, or somebody who has no other name."""
    uses = Counter(named.form.title for named in names.titles)
    holders: dict[str, Person] = {}
    for title, count in uses.items():
        if title not in clusters.words.ranks:
            continue
        bearers = [one for one in clusters.people if one.bears(title, clusters.words)]
        holder = max(bearers, key=lambda one: one.mentions, default=None)
        if holder is None or count > 3 * holder.mentions:
            holder = clusters.new()
            holder.name, holder.titles, holder.gender = (
                f"the {title.capitalize()}",
                {title},
                clusters.words.titles[title],
            )
        holders[title] = holder
    found = []
    for form, mention in names.titles:
        if (holder := holders.get(form.title)) is not None:
            holder.forms[Form(DESCRIBED, (form.title.capitalize(),))] += 1
            found.append(PersonMention(mention.start, mention.end, holder.number, mention))
    return found


def _is_told_as_i(document: Document) -> bool:
    told = sum(not document.is_quoted(match.start()) for match in _I.finditer(document.text))
    quoted = sum(one.end - one.start for one in document.quotations if not one.depth)
    return told > _FEW and told * 1000 > _TOLD_AS_I * (len(document.text) - quoted)


def find_narrator(cast: NovelCast) -> int | None:
    """Return who tells the novel as “I”: whom others call by a name that the narration almost never has."""
    if not _is_told_as_i(cast.document):
        return None
    listed = next((one.number for one in cast.people if one.name.lower() in _NARRATORS), None)
    if listed is not None:
        return listed
    called, told = Counter[int](), Counter[int]()
    for mention in cast.mentions:
        if mention.quoted:
            called[mention.person] += cast.is_called(mention)
        else:
            told[mention.person] += 1
    likeliest = max(called, key=lambda one: called[one] - _CALLED_FOR_TOLD * told[one], default=None)
    if likeliest is not None and called[likeliest] - _CALLED_FOR_TOLD * told[likeliest] > _CALLED:
        return likeliest
    return cast.newcomer(NARRATOR, "").number
