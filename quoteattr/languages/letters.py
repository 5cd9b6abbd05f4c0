"""The letter of each word, computed from the lexicons of a language and its file ``units.toml``.

See :mod:`quoteattr.text.units` for what each letter means.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from quoteattr.languages.entries import Noun

if TYPE_CHECKING:
    from quoteattr.languages.language import Language

__all__ = ["letters", "noun_letters", "noun_lexicons", "verb_letters"]

_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
_MODIFIERS = ("role_modifier", "time_modifier", "ordinal")
"""Classes of adjectives that may begin a sentence with a capital: “Former”, “Last”."""
_USES = {"weak": ("Y", "b", "c"), "other": ("z", "b", "v")}
"""The letters of verbs with a lexicon of their own."""


def letters(language: "Language") -> dict[str, str]:
    """Return the letter of every known word, in lower case. ``U`` means a noun or a verb."""
    found = noun_letters(language)
    for form, letter in verb_letters(language).items():
        found[form] = "U" if form in language.nouns_or_verbs else letter
    found = dict.fromkeys(language.term_words, "f") | found
    # Bo op den Berg is not an OP, and an mep has no suffix
    small = {suffix.lower() for suffix in language.suffixes} - language.particles - language.roles.keys()
    found.update(dict.fromkeys(small, "J"))
    found = dict.fromkeys(language.mass_nouns, "x") | found
    modifiers = {word for name in _MODIFIERS for word in language.function_words[name]}
    found = {**dict.fromkeys(modifiers, "x"), **found, **_function_words(language)}
    found.update((form.replace("'", _CURLY), letter) for form, letter in list(found.items()) if "'" in form)
    found.update(dict.fromkeys(language.titles.keys() - language.suffixes, "T"))  # Sr. Ida Moss, Bo Moss Sr.
    return found | {word: str(letter) for word, letter in language.section("units", "words").items()}


def noun_lexicons(language: "Language") -> tuple[Mapping[str, Noun], ...]:
    """Return the lexicons of nouns. Earlier ones take precedence."""
    return (language.noun_cues, language.works, language.roles, language.documents, language.organisations)


def noun_letters(language: "Language") -> dict[str, str]:
    """Return the letters of nouns."""
    found: dict[str, str] = {}
    for lexicon, letter in zip(noun_lexicons(language), "miRDG", strict=True):
        for form in lexicon:
            found.setdefault(form, letter)
    return found


def verb_letters(language: "Language") -> dict[str, str]:
    """Return the letters of verbs: finite, base and -ing."""
    found: dict[str, str] = {}
    for lexicon, usual in (
        # earlier lexicons take precedence
        (language.reporting_verbs, ("C", "B", "W")),
        (language.thinking_verbs, ("C", "B", "W")),
        (language.naming_verbs, ("K", "k", "j")),
        (language.verbs, ("V", "b", "v")),
    ):
        for form, verb in lexicon.items():
            finite, base, ing = _USES.get(verb.use, usual)
            found.setdefault(form, {"base": base, "ing": ing}.get(verb.kind, finite))
    return found


def _function_words(language: "Language") -> dict[str, str]:
    """Return the letters of function words."""
    words, classes = language.function_words, language.section("units", "classes")
    found: dict[str, str] = {}
    for name, letter in reversed(list(classes.items())):
        found.update(dict.fromkeys(words[name], str(letter)))
    both = words["preposition"] & words["subordinator"]
    found.update(dict.fromkeys((word for word in both if found[word] == classes["preposition"]), "r"))
    return found | dict.fromkeys(words["be"], "A")
