"""Names: where the name of a person begins among capitalised words, and which names are those of bodies.

“Pentagon Chief Spokesman Van Dyke” and “White House Press Secretary Josh Earnest” are capitals throughout: what stands
before a name is told by what its words are otherwise (a title, a role, a place, a party, a department), and a name by
its own make: forename, initials, particles, surname, suffix.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from quoteattr.languages import Gender, Language, Noun, Party, Place, Title, load

__all__ = ["Names", "names_of"]

_LONGEST = 6
"""Words of a person's name; Enrique de la Peña y Nieto has as many."""

_NAMEABLE = "number role_modifier ordinal"  # classes of function words that are common beside names
_ACRONYM = range(2, 7)


@frozen(eq=False)
class Names:
    """What the words of names are in one language.

    ``kinds`` says what a capitalised word is beside a part of a name: ``T`` a title, ``R`` a role, ``O`` a word of
    organisations, ``Y`` a party, ``L`` a place, ``A`` the people of a place, ``P`` a department, ``m`` a modifier of
    roles, ``d`` a function word.
    """

    kinds: Mapping[str, str]
    forenames: Mapping[str, Gender]
    particles: frozenset[str]
    suffixes: frozenset[str]
    joints: frozenset[str]
    """Small words inside the names of organisations: University of Leeds, Food and Drug Administration."""
    titles: Mapping[str, Title]
    places: Mapping[str, Place]
    parties: Mapping[str, Party]
    metonyms: frozenset[str]
    abbreviations: frozenset[str]
    roles: Mapping[str, Noun]
    pronouns: Mapping[str, str]
    """Pronouns and their gender; that of “who” is ``who``."""
    articles: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    """Determiners of what was named before: the, that, this."""
    plain_people: frozenset[str]
    stances: frozenset[str]
    territories: frozenset[str]
    """Common nouns for places that are governed: province, country."""
    agent_endings: tuple[str, ...]
    lemmas: Mapping[str, str]
    office_verbs: frozenset[str]
    home: str
    """The country for which it is no affiliation to hold office: the U.S. attorney."""
    states: frozenset[str]
    """Names of the states of a federation and of countries, for which people hold office."""
    bodies: Mapping[str, Noun]
    """Common nouns for organisations: campaign, company."""

    def begin(self, words: Sequence[str], end: int) -> int:
        """Find where the name of a person begins that ends before ``end``.

        >>> names = names_of("en")
        >>> names.begin("White House Press Secretary Ada M. Byron Jr.".split(), 8)
        4
        >>> names.begin("the White House".split(), 3)
        3

        Args:
            words: the words of a noun phrase.
            end: the index after the last word of the name.

        Returns:
            The index of its first word; ``end`` where there is no such name.
        """
        last = end - 1
        while last > 0 and (words[last] in self.suffixes or words[last] == ","):
            last -= 1
        if last < 0 or not has_capital(words[last]):
            return end
        first = last
        forename = False
        for at in range(last - 1, max(-1, last - _LONGEST), -1):
            word = words[at]
            kind = self.kinds.get(word, "")
            given = word in self.forenames
            if kind in ("T", "R", "d", "P", "m"):
                if not given or forename:
                    break
            elif kind and not given:
                break
            elif "-" in word and word.rpartition("-")[2] in self.lemmas:
                break  # Korean-born
            elif not (has_capital(word) or word in self.particles) or self.is_acronym(word) and not self.is_initial(word):
                break
            forename = forename or (given and not (word in self.places and words[last] in self.kinds))
            first = at
        while first < last and not has_capital(words[first]):
            first += 1
        if first + 1 < last and words[first] not in self.forenames and words[first + 1] in self.forenames and len(words[first]) > 2:
            first += 1
        if self.is_acronym(words[last]) and not (first < last and words[first].isupper()):
            return end
        other = self.kinds.get(words[last], "")
        if other == "R" and first == 0 and last == 1 == end - 1 and words[0] not in self.kinds and not self.is_acronym(words[0]):
            return first  # Teal Baker
        if other and not forename and not (first == last > 0 and self.is_honorific(words[last - 1])):
            return end
        return first

    def is_honorific(self, word: str) -> bool:
        """Tell whether a word stands before nothing but a surname: Mr., Dr., Sen."""
        title = self.titles.get(word)
        return title is not None and (word[-1] == "." or not title.role)

    def is_body(self, words: Sequence[str]) -> bool:
        """Tell whether a name is that of a body: an organisation, a country, a paper.

        >>> names = names_of("en")
        >>> names.is_body(["Brennan", "Center"]), names.is_body(["FBI"]), names.is_body(["Ada", "Byron"])
        (True, True, False)
        """
        if not words:
            return False
        name = " ".join(words)
        if name in self.metonyms or name in self.places:
            return True
        if len(words) > 1 and words[0] in self.forenames and self.kinds.get(words[-1], "") not in ("O",):
            return False
        if any(self.kinds.get(word) == "O" for word in words):
            return True
        return len(words) == 1 and self.is_acronym(name)

    def is_acronym(self, word: str) -> bool:
        """Tell whether a word is written like an acronym: FBI, U.N., KH."""
        bare = word.replace(".", "")
        return len(bare) in _ACRONYM and bare.isupper() and bare.isalpha() and word not in self.titles

    def is_agent(self, word: str) -> bool:
        """Tell whether a common noun has the ending of those who do something: maker, strategist."""
        return word.islower() and word.endswith(self.agent_endings)

    def is_home(self, word: str) -> bool:
        """Tell whether a word is the country that the news is from, which it names without being for it."""
        place = self.places.get(word)
        return place is not None and place.name == self.home

    def is_initial(self, word: str) -> bool:
        """Tell whether a word is one initial or several: J., J.D., W."""
        bare = word.replace(".", "")
        return 0 < len(bare) < 3 and bare.isupper() and (len(bare) == 1 or "." in word)


