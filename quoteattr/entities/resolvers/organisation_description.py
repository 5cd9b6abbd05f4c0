"""Zorbo Corp. met. “No,” the company said.

One whose name has the noun in it (the bank: Leeds Bank) or that is introduced with it; else the nearest that can be
meant, rather not after a preposition.
"""

import re
from collections.abc import Sequence

from quoteattr.entities.agreement import CALLED, Wanted, may_be_organisation
from quoteattr.entities.antecedents import Earlier
from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.languages.kinds import Kind
from quoteattr.mentions.mention import Named
from quoteattr.mentions.names import Names, has_capital
from quoteattr.patterns import late
from quoteattr.records import SpeakerKind
from quoteattr.text.paragraph import Phrase

__all__ = ["describe", "find", "is_unsure", "may_be_noun_for_one", "meant_by"]

_PARAGRAPHS = 6
_NEAR = 3
"""Paragraphs back for whoever a campaign is named after."""
_PLAIN = 2
"""Words of a description that says only the noun: the agency."""
_OTHERS = frozenset({Kind.PLACE, Kind.PEOPLE, Kind.PARTY, Kind.ROLE, Kind.MODIFIER, Kind.FUNCTION_WORD})
"""Kinds of words before a role that are no name of an organisation."""
_CALLS = late(r"[jvVKk] [aO]? e? (?P<name> [NRGX] ) (?: o [NRGX] )?", re.VERBOSE)
"""Behind a noun for an organisation: calling itself the Sons of the River."""


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase for an organisation; :mod:`.person_description` asks for most of them."""
    if not asked.is_description or asked.units[0] != "d" or asked.units[-1] != "G" or "$" in asked.units:
        return None
    words, names = asked.named.words, asked.names
    head = words[-1].lower()
    return describe(asked, head) if names.is_noun_for_body([head]) and words[0].lower() in names.definite else None


def meant_by(asked: Asked, noun: str) -> Resolution | None:
    """Say which organisation a definite phrase with a noun means where a phrase stands, whatever its own words are."""
    named = Named(asked.named.mention, ("", noun), (), person=False)
    return describe(Asked(asked.cast, asked.phrase, asked.depth, "dG", named), noun)


def describe(asked: Asked, head: str) -> Resolution | None:
    """Find the organisation that a definite noun phrase means.

    Args:
        asked: the phrase.
        head: its noun, in lower case.
    """
    if not _may_mean_another(asked, head):
        return None
    apposed = _apposed(asked)
    if apposed is not None:
        return apposed
    cast, words, start = asked.cast, asked.named.words[1:], asked.phrase.span[0]
    called = cast.organisation_names.ending_with(words, start) if len(words) > 1 else None
    if called is not None:
        return asked.is_entity(cast.organisation(called))
    sure, near = _before(asked, head)
    if sure is not None:
        return sure
    called = cast.organisation_names.ending_with((head,), start) if len(words) == 1 else None
    if called is not None and (near is None or head in asked.names.role_words["in_names"]):
        return asked.is_entity(cast.organisation(called))
    near = near or _of_holder(asked, head)
    return near or (_personal(asked) if head in asked.names.role_words["named_after"] else None)


def _apposed(asked: Asked) -> Resolution | None:
    """Return the organisation whose name stands next to the phrase: the Danish firm, Zorbo Corp., closed."""
    found = asked.apposed()
    return found if found is not None and _may_be_one(asked, found) else None


def _of_holder(asked: Asked, head: str) -> Resolution | None:
    """Return the organisation for which the nearest person with one stands: Zorbo chief Ada Byron left; the company."""
    wanted = Wanted(SpeakerKind.ORGANIZATION, head=head, words=asked.named.words)
    for earlier in asked.earlier("N", paragraphs=_NEAR):
        person = asked.who(earlier.phrase).person if "R" in earlier.phrase.letters else None
        for mention in person.full[:_PLAIN] if person is not None else ():
            words = _body_before(mention.before, asked.names)
            found = asked.cast.organisation(" ".join(words)) if words else None
            if found is not None and asked.fits(found, wanted) is not None:
                return asked.is_entity(found)
    return None


def _body_before(before: Sequence[str], names: Names) -> Sequence[str]:
    """Return the capitalised words at the beginning of what is before a name: Zorbo Mills chief executive."""
    end = next((at for at, word in enumerate(before) if not word[0].isupper()), len(before))
    words = before[:end]
    told = any(word in names.titles or names.kinds.get(word) in _OTHERS for word in words)
    told = told or (len(words) == 1 and words[0].lower() in names.bodies)  # Council leader Ada Byron
    return () if told or end == len(before) else words


def _personal(asked: Asked) -> Resolution | None:
    """Return what is named after whoever acted last: Ada Byron left; the campaign is the Byron campaign."""
    if len(asked.named.words) > _PLAIN:
        return None
    for earlier in asked.earlier("N", paragraphs=_NEAR):
        if earlier.subject and earlier.back:
            person = asked.who(earlier.phrase).person
            if person is None:
                continue
            noun = asked.named.words[-1]
            return asked.called(f"{person.surname(asked.names)} {noun}", SpeakerKind.ORGANIZATION)
    return None


def _before(asked: Asked, head: str) -> tuple[Resolution | None, Resolution | None]:
    """Return the organisation before a phrase that is called by the noun, and the nearest that it may mean."""
    wanted = Wanted(SpeakerKind.ORGANIZATION, head=head, words=asked.named.words)
    nearest: dict[tuple[bool, bool], Resolution] = {}
    nameless: Resolution | None = None
    for earlier in asked.earlier("NGXR", paragraphs=_PARAGRAPHS):
        found = _named(asked, earlier)
        rank = None if found is None or found.entity is None else asked.fits(found.entity, wanted)
        if found is not None and (rank == CALLED or asked.names.is_so_called(found.name or "", head)):
            return asked.same_as(found), None
        if earlier.last == head and nameless is None:
            nameless = _of_same_noun(asked, earlier)
        sure = nameless if earlier.subject and not nearest else None
        sure = sure or _team(asked, earlier, head)
        if sure is not None:
            return sure, None
        if found is not None and rank is not None and found.entity is not None:
            unsure = is_unsure(asked.cast, found.entity)
            if earlier.subject or not unsure or _is_priced(earlier, asked.names):
                nearest.setdefault((unsure, earlier.governed), asked.same_as(found))
        if _is_repeated(asked, earlier):
            break
    return None, nearest[min(nearest)] if nearest else nameless


def _is_repeated(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether an earlier phrase has the same words: what stands before it was looked through for it."""
    words, letters = asked.named.words, earlier.phrase.letters
    return (
        len(words) == len(letters) == _PLAIN
        and letters[1] != "N"
        and earlier.last == words[1]
        and earlier.first.lower() in asked.names.definite
    )


