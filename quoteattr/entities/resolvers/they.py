"""Two nurses smiled. “No,” they said.

The nearest people who are named in the plural, two people who are one subject, or somebody without a name whose words
were reported before; else an organisation without a name that spoke. “The two” and “both” are two people who are one
subject, and nobody else.
"""

from quoteattr.entities.antecedents import Earlier
from quoteattr.entities.makers import reports
from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.letter_sets import over_letters
from quoteattr.records import SpeakerKind
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_NEAR = 3
"""Paragraphs back."""
_PAIR = over_letters(r"N (?: , [^N.:; QUOTATION]{1,6} , )? & N (?! & )")


def find(asked: Asked) -> Resolution | None:
    """Answer for they, and for “the two”, “both” of two people who are a subject."""
    if asked.is_description and _is_two(asked):
        pairs = (_pair(asked, earlier) for earlier in asked.earlier("N", paragraphs=_NEAR))
        return next((pair for pair in pairs if pair is not None), None)
    if not asked.is_pronoun or asked.cast.language.pronoun_numbers.get(asked.named.words[0].lower()) != "plural":
        return None
    body: Earlier | None = None
    for earlier in asked.earlier("RNGX", paragraphs=_NEAR):
        if earlier.letter == "N":
            pair = _pair(asked, earlier)
            if pair is not None:
                return pair
        elif earlier.letter == "G" and not _is_several(asked, earlier):
            body = body or (earlier if _reports(earlier) else None)
        elif asked.names.is_for_several(earlier.last) or _is_several(asked, earlier) or _has_reported(asked, earlier):
            return asked.same_as(asked.who(earlier.phrase))
    return None if body is None else asked.same_as(asked.who(body.phrase))  # Police found him. “He is well,” they said


def _is_two(asked: Asked) -> bool:
    """Tell whether the mention is a word for two: both, the pair."""
    return asked.named.words[-1].lower() in asked.names.role_words["two"]


def _is_several(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether a subject is a noun for several people: the pair met."""
    return earlier.subject and earlier.last.lower() in asked.names.role_words["several"]


def _pair(asked: Asked, earlier: Earlier) -> Resolution | None:
    """Return the two people who are the subject of a sentence or begin it: Ada Byron, 43, and Bo Lowe both smiled."""
    paragraph, at = earlier.paragraph, earlier.position
    pair = _PAIR.match(paragraph.shape, at)
    if pair is None or not (earlier.subject or paragraph.heads_sentence(at)):
        return None
    both = [asked.who(Phrase(paragraph, place)) for place in (at, pair.end() - 1)]
    if any(one.person is None for one in both):
        return None
    one, other = (resolution.name for resolution in both)
    return asked.called(f"{one} {paragraph.word(pair.end() - 2)} {other}", SpeakerKind.GROUP)


def _has_reported(asked: Asked, earlier: Earlier) -> bool:
    """Tell whether somebody without a name is whom a sentence reports: a nurse said that drivers were tired."""
    return earlier.first.lower() in asked.names.indefinite and _reports(earlier)


def _reports(earlier: Earlier) -> bool:
    """Tell whether an earlier phrase is the subject of a main clause that reports."""
    clauses = earlier.paragraph.clauses_of(earlier.position)
    return earlier.subject and earlier.back > 0 and any(reports(clause) and not clause.opener for clause in clauses)
