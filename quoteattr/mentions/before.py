"""What stands before a name: the role of one or of several people, and what a comma sets off.

“Senators Jo Lee and Ada Byron”, “the police spokeswoman, Capt. Ada Byron,”, “As mayor, Ada Byron”.
"""

from collections.abc import Iterator

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.affiliations import make_affiliation
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.capitals import begins_sentence
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.openings import read_led, read_opening, read_stood_for
from quoteattr.mentions.passage import Passage
from quoteattr.mentions.premodifiers import read_premodifiers
from quoteattr.mentions.role_phrase import RolePhrase

__all__ = ["read_before"]

_APART = 16
"""Words of an apposition before a name."""
_NAME = 7
"""Words of the other name in “Senators Jo Lee and Ada Byron”."""
_SORT = 6
"""Words of an apposition that says what sort of body has the name before it."""
_SHARED = 5
"""Names before another of which one role may be."""
_REPORTED = frozenset(("", *":.tIPQESF"))
"""What follows a verb of saying that has the words next to it."""
_ENDS = frozenset(".:;QESF")
_JOINTS = frozenset("op")
"""Letters of what stands between an office and its body."""
_COUNTRY = 2
"""Words of a country before an office at most: United States Attorney."""
_EDGE = frozenset(",.;:QESFCVBYKbkwt-")
"""Letters at which an apposition before a name begins at the latest."""


def read_before(passage: Passage, first: int, last: int, *, bodies: bool) -> Iterator[Fact]:
    """Read what is before a name."""
    before = read_premodifiers(passage, first)
    names = passage.names
    if before is not None and not bodies and before.head in names.bodies and before.head not in names.roles:
        before = None  # Outside the court Ada Byron said
    if before is not None and before.plural and passage.unit(last) not in ("&", ",", "("):
        return  # the candidates Byron knew
    titles = first
    aged = passage.names.aged  # The catcher, 38-year-old Ada Byron,
    while titles and (passage.form(titles - 1).endswith(aged) or _is_title(passage, titles - 1)):
        titles -= 1
    if before is not None:
        owner = before.first - 1
        yield from (_owned_by(passage, owner, fact) for fact in _joined_before(passage, before))
    elif first > 1 and passage.kind(first - 1) == Kind.PEOPLE and passage.unit(first - 2) == "d":
        yield from _of_people(passage, first - 1)
    elif first > 1 and passage.unit(first - 1) in ("&", ","):
        yield from _shared_before(passage, first - 1)
    elif passage.unit(first - 1) in ("N", "G") and not _JOINTS.isdisjoint(
        passage.units[max(0, first - _APART) : first]
    ):
        yield from _apposed_before(passage, first, joined=False, bodies=bodies)  # Chair of the Leeds Club Ada Byron
    late = titles > 1 and passage.starts(titles - 1, "former") and passage.unit(titles - 2) == "d"
    titles -= 2 * late  # her teacher, the late Ada Byron
    titles -= 0 < titles < first and passage.unit(titles - 1) == "d"  # the bishop, the Rt Rev Ada Byron
    if titles > 1:
        yield from _beside_titles(passage, titles - 1, last, bodies=bodies, full=last - first > 1)


def _beside_titles(passage: Passage, at: int, last: int, *, bodies: bool, full: bool) -> Iterator[Fact]:
    """Read what is before a name and its titles: led by Ada Byron; the mayor, Ada Byron; a nurse – Ada Byron – said."""
    if passage.starts(at, "agent"):
        yield from read_led(passage, at)
    elif passage.unit(at) == ",":
        yield from _set_off_before(passage, at, last, bodies=bodies, full=full)
    elif passage.unit(at) == "-" and _is_closed(passage, last):
        yield from _apposed_before(passage, at, joined=False, bodies=bodies)


def _is_closed(passage: Passage, last: int) -> bool:
    """Tell whether a second dash is behind a name: the governor – Ada Byron, a nurse – smiled."""
    dash = passage.units.find("-", last, last + _APART)
    return dash >= 0 and _ENDS.isdisjoint(passage.units[last:dash])


def _of_people(passage: Passage, at: int) -> Iterator[Fact]:
    """Read whose countryman somebody is: the Kenyan Ada Byron."""
    country = make_affiliation(passage.words(at, at + 1), passage.names)
    if country is not None:
        yield Fact("before", (country,))


def _is_title(passage: Passage, at: int) -> bool:
    """Tell whether a word is a title or a role, or begins a title of two words: Rt Rev."""
    return passage.is_role(at) or " ".join(passage.forms(at, at + 2)) in passage.names.titles


def _joined_before(passage: Passage, before: RolePhrase) -> Iterator[Fact]:
    """Read the role before a name, and one that “and” joins to it: singer and actress."""
    begin = before.first
    also = read_premodifiers(passage, begin - 1) if begin > 1 and passage.unit(begin - 1) == "&" else None
    if also is None or not also.role or also.plural:
        yield fact_of("before", before, passage)
        return
    one, other = fact_of("before", also, passage), fact_of("before", before, passage)
    if other.affiliations or one.former or other.former or one.head in passage.names.stances:
        yield other
        yield one
        return
    # Zorbo founder and chief executive: Zorbo is for both
    yield one._replace(role=f"{one.role} {passage.form(begin - 1)} {other.role}")
    yield other._replace(role=None)


