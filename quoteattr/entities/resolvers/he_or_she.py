"""Ada Byron smiled. “No,” she said.

The nearest person before it who can be meant: sentence by sentence backwards, in a sentence its subjects first. Nobody
inside a quotation. Not whom the words name (“Ada won,” she said), if another acts close before. Somebody without a name
who acts is meant too: an official smiled.
"""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from quoteattr.entities.agreement import Wanted
from quoteattr.entities.antecedents import Earlier
from quoteattr.entities.entity import Entity
from quoteattr.entities.newcomers import is_newcomer
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.letter_sets import QUOTATION, over_letters
from quoteattr.mentions.names import has_capital
from quoteattr.patterns import late
from quoteattr.records import SpeakerKind
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_OPENERS = frozenset("psequ")
"""Letters at the beginning of a sentence whose main clause comes later: in, when, as."""
_NAMELESS = frozenset("psequaXxMLdn#tZ")
"""Letters of an opening that names nobody."""
_THINGS = frozenset("mDi")
_SET_OFF = frozenset(",Q")
"""What is before the main clause; a quotation may have the comma."""
_SENDER = late("p:?[NRX](?:p[NRX])?:?[.]?")  # From: Grandma
_UTTERED = frozenset(f"{QUOTATION}.")
_NAME_THAT_ACTS = over_letters("N (?: , | a? [FINITE] )")
_OPENING = 3
"""Phrases of the shortest opening, its comma among them: In Byron's reply,"""
_NEAR = 3
"""Sentences back for somebody of whom nothing else is known."""


def find(asked: Asked) -> Resolution | None:
    """Answer for he and she."""
    gender = asked.cast.language.pronoun_genders.get(asked.named.words[0].lower(), "n")
    if not asked.is_pronoun or gender == "n":
        return None
    wanted = Wanted(SpeakerKind.PERSON, gender)
    sender = _sender_above(asked)
    if sender is not None:
        return asked.same_as(asked.who(sender))
    for beside in (_owner_before(asked), _after(asked)):
        if beside is not None and (found := asked.who(beside)).person and asked.fits(found.person, wanted) is not None:
            return asked.same_as(found)
    return _questioned(asked, wanted) or _nearest(asked, wanted, gender) or _named_next(asked, wanted)


def _questioned(asked: Asked, wanted: Wanted) -> Resolution | None:
    """Find whom the sentence before asks something: Byron asked the sergeant whether it was late. “Yes,” he said."""
    for earlier in asked.earlier("NR", paragraphs=2):
        if earlier.back > 1:
            return None
        paragraph, at = earlier.paragraph, earlier.position
        shape, names = paragraph.shape, asked.names
        verb = paragraph.word(at - 1) if earlier.back and at and shape[at - 1] == "C" else ""
        if names.lemmas.get(verb, verb) not in names.role_words["asks"]:
            continue
        behind = shape[at + 1 : at + 2]
        about = behind in ("s", "q", "p") and paragraph.word(at + 1) not in names.role_words["represents"]
        if about and any(clause.verb == at - 1 and not clause.opener for clause in paragraph.clauses_around(at)):
            found = asked.who(earlier.phrase)
            if found.person is None or asked.fits(found.person, wanted) is not None:
                return asked.same_as(found)
    return None


def _nearest(asked: Asked, wanted: Wanted, gender: str) -> Resolution | None:
    """Find the nearest person who can be meant; who may be a thing waits for the rest of the sentence."""
    passed: set[Entity] = set()
    spare: Resolution | None = None
    waiting: tuple[int, Resolution] | None = None
    spoken_of: Resolution | None = None
    for earlier, found in _meant(asked, gender):
        person = found.person
        if waiting and earlier.back > waiting[0] and not _is_rather(asked, person, earlier, waiting, gender):
            return waiting[1]
        if person is None:
            return asked.same_as(found)
        if spoken_of is not None and (earlier.back > _NEAR or not earlier.subject):
            return spoken_of
        if person in passed or not _is_sure(asked, person, earlier) or _is_kin_of_asked(asked, person, earlier, gender):
            continue
        if earlier.letter == "P" or asked.fits(person, wanted) is not None:
            answer = asked.same_as(_joined(asked, found, earlier, gender))
            if earlier.letter == "N" and spoken_of is None and _is_named_in_words(asked, person):
                spoken_of = answer
                passed.add(person)
                continue
            if earlier.letter == "P" or not person.unsure or asked.cast.gender(person) == gender:
                return answer
            waiting = waiting or (earlier.back, answer)  # Athletic lost, and its manager, Ada Byron, sighed
            continue
        passed.add(person)
        if person.unsure and 0 < earlier.back < _NEAR:
            spare = spare or asked.same_as(found)  # Byron smiled. “No,” she said.
    return spoken_of or (waiting[1] if waiting is not None else spare or _described(asked, gender))


