"""Resolve descriptions: “the dodger” is one of the cast, “his wife” has his surname, “the stranger” is nobody else.

A description is a person of its own, and it is linked to those of the cast whom it may mean: to whoever spoke where it
was the tag, and to whoever is named in the same stretches of the novel and not elsewhere.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import define

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.tags import Naming, Tag
from quoteattr.fiction.turns import Turn
from quoteattr.text.words import any_of

__all__ = ["Descriptions", "Key", "is_kin", "key_of", "read_descriptions"]

Key: TypeAlias = tuple[int | str | None, str]
"""A description, with whose it is where it is somebody's: (7, "wife"), (None, "old man")."""
Links: TypeAlias = Mapping[tuple[Key, int], float]

_STRETCH = 8_000  # code points
_FEWEST, _FEWEST_NAMED = 4, 3
_COVERED, _NEAR = 0.6, 0.5
_BEAT = 0.3
_LEARNT = 2
_LATELY = 4_000  # code points
_LONGEST = 40  # code points of a noun


@define(eq=False)
class Descriptions:
    """The people who are only described, by the words, and whom descriptions may mean."""

    own: Mapping[str, int]
    placed: Links
    links: Links
    _by_key: Mapping[Key, Mapping[int, float]]
    unnamed: frozenset[int]
    """Those who have no name."""
    used: Counter[str]
    """How many turns have a description as their tag."""
    introduced: Mapping[str, Sequence[int]]
    """Where the narration brings somebody in by a noun: an old woman."""

    def meant_by(self, key: Key) -> Mapping[int, float]:
        """Return whom a description may mean, and how likely."""
        return self._by_key.get(key, {})

    def likeliest(self, key: Key) -> float:
        """Return how likely a description means the one of the cast whom it means most likely."""
        return max(self.meant_by(key).values(), default=0.0)

    def is_new(self, tag: Tag) -> bool:
        """Tell whether the narration brings the one described in, not long before."""
        places = self.introduced.get(tag.head, ())
        number = bisect_left(places, tag.position)
        return number > 0 and tag.position - places[number - 1] < _LATELY

    def learn(self, turns: Sequence[Turn]) -> None:
        """Learn whom descriptions mean from who was found to speak where they are the tag."""
        seen: defaultdict[Key, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
        for turn in turns:
            for tag, weight in ((turn.tag, 1.0), (turn.beat, _BEAT)):
                if tag is not None and tag.naming is Naming.DESCRIPTION and turn.speaker is not None:
                    seen[key_of(tag, turn)][turn.speaker] += weight
        described = self.unnamed
        learnt = dict(self.placed)
        for key, speakers in seen.items():
            total = sum(speakers.values())
            for speaker, count in speakers.items() if total >= _LEARNT else ():
                if speaker not in described:
                    learnt[key, speaker] = max(learnt.get((key, speaker), 0.0), count / (1 + total))
        self.links = learnt
        self._by_key = _by_key(learnt)


def read_descriptions(turns: Sequence[Turn], cast: NovelCast) -> Descriptions:
    """Add those to the cast whom tags only describe, and say whom descriptions may mean by where they stand."""
    own = dict(cast.described)
    for turn in turns:
        tag = turn.tag
        if tag is not None and tag.naming is Naming.DESCRIPTION and _is_anybodys(tag, cast) and tag.words not in own:
            own[tag.words] = cast.newcomer(tag.words, cast.words.gender_of_noun(tag.head)).number
    placed = dict(_placed(turns, cast))
    unnamed = frozenset(number for number in own.values() if not cast.people[number].is_named)
    used = Counter(turn.tag.words for turn in turns if turn.tag is not None)
    return Descriptions(own, placed, placed, _by_key(placed), unnamed, used, _introduced(turns, cast))


def _is_anybodys(tag: Tag, cast: NovelCast) -> bool:
    """Tell whether a description is of somebody by itself: an old man, and not my aunt."""
    return not tag.determiner or tag.determiner in cast.words.phrases["anybody"]


def _by_key(links: Links) -> Mapping[Key, Mapping[int, float]]:
    found: defaultdict[Key, dict[int, float]] = defaultdict(dict)
    for (key, person), weight in links.items():
        found[key][person] = weight
    return found


def _introduced(turns: Sequence[Turn], cast: NovelCast) -> Mapping[str, Sequence[int]]:
    """Find where the narration brings somebody in by a noun that a tag has: an old woman."""
    tags = (turn.tag for turn in turns)
    heads = {
        tag.head
        for tag in tags
        if tag is not None and tag.naming is Naming.DESCRIPTION and 0 < len(tag.head) <= _LONGEST
    }
    found: defaultdict[str, list[int]] = defaultdict(list)
    if heads:
        brings_in = any_of(cast.words.phrases["brings_in"])
        pattern = re.compile(rf"\b{brings_in}\s+(?:[a-z-]+\s+){{0,3}}?({any_of(heads)})\b")
        for match in pattern.finditer(cast.document.text):
            if not cast.document.is_quoted(match.start()):
                found[match[1]].append(match.start())
    return found


def key_of(tag: Tag, turn: Turn) -> Key:
    """Name a description, with whose it is where it is somebody's."""
    if tag.owner:
        return turn.latest.get(tag.owner), tag.head
    return (tag.determiner if tag.determiner in ("my", "our") else None), tag.words


def is_kin(cast: NovelCast, owner: int | None, noun: str, person: int) -> bool:
    """Tell whether a name says that somebody is the owner's wife, father or child: the Mrs. of his surname."""
    if owner is None or owner == person:
        return False
    one, other = cast.people[owner], cast.people[person]
    if not other.last or one.last != other.last:
        return False
    kin, titles = cast.words.kin, other.titles
    if noun in kin["wife"]:
        return bool(titles & {"mrs", "lady"})
    if noun in kin["husband"]:
        return bool(titles & ({"mr", "sir", "dr"} | cast.words.military))
    if noun in kin["daughter"]:
        return other.gender == "f" and "mrs" not in titles
    return noun in kin["son"] and other.gender == "m"


def _placed(turns: Sequence[Turn], cast: NovelCast) -> Iterator[tuple[tuple[Key, int], float]]:
    """Yield whom a description means by where both stand: in the same stretches of the novel, and not elsewhere."""
    definite = cast.words.phrases["definite"]
    used: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for turn in turns:
        for tag in (turn.tag, turn.beat):
            if tag is not None and tag.naming is Naming.DESCRIPTION and tag.determiner in definite:
                used[tag.words][tag.position // _STRETCH] += 1
    there: defaultdict[int, Counter[int]] = defaultdict(Counter)
    named: defaultdict[int, set[int]] = defaultdict(set)
    for mention in cast.mentions:
        stretch = mention.start // _STRETCH
        there[mention.person][stretch] += 1
        named[stretch].add(mention.person)
    for words, stretches in used.items():
        total = sum(stretches.values())
        if total < _FEWEST:
            continue
        gender = cast.words.gender_of_noun(words.split(" in ")[0].split(" with ")[0].rpartition(" ")[2])
        for person in {person for stretch in stretches for person in named[stretch]}:
            of_all = sum(there[person].values())
            if of_all <= _FEWEST_NAMED or (gender and cast.people[person].gender not in ("", gender)):
                continue
            covered = sum(count for stretch, count in stretches.items() if there[person][stretch]) / total
            close = (stretches[k] or stretches[k - 1] or stretches[k + 1] for k in there[person])
            near = sum(count for count, by in zip(there[person].values(), close, strict=True) if by) / of_all
            if covered > _COVERED and near > _NEAR:
                yield ((None, words), person), covered * near
