"""The company, the bureau, it: which organisation a common noun or a pronoun for one means.

One whose name has the noun in it (the bank: Leeds Bank) or that is introduced with it; else the nearest that can be
meant, rather not behind a preposition.
"""

import re

from quoteattr.mentions.names import has_capital
from quoteattr.records import SpeakerKind
from quoteattr.speakers.before import Earlier, earlier_phrases
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.introductions import body_introductions
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Asked
from quoteattr.text.paragraph import Phrase

__all__ = ["describe_body", "is_body", "may_be_body"]

_PARAGRAPHS = 6
_NEAR = 3
"""Paragraphs back for whoever a campaign is named after."""
_PLAIN = 2
"""Words of a description that says nothing but the noun: the agency."""
_CALLS = re.compile(r"[jvVKk] [aO]? e? (?P<name> [NRGX] ) (?: o [NRGX] )?", re.VERBOSE)
"""Behind a noun for a body: calling itself the Sons of the River."""
_NAMED = frozenset({"body", "acronym", "description"})
_MEANT = _NAMED | {"full_name"}
"""Resolvers whose organisations a description may mean."""


def describe_body(asked: Asked, head: str) -> Resolution | None:
    """Find the organisation that a definite noun phrase means.

    Args:
        asked: the phrase.
        head: its noun, in lower case.
    """
    if not _may_mean_another(asked, head):
        return None
    words, start = asked.named.words[1:], asked.phrase.span[0]
    called = asked.cast.body_called(words, start) if len(words) > 1 else None
    if called is not None:
        return asked.called(called, SpeakerKind.ORGANIZATION)
    sure, near = _before(asked, head)
    if sure is not None:
        return sure
    called = asked.cast.body_called((head,), start) if len(words) == 1 else None
    if called is not None and (near is None or head in asked.names.role_words["in_names"]):
        return asked.called(called, SpeakerKind.ORGANIZATION)
    return near or (_personal(asked) if head in asked.names.role_words["named_after"] else None)


def _personal(asked: Asked) -> Resolution | None:
    """Return the body that is named after whoever acted last: Ada Byron left; the campaign is the Byron campaign."""
    if len(asked.named.words) > _PLAIN:
        return None
    for earlier in earlier_phrases(asked.cast, asked.phrase, letters="N", paragraphs=_NEAR):
        if earlier.subject and earlier.back:
            person = asked.who(earlier.phrase).person
            if person is None or person.unsure:
                continue
            noun = asked.named.words[-1]
            return asked.called(f"{person.surname(asked.names.suffixes)} {noun}", SpeakerKind.ORGANIZATION)
    return None


def _before(asked: Asked, head: str) -> tuple[Resolution | None, Resolution | None]:
    """Return the organisation before a phrase that is called by the noun, and the nearest that it may mean."""
    nearest: dict[tuple[bool, bool], Resolution] = {}
    nameless: Resolution | None = None
    for earlier in earlier_phrases(asked.cast, asked.phrase, letters="NGXR", paragraphs=_PARAGRAPHS):
        found = _named(asked, earlier)
        if found is not None and _is_called(asked, found, head, earlier):
            return asked.same_as(found), None
        if earlier.last == head and nameless is None:
            nameless = _of_same_noun(asked, earlier)
        sure = nameless if earlier.subject and not nearest else None
        sure = sure or _team(asked, earlier, head)
        if sure is not None:
            return sure, None
        if found is not None and found.rule in _MEANT and _can_be(asked, found, head):
            unsure = _is_unsure(asked, found)
            if earlier.subject or not unsure or _is_spoken_for(earlier):
                nearest.setdefault((unsure, earlier.governed), asked.same_as(found))
    return None, nearest[min(nearest)] if nearest else nameless


def _of_same_noun(asked: Asked, earlier: Earlier) -> Resolution | None:
    """Return what an earlier phrase with the noun says more: the city council met, a group calling itself Zorba."""
    if len(asked.named.words) > _PLAIN:
        return None
    paragraph, at = earlier.paragraph, earlier.position
    calls = _CALLS.match(paragraph.shape, at + 1)
    lemma = paragraph.word(at + 1) if calls is not None else ""
    if calls is not None and asked.names.lemmas.get(lemma, lemma) in asked.names.role_words["names"]:
        name = paragraph.text[paragraph.span(calls.start("name"))[0] : paragraph.span(calls.end() - 1)[1]].split()
        return asked.called(" ".join(name[name[0].lower() in asked.names.articles :]), SpeakerKind.ORGANIZATION)
    if paragraph.shape[at + 1 : at + 3] == ",N":
        apposed = asked.who(Phrase(paragraph, at + 2))  # a Leeds company, Zorbo
        return asked.same_as(apposed) if is_body(asked.cast, apposed) else None
    if paragraph.shape[max(0, at - 2) : at] == "N,":
        return None
    found = asked.who(earlier.phrase)
    words = (found.name or "").split()
    return asked.same_as(found) if len(words) > 1 and words[-1] == earlier.last else None


def _is_spoken_for(earlier: Earlier) -> bool:
    """Tell whether a name is that of whom somebody is for: a spokesman for Zorbo."""
    at = earlier.position
    return earlier.paragraph.shape[max(0, at - 2) : at] in ("Rp", "Ro")


def _may_mean_another(asked: Asked, head: str) -> bool:
    """Tell whether a phrase may be for a body named elsewhere: the Ohio-based company, not the Ohio senate."""
    names = asked.names
    if head in names.role_words["bodiless"]:
        return False
    capitals = [word for word in asked.named.words[1:] if has_capital(word)]
    told = all(names.is_compound(word) or names.kinds.get(word, "") in ("A", "L") for word in capitals)
    return not capitals or (told and head in names.role_words["plain_bodies"])


