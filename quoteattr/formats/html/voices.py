"""Who speaks in a document: the speakers, each once and numbered, and how many quotations each has."""

from collections import Counter
from collections.abc import Hashable, Sequence

from attrs import evolve, frozen

from quoteattr.records import Attribution, Speaker, SpeakerKind

__all__ = ["NOBODY", "NOBODYS", "Voice", "colour_of", "key_of", "name_of", "standing_of", "voices_of"]

NOBODY = 0
"""The number of those words that nobody is said to have said."""
NOBODYS = "Nobody’s words"
UNKNOWN = "unknown"
COLOURS = 10
"""How many colours the style sheet has; then they come again, with another number in the badge."""


@frozen
class Voice:
    """A speaker of a document: ``number`` counts from 1, the most quoted first."""

    number: int
    speaker: Speaker
    quotations: int


def voices_of(attributions: Sequence[Attribution]) -> tuple[tuple[Voice, ...], tuple[int, ...]]:
    """List the speakers of a document: who is quoted most comes first, then who is quoted earlier.

    >>> from quoteattr import extract
    >>> voices, numbers = voices_of(extract("“No,” said Ida Moss. “Go,” said Bo Lee. “Never,” said Moss."))
    >>> [(voice.number, voice.speaker.name, voice.quotations) for voice in voices], numbers
    ([(1, 'Ida Moss', 2), (2, 'Bo Lee', 1)], (1, 2, 1))

    Args:
        attributions: In text order.

    Returns:
        The speakers, and for each attribution the number of its speaker, :data:`NOBODY` where it has none.
    """
    speakers: dict[Hashable, Speaker] = {}
    counts: Counter[Hashable] = Counter()
    keys: list[Hashable | None] = []
    for one in attributions:
        key = None if one.speaker is None else key_of(one.speaker)
        keys.append(key)
        if one.speaker is not None and key is not None:
            counts[key] += 1
            speakers[key] = _both(speakers.get(key), one.speaker)
    ranked = sorted(speakers, key=lambda key: -counts[key])
    numbers = {key: number for number, key in enumerate(ranked, start=1)}
    voices = tuple(Voice(numbers[key], speakers[key], counts[key]) for key in ranked)
    return voices, tuple(NOBODY if key is None else numbers[key] for key in keys)


def key_of(speaker: Speaker) -> Hashable:
    """Return what is equal for records of one speaker of a document, whatever mention each has.

    Two unnamed spokesmen are two if they speak for different bodies; of people of one name there is one.
    """
    if speaker.name is not None and speaker.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANIZATION):
        return (speaker.name, speaker.kind)
    return (name_of(speaker), speaker.kind, tuple(affiliation.name for affiliation in speaker.affiliations))


def colour_of(number: int) -> str:
    """Return the class of a speaker's colour, or of nobody's words."""
    return "nobody" if number == NOBODY else f"c{(number - 1) % COLOURS + 1}"


def name_of(speaker: Speaker) -> str:
    """Return how a speaker is called: by name, else by the words that stand for one, never by an empty text."""
    mention = speaker.mention.text if speaker.mention else ""
    return next((name for name in (speaker.name, mention) if name and name.strip()), UNKNOWN)


def standing_of(speaker: Speaker) -> str:
    """Return the role and the affiliations of a speaker.

    >>> standing_of(Speaker("Ida Moss", SpeakerKind.PERSON, role="warden"))
    'warden'
    """
    parts = [speaker.role or "", *(affiliation.name for affiliation in speaker.affiliations)]
    return ", ".join(part for part in parts if part.strip())


def _both(known: Speaker | None, other: Speaker) -> Speaker:
    """Return a speaker with what either of two records of one says."""
    if known is None:
        return other
    role = known.role if known.role is not None else other.role
    return evolve(known, role=role, affiliations=known.affiliations or other.affiliations)
