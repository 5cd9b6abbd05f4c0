"""People introduced without a name, to whom a later pronoun refers: an official smiled. “No,” she said."""

from quoteattr.entities.antecedents import Earlier
from quoteattr.entities.makers import reports
from quoteattr.entities.resolver import Asked
from quoteattr.languages.grammar import Clause
from quoteattr.mentions.names import Names, has_capital
from quoteattr.patterns import late
from quoteattr.text.paragraph import Paragraph

__all__ = ["is_newcomer", "is_of_another"]

_NAMED_AFTER = late("[VK]N|(?:[op][NRGX]){0,2},N")
"""Shapes after somebody whose name follows: a nurse named Ada Byron, a nurse for the union, Ada Byron."""
_NEAR = 3
"""Sentences back."""
_MAIN = ("", "&")
"""What opens a main clause: an official smiled, but an official smiled."""


def is_newcomer(asked: Asked, earlier: Earlier, gender: str) -> bool:
    """Tell whether a phrase brings in somebody without a name who acts: an official smiled; not: a reporter asked.

    Args:
        asked: the pronoun that is asked for.
        earlier: a phrase before it.
        gender: the gender of the pronoun.
    """
    names = asked.names
    if asked.units != "P" or earlier.letter != "R" or not 0 < earlier.back < _NEAR:
        return False
    paragraph, at = earlier.paragraph, earlier.position
    noun = names.noun_for_one(earlier.last)
    if noun is None or noun.gender not in {gender, "-"} or has_capital(earlier.last):
        return False
    letters = earlier.phrase.letters
    owned = noun.gender == gender and (letters[0] == "h" or "$" in letters)  # his sister, the boy's father
    new = earlier.first.lower() in names.indefinite | names.role_words["brings_in"]
    if not (owned or new or is_of_another(paragraph, at, noun.singular, names)):
        return False
    if _NAMED_AFTER.match(paragraph.shape, at + 1) or paragraph.shape[max(0, at - 2) : at] == "N,":
        return False  # Ada Byron, a nurse who left
    return _acts(paragraph, at, names)


def is_of_another(paragraph: Paragraph, at: int, noun: str, names: Names) -> bool:
    """Tell whether a definite phrase brings in somebody by whose relative or what else he is of: the father of one boy.

    Args:
        paragraph: where the phrase is.
        at: its place in the shape.
        noun: the noun that heads it, in the singular.
        names: the words of names.
    """
    if paragraph.shape[at + 1 : at + 2] != "o" or at + 2 >= len(paragraph.shape):
        return False
    of_whom = paragraph.first_word(at + 2).lower()
    of_one = paragraph.units[paragraph.range(at + 2)[0]] != "#"  # not: the mother of two
    return (noun in names.role_words["kin"] and of_one) or of_whom in names.indefinite | names.role_words["brings_in"]


def _acts(paragraph: Paragraph, at: int, names: Names) -> bool:
    """Tell whether a phrase is the subject of a sentence, which nobody else reports, or says something."""
    if any(_is_reported_by_another(paragraph, at, clause) for part in paragraph.around(at) for clause in part):
        return False  # A baker loses his stall, Byron said
    if at and paragraph.shape[at - 1] in "Cy":
        return True  # said one passenger; bought by a plumber
    words = (paragraph.word(clause.verb) for clause in paragraph.clauses_of(at) if clause.opener in _MAIN)
    lemmas = {names.lemmas.get(word, word) for word in words}
    return bool(lemmas) and lemmas.isdisjoint(names.role_words["asks"])


def _is_reported_by_another(paragraph: Paragraph, at: int, clause: Clause) -> bool:
    """Tell whether somebody with a name reports the sentence that a phrase is in."""
    subject = clause.subject
    return subject is not None and subject != at and paragraph.shape[subject] == "N" and reports(clause)
