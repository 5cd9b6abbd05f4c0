"""Roles: a noun phrase parted into the role and the names before it.

“Pentagon chief spokesman”, “former Ohio governor”, “the company's chief executive”: the role is the head noun with its
common modifiers, the affiliations are the names among them.
"""

from attrs import define

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.affiliations import common_words, is_owner_inside, make_affiliation, of_owned_body, of_person
from quoteattr.mentions.capitals import begins_sentence, heads_body, is_name_inside, is_portfolio, is_role_from
from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.parties import independent_party, party_of_several_words
from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation, AffiliationKind, Span
from quoteattr.text.words import Word

__all__ = ["RolePhrase", "head_of", "is_joint_of_office", "part_role"]

_ACRONYM = 5
"""Letters of an acronym at most."""


@define
class RolePhrase:
    """A role, its head noun in the singular, whom it is for, and where in the text it begins.

    What follows the head is added to it while it is read. ``plural`` roles are shared: Senators Jo Lee and Ada Byron.
    ``owner`` is the common noun that owns the role: the company's chief.
    """

    role: str
    head: str
    affiliations: list[Affiliation]
    start: int
    plural: bool = False
    owner: Word | None = None


def is_joint_of_office(passage: Passage, at: int) -> bool:
    """Tell whether a word joins an office to what it is of: Secretary of State.

    Args:
        passage: words of the text.
        at: the index of the word.
    """
    return passage.unit(at) == "T" and passage.form(at) in passage.names.joints


def head_of(passage: Passage, begin: int, end: int) -> int:
    """Return the index of the head noun: the last word, or that before “of State”.

    Args:
        passage: words of the text.
        begin: the index of the first word.
        end: the index after the last word.
    """
    if "T" in passage.units[begin:end]:
        for at in range(begin + 1, end):
            if is_joint_of_office(passage, at):
                return at - 1
    return end - 3 if end - 2 > begin and passage.form(end - 2) in passage.names.joints else end - 1


class _Parts:
    """A role phrase in the making."""

    __slots__ = ("affiliations", "owner", "role")

    def __init__(self, owner: Word | None = None) -> None:
        self.role: list[str] = []
        self.affiliations: list[Affiliation] = []
        self.owner = owner


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
    names = passage.names
    while begin < end - 1 and passage.unit(begin) == "#":
        begin += 1  # two officials
    head = head_of(passage, begin, end)
    form = passage.form(head)
    noun = names.roles.get(form.lower())
    parts = _Parts()
    at = begin
    while at < end:
        at = _part_word(passage, at, end, parts, head=head)
    role = parts.role
    while role and role[0] in names.articles:
        del role[0]
    if passage.kind(head) == Kind.PARTY and len(role) == 1:
        role = []  # the Republican Ada Byron
    if noun is not None and noun.singular in names.plain_people:
        role = []  # Byron's close friend
    if noun is not None and (noun.singular in names.plain_people or noun.singular in names.role_words["kin"]):
        parts.affiliations = [one for one in parts.affiliations if one.kind is not AffiliationKind.ORGANIZATION]
    if not role and not parts.affiliations and parts.owner is None:
        return None
    owned = passage.unit(begin - 1) == "h" if begin else False  # its press secretary
    if head > begin and not (parts.affiliations or parts.owner or owned) and _is_body(passage, head - 1):
        parts.owner = passage.word(head - 1)  # a department spokesman
    title = names.titles.get(form)
    singular = noun.singular if noun is not None else title.full.lower() if title is not None else form.lower()
    plural = noun.plural if noun is not None else title is not None and passage.names.looks_plural(form.rstrip("."))
    start = passage.word(begin)[1]
    return RolePhrase(" ".join(role).replace(" ,", ","), singular, parts.affiliations, start, plural, parts.owner)


def _is_body(passage: Passage, at: int) -> bool:
    """Tell whether a word is a noun for a body: a department spokesman; not a state senator."""
    word = passage.form(at)
    return word in passage.names.bodies and word not in passage.names.territories


def _part_word(passage: Passage, at: int, end: int, parts: _Parts, *, head: int) -> int:
    """Put a word, or the name that begins with it, where it belongs; return the index after it."""
    unit, word = passage.unit(at), passage.form(at)
    if unit == "T" and (at > head or is_joint_of_office(passage, at + 1)):
        parts.role.append(word)
        return at + 1  # Minister of Defence
    aside = _part_aside(passage, at, end, parts, head=head)
    if aside > at:
        return aside
    kind = passage.kind(at)
    after_party = _part_party(passage, at, end, parts, kind=kind)
    if after_party > at:
        return after_party
    if has_capital(word):
        if not _is_of_role(passage, at, end, kind=kind, head=head):
            return _part_name(passage, at, end, parts, head=head)
    elif passage.starts(head, "governs"):
        independent = independent_party(passage, at)
        parts.affiliations += [independent] if independent is not None else []
    heads = kind == Kind.MODIFIER and begins_sentence(passage, at)
    if heads and " ".join(passage.forms(at, at + 2)) not in passage.names.titles:
        word = word.lower()  # Former Zorbo chief Ada Byron said; not Vice President Ada Byron
    parts.role.append(word.lower() if len(word) > _ACRONYM and word.isupper() else word)  # a MUM-OF-THREE
    return at + 1


