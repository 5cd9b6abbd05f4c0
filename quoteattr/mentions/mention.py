"""What a phrase names: the name in it and what stands before the name, a pronoun, or the noun phrase itself."""

from collections.abc import Sequence

from attrs import frozen

from quoteattr.mentions.names import Names, has_capital
from quoteattr.records import Mention, MentionKind, Span
from quoteattr.text.words import Word

__all__ = ["Named", "read_mention"]

_PRONOUNS = frozenset("PIOH")


@frozen
class Named:
    """A phrase read as a mention.

    ``words`` are those of the mention and ``before`` those of the phrase in front of it (“Pentagon chief spokesman”);
    ``first`` is the index of the mention's first word in the phrase. A ``person`` is a name that reads as one.
    """

    mention: Mention
    words: tuple[str, ...]
    before: tuple[str, ...]
    first: int
    person: bool


def read_mention(text: str, words: Sequence[Word], units: str, *, names: Names) -> Named:
    """Read a phrase as a mention.

    >>> from quoteattr.mentions.names import names_of
    >>> words = (("Pentagon", 0, 8), ("spokesman", 9, 18), ("Ada", 19, 22), ("Byron", 23, 28))
    >>> read_mention("Pentagon spokesman Ada Byron", words, "NRNN", names=names_of("en")).mention.text
    'Ada Byron'

    Args:
        text: the whole text.
        words: the words of the phrase, one at least.
        units: a letter for each word; see :mod:`quoteattr.text.units`.
        names: the words of names.

    Returns:
        The mention and what stands before it. Of “the senator of Ohio” it is the noun phrase.
    """
    forms = [word for word, _, _ in words]
    end = len(forms)
    person = False
    if len(units) == 1 and units in _PRONOUNS:
        first, kind = 0, MentionKind.PRONOUN
    else:
        first, end, person = _name(forms, names)
        kind = MentionKind.NAME
        if first == end:
            first, end, kind = 0, len(forms), MentionKind.NOMINAL
            if forms[-1] in ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s") and end > 1:
                end -= 1
    start, stop = words[first][1], words[end - 1][2]
    return Named(
        Mention(Span(start, stop), text[start:stop], kind), tuple(forms[first:end]), tuple(forms[:first]), first, person
    )


def _name(forms: Sequence[str], names: Names) -> tuple[int, int, bool]:
    """Find the name that ends a phrase, as its first and last index, and whether it is a person's."""
    end = len(forms)
    if end == 1:
        if not has_capital(forms[0]):
            return 1, 1, False
        begin = names.begin(forms, 1)
        if begin == 1 and names.kinds.get(forms[0]) in ("T", "R"):
            return 1, 1, False
        return 0, 1, begin == 0 and not names.is_body(forms)
    tail = end
    while tail and (has_capital(forms[tail - 1]) or forms[tail - 1] in names.suffixes):
        tail -= 1
    joined = tail
    # the University of Leeds, the Department of the Treasury
    for at in range(tail - 1, 0, -1):
        if not (forms[at] in names.particles or forms[at] in names.joints):
            if not has_capital(forms[at]):
                break
            joined = at
    if has_capital(forms[0]) and joined == 1:
        joined = 0
    if tail == end:
        return end, end, False
    capitals = forms[tail:]
    while capitals and names.kinds.get(capitals[0]) == "d" and len(capitals) > 1 and capitals[0] not in names.forenames:
        capitals = capitals[1:]
        tail += 1
        joined = max(joined, tail)
    begin = names.begin(forms, end)
    joints = any(form in names.joints for form in forms[joined:tail])
    if joints:
        # Ada Byron of Leeds, Chancellor Ada Byron of the Brennan Center
        joint = next(at for at in range(joined, tail) if forms[at] in names.joints)
        first = names.begin(forms, joint)
        if first < joint and forms[joint] != "and" and not names.is_body(forms[first:joint]) and (
            forms[first] in names.forenames and joint - first > 1 or first and names.kinds.get(forms[first - 1]) == "T"
        ):
            return first, joint, True
    person = begin < end and not names.is_body(forms[begin:end]) and not (begin == tail and names.is_body(capitals))
    if person and joints and forms[joined] not in names.forenames and not any(form in names.forenames for form in capitals[:1]):
        person = False
    if person:
        return begin, end, True
    if names.kinds.get(forms[-1]) in ("T", "R") and not names.is_body(capitals):
        return end, end, False
    return joined if joints else tail, end, False
