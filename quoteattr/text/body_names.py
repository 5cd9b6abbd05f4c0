"""Names of bodies: small words and people in them, as letters of the name: the Federation of Teachers."""

import re
from collections.abc import Sequence

from quoteattr.text.alphabet import Alphabet
from quoteattr.text.words import Word

__all__ = ["name_bodies"]

_JOINT = re.compile(r"[pr&] (?<= N . ) (?= d? N )", re.VERBOSE)
_MEMBERS = re.compile(r"(?<= No ) [RT] [RTN]{0,3}", re.VERBOSE)


def name_bodies(line: str, words: Sequence[Word], *, alphabet: Alphabet) -> str:
    """Read the words inside the names of bodies as parts of them.

    Args:
        line: a letter for each word; see :mod:`quoteattr.text.units`.
        words: the words.
        alphabet: what the words of the language are spelt as.

    Returns:
        As many letters.
    """

    def joined(match: re.Match[str]) -> str:
        """Read a small word as “of”: the Department for Transport, Fire and Rescue Service."""
        at = match.start()
        before, joint = words[at - 1][0], words[at][0]
        inside = alphabet.departments if match.group() == "&" else alphabet.bodies
        return alphabet.joints.get(joint, match.group()) if before in inside else match.group()

    def named(match: re.Match[str]) -> str:
        """Read people as a part of the name: the Federation of Teachers, the Association of Chief Police Officers."""
        first, last = match.span()
        if words[first - 2][0] not in alphabet.bodies:
            return match.group()
        plurals = (at for at in range(last - 1, first - 1, -1) if words[at][0].lower() in alphabet.plurals)
        end = next(plurals, first - 1) + 1
        capitals = all(word[0].isupper() for word, _, _ in words[first:end])
        return "N" * (end - first) + match.group()[end - first :] if capitals else match.group()

    line = _JOINT.sub(joined, line)
    return _MEMBERS.sub(named, line) if "No" in line else line
