"""Makers: find the author of a document or statement by the words next to the phrase for it.

“a report by the union”, “a letter to the editor signed by nurses”, “the union issued a statement”, “in a letter, Byron
said”.
"""

import re

from quoteattr.languages.grammar import Clause
from quoteattr.mentions.names import Names
from quoteattr.patterns import late
from quoteattr.text.paragraph import Paragraph, Phrase

__all__ = ["maker_beside", "makes", "reports"]

_COMPLEMENT = late(
    r"""
    L? (?: [po] [NRGX] ){0,2}                                # a letter last week to the editor of
    (?: ,? w? [ZA]{0,2} a? (?P<made> [VCYK] ) (?: L | p [NLX] )? )?  # , which was signed on Monday
    ,? (?P<by> [py] )                                        # a report by the union, a statement from the union
    (?P<maker> [NRG] )
    """,
    re.VERBOSE,
)
_REPORTING = frozenset("CBWYKkj")
_BETWEEN = late(r"[aL]? [NRGO]? [aL]? p?", re.VERBOSE)
"""Between a verb for making words and the words: sent out, wrote in, gave them."""
_NEAR = 12
"""Phrases between words and the verb of a clause that they may belong to."""


def maker_beside(phrase: Phrase, names: Names) -> Phrase | None:
    """Return the phrase for who made the words that a phrase names, where its sentence tells.

    Args:
        phrase: a phrase for words: a statement.
        names: the words of names.
    """
    return _before_whose(phrase, names) or _in_complement(phrase, names) or _in_clause(phrase, names)


def _before_whose(phrase: Phrase, names: Names) -> Phrase | None:
    """Read “Ada Byron, whose book says”."""
    paragraph, at = phrase.paragraph, phrase.position - 1
    if at < 1 or paragraph.word(at) not in names.role_words["owning_relative"]:
        return None
    owner = at - 1 - (paragraph.shape[at - 1] == ",")
    return paragraph.phrase(owner) if owner >= 0 and paragraph.shape[owner] in "NRG" else None


def _in_complement(phrase: Phrase, names: Names) -> Phrase | None:
    """Read “by the union”, “signed by the union”."""
    paragraph = phrase.paragraph
    match = _COMPLEMENT.match(paragraph.shape, phrase.position + 1)
    if match is None:
        return None
    if paragraph.word(match.start("by")) not in names.role_words["maker_preposition"]:
        return _outlet(phrase, names)
    if match["made"] is not None and not _is_made(paragraph, match.start("made"), names):
        return None
    maker = match.start("maker")
    joined = paragraph.shape[maker : maker + 3] == "R&N" and not paragraph.is_plural(maker)
    joined = joined and paragraph.units[paragraph.range(maker)[0]] not in "dh"
    return paragraph.speaker(maker + 2 if joined else maker)  # by Leeds nurse and Zorbo Chairman Ada Byron


def _outlet(phrase: Phrase, names: Names) -> Phrase | None:
    """Read “an editorial in the Leeds Courier”, which is the paper's own."""
    paragraph, at = phrase.paragraph, phrase.position
    own = paragraph.shape[at + 1 : at + 3] == "pN" and paragraph.word(at + 1) in names.role_words["sits_on"]
    return paragraph.phrase(at + 2) if own and paragraph.word(at) in names.role_words["editorials"] else None


def _is_made(paragraph: Paragraph, verb: int, names: Names) -> bool:
    """Tell whether a participle is of making words: written by, not carried by."""
    carried = names.lemmas.get(paragraph.word(verb)) in names.role_words["carries_words"]
    return not carried and makes(paragraph, verb, names)


def _in_clause(phrase: Phrase, names: Names) -> Phrase | None:
    """Read “the union issued a statement”, “Byron said in a letter”, “In a letter, Byron said”."""
    paragraph, at = phrase.paragraph, phrase.position
    before, after = paragraph.around(at)
    inside = (
        at > 0 and paragraph.shape[at - 1] == "p" and paragraph.word(at - 1) in names.role_words["inside_preposition"]
    )
    for clause in reversed(before[-2:]):
        if clause.subject is None and inside and reports(clause) and paragraph.shape[clause.verb + 1] in "NRGP":
            return paragraph.speaker(clause.verb + 1)  # wrote Ada Byron, an analyst, in a note
        if clause.subject is None or at - clause.verb > _NEAR:
            continue
        given = makes(paragraph, clause.verb, names) and _BETWEEN.fullmatch(paragraph.shape, clause.verb + 1, at)
        if given or (inside and reports(clause)):
            return paragraph.subject(clause)
        return None
    main = next((clause for clause in after[:2] if clause.subject is not None and clause.subject > at), None)
    return paragraph.subject(main) if inside and main is not None and reports(main) else None  # In a letter, Byron said


def reports(clause: Clause) -> bool:
    """Tell whether the subject of a clause reports something."""
    return clause.letter in _REPORTING and not clause.passive


def makes(paragraph: Paragraph, verb: int, names: Names) -> bool:
    """Tell whether a verb is one for making words: wrote, issued, signed."""
    word = paragraph.word(verb)
    return names.lemmas.get(word) in names.role_words["makes_words"]
