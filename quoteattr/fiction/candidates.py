"""The possible speakers of a turn, at most seven, and how well each fits it by itself."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter

from attrs import define, field

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.descriptions import Descriptions, key_of
from quoteattr.fiction.fits import Fits
from quoteattr.fiction.tags import Naming
from quoteattr.fiction.turns import Turn
from quoteattr.fiction.weights import WEIGHTS, Weights

__all__ = ["Candidates", "find_candidates"]

_MOST, _CONSIDERED = 7, 12
_BEFORE, _AFTER, _CALLED = 12, 8, 4  # turns
_PARTED = 5  # paragraphs of narration that part one conversation from the next
_LEADING = 4
_second = itemgetter(1)

Candidates = list[list[tuple[int | None, float]]]
"""For each turn who may speak and how well each fits, the best first."""


@define(eq=False)
class _Finder:
    """Finds the candidates of every turn, with what is known of all."""

    turns: Sequence[Turn]
    cast: NovelCast
    descriptions: Descriptions
    again: bool
    """Whether speakers were found before."""
    weights: Weights
    fits: Fits
    leading: Mapping[int, list[int]] = field(factory=dict)
    telling: Sequence[bool] = ()
    """Of each turn, whether anything in it or beside it tells of somebody."""

    def prepare(self) -> None:
        """Find who speaks most in each scene, and which turns tell of somebody."""
        self.telling = [bool(turn.tag or turn.beat or turn.lead or turn.called) for turn in self.turns]
        by_scene: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for turn in self.turns:
            found = turn.named if turn.named is not None else turn.speaker if self.again else None
            if found is not None and (turn.named is not None or found not in self.descriptions.unnamed):
                by_scene[turn.scene][found] += 1
        leading = {scene: [one for one, _ in counts.most_common(_LEADING)] for scene, counts in by_scene.items()}
        self.leading = {
            scene: list(dict.fromkeys(people + leading.get(scene - 1, [])[:2])) for scene, people in leading.items()
        }

    def find(self, number: int) -> list[tuple[int | None, float]]:
        """Return who may speak in a turn."""
        turn, tag = self.turns[number], self.turns[number].tag
        narrator = self.cast.narrator
        if turn.named is not None:
            pool = {turn.named: 1.0}
        elif tag is not None and tag.naming is Naming.NARRATOR and narrator is not None:
            pool = {narrator: 1.0}
        else:
            pool = self._pool(number)
        nearest = sorted(pool.items(), key=_second, reverse=True)[:_CONSIDERED]
        scored = [(person, self.fits.score(person, near, turn)) for person, near in nearest]
        scored.sort(key=lambda one: -one[1])
        return list(scored[:_MOST]) or [(None, 0.0)]

    def _pool(self, number: int) -> dict[int, float]:
        """Return who is near a turn, and how near."""
        turns, weights = self.turns, self.weights
        turn = turns[number]
        pool: dict[int, float] = defaultdict(float)
        far = 1.0
        for other in range(number, max(-1, number - _BEFORE - 1), -1):
            if turns[other].scene != turn.scene:
                break
            self._draw(pool, number, other, far)
            if turns[other].gap > _PARTED:
                far = weights.pool_far
        for other in range(number + 1, min(len(turns), number + _AFTER + 1)):
            if turns[other].scene != turn.scene or turns[other].gap > _PARTED:
                break
            self._draw(pool, number, other, 1.0)
        self._draw_linked(pool, turn)
        for person, seen in turn.in_view.items():
            pool[person] += weights.pool_view * seen
        for person in self.leading.get(turn.scene, ()):
            pool[person] += weights.pool_scene
        if self.cast.narrator is not None:
            pool[self.cast.narrator] += weights.pool_narrator
        return pool

    def _draw(self, pool: dict[int, float], number: int, other: int, far: float) -> None:
        """Add whom another turn, or the turn itself, tells of."""
        if not self.telling[other]:
            return
        turn, weights = self.turns[other], self.weights
        near = far / (1 + abs(number - other))
        if turn.tag is not None:
            self._draw_tag(pool, turn, near, own=number == other or not self.again)
        for beat in (turn.beat, turn.lead):
            if beat is not None:
                person = self.cast.narrator if beat.naming is Naming.NARRATOR else beat.person
                if person is not None:
                    pool[person] += weights.pool_beat * near
        if abs(number - other) <= _CALLED:
            for person in turn.called:
                pool[person] += weights.pool_called / (1 + abs(number - other))

    def _draw_linked(self, pool: dict[int, float], turn: Turn) -> None:
        """Add whom the descriptions next to a turn mean elsewhere."""
        for tag in (turn.tag, turn.beat):
            if tag is not None and tag.naming is Naming.DESCRIPTION:
                for person, likely in self.descriptions.meant_by(key_of(tag, turn)).items():
                    pool[person] += self.weights.pool_link * likely

    def _draw_tag(self, pool: dict[int, float], turn: Turn, near: float, *, own: bool) -> None:
        """Add whom the tag of a turn tells of; ``own``: those too who are only described."""
        weights, tag = self.weights, turn.tag
        if tag is None:
            return
        if tag.person is not None:
            pool[tag.person] += weights.pool_tag * near
        elif tag.naming is Naming.NARRATOR:
            if self.cast.narrator is not None:
                pool[self.cast.narrator] += weights.pool_tag * near
        elif self.again and turn.speaker is not None:
            pool[turn.speaker] += weights.pool_found * near
        described = self.descriptions.own.get(tag.words) if tag.naming is Naming.DESCRIPTION and own else None
        if described is not None:
            pool[described] += weights.pool_own * near


def find_candidates(
    turns: Sequence[Turn], cast: NovelCast, descriptions: Descriptions, *, again: bool, weights: Weights = WEIGHTS
) -> Candidates:
    """Find who may speak in every turn.

    Args:
        turns: The turns of the novel, each with who is in view.
        cast: The cast.
        descriptions: Who is only described, and whom descriptions may mean.
        again: Whether the turns have speakers from a round before.
        weights: What each sign adds.
    """
    fits = Fits(turns, cast, descriptions, again, weights)
    finder = _Finder(turns, cast, descriptions, again, weights, fits)
    finder.prepare()
    return [finder.find(number) for number in range(len(turns))]
