"""Bare roles: find the organisation of a role of which nothing near says whose it is: CEO Ada Byron, a spokesman.

It is the one that the sentences before it are about, or the whole text; nobody's where two are as likely.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from itertools import islice

from quoteattr.entities.agreement import Wanted, fit, may_be_organisation
from quoteattr.entities.antecedents import earlier_phrases
from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers import organisation_description
from quoteattr.entities.vetoes import heads_sentence
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.mention import Named
from quoteattr.mentions.name_mention import Mention as NameMention
from quoteattr.mentions.names import Names
from quoteattr.records import Affiliation, AffiliationKind, Mention, MentionKind, Span, SpeakerKind
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph, Phrase

__all__ = ["affiliation_of", "described", "phrase_at", "with_body"]

_MENTIONS = 400
"""Mentions that are counted for what a text is about."""
_REPORTED = 2
"""Paragraphs that tell which body a spokesman answers for."""
_AGAIN = 2
"""What a name that heads a sentence counts once."""
_FIRM = Wanted(SpeakerKind.ORGANIZATION, head="company", words=("", "company"))


def with_body(cast: Cast, fact: Fact) -> Fact:
    """Add the organisation that a role is of where nothing next to it tells.

    CEO Ada Byron and a spokesman are for whichever company the text is about, a lecturer for a university, and anybody
    for whom the sentence says so: For Zorbo, director Ada Byron spoke.
    """
    if fact.affiliations or fact.start < 0 or not fact.role:
        return fact
    role, words = fact.role.lower(), cast.names.role_words
    bare, speaks = _is_bare_office(role, cast.names), role in words["spokespeople"]
    teaches = fact.head in words["academics"] and role != fact.head
    led = fact.head in words["stands_up"]
    office = _office(cast, role, fact.head)
    if office is not None:
        return fact._replace(affiliations=(office,))
    phrase = phrase_at(cast.document, fact.start) if bare or speaks or teaches or led else None
    if phrase is None:
        return fact
    found = _stood_for(cast, phrase) if led else None
    if found is None and speaks:
        found = _reporting_before(cast, phrase)
    elif found is None and bare:
        found = _firm(cast, phrase)
    elif found is None and teaches:
        found = described(cast, phrase, "university")
        found = found if found is not None and cast.names.is_so_called(found.name or "", "institution") else None
    if found is None or found.entity is None or found.name in cast.names.places:
        return fact
    while found.origin is not None:
        found = found.origin
    return fact._replace(affiliations=(affiliation_of(found.name or "", found.mention.span, cast.names),))


def affiliation_of(name: str, span: Span, names: Names, *, noun: str = "") -> Affiliation:
    """Make an affiliation of a name: a party by its canonical name, a place, an organisation.

    Args:
        name: the name.
        span: where the text says so.
        names: the words of names.
        noun: the common noun by which the text calls it; a territory's is for a place: the county, of Cork County.
    """
    party = names.parties.get(name)
    if party is not None and not party.letters:
        return Affiliation(party.name, AffiliationKind.PARTY, span)
    governed = noun in names.territories and not names.is_body(name.split())  # Cork County, not Zorbo Public Schools
    place = name in names.places or governed
    return Affiliation(name, AffiliationKind.PLACE if place else AffiliationKind.ORGANIZATION, span)


def _office(cast: Cast, role: str, head: str) -> Affiliation | None:
    """Return the one body whose name has the field of an office: the Leeds Police Department, of its police chief."""
    words, classes = role.split(), cast.names.role_words
    fields: Collection[str] = classes["forces"] if head in classes["police_ranks"] else ()
    if not fields and classes["heads_office"] & {head, words[-1]}:
        fields = (role.partition(" of ")[2] or words[-2:][0],)
    bodies = {}
    for field in fields:
        for mention in cast.index.by_word.get(field.capitalize(), ()):
            parts = {word.lower() for word in mention.words}
            if not mention.person and not classes["office_bodies"].isdisjoint(parts):
                bodies[mention.name] = mention
    if len(bodies) != 1:
        return None
    name, mention = bodies.popitem()
    return affiliation_of(name, Span(mention.start, mention.end), cast.names)


def _is_bare_office(role: str, names: Names) -> bool:
    """Tell whether a role is an office that firms have, or several: CEO, founder and CEO, vice president of sales."""
    offices, joints = names.role_words["bare_offices"], names.role_words["loose_joint"]
    words = role.split()
    at = next((at for at, word in enumerate(words) if word in joints), len(words))
    parts = " ".join(words[:at]), " ".join(words[at + 1 :])
    return any(part in offices for part in parts) or role.startswith(tuple(names.role_words["vice_offices"]))


def _stood_for(cast: Cast, phrase: Phrase) -> Resolution | None:
    """Return whom a sentence, or the one before what begins with a role, begins with: For Zorbo, it was the end."""
    paragraph, at = phrase.paragraph, phrase.position
    begin = paragraph.sentence(at)[0]
    begins = [begin] if begin < at else [paragraph.sentence(begin - 1)[0]] if begin else []
    for first in begins:
        if (
            paragraph.word(first) in cast.names.role_words["represents"]
            and paragraph.shape[first + 1 : first + 3] == "N,"
        ):
            found = cast.resolve(Phrase(paragraph, first + 1))
            one = found.entity
            return found if one is not None and (may_be_organisation(cast, one) or _is_team(cast, one)) else None
    return None


def _is_team(cast: Cast, entity: Entity) -> bool:
    """Tell whether a name ends with a plural and has no forename or title, as that of a team: the Leeds Rovers."""
    plural = len(entity.words) > 1 and cast.names.looks_plural(entity.words[-1])
    return plural and not entity.titled and entity.words[0] not in cast.names.forenames


def _reporting_before(cast: Cast, phrase: Phrase) -> Resolution | None:
    """Say which body the sentences before a phrase are about: Zorbo Corp. closed. “It is over,” a spokesman said."""
    asked = _asked_before(cast, phrase)
    if asked is not None:
        return asked
    for earlier in earlier_phrases(cast.document, phrase, letters="NGRP", paragraphs=_REPORTED):
        if earlier.subject:
            return _body(cast, earlier.phrase)
    return None


def _asked_before(cast: Cast, phrase: Phrase) -> Resolution | None:
    """Return the body that was asked in the sentence before a phrase: We contacted Zorbo. · I put this to Zorbo."""
    paragraph, names = phrase.paragraph, cast.names
    last = paragraph.sentence(phrase.position)[0]
    first = paragraph.sentence(last - 1)[0] if last else 0
    for at in range(first, last):
        verb = names.lemmas.get(paragraph.word(at), paragraph.word(at))
        if verb in names.role_words["approaches"]:
            hearer = at + 1
        elif verb in names.role_words["puts"] and names.role_words["serves"] & {paragraph.word(at + 2)}:
            hearer = at + 3  # I put this to Zorbo
        else:
            continue
        orders = paragraph.shape[hearer + 1 : hearer + 2] == "u"  # Zorbo asked the council to stop
        if paragraph.shape[hearer : hearer + 1] in ("N", "G") and not orders:
            return _body(cast, Phrase(paragraph, hearer))
    return None


def _body(cast: Cast, phrase: Phrase) -> Resolution | None:
    """Return the body that a phrase means, if it may mean one."""
    found = cast.resolve(phrase)
    return found if found.kind is SpeakerKind.ORGANIZATION or _may_be_body(cast, found) else None


def _may_be_body(cast: Cast, found: Resolution) -> bool:
    """Tell whether a single word may be the name of a body, since nothing tells that it is a person's: Zorbo closed."""
    one = found.person
    if one is None or len(one.words) > 1 or one.titled or cast.gender(one) != "-":
        return False
    return found.origin is None and one.words[0] not in cast.names.forenames and not cast.facts(one)


