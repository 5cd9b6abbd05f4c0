"""The words of names: what each word can be next to a name or inside it: a title, a forename, an acronym."""

from collections.abc import Sequence

from quoteattr.cached import cached_property
from quoteattr.languages import Language, Noun
from quoteattr.languages.kinds import Kind

__all__ = ["NameWords"]

_ACRONYM = range(2, 7)  # letters of an acronym
_INITIALS = range(1, 3)
_SYLLABLES = 10
"""Letters of a given name of two syllables and its hyphen at most."""
_SYLLABLE = 4
"""Letters with which the first of them is too long."""
_FEDERAL = frozenset({"states", "countries", "provinces"})


class NameWords:
    """The words of names of one language.

    ``kinds`` says what a capitalised word is next to a part of a name. ``joints`` are the small words inside the names
    of organisations, ``bodies`` the
    common nouns for them, ``home`` the country whose offices are not an affiliation, ``states`` the places
    for which it is one, ``fields`` the departments that firms are called by too: Zorbo Energy. ``pronouns`` have a
    gender; that of “who” is ``who``.
    """

    def __init__(self, language: Language) -> None:
        """Read the words from the lexicons of a language."""
        role_words = language.classes("role_words")
        self.kinds = language.kinds.copy()  # asked for so often that a view of it is too slow
        self.forenames = language.forenames
        self.titles = language.titles
        self.places = language.places
        self.parties = language.parties
        self.roles = language.roles
        self.bodies = language.organisations
        self.lemmas = language.lemmas
        self.pronouns = {**dict.fromkeys(role_words["person_relative"], "who"), **language.pronoun_genders}
        self.role_words = role_words
        self.body_nouns = language.classes("body_nouns")
        self.papers = self.body_nouns["paper"]
        self.role_nouns = language.classes("role_nouns")
        self.particles = language.particles
        self.suffixes = language.suffixes
        self.joints = language.joints
        self.metonyms = language.metonyms
        self.fields = language.organisation_words & language.departments
        self.articles = language.function_words["article"]
        self.definite = language.function_words["definite"]
        self.determiners = frozenset(language.function_words["determiner"]) | language.function_words["number"]
        self.quantities = language.function_words["indefinite"]
        self.plain_people = language.plain_people
        self.firm_suffixes = language.function_words["firm_suffix"]
        self.stances = language.stances
        self.territories = language.territories
        self.office_verbs = language.office_verbs
        self.states = frozenset(place.name for place in language.places.values() if place.kind in _FEDERAL)
        self.aged = tuple(role_words["aged"])
        self.agent_endings = language.agent_endings
        self.short_forenames = language.short_forenames
        self.mass_nouns = language.mass_nouns
        self.home = language.home
        self.possessive = language.possessive
        self.owning = language.function_words["possessive"]
        self.name_prepositions = frozenset(word.capitalize() for word in language.function_words["preposition"])
        self.weekdays = language.function_words["weekday"]
        self.looks_plural = language.looks_plural
        self.looks_third_person = language.looks_third_person

    @cached_property
    def office_titles(self) -> frozenset[str]:
        """The titles that are roles, in full and in small letters: attorney general."""
        return frozenset(title.full.lower() for title in self.titles.values() if title.role)

    @cached_property
    def party_words(self) -> frozenset[str]:
        """The words for parties and their members that are no letters: Republican, not R."""
        return frozenset(form for form, party in self.parties.items() if not party.letters)

    @cached_property
    def party_heads(self) -> frozenset[str]:
        """The first words of parties of several words: Liberal, of the Liberal Democrats."""
        return frozenset(party.partition(" ")[0] for party in self.parties if " " in party)

    @cached_property
    def indefinite(self) -> frozenset[str]:
        """The articles of what was not named before."""
        return self.articles - self.definite

    def is_function_word(self, word: str) -> bool:
        """Tell whether a word with a capital is not part of a name: Yesterday, Said; not: Will, which is a forename."""
        return self.kinds.get(word) == Kind.FUNCTION_WORD and word not in self.forenames

    def _tells_generation(self, suffix: str) -> bool:
        return suffix.lower() in self.role_words["generation"]

    def is_short_for(self, forename: str, longer: str) -> bool:
        """Tell whether a forename is short for another: Tim, Timothy."""
        return longer in self.longer_forenames(forename)

    def longer_forenames(self, forename: str) -> Sequence[str]:
        """Return the forenames that a forename is short for: Timothy of Tim."""
        return self.short_forenames.get(forename, "").split()

    def is_honorific(self, word: str) -> bool:
        """Tell whether a word comes only before a surname: Mr., Dr., Sen."""
        title = self.titles.get(word)
        return title is not None and (word[-1] == "." or not title.role)

    def is_acronym(self, word: str) -> bool:
        """Tell whether a word is written like an acronym: FBI, U.N., KH."""
        if not word.isupper():
            return False
        bare = word.replace(".", "").replace("-", "")
        return len(bare) in _ACRONYM and bare.isalpha() and word not in self.titles

    def is_initial(self, word: str) -> bool:
        """Tell whether a word is one initial or several: J., J.D., W."""
        if not word.isupper():
            return False
        bare = word.replace(".", "").replace("-", "")
        return len(bare) in _INITIALS and (len(bare) == 1 or "." in word[:-1])

    def is_compound(self, word: str) -> bool:
        """Tell whether a word is a name and a participle: Leeds-born, Iran-backed."""
        _, hyphen, tail = word.rpartition("-")
        return bool(hyphen) and (tail in self.lemmas or tail in self.role_words["from_there"])

    def is_common_compound(self, word: str) -> bool:
        """Tell whether a word may join common words, with a capital for its place alone: Packaged-food."""
        head, hyphen, tail = word.partition("-")
        return bool(hyphen) and tail.islower() and head not in self.places and not self.is_acronym(head)

    def is_base_form(self, word: str) -> bool:
        """Tell whether a word, whatever its case, is the base form of a verb: Save, go."""
        small = word.lower()
        return self.lemmas.get(small) == small

    def is_given_name(self, word: str) -> bool:
        """Tell whether a word is a name of two syllables that a surname precedes: Ji-woo, of Park Ji-woo."""
        first, hyphen, second = word.partition("-")
        if not hyphen or not second.islower() or not word[0].isupper() or len(word) > _SYLLABLES:
            return False
        known = word in self.kinds or self.kinds.get(second.capitalize()) == Kind.FUNCTION_WORD
        if len(first) == 1 or known or first.lower() in self.role_words["joined_before"]:
            return False  # T-shirt, Run-off, Co-op
        return not self.is_compound(word) or (len(first) < _SYLLABLE and first not in self.places)  # not: Iran-led

    def is_people(self, word: str) -> bool:
        """Tell whether a word is for people of two places: Syrian-American."""
        _, hyphen, tail = word.rpartition("-")
        place = self.places.get(tail) if hyphen else None
        return place is not None and place.people

    def is_member(self, word: str) -> bool:
        """Tell whether a word is for one of a party or a people: Democrat, Texan."""
        place = self.places.get(word)
        return (place is not None and place.people and not self.looks_plural(word)) or (
            word[0].isupper() and word.lower() in self.role_words["party_members"]
        )

    def noun_for_one(self, word: str) -> Noun | None:
        """Return the entry of a noun for one person: senator; not: senators."""
        noun = self.roles.get(word.lower())
        return None if noun is None or noun.plural else noun

    def is_for_several(self, word: str) -> bool:
        """Tell whether a word is a noun for several people: senators."""
        noun = self.roles.get(word.lower())
        return noun is not None and noun.plural

    def is_so_called(self, name: str, noun: str) -> bool:
        """Tell whether the name of a body has a noun in it, or a word for what the noun means: the bank, Leeds Bank."""
        words = name.lower().split()
        party = name in self.parties and noun in self.role_words["party"]
        return party or noun in words or not self.body_nouns.get(noun, frozenset()).isdisjoint(words)

    def noun_gender(self, noun: str) -> str:
        """Return the gender that a noun gives for certain: daughter, businesswoman, king; ``-`` where none does."""
        known = self.roles.get(noun)
        return "-" if known is None or self.is_loosely_male(noun) else known.gender

    def is_loosely_male(self, noun: str) -> bool:
        """Tell whether a noun for a man is used for women too: spokesman, chairman."""
        known = self.roles.get(noun)
        return known is not None and known.gender == "m" and noun.endswith(tuple(self.role_words["man_ending"]))

    def is_agent(self, word: str) -> bool:
        """Tell whether a common noun has the ending of those who do something: maker, strategist."""
        return word.islower() and word.endswith(self.agent_endings)

    def is_home(self, word: str) -> bool:
        """Tell whether a word is the country that the news is from, which it names without being for it."""
        place = self.places.get(word)
        return place is not None and place.name == self.home
