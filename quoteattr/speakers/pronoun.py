"""Ada Byron smiled. “No,” she said.

The nearest person before it who can be meant: sentence by sentence backwards, in a sentence its subjects first. Nobody
inside a quotation. Somebody without a name who acts is meant too: an official smiled. “It” is the nearest body or the
words that were the subject, “they” the nearest people.
"""

from collections.abc import Iterator

from quoteattr.mentions.names import has_capital
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.before import WORDS, Earlier, earlier_phrases
from quoteattr.speakers.body_description import is_body, may_be_body
from quoteattr.speakers.brought_in import is_brought_in
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.makers import reports
from quoteattr.speakers.person import Person
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import DEEPEST, Asked
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_OPENERS = frozenset("psequ")
"""Letters at the head of a sentence whose main clause comes later: in, when, as."""
_NAMELESS = frozenset("psequaXxMLdn#tZ")
_SET_OFF = frozenset(",Q")
"""What stands before the main clause; a quotation may have the comma."""
_NEAR = 3
"""Paragraphs back for “it” and “they”."""


def find(asked: Asked) -> Resolution | None:
    """Answer for he, she, it and they."""
    named, language = asked.named, asked.cast.language
    if named.mention.kind is not MentionKind.PRONOUN or asked.depth > DEEPEST:
        return None
    word = named.words[0].lower()
    gender = language.pronoun_genders.get(word)
    if gender is None:
        return _people(asked) if language.pronoun_numbers.get(word) == "plural" else None
    return _thing(asked) if gender == "n" else _person(asked, gender)


def _person(asked: Asked, gender: str) -> Resolution | None:
    """Find the person whom he or she means."""
    cast = asked.cast
    passed: set[Person] = set()
    spare: Resolution | None = None
    later = _after(asked)
    if later is not None:
        found = asked.who(later)
        if found.person is not None and cast.gender(found.person) in {gender, "-"}:
            return asked.same_as(found)
    for earlier, found in _meant(asked, gender):
        person = found.person
        if person is None:
            return asked.same_as(found)
        if person in passed or not _is_sure(asked, person, earlier):
            continue
        if earlier.letter == "P" or cast.gender(person) in {gender, "-"}:
            return asked.same_as(_joined(asked, found, earlier, gender))
        passed.add(person)
        if person.unsure and 0 < earlier.back < _NEAR:
            spare = spare or asked.same_as(found)  # Byron smiled. “No,” she said.
    return spare


def _meant(asked: Asked, gender: str) -> Iterator[tuple[Earlier, Resolution]]:
    """Yield the phrases before a pronoun that may be for a person, and who that is."""
    for earlier in earlier_phrases(asked.cast, asked.phrase, letters="NRPX"):
        brought_in = is_brought_in(asked, earlier, gender)
        if brought_in or _may_be(asked.cast, earlier, gender):
            found = asked.who(earlier.phrase)
            if found.person is not None or (found.name and (brought_in or earlier.letter == "P")):
                yield earlier, found
            elif earlier.letter == "P":
                return  # nobody before it can be meant either


def _may_be(cast: Cast, earlier: Earlier, gender: str) -> bool:
    """Tell whether a phrase may be for a person: the same pronoun, a name, the senator."""
    if earlier.letter == "P":
        return cast.language.pronoun_genders.get(earlier.last.lower()) == gender
    return has_capital(earlier.last) or _is_definite(cast, earlier)


def _is_sure(asked: Asked, person: Person, earlier: Earlier) -> bool:
    """Tell whether a phrase is for a person and not a thing: a subject, or with a noun before it: his wife Ada."""
    if not person.unsure or earlier.subject:
        return True
    paragraph, (first, last) = earlier.paragraph, earlier.phrase.range
    return last - first > 1 and paragraph.words[last - 2][0] in asked.names.roles


def _joined(asked: Asked, found: Resolution, earlier: Earlier, gender: str) -> Resolution:
    """Return somebody, or of two names the one with the gender: Jo Byron and Ada Moran."""
    paragraph, at = earlier.paragraph, earlier.position
    if paragraph.shape[at : at + 3] != "N&N" or found.person is None or asked.cast.gender(found.person) == gender:
        return found
    other = asked.who(Phrase(paragraph, at + 2))
    return other if other.person is not None and asked.cast.gender(other.person) == gender else found


def _after(asked: Asked) -> Phrase | None:
    """Return the name that a pronoun before the main clause stands for: In what he called the end, Byron left."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    begin, end = paragraph.sentence(at)
    if paragraph.shape[begin] not in _OPENERS or not _NAMELESS.issuperset(paragraph.shape[begin:at]):
        return None
    for clause in paragraph.clauses_from(at):
        subject = clause.subject
        if subject is not None and at < subject < end and paragraph.shape[subject] == "N" and not clause.opener:
            return Phrase(paragraph, subject) if _SET_OFF.intersection(paragraph.shape[at:subject]) else None
    return None


def _is_definite(cast: Cast, earlier: Earlier) -> bool:
    """Tell whether a phrase is a definite one for a person: the senator."""
    noun = cast.names.roles.get(earlier.last.lower())
    return noun is not None and not noun.plural and earlier.first.lower() in cast.names.definite


def _thing(asked: Asked) -> Resolution | None:
    """Find the organisation that it means, or the words: the letter."""
    read = _is_read(asked)
    for earlier in earlier_phrases(asked.cast, asked.phrase, letters=f"NGX{WORDS}", paragraphs=_NEAR):
        if earlier.letter in WORDS:
            if read or (earlier.subject and earlier.back and earlier.letter != "i"):
                found = asked.who(earlier.phrase)
                return asked.same_as(found) if found.name else None
            continue
        if read or earlier.governed or not may_be_body(asked.cast, earlier):
            continue
        found = asked.who(earlier.phrase)
        paragraph, (first, last) = earlier.paragraph, earlier.phrase.range
        named = found.rule != "noun_phrase" or "N" in paragraph.units[first:last]
        if (named and is_body(asked.cast, found)) or _has_spoken(earlier, found):
            return asked.same_as(found)
    return None


def _has_spoken(earlier: Earlier, found: Resolution) -> bool:
    """Tell whether what may be a place or a common noun is a body, for it says something: Leeds said no."""
    if found.kind is not SpeakerKind.ORGANIZATION or not (found.name and earlier.subject and earlier.back):
        return False
    paragraph, at = earlier.paragraph, earlier.position
    return any(clause.subject == at and reports(clause) for part in paragraph.around(at) for clause in part)


def _is_read(asked: Asked) -> bool:
    """Tell whether a pronoun is the subject of a verb for words alone: it read."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    verbs = (paragraph.word(clause.verb) for clause in paragraph.clauses_from(at) if clause.subject == at)
    return not asked.names.role_words["reads"].isdisjoint(verbs)


def _people(asked: Asked) -> Resolution | None:
    """Find the people whom they means."""
    roles = asked.names.roles
    for earlier in earlier_phrases(asked.cast, asked.phrase, letters="R", paragraphs=_NEAR):
        noun = roles.get(earlier.last.lower())
        if noun is not None and noun.plural:
            return asked.same_as(asked.who(earlier.phrase))
    return None
