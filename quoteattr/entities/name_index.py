"""The index of the names of a text: by surname, by forename, by the whole name, by each word."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from quoteattr.cached import cached_property
from quoteattr.entities.spelling import spelt_alike, with_plain_apostrophes
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names

__all__ = ["NameIndex", "grouped", "surname_of"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_WHOLE = 3
"""Words of a name in which a person's may stand: The Ada Byron Show."""


class NameIndex:
    """The mentions of a text by their words, in text order. Each order is made when it is first asked for."""

    def __init__(self, mentions: Sequence[Mention], names: Names) -> None:
        """Keep the parts."""
        self.mentions = mentions
        self.names = names

    @cached_property
    def by_surname(self) -> Mapping[str, Sequence[Mention]]:
        """The mentions by their last word that is not a suffix."""
        names, suffixes = self.names, self.names.suffixes
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            last = mention.words[-1]
            if last in suffixes or not last.isalpha():
                last = surname_of(mention.words, names)
            found[last].append(mention)
        return found

    @cached_property
    def by_spelling(self) -> Mapping[str, Sequence[str]]:
        """The surnames by what all spellings of them have in common."""
        return grouped([(spelt_alike(surname), surname) for surname in self.by_surname])

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Mention]]:
        """The mentions by the whole name."""
        return grouped([(mention.name, mention) for mention in self.mentions])

    @cached_property
    def by_word(self) -> Mapping[str, Sequence[Mention]]:
        """The mentions of several words, by each of them."""
        several = [mention for mention in self.mentions if len(mention.words) > 1]
        return grouped([(word, mention) for mention in several for word in dict.fromkeys(mention.words)])

    @cached_property
    def surnames(self) -> Mapping[str, Sequence[str]]:
        """The surnames by the first word of the names of people that they end."""
        full = [mention.words for mention in self.mentions if len(mention.words) > 1 and mention.person]
        return grouped([(words[0], surname_of(words, self.names)) for words in full])

    def inside(self, surname: str, *, common: Container[str]) -> Iterator[Mention]:
        """Yield the names that go on behind a forename and a surname: The Ada Byron Show, Ana Ruiz López.

        Args:
            surname: the surname, with plain apostrophes.
            common: the common words, which are no second surname.
        """
        for mention, at in self._inside.get(surname, ()):
            words = mention.words
            # the last word is another surname (Ana Ruiz López), or the name ends before it
            whole = mention.person and words[-1].lower() not in common and not self.names.looks_plural(words[-1])
            yield mention if whole else mention.beginning(at + 1)

    @cached_property
    def _inside(self) -> Mapping[str, Sequence[tuple[Mention, int]]]:
        """The words behind a forename that do not end the name, with their places in it."""
        forenames = self.names.forenames
        long = [mention for mention in self.mentions if len(mention.words) >= _WHOLE]
        places = [(one, at) for one in long for at in range(1, len(one.words) - 1) if one.words[at - 1] in forenames]
        return grouped([(with_plain_apostrophes(one.words[at]), (one, at)) for one, at in places])


def surname_of(words: Sequence[str], names: Names) -> str:
    """Return the last word of a name that is not a suffix, with all apostrophes alike."""
    last = words[-1]
    if last in names.suffixes:
        last = next((word for word in reversed(words) if word not in names.suffixes), last)
    return last if last.isalpha() else with_plain_apostrophes(last)


def grouped(pairs: Iterable[tuple[_Key, _Value]]) -> Mapping[_Key, Sequence[_Value]]:
    """Put the values of each key together, in their order."""
    groups: defaultdict[_Key, list[_Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
