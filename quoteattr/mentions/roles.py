"""Role phrases: what a person is and for whom, read from the words beside a name.

“Pentagon chief spokesman”, “the Treasury secretary”, “a professor of law at the University of Leeds”: the role is the
head noun with its common modifiers, the affiliations are the names among the modifiers and after at, of, for, with.
"""

from collections.abc import Sequence

from attrs import frozen

from quoteattr.mentions.names import Names, has_capital
from quoteattr.records import Affiliation, AffiliationKind, Span
from quoteattr.text.words import Word

__all__ = ["RolePhrase", "affiliation", "read_appositive", "read_premodifiers"]

_MODIFIER = frozenset("xNRTGDmil#$aJVvCHBbUkKj")
_LONGEST = 14
"""Words of one role phrase."""
_COMPLEMENTS = 4


@frozen
class RolePhrase:
    """A role, its head noun in the singular, whom it is for, and where in the text it stands."""

    role: str
    head: str
    affiliations: tuple[Affiliation, ...]
    start: int
    end: int = 0
    plural: bool = False
    owner: Word | None = None
    """The common noun that owns the role: the company's chief."""


def read_premodifiers(words: Sequence[Word], units: str, end: int, *, names: Names, floor: int = 0) -> RolePhrase | None:
    """Read the words directly before a name: “Pentagon chief spokesman”.

    Args:
        words: words of the text.
        units: a letter for each; see :mod:`quoteattr.text.units`.
        end: the index of the name's first word.
        names: the words of names.
        floor: the index before which nothing is read.

    Returns:
        The role phrase, or ``None`` where there is none.
    """
    begin = end
    floor = max(floor, end - _LONGEST)
    while end > floor and names.is_honorific(words[end - 1][0]) and not names.titles[words[end - 1][0]].role:
        end -= 1  # British diplomat Sir Ada Byron
    begin = end
    titled = end > floor and words[end - 1][0] in names.titles and has_capital(words[end - 1][0])
    while begin > floor:
        word = words[begin - 1][0]
        if units[begin - 1] == ")":
            opening = begin - 2
            while opening > floor and units[opening] != "(":
                opening -= 1
            if begin - opening > 4 or opening <= floor:
                break
            begin = opening
        elif units[begin - 1] == "o" and begin < end and begin - 1 > floor and _is_role(words[begin - 2][0], names):
            begin -= 1
        elif units[begin - 1] in _MODIFIER and not (units[begin - 1] in "CVBbKk" and not _is_role_or_modifier(word, names)):
            if word[0].isupper() and names.kinds.get(word) == "d":
                break
            if titled and word[0].islower() and not _is_role_or_modifier(word, names):
                break  # the promise Sen. Byron made
            begin -= 1
        else:
            break
    while begin < end and (units[begin] in "$-aV#l" and not words[begin][0][0].isupper()):
        begin += 1
    if begin == end:
        return None
    head = words[end - 1][0]
    if end - 2 > begin and words[end - 2][0] in names.joints:
        head = words[end - 3][0]  # Secretary of State
    if not (_is_role(head, names) or names.kinds.get(head) == "Y" or units[end - 1] == "$" or units[end - 1] in "G"):
        return None
    return _read(words, units, begin, end, names)


def read_appositive(words: Sequence[Word], units: str, begin: int, *, names: Names, stop: int, bodies: bool = False) -> tuple[list[RolePhrase], int]:
    """Read role phrases from an index on: “the chief economist for the survey and a professor at Leeds”.

    Args:
        words: words of the text.
        units: a letter for each.
        begin: the index of the first word.
        names: the words of names.
        stop: the index before which reading ends.
        bodies: whether a noun for a body may head the phrase: “an official outlet of the party”.

    Returns:
        The role phrases, and the index after them; none where no role noun heads the phrase.
    """
    found: list[RolePhrase] = []
    at = begin
    while True:
        phrase, after = _noun_phrase(words, units, at, names, stop, bodies=bodies)
        if phrase is None:
            return found, at
        phrase, after = _complements(phrase, words, units, after, names, stop)
        found.append(phrase)
        at = after
        if at < stop and units[at] == "," and at + 1 < stop and units[at + 1] == "&":
            at += 1
        if not (at < stop and units[at] == "&"):
            return found, after
        at += 1


