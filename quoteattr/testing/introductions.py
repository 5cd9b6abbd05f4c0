"""Introductions: what an article says of a person when it brings them in, with the truth about role and affiliation."""

import re
from functools import cache

from attrs import frozen
from hypothesis import strategies as st

from quoteattr.languages import load
from quoteattr.testing import words
from quoteattr.testing.names import Person, people
from quoteattr.testing.voices import Voice

__all__ = ["Introduction", "courtesies", "introductions", "offices"]


@frozen
class Introduction:
    """The introduction of a person in an article.

    ``phrase`` is the full name with its description. It ends with a comma after an apposition. ``before`` is a separate
    sentence that describes the person, if any. Later, ``title`` may stand before the surname, and ``description`` (“the
    envoy”) may replace the name. If a phrase ``names_another`` (“an envoy to Bo Lowe”), a pronoun is ambiguous.
    """

    person: Person
    phrase: str
    role: str | None = None
    affiliations: tuple[str, ...] = ()
    title: str = ""
    description: str = ""
    before: str = ""
    names_another: bool = False

    def voice(self, form: str, *, first: bool = False) -> Voice:
        """Refer to the person: by ``full`` name, ``surname``, ``title`` and surname, ``description`` or ``pronoun``.

        Args:
            form: One of these.
            first: Whether to introduce the person with the whole phrase.
        """
        person = self.person
        if form == "pronoun" and person.pronouns:
            called = person.pronouns
        else:
            titled = f"{self.title} {person.surname}"
            subject = {
                "full": person.name,
                "surname": person.surname,
                "title": titled,
                "description": self.description,
            }[form]
            called = (subject, subject, f"{subject}'s")
            if first:
                called = (self.phrase, self.phrase, f"{person.name}'s")
        he = person.pronouns[0] if person.pronouns and form != "pronoun" else ""
        return Voice(person.name, *called, self.role, self.affiliations, he)


@st.composite
def introductions(draw: st.DrawFn, person: Person, *, language: str = "en") -> Introduction:
    """Draw introductions of a person, in all the ways that are usual in news.

    Args:
        person: The person to introduce.
        language: Two letters.
    """
    # “the union's chief, Bo Byron Jr.” is a known failure: see seeds/known_failures.toml
    ways = [way for way in _WAYS if not person.suffix or not way.text.endswith(", {name},")]
    way = draw(st.sampled_from([_NOTHING, _OFFICE, _OFFICE, _PARTY, _PARTY, *ways]))
    if way in (_NOTHING, _OFFICE, _PARTY):
        return draw(_of_office(person, way, language))
    apart = person.name.split()
    role, other = draw(st.lists(words.roles(person.gender, language=language), min_size=2, max_size=2, unique=True))
    stance = draw(words.stances(language=language))
    body, larger = draw(
        st.lists(words.organisations(language=language), min_size=2, max_size=2, unique_by=_first_word).filter(
            lambda made: not any(_first_word(name) in apart for name in made)
        )
    )
    boss = draw(people(plain=True).filter(lambda one: not {*apart, *body.split()} & {one.forename, one.surname}))
    said = {"name": person.name, "role": role, "other": other, "stance": stance, "body": body, "larger": larger}
    said |= {"boss": boss.name, "party": draw(st.sampled_from(_party_words(language)))}
    noun, place = draw(words.body_words(nouns=True, language=language)), draw(words.places(language=language))
    said |= {"first": _first_word(body), "Noun": noun, "noun": noun.lower(), "place": place}
    text, before = (_articled(template.format(a="{a}", **said)) for template in (way.text, way.before))
    described = f"the {role}" if "{name}, {a} {role}" in way.text else ""
    affiliations = tuple(one.format(**said) for one in way.affiliations)
    return Introduction(
        person,
        text,
        way.role.format(**said) or None,
        affiliations,
        description=described,
        before=before,
        names_another="{boss}" in way.text,
    )


@st.composite
def _of_office(draw: st.DrawFn, person: Person, way: "_Way", language: str) -> Introduction:
    """Draw introductions by nothing but the name, a title, or a title with a party and a state."""
    name = person.name
    if way is _NOTHING:
        return Introduction(person, name)
    title = draw(st.sampled_from(_offices(language)))
    if way is _OFFICE:
        known = draw(st.booleans())
        before = f"The ode {title} {name} loved was lost." if known else ""
        return Introduction(person, name if known else f"{title} {name}", title, (), title, before=before)
    letters, party = draw(st.sampled_from(_parties(language)))
    short, state = draw(st.sampled_from(_states(language)))
    written = draw(st.sampled_from([f" ({letters}-{short})", f", {letters}-{short},"]))
    return Introduction(person, f"{title} {name}{written}", title, (party, state), title)


@frozen
class _Way:
    """A way to describe somebody: the words around the name, and the expected role and affiliations."""

    text: str
    role: str = "{role}"
    affiliations: tuple[str, ...] = ("{body}",)
    before: str = ""


