"""What is known of a language: its verbs, nouns, names and function words, as files that a linguist edits.

>>> english = load("en")
>>> english.reporting_verbs["told"]
VerbForm(lemma='tell', kind='past', use='hearer')
>>> english.roles["spokeswomen"]
Noun(singular='spokeswoman', plural=True, gender='f')

Each lexicon is read when it is first asked for, and kept.
"""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from quoteattr.errors import UnknownLanguageError
from quoteattr.languages.lexicon import Row, read_classes, read_rows, read_toml

__all__ = ["FormKind", "Gender", "Language", "Noun", "Title", "VerbForm", "available", "load"]

FormKind: TypeAlias = Literal["base", "third", "past", "participle", "ing"]
Gender: TypeAlias = Literal["m", "f", "-"]

_KINDS: tuple[FormKind, ...] = ("base", "third", "past", "participle", "ing")
# Written first to last: a form that is several is what stands last here (said is a past, read a past).
_WEAKEST_FIRST = (0, 4, 3, 1, 2)
_HERE = Path(__file__).parent


class VerbForm(NamedTuple):
    """A form of a verb: its lemma, which form it is, and how the verb is used (the sixth column, or an empty string)."""

    lemma: str
    kind: FormKind
    use: str


class Noun(NamedTuple):
    """A form of a noun: its singular, whether it is the plural, and its gender."""

    singular: str
    plural: bool
    gender: Gender


class Title(NamedTuple):
    """A title before a name: its full form, its gender, and whether it is a role worth reporting."""

    full: str
    gender: Gender
    role: bool


def _verbs(rows: Iterable[Row]) -> Mapping[str, VerbForm]:
    forms: dict[str, VerbForm] = {}
    for row in rows:
        lemma = row[0]
        use = row[5] if len(row) > 5 else ""
        own: dict[str, VerbForm] = {}
        for index in _WEAKEST_FIRST:
            if index == 0 and use == "noun":
                continue
            reading = VerbForm(lemma, _KINDS[index], use)
            column = row[index]
            if "/" in column:
                for form in column.split("/"):
                    own[form] = reading
            elif column != "-":
                own[column] = reading
        for form, reading in own.items():
            forms.setdefault(form, reading)
    return MappingProxyType(forms)


def _nouns(rows: Iterable[Row]) -> Mapping[str, Noun]:
    forms: dict[str, Noun] = {}
    for row in rows:
        gender: Gender = row[2] if len(row) > 2 else "-"  # type: ignore[assignment]
        for form in row[1].split("/"):
            forms.setdefault(form, Noun(row[0], plural=True, gender=gender))
        forms[row[0]] = Noun(row[0], plural=False, gender=gender)
    return MappingProxyType(forms)


