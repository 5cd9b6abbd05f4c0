"""The index of the names of a text: by surname, by forename, by the whole name, by each word."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from quoteattr.entities.spelling import with_plain_apostrophes
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names

__all__ = ["NameIndex", "surname_of"]


class NameIndex(NamedTuple):
    """The mentions of a text by their words, in text order."""

    by_surname: Mapping[str, Sequence[Mention]]
    """By their last word that is not a suffix."""
    by_name: Mapping[str, Sequence[Mention]]
    by_word: Mapping[str, Sequence[Mention]]
    """Those of several words, by each of them."""
    surnames: Mapping[str, Sequence[str]]
    """The surnames by the first word of the names that they end."""

    @classmethod
    def of(cls, mentions: Iterable[Mention], names: Names) -> "NameIndex":
        """Go through the mentions once."""
        by_surname: defaultdict[str, list[Mention]] = defaultdict(list)
        by_name: defaultdict[str, list[Mention]] = defaultdict(list)
        by_word: defaultdict[str, list[Mention]] = defaultdict(list)
        surnames: defaultdict[str, list[str]] = defaultdict(list)
        for mention in mentions:
            words = mention.words
            surname = surname_of(words, names)
            by_surname[surname].append(mention)
            by_name[mention.name].append(mention)
            if len(words) > 1:
                if mention.person:
                    surnames[words[0]].append(surname)
                for word in dict.fromkeys(words):
                    by_word[word].append(mention)
        return cls(by_surname, by_name, by_word, surnames)


def surname_of(words: Sequence[str], names: Names) -> str:
    """Return the last word of a name that is not a suffix, with all apostrophes alike.

    Args:
        words: the words of the name.
        names: the words of names.
    """
    last = words[-1]
    if last in names.suffixes:
        last = next((word for word in reversed(words) if word not in names.suffixes), last)
    return last if last.isalpha() else with_plain_apostrophes(last)