def _part_aside(passage: Passage, at: int, end: int, parts: _Parts, *, head: int) -> int:
    """Read a possessive ending, brackets or a ministry, and return the index after it, or the same index."""
    if passage.unit(at) == "$":
        # the company's chief executive: what comes before owns the role
        if parts.role and at and not passage.capital(at - 1):
            parts.owner = passage.word(at - 1)
        parts.role.clear()
        return at + 1
    if passage.unit(at) == "(":
        closing = passage.units.find(")", at, end)
        return end if closing < 0 else closing + 1
    ministry = passage.starts(at + 1, "ministries") and not passage.capital(at + 1) and at + 1 < head
    if ministry and passage.kind(at) != Kind.MODIFIER:
        parts.affiliations.append(common_words(passage, at, at + 2))
        return at + 2  # a health ministry official
    return at


def _is_of_role(passage: Passage, at: int, end: int, *, kind: str | None, head: int) -> bool:
    """Tell whether a word with a capital is one of the role: Deputy Governor, president and CEO, Pest controller."""
    if begins_sentence(passage, at) and passage.starts(at, "compounds") and not passage.starts(head, "speaks_for"):
        return "$" not in passage.units[at:head] and not any(map(passage.capital, range(at + 1, head)))
    if at == head and begins_sentence(passage, at) and passage.form(at).lower() in passage.names.roles:
        return True  # Author Ada Byron, of whom no paper is called
    if kind == Kind.MODIFIER and (begins_sentence(passage, at) or not heads_body(passage, at, end)):
        return True
    if is_role_from(passage, at, end) or (at < head and passage.starts(at, "ranking")):
        return True
    if passage.form(at).isupper() and passage.is_role(at):
        return True
    return passage.starts(at, "epithet") and (not passage.capital(at + 1) or passage.is_role(at + 1))


def _part_party(passage: Passage, at: int, end: int, parts: _Parts, *, kind: str | None) -> int:
    """Read a party among the modifiers of a role, and return the index after it, or the same index."""
    several = party_of_several_words(passage, at, end)
    if several is not None:
        party, after = several
        parts.affiliations.append(party)
        if passage.kind(after - 1) != Kind.ORGANISATION:
            parts.role += passage.forms(at, after)  # a Liberal Democrat MP; not a Green Party member
        return after
    if kind != Kind.PARTY or heads_body(passage, at, end):
        return at
    adjective = passage.starts(at, "also_adjectives") and begins_sentence(passage, at)
    if adjective and not any(passage.starts(after, "of_parties") for after in range(at + 1, end)):
        parts.role.append(passage.form(at).lower())
        return at + 1  # Conservative commentator Ada Byron
    made = make_affiliation(passage.words(at, at + 1), passage.names)
    parts.affiliations += [made] if made is not None else []
    parts.role.append(passage.form(at))
    return at + 1


def _part_name(passage: Passage, first: int, end: int, parts: _Parts, *, head: int) -> int:
    """Read a name among the modifiers of a role."""
    names = passage.names
    at = _end_of_name(passage, first, end)
    possessed = passage.unit(at) == "$" and at < end
    if possessed and passage.form(at + 1) in names.bodies and not is_portfolio(passage, at + 1, end):
        at += 1  # Byron's campaign manager
    ranked = possessed and passage.starts(at + 1, "ranking")
    owned = of_owned_body(passage, at, ranked=True) if ranked else None
    if owned is not None:
        parts.affiliations.append(owned)
        return at  # Byron's deputy campaign manager
    while at < end - 1 and _is_body(passage, at) and not is_portfolio(passage, at, end):
        at += 1
    if passage.kind(first) == Kind.PEOPLE and at == first + 1:
        _part_people(passage, first, parts, head=head)
        return at
    if names.is_compound(passage.form(at - 1)):
        return at  # Leeds Force-backed, Leeds-based
    made = make_affiliation(passage.words(first, at), names)
    if made is None and possessed:
        made = of_person(passage, first, at)  # Ms. Byron's adviser
    name = " ".join(passage.forms(first, at))
    noun = names.roles.get(passage.form(head).lower())
    singular = "" if noun is None or possessed else noun.singular
    dwells = singular in names.role_words["dwells"]  # a Leeds resident; not Leeds residents, who stand for it
    if made is not None and (_is_home(made, singular, names) or (dwells and noun is not None and not noun.plural)):
        return at
    if made is not None and not (singular in names.stances and made.kind is AffiliationKind.ORGANIZATION):
        parts.affiliations.append(made)
    elif made is not None or names.is_people(passage.form(at - 1)) or name in names.places:
        parts.role += passage.forms(first, at)  # a Byron supporter, the U.S. attorney
    return at


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


def _part_people(passage: Passage, at: int, parts: _Parts, *, head: int) -> None:
    """Put the people of a place where they belong: the Italian president is for Italy, an Italian engineer is not."""
    names, form = passage.names, passage.form(head)
    place, noun = names.places[passage.form(at)], names.roles.get(form.lower())
    governs = noun is not None and noun.singular in names.role_words["governs"]
    if place.name != names.home and (governs or form in names.titles or passage.capital(head)):
        span = Span(*passage.place(at, at + 1))
        parts.affiliations.append(Affiliation(place.name, AffiliationKind.PLACE, span))
    else:
        parts.role.append(passage.form(at))


def _is_home(one: Affiliation, role: str, names: Names) -> bool:
    """Tell whether a place before a trade is only where somebody lives: a Leeds plumber."""
    return one.kind is AffiliationKind.PLACE and role in names.role_words["trades"]
