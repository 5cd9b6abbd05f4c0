"""The word lists of a language, each of which is read when it is first needed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from quoteattr.languages.compiled import reading
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
from quoteattr.languages.files import Files
from quoteattr.languages.lexicon import LexiconError

__all__ = ["WordLists"]


class WordLists(Files):
    """What the files of one language say, each by itself."""

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
    def nouns_or_verbs(self) -> frozenset[str]:
        """Forms of reporting, thinking and naming verbs that are often nouns: claims, remarks."""
        return self.phrases("nouns_or_verbs")

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
    def term_words(self) -> frozenset[str]:
        """Words and phrases before a name or a term: so-called, dubbed, known as."""
        return self.phrases("term_words")

    @reading
    def organisation_words(self) -> frozenset[str]:
        """Words that show that a capitalised name is an organisation: Committee, Inc."""
        return self.phrases("organisation_words")

    @reading
    def departments(self) -> frozenset[str]:
        """What somebody in office is in charge of, with a capital: Press, State."""
        return frozenset(row[0].capitalize() for row in self.words("departments"))

    @reading
    def joints(self) -> frozenset[str]:
        """Small words inside the names of organisations: of, and."""
        return self.phrases("joints")

    @reading
    def plain_people(self) -> frozenset[str]:
        """Nouns for people that tell no role: adult, rival."""
        return self.phrases("plain_people")

    @reading
    def stances(self) -> frozenset[str]:
        """Nouns for people who are for or against somebody: admirer, accuser."""
        return self.phrases("stances")

    @reading
    def territories(self) -> frozenset[str]:
        """Nouns for places that are governed: province, city."""
        return self.phrases("territories")

    @reading
    def mass_nouns(self) -> frozenset[str]:
        """Nouns that begin a sentence without an article: bread."""
        return self.phrases("mass_nouns")

    @reading
    def elisions(self) -> frozenset[str]:
        """Words, and endings of words behind a hyphen, that begin or end with an apostrophe: 'tis."""
        return self.phrases("elisions")

    @reading
    def agent_endings(self) -> tuple[str, ...]:
        """Endings of nouns for people by what they do: -ctor, -cist."""
        return tuple(sorted(self.phrases("agent_endings")))

    @reading
    def office_verbs(self) -> frozenset[str]:
        """Verbs that say what office somebody has: advise, chairs."""
        return frozenset(word for row in self.words("office_verbs") for word in row)

    @reading
    def short_forenames(self) -> Mapping[str, str]:
        """Short forenames, each with those that it is short for, with spaces between: Al, Albert Alan."""
        return MappingProxyType({row[0]: " ".join(row[1:]) for row in self.words("short_forenames")})

    @reading
    def metonyms(self) -> frozenset[str]:
        """Names that stand for an organisation: Pentagon, Reuters, White House."""
        return self.phrases("metonyms")

    @reading
    def forenames(self) -> Mapping[str, Gender]:
        """Forenames and their gender; ``-`` if both men and women have it."""
        return MappingProxyType({row[0]: cast("Gender", row[1]) for row in self.words("forenames")})

    @reading
    def titles(self) -> Mapping[str, Title]:
        """Titles before a name, in each of their forms: Sen., Senator, Prime Minister."""
        return titles(self.table("titles"), self.path("titles.toml"))

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
        return tuple(self.section("units", "contractions"))

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

    @property
    def possessive(self) -> str:
        """What stands behind the apostrophe of a possessor: Byron’s."""
        return self._forms["possessive"]

    @reading
    def _forms(self) -> Mapping[str, str]:
        return MappingProxyType({name: str(ending) for name, ending in self.section("units", "forms").items()})

    @reading
    def particles(self) -> frozenset[str]:
        """Words inside a name: van, de, al, bin."""
        return self.phrases("particles")

    @reading
    def suffixes(self) -> frozenset[str]:
        """Words after a name: Jr., III, MD."""
        return self.phrases("suffixes")

    @reading
    def function_words(self) -> Mapping[str, frozenset[str]]:
        """Classes of function words: determiner, subject_pronoun, preposition, adverb, time."""
        return MappingProxyType(self.classes("function_words"))

    @reading
    def pronoun_genders(self) -> Mapping[str, str]:
        """Pronouns and their gender: ``m``, ``f`` or ``n``."""
        return self._by_word("gender")

    @reading
    def pronoun_numbers(self) -> Mapping[str, str]:
        """Pronouns and their number: ``singular`` or ``plural``."""
        return self._by_word("grammatical_number")

    def _by_word(self, name: str) -> Mapping[str, str]:
        found = self.classes("function_words", name)
        return MappingProxyType({word: key for key, words in found.items() for word in words})
