"""The words of novels, as the lexicon of a language has them: titles, nouns for people, ways to address.

>>> from quoteattr.languages import load
>>> english = words_of(load("en"))
>>> english.titles["mrs"], english.noun_genders["landlord"]
('f', 'm')
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from quoteattr.fiction.sign_words import SignWords, sign_words_of
from quoteattr.languages import Language
from quoteattr.mentions.names import Names, names_of
from quoteattr.text.words import any_of

__all__ = ["Words", "words_of"]

_FINITE = frozenset({"past", "third", "base"})


@frozen(eq=False)
class Words:
    """The lexicon of ``fiction.toml``, as sets and tables; forms are in lower case where a text may write them so."""

    names: Names
    """The words of names that both genres have."""
    titles: Mapping[str, str]
    """Titles in lower case, without a full stop: ``m``, ``f`` or ``""``."""
    full_titles: Mapping[str, str]
    """Titles that are written in several ways, each with its full form: dr, doctor."""
    small_titles: frozenset[str]
    ranks: frozenset[str]
    military: frozenset[str]
    before_forenames: frozenset[str]
    before_surnames: frozenset[str]
    marital: frozenset[str]
    married: frozenset[str]
    no_names: frozenset[str]
    place_ends: frozenset[str]
    particles: frozenset[str]
    """Small words inside a surname."""
    noun_genders: Mapping[str, str]
    """Nouns for people: ``m``, ``f`` or ``""``."""
    generic: frozenset[str]
    kin: Mapping[str, frozenset[str]]
    """What a spouse, parent, child or sibling may be called: wife, husband, daughter, son."""
    address: re.Pattern[str]
    """What somebody is called in talk, in the group ``m`` or ``f``."""
    before_address: frozenset[str]
    phrases: Mapping[str, frozenset[str]]
    """Small words beside speech, by what they do: ``determiners``, ``towards`` …"""
    dashes: Mapping[str, frozenset[str]]
    """The words of dialogue after dashes."""
    pronouns: Mapping[str, str]
    """Pronouns for people with their genders; ``p`` for they."""
    he_or_she: re.Pattern[str]
    """He or she, in the group ``m`` or ``f``."""
    wearing: re.Pattern[str]
    """What stands behind a noun for a person: in the shawl."""
    silence: re.Pattern[str]
    """How the narration says that somebody answers without speech of his own: made no answer, nodded."""
    signs: SignWords
    forenames: Mapping[str, str]
    """Forenames that mostly one gender bears, and it."""
    speech: frozenset[str]
    """Finite forms of the verbs of saying."""

    def full_title(self, title: str) -> str:
        """Return the full form of a title: doctor for “dr”."""
        return self.full_titles.get(title, title)

    def gender_of_noun(self, noun: str) -> str:
        """Return the gender that a noun for a person tells, ``""`` where it tells none."""
        return self.noun_genders.get(noun, "")


@cache
def words_of(language: Language) -> Words:
    """Return the words of novels in a language; its lexicon is read once."""
    found = {name: language.classes("fiction", name) for name in language.table("fiction")}
    titles, nouns, talk = found["titles"], found["nouns"], found["address"]
    genders = _titles_of_language(language) | dict.fromkeys(titles["either"], "")
    genders |= dict.fromkeys((*titles["male"], *titles["rank"]), "m") | dict.fromkeys(titles["female"], "f")
    roles = {word: _known_gender(noun.gender or "") for word, noun in language.roles.items() if not noun.plural}
    noun_genders = roles | dict.fromkeys(nouns["either"], "")
    noun_genders |= dict.fromkeys(nouns["male"], "m") | dict.fromkeys(nouns["female"], "f")
    return Words(
        names=names_of(language.code),
        titles=genders,
        full_titles=_full_titles(language),
        small_titles=titles["small"],
        ranks=titles["rank"],
        military=titles["military"],
        before_forenames=titles["before_forenames"],
        before_surnames=titles["before_surnames"],
        marital=titles["marital"],
        married=titles["married"],
        no_names=found["no_names"]["words"],
        place_ends=found["no_names"]["place_ends"],
        particles=language.particles - language.function_words["preposition"] - language.function_words["article"],
        noun_genders=noun_genders,
        generic=nouns["generic"],
        kin={name: nouns[name] for name in ("wife", "husband", "daughter", "son")},
        address=_address(talk["male"], talk["female"], talk["right_before"]),
        before_address=frozenset(word.replace("-", " ") for word in talk["before"]),
        phrases=(phrases := found["phrases"]),
        dashes=found["dashes"],
        pronouns=_pronouns(language, phrases["several"]),
        he_or_she=_he_or_she(language),
        wearing=_wearing(phrases["wearing"], phrases["worn"]),
        silence=re.compile(rf"\b(?:{any_of(found['answers']['silent'])})\b"),
        signs=sign_words_of(language),
        forenames=_forenames(language, found["forenames"]["male"], found["forenames"]["female"]),
        speech=frozenset(
            form for form, verb in language.reporting_verbs.items() if verb.kind in _FINITE and verb.use != "hearer"
        ),
    )


def _forenames(language: Language, male: Iterable[str], female: Iterable[str]) -> Mapping[str, str]:
    """Return the forenames that mostly one gender bears: those of all genres, and those of novels."""
    known = {name: gender for name, gender in language.forenames.items() if gender in ("m", "f")}
    return known | dict.fromkeys(male, "m") | dict.fromkeys(female, "f")


def _known_gender(gender: str) -> str:
    """Return ``m`` or ``f``, and ``""`` for a word that either may bear: nanny, passenger."""
    return gender if gender in ("m", "f") else ""


def _titles_of_language(language: Language) -> dict[str, str]:
    """Return the titles of one word that all genres have, with their genders: senator, mrs."""
    known = {form.rstrip(".").lower(): title.gender for form, title in language.titles.items() if " " not in form}
    return {form: _known_gender(gender) for form, gender in known.items()}


def _full_titles(language: Language) -> Mapping[str, str]:
    """Return the full form of each title of one word: doctor for “dr”."""
    full = {form.rstrip(".").lower(): title.full.lower() for form, title in language.titles.items() if " " not in form}
    return {form: whole for form, whole in full.items() if " " not in whole}


def _pronouns(language: Language, several: Iterable[str]) -> Mapping[str, str]:
    """Return the pronouns for people, those for several with ``p``."""
    genders = {word: gender for word, gender in language.pronoun_genders.items() if gender in ("m", "f")}
    return genders | dict.fromkeys(several, "p")


def _he_or_she(language: Language) -> re.Pattern[str]:
    """Make the pattern of the pronouns of one woman or man that are subjects."""

    def subjects(gender: str) -> str:
        found = [word for word in language.function_words["subject_pronoun"] if genders.get(word) == gender]
        return any_of({*found, *map(str.capitalize, found)})

    genders = language.pronoun_genders
    return re.compile(rf"\b(?:(?P<m>{subjects('m')})|(?P<f>{subjects('f')}))\b(?!['’])")


def _wearing(prepositions: Iterable[str], articles: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(prepositions)}\s+{any_of(articles)}\s+(?:[\w\-]+\s+)?[\w\-]+")


def _address(male: Iterable[str], female: Iterable[str], before: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern of what somebody is called in talk: set off before and behind, or after “my”, “no”, “yes”."""
    behind = "|".join(rf"(?<=\b{word} )" for word in sorted(before))
    opened = rf"""(?:(?<=[,"“!?.;:—–\-] )|(?<=["“—–‘])|{behind})"""
    return re.compile(rf"""{opened}(?:(?P<m>{any_of(male)})|(?P<f>{any_of(female)}))(?=[,.!?;"”—–\-])""", re.IGNORECASE)
