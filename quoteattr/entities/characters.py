"""Characters: the cast of a text as records, most quoted first."""

from collections import Counter
from collections.abc import Iterable

from attrs import define, field

from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.entities.profile import profile_of
from quoteattr.records import Attribution, Character, MentionKind, Span, Speaker, SpeakerKind

__all__ = ["characters_of"]

_Key = tuple[str, SpeakerKind]
"""What distinguishes the speakers of a text."""


@define
class _Voice:
    """Somebody who speaks: the record of the first quotation, how many there are, and the mentions that they have."""

    speaker: Speaker
    quotations: int = 0
    forms: Counter[str] = field(factory=Counter)
    first: Span | None = None


def characters_of(cast: Cast, attributions: Iterable[Attribution]) -> tuple[Character, ...]:
    """List who speaks or is named, most quoted first, those quoted alike in the order of their first mention.

    Args:
        cast: everybody whom the text names.
        attributions: what :func:`quoteattr.extract` says of the text.
    """
    voices = _voices(attributions)
    named = {(entity.name, entity.kind): entity for entity in reversed(cast.entities)}
    found = [
        _of_entity(cast, entity, voices.pop(key, None))
        for key, entity in reversed(named.items())
        if _counts(cast, entity, key in voices)
    ]
    found += [_of_voice(voice) for voice in voices.values()]
    return tuple(sorted(found, key=_rank))


def _voices(attributions: Iterable[Attribution]) -> dict[_Key, _Voice]:
    """Count the quotations of everybody who has a name."""
    voices: dict[_Key, _Voice] = {}
    for speaker in (one.speaker for one in attributions if one.speaker is not None):
        if speaker.name is None:
            continue
        voice = voices.setdefault((speaker.name, speaker.kind), _Voice(speaker))
        voice.quotations += 1
        mention = speaker.mention
        if mention is not None and mention.kind is not MentionKind.PRONOUN:
            voice.forms[" ".join(mention.text.split())] += 1
        if mention is not None and (voice.first is None or mention.span.start < voice.first.start):
            voice.first = mention.span
    return voices


def _counts(cast: Cast, entity: Entity, speaks: bool) -> bool:  # noqa: FBT001 - asked in one place
    """Tell whether an entity is one of the cast: whoever speaks, a person, an organisation; no place, no stray word."""
    if speaks:
        return True
    if entity.is_person:
        return not entity.unsure
    if entity.kind is SpeakerKind.GROUP or entity.name in cast.names.places:
        return False
    return cast.names.is_body(entity.words)


def _of_entity(cast: Cast, entity: Entity, voice: _Voice | None) -> Character:
    profile = profile_of(cast, entity)
    mentions = cast.mentions_of(entity)
    forms = Counter(mention.name for mention in mentions)
    first = min(mentions, key=lambda mention: mention.start, default=None)
    return Character(
        entity.name,
        entity.kind,
        tuple(form for form, _ in forms.most_common()) or (entity.name,),
        profile.gender,
        profile.role,
        profile.affiliations,
        0 if voice is None else voice.quotations,
        (None if voice is None else voice.first) if first is None else Span(first.start, first.end),
    )


def _of_voice(voice: _Voice) -> Character:
    speaker = voice.speaker
    forms = tuple(form for form, _ in voice.forms.most_common())
    return Character(
        speaker.name or "",
        speaker.kind,
        forms,
        speaker.gender,
        speaker.role,
        speaker.affiliations,
        voice.quotations,
        voice.first,
    )


def _rank(character: Character) -> tuple[int, int]:
    return -character.quotations, -1 if character.first is None else character.first.start