def _noun_phrase(
    words: Sequence[Word], units: str, at: int, names: Names, stop: int, *, bodies: bool = False
) -> tuple[RolePhrase | None, int]:
    """Read the noun phrase that a role noun heads."""
    stop = min(stop, at + _LONGEST)
    begin = at
    if at + 1 < stop and units[at + 1] == "o" and units[at] in "M#" :
        at += 2  # one of the party's leaders
        begin = at
    while at < stop and (units[at] in "dhHaMe" or (units[at] == "p" and at == begin)):
        if units[at] in "pe" and not _is_role_or_modifier(words[at + 1][0] if at + 1 < stop else "", names):
            return None, at
        at += 1
    determined = at > begin
    begin = at
    head = -1
    while at < stop:
        word = words[at][0]
        if units[at] == "(" and units.find(")", at, at + 4) > at:
            at = units.find(")", at, at + 4) + 1
            continue
        if head < begin < at and units[at] == "," and units[at - 1] == "x" and at + 1 < stop and units[at + 1] in "xV":
            at += 1
            continue
        inside = units[at] in "od" and at > begin and at + 1 < stop and (has_capital(words[at - 1][0]) or units[at - 1] == "o")
        if inside and units[at + 1] in "Nd" and not _is_role(words[at - 1][0], names):
            at += 1
            continue
        if units[at] not in _MODIFIER and not _is_role(word, names):
            break
        if _is_role(word, names) or (determined and names.is_agent(word)) or (bodies and word in names.bodies):
            head = at
        elif names.kinds.get(word) == "Y" and (at + 1 >= stop or units[at + 1] not in "xGDmNR"):
            head = at
        at += 1
    if head < begin:
        return None, at
    if at > head + 1 and all(has_capital(word) for word, _, _ in words[head + 1 : at]):
        # “Senator Ada Byron” is somebody else
        return None, at
    return _read(words, units, begin, head + 1, names), head + 1


def _complements(
    phrase: RolePhrase, words: Sequence[Word], units: str, at: int, names: Names, stop: int
) -> tuple[RolePhrase, int]:
    """Read what follows the head: of state, at the University of Leeds, for public affairs."""
    role = phrase.role
    affiliations = list(phrase.affiliations)
    for _ in range(_COMPLEMENTS):
        if not (at < stop and units[at] in "opuer"):
            break
        preposition = words[at][0]
        after = at + 1
        while after < stop and units[after] in "dhHaM":
            after += 1
        if after >= stop:
            break
        if names.kinds.get(words[after][0]) == "A" and after + 1 < stop and units[after + 1] in "xGR":
            after += 1  # another Iranian proxy
        if has_capital(words[after][0]) and names.kinds.get(words[after][0]) != "d":
            found, end = _names_after(words, units, after, names, stop)
            if phrase.head in names.stances:
                found = []
            if preposition == "in":
                found = [one for one in found if names.is_body(one.name.split()) and one.name not in names.places]
            if found:
                affiliations += found
            elif preposition == "to" or end == after:
                break
            at = max(end, after)
        elif units[after] in "xGDmiRV#av" and preposition in ("of", "for", "in", "on", "to", "at"):
            end = after
            while end < stop and units[end] in "xGDmi#aRVlv" and end - after < 4:
                end += 1
            if end < stop and (units[end] == "$" or has_capital(words[end][0])):
                found, end = _names_after(words, units, after, names, stop)
                affiliations += found
                at = max(end, after + 1)
                continue
            if end + 1 < stop and units[end] == "," and units[at + 1] in "dM" and has_capital(words[end + 1][0]):
                # of another union, the Bridge Builders
                found, at = _names_after(words, units, end + 1, names, stop)
                affiliations += found
                break
            if preposition in ("of", "for", "on") and len(role.split()) < 7 and units[at + 1] not in "h" and words[at + 1][0] not in names.indefinite:
                role += " " + " ".join(word for word, _, _ in words[at:end] if word not in names.articles)
            at = end
        else:
            break
    return RolePhrase(role, phrase.head, tuple(affiliations), phrase.start, words[at - 1][2], phrase.plural, phrase.owner), at


