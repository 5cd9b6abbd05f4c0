"""The cast: everybody whom a text names, read for those who are asked for."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, TypeVarTuple, Unpack

from attrs import define, field

from quoteattr.speakers.bodies import body_before, body_called, fullest, spelled_out
from quoteattr.speakers.person import Form, Person, persons_of
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.runs import APPOSED, Runs
from quoteattr.speakers.surroundings import Surroundings
from quoteattr.speakers.votes import pronouns_after
from quoteattr.text.paragraph import Paragraph

__all__ = ["Cast"]

_About = TypeVar("_About", bound=Hashable)
_Rest = TypeVarTuple("_Rest")
_Answer = TypeVar("_Answer")
_VOTES = 8
"""Places of a name after which a pronoun is looked for."""
_SURE = 3
"""Pronouns of one gender by which they count for more than a forename."""
_BARE = 30
"""Places of a surname that are looked at for an apposition."""
_ROLE = 20
"""Code points before a name that are looked at for a role."""


@define(eq=False, slots=False)
class Cast(Surroundings):
    """Everybody whom a text names, with the text around its quotations: see :class:`Surroundings` for the arguments."""

    resolved: dict[tuple[Paragraph, int, int], Resolution] = field(init=False, factory=dict)
    """Who the phrases are that were asked for, by their words."""
    _known: defaultdict[Callable[..., object], dict[Any, Any]] = field(init=False, factory=lambda: defaultdict(dict))

    def once(
        self,
        question: Callable[["Cast", _About, Unpack[_Rest]], _Answer],
        about: _About,
        *rest: *_Rest,
    ) -> _Answer:
        """Return the answer to a question about somebody or something, which is worked out once a text.

        Args:
            question: a function that answers it.
            about: what is asked about.
            rest: what else the function takes; it counts when the question is asked first.
        """
        known = self._known[question]
        found: _Answer | None = known.get(about)
        if found is None:
            found = known[about] = question(self, about, *rest)
        return found

    def people(self, surname: str) -> tuple[Person, ...]:
        """List the people of a surname whom the text names in full or with a title, in the order of their coming."""
        return self.once(_people, surname)

    def called(self, forename: str) -> tuple[Person, ...]:
        """List the people of a forename."""
        return self.once(_called, forename)

    def titled_after(self, offset: int, head: str) -> Person | None:
        """Return the person of the first name after an offset that has a title: Gov. Ada Byron is a governor."""
        surname = self.runs.titled_after(offset, head)
        people = self.people(surname) if surname is not None else ()
        return people[0] if len(people) == 1 else None

    def single(self, name: str, start: int, end: int) -> Person:
        """Return the person of a name of one word that the text never gives in full: Rihanna."""
        return self.once(_single, name, start, end)

    def body(self, name: str) -> str:
        """Return the fullest form of an organisation's name: what an acronym stands for."""
        return self._acronyms.get(name, name)

    def body_before(self, noun: str, end: int) -> str | None:
        """Return the organisation or place that a common noun for one means at an offset: the company."""
        return body_before(self.text, noun, end, names=self.names, is_person=self._is_person)

    def _is_person(self, words: Sequence[str]) -> bool:
        return not words or words[0] in self.names.forenames or bool(self.people(words[-1]))

    def fullest(self, name: str, near: int) -> str:
        """Return a longer name of an organisation that a name begins or ends, or the name: Zorbo, of Zorbo Corp."""
        return fullest(self.text, name, self.places(name, near, most=_VOTES), names=self.names)

    def body_called(self, words: Sequence[str], end: int) -> str | None:
        """Return the organisation whose name ends with the words of a description: the budget office."""
        return body_called(self.text, words, end, names=self.names)

    def bare(self, person: Person) -> Iterator[Form]:
        """Yield the places where an apposition follows a person's surname alone: “Byron, a countess,”."""
        surname = person.surname(self.names.suffixes)
        if len(self.people(surname)) > 1:
            return
        text, full = self.text, {form.end for form in person.full}
        for at in self.places(surname, person.full[0].start, most=_BARE):
            end, before = at + len(surname), text[at - 1 : at]
            if not (before == " " and self._follows_role(at)) and not text.startswith(APPOSED, end):
                continue
            if end not in full and not before.isalnum() and before not in ("-", "."):
                yield Form(at, end, (surname,))

    def _follows_role(self, at: int) -> bool:
        """Tell whether the word before an offset is a role: the spokesman Byron."""
        before = self.text[max(0, at - _ROLE) : at].split()
        return bool(before) and before[-1].lower() in self.names.roles

    def gender(self, person: Person) -> str:
        """Return the gender of a person: by titles, by the pronouns that follow the name, by the forename.

        Pronouns count for more than a forename where they agree and are several.

        Returns:
            ``m``, ``f``, or ``-`` where nothing tells.
        """
        return self.once(_gender, person)

    def is_thing(self, name: str, near: int) -> bool | None:
        """Tell whether what follows a name in its sentences speaks of a thing: its; or of a person: his, who."""
        votes = self.votes(name, near)
        lead = votes["n"] - votes["m"] - votes["f"] - 2 * votes["who"]
        return True if lead > 0 else False if lead < -1 else None

    @cached_property
    def runs(self) -> Runs:
        """The runs of capitalised words."""
        return Runs(self.text, self.names, self.begins)

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        return spelled_out(self.text, names=self.names)

    def votes(self, name: str, near: int) -> Counter[str]:
        """Count the first pronoun after each of the first places of a name, by its gender."""
        return self.once(_votes, name, near)


def _people(cast: Cast, surname: str) -> tuple[Person, ...]:
    forms = list(cast.runs.forms(surname))
    return persons_of(surname, forms, names=cast.names) if forms else ()


def _single(_: Cast, name: str, start: int, end: int) -> Person:
    return Person((name,), (Form(start, end, (name,)),))


def _votes(cast: Cast, name: str, near: int) -> Counter[str]:
    return Counter(pronouns_after(cast.text, name, cast.places(name, near, most=_VOTES), names=cast.names))


def _called(cast: Cast, forename: str) -> tuple[Person, ...]:
    found = (person for surname in cast.runs.surnames(forename) for person in cast.people(surname))
    return tuple(dict.fromkeys(person for person in found if person.words[0] == forename))


def _gender(cast: Cast, person: Person) -> str:
    if person.gender != "-":
        return person.gender
    alone = len(person.words) == 1 and any(form.before for form in person.full)  # Mayor Reyes, who has no forename
    listed = "-" if alone else cast.names.forenames.get(person.words[0], "-")
    votes = cast.votes(person.surname(cast.names.suffixes), person.full[0].start)
    lead = votes["m"] - votes["f"]
    if not lead or (abs(lead) < _SURE and listed != "-"):
        return listed
    return "m" if lead > 0 else "f"
