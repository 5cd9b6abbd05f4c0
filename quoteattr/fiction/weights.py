"""The weights of the signs of who speaks.

They make the annotated speakers of ten novels of the Project Dialogism Novel Corpus most likely, given all readings
that the candidates allow (the likelihood of a conditional random field, with a small penalty for large weights). Five
other novels agreed. What only one of the ten novels is told by, the signs of a narrator, was left as it was. The three
signs of who is only described that stand behind ``own_new``, and ``beat_before``, were chosen by the count of right
answers in the same ten.
"""

from attrs import frozen

__all__ = ["WEIGHTS", "Weights"]


@frozen
class Weights:
    """What each sign adds to a candidate's score; what speaks against one is negative."""

    # How turns follow each other.
    again: float = -1.51
    """The speaker of the paragraph before speaks again, where this one begins with speech."""
    again_narrated: float = 1.84
    """The same, where it begins with narration."""
    again_after_one: float = 1.53
    again_after_more: float = 0.84
    """The same, with one paragraph of narration between, and with more."""
    again_after_silence: float = 1.4
    """The same, where in the one paragraph between somebody else answers without speech."""
    after_narration: float = 1.67
    """The same, where the paragraph before ends with narration."""
    alternates: float = 2.61
    """Whoever spoke before the last speaker speaks."""
    alternates_apart: float = 0.88
    """The same, with narration between."""
    was_called: float = 1.81
    """The words before call the candidate."""
    was_faced: float = 0.48
    """The narration has the turn before said to the candidate, or the turn to the speaker before."""
    other_address: float = -0.92
    """Sir or ma'am is said to somebody of the other gender."""
    alternates_before: float = 1.31
    alternates_after: float = 1.21
    """The same, with narration before the last turn alone, and before this one alone."""
    alternates_pronoun: float = -0.47
    """The same, where the tag is he or she."""
    calls_back: float = 0.36
    """The words call the speaker before."""
    names_back: float = -0.59
    """The words name the speaker before without a call."""
    again_pronoun: float = 1.93
    again_described: float = 1.2
    """The speaker of the paragraph before speaks again, where the tag is he or she, and where it is a description."""
    # What a turn says of its speaker.
    calls_self: float = -3.02
    mentions_self: float = -2.06
    idiolect: float = 0.66
    # Who is about.
    prior: float = 0.35
    prior_tagged: float = -0.1
    """How near the text tells of somebody: of an untagged turn, and of one whose tag is a pronoun or a description."""
    entered: float = 1.35
    """The narration before the turn names somebody after a long time."""
    spoke: float = 0.24
    never_spoke: float = -0.71
    in_view: float = 0.7
    """Of an untagged turn with narration before it."""
    # Tags and beats.
    other_gender: float = -3.21
    unknown_gender: float = -0.89
    pronoun_in_view: float = 1.06
    pronoun_latest: float = -0.17
    """He is the man who was named last."""
    pronoun_beat: float = 1.91
    """He is the man who acts next to the words."""
    pronoun_named: float = 1.18
    """He is the man who was named last since the turn before."""
    description_entered: float = 1.5
    narrator_described: float = -9.0
    beat_name: float = 2.44
    beat_before: float = 1.5
    """Who acts next to the words is named, and how much more that says where it is before them."""
    beat_gender: float = -1.64
    beat_narrator: float = 1.86
    lead: float = 1.3
    """How much more a paragraph that leads up says than a beat."""
    description_link: float = 2.9
    beat_link: float = 0.61
    description_in_view: float = -0.43
    own_generic: float = 1.9
    own: float = 3.24
    own_long: float = 1.14
    """Whoever is only described is meant: by a general noun, by another, by one with “in” or “with”."""
    own_new: float = -0.12
    """The narration brought somebody in by that noun not long before."""
    own_anybody: float = 2.0
    """The description is of somebody new, and by no general noun: a carpenter."""
    own_often: float = 1.0
    """How often the same words describe, where they mean nobody who has a name."""
    own_linked: float = -1.0
    """How likely they mean somebody who has a name."""
    other_described: float = 1.02
    """“The man” is somebody else who is only described."""
    kin: float = 2.79
    owner: float = 0.27
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
