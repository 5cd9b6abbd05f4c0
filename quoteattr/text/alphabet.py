"""The alphabet of a language: which letter stands for which word, made once from its lexicons."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from attrs import frozen

from quoteattr.languages import Language
from quoteattr.languages.lexicon import section
from quoteattr.letter_sets import QUOTATION

__all__ = ["Alphabet", "make_alphabet"]

_SIGNS = {
    **dict.fromkeys((*".!?", "\n"), "."),
    **dict.fromkeys(("-", "--", "---", "\N{EN DASH}", "\N{EM DASH}", "\N{HORIZONTAL BAR}"), "-"),
    **dict.fromkeys((",", "...", "\N{HORIZONTAL ELLIPSIS}"), ","),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys("'\N{RIGHT SINGLE QUOTATION MARK}", "$"),
    **dict.fromkeys("$%\N{POUND SIGN}\N{EURO SIGN}#@", "x"),
    ":": ":",
    ";": ";",
    "&": "N",
    **{f"<{letter}>": letter for letter in QUOTATION},  # what a document writes for a quotation
}


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

    time_spans: frozenset[str]
    """Words for spans of time, which somebody may have: era."""

    prepositions: frozenset[str]
    """Prepositions, some of them of several words: sources close to the mayor."""

    role_modifiers: frozenset[str]
    """What may stand before a role and belong to it: managing director, retired teacher."""

    forenames: AbstractSet[str]
    """Forenames, after which such a word is one."""

    places: AbstractSet[str]
    """Places, some of which are forenames too: Georgia Governor Lee."""

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
    return Alphabet(
        language.letters | _SIGNS,
        language.letters_as_verbs,
        language.letters_as_nouns,
        _units(language, "contractions"),
        _units(language, "joints"),
        language.organisation_words,
        language.departments,
        _units(language, "endings"),
        language.function_words["reflexive"],
        language.function_words["absolute"],
        language.function_words["time_modifier"],
        language.function_words["time_name"],
        language.function_words["time_span"],
        language.function_words["preposition"],
        language.function_words["role_modifier"],
        language.forenames.keys(),
        language.places.keys(),
        frozenset(particle.rstrip("-'") for particle in language.particles),
        language.names_or_words,
        language.plurals,
        language.looks_plural,
        language.looks_third_person,
    )


def _units(language: Language, name: str) -> dict[str, str]:
    """Return a table of ``units.toml``."""
    found = section(language.table("units"), name, language.path("units.toml"))
    return {key: str(letter) for key, letter in found.items()}