def _shared_before(passage: Passage, joint: int) -> Iterator[Fact]:
    """Read the role before the first of several names: Senators Jo Lee, Bo Lowe and Ada Byron."""
    for _ in range(_SHARED):
        floor, end = max(0, joint - _NAME), joint - (passage.unit(joint - 1) == ",")
        if passage.unit(end - 1) == ")":
            end = max(floor, passage.units.rfind("(", floor, end))
        other = floor + passage.names.begin(passage.forms(floor, end), end - floor)
        if other == end:
            return
        shared = read_premodifiers(passage, other)
        if shared is not None:
            if shared.plural:
                yield fact_of("before", shared, passage)
            return
        joint = other - 1
        if joint < 1 or passage.unit(joint) not in ("&", ","):
            return


def _set_off_before(passage: Passage, comma: int, last: int, *, bodies: bool, full: bool) -> Iterator[Fact]:
    """Read what a comma sets off before a name: “the police spokeswoman, Capt. Ada Byron,”, “As mayor, Ada Byron”.

    “For the union, Ada Byron” counts where the name is a full one, and not: For Zorbo, Ada Byron said, it was the end.
    """
    if full and passage.unit(last + 1) != ",":
        yield from read_stood_for(passage, comma)
    following = passage.unit(last)
    if (following == "C" and _is_unclosed(passage, comma, last)) or following in ("", *",-;.(&o"):
        yield from _apposed_before(passage, comma, joined=following == "&", bodies=bodies)
    else:
        # not: A nurse, Ada Byron said, was late
        yield from read_opening(passage, comma, only_as=passage.unit(last + 1) == ",")


def _is_unclosed(passage: Passage, comma: int, last: int) -> bool:
    """Tell whether no comma closes a name behind what heads a sentence: The coach, Ada Byron said no."""
    first = comma
    while first and passage.unit(first - 1) not in _EDGE:
        first -= 1
    heads = passage.unit(first) == "d" and passage.heads_sentence(first)
    return heads and passage.unit(last + 1) in _REPORTED


def _apposed_before(passage: Passage, last: int, *, joined: bool, bodies: bool) -> Iterator[Fact]:
    """Read “a Leeds spokesman, Ada Byron,”, “One of her aides, Ada Byron,”; joined: “two aides, Ada Byron and”.

    Args:
        passage: words of the text.
        last: the index after the apposition: that of the comma or of the name.
        joined: whether another name follows.
        bodies: whether it may be the name of a body.
    """
    units = passage.units
    floor = last
    while floor and units[floor - 1] not in _EDGE and last - floor < _APART:
        floor -= 1
    for begin in range(floor, last):
        owned = passage.capital(begin) and "$" in units[begin:last]
        bare = begin == floor and _begins_bare(passage, begin)
        whose = begin == floor > 0 and passage.starts(begin - 1, "owning_relative")
        if units[begin] in "dhM#" or owned or bare or whose:
            several = units[begin] == "#" and units[begin + 1] != "o"
            found, end = read_appositive(passage, begin + several, stop=last, bodies=bodies)
            if found and end == last:
                one = units[begin] in "M#" and units[begin + 1] == "o"
                if found[0].plural is joined or one:  # one of her aides
                    fact = _owned_by(passage, begin - 1, fact_of("after", found[0], passage))
                    small = bare and fact.role and not passage.capital(begin + 1)
                    yield fact._replace(role=fact.role[:1].lower() + fact.role[1:]) if small and fact.role else fact
                return


def _owned_by(passage: Passage, at: int, fact: Fact) -> Fact:
    """Add the body before “whose” to a role: Zorbo Mills, whose chief engineer, Ada Byron, rose."""
    if at < 1 or fact.affiliations or not passage.starts(at, "owning_relative"):
        return fact
    end = at - (passage.unit(at - 1) == ",")
    if passage.form(end - 1) in passage.names.bodies:
        end = max(0, passage.units.rfind(",", max(0, end - _SORT), end))  # Zorbo Mills, a firm whose chief engineer
    begin = end
    while begin and passage.capital(begin - 1):
        begin -= 1
    one = make_affiliation(passage.words(begin, end), passage.names) if begin < end else None
    return fact if one is None or fact.head in passage.names.role_words["kin"] else fact._replace(affiliations=(one,))


def _begins_bare(passage: Passage, at: int) -> bool:
    """Tell whether a role without an article begins a sentence or follows a verb of saying: said managing director."""
    office = any(
        passage.is_role(role) and (role == at or " ".join(passage.forms(at, role)) in passage.names.places)
        for role in range(at, at + _COUNTRY + 1)
    )  # said U.S. Attorney for the District of Iowa Ada Byron
    office = office or passage.kind(at) == Kind.MODIFIER
    return office and (begins_sentence(passage.paragraph, at) or passage.unit(at - 1) == "C")
