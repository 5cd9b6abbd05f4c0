"""Vetoes: words with a capital that are not names.

A plural or a common noun at the head of a sentence, a word that the text writes small elsewhere, a dateline, a label:
“Swindlers, he said”, “HOLM (Reuters) -”, “EXCLUSIVE: Mayor is ‘ready to quit’”.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.capitals import begins_sentence
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names
from quoteattr.text.datelines import dateline_end

__all__ = ["heads_sentence", "why_nobodies"]

_AFTER = frozenset(("", *".:;QESF(-,"))
"""What a single word that is no name stands after."""
_LONG = 3
"""Letters of a plural."""


def why_nobodies(mentions: Sequence[Mention], names: Names, *, small: frozenset[str]) -> Mapping[int, str]:
    """Return the reasons why some words are not names, by the offsets at which they begin.

    Args:
        mentions: the names of a text.
        names: the words of names.
        small: the words that the text writes without a capital.
    """
    why = _in_datelines(mentions)
    able: list[tuple[Mention, str]] = []
    for mention in mentions:
        words = mention.words
        if len(words) == 1 and mention.precedes in _AFTER:
            reason = _why_code_or_label(mention, names)
            if reason is not None:
                why.setdefault(mention.start, reason)
            elif not mention.before and heads_sentence(mention):
                common = _why_common(mention, names, small)
                if common is not None:
                    able.append((mention, common))
    inside = _inside(mentions) if able else ()
    for mention, common in able:
        if mention.words[0] not in inside:
            why.setdefault(mention.start, common)
    return why


def _inside(mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the words of names that have their capital elsewhere than at the beginning of a sentence."""
    inside = (mention.words for mention in mentions if len(mention.words) > 1 or not heads_sentence(mention))
    return frozenset(chain.from_iterable(inside))


def _in_datelines(mentions: Sequence[Mention]) -> dict[int, str]:
    """Return the reason why the names of datelines are nobody's."""
    ends = {paragraph: dateline_end(paragraph) for paragraph in dict.fromkeys([one.paragraph for one in mentions])}
    if not any(ends.values()):
        return {}
    return {one.start: "it is in the dateline" for one in mentions if one.last <= ends[one.paragraph]}


def _why_code_or_label(mention: Mention, names: Names) -> str | None:
    """Say why a single word is a party and a place, in brackets or after a comma (R-Ark.), or a label (EXCLUSIVE:)."""
    word = mention.words[0]
    if "-" in word and word.partition("-")[0] in names.parties and mention.precedes in ("(", ","):
        return "it is a party and a place"
    if mention.first == 0 and mention.follows == ":" and word.isupper() and word.lower() in names.role_words["labels"]:
        return "it is a label"
    return None


def _why_common(mention: Mention, names: Names, small: frozenset[str]) -> str | None:
    """Say why a single word at the beginning of a sentence has its capital for its place alone, if it has."""
    word = mention.words[0]
    if word.lower() in names.mass_nouns and not mention.speaks:
        return "it is a common noun at the head of a sentence"
    if word.lower() in small:
        return None if _is_known(word, names) else "the text writes it small elsewhere"
    if len(word) > _LONG and names.looks_plural(word) and mention.follows != "$" and not _is_known(word, names):
        return "it is a plural at the head of a sentence"
    return None


def _is_known(word: str, names: Names) -> bool:
    """Tell whether a word is a name that the lexicons have."""
    if word in names.forenames or word in names.metonyms or word in names.places or word.isupper():
        return True
    return names.kinds.get(word, Kind.FUNCTION_WORD) != Kind.FUNCTION_WORD


def heads_sentence(mention: Mention) -> bool:
    """Tell whether a name begins a sentence, or a paragraph."""
    return begins_sentence(mention.paragraph, mention.first)
