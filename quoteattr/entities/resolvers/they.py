"""Two nurses smiled. “No,” they said.

The nearest people who are named in the plural, two people who are one subject, or somebody without a name whose words
were reported before; else an organisation without a name that spoke.
"""

from quoteattr.entities.antecedents import Earlier
from quoteattr.entities.makers import reports
from quoteattr.entities.resolver import DEEPEST, Asked, Resolution
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_NEAR = 3
"""Paragraphs back."""


def find(asked: Asked) -> Resolution | None:
    """Answer for they."""
    named, language = asked.named, asked.cast.language
    if named.mention.kind is not MentionKind.PRONOUN or asked.depth > DEEPEST:
        return None
    if language.pronoun_numbers.get(named.words[0].lower()) != "plural":
        return None
    body: Earlier | None = None
    for earlier in asked.earlier("RNGX", paragraphs=_NEAR):
        noun = asked.names.roles.get(earlier.last.lower())
        if earlier.letter == "N":
            pair = _pair(asked, earlier)
            if pair is not None:
                return pair
        elif earlier.letter == "G":
            body = body or (earlier if _reports(earlier) else None)
        elif (noun is not None and noun.plural) or _is_several(asked, earlier) or _has_reported(asked, earlier):
            return asked.same_as(asked.who(earlier.phrase))
    return None if body is None else asked.same_as(asked.who(body.phrase))  # Police found him. “He is well,” they said


def _is_several(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether a subject is a noun for several people: the pair met."""
    return earlier.subject and earlier.last.lower() in asked.names.role_words["several"]


def _pair(asked: Asked, earlier: Earlier) -> Resolution | None:
    """Return the two people who are the subject of a sentence: Ada Byron and Bo Lowe smiled."""
    paragraph, at = earlier.paragraph, earlier.position
    if not earlier.subject or paragraph.shape[at : at + 3] != "N&N":
        return None
    both = [asked.who(Phrase(paragraph, place)).person for place in (at, at + 2)]
    if any(one is None for one in both):
        return None
    (start, _), (_, end) = paragraph.span(at), paragraph.span(at + 2)
    return asked.called(paragraph.text[start:end], SpeakerKind.GROUP)


def _has_reported(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether somebody without a name is whom a sentence reports: a nurse said that drivers were tired."""
    return earlier.first.lower() in asked.names.indefinite and _reports(earlier)


def _reports(earlier: Earlier) -> bool:
    """Tell whether an earlier phrase is the subject of a main clause that reports."""
    at = earlier.position
    clauses = (clause for part in earlier.paragraph.around(at) for clause in part if clause.subject == at)
    return earlier.subject and earlier.back > 0 and any(reports(clause) and not clause.opener for clause in clauses)