def _named(asked: Asked, earlier: Earlier) -> Resolution | None:
    """Return the organisation that an earlier phrase names, if it names one."""
    paragraph, (first, last) = earlier.paragraph, earlier.phrase.range
    if earlier.first == earlier.last and earlier.letter == "N" and _is_common(earlier):
        return None
    apposed = earlier.letter == "G" and paragraph.shape[max(0, earlier.position - 2) :][:2] == "N,"
    nobody = earlier.letter == "R" and not has_capital(earlier.last)
    if apposed or nobody or not may_be_body(asked.cast, earlier):
        return None
    found = asked.who(earlier.phrase)
    named = found.rule in _NAMED or "N" in paragraph.units[first:last]
    return found if named and found.name and is_body(asked.cast, found) else None


def _is_common(earlier: Earlier) -> bool:
    """Tell whether a word has its capital for its place alone: Shares in Zorbo fell."""
    paragraph, at = earlier.paragraph, earlier.position
    return paragraph.heads_sentence(at) and earlier.last.lower() in paragraph.speller.alphabet.letters


def _team(asked: Asked, earlier: Earlier, head: str) -> Resolution | None:
    """Return the club that an earlier phrase names by its town or a plural: Leeds, the Leeds Rovers."""
    teams = asked.names.role_words["teams"]
    if head not in teams or earlier.letter != "N" or not earlier.subject:
        return None
    found = asked.who(earlier.phrase)
    words = (found.name or "").split()
    if not words or words[0] in asked.names.forenames or found.kind is SpeakerKind.GROUP:
        return None
    plural = len(words) > 1 and words[-1].endswith("s")
    town = head != "team" and found.name in asked.names.places
    return asked.called(found.name, SpeakerKind.ORGANIZATION) if plural or town else None


def _is_called(asked: Asked, found: Resolution, head: str, earlier: Earlier) -> bool:
    """Tell whether the text calls an organisation by a noun: the Byron campaign, Leeds Bank, Zorbo, a company."""
    words = (found.name or "").lower().split()
    if head in words or not asked.names.body_nouns.get(head, frozenset()).isdisjoint(words):
        return True
    told = body_introductions(asked.cast, found.name or "", earlier.phrase.span[0])
    return found.rule in _NAMED and any(one.head == head for one in told)


def _is_unsure(asked: Asked, found: Resolution) -> bool:
    """Tell whether nothing in a name or beside it says that it is a body's: Zorbo, the publisher of Bridges."""
    if found.rule not in ("body", "full_name") or asked.names.is_body((found.name or "").split()):
        return False
    told = body_introductions(asked.cast, found.name or "", found.mention.span.start)
    return not any(one.head in asked.names.role_words["plain_bodies"] for one in told)


def _can_be(asked: Asked, found: Resolution, head: str) -> bool:
    """Tell whether an organisation that the text does not call by a noun may be meant by it.

    The company is no ministry, the agency no company; the committee may be an acronym, but no name without the noun.
    """
    role_words = asked.names.role_words
    words = (found.name or "").lower().split()
    public = not role_words["public_bodies"].isdisjoint(words)
    known = found.rule == "acronym" or found.name in asked.names.metonyms or found.name in asked.names.parties
    if head in role_words["called_so"]:
        return known
    if head in role_words["plain_bodies"]:
        society = head not in role_words["any_bodies"] and not role_words["societies"].isdisjoint(words)
        return not society and not public
    if len(asked.named.words) > _PLAIN:
        return known and head in role_words["offices"]  # the space agency; not the staff association
    if head in role_words["offices"]:
        return public or known or not role_words["agencies"].isdisjoint(words)
    return known and head in role_words["societies"] | role_words["public_bodies"]


def may_be_body(cast: Cast, earlier: Earlier) -> bool:
    """Tell whether a phrase may name one body: not “forces”, and no common noun for anything else.

    Args:
        cast: everybody whom the text names.
        earlier: the phrase.
    """
    noun = cast.names.bodies.get(earlier.last)
    if noun is None:
        return has_capital(earlier.last)
    return not noun.plural and earlier.last not in cast.names.territories


def is_body(cast: Cast, found: Resolution) -> bool:
    """Tell whether a resolution is, or may be, an organisation with a name: no place, no month.

    Args:
        cast: everybody whom the text names.
        found: whom a phrase means.
    """
    name = found.name
    if not name or name in cast.names.places or name.title() in cast.names.places:
        return False
    if name.lower() in cast.language.function_words["time"] or cast.names.kinds.get(name) in ("A", "L", "d"):
        return False
    if name.isupper() and not all(map(cast.names.is_acronym, name.split())):
        return False  # ABSTRACT, over a paragraph
    direction, _, rest = name.partition(" ")
    if direction.lower() in cast.names.role_words["directions"] and rest in cast.names.places:
        return False  # North Africa
    party = found.kind is SpeakerKind.GROUP and name in cast.names.parties
    return party or found.kind is SpeakerKind.ORGANIZATION or _may_be_thing(cast, found)


def _may_be_thing(cast: Cast, found: Resolution) -> bool:
    """Tell whether nothing says that a name is a person's: Zorbo, Zorbo First; no forename, title or pronoun."""
    person = found.person
    if person is None or person.unsure:
        return person is not None
    told = any(form.before for form in person.full) or not cast.names.forenames.keys().isdisjoint(person.words)
    return not told and cast.gender(person) == "-"
