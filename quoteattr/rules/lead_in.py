"""Ada Byron was unapologetic about the bridge. “We had to build it.”

A quotation that is a sentence of its own, after a sentence whose subject can speak, or that ends with who is reported:
“The bridge will open in May, said Ada Byron. “We had to build it.””

Not where the sentence before has an answered quotation: then it goes on from that one, which is for
:mod:`floating_quotation`.
"""

from collections.abc import Iterator

import regex

from quoteattr.clauses.clause import Clause
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

ALONE = 2  # phrases: the quotation and perhaps a full stop
_REPORTED = regex.compile(
    r"""(?r)
    (?: [,QEF] (?P<cue> C ) a? (?P<mention> [NRGPD] ) | ,? (?P<cue> g ) [pu] (?P<mention> [NRGDX] ) )
    (?: , [^.;:CQESF]{1,16} | [opy] [NRGDXL] | \( [^()]{1,6} \) | L ){0,4} [.] $
    """,
    regex.VERBOSE,
)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the sentence before a quotation that stands alone."""
    for position in answers.unanswered:
        begin, end = paragraph.sentence(position)
        letter = paragraph.shape[position]
        alone = end - position <= ALONE or letter == "E"
        if begin == 0 or position - begin > 1 or letter not in "ESQ" or not alone:
            continue
        reported = reported_last(paragraph, begin)
        if reported is not None:
            yield Link.of(paragraph, position, *reported)
            continue
        clause = speaking_clause(paragraph, begin - 1)
        if clause is not None:
            yield Link.said(paragraph, position, clause)


def reported_last(paragraph: Paragraph, end: int) -> tuple[int, int] | None:
    """Return who is reported at the end of a sentence, and by what: it opens in May, said Byron, the mayor."""
    begin, _ = paragraph.sentence(end - 1)
    match = _REPORTED.match(paragraph.shape, begin, end)
    return match and (match.start("mention"), match.start("cue"))


def speaking_clause(paragraph: Paragraph, position: int) -> Clause | None:
    """Find the main clause of a sentence, by its last position, if its subject can speak."""
    clauses, _ = paragraph.around(position)
    able = [c for c in clauses if c.finite and paragraph.subject_letter(c) in tuple("NRPGDm")]
    main = [c for c in able if c.opener in ("", "&")] or able
    reporting = [c for c in main if c.letter in "CKB"]
    if reporting and paragraph.word(reporting[0].verb) in paragraph.language.function_words["asking"]:
        reporting = [c for c in main if c.opener == "&" and c.verb > reporting[0].verb] or reporting
    return next(iter(reporting or main), None)
