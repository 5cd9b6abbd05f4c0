"""Territories: find which place a common noun means: the county's director, after Cork County; the state's governor."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import islice
from operator import attrgetter

from quoteattr.entities.cast import Cast
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names

__all__ = ["territory"]

_BACK = 1500
"""Code points in which the province looks for its name."""
_MOST = 400
"""Mentions in which a county looks for its name."""
_KINDS: Mapping[str, Sequence[str]] = {
    "of_cities": ("cities",),
    "of_states": ("states", "provinces"),
    "of_countries": ("countries",),
    "of_names": (),
}
"""The kinds of places that a class of nouns may mean; a noun of no class may mean any."""
_start = attrgetter("start")


def territory(cast: Cast, noun: str, start: int) -> str | None:
    """Return the last place before an offset that a noun may mean: one named with it, or one of its kind.

    Args:
        cast: everybody whom the text names.
        noun: the noun, in lower case.
        start: the offset at which it stands.
    """
    names = cast.names
    kinds = next((kinds for key, kinds in _KINDS.items() if noun in names.role_words[key]), None)
    last = bisect_left(cast.mentions, start, key=_start)
    for mention in islice(reversed(cast.mentions[:last]), _MOST):
        called = _called(mention, noun, names)
        if called is not None:
            return called
        place = names.places.get(mention.name)
        if place is not None and start - _BACK <= mention.start and (kinds is None or place.kind in kinds):
            return None if place.name == names.home else mention.name
    return None


def _called(mention: Mention, noun: str, names: Names) -> str | None:
    """Return what a name, or what is before it, calls by a noun: Cork County Sheriff Ada Byron."""
    word = noun.capitalize()
    if mention.name in names.metonyms:
        return None  # the Islamic State is no state of anybody's governor
    for words in (mention.words, mention.before):
        if word in words:
            end = list(words).index(word) + 1
            begin = end - 1
            while begin and words[begin - 1][0].isupper():
                begin -= 1
            place = names.places.get(" ".join(words[begin : end - 1]))
            if place is not None and place.kind == "cities" and end < len(words):
                return place.name  # the city's, of the Leeds City Council
            if begin < end - 1:
                return " ".join(words[begin:end])
    body = not mention.person and len(mention.words) > 1 and names.is_so_called(mention.name, noun)
    return mention.name if body else None
