"""Ada Byron, the engineer, … The engineer said … → Ada Byron."""

from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase for a person or a body that the text has named before."""
    return None
