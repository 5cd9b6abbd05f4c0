"""Evidence from the words around a name whether it is a woman, a man or a thing.

The first pronoun after a name in its sentence, and the pronoun that heads the next sentence where nobody else is named
in this one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names

__all__ = ["is_thing", "pronouns_after"]

_NEXT = re.compile(r"(?: \( [^)]{0,12} \) )? [^.QESFPOHhwM]{0,16}+ (?P<pronoun> [POHhwM] )", re.VERBOSE)
"""The first pronoun in the sentence."""
_HEAD = re.compile(r"[^.QESFPOHhwNR]{0,20}+ [.QES] \.? [&a]? (?P<pronoun> P )", re.VERBOSE)
"""A pronoun that heads the next sentence where nobody else is named in this one."""
_APPOSED = 3
"""Words of a comma, a possessive pronoun and a noun."""


def pronouns_after(mentions: Iterable[Mention], names: Names) -> Mapping[str, int]:
    """Count the first pronoun after each mention by its gender: ``m``, ``f``, ``n``; ``who`` for “who”."""
    votes = {"m": 0, "f": 0, "n": 0, "who": 0}
    for mention in mentions:
        gender = _pronoun_after(mention, names)
        if gender in votes:
            votes[gender] += 1
    return votes


def _pronoun_after(mention: Mention, names: Names) -> str:
    words, units = mention.paragraph.forms, mention.paragraph.units
    match = _NEXT.match(units, mention.last) or _HEAD.match(units, mention.last)
    if match is None:
        return ""
    at = match.start("pronoun")
    word = words[at].lower()
    if word in names.role_words["thing_relative"]:
        return "n" if units[mention.last : at] == "," else ""  # Zorbo, which
    gender = names.pronouns.get(word, "")
    if gender == "who":
        return gender if units[mention.last : at] == "," else ""  # Byron, who
    apposed = at == mention.last + 1 and units[at - 1] == ","
    if apposed and at + 1 < len(words) and words[at + 1] in names.roles:
        return ""  # Byron, her aide
    return gender


def is_thing(places: Sequence[Mention], names: Names) -> bool | None:
    """Tell whether the words around a name speak of a thing or of a person, ``None`` where they do not tell."""
    if any(names.is_noun_for_body(one.before) for one in places):
        return True  # oil giant Yukos
    votes = pronouns_after(places, names)
    lead = votes["n"] - votes["m"] - votes["f"] - 2 * votes["who"]
    return True if lead > 0 else False if lead < -1 else None
