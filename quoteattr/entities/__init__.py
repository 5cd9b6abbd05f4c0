"""Entities: whom a text names, what it tells of them, and whom a phrase means.

The interface for the pipeline::

    cast = Cast(document)                        # once a text
    resolution = cast.resolve(link.mention)      # the same object each time for the same phrase
    speaker = make_speaker(cast, resolution)     # a records.Speaker
    resolution.resolver, resolution.steps        # which resolver answered, and sentences for explain

All work is done when it is asked for: the cast of a text without speakers costs nothing.
"""
