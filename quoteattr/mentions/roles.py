"""Roles: a noun phrase parted into the role and the names before it.

“Pentagon chief spokesman”, “former Ohio governor”, “the company's chief executive”: the role is the head noun with its
common modifiers, the affiliations are the names among them.
"""

from typing import TYPE_CHECKING

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.affiliations import is_owner_inside, make_affiliation, named_at, of_owned_body, of_person
from quoteattr.mentions.capitals import begins_sentence, heads_body, is_name_inside, is_portfolio, is_role_from
from quoteattr.mentions.names import has_capital
from quoteattr.mentions.parties import independent_party, party_of_several_words
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.role_phrase import RolePhrase, head_of, is_joint_of_office
from quoteattr.records import Affiliation, AffiliationKind

if TYPE_CHECKING:
    from quoteattr.text.words import Word

__all__ = ["part_role"]

_TITLE = 2
"""Words of the title of a work at least."""
_IN_TITLES = frozenset({Kind.ROLE, Kind.TITLE, Kind.FUNCTION_WORD})
_ACRONYM = 5
"""Letters of an acronym at most."""


def part_role(passage: Passage, begin: int, end: int) -> RolePhrase | None:
    """Part a noun phrase into the names before the role and the words of the role.

    >>> from quoteattr.mentions.names import names_of
    >>> from quoteattr.pipeline import Pipeline
    >>> paragraph = Pipeline().document("Leeds chief spokesman").paragraph(0)
    >>> phrase = part_role(Passage(paragraph, names_of("en")), 0, 3)
    >>> phrase.role, [one.name for one in phrase.affiliations]
    ('chief spokesman', ['Leeds'])

    Args:
        passage: a paragraph of the text.
        begin: the index of the first word, after any determiner.
        end: the index after the head noun.

    Returns:
        The role phrase, or ``None`` where nothing is left of it.
    """
    while begin < end - 1 and passage.units[begin] == "#":
        begin += 1  # two officials
    head = head_of(passage, begin, end)
    parts = _Parts(passage, head, end)
    at = head if _is_title_of_work(passage, begin, head) else begin  # the Rocket Mill singer
    while at < end:
        at = parts.add(at)
    return parts.phrase(begin)


def _is_title_of_work(passage: Passage, begin: int, head: int) -> bool:
    """Tell whether the title of a work is before an author or a singer: several capitals that name nothing else."""
    if head - begin < _TITLE or not passage.starts(head, "of_works") or passage.capital(head):
        return False
    return all(passage.capital(at) and (passage.kind(at) or Kind.ROLE) in _IN_TITLES for at in range(begin, head))


