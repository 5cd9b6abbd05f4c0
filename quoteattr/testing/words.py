"""Words for the other strategies to choose from. All of them come from the lexicons of a language.

Each function is a strategy for one class of words. Words in two classes that could be confused (“claims”, “May”) are
left out, so that the composed texts are not ambiguous.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from hypothesis import strategies as st

from quoteattr.languages import Language, Noun, VerbForm, load
from quoteattr.mentions.names import names_of

__all__ = [
    "adverbs",
    "body_words",
    "known_words",
    "nouns",
    "organisation_nouns",
    "organisations",
    "papers",
    "people_nouns",
    "places",
    "plurals",
    "roles",
    "saying_nouns",
    "stances",
    "verbs",
    "weekdays",
]

_SHORTEST = 3


@cache
def verbs(kind: str, lexicon: str = "verbs", use: str = "", *, language: str = "en") -> st.SearchStrategy[str]:
    """Draw forms of verbs from one lexicon.

    >>> from hypothesis import find
    >>> find(verbs("past", "reporting_verbs", "hearer"), lambda verb: verb == "told")
    'told'

    Args:
        kind: ``base``, ``third``, ``past``, ``participle`` or ``ing``. The participle of a regular verb is its past.
        lexicon: A table of verbs: ``reporting_verbs``, ``naming_verbs``, ``thinking_verbs``, ``verbs``.
        use: The use of the verb in the lexicon: ``hearer``, ``weak``, ``as``, ``object``, ``other`` or none.
        language: Two letters.
    """
    return st.sampled_from(_verbs(kind, lexicon, use, language))


@cache
def nouns(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw nouns for things that cannot speak, in the singular."""
    return st.sampled_from(_nouns("works", language))


