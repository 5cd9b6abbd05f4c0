"""The entries of the lexicons, and functions that turn the rows of a file into mappings from a form to its entry."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias, cast

from quoteattr.languages.lexicon import LexiconError, Row, classes, section

__all__ = [
    "FormKind",
    "Gender",
    "Noun",
    "Party",
    "Place",
    "PlaceKind",
    "Title",
    "VerbForm",
    "noun_forms",
    "parties",
    "places",
    "titles",
    "verb_forms",
]

FormKind: TypeAlias = Literal["base", "third", "past", "participle", "ing"]
Gender: TypeAlias = Literal["m", "f", "-"]
PlaceKind: TypeAlias = Literal["states", "provinces", "countries", "regions", "cities"]

# The columns of a verb in order of precedence: “said” is a past rather than a participle, “read” a past rather than a
# base.
_COLUMNS: tuple[FormKind, ...] = ("base", "third", "past", "participle", "ing")
_CLAIM = (2, 1, 3, 4, 0)
_CLAIM_WITHOUT_BASE = _CLAIM[:-1]
_PLACES: tuple[PlaceKind, ...] = ("states", "provinces", "countries", "regions")
_WITH_EXTRA_VERB = 6
_WITH_GENDER = 3
_IN_CAPITALS = 4
"""The least number of letters of a title that may be written in capitals: JUDGE. A shorter one is an acronym: MP."""


class VerbForm(NamedTuple):
    """A form of a verb.

    ``use`` is the sixth column of the file: ``hearer`` or ``weak`` for a reporting verb, ``as``, ``object`` or
    ``other`` for a naming verb, otherwise an empty string.
    """

    lemma: str
    kind: FormKind
    use: str


class Noun(NamedTuple):
    """A form of a noun: its singular, whether the form is a plural, and the gender of the person."""

    singular: str
    plural: bool
    gender: Gender


class Title(NamedTuple):
    """A title before a name: its full form, its gender, and whether it is a role worth reporting."""

    full: str
    gender: Gender
    role: bool


class Party(NamedTuple):
    """A form of a party's name: the canonical name, and whether the form is a letter code such as R in R-Ark."""

    name: str
    letters: bool


class Place(NamedTuple):
    """A form of a place's name: its full name, what it is, and whether the form means its people (Iraqi)."""

    name: str
    kind: PlaceKind
    people: bool


def verb_forms(rows: Iterable[Row]) -> Mapping[str, VerbForm]:
    """Return the forms of verbs. If two verbs share a form, it belongs to the first in the file.

    >>> verb_forms([("read", "reads", "read", "read", "reading", "weak")])["read"]
    VerbForm(lemma='read', kind='past', use='weak')
    >>> sorted(verb_forms([("plan", "-", "planned", "planned", "planning", "noun")]))
    ['planned', 'planning']
    """
    forms: dict[str, VerbForm] = {}
    for row in rows:
        lemma = row[0]
        use = row[5] if len(row) == _WITH_EXTRA_VERB else ""
        base_is_noun = use == "noun"
        if base_is_noun:
            use = ""
        for column in _CLAIM_WITHOUT_BASE if base_is_noun else _CLAIM:
            written = row[column]
            if written in forms or written == "-":
                continue
            entry = VerbForm(lemma, _COLUMNS[column], use)
            if "/" in written:
                for form in written.split("/"):
                    forms.setdefault(form, entry)
            else:
                forms[written] = entry
    return MappingProxyType(forms)


def noun_forms(rows: Iterable[Row]) -> Mapping[str, Noun]:
    """Return the forms of nouns. A form that is both singular and plural counts as a singular.

    >>> noun_forms([("actress", "actresses", "f")])["actresses"]
    Noun(singular='actress', plural=True, gender='f')
    """
    forms: dict[str, Noun] = {}
    for row in rows:
        gender = cast("Gender", row[2]) if len(row) == _WITH_GENDER else "-"
        singular = row[0]
        if singular == "-":
            singular = row[1]
        else:
            forms[singular] = Noun(singular, plural=False, gender=gender)
        for form in row[1].split("/"):
            forms.setdefault(form, Noun(singular, plural=True, gender=gender))
    return MappingProxyType(forms)


def titles(table: Mapping[str, object], path: Path) -> Mapping[str, Title]:
    """Return the titles in all their forms, also in capitals unless that looks like an acronym.

    Raises:
        LexiconError: An entry is not a table with a list of forms.
    """
    found: dict[str, Title] = {}
    for full in table:
        entry = section(table, full, path)
        title = Title(full, cast("Gender", entry.get("gender", "-")), role=entry.get("role") is True)
        for form in (full, *_strings(entry, "forms", path)):
            found.setdefault(form, title)
    for form, title in list(found.items()):
        if form[0].isupper() and " " not in form and (form[-1] == "." or len(form) >= _IN_CAPITALS):
            found.setdefault(form.upper(), title)  # MR. MOSS: “No.”
    return MappingProxyType(found)


def parties(table: Mapping[str, object], path: Path) -> Mapping[str, Party]:
    """Return the parties in all their forms.

    Raises:
        LexiconError: An entry is not a table with lists of letters and words.
    """
    found: dict[str, Party] = {}
    for name in table:
        entry = section(table, name, path)
        for form in _strings(entry, "words", path):
            found.setdefault(form, Party(name, letters=False))
        for form in _strings(entry, "letters", path):
            found.setdefault(form, Party(name, letters=True))
    return MappingProxyType(found)


def places(table: Mapping[str, object], path: Path) -> Mapping[str, Place]:
    """Return the places in all their forms. A name of a state and a city is the state.

    Raises:
        LexiconError: A table of places is missing, or a people has no place.
    """
    found: dict[str, Place] = {}
    kinds: dict[str, PlaceKind] = {}
    for kind in _PLACES:
        for name, forms in classes(section(table, kind, path), path).items():
            kinds.setdefault(name, kind)
            for form in (name, *forms):
                found.setdefault(form, Place(name, kind, people=False))
    cities = table.get("cities")
    if not isinstance(cities, str):
        raise LexiconError(path, None, expected="a string of cities, one a line", found=repr(cities))
    for city in cities.splitlines():
        kinds.setdefault(city, "cities")
        found.setdefault(city, Place(city, "cities", people=False))
    for name, forms in classes(section(table, "people", path), path).items():
        if name not in kinds:
            raise LexiconError(path, None, expected=f"a place {name} for its people", found="none")
        for form in forms:
            found.setdefault(form, Place(name, kinds[name], people=True))
    return MappingProxyType(found)


def _strings(entry: Mapping[str, object], key: str, path: Path) -> tuple[str, ...]:
    values = entry.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise LexiconError(path, None, expected=f"a list of strings for {key}", found=repr(values))
    return tuple(values)
