"""A language and its lexicons, each of which is read when it is first needed."""

from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from quoteattr.languages.compiled import Compiled, decoded, read_compiled, reading
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
from quoteattr.languages.grammar import Grammar
from quoteattr.languages.kinds import kinds
from quoteattr.languages.letters import letters, noun_letters, noun_lexicons, verb_letters
from quoteattr.languages.lexicon import LexiconError, Row, classes, read_rows, read_toml, section
from quoteattr.languages.own import with_own_rows, with_own_table

__all__ = ["OWN", "Language"]

OWN = "+"
"""The sign between the code of a language and a folder with the user's own words."""

_HERE = Path(__file__).parent
_OTHER = frozenset("Zlp")
"""The letters of words that can be confused with forenames."""


class Language:
    """The lexicons of one language.

    >>> from quoteattr.languages import load
    >>> english = load("en")
    >>> english.forenames["Barham"], english.titles["Sen."].full, english.places["Iraqi"].name
    ('m', 'Senator', 'Iraq')
    """

    def __init__(self, code: str, *, compiled: Compiled | None = None) -> None:
        """Store the code. Nothing is read yet.

        Args:
            code: The code of the language: see :attr:`code`.
            compiled: Replaces the compiled lexicons. With an empty mapping, the text files are read.
        """
        self._code = code
        if compiled is not None:
            self.compiled = compiled

    def __repr__(self) -> str:
        """Return the expression that loads the language."""
        return f"Language({self._code!r})"

    @property
    def code(self) -> str:
        """The code of the language, which names its folder: ``en``.

        A lexicon of the user's own follows it: ``en+/my/words``.
        """
        return self._code

    @property
    def own(self) -> Path | None:
        """The folder with the user's own words, if there is one."""
        _, _, folder = self.code.partition(OWN)
        return Path(folder) if folder else None

    def words(self, name: str) -> tuple[Row, ...]:
        """Return the rows of a table, in the order of the file.

        >>> from quoteattr.languages import load
        >>> load("en").words("reporting_verbs")[0]
        ('accede', 'accedes', 'acceded', 'acceded', 'acceding', 'weak')

        Args:
            name: The name of the file without its extension: ``roles``.

        Returns:
            The columns of each line. Those of the user's own lexicon come first, and replace others.
        """
        rows = read_rows(self.path(f"{name}.txt"))
        return rows if self.own is None else with_own_rows(rows, name, self.own)

    def table(self, name: str) -> Mapping[str, object]:
        """Return the contents of a TOML file.

        Args:
            name: The name of the file without its extension: ``titles``.
        """
        file = f"{name}.toml"
        written = self.compiled.get(file)
        if written is not None:
            return cast("Mapping[str, object]", decoded(*written))
        table = read_toml(self.path(file))
        return table if self.own is None else with_own_table(table, name, self.own)

    def path(self, name: str) -> Path:
        """Return the path of a file of the language."""
        return _HERE / self.code.partition(OWN)[0] / name

    @cached_property
    def compiled(self) -> Compiled:
        """The lexicons compiled when the package was built, if up to date. Empty if the user has own words."""
        if self.own is not None:
            return {}
        return read_compiled(_HERE / f"{self.code}.compiled", self.path)

    @cached_property
    def grammar(self) -> Grammar:
        """How it builds phrases, sentences and clauses."""
        code = self.code.partition(OWN)[0]
        return cast("Grammar", import_module(f"quoteattr.languages.{code}").GRAMMAR)

    @reading
    def reporting_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of say, tell, warn; ``use`` is ``hearer``, ``weak`` or empty."""
        return verb_forms(self.words("reporting_verbs"))

    @reading
    def thinking_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of think, believe, hope; ``use`` is ``weak`` or empty."""
        return verb_forms(self.words("thinking_verbs"))

    @reading
    def naming_verbs(self) -> Mapping[str, VerbForm]:
        """Forms of call, describe, accuse; ``use`` is ``object``, ``as`` or ``other``."""
        return verb_forms(self.words("naming_verbs"))

    @reading
    def verbs(self) -> Mapping[str, VerbForm]:
        """Forms of all other verbs, if they are mostly verbs."""
        return verb_forms(self.words("verbs"))

    @reading
    def lemmas(self) -> Mapping[str, str]:
        """The lemma of each form of a verb. A reporting verb takes precedence."""
        lexicons = (self.verbs, self.naming_verbs, self.thinking_verbs, self.reporting_verbs)
        return MappingProxyType({form: verb.lemma for verbs in lexicons for form, verb in verbs.items()})

    @reading
    def nouns_or_verbs(self) -> frozenset[str]:
        """Forms of reporting, thinking and naming verbs that are often nouns: claims, remarks."""
        return self._phrases("nouns_or_verbs")

    @reading
    def roles(self) -> Mapping[str, Noun]:
        """Nouns for people: spokesman, senator, voters."""
        return noun_forms(self.words("roles"))

    @reading
    def organisations(self) -> Mapping[str, Noun]:
        """Nouns for organisations that speak: company, committee."""
        return noun_forms(self.words("organisations"))

    @reading
    def documents(self) -> Mapping[str, Noun]:
        """Nouns for documents, which “say” something: report, letter."""
        return noun_forms(self.words("documents"))

    @reading
    def noun_cues(self) -> Mapping[str, Noun]:
        """Nouns of saying: remark, warning."""
        return noun_forms(self.words("noun_cues"))

    @reading
    def works(self) -> Mapping[str, Noun]:
        """Nouns before a title or a word under discussion: song, term."""
        return noun_forms(self.words("works"))

    @reading
    def term_endings(self) -> frozenset[str]:
        """The last words of :attr:`term_words`."""
        return frozenset(words.rpartition(" ")[2] for words in self.term_words)

    @reading
    def term_words(self) -> frozenset[str]:
        """Words and phrases before a name or a term: so-called, dubbed, known as."""
        return self._phrases("term_words")

    @reading
    def organisation_words(self) -> frozenset[str]:
        """Words that show that a capitalised name is an organisation: Committee, Inc."""
        return self._phrases("organisation_words")

    @reading
    def departments(self) -> frozenset[str]:
        """What somebody in office is in charge of, with a capital: Press, State."""
        return frozenset(row[0].capitalize() for row in self.words("departments"))

    @reading
    def papers(self) -> frozenset[str]:
        """Words for one person that also occur in names of organisations: the Leeds Observer, the Coast Guard."""
        return frozenset(
            word
            for word in self.organisation_words
            if (noun := self.roles.get(word.lower())) is not None and not noun.plural
        )

    @reading
    def metonyms(self) -> frozenset[str]:
        """Names that stand for an organisation: Pentagon, Reuters, White House."""
        return self._phrases("metonyms")

    @reading
    def forenames(self) -> Mapping[str, Gender]:
        """Forenames and their gender; ``-`` if both men and women have it."""
        return MappingProxyType({row[0]: cast("Gender", row[1]) for row in self.words("forenames")})

    @reading
    def titles(self) -> Mapping[str, Title]:
        """Titles before a name, in each of their forms: Sen., Senator, Prime Minister."""
        return titles(self.table("titles"), self.path("titles.toml"))

    @reading
    def short_offices(self) -> frozenset[str]:
        """Abbreviated titles that are roles, without their full stop: Sen, which is a surname too."""
        offices = (form for form, title in self.titles.items() if title.role and form[-1] == ".")
        return frozenset(form[:-1] for form in offices) - self.suffixes

    @reading
    def parties(self) -> Mapping[str, Party]:
        """Parties, in each of their forms: R, Republican, GOP."""
        return parties(self.table("parties"), self.path("parties.toml"))

    @reading
    def places(self) -> Mapping[str, Place]:
        """Places and their people, in each of their forms: Arkansas, Ark., AR, Arkansan."""
        return places(self.table("places"), self.path("places.toml"))

    @reading
    def home(self) -> str:
        """The country whose offices give no affiliation."""
        home = self.table("places").get("home")
        if not isinstance(home, str) or home not in self.places:
            raise LexiconError(self.path("places.toml"), None, expected="a country for home", found=repr(home))
        return home

    @reading
    def contractions(self) -> tuple[str, ...]:
        """Endings that an apostrophe joins to a word: Byron's, they're, we'll."""
        return tuple(section(self.table("units"), "contractions", self.path("units.toml")))

    @reading
    def letters(self) -> MappingProxyType[str, str]:
        """The letter of each word, in lower case: see :mod:`quoteattr.languages.letters`."""
        return MappingProxyType(letters(self))

    @reading
    def letters_as_verbs(self) -> Mapping[str, str]:
        """The letter as a verb of each form that is a noun or a verb."""
        verbs = verb_letters(self)
        return MappingProxyType({form: letter for form, letter in verbs.items() if form in self.nouns_or_verbs})

    @reading
    def letters_as_nouns(self) -> Mapping[str, str]:
        """The letter as a noun of each form that is a noun or a verb, if it is more than an ``x``."""
        verbs = verb_letters(self)
        return MappingProxyType({form: letter for form, letter in noun_letters(self).items() if form in verbs})

    @reading
    def plurals(self) -> frozenset[str]:
        """Plural nouns, among them those without an s: people, women."""
        return frozenset(form for lexicon in noun_lexicons(self) for form, noun in lexicon.items() if noun.plural)

    @reading
    def names_or_words(self) -> frozenset[str]:
        """Names that are also other words: Will, May; the Leeds Observer."""
        seasons = {word.capitalize() for word in self.function_words["season"]}
        return self.papers | seasons | {name for name in self.forenames if self.letters.get(name.lower()) in _OTHER}

    @reading
    def office_holders(self) -> frozenset[str]:
        """Titles and nouns for a person who may be in charge of something. The nouns may have a capital."""
        heads = {form for form, noun in self.roles.items() if not noun.plural}
        roles = {title for title, entry in self.titles.items() if entry.role}
        return frozenset(roles | heads | {form.capitalize() for form in heads})

    @reading
    def kinds(self) -> Mapping[str, str]:
        """The kind of each capitalised word: see :mod:`quoteattr.languages.kinds`."""
        return MappingProxyType(kinds(self))

    def looks_plural(self, word: str) -> bool:
        """Tell whether a word ends like a plural.

        >>> from quoteattr.languages import load
        >>> english = load("en")
        >>> english.looks_plural("bridges"), english.looks_plural("press")
        (True, False)
        """
        return word.endswith(self._forms["plural"]) and not word.endswith(self._forms["not_plural"])

    def looks_third_person(self, word: str) -> bool:
        """Tell whether a verb ends like a third person: claims."""
        return word.endswith(self._forms["third_person"])

    @reading
    def _forms(self) -> Mapping[str, str]:
        forms = section(self.table("units"), "forms", self.path("units.toml"))
        return MappingProxyType({name: str(ending) for name, ending in forms.items()})

    @reading
    def particles(self) -> frozenset[str]:
        """Words inside a name: van, de, al, bin."""
        return self._phrases("particles")

    @reading
    def suffixes(self) -> frozenset[str]:
        """Words after a name: Jr., III, MD."""
        return self._phrases("suffixes")

    @reading
    def abbreviations(self) -> frozenset[str]:
        """Abbreviations whose full stop does not end a sentence: Mr., U.S., Jan."""
        titles = (form for form in self.titles if form.isupper() and form.endswith("."))  # MR. MOSS: “No.”
        return self._phrases("abbreviations").union(titles)

    @reading
    def function_words(self) -> Mapping[str, frozenset[str]]:
        """Classes of function words: determiner, subject_pronoun, preposition, adverb, time."""
        found = classes(self._function_words, self.path("function_words.toml"))
        return MappingProxyType({name: frozenset(words) for name, words in found.items()})

    @reading
    def pronoun_genders(self) -> Mapping[str, str]:
        """Pronouns and their gender: ``m``, ``f`` or ``n``."""
        return self._by_word("gender")

    @reading
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