def has_capital(word: str) -> bool:
    """Tell whether a word is written as a name: Byron, al-Amin, d’Arc."""
    return word[:1].isupper() or (word[:1].islower() and word[-1:].islower() and any(letter.isupper() for letter in word[2:4]))


@cache
def names_of(code: str) -> Names:
    """Build the words of names from the lexicons of a language, once."""
    language = load(code)
    return _build(language)


def _build(language: Language) -> Names:
    kinds: dict[str, str] = {}

    def put(forms: Sequence[str], kind: str) -> None:
        for form in forms:
            kinds[form] = kind

    for form in language.titles:
        if " " in form:
            put([word for word in form.split() if word[0].isupper()], "T")
    for form, place in language.places.items():
        if " " not in form:
            kinds[form] = "A" if place.people else "L"
    put([noun.capitalize() for noun in (*language.documents, *language.noun_cues) if noun.capitalize() not in language.forenames], "O")
    put([word for word in language.organisation_words if " " not in word], "O")
    put([word.capitalize() for word in language.function_words["role_modifier"]], "m")
    put([row[0].capitalize() for row in language.words("departments")], "P")
    put([word.capitalize() for word in language.roles], "R")
    put([form for form, party in language.parties.items() if not party.letters and " " not in form], "Y")
    put([form for form in language.titles if " " not in form and form[0].isupper()], "T")
    for name, words in language.function_words.items():
        if name not in _NAMEABLE:
            put([word.capitalize() for word in words if " " not in word], "d")
    lemmas: dict[str, str] = {}
    for verbs in (language.verbs, language.naming_verbs, language.thinking_verbs, language.reporting_verbs):
        lemmas.update((form, verb.lemma) for form, verb in verbs.items())
    put([form.capitalize() for form, verb in language.verbs.items() if verb.kind == "ing" and form.capitalize() not in language.forenames], "d")
    put([form.capitalize() for form, verb in language.reporting_verbs.items() if verb.kind in ("past", "third") and form.capitalize() not in language.forenames], "d")
    return Names(
        kinds=kinds,
        forenames=language.forenames,
        particles=language.particles,
        suffixes=language.suffixes,
        joints=frozenset(row[0] for row in language.words("joints")),
        titles=language.titles,
        places=language.places,
        parties=language.parties,
        metonyms=language.metonyms,
        abbreviations=language.abbreviations,
        roles=language.roles,
        articles=language.function_words["article"],
        indefinite=language.function_words["article"] - language.function_words["definite"],
        definite=language.function_words["definite"],
        pronouns={**language.pronoun_genders, "who": "who"},
        plain_people=frozenset(row[0] for row in language.words("plain_people")),
        territories=frozenset(row[0] for row in language.words("territories")),
        stances=frozenset(row[0] for row in language.words("stances")),
        agent_endings=tuple(row[0] for row in language.words("agent_endings")),
        lemmas=lemmas,
        office_verbs=frozenset(row[0] for row in language.words("office_verbs")),
        home="United States",
        states=frozenset(place.name for place in language.places.values() if place.kind in ("states", "countries", "provinces")),
        bodies=language.organisations,
    )