def _names_after(words: Sequence[Word], units: str, at: int, names: Names, stop: int) -> tuple[list[Affiliation], int]:
    """Read the names after a preposition: George Leeds University's Program on Bridges."""
    found: list[Affiliation] = []
    begin = at
    while at < stop:
        while at < stop and not has_capital(words[at][0]) and units[at] in "xadGDm":
            at += 1
        first = at
        while at < stop:
            word = words[at][0]
            if has_capital(word) or (at > first and (units[at] in "#J" or word in names.suffixes)):
                at += 1
            elif at > first and (word in names.joints) and _capital_soon(words, at, stop, names):
                at += 1
            else:
                break
        if at == first:
            break
        # the Byron campaign, the Leeds police department
        while at < stop and units[at] in "G" or (at < stop and words[at][0] in names.bodies):
            at += 1
        made = affiliation(words[first:at], names)
        if made is not None:
            found.append(made)
        if at < stop and units[at] == "$" and at + 1 < stop:
            at += 1
            continue
        break
    return found, at if at > begin else begin


def _capital_soon(words: Sequence[Word], at: int, stop: int, names: Names) -> bool:
    """Tell whether only joints stand between a joint and the next capital; “and the” parts two names."""
    if words[at][0] == "and" and at + 1 < stop and not has_capital(words[at + 1][0]):
        return False
    if words[at][0] in ("at", "in", "for") and not has_capital(words[at + 1][0] if at + 1 < stop else ""):
        return False
    if words[at][0] in ("at", "in"):
        return False
    after = at
    while after < stop and after - at < 3 and words[after][0] in names.joints:
        after += 1
    return after < stop and has_capital(words[after][0])


def affiliation(words: Sequence[Word], names: Names) -> Affiliation | None:
    """Make an affiliation of a name, unless it is a person's.

    Args:
        words: the words of the name.
        names: the words of names.

    Returns:
        A party by its canonical name, a place, or an organisation; ``None`` for a person and for what is no affiliation.
    """
    forms = [word for word, _, _ in words]
    name = " ".join(forms)
    span = Span(words[0][1], words[-1][2])
    party = names.parties.get(name)
    if party is not None and not party.letters:
        return Affiliation(party.name, AffiliationKind.PARTY, span)
    place = names.places.get(name)
    if place is not None:
        if place.name == names.home or (len(name) == 2 and place.kind in ("states", "provinces")):
            return None  # U.S. ambassador; MP is no place
        return Affiliation(place.name, AffiliationKind.PLACE, span)
    if forms[0] in names.titles and len(forms) > 1 and not names.is_body(forms):
        return None
    if len(forms) > 1 and forms[0] in names.forenames and not names.is_body(forms) and forms[-1].lower() not in names.bodies:
        return None
    if all(names.kinds.get(form) in ("T", "R", "d", "P", "m") for form in forms) and not names.is_body(forms):
        return None
    return Affiliation(_plain(words), AffiliationKind.ORGANIZATION, span)


def _plain(words: Sequence[Word]) -> str:
    """Write words as they stand, without possessive endings."""
    return " ".join(word for word, _, _ in words if word[0] not in "'\N{RIGHT SINGLE QUOTATION MARK}")


