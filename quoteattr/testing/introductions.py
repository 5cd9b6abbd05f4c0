"""Introductions: what an article says of a person when it brings them in, with the truth about role and affiliation."""

from functools import cache

from attrs import frozen
from hypothesis import strategies as st

from quoteattr.languages import load
from quoteattr.testing import words
from quoteattr.testing.names import Person
from quoteattr.testing.voices import Voice

__all__ = ["Introduction", "introductions"]


@frozen
class Introduction:
    """A person as an article brings them in.

    ``phrase`` is the full name with what is said beside it, ending with a comma where an apposition does. ``title``
    stands before the surname later on, if there is one.
    """

    person: Person
    phrase: str
    role: str | None = None
    affiliations: tuple[str, ...] = ()
    title: str = ""

    def voice(self, form: str, *, first: bool = False) -> Voice:
        """Call the person: by ``full`` name, ``surname``, ``title`` and surname, or ``pronoun``.

        Args:
            form: One of these.
            first: Bring them in, with all there is to say.
        """
        person = self.person
        if form == "pronoun" and person.pronouns:
            called = person.pronouns
        else:
            titled = f"{self.title} {person.surname}"
            subject = {"full": person.name, "surname": person.surname, "title": titled}[form]
            called = (subject, subject, f"{subject}'s")
            if first:
                called = (self.phrase, self.phrase, f"{person.name}'s")
        return Voice(person.name, *called, self.role, self.affiliations)


@st.composite
def introductions(draw: st.DrawFn, person: Person, *, language: str = "en") -> Introduction:
    """Draw introductions of a person, in each of the ways that news has for it.

    Args:
        person: Whom to bring in.
        language: Two letters.
    """
    name = person.name
    # “the union's chief, Bo Byron Jr.” is known not to be read: see seeds/known_failures.toml
    ways = [way for way in _WAYS if not person.suffix or way not in ("possessive", "apposed_before")]
    way = draw(st.sampled_from(["none", "leads", "title", "title", "party", "party", *ways]))
    if way == "none":
        return Introduction(person, name)
    if way in ("title", "party"):
        title = draw(st.sampled_from(_offices(language)))
        if way == "title":
            return Introduction(person, f"{title} {name}", title, (), title)
        letters, party = draw(st.sampled_from(_parties(language)))
        short, state = draw(st.sampled_from(_states(language)))
        written = draw(st.sampled_from([f"({letters}-{short})", f", {letters}-{short},"]))
        gap = "" if written[0] == "," else " "
        return Introduction(person, f"{title} {name}{gap}{written}", title, (party, state), title)
    role = draw(words.roles(person.gender, language=language))
    body = draw(words.organisations(language=language).filter(lambda made: made.split()[0] not in name.split()))
    article = "an" if role[0] in "aeiou" else "a"
    if way == "leads":
        return Introduction(person, f"{name}, who leads the {body},", None, (body,))
    return Introduction(person, _WAYS[way].format(name=name, body=body, a=article, role=role), role, (body,))


_WAYS = {
    "before": "{body} {role} {name}",
    "with_article": "{name}, {a} {role} of the {body},",
    "with_body": "{name}, the {body} {role},",
    "at": "{name}, {a} {role} at the {body},",
    "for": "{name}, {a} {role} for the {body},",
    "with": "{name}, {a} {role} with the {body},",
    "who_is": "{name}, who is {a} {role} at the {body},",
    "age": "{name}, 46, {a} {role} at the {body},",
    "definite": "the {body} {role} {name}",
    "possessive": "the {body}'s {role}, {name},",
    "apposed_before": "{a} {role} for the {body}, {name},",
}
"""The ways to say what somebody is, and for whom."""


@cache
def _offices(language: str) -> tuple[str, ...]:
    """Abbreviated titles that are roles: Sen., Rep."""
    titles = load(language).titles
    kept = (form for form, title in titles.items() if title.role and form[-1] == "." and form.count(".") == 1)
    return tuple(
        sorted(form for form in kept if form[0].isupper() and not form.endswith("s.") and titles[form].gender == "-")
    )


@cache
def _parties(language: str) -> tuple[tuple[str, str], ...]:
    """Letters of parties and what they stand for."""
    parties = load(language).parties
    return tuple(sorted((form, party.name) for form, party in parties.items() if party.letters and len(form) == 1))


@cache
def _states(language: str) -> tuple[tuple[str, str], ...]:
    """Abbreviations of states and what they stand for."""
    places = load(language).places
    kept = ((form, place) for form, place in places.items() if place.kind == "states" and not place.people)
    return tuple(sorted((form, place.name) for form, place in kept if form[-1] == "." and " " not in form))
