"""Names in phrases: where the name begins and ends that ends a phrase, and whether it is a person's."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.names import Names, has_capital
from quoteattr.text.words import WORD_APOSTROPHES

__all__ = ["Name", "are_people", "find_name", "is_of_members", "is_small", "without_firm_suffix"]

_BRACKETED = 3
"""Words of a nickname, with its brackets."""
_KEPT = 20_000
"""Phrases whose names are kept: most come again, in this text or in another."""
_TITLE = 4
"""Words of a title before a small word in it."""
_SUFFIX = 2
"""Words of what says what sort of firm a name is of, with its comma."""
_STREET = 2
"""Words of a name that may be a person's although it ends like that of a street: Nathan Lane."""
_LONG = 8
"""Words of a phrase that is not worth keeping."""


def is_small(word: str) -> bool:
    """Tell whether a word is in small letters, so that a capital after it is no sentence's."""
    return word.islower() and word.isalpha()


def without_firm_suffix(forms: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """Leave out what behind a comma says what sort of firm a name is of: Zorbo Mills, Inc."""
    end = len(forms) - (forms[-1] == ",")
    while end > _SUFFIX and forms[end - 2] == "," and forms[end - 1].lower() in names.firm_suffixes:
        end -= _SUFFIX
    whole = end < len(forms) - 1 and has_capital(forms[end - 1])
    return forms[:end] if whole else forms


def _nickname_in(forms: Sequence[str], names: Names) -> int:
    """Return the index of the bracket before a nickname inside a name, 0 without one: William (Bill) Byron."""
    at = forms.index("(") if "(" in forms else 0
    bracketed = ")" in forms[at + 2 : at + 3] and has_capital(forms[at + 1])
    if not at or not bracketed or not any(map(has_capital, forms[at + 3 : at + 4])):
        return 0
    return at if forms[at - 1] in names.forenames or names.is_initial(forms[at - 1]) else 0


class Name(NamedTuple):
    """A name at the end of a phrase: the range of its words, whether it is a person's, its words, and those before.

    ``bare`` are its words without honours after it.
    """

    first: int
    last: int
    person: bool
    words: tuple[str, ...]
    bare: tuple[str, ...]
    before: tuple[str, ...]


def find_name(forms: tuple[str, ...], names: Names, inside: bool) -> Name | None:  # noqa: FBT001 - by place, for the cache
    """Find the name that ends a phrase. A nickname in brackets is not one of its words.

    Args:
        forms: the words of the phrase.
        names: the words of names.
        inside: whether the phrase stands behind a word in small letters, where a capital is no sentence's.
    """
    return (_known_name if len(forms) < _LONG else _find_name)(forms, names, inside)


def _find_name(forms: tuple[str, ...], names: Names, inside: bool) -> Name | None:  # noqa: FBT001 - as find_name
    bare = without_firm_suffix(forms, names) if "," in forms else forms
    if len(bare) < len(forms):
        first = _with_joints(bare, next(at for at in range(len(bare)) if has_capital(bare[at])), names)
        words = bare[first:]
        return Name(first, len(bare), False, words, words, bare[:first])  # noqa: FBT003 - Zorbo Mills, Inc. is a firm
    at = _nickname_in(forms, names) if "(" in forms else 0
    plain = forms[:at] + forms[at + _BRACKETED :] if at else forms
    first, last, person = _name(plain, names, inside)
    if first == last:
        first, last = _person_of_body(plain, names)
        person = True
    if first == last:
        return None
    words, before = plain[first:last], plain[:first]
    shift = _BRACKETED if at else 0
    place = first + shift * (first >= at), last + shift * (last > at)
    return Name(*place, person, words, names.without_honours(words), before)


_known_name = lru_cache(_KEPT)(_find_name)


def _name(forms: Sequence[str], names: Names, inside: bool) -> tuple[int, int, bool]:  # noqa: FBT001 - as find_name
    """Find the name that ends a phrase: its first and last index, equal where there is none, and if it is a person."""
    end = len(forms)
    tail = end
    while tail and (has_capital(forms[tail - 1]) or names.is_owner_inside(forms, tail - 1)):
        tail -= 1
    if tail == end or _is_common(forms, tail, names):
        return end, end, False
    whole = _with_joints(forms, tail, names)
    first, last = _person_before_joint(forms, _first_joint(forms, whole, tail, names), names)
    if first < last:
        return first, last, True  # Chancellor Ada Byron of Leeds
    if tail or not inside or forms[0].lower() in names.articles:
        tail = _after_function_words(forms, tail, end - 1, names)  # Yesterday Byron; not: by Forward Leeds
    begin = names.begin(forms, end)
    capitals = forms[tail:]
    alone = (begin == tail and names.is_body(capitals)) or " ".join(capitals) in names.metonyms
    alone = alone or (begin == tail and _is_street(capitals, names))
    after_body = tail < begin < end and names.kinds.get(forms[begin - 1]) == Kind.ORGANISATION
    definite = forms[max(0, tail - 1)].lower() in names.definite
    alone = alone or (after_body and (begin == end - 1 or (definite and forms[begin] not in names.forenames)))
    unknown = forms[whole] not in names.forenames and capitals[0] not in names.forenames
    joined = (begin == tail > whole and unknown) or _goes_on(forms, whole, tail, begin, names)
    joined = joined or not names.role_words["firm_joint"].isdisjoint(forms[whole:tail])  # Faber & Gwyn
    joined = joined or _is_command(forms[tail : tail + 2], names)
    of_place = begin > tail and names.kinds.get(forms[begin - 1]) in (Kind.PEOPLE, Kind.PLACE)
    alone = alone or (begin == end - 1 and of_place)  # Irish Rail
    fields = tail < begin and all(names.kinds.get(word) == Kind.DEPARTMENT for word in forms[tail:begin])
    alone = alone or (fields and begin == end - 1 and forms[begin] not in names.forenames)  # Energy Control
    title = forms[begin - 1] if 0 < begin < end else ""
    titled = bool(title) and (names.kinds.get(title) == Kind.TITLE or names.ends_with_title(forms[:begin]))  # Mr. Band
    titled = titled and (begin < end - 1 or names.makes_surname(forms[:begin], forms[begin]) or title.isupper())
    if begin < end and not alone and not joined and (titled or not names.is_body(forms[begin:end])):
        return begin, end, True
    if _is_role(forms[-1], names) and not names.is_body(capitals) and not is_of_members(forms[whole:], names):
        return end, end, False
    if not (whole or not inside or forms[0].lower() in names.articles):
        return whole, end, False
    return min(_after_function_words(forms, whole, tail, names), tail), end, False  # The University of Leeds


def _person_of_body(forms: Sequence[str], names: Names) -> tuple[int, int]:
    """Find the name of a person before a body that a common noun ends: Ada Byron of the Leeds branch."""
    joints = (at for at in range(2, len(forms) - 1) if forms[at] in names.joints and has_capital(forms[at - 1]))
    joint = next(joints, 0) if forms[-1] in names.bodies else 0
    return _person_before_joint(forms, joint, names)


def _is_command(words: Sequence[str], names: Names) -> bool:
    """Tell whether a name is what some people want: Save Our Bridges."""
    return len(words) > 1 and names.is_base_form(words[0]) and words[1].lower() in names.owning


def _is_street(words: Sequence[str], names: Names) -> bool:
    """Tell whether a name is that of a street or a ground: Vale Park Road; not: Nathan Lane, Ada Moss Lane."""
    return len(words) > _STREET and words[-1].lower() in names.role_words["streets"] and words[0] not in names.forenames


def _is_role(word: str, names: Names) -> bool:
    """Tell whether a word is a title or a role, not only a part of one: First Lady, but Leeds First."""
    return names.kinds.get(word) in (Kind.TITLE, Kind.ROLE) and (word in names.titles or word.lower() in names.roles)


def are_people(word: str, names: Names) -> bool:
    """Tell whether a word is for people, a people or those of a party: Teachers, Swedes, Democrats."""
    return names.is_for_several(word) or (
        names.looks_plural(word) and names.kinds.get(word) in (Kind.PEOPLE, Kind.PARTY)
    )


def is_of_members(words: Sequence[str], names: Names) -> bool:
    """Tell whether a name says whom a body is made of: the Federation of Teachers, the Office of the Governor."""
    inside = range(1, len(words) - 1)
    joined = any(words[at] in names.joints and names.kinds.get(words[at - 1]) == Kind.ORGANISATION for at in inside)
    return joined and (are_people(words[-1], names) or names.ends_with_title(words))


def _after_function_words(forms: Sequence[str], first: int, end: int, names: Names) -> int:
    """Return the index after function words with capitals; after “the” they belong to the name: The Home Office."""
    while first < end and names.is_function_word(forms[first]):
        if forms[first + 1].lower() in names.papers and forms[first].lower() not in names.articles:
            break  # the Evening Herald
        first += 1
        if forms[first - 1].lower() in names.articles:
            break
    return first


def _is_common(forms: Sequence[str], tail: int, names: Names) -> bool:
    """Tell whether what has a capital is not a name: Many, a Leeds Democrat, the Texan."""
    end = len(forms)
    if end == 1:
        return forms[0].lower() in names.quantities
    determined = forms[0].lower() in names.determiners and tail <= 1
    return determined and (names.is_member(forms[-1]) or (forms[-1] in names.titles and forms[-1] in names.suffixes))


def _with_joints(forms: Sequence[str], tail: int, names: Names) -> int:
    """Return where a name begins that has small words in it: the University of Leeds."""
    whole = tail
    for at in range(tail - 1, -1, -1):
        if has_capital(forms[at]):
            whole = at
        elif forms[at] not in names.joints and forms[at] != ",":
            break
    return whole


def _goes_on(forms: Sequence[str], whole: int, tail: int, begin: int, names: Names) -> bool:
    """Tell whether capitals after a joint continue the name of a body: the Department of Health and Social Care."""
    if not tail < begin < len(forms) or forms[begin] in names.forenames:
        return False
    between = any(names.kinds.get(word) in (Kind.TITLE, Kind.ROLE) for word in forms[tail:begin])
    return not between and names.is_body([word for word in forms[whole:tail] if has_capital(word)])


def _first_joint(forms: Sequence[str], whole: int, tail: int, names: Names) -> int:
    """Return the index of the first small word inside a name, 0 without one: Ada Byron of Zorbo's Leeds Centre."""
    small = [at for at in range(1, tail) if not has_capital(forms[at])]
    if not small:
        return 0
    owner = next((at for at in small if forms[at][0] in WORD_APOSTROPHES), 0)
    joints = [at for at in small if at < owner and forms[at] in names.joints and has_capital(forms[at - 1])]
    joints += [at for at in small if at >= whole]
    # Ada Byron of Leeds-based law firm Marr
    joints += [at for at in small if at > 1 and forms[at] in names.joints and forms[at - 2] in names.forenames]
    return next((at for at in joints if not _is_of_title(forms, at, names)), 0)


def _is_of_title(forms: Sequence[str], at: int, names: Names) -> bool:
    """Tell whether a small word is inside a title: Special Agent in Charge Ada Byron of the FBI."""
    return any(" ".join(forms[first : at + 2]) in names.titles for first in range(max(0, at - _TITLE), at))


def _person_before_joint(forms: Sequence[str], joint: int, names: Names) -> tuple[int, int]:
    """Return the range of the person's name before a joint, empty where there is none."""
    if not joint or names.role_words["loose_joint"] & {forms[joint]}:
        return joint, joint
    first = names.begin(forms, joint)
    if first == joint or names.is_body(forms[first:joint]):
        return joint, joint
    full = joint - first > 1 and forms[first] in names.forenames
    titled = first > 0 and names.kinds.get(forms[first - 1]) == Kind.TITLE
    unknown = joint - first > 1 and not any(names.kinds.get(word) for word in forms[first:joint])
    return (first, joint) if full or titled or unknown else (joint, joint)