@frozen(slots=False)
class Language:
    """The lexicons of one language.

    >>> english = load("en")
    >>> english.forenames["Barham"], english.words("particles")[0]
    ('m', ('Abu',))

    Every key is written as the file writes it: common words in lower case, names and titles with capitals.
    """

    code: str
    """The two letters of the language: ``en``."""

    def words(self, name: str) -> tuple[Row, ...]:
        """Return the rows of a table, in the order of the file.

        Args:
            name: The file's name without its ending: ``roles``.

        Returns:
            A tuple of columns for each line.
        """
        return read_rows(self._path(f"{name}.txt"))

    def table(self, name: str) -> Mapping[str, object]:
        """Return what a TOML file holds, as it stands there.

        Args:
            name: The file's name without its ending: ``titles``.
        """
        return read_toml(self._path(f"{name}.toml"))

    def _path(self, name: str) -> Path:
        return _HERE / self.code / name

    def _set(self, name: str) -> frozenset[str]:
        return frozenset(" ".join(row) for row in self.words(name))

    @cached_property
    def reporting_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of say, tell, warn; ``use`` is ``hearer``, ``weak`` or empty."""
        return _verbs(self.words("reporting_verbs"))

    @cached_property
    def thinking_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of think, believe, hope; ``use`` is ``weak`` or empty."""
        return _verbs(self.words("thinking_verbs"))

    @cached_property
    def naming_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of call, describe, accuse; ``use`` is ``object``, ``as`` or ``other``."""
        return _verbs(self.words("naming_verbs"))

    @cached_property
    def verbs(self) -> Mapping[str, VerbForm]:
        """Forms of all other verbs, where they are mostly verbs."""
        return _verbs(self.words("verbs"))

    @cached_property
    def nouns_or_verbs(self) -> frozenset[str]:
        """Forms of reporting, thinking and naming verbs that are often nouns: claims, remarks."""
        return self._set("nouns_or_verbs")

    @cached_property
    def roles(self) -> Mapping[str, Noun]:
        """Nouns for people: spokesman, senator, voters."""
        return _nouns(self.words("roles"))

    @cached_property
    def organisations(self) -> Mapping[str, Noun]:
        """Nouns for bodies that speak: company, committee."""
        return _nouns(self.words("organisations"))

    @cached_property
    def documents(self) -> Mapping[str, Noun]:
        """Nouns for what is written and “says” something: report, letter."""
        return _nouns(self.words("documents"))

    @cached_property
    def noun_cues(self) -> Mapping[str, Noun]:
        """Nouns of saying: remark, warning."""
        return _nouns(self.words("noun_cues"))

    @cached_property
    def works(self) -> Mapping[str, Noun]:
        """Nouns before a title or a word under discussion: song, term."""
        return _nouns(self.words("works"))

    @cached_property
    def term_words(self) -> frozenset[str]:
        """Words before a name or a term: so-called, dubbed, aka."""
        return self._set("term_words")

    @cached_property
    def organisation_words(self) -> frozenset[str]:
        """Words that make a capitalised name that of an organisation: Committee, Inc."""
        return self._set("organisation_words")

    @cached_property
    def metonyms(self) -> frozenset[str]:
        """Names that stand for an organisation: Pentagon, Reuters, White House."""
        return self._set("metonyms")

    @cached_property
    def forenames(self) -> Mapping[str, Gender]:
        """Forenames and their gender; ``-`` where both bear it."""
        pairs = {row[0]: row[1] for row in self.words("forenames")}
        return MappingProxyType(pairs)  # type: ignore[arg-type]

    @cached_property
    def titles(self) -> Mapping[str, Title]:
        """Titles before a name, in each of their forms: Sen., Senator, Prime Minister."""
        forms: dict[str, Title] = {}
        for full, entry in self.table("titles").items():
            assert isinstance(entry, dict)
            title = Title(full, entry.get("gender", "-"), entry.get("role", False))
            for form in (full, *entry.get("forms", ())):
                forms.setdefault(form, title)
        return MappingProxyType(forms)

    @cached_property
    def particles(self) -> frozenset[str]:
        """Words inside a name: van, de la, al, bin."""
        return self._set("particles")

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """Words after a name: Jr., III, MD."""
        return self._set("suffixes")

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Abbreviations after whose full stop a sentence goes on: Mr., U.S., Jan."""
        return self._set("abbreviations")

    @cached_property
    def function_words(self) -> Mapping[str, frozenset[str]]:
        """Classes of function words: determiner, subject_pronoun, preposition, adverb, time."""
        path = self._path("function_words.toml")
        return MappingProxyType(read_classes(self.table("function_words"), path))

    @cached_property
    def pronoun_genders(self) -> Mapping[str, str]:
        """Pronouns and their gender: ``m``, ``f`` or ``n``."""
        return self._inverted("gender")

    @cached_property
    def pronoun_numbers(self) -> Mapping[str, str]:
        """Pronouns and their number: ``singular`` or ``plural``."""
        return self._inverted("number_of")

    def _inverted(self, name: str) -> Mapping[str, str]:
        path = self._path("function_words.toml")
        table = self.table("function_words")[name]
        assert isinstance(table, dict)
        return MappingProxyType({word: key for key, words in read_classes(table, path).items() for word in sorted(words)})


def available() -> tuple[str, ...]:
    """Return the languages there are, sorted.

    >>> available()
    ('en',)
    """
    return tuple(sorted(path.name for path in _HERE.iterdir() if (path / "function_words.toml").is_file()))


@cache
def load(language: str) -> Language:
    """Return a language, the same object each time.

    >>> load("en").code
    'en'

    Args:
        language: Its two letters: ``en``.

    Raises:
        UnknownLanguageError: There is no such language; the message lists those there are.
    """
    known = available()
    if language not in known:
        raise UnknownLanguageError(language, known)
    return Language(language)
