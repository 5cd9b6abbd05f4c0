"""What a tag or a beat says of the speaker: a name of the cast, a pronoun, a description, or the narrator's “I”."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import takewhile

from attrs import define

from quoteattr.fiction.cast import NovelCast
from quoteattr.reports import ReportRule
from quoteattr.rules.link import Link
from quoteattr.rules.rule import Rule
from quoteattr.text.paragraph import Phrase

__all__ = ["Naming", "Tag", "read_tag"]

_SIGN = 2  # code points: a possessive’s, of Ida’s answer
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_PEOPLE = frozenset("NTRJ")
"""Letters of the last word of what is a person as far as the word tells."""
_LOOSE = frozenset(
    {
        *("clause_quotation", "mention_cue_quotation", "inserted_clause", "participle_cue", "coordinated_cue"),
        *("mention_colon_quotation", "beat_after", "beat_before", "colon_before"),
    }
)
"""The rules that take any noun for a speaker: the shore presents a “grand hotel”."""


class Naming(Enum):
    """How a tag names the speaker."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    NARRATOR = "narrator"


@define(eq=False)
class Tag:
    """What a phrase next to a quotation says of its speaker.

    ``person`` is the number of the one named. ``gender`` is that of a pronoun, ``p`` for they. ``determiner`` and
    ``words`` are those of a description.
    """

    naming: Naming
    rule: str
    position: int
    phrase: Phrase
    link: Link
    person: int | None = None
    gender: str = ""
    determiner: str = ""
    words: str = ""
    head: str = ""
    """The noun of a description: woman, of “old woman in the shawl”."""
    owner: str = ""
    """The gender of the one whose wife, friend or aunt it is: ``m``, ``f`` or ``""``."""

    def differs(self, other: "Tag") -> bool:
        """Tell whether two tags cannot mean the same person."""
        if self.naming is not other.naming:
            pair = {self.naming, other.naming}
            return Naming.NARRATOR in pair and Naming.DESCRIPTION not in pair
        if self.naming is Naming.NAME:
            return self.person != other.person
        if self.naming is Naming.PRONOUN:
            return self.gender != other.gender
        return self.naming is Naming.DESCRIPTION and self.head != other.head


def read_tag(rule: Rule | ReportRule, link: Link, cast: NovelCast) -> Tag | None:
    """Read what an answer of the sieve says of the speaker, ``None`` where it names nobody who can speak.

    Args:
        rule: The rule that answered.
        link: Its answer.
        cast: The cast of the novel.
    """
    phrase = link.mention
    if phrase is None:
        return None
    phrase = phrase.antecedent or phrase
    start, end = phrase.span
    named = [mention for mention in cast.between(start, end) if mention.end <= end + _SIGN]
    owner = bool(named) and named[-1].possessive and named[-1].end + _SIGN < end - 1  # Ida's aunt
    if named and not owner:
        mention = next((one for one in named if not one.possessive), named[0])
        return Tag(Naming.NAME, rule.name, start, phrase, link, person=mention.person)
    forms = [match.group() for match in _WORD.finditer(cast.document.text, start, end)]
    alone = forms[0].lower() if len(forms) == 1 else ""
    phrases, pronouns = cast.words.phrases, cast.words.pronouns
    if not forms or alone in phrases["nobody"]:
        return None
    if alone in phrases["first_person"]:
        return Tag(Naming.NARRATOR, rule.name, start, phrase, link)
    if alone in pronouns or _is_one_of_several(forms, phrases):
        return Tag(Naming.PRONOUN, rule.name, start, phrase, link, gender=pronouns.get(alone, ""))
    return _of_described(_description(rule, link, phrase, forms, cast), cast)


def _of_described(tag: Tag, cast: NovelCast) -> Tag | None:
    """Return the tag of whoever a description is of, ``None`` where it is of a thing. Who has the title is named."""
    holder = cast.holder(tag.head, tag.position) if tag.determiner in cast.words.phrases["definite"] else None
    if holder is not None:
        return Tag(Naming.NAME, tag.rule, tag.position, tag.phrase, tag.link, person=holder)
    things = tag.phrase.letters[-1:] not in _PEOPLE and tag.head.lower() not in cast.words.noun_genders
    return None if things and tag.rule in _LOOSE else tag


def _is_one_of_several(forms: Sequence[str], phrases: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a phrase says no more than that it is one of those who were named: the other, the surly one."""
    first, *others = forms
    return first.lower() in phrases["definite"] and (
        not others or (len(others) == 1 and others[0] in phrases["one_of_several"])
    )


def _description(rule: Rule | ReportRule, link: Link, phrase: Phrase, forms: list[str], cast: NovelCast) -> Tag:
    start, end = phrase.span
    words = cast.words
    determiner = forms[0].lower() if forms[0].lower() in words.phrases["determiners"] else ""
    rest = " ".join(forms[1:] if determiner and len(forms) > 1 else forms)
    tail = words.wearing.match(cast.document.text, end)
    if tail and determiner and rest.rpartition(" ")[2] in words.noun_genders:
        rest += " " + " ".join(tail.group().split())
    noun = list(takewhile(lambda word: word not in words.phrases["behind_noun"], rest.split()))
    tag = Tag(Naming.DESCRIPTION, rule.name, start, phrase, link, determiner=determiner, words=rest)
    tag.head, tag.owner = noun[-1] if noun else "", words.pronouns.get(determiner, "")
    return tag
