"""The speakers of a document, each once with a number, and the number of their quotations."""

from collections import Counter
from collections.abc import Hashable, Sequence

from attrs import evolve, frozen

from quoteattr.records import Attribution, MentionKind, QuotationKind, Speaker, SpeakerKind

__all__ = [
    "NOBODY",
    "NOBODYS",
    "NOT_KNOWN",
    "UNKNOWN",
    "Voice",
    "colour_of",
    "is_known",
    "key_of",
    "label_of",
    "name_of",
    "standing_of",
    "voices_of",
]

NOBODY = 0
"""The number for nobody's words."""
NOBODYS = "Nobody’s words"
NOT_KNOWN = -1
"""The number for words whose speaker is not known: the text does not say, or has only a pronoun."""
UNKNOWN = "Speaker not known"
COLOURS = 40
"""The number of colours in the style sheet. Further speakers of a document have only the number in the badge."""


@frozen
class Voice:
    """A speaker of a document. ``number`` counts from 1, most quoted first."""

    number: int
    speaker: Speaker
    quotations: int


def voices_of(attributions: Sequence[Attribution]) -> tuple[tuple[Voice, ...], tuple[int, ...]]:
    """List the speakers of a document, most quoted first, then in order of their first quotation.

    >>> from quoteattr import extract
    >>> voices, numbers = voices_of(extract("“No,” said Ida Moss. “Go,” said Bo Lee. “Never,” said Moss."))
    >>> [(voice.number, voice.speaker.name, voice.quotations) for voice in voices], numbers
    ([(1, 'Ida Moss', 2), (2, 'Bo Lee', 1)], (1, 2, 1))

    Args:
        attributions: In text order.

    Returns:
        The speakers, and for each attribution the number of its speaker: :data:`NOBODY` for nobody's words,
        :data:`NOT_KNOWN` if the speaker is not known.
    """
    speakers: dict[Hashable, Speaker] = {}
    counts: Counter[Hashable] = Counter()
    keys: list[Hashable | None] = []
    for one in attributions:
        key = key_of(one.speaker) if one.speaker is not None and is_known(one.speaker) else None
        keys.append(key)
        if one.speaker is not None and key is not None:
            counts[key] += 1
            speakers[key] = _both(speakers.get(key), one.speaker)
    ranked = sorted(speakers, key=lambda key: -counts[key])
    numbers = {key: number for number, key in enumerate(ranked, start=1)}
    voices = tuple(Voice(numbers[key], speakers[key], counts[key]) for key in ranked)
    pairs = zip(attributions, keys, strict=True)
    return voices, tuple(_without_speaker(one) if key is None else numbers[key] for one, key in pairs)


def is_known(speaker: Speaker) -> bool:
    """Tell whether a record says who the speaker is. “He” alone does not.

    >>> is_known(Speaker("warden", SpeakerKind.UNNAMED)), is_known(Speaker(None, SpeakerKind.PERSON))
    (True, False)
    """
    mention = speaker.mention
    named = mention is not None and mention.kind is not MentionKind.PRONOUN and mention.text.strip()
    return bool((speaker.name and speaker.name.strip()) or named)


def label_of(attribution: Attribution) -> str:
    """Return the name of the speaker, or a label for an unknown speaker or for nobody's words."""
    if attribution.speaker is not None:
        return name_of(attribution.speaker)
    return UNKNOWN if _without_speaker(attribution) == NOT_KNOWN else NOBODYS


def key_of(speaker: Speaker) -> Hashable:
    """Return a key that is equal for all records of one speaker in a document.

    Two unnamed spokesmen of different organisations are different speakers. People with the same name are one.
    """
    if speaker.name is not None and speaker.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANIZATION):
        return (speaker.name, speaker.kind)
    return (name_of(speaker), speaker.kind, tuple(affiliation.name for affiliation in speaker.affiliations))


def colour_of(number: int) -> str:
    """Return the CSS class for a speaker, for nobody's words, or for an unknown speaker."""
    named = {NOBODY: "nobody", NOT_KNOWN: "unknown"}
    return named.get(number) or (f"c{number}" if number <= COLOURS else "more")


def name_of(speaker: Speaker) -> str:
    """Return the name of a speaker, or else the words that refer to them. It is never empty."""
    mention = speaker.mention.text if speaker.mention and is_known(speaker) else ""
    return next((name for name in (speaker.name, mention) if name and name.strip()), UNKNOWN)


def standing_of(speaker: Speaker) -> str:
    """Return the role and the affiliations of a speaker.

    >>> standing_of(Speaker("Ida Moss", SpeakerKind.PERSON, role="warden"))
    'warden'
    """
    parts = [speaker.role or "", *(affiliation.name for affiliation in speaker.affiliations)]
    return ", ".join(part for part in parts if part.strip())


def _without_speaker(attribution: Attribution) -> int:
    is_term = attribution.quotation.kind is QuotationKind.TERM
    return NOBODY if attribution.speaker is None and is_term else NOT_KNOWN


def _both(known: Speaker | None, other: Speaker) -> Speaker:
    """Return a speaker with the values of two records, wherever one of them has a value."""
    if known is None:
        return other
    role = known.role if known.role is not None else other.role
    return evolve(known, role=role, affiliations=known.affiliations or other.affiliations)
