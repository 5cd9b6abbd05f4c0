"""Ada Byron was unapologetic about the bridge. “We had to build it.”

A quotation that is a separate sentence, after a sentence whose subject can speak, or which ends with a reported
speaker: “The bridge will open in May, said Ada Byron. “We had to build it.”” What is said before such a sentence is
hers too: “With everybody.” She looked away. “They called me a fossil.”

Not if the sentence before has an answered quotation, which it then continues: see :mod:`floating_quotation`.
"""

from collections.abc import Iterator

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import TELLER, over_letters, regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.case import has_title_capitals
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph, Phrase

NEEDS = f"{TELLER}Cg"
_SPACES = 2  # in a sentence that has its full stop after the mark: fewer words may be a name or a term
ALONE = 2  # phrases: the quotation and perhaps a full stop
_NAMED = over_letters(r"""
    &? (?: [nas]{0,3} A? (?P<mention> N ) (?: , [NAMED DXMLopim&]{1,10} )? [.]
      | (?P<for> [pu] ) (?P<viewer> N ) (?: , [^.,:; QUOTATION]{1,12} )? , [^.:; NAMED QUOTATION]{1,16} [.] )
    """)
_SHORT = 8  # phrases of a sentence that tells of nothing else
_REPORTED = regex_over_letters(r"""(?r)
    (?: (?: [,QEF] | , &? s ) (?P<cue> [CB] ) a? (?P<mention> [NAMED PD] )   # or so says Byron
      | ,? (?P<cue> g ) [pu] (?P<mention> [NAMED DX] ) )
    (?: , [^.;:C QUOTATION]{1,16} | [opy] [NAMED DXL] | \( [^()]{1,6} \) | L ){0,4} [.] $
    """)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the sentence before a quotation that stands alone."""
    for position in answers.unanswered:
        begin, end = paragraph.sentence(position)
        letter = paragraph.shape[position]
        alone = end - position <= ALONE or letter == "E"
        ends = letter in "ESQ" or (letter == "F" and is_sentence(paragraph, position))
        if begin == 0 or position - begin > 1 or not ends or not alone:
            continue
        reported = reported_last(paragraph, begin)
        if reported is not None:
            yield Link.of(paragraph, position, *reported)
            continue
        clause = speaking_clause(paragraph, begin - 1)
        if clause is not None:
            yield Link.said(paragraph, position, clause)
            yield from _before_beat(paragraph, begin, clause, answers)
            continue
        named = _named(paragraph, begin) or _whose(paragraph, begin)
        if named is not None:
            yield Link(position, named, None)


def _whose(paragraph: Paragraph, end: int) -> Phrase | None:
    """Return whose the subject of a short sentence is: Her voice cracks."""
    begin, _ = paragraph.sentence(end - 1)
    begin += paragraph.shape[begin] == "&"
    whose = paragraph.shape[begin] == "X" and end - begin < _SHORT and "N" not in paragraph.shape[begin:end]
    return paragraph.possessor(begin) if whose else None


def _named(paragraph: Paragraph, end: int) -> Phrase | None:
    """Return whom a sentence names in whose main clause nobody can speak: Not so Ada Byron. For Byron, it was long."""
    begin, _ = paragraph.sentence(end - 1)
    match = _NAMED.match(paragraph.shape, begin, end)
    if match is None:
        return None
    if match["for"]:
        view = paragraph.word(match.start("for")) in paragraph.language.function_words["viewpoint"]
        return paragraph.phrase(match.start("viewer")) if view else None
    first, last = paragraph.range(match.start("mention"))
    after_sentence = not begin or paragraph.shape[begin - 1] == "."  # not: “No.” Ada Byron. “Yes.” Bo Lowe.
    forename = not paragraph.language.forenames.keys().isdisjoint(paragraph.forms[first : last - 1])
    return paragraph.phrase(match.start("mention")) if after_sentence and forename else None


def _before_beat(paragraph: Paragraph, begin: int, clause: Clause, answers: Answers) -> Iterator[Link]:
    """Link what is said before a sentence about the speaker as well: “Yes.” She laughed. “I built it.”"""
    beat, _ = paragraph.sentence(begin - 1)
    said = beat - 1 - (paragraph.shape[beat - 1] == ".")
    if said in answers.unanswered and said == paragraph.sentence(said)[0] and paragraph.shape[said] == "E":
        yield Link.said(paragraph, said, clause)


def is_sentence(paragraph: Paragraph, position: int) -> bool:
    """Tell whether a quotation is a sentence with its full stop after it, and not a title: “We had to build it”."""
    if paragraph.shape[position : position + 2] != "F." or not paragraph.heads_sentence(position):
        return False
    words = paragraph.content(position)
    return words.count(" ") >= _SPACES and not has_title_capitals(words)


def reported_last(paragraph: Paragraph, end: int) -> tuple[int, int] | None:
    """Return the speaker and the verb at the end of a sentence: it opens in May, said Byron, the mayor."""
    begin, _ = paragraph.sentence(end - 1)
    match = _REPORTED.match(paragraph.shape, begin, end)
    return match and (match.start("mention"), match.start("cue"))


def speaking_clause(paragraph: Paragraph, position: int) -> Clause | None:
    """Find the main clause of a sentence, by its last position, if its subject can speak."""
    clauses, _ = paragraph.around(position)
    able = [c for c in clauses if c.finite and paragraph.subject_letter(c) in tuple(TELLER)]
    main = [c for c in able if c.opener in ("", "&")] or able
    reporting = [c for c in main if c.letter in "CKB"]
    if reporting and paragraph.word(reporting[0].verb) in paragraph.language.function_words["asking"]:
        reporting = [c for c in main if c.opener == "&" and c.verb > reporting[0].verb] or reporting
    return next(iter(reporting or main), None)
