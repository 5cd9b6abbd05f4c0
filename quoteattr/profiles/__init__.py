"""Profiles: the role and the affiliations of a speaker."""

from quoteattr.records import Speaker
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.resolver import Resolution

__all__ = ["make_speaker"]


def make_speaker(cast: Cast, resolution: Resolution) -> Speaker:
    """Make the record of a speaker."""
    return Speaker(resolution.name, resolution.kind, resolution.mention)
