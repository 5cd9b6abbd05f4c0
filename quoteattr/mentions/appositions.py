"""Appositions: noun phrases for a role next to a name, with their complements.

“the chief economist for the survey and a professor of law at the University of Leeds”
"""

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.affiliations import common_words, read_affiliations
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.role_phrase import RolePhrase
from quoteattr.mentions.roles import part_role
from quoteattr.records import Affiliation, AffiliationKind

__all__ = ["read_appositive"]

_INSIDE = frozenset("xNRTGDmil#$aJVvCHBbUkKj")
_AFTER_HEAD = _INSIDE - frozenset("VCBbKk")
"""Without finite verbs: an executive tells employees."""
_PASSED = frozenset("(,&od")
"""Letters that may stand inside a noun phrase without being those of its words."""
_LONGEST = 14
"""Words of one noun phrase."""
_JOINED = 4
"""Roles of one apposition."""
_COMPLEMENTS = 4
_COMPLEMENT = 4
"""Common words of one complement."""
_ROLE_WORDS = 7
"""Words of a role that still takes a complement."""
_BRACKET = 4
_COMMON = frozenset("xVvmDiBR")
"""Letters of the words of a field: public affairs, bridge studies."""


def read_appositive(
    passage: Passage, begin: int, *, stop: int | None = None, bodies: bool = False
) -> tuple[list[RolePhrase], int]:
    """Read role phrases from an index on.

    Args:
        passage: words of the text.
        begin: the index of the first word.
        stop: the index before which reading ends; the end of the passage by default.
        bodies: whether a noun for a body may head the phrase: “an official outlet of the party”.

    Returns:
        The role phrases, and the index after them; none where no role noun heads the phrase.
    """
    stop = len(passage) if stop is None else stop
    found: list[RolePhrase] = []
    at = end = begin
    while True:
        phrase, after = _noun_phrase(passage, at, stop, bodies=bodies)
        if phrase is None and after > at and passage.unit(after) == "&" and after < stop:
            at = end = after + 1  # a friend and adviser
            continue
        if phrase is None:
            return found, end
        after = _joined(phrase, passage, after, stop)
        at = end = _complete(phrase, passage, after, stop)
        found.append(phrase)
        joined = at + 1 if passage.units[at : at + 2] == ",&" else at
        if joined >= stop or passage.unit(joined) != "&" or len(found) == _JOINED:
            return found, end
        at = joined + 1


def _joined(phrase: RolePhrase, passage: Passage, at: int, stop: int) -> int:
    """Join a second office of the same body to a role, and return the index after it: president and chief executive.

    Not what an article, a name or “former” sets apart: a lawyer and Zorbo adviser.
    """
    while at + 1 < stop and passage.unit(at) == "&" and phrase.role and not phrase.plural:
        if passage.unit(at + 1) in "dhHaM" or passage.starts(at + 1, "former"):
            break
        other, end = _noun_phrase(passage, at + 1, stop, bodies=False)
        apart = other is None or not other.role or other.affiliations or other.owner is not None or other.plural
        if other is None or apart:
            break
        phrase.role += f" {passage.form(at)} {other.role}"
        at = end
    return at


def _noun_phrase(passage: Passage, at: int, stop: int, *, bodies: bool) -> tuple[RolePhrase | None, int]:
    """Read the noun phrase that a role noun heads."""
    stop = min(stop, at + _LONGEST)
    if at + 1 < stop and passage.unit(at) in "M#" and passage.unit(at + 1) == "o":
        at += 2  # one of the party's leaders
    first = at
    at = _after_determiners(passage, at, stop)
    determined = at > first
    begin, head = at, -1
    while at < stop:
        unit = passage.unit(at)
        if unit in _PASSED and (after := _pass_over(passage, at, begin, headless=head < begin)) > at:
            at = after
            continue
        if unit not in (_INSIDE if head < begin else _AFTER_HEAD) and not passage.is_role(at):
            break
        if _is_head(passage, at, stop, determined=determined, bodies=bodies):
            head = at
        at += 1
    if head < begin:
        return None, first
    if at > head + 1 and all(map(passage.capital, range(head + 1, at))):
        return None, first  # “Senator Ada Byron” is somebody else
    phrase = part_role(passage, begin, head + 1)
    if phrase is not None and phrase.owner is None and passage.is_of_body(begin - 1):
        phrase.owner = passage.word(begin - 1)  # its chief executive
    return phrase, head + 1