_NOTHING, _OFFICE, _PARTY = _Way("{name}", "", ()), _Way("{title} {name}"), _Way("{title} {name} {party}")
_BOTH = ("{body}", "{larger}")
_WAYS = (
    _Way("{body} {role} {name}"),
    _Way("former {body} {role} {name}", "former {role}"),
    _Way("the {body} {role} {name}"),
    _Way("the {body}'s {role}, {name},"),
    _Way("{a} {role} for the {body}, {name},"),
    _Way("{body} {role} and {other} {name}", "{role} and {other}"),
    _Way("{body}-backed {role} {name}", affiliations=()),
    _Way("{place}-born {name}", "", ()),
    _Way("the {noun}'s {role}, {name},", affiliations=("{first} {Noun}",), before="The {first} {Noun} was lost."),
    _Way(
        "the {noun}'s {role}, {name},",
        affiliations=("{first} {Noun}",),
        before="The road led to the {first} {Noun}. It was lost.",
    ),
    _Way("{boss}'s campaign aide {name}", "aide", affiliations=("{boss} campaign",)),
    _Way("the {body}'s {name}", ""),
    _Way("{name}", "former aide", before="The former {body} aides {boss} and {name} were lost."),
    _Way("{party} {name}", "", ("{party}",)),
    _Way("{name}, {a} {role} of the {body},"),
    _Way("{name}, {a} {role} at the {body},"),
    _Way("{name}, {a} {role} for the {body},"),
    _Way("{name}, {a} {role} with the {body},"),
    _Way("{name}, {a} {role} of the new {body},"),
    _Way("{name} of {first}, 46,", "", ()),
    _Way("{name}, {a} brusque, quick {role} of the {body},", "brusque, quick {role}"),
    _Way("{name}, {a} {role} of the {body} in {place},"),
    _Way("{name}, {a} {role} of the {first} and {larger},", affiliations=("{first} and {larger}",)),
    _Way("{name}, {a} {role} of the {noun},", affiliations=("{first} {Noun}",), before="The {first} {Noun} was lost."),
    _Way("{name}, {a} {role} for the United States,", affiliations=()),
    _Way("{name}, {a} {role} for Professor Emeritus {boss},", affiliations=("{boss}",)),
    _Way("{name}, {a} {role} of the {body}'s {larger},", affiliations=_BOTH),
    _Way("{name}, {a} {role} of the {body} and {a} {other} of the {larger},", affiliations=_BOTH),
    _Way("{name}, {a} {role} who leads the {body},"),
    _Way("{name}, {a} {role} leading the {body},"),
    _Way("{name}, {a} {role} to {boss},", affiliations=()),
    _Way("{name}, {a} {role} for {boss},", affiliations=("{boss}",)),
    _Way("{name}, {a} {role} for Mayor {boss},", affiliations=("{boss}",)),
    _Way("{name}, {a} {role} of many years,", affiliations=()),
    _Way("{name}, {a} {stance} of the {body},", "{stance}", ()),
    _Way("{name}, the {body} {role},"),
    _Way("{name}, one of the {body}'s aides,", "aide"),
    _Way("{name}, 46, {a} {role} at the {body},"),
    _Way("{name}, 46,", "", ()),
    _Way("{name}, {a} {party},", "", ("{party}",)),
    _Way("{name}, {body},", ""),
    _Way("{name} of the {body}", ""),
    _Way("{name}, of the {body},", ""),
    _Way("{name} of the union", "", ()),
    _Way("{name}, who is {a} {role} at the {body},"),
    _Way("{name}, who served as {role} of the {body},"),
    _Way("{name}, who leads the {body},", ""),
    _Way("{name}, who has long led the {body},", ""),
    _Way("{name}, who led the dance,", "", ()),
    _Way("{name}", before="{name} is {a} {role} at the {body}."),
    _Way("{name}", before="{name} was the {body} {role}."),
    _Way("{name}", "", before="{name} leads the {body}."),
)
"""The ways that take a role, a body or a party."""


def _articled(text: str) -> str:
    """Write “a” or “an”, to fit the next word."""
    return re.sub(r"\{a\} (\w)", lambda match: f"{'an' if match[1].lower() in 'aeiou' else 'a'} {match[1]}", text)


def _first_word(name: str) -> str:
    return name.partition(" ")[0]


def courtesies(*, language: str = "en") -> st.SearchStrategy[dict[str, str]]:
    """Draw titles that are not roles, by gender: Mr., Mrs."""
    spoken = load(language)
    titles: dict[str, list[str]] = {gender: [] for gender in "mf"}
    for form, title in spoken.titles.items():
        if not title.role and title.gender in titles and form[-1] == "." and form not in spoken.suffixes:
            titles[title.gender].append(form)
    return st.fixed_dictionaries({gender: st.sampled_from(forms) for gender, forms in titles.items()})


def offices(*, language: str = "en") -> st.SearchStrategy[tuple[str, str]]:
    """Draw abbreviated titles of an office, each with the noun for whoever holds it: Gov., governor."""
    titles, nouns = load(language).titles, load(language).roles
    full = {form: titles[form].full.lower() for form in _offices(language)}
    return st.sampled_from([(form, noun) for form, noun in full.items() if noun in nouns])


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


@cache
def _party_words(language: str) -> tuple[str, ...]:
    """Words for a party that also stand for one of its members."""
    parties = load(language).parties
    return tuple(sorted(form for form, party in parties.items() if form == party.name and form.isalpha()))
