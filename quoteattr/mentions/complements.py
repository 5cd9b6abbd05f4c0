"""Complements: what follows the head of a role: of policy, at the University of Leeds, for the company."""

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.affiliations import end_of_name, named_at, read_affiliations
from quoteattr.mentions.common_bodies import body_of_field, body_of_people
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.role_phrase import FIELD, RolePhrase
from quoteattr.records import Affiliation, AffiliationKind

__all__ = ["complete", "complete_object"]

_COMPLEMENTS = 4
_QUOTATIONS = tuple("QESF")


def complete(phrase: RolePhrase, passage: Passage, at: int, stop: int) -> int:
    """Read what follows the head, and return the index after it: of state, at the University of Leeds."""
    if phrase.role and at < stop and passage.starts(at, "behind_role"):
        phrase.role += f" {passage.form(at)}"
        at += 1
    if phrase.role and passage.starts(at, "turned") and passage.is_role(at + 1):
        phrase.role += " " + " ".join(passage.forms(at, at + 2))  # a pilot turned priest
        at += 2
    if phrase.role and passage.unit(at) == "T":
        first = at
        while at < stop and passage.unit(at) == "T":
            at += 1
        phrase.role += " " + " ".join(passage.forms(first, at))  # secretary of state
    if passage.starts(at, "adverbs_of_office") and at + 1 < stop and passage.unit(at + 1) in "opr":
        at += 1
    for _ in range(_COMPLEMENTS):
        if at >= stop or passage.unit(at) not in "opuer" or passage.starts(at, "of_circumstances"):
            break
        at, more = _complement(phrase, passage, at, stop)
        if not more:
            break
    return at


def complete_object(phrase: RolePhrase, passage: Passage, verb: int, stop: int) -> None:
    """Read the object of a verb of office: chairs the planning committee."""
    _complement(phrase, passage, verb, stop)


def _complement(phrase: RolePhrase, passage: Passage, at: int, stop: int) -> tuple[int, bool]:
    """Read a preposition and what follows it; return the index after it, and whether there may be more."""
    after = at + 1
    while after < stop and passage.unit(after) in "dhHaM":
        after += 1
    embassy = passage.unit(after + 1) == "G" and passage.starts(after - 1, "definite")  # at the Kenyan embassy
    if passage.kind(after) == Kind.PEOPLE and passage.unit(after + 1) in ("x", "G", "R") and not embassy:
        after += 1  # another Iranian proxy
    if after < stop and passage.capital(after) and not _is_function_word(passage, after):
        return _named_complement(phrase, passage, at, after, stop)
    if after < stop and passage.unit(after) in "xGDmiRV#av" and not passage.starts(at, "of_terms"):
        return _common_complement(phrase, passage, at, after, stop)
    return at, False


def _is_function_word(passage: Passage, at: int) -> bool:
    return passage.kind(at) == Kind.FUNCTION_WORD and passage.unit(at) != "N"  # not: at Little Leeds School


def _named_complement(phrase: RolePhrase, passage: Passage, at: int, after: int, stop: int) -> tuple[int, bool]:
    """Read a complement that begins with a name: of the Brennan Center, of Product Marketing, at the Kenyan embassy."""
    if passage.kind(after) == Kind.PEOPLE and passage.unit(after + 1) == "G":
        phrase.affiliations.append(named_at(passage, after, after + 2))
        return after + 2, True
    field = _end_of_field(passage, after, stop)
    words = passage.names.role_words
    branch = _end_of_branch(passage, after, stop)
    if branch > after and passage.unit(branch) in ("p", "o"):
        if passage.starts(at, "completes_role"):
            phrase.role += " " + " ".join(passage.forms(at, branch))  # of the Africa programme at the Leeds Institute
        return branch, True
    if field > after + 1 and passage.starts(at, "represents") and phrase.head in words["spokespeople"]:
        phrase.affiliations.append(named_at(passage, after, field))  # a spokeswoman for National Highways
        return field, True
    field = field if field > after else _end_of_any_field(phrase, passage, after)
    creates = phrase.head in words["creates"]  # the author of Bridges
    if field > after and passage.starts(at, "completes_role") and not creates:
        phrase.role += " " + " ".join(passage.forms(at, field))
        return field, True
    found, end = read_affiliations(passage, after, stop=stop, people=passage.starts(at, "represents"))
    titled = end > after and passage.unit(end - 1) == "$" and passage.unit(end) in _QUOTATIONS
    aired = titled and phrase.head not in words["airs"]  # the doomed doctor of the BBC's “Ward Nine”
    kept = [] if aired else _kept(found, phrase, passage, at)
    phrase.affiliations += kept
    if kept or not passage.starts(at, "serves"):
        return max(end, after), True
    return end, False  # an adviser to President Byron and a professor