def _after_determiners(passage: Passage, at: int, stop: int) -> int:
    """Return the index after determiners: the late, one of his, like a."""
    first = at
    while at < stop and ((unit := passage.unit(at)) in "dhHaMe" or (unit == "p" and at == first)):
        if unit in "pe" and not passage.may_modify_role(at + 1):
            break
        at += 1
    return at


def _pass_over(passage: Passage, at: int, begin: int, *, headless: bool) -> int:
    """Return the index after what stands inside a noun phrase without being one of its words, or the same index."""
    unit, units = passage.unit(at), passage.units
    if unit == "(":
        return max(at, units.find(")", at, at + _BRACKET) + 1)
    if unit == "," and headless and at > begin and units[at - 1] == "x" and passage.unit(at + 1) in ("x", "V"):
        return at + 1  # the brusque, quick governor
    if unit == "&" and at > begin and passage.joins_fields(at):
        return at + 1
    if unit == "&" and at > begin and passage.capital(at - 1) and passage.capital(at + 1):
        # an Office of Bridges and Roads director; not a Leeds lawyer and Zorbo adviser
        return at + 1 if not passage.is_role(at - 1) and passage.form(at) in passage.names.joints else at
    joins = unit in "od" and at > begin and passage.unit(at + 1) in ("N", "d") and not passage.is_role(at - 1)
    if joins and (passage.capital(at - 1) or units[at - 1] == "o"):
        return at + 1  # a University of Leeds professor
    return at


def _is_head(passage: Passage, at: int, stop: int, *, determined: bool, bodies: bool) -> bool:
    """Tell whether a word may head a noun phrase for a role."""
    word = passage.form(at)
    names = passage.names
    if passage.is_role(at) or (bodies and word in names.bodies) or (determined and names.is_agent(word)):
        return True
    return passage.kind(at) == Kind.PARTY and (at + 1 >= stop or passage.unit(at + 1) not in "xGDmNR")


def _complete(phrase: RolePhrase, passage: Passage, at: int, stop: int) -> int:
    """Read what follows the head, and return the index after it: of state, at the University of Leeds."""
    if phrase.role and at < stop and passage.starts(at, "behind_role"):
        phrase.role += f" {passage.form(at)}"
        at += 1
    if phrase.role and passage.unit(at) == "T" and passage.form(at) in passage.names.joints:
        first = at
        while at < stop and passage.unit(at) == "T":
            at += 1
        phrase.role += " " + " ".join(passage.forms(first, at))  # secretary of state
    if passage.starts(at, "adverbs_of_office") and at + 1 < stop and passage.unit(at + 1) in "opr":
        at += 1
    for _ in range(_COMPLEMENTS):
        if at >= stop or passage.unit(at) not in "opuer":
            break
        at, more = _complement(phrase, passage, at, stop)
        if not more:
            break
    return at


def _complement(phrase: RolePhrase, passage: Passage, at: int, stop: int) -> tuple[int, bool]:
    """Read a preposition and what follows it; return the index after it, and whether there may be more."""
    after = at + 1
    while after < stop and passage.unit(after) in "dhHaM":
        after += 1
    embassy = passage.unit(after + 1) == "G" and passage.starts(after - 1, "definite")  # at the Kenyan embassy
    if passage.kind(after) == Kind.PEOPLE and passage.unit(after + 1) in ("x", "G", "R") and not embassy:
        after += 1  # another Iranian proxy
    if after < stop and passage.capital(after) and passage.kind(after) != Kind.FUNCTION_WORD:
        return _named_complement(phrase, passage, at, after, stop)
    if after < stop and passage.unit(after) in "xGDmiRV#av":
        return _common_complement(phrase, passage, at, after, stop)
    return at, False


def _named_complement(phrase: RolePhrase, passage: Passage, at: int, after: int, stop: int) -> tuple[int, bool]:
    """Read a complement that begins with a name: of the Brennan Center, of Product Marketing, at the Kenyan embassy."""
    if passage.kind(after) == Kind.PEOPLE and passage.unit(after + 1) == "G":
        phrase.affiliations.append(common_words(passage, after, after + 2))
        return after + 2, True
    field = _end_of_field(passage, after, stop)
    creates = phrase.head in passage.names.role_words["creates"]  # the author of Bridges
    if field > after and phrase.role and passage.starts(at, "completes_role") and not creates:
        phrase.role += " " + " ".join(passage.forms(at, field))
        return field, True
    found, end = read_affiliations(passage, after, stop=stop, people=passage.starts(at, "represents"))
    kept = _kept(found, phrase, passage, at)
    phrase.affiliations += kept
    if kept or (end > after and not passage.starts(at, "serves")):
        return max(end, after), True
    return (at if end == after else end), False  # an adviser to President Byron and a professor


