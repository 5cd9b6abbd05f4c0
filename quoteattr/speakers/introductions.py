"""Introductions: where the text says what a person is, and for whom.

“Pentagon spokesman Ada Byron”, “Ada Byron, a Pentagon spokesman,”, “Sen. Ada Byron (R-Ark.)”, “Ada Byron of the Brennan
Center”, “Ada Byron, who leads the union”. Read once a person, when one is asked for.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.roles import RolePhrase, affiliation, read_appositive, read_premodifiers
from quoteattr.records import Affiliation, AffiliationKind, Span
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.person import Form, Person
from quoteattr.text.words import Word

__all__ = ["Introduction", "introductions", "read_beside"]

_MOST = 6
"""Places of a name that are read for an introduction."""
_CLAUSE = 8
_WORD = 24
_AFTER = (", ", " (", " of ", " is ", " was ", " - ", " \N{EN DASH} ", " \N{EM DASH} ", "\N{EM DASH}", "; ")
_JOINED = frozenset(("and", "&"))
_POSSESSIVE = frozenset(("'s", "s'", "\N{RIGHT SINGLE QUOTATION MARK}s", "s\N{RIGHT SINGLE QUOTATION MARK}"))
_LONGEST = 16
_CLAUSE_EDGE = frozenset(",.;:QESFCVBYKbkwt-")


@frozen
class Introduction:
    """What one place of the text says of a person; ``how`` is the construction."""

    how: str
    role: str | None
    head: str
    affiliations: tuple[Affiliation, ...]
    start: int
    owner: Word | None = None


def introductions(cast: Cast, person: Person) -> tuple[Introduction, ...]:
    """List what the text says of a person, in the order of the text."""
    key = ("introductions", id(person))
    found = cast.known.get(key)
    if found is None:
        made: list[Introduction] = []
        full = sorted(person.full, key=lambda form: len(form.words) == 1)
        for form in sorted((*full[:_MOST], *cast.bare(person))):
            made += (_with_owner(cast, one) for one in _read(cast, form))
        found = cast.known[key] = tuple(made)
        cast.known["keep", id(person)] = person
    return found


def _read(cast: Cast, form: Form) -> Iterator[Introduction]:
    if not _is_introduced(cast, form):
        return
    passage = cast.passage(form.start, form.end)
    if passage is None:
        return
    words, units, first, last = passage
    yield from read_beside(words, units, first, last, names=cast.names)


def _is_introduced(cast: Cast, form: Form) -> bool:
    """Tell by the neighbours of a name whether reading on may be worth it."""
    if cast.text.startswith(_AFTER, form.end):
        return True
    names = cast.names
    if form.before:
        return not (names.is_honorific(form.before[-1]) and not names.titles[form.before[-1]].role)
    before = cast.text[max(0, form.start - _WORD) : form.start].rsplit(None, 1)
    if not before:
        return False
    word = before[-1]
    return word[-1] == "," or word in _JOINED or word.lower() in names.roles or word[-2:] in _POSSESSIVE or word in names.parties or word in names.bodies


def body_introductions(cast: Cast, name: str) -> tuple[Introduction, ...]:
    """List what the text says of an organisation: Al-Manar, an official outlet of the party."""
    key = ("body", name)
    found = cast.known.get(key)
    if found is None:
        made: list[Introduction] = []
        at = -1
        for _ in range(_MOST):
            at = cast.text.find(name, at + 1)
            if at < 0:
                break
            passage = cast.passage(at, at + len(name))
            if passage is not None:
                words, units, first, last = passage
                made += read_beside(words, units, first, last, names=cast.names, bodies=True)
        found = cast.known[key] = tuple(made)
    return found


def _with_owner(cast: Cast, told: Introduction) -> Introduction:
    """Add whom the owner of a role is: the company's chief is for whichever company was named."""
    if told.owner is None:
        return told
    word, start, end = told.owner
    name = cast.body_before(word, start)
    if name is None:
        return told
    kind = AffiliationKind.PLACE if name in cast.names.places else AffiliationKind.ORGANIZATION
    return evolve(told, affiliations=(*told.affiliations, Affiliation(name, kind, Span(start, end))))


