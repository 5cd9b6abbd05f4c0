"""Ada Byron spoke. She said … → Ada Byron.

The nearest person before it who can be meant: sentence by sentence backwards, in a sentence its subjects first. Nobody
inside a quotation.
"""

from quoteattr.mentions.reading import read_mention
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.rules.scene import Phrase, Scene
from quoteattr.speakers.person import Person
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]

_PARAGRAPHS = 6
_SENTENCES = 12
_PHRASES = 60


def find(asked: Asked) -> Resolution | None:
    """Answer for he, she, it and they."""
    named = asked.named
    if named.mention.kind is not MentionKind.PRONOUN:
        return None
    word = named.words[0].lower()
    gender = asked.cast.language.pronoun_genders.get(word)
    if gender in ("m", "f"):
        return _person(asked, gender)
    return None


def _person(asked: Asked, gender: str) -> Resolution | None:
    from quoteattr.speakers import resolve

    cast = asked.cast
    scene: Scene | None = asked.phrase.scene
    position = asked.phrase.position
    for _ in range(_PARAGRAPHS):
        if scene is None:
            return None
        for phrase in _candidates(scene, position):
            letter = scene.shape[phrase.position]
            if letter in "P":
                first = scene.ranges[phrase.position][0]
                other = cast.language.pronoun_genders.get(scene.words[first][0].lower())
                if other == gender and (phrase.position != asked.phrase.position or scene is not asked.phrase.scene):
                    found = resolve(cast, phrase)
                    if found.person is not None:
                        return Resolution(found.name, found.kind, asked.named.mention, person=found.person)
                continue
            first, last = scene.ranges[phrase.position]
            named = read_mention(scene.text, scene.words[first:last], scene.units[first:last], names=cast.names)
            if not named.person:
                continue
            found = resolve(cast, phrase)
            if found.kind is SpeakerKind.PERSON and _gender(cast, found, named) in (gender, "-"):
                return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=phrase)
        scene = cast.before(scene.start)
        position = len(scene.shape) if scene else 0
    return None


def _gender(cast, found, named) -> str:
    if found.person is not None and found.person.gender != "-":
        return found.person.gender
    return cast.names.forenames.get(found.name.split()[0], "-") if found.name else "-"


def _candidates(scene: Scene, position: int):
    """Yield the phrases before a position that may name someone, likeliest first."""
    shape = scene.shape
    subjects = {clause.subject for clause in scene.clauses}
    end = position
    for _ in range(_SENTENCES):
        if end <= 0:
            return
        begin = max(scene.sentence(end - 1)[0], end - _PHRASES)
        inside = [at for at in range(begin, end) if shape[at] in "NRP"]
        for at in sorted(inside, key=lambda at: (at not in subjects, at)):
            yield Phrase(scene, at)
        end = begin
