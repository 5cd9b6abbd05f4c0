"""The cast: everybody whom a text names, by each word of the name.

One pass over the text lists its runs of capitalised words; what they name is read only for those who are asked for.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from quoteattr.languages import Language
from quoteattr.mentions.names import Names, names_of
from quoteattr.quotations.pairing import Quoted
from quoteattr.rules.scene import Scene
from quoteattr.rules.staging import set_scene
from quoteattr.speakers.person import Form, Person, persons_of
from quoteattr.text.units import Speller
from quoteattr.text.words import Word, find_words
if TYPE_CHECKING:
    from quoteattr.speakers.resolver import Resolution

__all__ = ["Cast"]

_CAPITALS = "".join(chr(point) for point in range(0x590) if chr(point).isupper())
_APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_TAIL = rf"\w* (?: [-.&/@] \w+ | {_APOSTROPHE} (?! (?:s|S|d|ll|re|ve|m) \b ) \w+ )* \.?"
_CAPITAL = rf"[{_CAPITALS}] {_TAIL}"
_GAP = r"(?: [^\S\n] | \n (?=\S) )"
_RUN = re.compile(
    rf"""
    {_CAPITAL}
    (?:
        {_GAP} (?: (?: al|bin|da|das|de|de[ ]la|del|della|den|der|di|dos|du|el|ibn|la|le|van|van[ ]de[rn]?|von|y ) {_GAP} )?
        (?: [a-z]{{1,3}} (?:-|{_APOSTROPHE}) )? {_CAPITAL}
    ){{1,11}}
    """,
    re.VERBOSE,
)
_BODY = re.compile(
    rf"""{_CAPITAL} (?: [ \xa0] (?: (?:and|for|of|on|the|of[ ]the|for[ ]the) [ \xa0] )? {_CAPITAL} ){{1,7}}""", re.VERBOSE
)
_BODY_OR_NAME = re.compile(_BODY.pattern.replace("{1,7}", "{0,7}"), re.VERBOSE)
_BACK = 1500
"""Code points in which “the company” looks for its name."""
_ACRONYM = re.compile(r"\(  \W?  ( [A-Z][A-Za-z.&-]{1,9} )  \W?  \)", re.VERBOSE)
_MANY = 60
"""Words asked for, from which on an index of all runs is worth its making."""
_MOST = 300
"""Places of one word that are read; a name stands in full among the first."""
_MOST_VOTES = 8
"""Places of a name after which a pronoun is looked for."""
_SAME_SENTENCE = re.compile(r"(?![^\W\d_]) (?: \( [^)\n]{0,60} \) | [^.\n\N{LEFT DOUBLE QUOTATION MARK}\"] | \.(?!\s) ){0,90}", re.VERBOSE)
_MOST_BARE = 30
"""Places of a surname that are looked at for an apposition."""
_LONGEST_SCENE = 3000
"""Code points of a paragraph without quotations that are read for those it names: its end."""

_AROUND = 80
"""Code points before a name that are read for a title or a role; twice as many after it."""
_start = itemgetter(1)


@define(eq=False)
class Cast:
    """Everybody whom a text names.

    Args:
        text: the whole text.
        paragraphs: where its paragraphs are.
        quotations: its quotations, by their marks.
        scenes: the paragraphs with quotations.
        language: the language of the text.
        speller: spells the paragraphs that are no scenes.
    """

    text: str
    paragraphs: Sequence[tuple[int, int]] = field(kw_only=True)
    quotations: Sequence[Quoted] = field(kw_only=True)
    scenes: Sequence[Scene] = field(kw_only=True)
    language: Language = field(kw_only=True)
    speller: Speller = field(kw_only=True)
    names: Names = field(init=False)
    known: dict[object, object] = field(init=False, factory=dict)
    """What resolvers and profiles have found out, by what they were asked."""
    resolutions: dict[tuple[int, int], "Resolution"] = field(init=False, factory=dict)
    """Who each phrase is that was asked for: by the start of its scene and its position there."""
    _runs: list[tuple[int, str]] = field(init=False, factory=list)
    _asked: int = field(init=False, default=0)
    _places: dict[str, list[int]] = field(init=False, factory=dict)
    _people: dict[str, tuple[Person, ...]] = field(init=False, factory=dict)
    _bodies: dict[str, str] | None = field(init=False, default=None)
    _starts: list[int] | None = field(init=False, default=None)
    _set: dict[int, Scene] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Look up the words of names."""
        self.names = names_of(self.language.code)

    def people(self, surname: str) -> tuple[Person, ...]:
        """List the people of a surname whom the text names in full or with a title, in the order of their coming."""
        found = self._people.get(surname)
        if found is None:
            found = self._people[surname] = persons_of(surname, self._forms(surname), names=self.names)
        return found

    def called(self, forename: str) -> tuple[Person, ...]:
        """List the people of a forename."""
        people: dict[int, Person] = {}
        for words, _, at in self._around(forename):
            for end in range(at + 2, min(at + 5, len(words)) + 1):
                if end == len(words) or self.names.kinds.get(words[end]) == "d":
                    for person in self.people(words[end - 1]):
                        if person.words[0] == forename:
                            people[id(person)] = person
                    break
        return tuple(people.values())

    def bare(self, person: Person) -> Iterator[Form]:
        """Yield the places where an apposition follows a person's surname alone: “Byron, a countess,”."""
        surname = person.surname(self.names.suffixes)
        if len(self.people(surname)) > 1:
            return
        text, size = self.text, len(surname)
        full = {form.end for form in person.full}
        at = -1
        for _ in range(_MOST_BARE):
            at = text.find(surname, at + 1)
            if at < 0:
                return
            end = at + size
            if end in full or (at and (text[at - 1].isalnum() or text[at - 1] in "-.")):
                continue
            if text.startswith((", ", " ("), end) or text[max(0, at - 20) : at].rstrip().rpartition(" ")[2].lower() in self.names.roles:
                yield Form(at, end, (surname,))

    def person_called(self, name: str, start: int, end: int) -> Person:
        """Return the person of a name that the cast does not know as one: Rihanna."""
        key = ("person", name)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = Person((name,), (Form(start, end, (name,)),))
        return found

    def gender(self, person: Person) -> str:
        """Return the gender of a person: by titles, by the pronouns that follow the name, by the forename.

        Pronouns count for more than a forename where they agree and are several.
        """
        if person.gender != "-":
            return person.gender
        key = ("gender", id(person))
        found = self.known.get(key)
        if found is None:
            votes = self._votes(person.surname(self.names.suffixes))
            listed = self.names.forenames.get(person.words[0], "-")
            lead = votes["m"] - votes["f"]
            likely = "m" if lead > 0 else "f" if lead < 0 else "-"
            found = self.known[key] = likely if abs(lead) > 2 or listed == "-" else listed
        return found

    def is_thing(self, name: str) -> bool | None:
        """Tell whether what follows a name in its sentences speaks of a thing: its; or of a person: his, who."""
        votes = self._votes(name)
        lead = votes["n"] - votes["m"] - votes["f"] - 2 * votes["who"]
        return True if lead > 0 else False if lead < -1 else None

    def _votes(self, name: str) -> Counter[str]:
        """Count the first pronoun after each of the first places of a name, by its gender."""
        key = ("votes", name)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = Counter()
            at = -1
            for _ in range(_MOST_VOTES):
                at = self.text.find(name, at + 1)
                if at < 0:
                    break
                after = _SAME_SENTENCE.match(self.text, at + len(name))
                for word in after.group().split() if after else ():
                    gender = self.names.pronouns.get(word)
                    if gender == "who" and not after.group().startswith(", who"):
                        break
                    if gender is not None:
                        found[gender] += 1
                        break
        return found

    def body_before(self, noun: str, end: int) -> str | None:
        """Return the organisation or place that a common noun for one means at an offset: the company, the province.

        First one whose name has the noun in it (the university, Leeds University), then the nearest.
        """
        names = self.names
        if noun not in names.bodies and noun not in names.territories:
            return None
        nearest: str | None = None
        wanted = noun.capitalize()
        for match in reversed(list(_BODY_OR_NAME.finditer(self.text, max(0, end - _BACK), end))):
            words = match.group().split()
            while words and names.kinds.get(words[0]) == "d":
                words = words[1:]
            if not words:
                continue
            if wanted in words:
                return " ".join(words)
            name = " ".join(words)
            if nearest is None and (names.is_body(words) and (name not in names.places or noun in names.territories)):
                nearest = name
        return nearest

    def body(self, name: str) -> str:
        """Return the fullest form of an organisation's name: what an acronym stands for."""
        if self._bodies is None:
            self._bodies = dict(self._initials())
            self._bodies.update(self._acronyms())
        return self._bodies.get(name, name)

    def before(self, start: int) -> Scene | None:
        """Return the paragraph that ends before an offset, as a scene."""
        if self._starts is None:
            self._starts = [first for first, _ in self.paragraphs]
            self._set.update((scene.start, scene) for scene in self.scenes)
        number = bisect_right(self._starts, start - 1) - 1
        if number < 0:
            return None
        first, last = self.paragraphs[number]
        scene = self._set.get(first)
        if scene is None:
            scene = set_scene(
                self.text, max(first, last - _LONGEST_SCENE), last, (), language=self.language, speller=self.speller
            )
            self._set[first] = scene
        return scene

    def passage(self, start: int, end: int) -> tuple[Sequence[Word], str, int, int] | None:
        """Return the words around a stretch of text, their letters, and the indices of its first word and after its last."""
        if self._starts is None:
            self.before(0)
        number = bisect_right(self._starts, start) - 1
        if number < 0:
            return None
        first, last = self.paragraphs[number]
        scene = self._set.get(first)
        if scene is not None and not self.quoted(start):
            words, units = scene.words, scene.units
        else:
            left = max(first, start - _AROUND)
            if left > first:
                left = self.text.find(" ", left, start) + 1 or start
            words = find_words(self.text, left, min(last, end + 2 * _AROUND), abbreviations=self.names.abbreviations)
            units = self.speller.spell(words)
        begin = bisect_left(words, start, key=_start)
        if begin == len(words) or words[begin][1] != start:
            return None  # the words are cut otherwise there
        return words, units, begin, bisect_left(words, end, key=_start)

    def quoted(self, start: int) -> bool:
        """Tell whether an offset is inside a quotation."""
        at = self.known.get("quotation starts")
        if at is None:
            at = self.known["quotation starts"] = [quoted.start for quoted in self.quotations if not quoted.depth]
            self.known["quotation ends"] = [quoted.end for quoted in self.quotations if not quoted.depth]
        number = bisect_right(at, start) - 1
        return number >= 0 and start < self.known["quotation ends"][number]

    def _around(self, word: str) -> Iterator[tuple[list[str], list[int], int]]:
        """Yield the runs that a word stands in: their words, where these begin, and the word's index."""
        before = -1
        for form in (word, word + "."):
            for number in self._runs_with(form):
                if number == before:
                    continue
                before = number
                words, starts = self._cut(*self._runs[number])
                for at, other in enumerate(words):
                    if other == word:
                        yield words, starts, at

    def _runs_with(self, word: str) -> Sequence[int]:
        """Return the numbers of the runs that a word stands in, the first ones.

        Few words are asked for in most texts, and then looking through the runs is cheaper than an index of them.
        """
        if self._asked == 0:
            self._runs = [(match.start(), match.group()) for match in _RUN.finditer(self.text)]
        self._asked += 1
        if self._asked < _MANY:
            return [number for number, (_, run) in enumerate(self._runs) if word in run][:_MOST]
        if self._asked == _MANY:
            for number, (_, run) in enumerate(self._runs):
                for part in run.split():
                    self._places.setdefault(part, []).append(number)
        return self._places.get(word, ())[:_MOST]

    def _cut(self, start: int, run: str) -> tuple[list[str], list[int]]:
        """Split a run into words; a sentence that ends in it ends its words too (a mark of a break)."""
        words: list[str] = []
        starts: list[int] = []
        at = 0
        abbreviations = self.names.abbreviations
        for part in run.split():
            at = run.index(part, at)
            if words and "\n" in run and run[at - 1] == "\n" and start + at in self._first():
                words.append("|")
                starts.append(start + at)
            if part[-1] == "." and part not in abbreviations and not self.names.is_initial(part):
                words += (part[:-1], "|")
                starts += (start + at, start + at + len(part) - 1)
            else:
                words.append(part)
                starts.append(start + at)
            at += len(part)
        return words, starts

    def _first(self) -> frozenset[int]:
        """Where paragraphs begin."""
        found = self.known.get("paragraph starts")
        if found is None:
            found = self.known["paragraph starts"] = frozenset(first for first, _ in self.paragraphs)
        return found

    def _forms(self, surname: str) -> Iterator[Form]:
        """Yield the names that end with a surname, in the order of the text."""
        names = self.names
        for words, starts, at in self._around(surname):
            end = at + 1
            while end < len(words) and words[end] in names.suffixes:
                end += 1
            inside = end < len(words) and words[end] != "|" and names.kinds.get(words[end]) != "d"
            if inside and (at == 0 or words[at - 1] not in names.forenames):
                continue
            floor = at
            while floor and words[floor - 1] != "|":
                floor -= 1
            begin = floor + names.begin(words[floor:end], end - floor)
            if begin > at or (begin == at and (at == floor or names.kinds.get(words[at - 1]) not in ("T", "R"))):
                continue
            last = starts[end - 1] + len(words[end - 1])
            name = tuple(words[begin:end])
            sure = begin == at or begin > floor or any(word in names.forenames for word in name[:-1]) or self._is_set_off(last)
            yield Form(starts[begin], last, name, tuple(words[floor:begin]), sure and not inside)

    def _is_set_off(self, end: int) -> bool:
        """Tell whether what follows a name is what follows people: an apposition or an age."""
        return self.text.startswith((", ", " ("), end)

    def _initials(self) -> Iterator[tuple[str, str]]:
        """Yield the initials of the names that read as those of organisations."""
        for match in _BODY.finditer(self.text):
            name = match.group()
            first = name.partition(" ")[0]
            if self.names.kinds.get(first) == "d":
                name = name[len(first) + 1 :]
            words = [word for word in name.split() if word[0].isupper()]
            if len(words) > 2 and any(self.names.kinds.get(word) == "O" for word in words):
                yield "".join(word[0] for word in words), name

    def _acronyms(self) -> Iterator[tuple[str, str]]:
        """Yield the acronyms that stand in brackets behind what they stand for."""
        for match in _ACRONYM.finditer(self.text):
            acronym = match[1]
            full = _expansion(self.text, match.start(), acronym)
            if full:
                yield acronym, full


_BEFORE = re.compile(r"\w[\w.-]*(?:['\N{RIGHT SINGLE QUOTATION MARK}](?!s\b)\w+)?")


def _expansion(text: str, end: int, acronym: str) -> str | None:
    """Read the name before an acronym in brackets: as many words back as it has letters."""
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    words = list(_BEFORE.finditer(text, max(0, end - 100), end))
    if not words or len(text[words[-1].end() : end].strip()) > 1:
        return None
    at = len(letters)
    begin = None
    for word in reversed(words):
        initials = [part[0].lower() for part in word.group().split("-") if part]
        if word.group()[0].isupper() or initials[0] == letters[at - 1]:
            for initial in reversed(initials):
                if at and initial == letters[at - 1]:
                    at -= 1
                    begin = word.start()
            if at == 0:
                break
        if text[word.end() : word.end() + 1] in (".", ";", ","):
            break
    if at or begin is None:
        return None
    return text[begin : words[-1].end()]