def read_beside(words: Sequence[Word], units: str, first: int, last: int, *, names: Names, bodies: bool = False) -> Iterator[Introduction]:
    """Read what stands before and after a name.

    Args:
        words: words of the text.
        units: a letter for each.
        first: the index of the name's first word.
        last: the index after its last word.
        names: the words of names.
        bodies: whether it may be the name of a body.

    Yields:
        An introduction for each construction.
    """
    before = read_premodifiers(words, units, first, names=names)
    if before is not None:
        yield _of("before", before, names)
        begin = first
        while begin and words[begin][1] > before.start:
            begin -= 1
        if begin > 1 and units[begin - 1] == "&":
            # former governor and candidate Ada Byron
            also = read_premodifiers(words, units, begin - 1, names=names)
            if also is not None and also.role:
                yield _of("before", also, names)
    elif units[first - 1 : first] == "&" and first > 2:
        # Senators Jo Lee and Ada Byron
        other = names.begin([word for word, _, _ in words[max(0, first - 8) : first - 1]], min(first - 1, 7)) + max(0, first - 8)
        shared = read_premodifiers(words, units, other, names=names) if other < first - 1 else None
        if shared is not None and shared.plural:
            yield _of("before", shared, names)
    elif first > 2 and units[first - 1] == "," and last < len(units) and units[last] in ",-;.(":
        # a Kata’ib Hezbollah (KH) spokesman, Jaafar Al-Husseini,
        yield from _apposed_before(words, units, first - 1, names)
    at = last
    size = len(words)
    if at < size and units[at] == "(":
        end = at + 1
        while end < size and units[end] != ")" and end - at < 8:
            end += 1
        yield from _party_and_state(words, at + 1, end, names)
        at = end + 1
    if at < size and units[at] == "o":
        yield from _of_body(words, units, at, names)
        return
    if at < size and units[at] in ",-":
        yield from _after_comma(words, units, at + 1, names, bodies=bodies)
    elif at < size and units[at] == "A" and words[at][0] in ("is", "was"):
        found, _ = read_appositive(words, units, at + 1, names=names, stop=size)
        yield from (_of("is", phrase, names) for phrase in found if at + 1 < size and units[at + 1] in "dh")


def _after_comma(words: Sequence[Word], units: str, at: int, names: Names, *, bodies: bool) -> Iterator[Introduction]:
    size = len(words)
    if at < size and units[at] == "#" and units[at + 1 : at + 2] != "o":
        at += 1
        if at < size and units[at] == ",":
            at += 1
    if at >= size:
        return
    party = list(_party_and_state(words, at, at + 1, names))
    if party:
        yield from party
        return
    if units[at] == "o":
        yield from _of_body(words, units, at, names)
        return
    if units[at] == "w":
        yield from _relative(words, units, at, names)
        return
    found, end = read_appositive(words, units, at, names=names, stop=size, bodies=bodies)
    if not found:
        if has_capital(words[at][0]):
            yield from _bare_body(words, units, at, names)
        return
    if end < size and units[end] in "CBYKbkAZP" and units[at] not in "dh":
        return
    yield from (_of("after", phrase, names) for phrase in found)
    if end < size and units[end] == "w":
        yield from _relative(words, units, end, names)
    elif end + 1 < size and units[end] == "," and units[end + 1] == "w":
        yield from _relative(words, units, end + 1, names)
    elif end < size and units[end] in "vV":
        yield from _relative(words, units, end - 1, names)


def _relative(words: Sequence[Word], units: str, at: int, names: Names) -> Iterator[Introduction]:
    """Read “who leads the union”, “who is a professor at Leeds”, “who teaches at the University of Leeds”."""
    verb = at + 1
    while verb < len(words) and units[verb] in "anZ":
        verb += 1
    if verb >= len(words):
        return
    if units[verb] == "A":
        found, _ = read_appositive(words, units, verb + 1, names=names, stop=len(words))
        yield from (_of("who", phrase, names) for phrase in found)
        return
    lemma = names.lemmas.get(words[verb][0].lower())
    if lemma not in names.office_verbs:
        return
    for after in range(verb + 1, min(verb + _CLAUSE, len(words))):
        if units[after] == "e":
            found, _ = read_appositive(words, units, after + 1, names=names, stop=len(words))
            yield from (_of("who", phrase, names) for phrase in found)
            return
        if units[after] in ",.;:QESFw":
            return
        if has_capital(words[after][0]) or units[after] == "G":
            made = _body_at(words, units, after, names)
            if made is not None:
                yield Introduction("who", None, "", (made,), words[after][1])
            return
        if units[after] == "R":
            found, _ = read_appositive(words, units, after, names=names, stop=len(words))
            yield from (_of("who", phrase, names) for phrase in found)
            return


