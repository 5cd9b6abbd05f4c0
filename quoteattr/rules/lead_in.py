"""Ada Byron was unapologetic about the bridge. “We had to build it.”

A quotation that is a sentence of its own, after a sentence whose subject can speak.

Not where the sentence before has an answered quotation: then it goes on from that one, which is for
:mod:`floating_quotation`.
"""

from collections.abc import Iterator

from quoteattr.clauses.clause import Clause
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

ALONE = 2  # phrases: the quotation and perhaps a full stop


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the sentence before a quotation that stands alone."""
    for position in answers.unanswered:
        begin, end = paragraph.sentence(position)
        if begin == 0 or position - begin > 1 or paragraph.shape[position] not in "ESQ" or end - position > ALONE:
            continue
        clause = speaking_clause(paragraph, begin - 1)
        if clause is not None:
            yield Link.said(paragraph, position, clause)


def speaking_clause(paragraph: Paragraph, position: int) -> Clause | None:
    """Find the main clause of a sentence, by its last position, if its subject can speak."""
    clauses, _ = paragraph.around(position)
    able = [c for c in clauses if c.finite and paragraph.subject_letter(c) in tuple("NRPGDm")]
    main = [c for c in able if c.opener in ("", "&")] or able
    reporting = [c for c in main if c.letter in "CKB"]
    return next(iter(reporting or main), None)
