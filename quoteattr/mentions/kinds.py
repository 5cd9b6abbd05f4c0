"""Kinds: what a capitalised word is beside a part of a name: a title, a role, a place, a party, a department."""

from collections.abc import Iterable, Mapping

from quoteattr.languages import Language

__all__ = ["kinds_of"]

_NAMEABLE = frozenset({"number", "role_modifier", "ordinal"})
"""Classes of function words that are common beside names."""


def kinds_of(language: Language) -> Mapping[str, str]:
    """Say of every capitalised word that is one what it is beside a part of a name; what is said last counts.

    Args:
        language: the language, with its lexicons.

    Returns:
        Letters; see :class:`quoteattr.mentions.names.Names`.
    """
    kinds: dict[str, str] = {}

    def put(kind: str, forms: Iterable[str]) -> None:
        kinds.update((form, kind) for form in forms if " " not in form)

    forenames, ordinals = language.forenames, language.function_words["ordinal"]
    written = (noun.capitalize() for nouns in (language.documents, language.noun_cues) for noun in nouns)
    told = [form for form, verb in language.reporting_verbs.items() if verb.kind in {"past", "third"}]
    doing = [form for form, verb in language.verbs.items() if verb.kind == "ing"]
    put("T", (word for form in language.titles if " " in form for word in form.split() if word[0].isupper()))
    put("A", (form for form, place in language.places.items() if place.people))
    put("L", (form for form, place in language.places.items() if not place.people))
    put("m", (word.capitalize() for word in language.function_words["role_modifier"]))
    put("O", (noun for noun in written if noun not in forenames))
    put("O", language.organisation_words)
    put("P", language.departments)
    put("R", (word.capitalize() for word in language.roles if word.capitalize() not in language.papers))
    put("Y", (form for form, party in language.parties.items() if not party.letters))
    put("T", (form for form in language.titles if form[0].isupper()))
    named = forenames.keys() | language.organisation_words  # Zorbo Consulting
    put("d", (verb.capitalize() for verb in (*told, *doing) if verb.capitalize() not in named))
    for name, words in language.function_words.items():
        if name not in _NAMEABLE:
            plain = (word.capitalize() for word in words if word not in ordinals)  # First Leeds Bank
            put("d", (word for word in plain if kinds.get(word) not in ("O", "P")))
    return kinds