def _of_body(words: Sequence[Word], units: str, at: int, names: Names) -> Iterator[Introduction]:
    """Read “of the Brennan Center”; “of Leeds, Ohio” is where somebody lives."""
    after = at + 1
    if after < len(words) and units[after] == "d":
        after += 1
    made = _body_at(words, units, after, names) if after < len(words) else None
    if made is not None and made.span is not None:
        end = next((index for index in range(after, len(words)) if words[index][1] >= made.span.end), len(words))
        if end + 1 < len(words) and units[end] == "," and (words[end + 1][0] in names.places or units[end + 1] == "#"):
            return  # of Meridian, Ind.
        if made.kind is AffiliationKind.PLACE and made.name not in names.states:
            return
        yield Introduction("of", None, "", (made,), words[at][1])


def _bare_body(words: Sequence[Word], units: str, at: int, names: Names) -> Iterator[Introduction]:
    """Read “Ada Byron, Brennan Center”: only the name of a body, up to the next mark."""
    end = at
    while end < len(words) and (has_capital(words[end][0]) or words[end][0] in names.joints):
        end += 1
    forms = [word for word, _, _ in words[at:end]]
    if end < len(words) and units[end] in ",.)" and names.is_body(forms):
        made = affiliation(words[at:end], names)
        if made is not None and made.kind is AffiliationKind.ORGANIZATION:
            yield Introduction("of", None, "", (made,), words[at][1])


def _body_at(words: Sequence[Word], units: str, at: int, names: Names) -> Affiliation | None:
    from quoteattr.mentions.roles import _names_after

    found, _ = _names_after(words, units, at, names, len(words))
    return found[-1] if found else None


def _apposed_before(words: Sequence[Word], units: str, comma: int, names: Names) -> Iterator[Introduction]:
    """Read “a Leeds spokesman, Ada Byron,”, “One of the university's executives, Ada Byron,”."""
    floor = comma
    while floor and units[floor - 1] not in _CLAUSE_EDGE and comma - floor < _LONGEST:
        floor -= 1
    for begin in range(floor, comma):
        if units[begin] in "dhM" or units[begin : begin + 2] == "#o" or (units[begin] == "N" and "$" in units[begin:comma]):
            found, end = read_appositive(words, units, begin, names=names, stop=comma, bodies=True)
            if found and end == comma:
                yield _of("after", found[0], names)
                return


def _party_and_state(words: Sequence[Word], begin: int, end: int, names: Names) -> Iterator[Introduction]:
    """Read R-Ark., (D-N.Y.), (Con, Leeds)."""
    made: list[Affiliation] = []
    for word, start, stop in words[begin:end]:
        head, hyphen, tail = word.partition("-")
        party = names.parties.get(head)
        if party is not None and (hyphen or len(words[begin:end]) > 1 or end - begin == 1):
            if not hyphen and not party.letters:
                continue
            if not hyphen and end - begin == 1 and begin and words[begin - 1][0] != "(":
                continue
            made.append(Affiliation(party.name, AffiliationKind.PARTY, Span(start, start + len(head))))
            place = names.places.get(tail) or names.places.get(tail + ".")
            if place is not None:
                made.append(Affiliation(place.name, AffiliationKind.PLACE, Span(stop - len(tail), stop)))
        elif made:
            place = names.places.get(word)
            if place is not None:
                made.append(Affiliation(place.name, AffiliationKind.PLACE, Span(start, stop)))
    if made:
        yield Introduction("party", None, "", tuple(made), words[begin][1])


def _of(how: str, phrase: RolePhrase, names: Names) -> Introduction:
    """Make an introduction of a role phrase; of “Senators Jo Lee and Ada Byron” each is one senator."""
    role = phrase.role
    if phrase.plural and role:
        before, space, last = role.rpartition(" ")
        noun = names.roles.get(last.lower())
        role = before + space + (noun.singular if noun is not None else last)
    return Introduction(how, role or None, phrase.head, phrase.affiliations, phrase.start, phrase.owner)
