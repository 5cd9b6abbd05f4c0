"""Marks that belong to markup left behind in a text: <a href="…">."""

__all__ = ["is_attribute"]

# How far back to look for a tag. Longer tags are rare and not worth the cost.
_FARTHEST = 300


def is_attribute(text: str, start: int, paragraph: int) -> bool:
    """Tell whether the mark at ``start`` begins the value of an attribute in a tag of the paragraph."""
    first = max(paragraph, start - _FARTHEST)
    return (
        text[start - 1 : start] == "="
        and text[start - 2 : start - 1].isalpha()
        and text.rfind("<", first, start) > text.rfind(">", first, start)
    )