def _end_of_field(passage: Passage, at: int, stop: int) -> int:
    """Return the index after the capitalised words of a field, or the same index: Product Marketing, Works."""
    first = at
    while at < stop and (
        passage.kind(at) == Kind.DEPARTMENT
        or (at > first and passage.starts(at, "loose_joint") and passage.kind(at + 1) == Kind.DEPARTMENT)
    ):
        at += 1
    return first if passage.capital(at) else at


def _common_complement(phrase: RolePhrase, passage: Passage, at: int, after: int, stop: int) -> tuple[int, bool]:
    """Read a complement that begins with a common noun: of policy, for the union's Leeds branch."""
    end = after
    while end < stop and passage.unit(end) in "xGDmi#aRVlv" and end - after < _COMPLEMENT:
        if passage.unit(end) == "v" and end > after and passage.form(end - 1) in passage.names.bodies:
            break  # the committee raising funds
        end += 1
    if end < stop and (passage.unit(end) == "$" or passage.capital(end)):
        found, end = read_affiliations(passage, after, stop=stop)
        phrase.affiliations += _kept(found, phrase, passage, at)
        return max(end, after + 1), True
    if passage.unit(after) == "G" and passage.unit(end) == "o" and passage.unit(at + 1) == "d":
        named = _common_body(passage, after, end, stop)
        if named is not None:
            phrase.affiliations.append(named[0])
            return named[1], True
    name = end + 2 if passage.unit(end + 1) == "d" else end + 1
    if name < stop and passage.unit(end) == "," and passage.unit(at + 1) in "dM" and passage.capital(name):
        # of another union, the Bridge Builders
        found, end = read_affiliations(passage, name, stop=stop)
        phrase.affiliations += found
        return end, False
    definite = passage.form(at + 1).lower() in passage.names.definite and after == at + 2
    if definite and end == after + 1 and passage.form(after) in passage.names.bodies and phrase.owner is None:
        phrase.owner = passage.word(after)  # a spokesman for the company
        return end, True
    if definite and passage.form(end - 1) in passage.names.bodies:
        # of the public accounts committee
        phrase.affiliations.append(common_words(passage, after, end))
        return end, True
    timed = passage.starts(at, "represents") or passage.unit(at + 2) == "l"
    lasts = passage.unit(at + 1) == "#" and timed  # a nurse for thirty years, her husband of 40 years
    own = passage.unit(at + 1) not in "hM" and not lasts and passage.form(at + 1) not in passage.names.indefinite
    if own and passage.starts(at, "completes_role") and len(phrase.role.split()) < _ROLE_WORDS:
        phrase.role += " " + " ".join(passage.forms(at, end))
    return end, True


def _common_body(passage: Passage, first: int, joint: int, stop: int) -> tuple[Affiliation, int] | None:
    """Read a body that only common nouns name, and the index after it: the school of engineering."""
    end = joint + 1
    while end < stop and passage.unit(end) in _COMMON and end - joint <= _COMPLEMENT:
        end += 1
    if end == joint + 1 or passage.form(end - 1) in passage.names.bodies:
        return None
    return common_words(passage, first, end), end


def _kept(found: list[Affiliation], phrase: RolePhrase, passage: Passage, at: int) -> list[Affiliation]:
    """Leave out what is not an affiliation: a supporter of Byron, a college in Leeds."""
    names = passage.names
    if phrase.head in names.stances or (
        phrase.head in names.role_words["creates"] and not passage.starts(at, "works_at")
    ):
        return []
    stands = phrase.head in names.role_words["governs"] or phrase.head.capitalize() in names.parties
    if phrase.head in names.role_words["dwells"] and not phrase.plural:
        return []  # a resident of Leeds
    if passage.starts(at, "place_preposition") and not stands:
        return [one for one in found if one.name not in names.places and names.is_body(one.name.split())]
    from_there = passage.starts(at, "origin_preposition") and not stands
    if from_there or phrase.head in names.role_words["creates"]:
        return [
            one for one in found if one.kind is not AffiliationKind.PLACE and names.is_body(one.name.split())
        ]  # a lawyer from Leeds, the author of Bridges
    return found