class _Parts:
    """A role phrase in the making: the words of the role, the names before it, and the noun that owns it."""

    __slots__ = ("affiliations", "end", "head", "noun", "owner", "passage", "role")

    def __init__(self, passage: Passage, head: int, end: int) -> None:
        self.passage = passage
        self.head = head
        self.end = end
        self.noun = passage.names.roles.get(passage.form(head).lower())
        self.role: list[str] = []
        self.affiliations: list[Affiliation] = []
        self.owner: Word | None = None

    @property
    def singular(self) -> str:
        """The head noun in the singular, if it is a noun for people."""
        return "" if self.noun is None else self.noun.singular

    def phrase(self, begin: int) -> RolePhrase | None:
        """Make the phrase that begins at a word, or ``None`` where nothing is left of it."""
        passage, names, head, role = self.passage, self.passage.names, self.head, self.role
        if passage.kind(head) == Kind.PARTY and (len(role) == 1 or " ".join(role) in names.parties):
            role = []  # the Republican Ada Byron
        plain = self.singular in names.plain_people and not self._is_critic_of_field()
        if plain:
            role = []  # Byron's close friend
        if plain or self.singular in names.role_words["kin"]:
            self.affiliations = [one for one in self.affiliations if one.kind is not AffiliationKind.ORGANIZATION]
        if not role and not self.affiliations and self.owner is None:
            return None
        owned = begin > 0 and passage.units[begin - 1] == "h"  # its press secretary
        at = head - 1
        while at > begin and passage.starts(at, "ranking"):
            at -= 1
        if at >= begin and not (self.affiliations or self.owner or owned) and _is_body(passage, at):
            self.owner = passage.word(at)  # a department spokesman, the board vice president
        form, noun = passage.form(head), self.noun
        title = names.titles.get(form)
        singular = noun.singular if noun is not None else title.full.lower() if title is not None else form.lower()
        plural = noun.plural if noun is not None else title is not None and names.looks_plural(form.rstrip("."))
        words = " ".join(role).replace(" ,", ",").replace("- ", "-")
        return RolePhrase(words, singular, self.affiliations, begin, plural=plural, owner=self.owner)

    def _is_critic_of_field(self) -> bool:
        """Tell whether somebody judges works: a film critic, a critic for the Echo; not a Byron critic."""
        judges = self.singular in self.passage.names.role_words["judges_works"]
        for_paper = self.passage.starts(self.head + 1, "represents")
        return judges and (for_paper or self.passage.starts(self.head - 1, "works_judged"))

    def add(self, at: int) -> int:
        """Put a word, or the name that begins with it, where it belongs; return the index after it."""
        passage, word = self.passage, self.passage.form(at)
        if passage.units[at] in "T$(" and (after := self._add_aside(at)) > at:
            return after
        kind = passage.kind(at)
        ministry = at + 1 < self.head and passage.starts(at + 1, "ministries") and not passage.capital(at + 1)
        if ministry and kind != Kind.MODIFIER:
            self.affiliations.append(named_at(passage, at, at + 2))
            return at + 2  # a health ministry official
        after = self._add_party(at, kind)
        if after > at:
            return after
        if has_capital(word):
            ranked = " ".join(passage.forms(at, at + 2)).lower() in passage.names.role_words["ranks"]  # Wing Commander
            body = passage.starts(self.head, "speaks_for") and word in passage.names.metonyms  # a Treasury spokesman
            if body or not (ranked or self._is_of_role(at, kind)):
                return self._add_name(at)
        elif passage.starts(self.head, "governs"):
            independent = independent_party(passage, at)
            self.affiliations += [independent] if independent is not None else []
        heads = kind == Kind.MODIFIER and begins_sentence(passage.paragraph, at)
        if heads and " ".join(passage.forms(at, at + 2)) not in passage.names.titles:
            word = word.lower()  # Former Zorbo chief Ada Byron said; not Vice President Ada Byron
        self.role.append(word.lower() if len(word) > _ACRONYM and word.isupper() else word)  # a MUM-OF-THREE
        return at + 1

    def _add_aside(self, at: int) -> int:
        """Read a joint, a possessive ending or brackets, and return the index after it, or the same index."""
        passage, unit = self.passage, self.passage.units[at]
        if unit == "(":
            closing = passage.units.find(")", at, self.end)
            return self.end if closing < 0 else closing + 1
        if unit == "$":
            # the company's chief executive: what comes before owns the role
            if self.role and not passage.capital(at - 1):
                self.owner = passage.word(at - 1)
            self.role.clear()
            return at + 1
        if at > self.head or is_joint_of_office(passage, at + 1):
            self.role.append(passage.form(at))
            return at + 1  # Minister of Defence
        return at

    def _is_of_role(self, at: int, kind: str | None) -> bool:
        """Tell whether a word with a capital is of the role: Deputy Governor, president and CEO, Pest controller."""
        passage, head, end = self.passage, self.head, self.end
        begins = begins_sentence(passage.paragraph, at)
        if begins and passage.starts(at, "compounds") and not passage.starts(head, "speaks_for"):
            return "$" not in passage.units[at:head] and not any(map(passage.capital, range(at + 1, head)))
        if begins and at == head and self.noun is not None:
            return True  # Author Ada Byron, of whom no paper is called
        of_body = heads_body(passage, at, end) and (not begins or passage.starts(at, "scopes"))
        chief = "Chief" in self.role and passage.starts(head, "officers") and passage.capital(head)
        if chief or (kind == Kind.MODIFIER and not of_body):
            return True  # Chief Nursing Officer
        if is_role_from(passage, at, end) or (at < head and passage.starts(at, "ranking")):
            return True
        office = " ".join(passage.forms(at - 1, at + 2)).lower()  # Chief Scientific Officer
        if office in passage.names.role_words["bare_offices"] or (passage.form(at).isupper() and passage.is_role(at)):
            return True
        return passage.starts(at, "epithet") and (not passage.capital(at + 1) or passage.is_role(at + 1))

    def _add_party(self, at: int, kind: str | None) -> int:
        """Read a party among the modifiers of a role, and return the index after it, or the same index."""
        passage, end = self.passage, self.end
        several = party_of_several_words(passage, at, end)
        if several is not None:
            party, after = several
            self.affiliations.append(party)
            if passage.kind(after - 1) != Kind.ORGANISATION:
                self.role += passage.forms(at, after)  # a Liberal Democrat MP; not a Green Party member
            return after
        if kind != Kind.PARTY or heads_body(passage, at, end):
            return at
        adjective = passage.starts(at, "also_adjectives") and begins_sentence(passage.paragraph, at)
        rare = passage.starts(at, "rarely_parties")
        if (adjective or rare) and not any(passage.starts(after, "of_parties") for after in range(at + 1, end)):
            self.role.append(passage.form(at).lower() if adjective else passage.form(at))
            return at + 1  # Conservative commentator Ada Byron
        made = make_affiliation(passage.words(at, at + 1), passage.names)
        self.affiliations += [made] if made is not None else []
        self.role.append(passage.form(at))
        return at + 1

    def _add_name(self, first: int) -> int:
        """Read a name among the modifiers of a role, and return the index after it."""
        passage, names, end = self.passage, self.passage.names, self.end
        if passage.form(first) in names.suffixes and first + 1 == self.head:
            self.role.append(passage.form(first))
            return first + 1  # a PhD student
        at = _end_of_name(passage, first, end)
        possessed = at < end and passage.units[at] == "$"
        personal = possessed and not names.is_body(passage.forms(first, at))  # not: Leeds Council's cabinet member
        if personal and passage.form(at + 1) in names.bodies and not is_portfolio(passage, at + 1, end):
            at += 1  # Byron's campaign manager
        ranked = possessed and passage.starts(at + 1, "ranking")
        owned = of_owned_body(passage, at, ranked=True) if ranked else None
        if owned is not None:
            self.affiliations.append(owned)
            return at  # Byron's deputy campaign manager
        while at < end - 1 and _is_body(passage, at) and not is_portfolio(passage, at, end):
            at += 1
        if passage.kind(first) == Kind.PEOPLE and at == first + 1:
            self._add_people(first)
        elif not (names.is_compound(passage.form(at - 1)) or _is_adjective(passage, first, at)):  # Leeds Force-backed
            self._add_affiliation(first, at, possessed=possessed)
        return at

    def _add_affiliation(self, first: int, last: int, *, possessed: bool) -> None:
        """Put a name before a role where it belongs."""
        passage, names = self.passage, self.passage.names
        made = make_affiliation(passage.words(first, last), names)
        if made is None and possessed:
            made = of_person(passage, first, last)  # Ms. Byron's adviser
        singular = "" if possessed else self.singular
        if made is not None:
            trade = made.kind is AffiliationKind.PLACE and singular in names.role_words["trades"]  # a Leeds plumber
            dweller = singular in names.role_words["dwells"] and not (self.noun is not None and self.noun.plural)
            if trade or dweller:
                return  # a Leeds resident; not Leeds residents, who stand for it
            if not (singular in names.stances and made.kind is AffiliationKind.ORGANIZATION):
                self.affiliations.append(made)
                return
        words = passage.forms(first, last)
        if made is not None or names.is_people(words[-1]) or " ".join(words) in names.places:
            self.role += words  # a Byron supporter, the U.S. attorney

    def _add_people(self, at: int) -> None:
        """Put the people of a place where they belong: the Italian president is for Italy, an Italian engineer not."""
        passage, names, head = self.passage, self.passage.names, self.head
        place = names.places[passage.form(at)]
        governs = self.singular in names.role_words["governs"]
        if place.name != names.home and (governs or passage.form(head) in names.titles):
            self.affiliations.append(named_at(passage, at, at + 1, AffiliationKind.PLACE, name=place.name))
        else:
            self.role.append(passage.form(at))


def _is_adjective(passage: Passage, first: int, last: int) -> bool:
    """Tell whether a name is one word that has its capital only for its place: Packaged-food maker Zorbo."""
    if last != first + 1 or not begins_sentence(passage.paragraph, first):
        return False
    return passage.names.is_common_compound(passage.form(first))


def _is_body(passage: Passage, at: int) -> bool:
    """Tell whether a word is a noun for a body: a department spokesman; not a state senator."""
    word = passage.form(at)
    return word in passage.names.bodies and word not in passage.names.territories


def _end_of_name(passage: Passage, first: int, end: int) -> int:
    """Return the index after a name that begins at an index."""
    at = first + 1
    while at < end and (
        (passage.unit(at) not in "$-(" and is_name_inside(passage, at, end))
        or is_owner_inside(passage, at, end)
        or (passage.form(at).isdigit() and passage.unit(at + 1) == "$")  # Radio 1's controller
        or (passage.capital(at) and passage.starts(at, "behind_places"))  # Cork County District Attorney
    ):
        at += 1
    return at
