"""Votes: the first pronouns after the places of a name: they tell the gender of a person, and a thing from a person."""

import re
from collections.abc import Iterable, Iterator, Sequence

from quoteattr.mentions.names import Names

__all__ = ["pronouns_after"]

_SAME_SENTENCE = re.compile(
    r"""
    (?! [^\W\d_] )                                                # not inside a word
    (?: [^.(\n\N{LEFT DOUBLE QUOTATION MARK}"]++ | \( (?: [^)\n]{0,60} \) )?+ | \. (?!\s) )*+
    """,
    re.VERBOSE,
)

_REACH = 90
"""Code points behind a name in which its pronoun stands."""
_APPOSED = 3
"""Words of a comma, a possessive pronoun and a noun."""


def pronouns_after(text: str, name: str, places: Iterable[int], *, names: Names) -> Iterator[str]:
    """Yield the gender of the first pronoun after each place of a name, in its sentence; ``who`` for “who”.

    Args:
        text: the whole text.
        name: the name.
        places: where it stands.
        names: the words of names.
    """
    pronouns = names.pronouns
    for at in places:
        end = at + len(name)
        after = _SAME_SENTENCE.match(text, end, end + _REACH)
        words = after.group().split() if after is not None else []
        index = next((index for index, word in enumerate(words) if word in pronouns), None)
        if index is not None and not _is_of_another(words[: index + 2], names):
            gender = pronouns[words[index]]
            if gender != "who" or words[:index] == [","]:  # Byron, who
                yield gender


def _is_of_another(words: Sequence[str], names: Names) -> bool:
    """Tell whether a pronoun owns a role of whom the name is: Byron, her aide."""
    return len(words) == _APPOSED and words[0] == "," and words[-1].rstrip(",") in names.roles