@cache
def saying_nouns(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw nouns of saying, in the singular: advice, remark."""
    return st.sampled_from(_nouns("noun_cues", language))


@cache
def papers(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw nouns for documents, in the singular: memo, letter."""
    return st.sampled_from(_nouns("documents", language))


@cache
def people_nouns(gender: str = "-", *, language: str = "en") -> st.SearchStrategy[str]:
    """Draw nouns for one person, of any gender or of a given one: envoy, spokeswoman."""
    return st.sampled_from(_people(gender, language))


@cache
def roles(gender: str = "-", *, language: str = "en") -> st.SearchStrategy[str]:
    """Draw nouns for one person in an organisation, of any gender or of a given one: not wife, critic or author.

    >>> from hypothesis import find
    >>> find(roles(), lambda role: role == "envoy")
    'envoy'
    """
    words = names_of(language).role_words
    others = names_of(language).stances | words["kin"] | words["creates"]
    return st.sampled_from([noun for noun in _people(gender, language) if noun not in others])


@cache
def stances(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw nouns for somebody who is for or against an organisation, but not part of it: critic."""
    return st.sampled_from([noun for noun in _people("-", language) if noun in names_of(language).stances])


@cache
def plurals(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw nouns for several people: reporters, voters."""
    entries = load(language).roles.items()
    return st.sampled_from(_plain((form for form, noun in entries if _is_several(form, noun)), language, "roles"))


@cache
def organisation_nouns(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw common nouns for organisations, in the singular: company, council."""
    return st.sampled_from(_nouns("organisations", language))


@cache
def adverbs(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw adverbs of manner, which may stand before any verb: bluntly."""
    words = (word for word in load(language).function_words["adverb"] if word.endswith("ly"))
    return st.sampled_from(_plain(words, language, "adverb"))


@cache
def weekdays(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw days of the week, with their capital."""
    return st.sampled_from(sorted(word.capitalize() for word in load(language).function_words["weekday"]))


@cache
def places(*, language: str = "en") -> st.SearchStrategy[str]:
    """Draw countries and cities of one word."""
    entries = load(language).places.items()
    people = load(language).forenames.keys() | load(language).titles.keys()
    kept = {form for form, place in entries if form == place.name and form.isalpha() and place.kind != "states"}
    return st.sampled_from(sorted(kept - people))


@cache
def body_words(*, nouns: bool = False, language: str = "en") -> st.SearchStrategy[str]:
    """Draw words that end the names of organisations, except departments, people and abbreviations.

    Args:
        nouns: Whether to draw only words that are also common nouns for organisations: Institute.
        language: Two letters.
    """
    spoken = load(language)
    others = {row[0] for row in spoken.words("departments")} | spoken.roles.keys()
    others |= {word.casefold().rstrip(".") for word in (*spoken.abbreviations, *spoken.parties)}
    words = (word for word in spoken.organisation_words if word.isalpha() and len(word) > _SHORTEST)
    kept = sorted(word for word in words if word.casefold() not in others)
    return st.sampled_from([word for word in kept if not nouns or word.lower() in _nouns("organisations", language)])


@st.composite
def organisations(draw: st.DrawFn, *, language: str = "en") -> str:
    """Draw names of invented organisations: Davon Institute."""
    from quoteattr.testing.names import surnames  # noqa: PLC0415 - names need the known words of this module

    return f"{draw(surnames(simple=True, language=language))} {draw(body_words(language=language))}"


@cache
def known_words(language: str) -> frozenset[str]:
    """Every word in a lexicon of the language, in lower case. No invented name may be one of them."""
    spoken = load(language)
    known: set[str] = set()
    for entries in (
        *(spoken.reporting_verbs, spoken.thinking_verbs, spoken.naming_verbs, spoken.verbs, spoken.roles),
        *(spoken.organisations, spoken.documents, spoken.noun_cues, spoken.works, spoken.term_words),
        *(spoken.organisation_words, spoken.metonyms, spoken.forenames, spoken.titles, spoken.parties, spoken.places),
        *(spoken.particles, spoken.suffixes, spoken.abbreviations, *spoken.function_words.values()),
    ):
        for entry in entries:
            known.update(entry.casefold().split())
    return frozenset(known)


@cache
def _verbs(kind: str, lexicon: str, use: str, language: str) -> tuple[str, ...]:
    spoken = load(language)
    entries: Mapping[str, VerbForm] = getattr(spoken, lexicon)
    rows = {row[0]: row for row in spoken.words(lexicon)}
    kept = []
    for form, verb in entries.items():
        regular = kind == "participle" and verb.kind == "past" and form in rows[verb.lemma][3].split("/")
        if (verb.kind == kind or regular) and verb.use == use and form not in spoken.nouns_or_verbs:
            kept.append(form)
    return _plain(kept, language, lexicon)


@cache
def _nouns(lexicon: str, language: str) -> tuple[str, ...]:
    entries: Mapping[str, Noun] = getattr(load(language), lexicon)
    return _plain((form for form, noun in entries.items() if not noun.plural), language, lexicon)


@cache
def _people(gender: str, language: str) -> tuple[str, ...]:
    spoken = load(language)
    entries = spoken.roles.items() - {(row[0], spoken.roles.get(row[0])) for row in spoken.words("plain_people")}
    kept = (form for form, noun in entries if not noun.plural and noun.gender in ("-", gender) and form != "-")
    return _plain(kept, language, "roles")


def _is_several(form: str, noun: Noun) -> bool:
    return noun.plural and form.endswith("s")


def _plain(words: Iterable[str], language: str, lexicon: str) -> tuple[str, ...]:
    """Return the words that are in no other class, the shortest first."""
    others = _classes(load(language), lexicon)
    kept = {word for word in words if word.isalpha() and word.islower() and len(word) >= _SHORTEST}
    return tuple(sorted(kept - others, key=lambda word: (len(word), word)))


@cache
def _classes(spoken: Language, lexicon: str) -> frozenset[str]:
    """Every word of every class but one."""
    names = (
        *("reporting_verbs", "thinking_verbs", "naming_verbs", "verbs", "roles", "organisations", "documents"),
        *("noun_cues", "works", "term_words", "nouns_or_verbs"),
    )
    words: set[str] = set()
    for name in names:
        if name != lexicon:
            words.update(getattr(spoken, name))
    for name, members in spoken.function_words.items():
        if name != lexicon:
            words.update(members)
    return frozenset(words)