def _firm(cast: Cast, phrase: Phrase) -> Resolution | None:
    """Say which firm a bare office is of: that of the sentences before it, of the whole text, or the nearest."""
    for earlier in earlier_phrases(cast.document, phrase, letters="NG", paragraphs=1):
        if earlier.subject:
            found = cast.resolve(earlier.phrase)
            if found.entity is not None and fit(cast, found.entity, _FIRM).rank is not None:
                return found
    topics = cast.once(_topics)
    if len(topics) > 1:
        return None
    for firm, first in topics.items():
        mention = Mention(Span(first.start, first.end), first.name, MentionKind.NAME)
        return Resolution(firm.name, firm.kind, mention, firm)
    return described(cast, phrase, "company")


def _topics(cast: Cast) -> Mapping[Entity, NameMention]:
    """Return the firms that a text is most likely about, where it names them first.

    What heads a sentence counts twice. That which is named first and heads its sentence comes before others, if it is
    named again.
    """
    counts: Counter[Entity] = Counter()
    first: dict[Entity, NameMention] = {}
    opening: Entity | None = None
    for mention in islice(cast.mentions, _MENTIONS):
        entity = cast.named(mention)
        if entity is not None and (entity in counts or _is_firm(cast, entity)):
            heads = heads_sentence(mention) and mention.follows != "&"  # not: Zorbo and Zorba Corp. met
            opening = entity if heads and not counts else opening
            counts[entity] += 1 + heads
            first.setdefault(entity, mention)
    if opening is not None and counts[opening] > _AGAIN:
        return {opening: first[opening]}
    most = max(counts.values(), default=0)
    likeliest = {entity: first[entity] for entity, count in counts.items() if count == most}
    return likeliest if most > 1 or len(likeliest) > 1 else {}


def _is_firm(cast: Cast, entity: Entity) -> bool:
    """Tell whether an entity is an organisation for certain and may be a firm; not a paper, which reports."""
    if any(cast.names.is_so_called(entity.name, noun) for noun in cast.names.role_words["called_so"]):
        return False
    return fit(cast, entity, _FIRM).rank is not None and not organisation_description.is_unsure(cast, entity)


def described(cast: Cast, phrase: Phrase, noun: str) -> Resolution | None:
    """Say which organisation a definite phrase with a noun would mean where a phrase stands."""
    first, _ = phrase.range
    mention = Mention(Span(*phrase.span), phrase.paragraph.forms[first], MentionKind.NOMINAL)
    asked = Asked(cast, phrase, 0, "", Named(mention, (), (), person=False))
    return organisation_description.meant_by(asked, noun)


def phrase_at(document: Document, start: int) -> Phrase | None:
    """Return the word that begins at an offset as a part of its phrase."""
    paragraph: Paragraph = document.paragraph(start)
    at = paragraph.index_at(start)
    if at == len(paragraph.units) or paragraph.place(at, at + 1)[0] != start:
        return None
    return Phrase(paragraph, paragraph.position_of(at), part=(at, at + 1))
