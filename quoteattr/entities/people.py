"""People: decide which mentions of a surname belong to one person.

Those with one forename are one; “Mr. Byron” and “Sen. Byron” are whoever of them it can be. A short forename is that of
a longer one: Tim, Timothy. Who is brought in as somebody's relative is nobody who was named before by title alone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from quoteattr.entities.entity import Entity, told_gender
from quoteattr.languages.kinds import Kind
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names
from quoteattr.records import SpeakerKind

__all__ = ["choose", "ends_with", "people_of", "titles_before"]

_Key = tuple[str, str]
"""A forename and a suffix."""
_BESIDE = frozenset(",(")
"""Letters next to a name that a common noun seldom has there: Zorba Byron, a pilot."""
_TOLD = frozenset({Kind.TITLE, Kind.ROLE})
_NEAR = 3
"""Letters of a forename that a shorter one has at least."""


def people_of(
    mentions: Sequence[Mention],
    names: Names,
    *,
    is_forename: bool = False,
    speaks_alone: Callable[[str], bool] = lambda _word: False,
) -> tuple[Entity, ...]:
    """Group the mentions of a surname with a forename or a title into people.

    Args:
        mentions: those of one surname in the order of the text.
        names: the words of names.
        is_forename: whether the surname is somebody's forename elsewhere in the text.
        speaks_alone: whether a word says something by itself: Ng, of Ng Siew Ling.

    Returns:
        The people in the order in which the text brings them in.
    """
    groups, titled = _parted(mentions, names)
    if not groups and not titled:
        return ()
    if len(groups) > 1:
        _join_tails(groups, names)
        _join_short(groups, names)
    speaks = not is_forename and (_speaks_by_surname(mentions) or any(speaks_alone(key[0]) for key in groups))
    groups = _without_doubtful(groups, names, any_titled=bool(titled), speaks=speaks)
    genders = {key: _gender(key[0], group, names) for key, group in groups.items()} if titled else {}
    rest: dict[str, list[Mention]] = {}
    for mention in titled:
        wanted = told_gender(titles_before(mention), names)
        able = [key for key in groups if wanted in ("-", genders[key])]
        able = able or [key for key in groups if genders[key] == "-"]
        able = [key for key in able if not _is_relative_of(groups[key], mention, names)]
        told = [
            key for key, others in rest.items() if any(other.before[-1:] == mention.before[-1:] for other in others)
        ]
        if told:
            rest[told[0]].append(mention)
            continue
        if not able:
            rest.setdefault(wanted, []).append(mention)
            continue
        key = _likeliest(mention, able, groups)
        groups[key].append(mention)
        if genders[key] == "-":
            genders[key] = wanted
    people = [_person(group, _told(group, names), names) for group in groups.values()]
    people += [_person(group, gender, names) for gender, group in rest.items()]
    return tuple(sorted(people, key=lambda person: person.start))


def _parted(mentions: Iterable[Mention], names: Names) -> tuple[dict[_Key, list[Mention]], list[Mention]]:
    """Part the mentions with a forename, by forename and suffix, from those with only a title."""
    groups: dict[_Key, list[Mention]] = {}
    titled: list[Mention] = []
    for mention in mentions:
        if not mention.person:
            continue
        if not names.suffixes.issuperset(mention.words[1:]):
            suffix = mention.words[-1] if mention.words[-1] in names.suffixes else ""
            groups.setdefault((mention.words[0], suffix), []).append(mention)
        elif _is_titled(mention, names):
            titled.append(mention)
    return groups, titled


def choose(people: Sequence[Entity], start: int, begin: int, *, title: str = "") -> Entity:
    """Choose whom a bare surname means among the people who bear it.

    Whoever was named in full before it in its paragraph, else whoever is named in full most often; relatives last.

    Args:
        people: one person at least.
        start: where the surname stands.
        begin: where its paragraph begins.
        title: the title before it: whoever is so called elsewhere is meant.
    """
    if len(people) == 1:
        return people[0]
    titled = [one for one in people if title and any(other.before[-1:] == (title,) for other in one.full)]
    if len(titled) == 1:
        return titled[0]
    near = [
        (not one.relative, mention.start, at)
        for at, one in enumerate(people)
        for mention in one.full
        if begin <= mention.start <= start
    ]
    if near:
        return people[max(near)[2]]
    return max(people, key=lambda one: (not one.relative or len(one.full) > _NEAR, len(one.full)))


def ends_with(name: Sequence[str], tail: Sequence[str], names: Names) -> bool:
    """Tell whether a name is longer than another and ends with it, suffixes aside; de and De are the same."""
    name = [word for word in name if word not in names.suffixes]
    return len(name) > len(tail) and [word.lower() for word in name[-len(tail) :]] == [word.lower() for word in tail]


def titles_before(mention: Mention) -> tuple[str, ...]:
    """Return the capitalised words before a name: titles and roles."""
    begin = len(mention.before)
    while begin and mention.before[begin - 1][:1].isupper():
        begin -= 1
    return mention.before[begin:]


def _is_titled(mention: Mention, names: Names) -> bool:
    return bool(mention.before) and names.kinds.get(mention.before[-1]) in _TOLD


def is_sure(mention: Mention, names: Names) -> bool:
    """Tell whether words are a person's name beyond doubt: Ada Byron, J. Byron, Zorba Byron told us."""
    words = mention.words
    if any(word in names.forenames or names.is_initial(word) for word in words[:-1]) or words[-1] in names.suffixes:
        return True
    if len(words) > 1 and names.is_given_name(words[-1]):
        return True  # Park Ji-woo
    if mention.before and (names.kinds.get(mention.before[-1]) in _TOLD or _is_calling(mention.before[-1], names)):
        return True
    if mention.quoted:
        return False  # on a list called “Zorba Tundo,”
    if mention.follows in _BESIDE or mention.precedes == ",":
        return True
    return mention.speaks


