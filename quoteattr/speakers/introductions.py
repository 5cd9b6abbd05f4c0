"""Introductions: everything that the text says of a person or a body, read once, when it is asked for."""

import re
from collections.abc import Iterable

from attrs import evolve

from quoteattr.records import Affiliation, AffiliationKind, Span
from quoteattr.speakers.beside import read_beside
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.introduction import Introduction
from quoteattr.speakers.person import Form, Person

__all__ = ["body_introductions", "introductions", "with_owner"]

_MOST = 6
"""Places of a name that are read for an introduction."""
_WORD = 40
"""Code points before a name that are looked at for its last words."""
_RIGHT = "\N{RIGHT SINGLE QUOTATION MARK}"
_AFTER = re.compile(
    r"""
    [,;] \s | \s++ \( | \N{EM DASH}
    | \s++ (?: of | with \s++ the | from \s++ the | is | was | became | - | \N{EN DASH} | \N{EM DASH} ) \s
    """,
    re.VERBOSE,
)
_POSSESSIVE = ("'s", "s'", f"{_RIGHT}s", f"s{_RIGHT}")


def introductions(cast: Cast, person: Person) -> tuple[Introduction, ...]:
    """List what the text says of a person, in the order of the text.

    Args:
        cast: everybody whom the text names.
        person: one of them.
    """
    return cast.once(_of_person, person)


def body_introductions(cast: Cast, name: str, near: int) -> tuple[Introduction, ...]:
    """List what the text says of an organisation: Al-Manar, an official outlet of the party.

    Args:
        cast: everybody whom the text names.
        name: the name of the organisation.
        near: where it speaks.
    """
    return cast.once(_of_body, name, near)


def _of_person(cast: Cast, person: Person) -> tuple[Introduction, ...]:
    told: list[Introduction] = []
    full = sorted(person.full, key=lambda form: len(form.words) == 1)[:_MOST]
    for form in sorted((*full, *cast.bare(person))):
        told += [with_owner(cast, one) for one in _of_place(cast, form) if not _is_about(cast, one, form.start)]
    return tuple(told)


def _is_about(cast: Cast, told: Introduction, at: int) -> bool:
    """Tell whether “of” is before a person, “said Ada Byron of Moran”, or others say it: “Byron is a crook”."""
    if told.how == "is" and cast.document.is_quoted(at):
        return True
    return told.how == "of" and any(" " not in one.name and cast.people(one.name) for one in told.affiliations)


def _of_body(cast: Cast, name: str, near: int) -> tuple[Introduction, ...]:
    told: list[Introduction] = []
    for at in cast.places(name, near, most=_MOST):
        told += _of_place(cast, Form(at, at + len(name), (name,)), bodies=True)
    return tuple(told)


def _of_place(cast: Cast, form: Form, *, bodies: bool = False) -> Iterable[Introduction]:
    """Read one place of a name, unless the words beside it say that it is not worth it."""
    before, after = _is_introduced(cast, form), _AFTER.match(cast.text, form.end) is not None
    found = cast.passage(form.start, form.end, before=before, after=after) if before or after else None
    return read_beside(*found, bodies=bodies) if found is not None else ()


def _is_introduced(cast: Cast, form: Form) -> bool:
    """Tell by the words before a name whether reading them may be worth it."""
    names, text = cast.names, cast.text
    if text[form.start : form.end].rpartition(" ")[2] in names.titles:
        return True  # Ada Byron MP
    before = text[max(0, form.start - _WORD) : form.start].split()
    while before and (title := names.titles.get(before[-1])) is not None:
        if title.role:
            return True
        before.pop()
    if not before:
        return False
    word = before[-1]
    return (
        word in form.before
        or word.endswith((",", *_POSSESSIVE))
        or word in names.role_words["loose_joint"]  # former senator and governor Ada Byron
        or word.lower() in names.roles
        or word in names.parties
        or word in names.bodies
        or names.kinds.get(word.capitalize()) == "P"  # director of policy Ada Byron
    )


def with_owner(cast: Cast, told: Introduction) -> Introduction:
    """Add whom the owner of a role is: the company's chief is for whichever company was named.

    Args:
        cast: everybody whom the text names.
        told: what a place of the text says.
    """
    if told.owner is None:
        return told
    word, start, end = told.owner
    name = cast.body_before(word.lower(), start)
    if name is None:
        return told
    inside = word in (told.role or "").split()  # a department spokesman: only a department that the text names
    if inside and (name == word or word not in name.lower().split()):
        return told
    kind = AffiliationKind.PLACE if name in cast.names.places else AffiliationKind.ORGANIZATION
    return evolve(told, affiliations=(*told.affiliations, Affiliation(name, kind, Span(start, end))))
