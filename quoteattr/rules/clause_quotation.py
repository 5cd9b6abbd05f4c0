"""Ada Byron told reporters in Leeds that the engine was “a marvel”.

The outermost reporting clause of the sentence that reaches the quotation. If another one inside it has its own speaker
(“Lowe said Byron had called it “a marvel””), that is who uttered the words, and the outer one relays them.

Not from one sentence to the next, and not from a relative clause that has ended.
"""

from collections.abc import Iterator, Sequence

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import CUE_PARTICIPLE, over_letters, regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.rules.reporting import REPORTING, goes_on, governing, is_mute, is_spent
from quoteattr.text.paragraph import Paragraph

NEEDS = REPORTING
_LABEL = regex_over_letters(r"(?r) - [NAMED mDi] (?: & [NAMED] )? :")

_CLAIMED_BY = over_letters(r"m [py] [NAMED P] t")  # Byron rejected claims by Lowe that


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the reporting clauses in the sentence of the quotation."""
    for position in answers.unanswered:
        before, _ = paragraph.around(position)
        outer, inner = governing(paragraph, before, position)
        if (
            outer is None
            or goes_on(paragraph.shape, inner or outer, before)
            or _is_led_in(paragraph.shape, outer, before, position)
        ):
            continue
        if _is_shown(paragraph, outer) or _is_answer(paragraph, inner or outer):
            continue
        if any(is_spent(paragraph.shape, outer, later) for later in before):
            continue
        via = outer.subject if inner and outer.letter in "CBW" else None
        yield Link.said(paragraph, position, inner or outer, via)


def _is_shown(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether a thing without words shows what a participle reports: a letter saying that the film shows “a mill”."""
    reported = clause.opener == "t" and paragraph.shape[clause.start - 1 : clause.start] in tuple(CUE_PARTICIPLE)
    return reported and is_mute(paragraph, clause)


def _is_answer(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether the words are somebody else's claim: Byron answered Lowe’s claim that the bridge was “late”."""
    noun = clause.verb + 1 + (paragraph.shape[clause.verb + 1 : clause.verb + 2] == "p")
    if _CLAIMED_BY.match(paragraph.shape, noun):
        return True
    claim = paragraph.shape[noun : noun + 2] == "mt" and paragraph.possessor(noun)
    return bool(claim) and "$" in paragraph.phrase(noun).letters


def _is_led_in(shape: str, outer: Clause, before: Sequence[Clause], position: int) -> bool:
    """Whether there is a label or a main clause between the report and a colon: he said no, but she was blunt: “…”."""
    if shape[position - 1 : position] != ":":
        return False
    main = (later for later in before if later.opener == "&" and later.start > outer.verb)
    anew = any(later.subject is not None and shape[later.start - 1] in ",Q" for later in main)
    return anew or _LABEL.match(shape, 0, position) is not None
