"""The cast: everybody whom a text names, read for those who are asked for."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from operator import itemgetter
from typing import TypeVar, cast

from attrs import define, field

from quoteattr.languages import Language
from quoteattr.mentions.names import Names, names_of
from quoteattr.mentions.passage import Passage
from quoteattr.quotations.pairing import Quoted
from quoteattr.rules.scene import Scene
from quoteattr.rules.staging import set_scene
from quoteattr.speakers.bodies import body_before, spelled_out
from quoteattr.speakers.person import Form, Person, persons_of
from quoteattr.speakers.runs import APPOSED, Runs
from quoteattr.speakers.votes import pronouns_after
from quoteattr.text.units import Speller
from quoteattr.text.words import find_words

__all__ = ["Cast"]

_T = TypeVar("_T")
_VOTES = 8
"""Places of a name after which a pronoun is looked for."""
_FAR = 50_000
"""Code points around a place of a name in which it is looked for again, so that no text costs more than its length."""
_SURE = 3
"""Pronouns of one gender by which they count for more than a forename."""
_BARE = 30
"""Places of a surname that are looked at for an apposition."""
_LONGEST_SCENE = 3000
"""Code points of a paragraph without quotations that are read for those it names: its end."""
_AROUND = 80
"""Code points before a name that are read for a title or a role; twice as many after it."""
_BESIDE = 20
"""Code points that are read on the side of a name where nothing says what the person is."""
_ROLE = 20
"""Code points before a name that are looked at for a role."""
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
    _known: dict[Hashable, object] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Look up the words of names."""
        self.names = names_of(self.language.code)

    def once(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """Return what a key has been made into, or make it: everything is worked out once a text.

        Args:
            key: what is asked for, with the name of the question first.
            make: answers it.
        """
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = make()
        return cast("_T", found)

    def people(self, surname: str) -> tuple[Person, ...]:
        """List the people of a surname whom the text names in full or with a title, in the order of their coming."""
        return self.once(("people", surname), lambda: persons_of(surname, self._runs.forms(surname), names=self.names))

    def called(self, forename: str) -> tuple[Person, ...]:
        """List the people of a forename."""

        def look() -> tuple[Person, ...]:
            found = (person for surname in self._runs.surnames(forename) for person in self.people(surname))
            return tuple(dict.fromkeys(person for person in found if person.words[0] == forename))

        return self.once(("called", forename), look)

    def titled_after(self, offset: int, head: str) -> Person | None:
        """Return the person of the first name after an offset that has a title: Gov. Ada Byron is a governor."""
        surname = self._runs.titled_after(offset, head)
        people = self.people(surname) if surname is not None else ()
        return people[0] if len(people) == 1 else None

    def single(self, name: str, start: int, end: int) -> Person:
        """Return the person of a name of one word that the text never gives in full: Rihanna."""
        return self.once(("single", name), lambda: Person((name,), (Form(start, end, (name,)),)))

    def body(self, name: str) -> str:
        """Return the fullest form of an organisation's name: what an acronym stands for."""
        return self.once("acronyms", lambda: spelled_out(self.text, names=self.names)).get(name, name)

    def body_before(self, noun: str, end: int) -> str | None:
        """Return the organisation or place that a common noun for one means at an offset: the company."""
        return body_before(self.text, noun, end, names=self.names)

    def bare(self, person: Person) -> Iterator[Form]:
        """Yield the places where an apposition follows a person's surname alone: “Byron, a countess,”."""
        surname = person.surname(self.names.suffixes)
        if len(self.people(surname)) > 1:
            return
        full = {form.end for form in person.full}
        for at in self.places(surname, person.full[0].start, most=_BARE):
            end = at + len(surname)
            if end in full or (at and (self.text[at - 1].isalnum() or self.text[at - 1] in "-.")):
                continue
            before = self.text[max(0, at - _ROLE) : at].lower().split()[-1:]
            if self.text.startswith(APPOSED, end) or any(word in self.names.roles for word in before):
                yield Form(at, end, (surname,))

    def gender(self, person: Person) -> str:
        """Return the gender of a person: by titles, by the pronouns that follow the name, by the forename.

        Pronouns count for more than a forename where they agree and are several.

        Returns:
            ``m``, ``f``, or ``-`` where nothing tells.
        """

        def look() -> str:
            if person.gender != "-":
                return person.gender
            listed = self.names.forenames.get(person.words[0], "-")
            votes = self._votes(person.surname(self.names.suffixes), person.full[0].start)
            lead = votes["m"] - votes["f"]
            if not lead or (abs(lead) < _SURE and listed != "-"):
                return listed
            return "m" if lead > 0 else "f"

        return self.once(("gender", person), look)

    def is_thing(self, name: str, near: int) -> bool | None:
        """Tell whether what follows a name in its sentences speaks of a thing: its; or of a person: his, who."""
        votes = self._votes(name, near)
        lead = votes["n"] - votes["m"] - votes["f"] - 2 * votes["who"]
        return True if lead > 0 else False if lead < -1 else None

    def before(self, start: int) -> Scene | None:
        """Return the paragraph that ends before an offset, as a scene; of one within a paragraph, that paragraph."""
        return self.scene(start - 1)

    def scene(self, offset: int) -> Scene | None:
        """Return the paragraph that an offset is in, as a scene."""
        number = bisect_right(self._begins, offset) - 1
        if number < 0:
            return None
        first, last = self.paragraphs[number]
        return self._scene_at(first) or self.once(("scene", number), lambda: self._set(first, last))

    def passage(
        self, start: int, end: int, *, before: bool = True, after: bool = True
    ) -> tuple[Passage, int, int] | None:
        """Return the words around a stretch of text, and the indices of its first word and after its last.

        Args:
            start: where the stretch begins.
            end: where it ends.
            before: whether more than a word or two before it is wanted.
            after: whether more than a word or two after it is wanted.

        Returns:
            ``None`` where the stretch does not begin with a word.
        """
        number = bisect_right(self._begins, start) - 1
        if number < 0:
            return None
        scene = None if self.is_quoted(start) else self._scene_at(start)
        if scene is not None:
            words, units = scene.words, scene.units
        else:
            first, last = self.paragraphs[number]
            left = max(first, start - (_AROUND if before else _BESIDE))
            if left > first:
                left = self.text.find(" ", left, start) + 1 or start
            right = min(last, end + (2 * _AROUND if after else _BESIDE))
            words = find_words(self.text, left, right, abbreviations=self.names.abbreviations)
            units = self.speller.spell(words)
        begin = bisect_left(words, start, key=_start)
        while begin < len(words) and words[begin][2] == start:
            begin += 1  # a full stop that a scene sets after a quotation
        if begin == len(words) or words[begin][1] != start:
            return None
        return Passage(words, units, self.names), begin, bisect_left(words, end, key=_start)

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset is inside a quotation."""
        outer = self.once("outer", lambda: [quoted for quoted in self.quotations if not quoted.depth])
        number = bisect_right(outer, offset, key=lambda quoted: quoted.start) - 1
        return number >= 0 and offset < outer[number].end

    @property
    def _runs(self) -> Runs:
        return self.once("runs", lambda: Runs(self.text, self.names, self._begins))

    @property
    def _begins(self) -> list[int]:
        return self.once("begins", lambda: [first for first, _ in self.paragraphs])

    def _scene_at(self, offset: int) -> Scene | None:
        """Return the scene of the whole paragraphs that an offset is in."""
        scenes = self.once("scenes", lambda: _outermost(self.scenes))
        number = bisect_right(scenes, offset, key=lambda scene: scene.start) - 1
        return scenes[number] if number >= 0 and offset < scenes[number].end else None

    def _set(self, first: int, last: int) -> Scene:
        """Set a paragraph without quotations as a scene."""
        first = max(first, last - _LONGEST_SCENE)
        return set_scene(self.text, first, last, (), language=self.language, speller=self.speller)

    def places(self, word: str, near: int, *, most: int) -> Iterator[int]:
        """Yield the first places of a word in the text around an offset."""
        at, end = max(0, near - _FAR) - 1, near + _FAR
        for _ in range(most):
            at = self.text.find(word, at + 1, end)
            if at < 0:
                return
            yield at

    def _votes(self, name: str, near: int) -> Counter[str]:
        """Count the first pronoun after each of the first places of a name, by its gender."""
        return self.once(
            ("votes", name),
            lambda: Counter(pronouns_after(self.text, name, self.places(name, near, most=_VOTES), names=self.names)),
        )


def _outermost(scenes: Sequence[Scene]) -> list[Scene]:
    """Leave out the scenes inside others, and sort the rest."""
    found: list[Scene] = []
    for scene in sorted(scenes, key=lambda scene: (scene.start, -scene.end)):
        if not found or scene.start >= found[-1].end:
            found.append(scene)
    return found
