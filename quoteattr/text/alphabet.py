"""The alphabet of a language: the letter of each word, computed once from its lexicons."""

from typing import TYPE_CHECKING

from quoteattr.languages import Language
from quoteattr.letter_sets import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet

__all__ = ["Alphabet"]

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
    **{f"<{letter}>": letter for letter in QUOTATION},  # the sign for a quotation in a document
}


class Alphabet:
    """The letters of the words of one language."""

    def __init__(self, language: Language) -> None:
        """Make the alphabet from the lexicons of a language and its file ``units.toml``."""
        self.letters: Mapping[str, str] = language.letters | _SIGNS
        """The letter of every known word, in lower case, and of every sign; ``U`` is a noun or a verb."""
        self.verbs: Mapping[str, str] = language.letters_as_verbs
        """What a ``U`` is as a verb."""
        self.nouns: Mapping[str, str] = language.letters_as_nouns
        """What a ``U`` is as a noun, where it is more than an ``x``."""
        self.contractions: Mapping[str, str] = _units(language, "contractions")
        """The letters of what an apostrophe joins to a word: Byron's, they're."""
        self.joints: Mapping[str, str] = _units(language, "joints")
        """The letter of a preposition inside the name of an organisation."""
        self.bodies: frozenset[str] = language.organisation_words
        """Words in names of organisations that such a preposition may follow: Department."""
        self.departments: frozenset[str] = language.departments
        """Words in names of organisations that “and” may follow: Health."""
        self.endings: Mapping[str, str] = _units(language, "endings")
        """The letters of unknown words by their endings."""
        self.reflexives: frozenset[str] = language.function_words["reflexive"]
        """Pronouns that are objects after a verb, and only emphasis elsewhere: calls herself, Byron herself."""
        self.firm_suffixes: frozenset[str] = language.function_words["firm_suffix"]
        """What says what sort of firm a name is of: Zorbo, Inc."""
        self.absolutes: frozenset[str] = language.function_words["absolute"]
        """Words that begin a clause without a finite verb: with Lee saying."""
        self.time_modifiers: frozenset[str] = language.function_words["time_modifier"]
        """Words that may begin a phrase for a time: last, next."""
        self.time_names: frozenset[str] = language.function_words["time_name"]
        """Words for times that are also surnames: Day."""
        self.time_spans: frozenset[str] = language.function_words["time_span"]
        """Words for spans of time with a possessor: era."""
        self.prepositions: frozenset[str] = language.function_words["preposition"]
        """Prepositions, some of them of several words: sources close to the mayor."""
        self.role_modifiers: frozenset[str] = language.function_words["role_modifier"]
        """Words that may come before a role and belong to it: managing director, retired teacher."""
        self.forenames: AbstractSet[str] = language.forenames.keys()
        """Forenames, after which such a word is one."""
        self.places: AbstractSet[str] = language.places.keys()
        """Places, some of which are also forenames: Georgia Governor Lee."""
        self.particles: frozenset[str] = frozenset(particle.rstrip("-'") for particle in language.particles)
        """Particles that may be joined to a name: al-Amin, d'Arcy."""
        self.names: frozenset[str] = language.names_or_words
        """Names that are also other words: Will, May; the Leeds Observer."""
        self.lemmas: Mapping[str, str] = language.lemmas
        """The base of each verb form."""
        self.plurals: frozenset[str] = language.plurals
        """Plural nouns, among them those without an s: people, women."""
        self.looks_plural: Callable[[str], bool] = language.looks_plural
        """Whether a word ends like a plural."""
        self.looks_third_person: Callable[[str], bool] = language.looks_third_person
        """Whether a verb ends like a third person."""


def _units(language: Language, name: str) -> dict[str, str]:
    """Return a table of ``units.toml``."""
    return {key: str(letter) for key, letter in language.section("units", name).items()}
