"""What a phrase names: the name in it and what stands before the name, a pronoun, or the noun phrase itself."""

from collections.abc import Sequence

from attrs import frozen

from quoteattr.mentions.names import Names, has_capital
from quoteattr.records import Mention, MentionKind, Span
from quoteattr.text.words import Word

__all__ = ["Named", "read_mention"]

_PRONOUNS = frozenset("PIOHhw")


@frozen
class Named:
    """A phrase read as a mention.

    ``words`` are those of the mention and ``before`` those of the phrase in front of it (“Pentagon chief spokesman”). A
    ``person`` is a name that reads as one.
    """

    mention: Mention
    words: tuple[str, ...]
    before: tuple[str, ...]
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
        The mention and what stands before it.
    """
    forms = [word for word, _, _ in words]
    end = len(forms)
    if end == 1 and units[0] in _PRONOUNS:
        first, last, kind, person = 0, 1, MentionKind.PRONOUN, False
    else:
        first, last, person = _name(forms, names)
        kind = MentionKind.NAME
        if first == last:
            first, last, kind = 0, end, MentionKind.NOMINAL
    start, stop = words[first][1], words[last - 1][2]
    mention = Mention(Span(start, stop), text[start:stop], kind)
    return Named(mention, tuple(forms[first:last]), tuple(forms[:first]), person)


def _name(forms: Sequence[str], names: Names) -> tuple[int, int, bool]:
    """Find the name that ends a phrase: its first and last index, equal where there is none, and if it is a person."""
    end = len(forms)
    tail = end
    while tail and (has_capital(forms[tail - 1]) or forms[tail - 1] in names.suffixes):
        tail -= 1
    if tail == end:
        return end, end, False
    whole = _with_joints(forms, tail, names)
    if whole < tail:
        first, last = _person_before_joint(forms, whole, tail, names)
        if first < last:
            return first, last, True  # Chancellor Ada Byron of Leeds
    while tail < end - 1 and names.kinds.get(forms[tail]) == "d" and forms[tail] not in names.forenames:
        tail += 1  # Yesterday Byron
    begin = names.begin(forms, end)
    capitals = forms[tail:]
    alone = (begin == tail and names.is_body(capitals)) or " ".join(capitals) in names.metonyms
    alone = alone or (tail < begin == end - 1 and names.kinds.get(forms[begin - 1]) == "O")  # Radio Leeds
    joined = begin == tail > whole and forms[whole] not in names.forenames and capitals[0] not in names.forenames
    if begin < end and not alone and not joined and not names.is_body(forms[begin:end]):
        return begin, end, True
    if names.kinds.get(forms[-1], "") in ("T", "R") and not names.is_body(capitals):
        return end, end, False
    while whole < tail and names.kinds.get(forms[whole]) == "d":
        whole += 1  # The University of Leeds
    return min(whole, tail), end, False


def _with_joints(forms: Sequence[str], tail: int, names: Names) -> int:
    """Return where a name begins that has small words in it: the University of Leeds."""
    whole = tail
    for at in range(tail - 1, -1, -1):
        if has_capital(forms[at]):
            whole = at
        elif forms[at] not in names.joints:
            break
    return whole


def _person_before_joint(forms: Sequence[str], whole: int, tail: int, names: Names) -> tuple[int, int]:
    """Return the range of the person's name before the first joint, empty where there is none."""
    joint = next(at for at in range(whole, tail) if not has_capital(forms[at]))
    first = names.begin(forms, joint)
    if first == joint or names.is_body(forms[first:joint]):
        return joint, joint
    full = joint - first > 1 and forms[first] in names.forenames
    titled = first > 0 and names.kinds.get(forms[first - 1]) == "T"
    return (first, joint) if full or titled else (joint, joint)
