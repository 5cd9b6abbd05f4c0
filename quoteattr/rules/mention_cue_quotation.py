"""Ada Byron said, “We won.”

There may be only a comma, a colon or “that” between the cue and the quotation. If the cue is farther away, see
:mod:`clause_quotation`.

Not if the verb is passive: Ada Byron was called “the enchantress”.
"""

from collections.abc import Iterator, Sequence

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import SAYING
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_NEAR = 3  # units: a comma, “that”, an adverb
NEEDS = frozenset(f"{SAYING}Y")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation directly after the only reporting verb before it."""
    shape = paragraph.shape
    for position in answers.unanswered:
        begin = max(0, position - _NEAR - 1)
        verb = begin + len(shape[begin:position].rstrip(",:ta")) - 1
        if verb < begin or shape[verb] not in NEEDS:
            continue
        before, _ = paragraph.around(position)
        cues = [c for c in before if c.finite and c.subject is not None and c.letter in NEEDS and not c.passive]
        if cues and cues[-1].verb == verb and (len(cues) == 1 or _is_apart(shape, cues)):
            yield Link.said(paragraph, position, cues[-1])


def _is_apart(shape: str, cues: Sequence[Clause]) -> bool:
    """Whether the last of several clauses does not depend on those before it: when Lowe asked – Byron said, “No”."""
    return cues[-1].start <= cues[0].start or shape[cues[-1].start - 1 : cues[-1].start] == "-"