def _read(words: Sequence[Word], units: str, begin: int, end: int, names: Names) -> RolePhrase | None:
    """Part a role phrase into the names before the role and the words of the role."""
    role: list[str] = []
    affiliations: list[Affiliation] = []
    owner: Word | None = None
    at = begin
    head = words[end - 1][0]
    if end - 2 > begin and words[end - 2][0] in names.joints:
        head = words[end - 3][0]
    noun = names.roles.get(head.lower())
    stance = noun is not None and noun.singular in names.stances
    while at < end:
        word = words[at][0]
        kind = names.kinds.get(word, "")
        if units[at] == "$":
            # the company's chief executive: what comes before owns the role
            owner = words[at - 1] if role and at and not has_capital(words[at - 1][0]) else owner
            role = []
            at += 1
            continue
        if units[at] == "(":
            while at < end and units[at] != ")":
                at += 1
            at += 1
            continue
        if not has_capital(word) or kind == "m" or (kind in ("T", "R", "P", "m") and _role_from(words, at, end, names)):
            role.append(word)
            at += 1
            continue
        first = at
        at += 1
        if kind == "Y" and not (at < end and names.kinds.get(words[at][0]) == "O"):
            made = affiliation(words[first:at], names)
            affiliations += [made] if made else []
            role.append(word)
            continue
        while at < end and units[at] not in "$-(" and (
            has_capital(words[at][0])
            and (names.kinds.get(words[at][0], "") != "Y" or at + 1 < end and names.kinds.get(words[at + 1][0]) == "O")
            and not (names.kinds.get(words[at][0]) in ("T", "R", "P", "m") and _role_from(words, at, end, names))
            or words[at][0] in names.joints and at + 1 < end and has_capital(words[at + 1][0])
        ):
            at += 1
        possessed = at < end and units[at] == "$"
        if possessed and at + 1 < end and words[at + 1][0] in names.bodies:
            at += 1
        while at < end - 1 and words[at][0] in names.bodies and not _is_portfolio(words, at, end, names):
            at += 1
        if kind == "A" and at == first + 1:
            place = names.places[word]
            if place.name != names.home and (head in names.titles or has_capital(head)):
                affiliations.append(Affiliation(place.name, AffiliationKind.PLACE, Span(words[first][1], words[first][2])))
            else:
                role.append(word)
            continue
        while at - first > 1 and not words[at - 1][0][-1:].isupper() and words[at - 1][0].rpartition("-")[2][:1].islower() and "-" in words[at - 1][0]:
            first = at  # Leeds-backed
        if first == at:
            continue
        made = affiliation(words[first:at], names)
        if stance and made is not None and made.kind is AffiliationKind.ORGANIZATION and not possessed:
            role += [form for form, _, _ in words[first:at]]
        elif made is not None:
            affiliations.append(made)
        elif " ".join(form for form, _, _ in words[first:at]) in names.places:
            role += [form for form, _, _ in words[first:at]]
    role = [word for word in role if word not in names.articles]
    if role and names.kinds.get(head) == "Y" and len(role) == 1:
        role = []
    title = names.titles.get(head)
    singular = noun.singular if noun else title.full.lower() if title else head.lower()
    if noun is not None and noun.singular in names.plain_people:
        role = []
    if not role and not affiliations and owner is None:
        return None
    return RolePhrase(" ".join(role), singular, tuple(affiliations), words[begin][1], words[end - 1][2], noun is not None and noun.plural or head in names.titles and head.endswith(("s", "s.")), owner)


def _role_from(words: Sequence[Word], at: int, end: int, names: Names) -> bool:
    """Tell whether nothing but words of roles follows: “Press Secretary”, not “House of Cards author”."""
    return all(not has_capital(word) or names.kinds.get(word) in ("T", "R", "P", "m", "Y") or names.is_home(word) for word, _, _ in words[at:end])


def _is_portfolio(words: Sequence[Word], at: int, end: int, names: Names) -> bool:
    """Tell whether a noun for a body is what a title is for: press secretary."""
    return at + 2 == end and words[at + 1][0].capitalize() in names.titles and names.kinds.get(words[at][0].capitalize()) == "P"


def _is_role(word: str, names: Names) -> bool:
    return word in names.titles or word.lower() in names.roles


def _is_role_or_modifier(word: str, names: Names) -> bool:
    return _is_role(word, names) or names.kinds.get(word.capitalize()) in ("m", "P", "Y", "R", "T")