def _of_same_noun(asked: Asked, earlier: Earlier) -> Resolution | None:
    """Return what an earlier phrase with the noun says more: the city council met, a group calling itself Zorba."""
    if len(asked.named.words) > _PLAIN:
        return None
    paragraph, at = earlier.paragraph, earlier.position
    calls = _CALLS.match(paragraph.shape, at + 1)
    lemma = paragraph.word(at + 1) if calls is not None else ""
    if calls is not None and asked.names.lemmas.get(lemma, lemma) in asked.names.role_words["names"]:
        start, end = paragraph.span(calls.start("name"))[0], paragraph.span(calls.end() - 1)[1]
        name = paragraph.text[start:end].split()
        return asked.called(" ".join(name[name[0].lower() in asked.names.articles :]), SpeakerKind.ORGANIZATION)
    if paragraph.shape[at + 1 : at + 3] == ",N":
        apposed = asked.who(Phrase(paragraph, at + 2))  # a Leeds company, Zorbo
        return asked.same_as(apposed) if _may_be_one(asked, apposed) else None
    found = asked.who(earlier.phrase)
    words = (found.name or "").split()
    return asked.same_as(found) if len(words) > 1 and words[-1] == earlier.last else None


def _is_priced(earlier: Earlier, names: Names) -> bool:
    """Tell whether a name is that of whose shares or profits are spoken of: Shares in Zorbo fell."""
    paragraph, at = earlier.paragraph, earlier.position
    return at > 1 and paragraph.shape[at - 1] in "po" and paragraph.word(at - 2) in names.role_words["of_companies"]


