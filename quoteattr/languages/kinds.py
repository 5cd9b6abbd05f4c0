"""Kinds of capitalised words that are not just part of a name: titles, roles, places, parties, departments."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quoteattr.languages.language import Language

__all__ = ["MODIFYING", "OF_ROLES", "Kind", "kinds"]

_NAMEABLE = frozenset({"number", "role_modifier", "ordinal", "surface", "inscription", "inscribed", "books"})
"""Classes of function words that are common next to names, or in them: New Jersey."""


class Kind:
    """What a capitalised word is, apart from a part of a name: plain words, as they are asked for very often."""

    TITLE: Final = "title"
    ROLE: Final = "role"
    ORGANISATION: Final = "word of organisations"
    PARTY: Final = "party"
    PLACE: Final = "place"
    PEOPLE: Final = "people of a place"
    DEPARTMENT: Final = "department"
    MODIFIER: Final = "modifier of roles"
    FUNCTION_WORD: Final = "function word"


OF_ROLES = frozenset({Kind.TITLE, Kind.ROLE, Kind.DEPARTMENT, Kind.MODIFIER})
"""Kinds of the words of roles: Deputy Press Secretary."""
MODIFYING = OF_ROLES | {Kind.PARTY}
"""Kinds of words that may modify a role: also Republican."""


def kinds(language: "Language") -> dict[str, str]:
    """Read the kind of each capitalised word, as it is written, from the lexicons. The last one counts.

    >>> from quoteattr.languages import load
    >>> load("en").kinds["Governor"]
    'title'
    """
    found: dict[str, str] = {}

    def put(kind: str, forms: Iterable[str]) -> None:
        found.update((form, kind) for form in forms if " " not in form)

    forenames, ordinals = language.forenames, language.function_words["ordinal"]
    written = (noun.capitalize() for nouns in (language.documents, language.noun_cues) for noun in nouns)
    told = [form for form, verb in language.reporting_verbs.items() if verb.kind in {"past", "third"}]
    doing = [form for form, verb in language.verbs.items() if verb.kind == "ing"]
    put(Kind.TITLE, (word for form in language.titles if " " in form for word in form.split() if word[0].isupper()))
    put(Kind.PEOPLE, (form for form, place in language.places.items() if place.people))
    put(Kind.PLACE, (form for form, place in language.places.items() if not place.people))
    put(Kind.MODIFIER, (word.capitalize() for word in language.function_words["role_modifier"]))
    put(Kind.ORGANISATION, (noun for noun in written if noun not in forenames))
    put(Kind.ORGANISATION, language.organisation_words)
    put(Kind.DEPARTMENT, language.departments)
    put(Kind.ROLE, (word.capitalize() for word in language.roles if word.capitalize() not in language.papers))
    put(Kind.PARTY, (form for form, party in language.parties.items() if not party.letters))
    put(Kind.TITLE, (form for form in language.titles if form[0].isupper()))
    named = forenames.keys() | language.organisation_words  # Zorbo Consulting
    modifiers = language.function_words["role_modifier"]  # Managing Director
    verbs = (verb for verb in (*told, *doing) if verb not in modifiers)
    put(Kind.FUNCTION_WORD, (verb.capitalize() for verb in verbs if verb.capitalize() not in named))
    for name, words in language.function_words.items():
        if name not in _NAMEABLE:
            # First Leeds Bank, Author Ada Byron
            plain = (word.capitalize() for word in words if word not in ordinals and word not in language.roles)
            put(
                Kind.FUNCTION_WORD,
                (word for word in plain if found.get(word) not in (Kind.ORGANISATION, Kind.DEPARTMENT)),
            )
    return found
