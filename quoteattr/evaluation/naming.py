"""Compare a predicted speaker with the one in the gold: by mention, name, role and affiliation.

Words are compared, except for those that mean little (``languages/en/scoring.toml``).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from quoteattr.evaluation.gold import GoldQuotation, GoldSpeaker
from quoteattr.evaluation.predictions import PredictedSpeaker
from quoteattr.languages import load
from quoteattr.records import Span

__all__ = [
    "affiliations_right",
    "bearers",
    "is_character",
    "is_mentioned",
    "is_named",
    "same_name",
    "same_role",
    "same_surname",
]

HALF = 0.5
"""Two phrases with at least this F1 of words are the same."""

_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_WORD_OF_A_NAME = re.compile(r"\w+(?:[-.’']\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")


# ---- in the news: a mention near the quotation


def is_mentioned(text: str, speaker: PredictedSpeaker | None, gold: Iterable[Span]) -> bool:
    """Tell whether the predicted mention contains a meaningful word of the mention in the gold.

    >>> speaker = PredictedSpeaker(mention=Span(0, 9))
    >>> is_mentioned("Mr. Byron said “no”.", speaker, [Span(4, 9)])
    True
    """
    if speaker is None or speaker.mention is None:
        return False
    mention = speaker.mention
    return any(mention.start <= start and end <= mention.end for span in gold for start, end in _telling(text, span))


def is_named(text: str, speaker: PredictedSpeaker | None, gold: Iterable[Span]) -> bool:
    """Tell whether the last word of the predicted name occurs in the mention in the gold."""
    words = _WORD.findall(_plain(speaker.name if speaker else None))
    return bool(words) and any(
        words[-1] == word.casefold() for span in gold for word in _WORD.findall(text[span.start : span.end])
    )


def _telling(text: str, span: Span) -> list[tuple[int, int]]:
    words = list(_WORD.finditer(text, span.start, span.end))
    telling = [word for word in words if word.group().casefold() not in _list("function_words")]
    return [word.span() for word in telling or words]


# ---- in fiction: a character's name


def bearers(quotes: Iterable[GoldQuotation]) -> Mapping[str, set[str]]:
    """Return the speakers that bear each name, without its titles."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for quote in quotes:
        if quote.speaker and quote.speaker.name:
            for name in _names(quote.speaker):
                found[_untitled(name)].add(quote.speaker.name)
    return found


def is_character(speaker: PredictedSpeaker | None, gold: GoldSpeaker, bearing: Mapping[str, set[str]]) -> bool:
    """Tell whether the predicted name is the character's.

    Titles are ignored if one of the names has none and no other character has the name.

    >>> gold = GoldSpeaker(name="Mr. Byron")
    >>> is_character(PredictedSpeaker("Byron"), gold, {"byron": {"Mr. Byron"}})
    True
    >>> is_character(PredictedSpeaker("Byron"), gold, {"byron": {"Mr. Byron", "Mrs. Byron"}})
    False
    """
    name = _normal((speaker and speaker.name) or "")
    if not name:
        return False
    accepted = _names(gold)
    bare = _untitled(name)
    # Mr. X is not Mrs. X.
    titles_aside = any(_untitled(other) == bare and bare in (other, name) for other in accepted)
    return name in accepted or (titles_aside and bearing.get(bare) == {gold.name})


def _names(speaker: GoldSpeaker) -> set[str]:
    return {_normal(name) for name in (speaker.name, *speaker.aliases) if name}


def _normal(name: str) -> str:
    return " ".join(_WORD.findall(_plain(name))).replace(".", "")


def _untitled(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in _list("fiction_titles"):
        words.pop(0)
    return " ".join(words)


# ---- people: names, roles, affiliations


def same_name(predicted: str | None, gold: GoldSpeaker) -> bool:
    """Tell whether two names are the same: for people by the first and last word, otherwise by most words."""
    ours, theirs = _name_words(predicted), _name_words(gold.name)
    if not ours or not theirs:
        return False
    if gold.kind != "person":
        return _alike(ours, theirs)
    return ours[-1] == theirs[-1] and (ours[0] == theirs[0] or len(theirs) == 1)


def same_surname(predicted: str | None, gold: GoldSpeaker) -> bool:
    """Tell whether two names of people end with the same word, or other names share a word."""
    ours, theirs = _name_words(predicted), _name_words(gold.name)
    if not ours or not theirs:
        return False
    return ours[-1] == theirs[-1] if gold.kind == "person" else bool(set(ours) & set(theirs))


def same_role(predicted: str | None, gold: str | None) -> bool:
    """Tell whether two roles share most of their words."""
    return bool(predicted and gold) and _alike(_words(predicted), _words(gold))


def affiliations_right(predicted: Sequence[str], gold: Sequence[str]) -> int:
    """Return how many affiliations in the gold were predicted. Each prediction counts once.

    >>> affiliations_right(["the Wool Board", "Leeds"], ["Wool Board", "Wool Board"])
    1
    """
    left = list(predicted)
    for wanted in gold:
        same = next((one for one in left if _same_affiliation(one, wanted)), None)
        if same is not None:
            left.remove(same)
    return len(predicted) - len(left)


def _same_affiliation(predicted: str, gold: str) -> bool:
    ours, theirs = _words(predicted), _words(gold)
    return set(ours) <= set(theirs) or set(theirs) <= set(ours) or _alike(ours, theirs)


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    common = (Counter(ours) & Counter(theirs)).total()
    return common > 0 and 2 * common >= HALF * (len(ours) + len(theirs))


def _name_words(name: str | None) -> list[str]:
    words = _words(name)
    return [word for word in words if word not in _list("news_titles")] or words


def _words(phrase: str | None) -> list[str]:
    """Return the words of a phrase to compare, without those that mean little, unless there are no others."""
    words = [
        _POSSESSIVE.sub("", word.casefold()).replace(".", "").replace("’", "'")
        for word in _WORD_OF_A_NAME.findall(phrase or "")
    ]
    return [word for word in words if word and word not in _list("idle_words")] or words


def _plain(name: str | None) -> str:
    return _POSSESSIVE.sub("", (name or "").casefold().strip())


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(str(load("en").table("scoring")[name]).split())
