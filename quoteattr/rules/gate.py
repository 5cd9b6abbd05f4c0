"""The gate: whether anybody is quoted at all."""

import regex

from quoteattr.quotations.pairing import Quoted
from quoteattr.rules.scene import Link, Scene

__all__ = ["is_nobodys"]

_WORDS = regex.compile(r"[\w'’-]+")


def is_nobodys(scene: Scene, link: Link, rule: str, quoted: Quoted) -> bool:
    """Whether a quotation that a rule has answered is nobody's words all the same: a title."""
    before = scene.shape[link.quotation - 1] if link.quotation else "^"
    if before in "$Mpio" and _has_title_case(scene.text[quoted.content_start : quoted.content_end]):
        return not _is_headline(scene)
    return False


def _has_title_case(content: str) -> bool:
    """Whether all the longer words of a content have a capital."""
    words = _WORDS.findall(content)
    longer = [word for word in words if len(word) > 3] or words
    return bool(words) and words[0][0].isupper() and len(words) < 12 and all(w[0].isupper() or w[0].isdigit() for w in longer)


def _is_headline(scene: Scene) -> bool:
    """Whether the words of a paragraph have capitals throughout."""
    words = [word for word, _, _ in scene.words if len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)
