"""Who stands before a mention: the phrases of the text backwards, likeliest first.

Sentence by sentence; in a sentence its subjects first, in their order, then the others. Nothing inside a quotation.
"""

from bisect import bisect_right
from collections.abc import Iterator

from quoteattr.rules.link import Phrase
from quoteattr.rules.scene import Scene
from quoteattr.speakers.cast import Cast

__all__ = ["phrases_before"]

_PARAGRAPHS = 8
_SENTENCES = 12
"""Sentences of one paragraph."""
_PHRASES = 60
"""Phrases of one sentence."""


def phrases_before(cast: Cast, phrase: Phrase, *, letters: str, paragraphs: int = _PARAGRAPHS) -> Iterator[tuple[Phrase, bool, int]]:
    """Yield the phrases before a phrase, whether each is a subject, and how many sentences back it stands.

    Args:
        cast: everybody whom the text names.
        phrase: the phrase to go back from.
        letters: the phrases that are wanted; see :mod:`quoteattr.mentions.phrases`.
        paragraphs: how many paragraphs to go back.
    """
    scene: Scene | None = phrase.scene
    position = phrase.position
    back = 0
    for _ in range(paragraphs):
        if scene is None:
            return
        shape = scene.shape
        subjects = _subjects(cast, scene)
        end = position
        for _ in range(_SENTENCES):
            if end <= 0:
                break
            begin = max(scene.sentence(end - 1)[0], end - _PHRASES)
            inside = [at for at in range(begin, end) if shape[at] in letters]
            for at in sorted(inside, key=lambda at: (0 if at in subjects else 2 if at and shape[at - 1] in "opy" else 1, at)):
                yield Phrase(scene, at), at in subjects, back
            back += 1
            end = begin
        start = scene.start
        scene = cast.before(start)
        if scene is not None:
            within = scene.end > start  # a quotation's own scene: only what stands before it
            position = _position(scene, start) if within else len(scene.shape)


def _subjects(cast: Cast, scene: Scene) -> frozenset[int]:
    """Return the positions of the subjects of a scene."""
    return cast.once(("subjects", scene), lambda: frozenset(c.subject for c in scene.clauses if c.subject is not None))


def _position(scene: Scene, offset: int) -> int:
    """Return the position of the first phrase that ends after an offset."""
    return bisect_right(scene.ranges, offset, key=lambda part: scene.words[part[1] - 1][2])
