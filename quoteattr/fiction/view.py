"""Who is in view: whom the narration named last and how far off, he and she followed from name to name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from quoteattr.fiction.cast import NovelCast, PersonMention
from quoteattr.fiction.turns import Turn
from quoteattr.mentions.capitals import begins_sentence

if TYPE_CHECKING:
    from quoteattr.fiction.conversation import Conversation

__all__ = ["Sighting", "latest_at", "look", "sightings"]

_WEIGHTS = {"subject": 2.0, "pronoun": 1.6, "object": 0.8, "behind preposition": 0.8, "owner": 0.4}
"""How much in view somebody is, by the role in the sentence."""
_GOVERNING = frozenset("oyurp")
"""Letters of prepositions."""
_HALF = 500  # code points after which somebody is half as much in view
_SINCE = 2_500
_LONG_UNSEEN = 5_000  # code points after which somebody who is named comes in anew
_LONG_AGO, _FAR_OFF = 4_000, 700
_LATEST, _LATEST_FAR = 0.6, 0.2


class Sighting(NamedTuple):
    """A name in the narration, or he or she: ``person`` is ``None`` for a pronoun."""

    position: int
    person: int | None
    gender: str
    role: str


def sightings(cast: NovelCast) -> list[Sighting]:
    """List where the narration speaks of somebody, in order."""
    document, found = cast.document, []
    for one in cast.mentions:
        if one.quoted:
            continue
        found.append(Sighting(one.start, one.person, "", _role(one)))
    found += (
        Sighting(match.start(), None, match.lastgroup or "", "pronoun")
        for match in cast.words.he_or_she.finditer(document.text)
        if not document.is_quoted(match.start())
    )
    return sorted(found, key=lambda one: one.position)


def _role(one: PersonMention) -> str:
    """Return the role of somebody in the sentence. Whoever begins it is its subject, whatever follows."""
    if one.possessive:
        return "owner"
    mention = one.mention
    if mention.precedes in _GOVERNING:
        return "behind preposition"
    return "subject" if mention.acts or begins_sentence(mention.paragraph, mention.first) else "object"


@define(eq=False)
class _Watch:
    """Follows the narration from turn to turn."""

    cast: NovelCast
    latest: dict[str, tuple[int, int]] = field(factory=dict)
    """The last woman and the last man, and where."""
    met: dict[int, int] = field(factory=dict)
    """Where each was named or spoke last."""

    def read(self, seen: Sequence[Sighting], since: int, until: int, turn: Turn) -> None:
        """Follow the narration before a turn, and say who is in view there.

        Args:
            seen: Where the narration speaks of somebody since the turn before.
            since: From where on it tells who is in view.
            until: Where the turn or its tag begins.
            turn: The turn.
        """
        view, named, entered = dict[int, float](), dict[str, int](), set[int]()
        for one in seen:
            person = self._meant(one)
            if person is None:
                continue
            if one.position >= since:
                near = _WEIGHTS[one.role] * 0.5 ** ((until - one.position) / _HALF)
                view[person] = max(view.get(person, 0.0), near)
                if one.role in ("subject", "object"):
                    named[self.cast.people[person].gender] = person
                if one.person is not None and one.position - self.met.get(person, -_LONG_UNSEEN) >= _LONG_UNSEEN:
                    entered.add(person)
            self.met[person] = one.position
        for person, position in self.latest.values():
            view[person] = max(view.get(person, 0.0), _LATEST if until - position < _LONG_AGO else _LATEST_FAR)
        turn.in_view, turn.named_last, turn.entered = view, named, entered

    def _meant(self, one: Sighting) -> int | None:
        """Return whom a name, he or she means, and remember it."""
        if one.person is not None:
            _remember(self.latest, one, self.cast.people[one.person].gender)
            return one.person
        if one.gender not in self.latest:
            return None
        person = self.latest[one.gender][0]
        self.latest[one.gender] = person, one.position
        return person

    def hear(self, turn: Turn, until: int) -> None:
        """Remember who speaks in a turn."""
        speaker = turn.named if turn.named is not None else turn.speaker
        if speaker is None:
            return
        self.met[speaker] = turn.end
        if self.cast.people[speaker].gender:
            self.latest[self.cast.people[speaker].gender] = speaker, until


def look(turns: Sequence[Turn], seen: Sequence[Sighting], cast: NovelCast) -> None:
    """Weigh for every turn who is in view, with the speakers known so far."""
    watch = _Watch(cast)
    number, before = 0, 0
    for turn in turns:
        tag, first = turn.tag, number
        until = tag.position if tag is not None and tag.position > turn.start else turn.start
        while number < len(seen) and seen[number].position < until:
            number += 1
        watch.read(seen[first:number], max(before, until - _SINCE), until, turn)
        watch.hear(turn, until)
        turn.latest = {gender: person for gender, (person, _) in watch.latest.items()}
        before = turn.end


def _remember(latest: dict[str, tuple[int, int]], one: Sighting, gender: str) -> None:
    """Remember a name as what he or she means next: a subject, or after a while any."""
    if one.person is None or not gender:
        return
    if one.role == "subject" or gender not in latest or one.position - latest[gender][1] > _FAR_OFF:
        latest[gender] = one.person, one.position


def latest_at(places: Sequence[int], conversation: "Conversation", cast: NovelCast) -> Iterator[Mapping[str, int]]:
    """Yield for each place of the narration the last woman and the last man, by gender, who was named or spoke there.

    Args:
        places: In text order.
        conversation: The turns with their speakers.
        cast: The cast.
    """
    spoke = [Sighting(turn.end, turn.speaker, "", "subject") for turn in conversation.turns if turn.speaker is not None]
    seen = sorted([*sightings(cast), *spoke], key=lambda one: one.position)
    latest: dict[str, tuple[int, int]] = {}
    number = 0
    for place in places:
        while number < len(seen) and seen[number].position < place:
            if (person := seen[number].person) is not None:
                _remember(latest, seen[number], cast.people[person].gender)
            number += 1
        yield {gender: person for gender, (person, _) in latest.items()}
