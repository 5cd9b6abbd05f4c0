"""People: the forms of a name that are one person, and what they tell of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import frozen

from quoteattr.mentions.names import Names

__all__ = ["Form", "Person", "ends_with", "persons_of"]


class Form(NamedTuple):
    """A name at one place of the text, and the capitalised words before it: titles and roles."""

    start: int
    end: int
    words: tuple[str, ...]
    before: tuple[str, ...] = ()
    sure: bool = True
    """Whether it is a person's name beyond doubt: it has a known forename, a title, an apposition."""


@frozen(eq=False)
class Person:
    """A person of the text.

    ``words`` are the fullest form; ``full`` are the places of the name with a forename or a title, in text order.
    ``gender`` is what titles tell: ``m``, ``f`` or ``-``.
    """

    words: tuple[str, ...]
    full: tuple[Form, ...]
    gender: str = "-"

    def surname(self, suffixes: frozenset[str]) -> str:
        """Return the last word of the name that is no suffix."""
        return next((word for word in reversed(self.words) if word not in suffixes), self.words[-1])

    @property
    def unsure(self) -> bool:
        """Whether it is one word that neither a forename nor a title tells to be a person: Byron, Twitter."""
        return len(self.words) == 1 and not any(form.before for form in self.full)

    @property
    def name(self) -> str:
        """The fullest form in the document."""
        return " ".join(self.words)


def persons_of(surname: str, forms: Iterable[Form], *, names: Names) -> tuple[Person, ...]:
    """Group the forms of a surname into people.

    Forms with one forename are one person; “Mr. Byron” and “Sen. Byron” are whoever of them it can be.

    Args:
        surname: the surname.
        forms: its forms in the order of the text.
        names: the words of names.

    Returns:
        The people in the order in which the text brings them in.
    """
    groups: dict[tuple[str, str], list[Form]] = {}
    titled: list[Form] = []
    for form in forms:
        if form.words[0] == surname:
            titled.append(form)
            continue
        suffix = form.words[-1] if form.words[-1] != surname else ""
        groups.setdefault((form.words[0], suffix), []).append(form)
    if len(groups) > 1:
        _join_tails(groups, names)
    sure = {key for key, group in groups.items() if len(group) > 1 or group[0].sure}
    if sure or titled:
        groups = {key: group for key, group in groups.items() if key in sure}
    else:
        groups = {key: group for key, group in groups.items() if key[0] in names.forenames}
    genders = {key: _gender(key[0], group, names) for key, group in groups.items()} if titled else {}
    rest: dict[str, list[Form]] = {}
    for form in titled:
        wanted = title_gender(form.before, names)
        able = [key for key in groups if wanted in ("-", genders[key])]
        able = able or [key for key in groups if genders[key] == "-"]
        if not able:
            rest.setdefault(wanted, []).append(form)
            continue
        key = _likeliest(form, able, groups)
        groups[key].append(form)
        if genders[key] == "-":
            genders[key] = wanted
    people = [_person(group, _titled(group, names)) for group in groups.values()]
    people += [_person(group, gender) for gender, group in rest.items()]
    return tuple(sorted(people, key=lambda person: person.full[0].start))


def _join_tails(groups: dict[tuple[str, str], list[Form]], names: Names) -> None:
    """Join forms that are the end of a longer one: Moran Byron, of Ada Moran Byron; De Byron, of Bo de Byron."""
    longest = {key: max((form.words for form in group), key=len) for key, group in groups.items()}
    for key, words in longest.items():
        whole = next((other for other in longest if ends_with(longest[other], words, names.suffixes)), None)
        if whole is not None and whole in groups:
            groups[whole] += groups.pop(key)


def ends_with(name: Sequence[str], tail: Sequence[str], suffixes: frozenset[str]) -> bool:
    """Tell whether a name is longer than another and ends with it, suffixes aside; de and De are the same.

    Args:
        name: the words of a name.
        tail: the words of the other.
        suffixes: what may stand behind a surname: Jr.
    """
    if tail[-1] not in suffixes:
        name = [word for word in name if word not in suffixes]
    if len(name) <= len(tail) or name[-1] != tail[-1]:
        return False
    return [word.lower() for word in name[-len(tail) :]] == [word.lower() for word in tail]


def title_gender(before: Iterable[str], names: Names) -> str:
    """Return the gender that the titles before a name tell: Mrs., Congressman; ``-`` where none does."""
    for word in before:
        title = names.titles.get(word)
        if title is not None and title.gender != "-":
            return title.gender
        noun = names.roles.get(word.lower())
        if noun is not None and noun.gender != "-":
            return noun.gender
    return "-"


def _likeliest(form: Form, able: list[tuple[str, str]], groups: dict[tuple[str, str], list[Form]]) -> tuple[str, str]:
    """Choose whom a title and surname means: who was so called before, then who is named most."""

    def likely(key: tuple[str, str]) -> tuple[bool, int]:
        return any(other.before[-1:] == form.before[-1:] for other in groups[key]), len(groups[key])

    return max(able, key=likely)


def _titled(group: list[Form], names: Names) -> str:
    """Return the gender that the titles of a person tell."""
    return next((gender for form in group if (gender := title_gender(form.before, names)) != "-"), "-")


def _gender(forename: str, group: list[Form], names: Names) -> str:
    gender = _titled(group, names)
    return names.forenames.get(forename, "-") if gender == "-" else gender


def _person(group: list[Form], gender: str) -> Person:
    if len(group) == 1:
        return Person(group[0].words, tuple(group), gender)
    group.sort()
    counts = Counter([form.words for form in group])
    words = max(counts, key=lambda words: (len(words), counts[words], sum(map(len, words))))
    return Person(words, tuple(group), gender)