def _end_of_branch(passage: Passage, at: int, stop: int) -> int:
    """Return the index after a place and a noun for a part of a body, or the same index: the Africa programme."""
    end = end_of_name(passage, at, stop)
    small = passage.starts(end, "branches") and not passage.capital(end)
    return end + 1 if small and " ".join(passage.forms(at, end)) in passage.names.places else at


def _end_of_field(passage: Passage, at: int, stop: int) -> int:
    """Return the index after the capitalised words of a field, or the same index: Product Marketing, Law and Order."""
    first = at
    while at < stop and passage.kind(at) == Kind.DEPARTMENT:
        at += 1
    joined = at > first and at < stop and passage.starts(at, "loose_joint")
    behind = at
    while not joined and passage.unit(first - 1) == "d" and passage.form(behind) in passage.names.joints:
        behind += 1
    if passage.capital(behind) or (at > first + 1 and " ".join(passage.forms(first, at)) in passage.names.metonyms):
        return first  # the Campaign for a Cleaner River
    after = _end_of_field(passage, at + 1, stop) if joined else at
    return after if after > at + 1 else at


def _end_of_any_field(phrase: RolePhrase, passage: Passage, at: int) -> int:
    """Return the index after a word that is a field since the body stands elsewhere, or the same index.

    The charity's Director of Evidence, Director of Evidence at the trust; not: its director of Leeds.
    """
    names, word = passage.names, passage.form(at)
    alone = passage.capital(at) and not passage.capital(at + 1) and passage.unit(at + 1) not in "$-("
    alone = alone and passage.unit(at - 1) == "o"
    alone = alone and (passage.starts(at + 1, "works_at") or passage.form(at + 1) not in names.joints)
    owned = phrase.owner is not None or passage.starts(at + 1, "works_at")
    named = word in names.places or word in names.metonyms or names.is_acronym(word) or word in names.bodies
    return at + 1 if alone and owned and not named and phrase.role[:1].isupper() else at


def _common_complement(phrase: RolePhrase, passage: Passage, at: int, after: int, stop: int) -> tuple[int, bool]:
    """Read a complement that begins with a common noun: of policy, for the union's Leeds branch."""
    end = _end_of_common_words(passage, after, stop)
    named = _common_body(phrase, passage, at, after, stop)
    if named is not None:
        phrase.affiliations.append(named[0])
        return named[1], True
    if end < stop and (passage.unit(end) == "$" or passage.capital(end)):
        owner = end if passage.unit(end) == "$" else 0
        owned = owner == after + 1 and passage.form(after) in passage.names.bodies
        found, end = read_affiliations(passage, after, stop=stop)
        if owned and not found:
            phrase.owner = passage.word(after)  # runs the institute's politics desk
            found, behind = read_affiliations(passage, owner + 1, stop=stop)
            found = [one for one in found if passage.names.is_body(one.name.split())]
            end = behind if found else end  # the university's Centre for Bridges
        phrase.affiliations += _kept(found, phrase, passage, at)
        return max(end, after + 1), True
    name = end + 2 if passage.unit(end + 1) == "d" else end + 1
    if name < stop and passage.unit(end) == "," and passage.unit(at + 1) in "dM" and passage.capital(name):
        # of another union, the Bridge Builders
        found, end = read_affiliations(passage, name, stop=stop)
        phrase.affiliations += found
        return end, False
    first = after - (after > at + 2 and passage.kind(after - 1) == Kind.PEOPLE)  # for the Kenyan foreign ministry
    definite = passage.form(at + 1).lower() in passage.names.definite and first == at + 2
    if definite and end == first + 1 and passage.form(after) in passage.names.bodies:
        phrase.owner = passage.word(after)  # a spokesman for the company
        return end, True
    if definite and passage.form(end - 1) in passage.names.bodies and "#" not in passage.units[after:end]:
        # of the public accounts committee
        phrase.affiliations.append(named_at(passage, first, end))
        return end, True
    timed = passage.starts(at, "represents") or passage.unit(at + 2) == "l"
    lasts = passage.unit(at + 1) == "#" and timed  # a nurse for thirty years, her husband of 40 years
    own = passage.unit(at + 1) not in "hM" and not lasts and passage.form(at + 1) not in passage.names.indefinite
    behind = phrase.role.endswith(passage.form(at - 1))  # not: deputy mayor in charge of transport
    if own and behind and passage.starts(at, "completes_role"):
        end = _end_of_fields(passage, end, stop)
        phrase.role += " " + " ".join(passage.forms(at, end)).replace(" ,", ",")
    return end, True


