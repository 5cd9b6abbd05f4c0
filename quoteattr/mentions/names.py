"""Names: find the beginning of a person's name among capitalised words, and recognise names of organisations.

“Pentagon Chief Spokesman Van Dyke” and “White House Press Secretary Ada Byron” are capitals throughout: what stands
before a name is told by what its words are otherwise (a title, a role, a place, a party, a department), and a name by
its own make: forename, initials, particles, surname, suffix.
"""

from collections.abc import Sequence
from functools import cache

from quoteattr.languages import load
from quoteattr.languages.kinds import OF_ROLES, Kind
from quoteattr.mentions.name_words import NameWords
from quoteattr.text.words import WORD_APOSTROPHES

__all__ = ["Names", "has_capital", "names_of"]

_LONGEST = 6
"""Words of a person's name; Enrique de la Peña y Nieto has as many."""
_BEFORE_NAMES = OF_ROLES | {Kind.FUNCTION_WORD}


class Names(NameWords):
    """The name lexicon of one language, and how to read names with it."""

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
        while last > 0 and words[last] in self.suffixes:
            last -= 1
        if last < 0 or not has_capital(words[last]):
            return end
        first, forename = self._first(words, last)
        if self.is_acronym(words[last]) and not (first < last and words[first].isupper()):
            return first if words[last - 1] in self.titles and words[last - 1].isupper() and last else end  # MR. MOSS
        other = self.kinds.get(words[last])
        if other and not forename and not (first == last > 0 and self.makes_surname(words[:last], words[last])):
            two = first == last - 1 == end - 2 and words[first] not in self.kinds
            two = two and words[last].lower() not in self.plain_people  # not: Tolland Man
            two = two and (first == 0 or words[first - 1] in self.titles)  # Leeds MP Teal Baker
            return first if two and other in (Kind.ROLE, Kind.TITLE) else end  # Teal Baker
        return first

    def _first(self, words: Sequence[str], last: int) -> tuple[int, bool]:
        """Go left from a surname as long as words read as a name; say whether a forename was among them."""
        first, forename = last, False
        capitals = words[last].isupper() and len(words[last]) > 1  # ADA BYRON
        surname = words[last]
        for at in range(last - 1, max(-1, last - _LONGEST), -1):
            word = words[at]
            given = word in self.forenames or (capitals and word.isupper() and word.capitalize() in self.forenames)
            kind = self.kinds.get(word)
            if kind == Kind.FUNCTION_WORD and at > 0 and self._may_be_forename(words[at - 1], word):
                given = True
            joins = word in self.particles and at > 0 and words[at - 1] in self.forenames  # Ian St Moss
            if kind and not joins and (not given or (forename and kind in _BEFORE_NAMES)):
                break
            verb = not given and self.looks_third_person(word) and word.lower() in self.lemmas
            if (
                (verb and not self.forenames.keys().isdisjoint(words[:at]))
                or (self.is_compound(word) and not given)
                or (self.is_acronym(word) and not self.is_initial(word) and not given)
            ):
                break
            if not (has_capital(word) or word in self.particles):
                break
            if word in self.articles and at and self.is_base_form(words[at - 1]):
                break  # Save the Bridges; not: Ivan the Great
            if forename and not (given or word in self.particles or self.is_initial(word)):
                break  # Things Donald Byron said
            doubtful = word in self.places and surname in self.kinds and not self.ends_with_title(words[:at])
            forename = forename or (given and not doubtful)  # Police Chief Jordan Banks; not Jordan Banks
            first = at
        titled = first > 0 and self.is_honorific(words[first - 1])  # Ms. van Dyke
        while first < last and not has_capital(words[first]) and not titled:
            first += 1
        return first, forename

    def _may_be_forename(self, title: str, word: str) -> bool:
        """Tell whether a function word behind a title is a forename: Prof Sunday Moss; not: the President On Moss."""
        return self.is_honorific(title) or (title in self.titles and word.lower() in self.weekdays)

    def without_honours(self, words: Sequence[str]) -> tuple[str, ...]:
        """Leave out what somebody was given after the name: Ada Byron MP; not what tells a Byron from another: Jr."""
        end = len(words)
        while end > 1 and words[end - 1] in self.suffixes and not self._tells_generation(words[end - 1]):
            end -= 1
        return tuple(words[:end])

    def makes_surname(self, before: Sequence[str], word: str) -> bool:
        """Tell whether a word is a surname behind a title: Sen. Baker; behind any title a place: Coach Washington."""
        place = self.kinds.get(word) == Kind.PLACE
        return self.is_honorific(before[-1]) or (place and self.ends_with_title(before))

    def ends_with_title(self, words: Sequence[str]) -> bool:
        """Tell whether the last one or two of some words are a title: Majority Leader."""
        return bool(words) and (words[-1] in self.titles or " ".join(words[-2:]) in self.titles)

    def is_body(self, words: Sequence[str]) -> bool:
        """Tell whether a name is that of a body: an organisation, a country, a paper.

        >>> names = names_of("en")
        >>> names.is_body(["Brennan", "Center"]), names.is_body(["FBI"]), names.is_body(["Ada", "Byron"])
        (True, True, False)
        """
        if not words:
            return False
        name = " ".join(words)
        # Students Against Mines
        if name in self.metonyms or name in self.places or not self.name_prepositions.isdisjoint(words[1:-1]):
            return True
        if len(words) == 1:
            return self.kinds.get(name) == Kind.ORGANISATION or self.is_acronym(name)
        if self.is_given_name(words[-1]) or self._is_surname_too(words):
            return False  # Park Ji-woo, Ada Mills
        if words[0] in self.forenames:
            # Ada Byron Institute, Georgia Institute of Bridges
            ends = (
                word for word, after in zip(words, (*words[1:], ""), strict=True) if not after or after in self.joints
            )
            return any(self.kinds.get(word) == Kind.ORGANISATION for word in ends)
        return any(self.kinds.get(word) == Kind.ORGANISATION for word in words) or words[-1] in self.fields

    def _is_surname_too(self, words: Sequence[str]) -> bool:
        """Tell whether a word of organisations is somebody's surname: Ada Mills; not: Georgia Power."""
        first, *others = words
        surname = " ".join(others)
        return surname in self.role_words["surnames"] and first in self.forenames and first not in self.places

    def is_noun_for_body(self, words: Sequence[str]) -> bool:
        """Tell whether the last of some words is a common noun for a body: the militant group, of Zorba al-Amin."""
        noun = self.bodies.get(words[-1]) if words else None
        return noun is not None and not noun.plural and words[-1] not in self.plain_people

    def is_owner_inside(self, words: Sequence[str], at: int) -> bool:
        """Tell whether a possessive ending is inside the name of a body.

        >>> names = names_of("en")
        >>> names.is_owner_inside(["National", "Farmers", "'", "Association"], 2)
        True
        >>> names.is_owner_inside(["Byron", "'s", "Association"], 1)
        False
        """
        ending, after = words[at], words[at + 1 : at + 3]
        in_name = any(self.kinds.get(word) == Kind.ORGANISATION for word in after)
        if not at or ending[0] not in WORD_APOSTROPHES or not in_name:
            return False
        owner = words[at - 1]
        noun = self.roles.get(owner.lower())
        plural = len(ending) == 1
        worker = plural and self.is_agent(owner.lower().removesuffix("s"))  # the Dockworkers' Union
        irregular = noun is not None and noun.plural and not self.looks_plural(owner)  # the Fishermen's Union
        growers = plural and self.looks_plural(owner) and self.kinds.get(after[0]) == Kind.ORGANISATION
        if owner[0].isupper() and (worker or irregular or growers or (noun is not None and noun.plural == plural)):
            return True  # the Farmers' Union, the Sheriff's Office
        shop = after[0].lower() in self.role_words["shops"]  # Byron's Bakery
        if shop and has_capital(owner) and owner not in self.metonyms and owner not in self.places:
            return True
        saint = at > 1 and words[at - 2].rstrip(".").lower() in self.role_words["saint"]
        return has_capital(owner) and (saint or owner.lower() in self.role_words["owners_inside"])


def has_capital(word: str) -> bool:
    """Tell whether a word is written as a name: Byron, al-Amin, d’Arc.

    >>> has_capital("Byron"), has_capital("al-Amin"), has_capital("said")
    (True, True, False)
    """
    return word[:1].isupper() or (not word[2:4].islower() and word[-1:].islower() and any(map(str.isupper, word[2:4])))


@cache
def names_of(code: str) -> Names:
    """Build the name lexicon from the lexicons of a language, once."""
    return Names(load(code))
