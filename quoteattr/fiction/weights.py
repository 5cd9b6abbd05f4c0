"""The weights of the signs of who speaks.

They were chosen on ten novels of the Project Dialogism Novel Corpus by the accuracy there, and kept where five other
novels agreed.
"""

from attrs import frozen

__all__ = ["WEIGHTS", "Weights"]


@frozen
class Weights:
    """What each sign adds to a candidate's score; what speaks against one is negative."""

    # How turns follow each other.
    again: float = -5.0
    """The speaker of the paragraph before speaks again, where this one begins with speech."""
    again_narrated: float = -0.54
    """The same, where it begins with narration."""
    again_after_one: float = -0.26
    again_after_more: float = -0.5
    """The same, with one paragraph of narration between, and with more."""
    again_after_silence: float = 3.0
    """The same, where in the one paragraph between somebody else answers without speech."""
    after_narration: float = 1.5
    """The same, where the paragraph before ends with narration."""
    alternates: float = 3.0
    """Whoever spoke before the last speaker speaks."""
    alternates_apart: float = 0.42
    """The same, with narration between."""
    was_called: float = 2.0
    """The words before call the candidate, or the candidate's call the one before."""
    was_faced: float = 2.0
    """The narration has the turn before said to the candidate, or the turn to the speaker before."""
    was_mentioned: float = -0.24
    other_address: float = -1.5
    """Sir or ma'am is said to somebody of the other gender."""
    # What a turn says of its speaker.
    calls_self: float = -7.0
    mentions_self: float = -2.7
    idiolect: float = 0.8
    # Who is about.
    prior: float = 0.75
    spoke: float = 0.18
    never_spoke: float = -1.8
    in_view: float = 1.46
    """Of an untagged turn with narration before it."""
    # Tags and beats.
    other_gender: float = -18.0
    unknown_gender: float = -1.0
    pronoun_in_view: float = 1.95
    pronoun_latest: float = 0.5
    """He is the man who was named last."""
    pronoun_beat: float = 2.0
    """He is the man who acts next to the words."""
    narrator_described: float = -9.0
    beat_name: float = 4.0
    beat_gender: float = -4.0
    beat_narrator: float = 3.5
    lead: float = 1.3
    """How much more a paragraph that leads up says than a beat."""
    description_link: float = 6.75
    beat_link: float = 2.25
    description_in_view: float = 0.39
    own_generic: float = -1.35
    own: float = 1.69
    own_long: float = 2.0
    """Whoever is only described is meant: by a general noun, by another, by one with “in” or “with”."""
    own_new: float = 1.0
    """The narration brought somebody in by that noun not long before."""
    other_described: float = 1.0
    """“The man” is somebody else who is only described."""
    kin: float = 10.12
    owner: float = -0.72
    # Who is a candidate at all.
    pool_tag: float = 2.0
    pool_found: float = 2.25
    pool_beat: float = 1.0
    pool_called: float = 1.0
    pool_link: float = 1.0
    pool_own: float = 1.5
    pool_view: float = 0.7
    pool_scene: float = 0.1
    pool_narrator: float = 0.15
    pool_far: float = 0.4
    """What is left of a sign beyond a stretch of narration."""


WEIGHTS = Weights()