def _is_named_in_words(asked: Asked, person: Entity) -> bool:
    """Tell whether the words beside the pronoun name somebody, who rather is not their speaker: “Ada won,” she said."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    beside = (one for one in (at - 1, at + 2, at + 3) if 0 <= one < len(paragraph.shape))
    words = next((one for one in beside if paragraph.shape[one] in QUOTATION), None)
    if words is None:
        return False
    start, end = paragraph.span(words)
    mentions = asked.cast.mentions_of(person)
    inside = bisect_right(mentions, start, key=attrgetter("start"))
    return inside < len(mentions) and mentions[inside].start < end


def _is_rather(
    asked: Asked, person: Entity | None, earlier: Earlier, waiting: tuple[int, Resolution], gender: str
) -> bool:
    """Tell whether somebody is rather meant than what only acts in a sentence after: Ada Byron sighed. Zorbo won."""
    other = waiting[1].person
    if person is None or other is None or not earlier.subject or earlier.back > waiting[0] + 1:
        return False
    if person.unsure or asked.cast.gender(person) != gender or other.words[0] in asked.names.forenames:
        return False
    return not asked.cast.speaks(other)


def _described(asked: Asked, gender: str) -> Resolution | None:
    """Find somebody without a name who acts, where nobody else can be meant: “It works,” said the driver."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    nearest = int(paragraph.shape[paragraph.sentence(at)[0]] not in _OPENERS)  # When the boy was asked, he said
    for earlier in asked.earlier("R", paragraphs=2):
        noun = asked.names.noun_for_one(earlier.last)
        acts = earlier.subject or earlier.paragraph.shape[earlier.position - 1 : earlier.position] == "C"
        if noun is not None and noun.gender in {gender, "-"} and acts and nearest <= earlier.back <= _NEAR:
            found = asked.who(earlier.phrase)
            return asked.same_as(found) if found.kind is SpeakerKind.UNNAMED else None
    return None


