"""Names of invented people: forenames that the language knows, and surnames that nobody has.

>>> from hypothesis import find
>>> find(people(), lambda person: True).name.count(" ")
1
"""

from enum import Enum
from functools import cache

from attrs import frozen
from hypothesis import strategies as st

from quoteattr.languages import load
from quoteattr.testing.words import known_words

__all__ = ["Person", "Script", "names", "people", "surnames", "uncased_names"]


class Script(Enum):
    """Scripts that have capitals, each as the consonants, the vowels and the last letters of its syllables."""

    LATIN = ("bdfgklmnprtvz", "aeiou", ("", "n", "r", "l"))
    ACCENTED = ("čšžłñğ", "áéíöüå", ("", "ń", "ř"))
    CYRILLIC = ("бвгдкмнпртж", "аеоуи", ("", "н", "в"))
    GREEK = ("βγδκλμνπρτφ", "αειου", ("", "ς"))


@frozen
class Person:
    """An invented person.

    ``name`` is the full name without titles, as a record has it; ``gender`` is ``m``, ``f`` or ``-``.
    """

    forename: str
    surname: str
    gender: str = "-"
    middle: str = ""
    suffix: str = ""

    @property
    def name(self) -> str:
        """The full name.

        >>> Person("Ada", "van der Byron", "f", middle="K.").name
        'Ada K. van der Byron'
        """
        return " ".join(part for part in (self.forename, self.middle, self.surname, self.suffix) if part)

    @property
    def pronouns(self) -> tuple[str, str, str] | None:
        """Subject, object and possessive, if the gender is known.

        >>> Person("Ada", "Byron", "f").pronouns
        ('she', 'her', 'her')
        """
        return {"m": ("he", "him", "his"), "f": ("she", "her", "her")}.get(self.gender)


@st.composite
def surnames(
    draw: st.DrawFn, *, simple: bool = False, script: Script | None = Script.LATIN, language: str = "en"
) -> str:
    """Draw surnames that are not words of the language: Dabol, O'Dabol, Dabol-Renu, Dabol Renu, al-Dabol, van Dabol.

    Args:
        simple: Whether to draw only surnames of one plain word.
        script: A script, or ``None`` for any.
        language: The language whose words to avoid, and whose particles to use.
    """
    written = draw(st.sampled_from(Script)) if script is None else script
    first = draw(_syllables(written, language))
    if simple:
        return first
    joined = st.sampled_from(["O'", "O’", "Mc", "Al-", "al-", "D'"])
    form = draw(st.integers(0, 8))
    if form == 1:
        return f"{first}-{draw(_syllables(written, language))}"
    if form == 2:  # noqa: PLR2004 - one form of nine
        return draw(joined) + first
    if form == 3:  # noqa: PLR2004 - one form of nine
        return f"{draw(st.sampled_from(_particles(language)))} {first}"
    if form == 4:  # noqa: PLR2004 - one form of nine
        return f"{first} {draw(_syllables(written, language).filter(lambda second: second != first))}"
    return first


@st.composite
def people(
    draw: st.DrawFn,
    *,
    gendered: bool | None = None,
    plain: bool = False,
    script: Script | None = Script.LATIN,
    language: str = "en",
) -> Person:
    """Draw people with forenames that the language knows, which often give their gender.

    Args:
        gendered: Whether to draw only people whose pronouns are known, or only others.
        plain: Whether to draw only people with a forename and a simple surname.
        script: The script of the surname, or ``None`` for any.
        language: Two letters.
    """
    forename = draw(_given(language, gendered=gendered))
    surname = draw(surnames(simple=plain, script=script, language=language))
    middle = suffix = ""
    if not plain:
        middle = draw(st.sampled_from(["", "", "", *(f"{letter}." for letter in "BDFKMRTV")]))
        suffix = draw(st.sampled_from(["", "", "", "", *_generations(language)]))
    return Person(forename, surname, load(language).forenames[forename], middle, suffix)


