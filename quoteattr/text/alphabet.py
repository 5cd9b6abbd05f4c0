"""The alphabet of a language: which letter stands for which word, made once from its lexicons."""

from typing import TYPE_CHECKING

from quoteattr.languages import Language
from quoteattr.languages.lexicon import section
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
    **{f"<{letter}>": letter for letter in QUOTATION},  # what a document writes for a quotation
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
        """What a preposition is inside the name of a body."""
        self.bodies: frozenset[str] = language.organisation_words
        """Words in the names of bodies after which such a preposition may stand: Department."""
        self.departments: frozenset[str] = language.departments
        """Words in the names of bodies after which “and” may stand: Health."""
        self.endings: Mapping[str, str] = _units(language, "endings")
        """What the ending of an unknown word says of it."""
        self.reflexives: frozenset[str] = language.function_words["reflexive"]
        """Pronouns that are objects behind a verb, and nothing but emphasis elsewhere: calls herself, Byron herself."""
        self.absolutes: frozenset[str] = language.function_words["absolute"]
        """What begins a clause without a finite verb: with Lee saying."""
        self.time_modifiers: frozenset[str] = language.function_words["time_modifier"]
        """What may begin a phrase for a time: last, next."""
        self.time_names: frozenset[str] = language.function_words["time_name"]
        """Words for times that are surnames too: Day."""
        self.time_spans: frozenset[str] = language.function_words["time_span"]
        """Words for spans of time, which somebody may have: era."""
        self.prepositions: frozenset[str] = language.function_words["preposition"]
        """Prepositions, some of them of several words: sources close to the mayor."""
        self.role_modifiers: frozenset[str] = language.function_words["role_modifier"]
        """What may stand before a role and belong to it: managing director, retired teacher."""
        self.forenames: AbstractSet[str] = language.forenames.keys()
        """Forenames, after which such a word is one."""
        self.places: AbstractSet[str] = language.places.keys()
        """Places, some of which are forenames too: Georgia Governor Lee."""
        self.particles: frozenset[str] = frozenset(particle.rstrip("-'") for particle in language.particles)
        """What may stand before a name, joined to it: al-Amin, d'Arcy."""
        self.names: frozenset[str] = language.names_or_words
        """Names that are other words too: Will, May; the Leeds Observer."""
        self.plurals: frozenset[str] = language.plurals
        """Plural nouns, among them those without an s: people, women."""
        self.looks_plural: Callable[[str], bool] = language.looks_plural
        """Whether a word ends as plurals do."""
        self.looks_third_person: Callable[[str], bool] = language.looks_third_person
        """Whether a verb ends as the third person does."""


def _units(language: Language, name: str) -> dict[str, str]:
    """Return a table of ``units.toml``."""
    found = section(language.table("units"), name, language.path("units.toml"))
    return {key: str(letter) for key, letter in found.items()}