def _common_body(
    phrase: RolePhrase, passage: Passage, at: int, after: int, stop: int
) -> tuple[Affiliation, int] | None:
    """Read a body of common nouns, and the index after it: the school of engineering, the mayor's office."""
    end = _end_of_common_words(passage, after, stop)
    if passage.unit(after) == "G" and passage.unit(end) == "o" and passage.unit(at + 1) == "d":
        return body_of_field(passage, after, end, stop)
    if passage.unit(at + 1) == "h" or phrase.head in passage.names.stances:
        return None  # the director of her father's company, a supporter of the farmers' union
    return body_of_people(passage, after, stop)


def _end_of_fields(passage: Passage, end: int, stop: int) -> int:
    """Return the index after the fields that “and” joins to one: of sales, marketing and press relations.

    Not after another role, or what somebody does: of history and father of three, of sales and left.
    """
    at = end
    while passage.unit(at) == "," and (after := _end_of_field_words(passage, at + 1, stop)) > at + 1:
        at = after
    joint = at
    if joint >= stop or passage.unit(joint) != "&" or not passage.starts(joint, "loose_joint"):
        return end
    after = _end_of_field_words(passage, joint + 1, stop)
    return after if after > joint + 1 and passage.unit(after) in "p,.;:)(o" else end


def _end_of_field_words(passage: Passage, first: int, stop: int) -> int:
    """Return the index after the common words of one field, or the same index where one of them is for a person."""
    end = min(stop, passage.after(first, FIELD))
    return first if passage.unit(end) in "RTN" or any(map(passage.is_role, range(first, end))) else end


def _end_of_common_words(passage: Passage, first: int, stop: int) -> int:
    """Return the index after the common words of one complement; not the committee raising funds."""
    end = first
    while end < stop and passage.unit(end) in "xGDmi#aRVlv":
        if passage.unit(end) == "v" and end > first and passage.form(end - 1) in passage.names.bodies:
            break
        end += 1
    return end


def _kept(found: list[Affiliation], phrase: RolePhrase, passage: Passage, at: int) -> list[Affiliation]:
    """Leave out what is not an affiliation: a supporter of Byron, a college in Leeds."""
    names = passage.names
    if phrase.head in names.stances or phrase.head in names.role_words["creates"]:
        return []
    stands = phrase.head in names.role_words["governs"] or phrase.head.capitalize() in names.parties
    if phrase.head in names.role_words["dwells"] and not phrase.plural:
        return []  # a resident of Leeds
    if passage.starts(at, "place_preposition") and not stands:
        return [one for one in found if one.name not in names.places and names.is_body(one.name.split())]
    from_there = passage.starts(at, "origin_preposition") and not stands
    if from_there:
        return [
            one for one in found if one.kind is not AffiliationKind.PLACE and names.is_body(one.name.split())
        ]  # a lawyer from Leeds, the author of Bridges
    return found