def _is_calling(word: str, names: Names) -> bool:
    """Tell whether a word before a name is a noun for one person: supermodel Zorba Byron; not: broker Zorbo Mills."""
    noun = names.roles.get(word)
    return noun is not None and not noun.plural and word not in names.role_words["firms"]


def _speaks_by_surname(mentions: Iterable[Mention]) -> bool:
    """Tell whether some mention is a surname alone that says something: Zorba Tundo came. “No,” Tundo said."""
    return any(len(mention.words) == 1 and mention.person and mention.speaks for mention in mentions)


def _without_doubtful(
    groups: dict[_Key, list[Mention]], names: Names, *, any_titled: bool, speaks: bool
) -> dict[_Key, list[Mention]]:
    """Leave out what nothing tells to be a person: Harbour Lights."""
    sure = {key for key, group in groups.items() if len(group) > 1 or is_sure(group[0], names)}
    if sure or any_titled:
        return {key: group for key, group in groups.items() if key in sure}
    return groups if speaks else {}


def _join_tails(groups: dict[_Key, list[Mention]], names: Names) -> None:
    """Join forms that are the end of a longer one: Moran Byron, of Ada Moran Byron; De Byron, of Bo de Byron."""
    longest = {key: max((mention.words for mention in group), key=len) for key, group in groups.items()}
    most = max(map(len, longest.values()))
    for key, words in longest.items():
        longer = longest if len(words) < most else ()
        whole = next((other for other in longer if ends_with(longest[other], words, names)), None)
        if whole is not None and whole in groups and key in groups:
            groups[whole] += groups.pop(key)


def _join_short(groups: dict[_Key, list[Mention]], names: Names) -> None:
    """Join a short forename to the one long one that it may be for: Tim and Timothy Byron."""
    for key in list(groups):
        alike = [other for longer in names.longer_forenames(key[0]) if (other := (longer, key[1])) in groups]
        if len(alike) == 1:
            groups[alike[0]] += groups.pop(key)


def _is_kin(mentions: Sequence[Mention], names: Names) -> bool:
    """Tell whether the first of some mentions brings in a relative: his son, Kit Byron; a niece of Jo Byron."""
    first = mentions[0]
    words, kin = first.paragraph.forms, names.role_words["kin"]
    at = first.first - 1
    of = at - len(first.before)
    if of > 0 and first.paragraph.units[of] == "o" and words[of - 1] in kin:
        return True
    if at >= 0 and first.paragraph.units[at] == ",":
        at -= 1
    return at >= 0 and words[at] in kin


def _is_relative_of(group: Sequence[Mention], mention: Mention, names: Names) -> bool:
    """Tell whether a group is a relative of whoever was named before by title alone."""
    return mention.start < group[0].start and _is_kin(group, names)


def _likeliest(mention: Mention, able: list[_Key], groups: dict[_Key, list[Mention]]) -> _Key:
    """Choose whom a title and surname means: who was so called before, then who is named most."""

    def likely(key: _Key) -> tuple[bool, int]:
        return any(other.before[-1:] == mention.before[-1:] for other in groups[key]), len(groups[key])

    return max(able, key=likely)


def _told(group: Iterable[Mention], names: Names) -> str:
    """Return the gender that the titles of a person tell."""
    told = (told_gender(titles_before(mention), names) for mention in group)
    return next((gender for gender in told if gender != "-"), "-")


def _gender(forename: str, group: Sequence[Mention], names: Names) -> str:
    gender = _told(group, names)
    return names.forenames.get(forename, "-") if gender == "-" else gender


def _fullest(forms: Sequence[tuple[str, ...]], names: Names) -> tuple[str, ...]:
    """Return the longest form of a name, rather none with a short forename, and of several the most frequent."""
    if forms.count(forms[0]) == len(forms):
        return forms[0]
    counts = Counter(forms)
    short = {words for words in counts if any(names.is_short_for(words[0], other[0]) for other in counts)}
    return max(counts, key=lambda words: (len(words), words not in short, counts[words], sum(map(len, words))))


def _person(group: list[Mention], gender: str, names: Names) -> Entity:
    if len(group) > 1:
        group.sort(key=lambda mention: mention.start)
    words = _fullest([mention.words for mention in group], names)
    titled = any(titles_before(mention) for mention in group)
    return Entity(SpeakerKind.PERSON, words, tuple(group), gender=gender, titled=titled, relative=_is_kin(group, names))
