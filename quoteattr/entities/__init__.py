"""Entities: the people and organisations in a text, what it says about them, and what each phrase refers to.

The interface for the pipeline::

    cast = Cast(document)                        # once a text
    resolution = cast.resolve(link.mention)      # the same object each time for the same phrase
    speaker = make_speaker(cast, resolution, resolution.mention)  # a records.Speaker
    resolution.resolver, resolution.steps        # which resolver answered, and sentences for explain

All work is done when it is requested: the cast of a text without speakers costs nothing.
"""
