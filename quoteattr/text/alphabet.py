"""The alphabet of a language: which letter stands for which word, made once from its lexicons."""

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from quoteattr.languages import Language
from quoteattr.languages.lexicon import section
from quoteattr.letter_sets import QUOTATION

__all__ = ["Alphabet", "make_alphabet"]

_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
_SIGNS = {
    **dict.fromkeys((*".!?", "\n"), "."),
    **dict.fromkeys(("-", "--", "---", "\N{EN DASH}", "\N{EM DASH}", "\N{HORIZONTAL BAR}"), "-"),
    **dict.fromkeys((",", "...", "\N{HORIZONTAL ELLIPSIS}"), ","),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys(f"'{_CURLY}", "$"),
    **dict.fromkeys("$%\N{POUND SIGN}\N{EURO SIGN}#@", "x"),
    ":": ":",
    ";": ";",
    "&": "N",
    **{f"<{letter}>": letter for letter in QUOTATION},  # what a document writes for a quotation
}
_MODIFIERS = ("role_modifier", "time_modifier", "ordinal")
"""Classes of adjectives that may begin a sentence with a capital: “Former”, “Last”."""
_USES = {"weak": ("Y", "b", "c"), "other": ("z", "b", "v")}
"""The letters of verbs that their lexicon sets apart."""


@frozen
class Alphabet:
    """The letters of the words of one language."""

    letters: Mapping[str, str]
    """The letter of every known word, in lower case, and of every sign; ``U`` is a noun or a verb."""

    verbs: Mapping[str, str]
    """What a ``U`` is as a verb."""

    nouns: Mapping[str, str]
    """What a ``U`` is as a noun, where it is more than an ``x``."""

    contractions: Mapping[str, str]
    """The letters of what an apostrophe joins to a word: Byron's, they're."""

    joints: Mapping[str, str]
    """What a preposition is inside the name of a body."""

    bodies: frozenset[str]
    """Words in the names of bodies after which such a preposition may stand: Department."""

    departments: frozenset[str]
    """Words in the names of bodies after which “and” may stand: Health."""

    endings: Mapping[str, str]
    """What the ending of an unknown word says of it."""

    reflexives: frozenset[str]
    """Pronouns that are objects behind a verb, and nothing but emphasis elsewhere: calls herself, Byron herself."""

    absolutes: frozenset[str]
    """What begins a clause without a finite verb: with Lee saying."""

    time_modifiers: frozenset[str]
    """What may begin a phrase for a time: last, next."""

    time_names: frozenset[str]
    """Words for times that are surnames too: Day."""

    role_modifiers: frozenset[str]
    """What may stand before a role and belong to it: managing director, retired teacher."""

    forenames: frozenset[str]
    """Forenames, after which such a word is one."""

    particles: frozenset[str]
    """What may stand before a name, joined to it: al-Amin, d'Arcy."""

    names: frozenset[str]
    """Names that are other words too: Will, May; the Leeds Observer."""

    plurals: frozenset[str]
    """Plural nouns, among them those without an s: people, women."""

    looks_plural: Callable[[str], bool]
    """Whether a word ends as plurals do."""

    looks_third_person: Callable[[str], bool]
    """Whether a verb ends as the third person does."""


def make_alphabet(language: Language) -> Alphabet:
    """Make the alphabet of a language from its lexicons and its file ``units.toml``."""
    units = dict(_units(language))
    nouns, plurals = _nouns(language)
    verbs = _verbs(language)
    letters = dict(nouns)
    for form, letter in verbs.items():
        letters[form] = "U" if form in language.nouns_or_verbs else letter
    letters = dict.fromkeys(language.term_words, "f") | letters
    # Bo op den Berg is no OP, and an mep has no suffix
    small = {suffix.lower() for suffix in language.suffixes} - language.particles - language.roles.keys()
    letters.update(dict.fromkeys(small, "J"))
    modifiers = {word for name in _MODIFIERS for word in language.function_words[name]}
    letters = {**dict.fromkeys(modifiers, "x"), **letters, **_function_words(language, units["classes"])}
    letters.update((form.replace("'", _CURLY), letter) for form, letter in list(letters.items()) if "'" in form)
    letters.update(dict.fromkeys(language.titles.keys() - language.suffixes, "T"))  # Sr. Ida Moss, Bo Moss Sr.
    letters |= units["words"] | _SIGNS
    return Alphabet(
        letters,
        verbs,
        nouns,
        units["contractions"],
        units["joints"],
        language.organisation_words,
        language.departments,
        units["endings"],
        language.function_words["reflexive"],
        language.function_words["absolute"],
        language.function_words["time_modifier"],
        language.function_words["time_name"],
        language.function_words["role_modifier"],
        frozenset(language.forenames),
        frozenset(particle.rstrip("-'") for particle in language.particles),
        language.papers
        | {name for name in language.forenames if letters.get(name.lower()) in ("Z", "l", "p")}
        | {word.capitalize() for word in language.function_words["season"]},
        plurals,
        language.looks_plural,
        language.looks_third_person,
    )


def _units(language: Language) -> Iterator[tuple[str, dict[str, str]]]:
    """Return the tables of ``units.toml``."""
    table, path = language.table("units"), language.path("units.toml")
    for name in ("classes", "words", "contractions", "joints", "endings"):
        yield name, {key: str(letter) for key, letter in section(table, name, path).items()}


def _nouns(language: Language) -> tuple[dict[str, str], frozenset[str]]:
    """Return the letters of nouns, and which of them are plurals."""
    letters: dict[str, str] = {}
    plurals: set[str] = set()
    for lexicon, letter in (
        # earlier lexicons win
        (language.noun_cues, "m"),
        (language.works, "i"),
        (language.roles, "R"),
        (language.documents, "D"),
        (language.organisations, "G"),
    ):
        for form, noun in lexicon.items():
            letters.setdefault(form, letter)
            if noun.plural:
                plurals.add(form)
    return letters, frozenset(plurals)


def _verbs(language: Language) -> dict[str, str]:
    """Return the letters of verbs: finite, base and -ing."""
    letters: dict[str, str] = {}
    for lexicon, usual in (
        # earlier lexicons win
        (language.reporting_verbs, ("C", "B", "W")),
        (language.thinking_verbs, ("C", "B", "W")),
        (language.naming_verbs, ("K", "k", "j")),
        (language.verbs, ("V", "b", "v")),
    ):
        for form, verb in lexicon.items():
            finite, base, ing = _USES.get(verb.use, usual)
            letters.setdefault(form, {"base": base, "ing": ing}.get(verb.kind, finite))
    return letters


def _function_words(language: Language, classes: Mapping[str, str]) -> dict[str, str]:
    """Return the letters of function words."""
    words = language.function_words
    letters: dict[str, str] = {}
    for name, letter in reversed(list(classes.items())):
        letters.update(dict.fromkeys(words[name], letter))
    both = words["preposition"] & words["subordinator"]
    letters.update(dict.fromkeys((word for word in both if letters[word] == classes["preposition"]), "r"))
    return letters | dict.fromkeys(words["be"], "A")
