"""How well somebody fits a turn by itself: by its tag or its beat, by who is in view, and by who speaks at all."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import define, field

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.descriptions import Descriptions, is_kin, key_of
from quoteattr.fiction.idiolect import Idiolect, listen
from quoteattr.fiction.tags import Naming, Tag
from quoteattr.fiction.turns import Turn, count_tags
from quoteattr.fiction.weights import Weights

__all__ = ["Fits"]

_NARRATORS_TURNS = 50
_LEAST = 0.05
_LINKED = 0.5
"""How likely a description must mean somebody who has a name, for its use to tell nothing of another."""


@define(eq=False)
class Fits:
    """Scores the candidates of every turn, with what is known of all turns."""

    turns: Sequence[Turn]
    cast: NovelCast
    descriptions: Descriptions
    again: bool
    """Whether speakers were found before."""
    weights: Weights
    _speech: Mapping[int, Idiolect] = field(init=False)
    _spoke: Counter[int] = field(init=False)
    _described: frozenset[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Count what all turns tell."""
        self._spoke = count_tags(self.turns)
        if self.cast.narrator is not None:
            self._spoke[self.cast.narrator] += _NARRATORS_TURNS
        self._speech = listen(self.turns) if self.again else {}
        self._described = self.descriptions.unnamed

    def score(self, person: int, near: float, turn: Turn) -> float:
        """Return how well a candidate fits a turn.

        Args:
            person: The candidate.
            near: How near the text tells of the candidate.
            turn: The turn.
        """
        weights, tag = self.weights, turn.tag
        score = self._anybody(person, turn)
        if tag is None:
            return score + weights.prior * math.log(_LEAST + near) + self._untagged(person, turn)
        if person == self.cast.narrator and tag.naming in (Naming.PRONOUN, Naming.DESCRIPTION):
            score += weights.narrator_described
        if tag.naming is Naming.PRONOUN:
            return score + weights.prior_tagged * math.log(_LEAST + near) + self._pronoun(person, tag, turn)
        if tag.naming is Naming.DESCRIPTION:
            score += weights.prior_tagged * math.log(_LEAST + near)
            return score + self._tag_describes(person, tag, turn) + self._description(person, tag, turn)
        return score

    def _anybody(self, person: int, turn: Turn) -> float:
        """Score by how often the candidate speaks, and by the words of the turn."""
        weights, score = self.weights, 0.0
        if person not in self._described:
            spoke = self._spoke[person]
            score += weights.spoke * math.log(1 + spoke) if spoke else weights.never_spoke
        if person in turn.called:
            score += weights.calls_self
        if turn.named is None:
            if person in turn.mentioned:
                score += weights.mentions_self
            if person in self._speech:
                score += weights.idiolect * self._speech[person].fits(turn.words)
        return score

    def _untagged(self, person: int, turn: Turn) -> float:
        """Score by beats, by the paragraph before, and by who is in view."""
        weights, score = self.weights, 0.0
        if turn.gap > 0:
            score += weights.in_view * turn.in_view.get(person, 0.0)
        if person in turn.entered and not (turn.opens and turn.gap == 0):
            score += weights.entered
        for beat, weight in ((turn.beat, 1.0), (turn.lead, weights.lead)):
            if beat is not None:
                score += self._beat(person, beat, weight, turn)
        return score

    def _beat(self, person: int, beat: Tag, weight: float, turn: Turn) -> float:
        weights, gender = self.weights, self.cast.people[person].gender
        if beat.naming is Naming.NAME:
            before = weights.beat_before * (beat is turn.beat and beat.position < turn.start)
            return (weights.beat_name * weight + before) * (beat.person == person)
        if beat.naming is Naming.NARRATOR:
            return weights.beat_narrator * (person == self.cast.narrator)
        if beat.naming is Naming.PRONOUN:
            return weights.beat_gender if beat.gender in ("m", "f") and gender and gender != beat.gender else 0.0
        own = self.cast.words.gender_of_noun(beat.head)
        linked = self.descriptions.links.get((key_of(beat, turn), person), 0.0)
        return (weights.beat_gender if own and gender and own != gender else 0.0) + weights.beat_link * linked

    def _pronoun(self, person: int, tag: Tag, turn: Turn) -> float:
        """Score by he or she, and by whom the narration names and lets act."""
        weights = self.weights
        if tag.gender not in ("m", "f"):
            return 0.0
        score = weights.pronoun_latest * (turn.latest.get(tag.gender) == person)
        score += weights.pronoun_named * (turn.named_last.get(tag.gender) == person)
        score += weights.pronoun_beat * (turn.beat is not None and turn.beat.person == person)
        return score + self._gender(person, tag.gender) + weights.pronoun_in_view * turn.in_view.get(person, 0.0)

    def _gender(self, person: int, gender: str) -> float:
        own = self.cast.people[person].gender
        if not gender:
            return 0.0
        if not own:
            return self.weights.unknown_gender
        return self.weights.other_gender if own != gender else 0.0

    def _tag_describes(self, person: int, tag: Tag, turn: Turn) -> float:
        """Score by the gender of a description, by who is about, and by whom it means elsewhere."""
        weights = self.weights
        score = self._gender(person, self.cast.words.gender_of_noun(tag.head))
        score += weights.description_in_view * turn.in_view.get(person, 0.0)
        if person in turn.entered:
            score += weights.description_entered
        return score + weights.description_link * self.descriptions.links.get((key_of(tag, turn), person), 0.0)

    def _description(self, person: int, tag: Tag, turn: Turn) -> float:
        """Score by whether the candidate is nobody but the one described, or of the owner's family."""
        weights, score = self.weights, 0.0
        if self.descriptions.own.get(tag.words) == person:
            score += self._own(tag, turn)
        elif person in self._described and tag.head in self.cast.words.generic:
            score += weights.other_described
        if tag.owner:
            owner = turn.latest.get(tag.owner)
            if any(is_kin(self.cast, one, tag.head, person) for one in {owner, *turn.called}):
                score += weights.kin
            elif person == owner:
                score += weights.owner
        return score

    def _own(self, tag: Tag, turn: Turn) -> float:
        """Score by the words of a description that it is of nobody who has a name."""
        weights, generic = self.weights, tag.head in self.cast.words.generic
        long = " in " in tag.words or " with " in tag.words
        score = weights.own_generic if generic else weights.own_long if long else weights.own
        score += weights.own_new * self.descriptions.is_new(tag)
        linked = self.descriptions.likeliest(key_of(tag, turn))
        if not generic:
            score += weights.own_linked * linked
            score += weights.own_anybody * (tag.determiner in self.cast.words.phrases["brings_in"])
        if linked < _LINKED and (long or not generic):
            score += weights.own_often * math.log(self.descriptions.used[tag.words])
        return score