def _named_next(asked: Asked, wanted: Wanted) -> Resolution | None:
    """Find whom the next sentence names for the first time, where nobody before it can be meant."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    _, after = paragraph.sentence(at)
    while paragraph.shape[after : after + 1] in _UTTERED:
        after += 1  # he said. “It is over.” Ada Byron
    if after >= len(paragraph.shape):
        following = asked.cast.document.following(paragraph)
        if following is None:
            return None
        paragraph, after = following, 0
    if not _NAME_THAT_ACTS.match(paragraph.shape, after):
        return None
    found = asked.who(Phrase(paragraph, after))
    person = found.person
    if person is None or person.unsure or person.start < asked.phrase.span[0] or asked.fits(person, wanted) is None:
        return None
    return asked.same_as(found)


def _meant(asked: Asked, gender: str) -> Iterator[tuple[Earlier, Resolution]]:
    """Yield the phrases before a pronoun that may be for a person, and who that is."""
    for earlier in asked.earlier("NRPX"):
        newcomer = is_newcomer(asked, earlier, gender)
        if newcomer or _may_be(asked, earlier, gender):
            found = asked.who(earlier.phrase)
            nameless = found.name and (newcomer or earlier.letter == "P" or _is_nameless(asked, earlier, found))
            if found.person is not None or nameless:
                yield earlier, found
            elif earlier.letter == "P":
                return  # nobody before it can be meant either


def _is_nameless(asked: Asked, earlier: Earlier, found: Resolution) -> bool:
    """Tell whether the sentence before is about somebody who has no name: The widow rose. “No,” she said."""
    if asked.units != "P" or found.kind is not SpeakerKind.UNNAMED or not earlier.subject or earlier.back != 1:
        return False
    noun = asked.names.noun_for_one(earlier.last)
    return noun is not None and noun.singular in asked.names.role_words["nameless"]


def _may_be(asked: Asked, earlier: Earlier, gender: str) -> bool:
    """Tell whether a phrase may be for a person: the same pronoun, a name, the senator."""
    if earlier.letter == "P":
        return asked.cast.language.pronoun_genders.get(earlier.last.lower()) == gender
    if has_capital(earlier.last):
        at, paragraph = earlier.position, earlier.paragraph
        related = paragraph.shape[at + 1 : at + 3] == ",w"  # Zorbo, which
        return not related or paragraph.word(at + 2) not in asked.names.role_words["thing_relative"]
    return asked.names.noun_for_one(earlier.last) is not None and earlier.first.lower() in asked.names.definite


def _is_sure(asked: Asked, person: Entity, earlier: Earlier) -> bool:
    """Tell whether a phrase is for a person and not a thing: a subject, or a forename: When I asked Ada, she said."""
    if not person.unsure or earlier.subject:
        return True
    paragraph, at, words = earlier.paragraph, earlier.position, asked.names.role_words
    in_place = earlier.governed and paragraph.word(at - 1) in words["place_preposition"]  # It was in Dalton
    return earlier.last in asked.names.forenames and not in_place


def _is_kin_of_asked(asked: Asked, person: Entity, earlier: Earlier, gender: str) -> bool:
    """Tell whether somebody of unknown gender is rather a relative of the person looked for: her cousin, Byron."""
    paragraph, at = earlier.paragraph, earlier.position
    if paragraph.shape[max(0, at - 2) : at] != "R," or asked.cast.gender(person) == gender:
        return False
    owner = paragraph.forms[paragraph.range(at - 2)[0]].lower()
    return asked.cast.language.pronoun_genders.get(owner) == gender


def _joined(asked: Asked, found: Resolution, earlier: Earlier, gender: str) -> Resolution:
    """Return somebody, or of two names the one with the gender: Jo Byron and Ada Moran."""
    paragraph, at = earlier.paragraph, earlier.position
    if paragraph.shape[at : at + 3] != "N&N" or not found.person or asked.cast.gender(found.person) == gender:
        return found
    other = asked.who(Phrase(paragraph, at + 2))
    return other if other.person is not None and asked.cast.gender(other.person) == gender else found


def _sender_above(asked: Asked) -> Phrase | None:
    """Return whom the line above says that words are from (From: Grandma), before “What she said: “Eat.””."""
    paragraph = asked.phrase.paragraph
    if paragraph.shape[:2] not in ("qP", "PC"):
        return None
    above = asked.cast.document.preceding(paragraph)
    if above is None or _SENDER.fullmatch(above.shape) is None:
        return None
    is_source = above.word(0) in asked.cast.language.function_words["source"]
    return Phrase(above, 1 + (above.shape[1] == ":")) if is_source else None


def _owner_before(asked: Asked) -> Phrase | None:
    """Return whose a phrase before the main clause is: In Byron's reply, she said no."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    begin, _ = paragraph.sentence(at)
    if at - begin < _OPENING or paragraph.shape[at - 1] != "," or paragraph.shape[begin] != "p":
        return None
    if not (_NAMELESS | _THINGS).issuperset(paragraph.shape[begin : at - 1]):
        return None
    first, last = paragraph.range(begin + 1)
    ending = paragraph.units.find("$", first, last)
    named = ending > 0 and paragraph.units[ending - 1] == "N"
    return Phrase(paragraph, begin + 1, part=(first, ending)) if named else None


def _after(asked: Asked) -> Phrase | None:
    """Return the name that a pronoun before the main clause stands for: In what he called the end, Byron left."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    begin, end = paragraph.sentence(at)
    shape = paragraph.shape
    of_whom = shape.startswith("pRw", begin)  # For a woman who says she hates it, Byron talks a lot
    if shape[begin] not in _OPENERS or not (of_whom or _NAMELESS.issuperset(shape[begin:at])):
        return None
    for clause in paragraph.clauses_from(at):
        subject = clause.subject
        if subject is not None and at < subject < end and paragraph.shape[subject] == "N" and not clause.opener:
            return Phrase(paragraph, subject) if _SET_OFF.intersection(paragraph.shape[at:subject]) else None
    return None
