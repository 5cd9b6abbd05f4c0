"""Who is in view: whom the narration named last and how far off, he and she followed from name to name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.turns import Turn

if TYPE_CHECKING:
    from quoteattr.fiction.conversation import Conversation

__all__ = ["Sighting", "latest_at", "look", "sightings"]

_PRONOUN = re.compile(r"\b(?:(?P<m>[Hh]e)|(?P<f>[Ss]he))\b(?!['’])")
_SUBJECT, _NAMED, _OWNER, _BY_PRONOUN = 2.0, 0.8, 0.4, 1.6
_GOVERNING = frozenset("oyurp")
"""Letters of prepositions."""
_HALF = 500  # code points after which somebody is half as much in view
_SINCE = 2_500
_LONG_AGO, _FAR_OFF = 4_000, 700
_LATEST, _LATEST_FAR = 0.6, 0.2


class Sighting(NamedTuple):
    """A name in the narration, or he or she: ``person`` is ``None`` for a pronoun."""

    position: int
    person: int | None
    gender: str
    weight: float


def sightings(cast: NovelCast) -> list[Sighting]:
    """List where the narration speaks of somebody, in order."""
    document, found = cast.document, []
    for one in cast.mentions:
        if one.quoted:
            continue
        subject = one.mention.acts and one.mention.precedes not in _GOVERNING
        weight = _SUBJECT if subject else _OWNER if one.possessive else _NAMED
        found.append(Sighting(one.start, one.person, "", weight))
    found += (
        Sighting(match.start(), None, match.lastgroup or "", _BY_PRONOUN)
        for match in _PRONOUN.finditer(document.text)
        if not document.is_quoted(match.start())
    )
    return sorted(found, key=lambda one: one.position)


def look(turns: Sequence[Turn], seen: Sequence[Sighting], cast: NovelCast) -> None:
    """Weigh for every turn who is in view, with the speakers known so far."""
    latest: dict[str, tuple[int, int]] = {}
    number, before = 0, 0
    for turn in turns:
        tag = turn.tag
        until = tag.position if tag is not None and tag.position > turn.start else turn.start
        since = max(before, until - _SINCE)
        view: dict[int, float] = {}
        while number < len(seen) and seen[number].position < until:
            one = seen[number]
            number += 1
            person = one.person
            if person is None:
                if one.gender not in latest:
                    continue
                person = latest[one.gender][0]
                latest[one.gender] = person, one.position
            else:
                _remember(latest, one, cast.people[person].gender)
            if one.position >= since:
                near = one.weight * 0.5 ** ((until - one.position) / _HALF)
                view[person] = max(view.get(person, 0.0), near)
        for person, position in latest.values():
            view[person] = max(view.get(person, 0.0), _LATEST if until - position < _LONG_AGO else _LATEST_FAR)
        speaker = turn.named if turn.named is not None else turn.speaker
        if speaker is not None and cast.people[speaker].gender:
            latest[cast.people[speaker].gender] = speaker, until
        turn.in_view = view
        turn.latest = {gender: person for gender, (person, _) in latest.items()}
        before = turn.end


def _remember(latest: dict[str, tuple[int, int]], one: Sighting, gender: str) -> None:
    """Remember a name as what he or she means next: a subject, or after a while any."""
    if one.person is None or not gender:
        return
    if one.weight == _SUBJECT or gender not in latest or one.position - latest[gender][1] > _FAR_OFF:
        latest[gender] = one.person, one.position


def latest_at(places: Sequence[int], conversation: "Conversation", cast: NovelCast) -> Iterator[Mapping[str, int]]:
    """Yield for each place of the narration the last woman and the last man, by gender, who was named or spoke there.

    Args:
        places: In text order.
        conversation: The turns with their speakers.
        cast: The cast.
    """
    spoke = [Sighting(turn.end, turn.speaker, "", _SUBJECT) for turn in conversation.turns if turn.speaker is not None]
    seen = sorted([*sightings(cast), *spoke], key=lambda one: one.position)
    latest: dict[str, tuple[int, int]] = {}
    number = 0
    for place in places:
        while number < len(seen) and seen[number].position < place:
            if (person := seen[number].person) is not None:
                _remember(latest, seen[number], cast.people[person].gender)
            number += 1
        yield {gender: person for gender, (person, _) in latest.items()}
