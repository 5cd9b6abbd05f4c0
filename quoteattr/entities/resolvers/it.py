"""The Bridge Union met. “No,” it said.

“It” is the nearest organisation that can be meant, or the words that were the subject: the letter.

Not a place or a common noun, unless it says something: Leeds said no.
"""

from quoteattr.entities.agreement import Wanted
from quoteattr.entities.antecedents import WORDS, Earlier
from quoteattr.entities.makers import reports
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers.organisation_description import may_be_noun_for_one
from quoteattr.records import SpeakerKind

__all__ = ["find"]

_NEAR = 3
"""Paragraphs back."""


def find(asked: Asked) -> Resolution | None:
    """Answer for it and its."""
    if not asked.is_pronoun or asked.cast.language.pronoun_genders.get(asked.named.words[0].lower()) != "n":
        return None
    read = _is_read(asked)
    for earlier in asked.earlier(f"NGX{WORDS}", paragraphs=_NEAR):
        if earlier.letter in WORDS:
            written = earlier.back == 1 and earlier.letter == "D"  # Byron sent a letter. It said
            if read or written or (earlier.subject and earlier.back and earlier.letter != "i"):
                found = asked.who(earlier.phrase)
                if found.person is None or read or _reports(earlier):
                    return asked.same_as(found)
            continue
        if read or earlier.governed or not may_be_noun_for_one(asked.names, earlier):
            continue
        found = asked.who(earlier.phrase)
        if _may_be(asked, found) or _has_spoken(earlier, found):
            return asked.same_as(found)
    return None


def _may_be(asked: Asked, found: Resolution) -> bool:
    """Tell whether what a phrase means may be an organisation with a name."""
    if found.entity is None:
        return found.kind is SpeakerKind.ORGANIZATION and any(word[0].isupper() for word in (found.name or "x").split())
    return asked.fits(found.entity, Wanted(SpeakerKind.ORGANIZATION)) is not None


def _has_spoken(earlier: Earlier, found: Resolution) -> bool:
    """Tell whether what may be a place or a common noun is an organisation, for it says something: Leeds said no."""
    if found.kind is not SpeakerKind.ORGANIZATION or not (earlier.subject and earlier.back):
        return False
    return _reports(earlier)


def _reports(earlier: Earlier) -> bool:
    """Tell whether a phrase is the subject of a verb that reports: the letter says; not: the plea filed by Byron."""
    return any(map(reports, earlier.paragraph.clauses_of(earlier.position)))


def _is_read(asked: Asked) -> bool:
    """Tell whether a pronoun is the subject of a verb for words alone: it read."""
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    verbs = (paragraph.word(clause.verb) for clause in paragraph.clauses_from(at) if clause.subject == at)
    return not asked.names.role_words["reads"].isdisjoint(verbs)
