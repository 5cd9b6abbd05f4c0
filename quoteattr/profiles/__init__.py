"""Profiles: the role and the affiliations of a speaker, made once a speaker, when one is asked for."""

from quoteattr.profiles.profile import make_speaker

__all__ = ["make_speaker"]
