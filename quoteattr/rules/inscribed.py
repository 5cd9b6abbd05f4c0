"""Tell whether words are written on a thing: Byron boarded a bus painted with the words “Steady Hands”.

Not where the sign itself is the source (A sign read “No entry”), and not the words of a speech: Byron left with the
words “we row”.
"""

from quoteattr.letter_sets import regex_over_letters
from quoteattr.rules.case import Case

__all__ = ["is_inscribed"]

_REACH = 10  # phrases; the patterns look no farther back

_WRITTEN_ON = regex_over_letters(r"(?r) (?P<verb> [CKVY] ) a? (?: [py] [NOMINAL] | L )? p (?P<words> [mi] ) [:,]? $")
_CARRIED = regex_over_letters(r"""(?r)
    (?P<surface> [NOMINAL] ) (?: [po] (?P<near> [NOMINAL] ) )?    # a sign on the wall
    (?:
        (?: [pv] | [tw] a? [YV] ) (?P<words> [mi] )    # a sign with the words, bearing the slogan, that had the motto
      | (?: [tw] Z? a? [CY] | a? [Wc] )                # a shirt that says, a sign reading
    )
    [:,]? $
    """)


def is_inscribed(case: Case) -> bool:
    """Whether the words are written on a thing that somebody has or sees: in a shirt that read “Mend it”."""
    begin, end = max(0, case.at - _REACH), case.at - (case.before == "M")
    written = _WRITTEN_ON.search(case.shape, begin, end)
    if written is not None and case.has_word(written.start("verb"), "inscribed"):
        return case.has_word(written.start("words"), "inscription")
    carried = _CARRIED.search(case.shape, begin, end)
    surface = None if carried is None else _surface(case, carried.start("surface"), carried.start("near"))
    if carried is None or surface is None:
        return False
    if carried["words"] and not case.has_word(carried.start("words"), "inscription"):
        return False
    mention = case.link.mention
    return mention is None or mention.paragraph is not case.paragraph or mention.position != surface


def _surface(case: Case, *positions: int) -> int | None:
    """Return the first of some positions at which there is a thing that words are written on."""
    return next((one for one in positions if one >= 0 and case.has_word(one, "surface")), None)
