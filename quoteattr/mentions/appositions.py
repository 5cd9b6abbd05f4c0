"""Appositions: noun phrases for a role next to a name, with their complements.

“the chief economist for the survey and a professor of law at the University of Leeds”
"""

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.complements import complete
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.role_phrase import INSIDE, VERBS, RolePhrase
from quoteattr.mentions.roles import part_role

__all__ = ["read_appositive"]

_AFTER_HEAD = INSIDE - VERBS
_PASSED = frozenset("(,&od")
"""Letters that may stand inside a noun phrase without being those of its words."""
_LONGEST = 14
"""Words of one noun phrase."""
_JOINED = 4
"""Roles of one apposition."""
_BRACKET = 4


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
        at = end = complete(phrase, passage, after, stop)
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
        apart = other is None or other.affiliations or other.owner is not None or other.plural
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
        if unit not in (INSIDE if head < begin else _AFTER_HEAD):
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
        return at + 1 if not passage.is_role(at - 1) else at
    joins = unit in "od" and at > begin and passage.unit(at + 1) in ("N", "d") and not passage.is_role(at - 1)
    if joins and (passage.capital(at - 1) or units[at - 1] == "o"):
        return at + 1  # a University of Leeds professor
    return at


def _is_head(passage: Passage, at: int, stop: int, *, determined: bool, bodies: bool) -> bool:
    """Tell whether a word may head a noun phrase for a role."""
    word = passage.form(at)
    names = passage.names
    title = names.titles.get(word)
    if title is not None and not title.role:
        return False  # Ada Byron, 46, cited Mr. Moran
    if passage.is_role(at) or (bodies and word in names.bodies):
        return True
    if determined and (names.is_agent(word) or _is_student(passage, at)):
        return True
    return passage.kind(at) == Kind.PARTY and (at + 1 >= stop or passage.unit(at + 1) not in "xGDmNR")


def _is_student(passage: Passage, at: int) -> bool:
    """Tell whether an adjective stands for a student: a senior at Wexton High School."""
    return passage.starts(at, "students") and passage.starts(at + 1, "works_at")
