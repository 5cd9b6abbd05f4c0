"""Premodifiers: the role that stands directly before a name: “Pentagon chief spokesman Ada Byron”."""

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.role_phrase import INSIDE, VERBS, RolePhrase, head_of, is_joint_of_office
from quoteattr.mentions.roles import part_role

__all__ = ["read_premodifiers"]

_NEVER_FIRST = frozenset("$-aV#l")
_LONGEST = 14
"""Words of one role phrase."""
_BRACKET = 4
"""Words of an acronym in brackets, with the brackets."""


def read_premodifiers(passage: Passage, end: int) -> RolePhrase | None:
    """Read the words directly before a name.

    Args:
        passage: a paragraph of the text.
        end: the index of the name's first word.

    Returns:
        The role phrase, or ``None`` where there is none.
    """
    names = passage.names
    floor = max(0, end - _LONGEST)
    while end > floor and (_is_courtesy(passage, end - 1) or _is_second_title(passage, end - 1)):
        end -= 1  # British diplomat Sir Ada Byron
    if not _may_head(passage, floor, end):
        return None
    begin = end
    phrase, _ = passage.paragraph.range(passage.paragraph.position_of(end))
    titled = end > floor and passage.form(end - 1) in names.titles
    while begin > floor:
        before = _step_back(passage, begin, floor, titled=titled)
        if before == begin or (begin == phrase and _is_outside(passage, before)):
            break
        begin = before
    while begin < end and passage.unit(begin) in _NEVER_FIRST and not passage.form(begin)[0].isupper():
        begin += 1
    if begin == end:
        return None
    if not _is_head(passage, head_of(passage, begin, end), end):
        return None
    return part_role(passage, begin, end)


def _is_outside(passage: Passage, at: int) -> bool:
    """Tell whether a word before the phrase of a name is no modifier: During the hearing barrister Ada Byron said."""
    return passage.unit(at) == "x" and not passage.may_modify_role(at)


def _may_head(passage: Passage, floor: int, end: int) -> bool:
    """Tell whether some of the last words may be the head of a role: nearly always the last one tells."""
    if _is_head(passage, end - 1, end):
        return True
    return "T" in passage.units[floor:end] or passage.form(end - 2) in passage.names.joints


def _is_head(passage: Passage, head: int, end: int) -> bool:
    """Tell whether a word is a noun for people or a party, or a word for a body ends the phrase."""
    if passage.starts(head, "behind_role") and head:
        head -= 1  # Professor Emerita Ada Byron
    if passage.unit(end - 1) in ("$", "G") or passage.is_role(head) or passage.kind(head) == Kind.PARTY:
        return True
    return head > 0 and " ".join(passage.forms(head - 1, head + 1)) in passage.names.titles  # Det Con Ada Byron


def _is_courtesy(passage: Passage, at: int) -> bool:
    """Tell whether a word is a title that is not a role: Mr., Sir."""
    title = passage.names.titles.get(passage.form(at))
    return title is not None and not title.role


def _is_second_title(passage: Passage, at: int) -> bool:
    """Tell whether a title follows a role that is complete without it: the minister Lord Byron."""
    title = passage.form(at)
    if not at or title not in passage.names.titles:
        return False
    while at > 1 and passage.capital(at - 1) and passage.form(at - 1) in passage.names.titles:
        at -= 1  # the police commissioner Lt. Col. Byron
    before = passage.form(at - 1)
    noun = passage.names.roles.get(before)
    return noun is not None and noun.singular not in passage.names.plain_people


def _step_back(passage: Passage, begin: int, floor: int, *, titled: bool) -> int:
    """Return the index of the word before a role phrase that still belongs to it, or the same index."""
    at = begin - 1
    unit = passage.unit(at)
    if unit == ")":
        opening = passage.units.rfind("(", max(floor + 1, begin - _BRACKET), at)
        return begin if opening < 0 else opening
    if unit in ("o", "&"):
        return at if at > floor and _is_inside(passage, at) else begin
    if unit not in INSIDE or (unit in VERBS and not passage.may_modify_role(at)) or _ends_time(passage, at):
        return begin
    word = passage.form(at)
    if word[0].isupper() and passage.kind(at) == Kind.FUNCTION_WORD:
        return begin
    if titled and word[0].islower() and not (passage.may_modify_role(at) or is_joint_of_office(passage, at)):
        return begin  # the promise Sen. Byron made
    return at


def _ends_time(passage: Passage, at: int) -> bool:
    """Tell whether a word ends a time before a role: Last year mayor Ada Byron said."""
    if passage.unit(at) != "l":
        return False
    return passage.form(at - 1).lower() in passage.paragraph.language.function_words["time_modifier"]


def _is_inside(passage: Passage, at: int) -> bool:
    """Tell whether “of” or “and” stands inside a role phrase."""
    if passage.unit(at) == "&":
        return passage.joins_fields(at)
    # secretary of policy, University of Leeds professor
    return passage.is_role(at - 1) or passage.kind(at - 1) == Kind.ORGANISATION