def names(*, script: Script | None = None, language: str = "en") -> st.SearchStrategy[str]:
    """Draw names of people with their titles, particles, suffixes: Sen. Ada K. van Dabol Jr."""
    titles = st.just("") | st.sampled_from(_titles(language)).map("{} ".format)
    someone = people(script=script, language=language)
    return st.builds(lambda title, person: title + person.name, titles, someone)


def uncased_names() -> st.SearchStrategy[str]:
    """Draw names in scripts that have no capitals: Han, Hangul, Arabic, Hebrew, Devanagari."""
    ranges = ((0x4E00, 0x9FA5), (0xAC00, 0xD7A3), (0x0627, 0x063A), (0x05D0, 0x05EA), (0x0905, 0x0939))
    of_ranges = (st.characters(min_codepoint=first, max_codepoint=last) for first, last in ranges)
    return st.one_of([st.text(letters, min_size=2, max_size=4) for letters in of_ranges])


@st.composite
def _syllables(draw: st.DrawFn, script: Script, language: str) -> str:
    """Two or three syllables with a capital that are not a word of the language."""
    word = draw(_words(script).filter(lambda made: made not in known_words(language)))
    return word.capitalize()


@cache
def _words(script: Script) -> st.SearchStrategy[str]:
    onsets, vowels, codas = script.value
    syllables = [onset + vowel for onset in onsets for vowel in vowels]
    syllable, more = st.sampled_from(syllables), st.sampled_from(["", "", *syllables])
    return st.tuples(syllable, syllable, more, st.sampled_from(codas)).map("".join)


@cache
def _given(language: str, *, gendered: bool | None) -> st.SearchStrategy[str]:
    return st.sampled_from(_forenames(language, gendered=gendered))


@cache
def _forenames(language: str, *, gendered: bool | None) -> tuple[str, ...]:
    """Forenames that are not also other words."""
    spoken = load(language)
    others = {
        word.casefold()
        for entries in (
            *(spoken.reporting_verbs, spoken.thinking_verbs, spoken.naming_verbs, spoken.verbs, spoken.roles),
            *(spoken.organisations, spoken.documents, spoken.noun_cues, spoken.works, spoken.term_words),
            *(spoken.organisation_words, spoken.titles, spoken.parties, spoken.places, spoken.particles),
            *(spoken.abbreviations, spoken.metonyms, spoken.suffixes, *spoken.function_words.values()),
        )
        for entry in entries
        for word in entry.split()
    }
    kept = (
        name
        for name, gender in spoken.forenames.items()
        if name.isalpha() and name.casefold() not in others and gendered in (None, gender in ("m", "f"))
    )
    return tuple(sorted(kept, key=lambda name: (len(name), name)))


@cache
def _particles(language: str) -> tuple[str, ...]:
    """Particles in lower case that are not also words of the language or forenames."""
    spoken = load(language)
    words = frozenset().union(*spoken.function_words.values(), spoken.organisations, spoken.verbs)
    kept = (word for word in spoken.particles if word.isalpha() and word.islower() and len(word) > 1)
    return tuple(sorted(word for word in kept if word not in words and word.capitalize() not in spoken.forenames))


@cache
def _titles(language: str) -> tuple[str, ...]:
    """Titles in the singular."""
    forms = load(language).titles
    plural = ("s", "s.", "men", "women")
    return tuple(sorted(form for form in forms if form[0].isupper() and not form.endswith(plural)))


@cache
def _generations(language: str) -> tuple[str, ...]:
    """Suffixes that distinguish the generations of a family: Jr., III."""
    suffixes = load(language).suffixes
    numerals = {suffix for suffix in suffixes if set(suffix) <= set("IV") and len(suffix) > 1}
    return tuple(sorted(numerals | {suffix for suffix in suffixes if suffix in ("Jr.", "Sr.")}))
