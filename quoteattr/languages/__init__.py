"""What is known of a language: its verbs, nouns, names and function words, as files that a linguist edits.

>>> english = load("en")
>>> english.reporting_verbs["told"]
VerbForm(lemma='tell', kind='past', use='hearer')
>>> english.roles["spokeswomen"]
Noun(singular='spokeswoman', plural=True, gender='f')

Each lexicon is read when it is first asked for, and kept. A form is looked up as the file writes it: common words in
lower case, names and titles with their capitals.
"""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import cast

from attrs import frozen

from quoteattr.errors import UnknownLanguageError
from quoteattr.languages.entries import (
    Gender,
    Noun,
    Party,
    Place,
    Title,
    VerbForm,
    noun_forms,
    parties,
    places,
    titles,
    verb_forms,
)
from quoteattr.languages.lexicon import LexiconError, Row, classes, read_rows, read_toml, section
from quoteattr.languages.own import check_own, with_own_rows, with_own_table

__all__ = ["OWN", "Gender", "Language", "Noun", "Party", "Place", "Title", "VerbForm", "available", "load"]

OWN = "+"
"""What stands between the code of a language and a folder with words of one's own."""

_HERE = Path(__file__).parent


@frozen(slots=False)  # the cached properties need a __dict__
class Language:
    """The lexicons of one language.

    >>> english = load("en")
    >>> english.forenames["Barham"], english.titles["Sen."].full, english.places["Iraqi"].name
    ('m', 'Senator', 'Iraq')
    """

    code: str
    """The code of the language, which names its folder: ``en``. A lexicon of one's own follows it: ``en+/my/words``."""

    @property
    def own(self) -> Path | None:
        """The folder with words of one's own, if there is one."""
        _, _, folder = self.code.partition(OWN)
        return Path(folder) if folder else None

    def words(self, name: str) -> tuple[Row, ...]:
        """Return the rows of a table, in the order of the file.

        >>> load("en").words("reporting_verbs")[0]
        ('accede', 'accedes', 'acceded', 'acceded', 'acceding', 'weak')

        Args:
            name: The file's name without its ending: ``roles``.

        Returns:
            The columns of each line; those of one's own lexicon come first, and take the place of others.
        """
        rows = read_rows(self.path(f"{name}.txt"))
        return rows if self.own is None else with_own_rows(rows, name, self.own)

    def table(self, name: str) -> Mapping[str, object]:
        """Return what a TOML file holds, as it stands there.

        Args:
            name: The file's name without its ending: ``titles``.
        """
        table = read_toml(self.path(f"{name}.toml"))
        return table if self.own is None else with_own_table(table, name, self.own)

    def path(self, name: str) -> Path:
        """Return where a file of the language lies."""
        return _HERE / self.code.partition(OWN)[0] / name

    @cached_property
    def reporting_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of say, tell, warn; ``use`` is ``hearer``, ``weak`` or empty."""
        return verb_forms(self.words("reporting_verbs"))

    @cached_property
    def thinking_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of think, believe, hope; ``use`` is ``weak`` or empty."""
        return verb_forms(self.words("thinking_verbs"))

    @cached_property
    def naming_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of call, describe, accuse; ``use`` is ``object``, ``as`` or ``other``."""
        return verb_forms(self.words("naming_verbs"))

    @cached_property
    def verbs(self) -> Mapping[str, VerbForm]:
        """Forms of all other verbs, where they are mostly verbs."""
        return verb_forms(self.words("verbs"))

    @cached_property
    def nouns_or_verbs(self) -> frozenset[str]:
        """Forms of reporting, thinking and naming verbs that are often nouns: claims, remarks."""
        return self._phrases("nouns_or_verbs")

    @cached_property
    def roles(self) -> Mapping[str, Noun]:
        """Nouns for people: spokesman, senator, voters."""
        return noun_forms(self.words("roles"))

    @cached_property
    def organisations(self) -> Mapping[str, Noun]:
        """Nouns for bodies that speak: company, committee."""
        return noun_forms(self.words("organisations"))

    @cached_property
    def documents(self) -> Mapping[str, Noun]:
        """Nouns for what is written and “says” something: report, letter."""
        return noun_forms(self.words("documents"))

    @cached_property
    def noun_cues(self) -> Mapping[str, Noun]:
        """Nouns of saying: remark, warning."""
        return noun_forms(self.words("noun_cues"))

    @cached_property
    def works(self) -> Mapping[str, Noun]:
        """Nouns before a title or a word under discussion: song, term."""
        return noun_forms(self.words("works"))

    @cached_property
    def term_endings(self) -> frozenset[str]:
        """The last words of :attr:`term_words`."""
        return frozenset(words.rpartition(" ")[2] for words in self.term_words)

    @cached_property
    def term_words(self) -> frozenset[str]:
        """Words and phrases before a name or a term: so-called, dubbed, known as."""
        return self._phrases("term_words")

    @cached_property
    def organisation_words(self) -> frozenset[str]:
        """Words that make a capitalised name that of an organisation: Committee, Inc."""
        return self._phrases("organisation_words")

    @cached_property
    def departments(self) -> frozenset[str]:
        """What a holder of office is in charge of, with a capital: Press, State."""
        return frozenset(row[0].capitalize() for row in self.words("departments"))

    @cached_property
    def papers(self) -> frozenset[str]:
        """Words for one person that organisations are called by: the Leeds Observer, the Coast Guard."""
        return frozenset(
            word
            for word in self.organisation_words
            if (noun := self.roles.get(word.lower())) is not None and not noun.plural
        )

    @cached_property
    def metonyms(self) -> frozenset[str]:
        """Names that stand for an organisation: Pentagon, Reuters, White House."""
        return self._phrases("metonyms")

    @cached_property
    def forenames(self) -> Mapping[str, Gender]:
        """Forenames and their gender; ``-`` where both bear it."""
        return MappingProxyType({row[0]: cast("Gender", row[1]) for row in self.words("forenames")})

    @cached_property
    def titles(self) -> Mapping[str, Title]:
        """Titles before a name, in each of their forms: Sen., Senator, Prime Minister."""
        return titles(self.table("titles"), self.path("titles.toml"))

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """Parties, in each of their forms: R, Republican, GOP."""
        return parties(self.table("parties"), self.path("parties.toml"))

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Places and their people, in each of their forms: Arkansas, Ark., AR, Arkansan."""
        return places(self.table("places"), self.path("places.toml"))

    @cached_property
    def home(self) -> str:
        """The country in which holding office is no affiliation."""
        home = self.table("places").get("home")
        if not isinstance(home, str) or home not in self.places:
            raise LexiconError(self.path("places.toml"), None, expected="a country for home", found=repr(home))
        return home

    @cached_property
    def contractions(self) -> tuple[str, ...]:
        """Endings that an apostrophe joins to a word: Byron's, they're, we'll."""
        return tuple(section(self.table("units"), "contractions", self.path("units.toml")))

    def looks_plural(self, word: str) -> bool:
        """Tell whether a word ends as plurals do.

        >>> english = load("en")
        >>> english.looks_plural("bridges"), english.looks_plural("press")
        (True, False)
        """
        return word.endswith(self._forms["plural"]) and not word.endswith(self._forms["not_plural"])

    def looks_third_person(self, word: str) -> bool:
        """Tell whether a verb ends as the third person does: claims."""
        return word.endswith(self._forms["third_person"])

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        forms = section(self.table("units"), "forms", self.path("units.toml"))
        return {name: str(ending) for name, ending in forms.items()}

    @cached_property
    def particles(self) -> frozenset[str]:
        """Words inside a name: van, de, al, bin."""
        return self._phrases("particles")

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """Words after a name: Jr., III, MD."""
        return self._phrases("suffixes")

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Abbreviations after whose full stop a sentence goes on: Mr., U.S., Jan."""
        return self._phrases("abbreviations")

    @cached_property
    def function_words(self) -> Mapping[str, frozenset[str]]:
        """Classes of function words: determiner, subject_pronoun, preposition, adverb, time."""
        found = classes(self._function_words, self.path("function_words.toml"))
        return MappingProxyType({name: frozenset(words) for name, words in found.items()})

    @cached_property
    def pronoun_genders(self) -> Mapping[str, str]:
        """Pronouns and their gender: ``m``, ``f`` or ``n``."""
        return self._by_word("gender")

    @cached_property
    def pronoun_numbers(self) -> Mapping[str, str]:
        """Pronouns and their number: ``singular`` or ``plural``."""
        return self._by_word("grammatical_number")

    @cached_property
    def _function_words(self) -> Mapping[str, object]:
        return self.table("function_words")

    def _phrases(self, name: str) -> frozenset[str]:
        return frozenset(" ".join(row) for row in self.words(name))

    def _by_word(self, name: str) -> Mapping[str, str]:
        path = self.path("function_words.toml")
        found = classes(section(self._function_words, name, path), path)
        return MappingProxyType({word: key for key, words in found.items() for word in words})


def available() -> tuple[str, ...]:
    """Return the codes of the languages there are, sorted.

    >>> available()
    ('en',)
    """
    return tuple(sorted(path.parent.name for path in _HERE.glob("*/function_words.toml")))


@cache
def load(language: str) -> Language:
    """Return a language, the same object each time.

    >>> load("en").code
    'en'

    Args:
        language: Its code: ``en``. Behind it, after :data:`OWN`, may stand a folder with words of one's own, in files
            that are called as those of the language are: see :mod:`quoteattr.languages.own`.

    Raises:
        LexiconError: A file in that folder does not hold what it should; it says which and where.
        UnknownLanguageError: There is no such language; the message lists those there are.
    """
    known = available()
    code, _, _ = language.partition(OWN)
    if code not in known:
        raise UnknownLanguageError(code, known)
    loaded = Language(language)
    if loaded.own is not None:
        check_own(loaded.own)
    return loaded