def _may_mean_another(asked: Asked, head: str) -> bool:
    """Tell whether a phrase may be for one named elsewhere: the Ohio-based company, not the Ohio senate."""
    names = asked.names
    bodiless = head in names.role_words["bodiless"]  # the community; but: the Leeds Community
    if bodiless and asked.cast.organisation_names.ending_with((head,), asked.phrase.span[0]) is None:
        return False
    capitals = [word for word in asked.named.words[1:] if has_capital(word)]
    told = all(names.is_compound(word) or names.kinds.get(word) in (Kind.PEOPLE, Kind.PLACE) for word in capitals)
    return not capitals or (told and head in names.role_words["plain_bodies"])


def _named(asked: Asked, earlier: Earlier) -> Resolution | None:
    """Return the organisation that an earlier phrase names, if it names one."""
    paragraph = earlier.paragraph
    if earlier.first == earlier.last and earlier.letter == "N" and _is_common(earlier):
        return None
    apposed = earlier.letter == "G" and paragraph.shape[max(0, earlier.position - 2) :][:2] == "N,"
    nobody = earlier.letter == "R" and not has_capital(earlier.last)
    nobody = nobody or _is_holder(asked, earlier)
    if apposed or nobody or not may_be_noun_for_one(asked.names, earlier):
        return None
    found = asked.who(earlier.phrase)
    if found.entity is not None:
        return found if _may_be_one(asked, found) else None
    one = found.kind is SpeakerKind.ORGANIZATION or found.name in asked.names.parties  # the Greens
    named = found.name and "N" in earlier.phrase.letters and one
    return found if named else None


def _is_holder(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether the phrase is in what is said of an earlier one: Ada Byron, a director of the company."""
    paragraph, at = earlier.paragraph, earlier.position
    if paragraph is not asked.phrase.paragraph:
        return False
    between = paragraph.shape[at + 1 : asked.phrase.position]
    return between.startswith(",R") and "," not in between[1:]


def _may_be_one(asked: Asked, found: Resolution) -> bool:
    """Tell whether what a phrase means may be an organisation of the cast."""
    return found.entity is not None and may_be_organisation(asked.cast, found.entity)


def _is_common(earlier: Earlier) -> bool:
    """Tell whether a word has its capital for its place alone: Shares in Zorbo fell."""
    paragraph = earlier.paragraph
    return paragraph.heads_sentence(earlier.position) and earlier.last.lower() in paragraph.language.letters


def _team(asked: Asked, earlier: Earlier, head: str) -> Resolution | None:
    """Return the club that an earlier phrase names by its town or a plural: Leeds, the Leeds Rovers."""
    teams = asked.names.role_words["teams"]
    if head not in teams or len(asked.named.words) > _PLAIN or earlier.letter != "N" or not earlier.subject:
        return None
    found = asked.who(earlier.phrase)
    words = (found.name or "").split()
    if not words or words[0] in asked.names.forenames:
        return None
    plural = len(words) > 1 and asked.names.looks_plural(words[-1])
    town = head != "team" and found.name in asked.names.places
    return asked.called(found.name, SpeakerKind.ORGANIZATION) if plural or town else None


def is_unsure(cast: Cast, entity: Entity) -> bool:
    """Tell whether nothing in a name or next to it says that it is one's: Zorbo, the publisher of Bridges."""
    if cast.names.is_body(entity.words):
        return False
    facts = cast.facts(entity)
    return not any(fact.head in cast.names.role_words["plain_bodies"] for fact in facts)


def may_be_noun_for_one(names: Names, earlier: Earlier) -> bool:
    """Tell whether a phrase may name one organisation: not “forces”, and no common noun for anything else."""
    noun = names.bodies.get(earlier.last)
    if noun is None:
        return has_capital(earlier.last)
    return not noun.plural and earlier.last not in names.territories
