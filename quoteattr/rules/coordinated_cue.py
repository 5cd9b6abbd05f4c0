"""Ada Byron opened the bridge and called it “a marvel”.

A reporting verb without a subject shares that of the clause before. After a comma, it shares the subject of the first
clause of the sentence: “Byron told reporters he was ill, and said the bridge was “a marvel””.

Not if the second verb has its own subject: “Byron wept and Lowe called it “a marvel””.
"""

from collections.abc import Iterator, Sequence

from quoteattr.languages.grammar import Clause
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = "CKBk"
_SUBORDINATORS = frozenset("tswrqe")  # openers of clauses that depend on another


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a reporting verb before the quotation whose subject is elided."""
    for position in answers.unanswered:
        before, _ = paragraph.around(position)
        with_subject: list[Clause] = []
        for clause in before:
            if clause.subject is not None:
                with_subject += [clause] if clause.end > position else []
            elif with_subject and _reports(paragraph.shape, clause):
                yield Link.of(
                    paragraph, position, paragraph.subject(_shared(paragraph.shape, with_subject, clause)), clause.verb
                )
                break


def _reports(shape: str, clause: Clause) -> bool:
    """Whether a verb without a subject reports. Not a participle: the bridge, said to be “a marvel”."""
    is_participle = shape[clause.verb + 1 : clause.verb + 2] in ("u", "y")
    return clause.finite and clause.letter in NEEDS and not clause.passive and not is_participle


def _shared(shape: str, before: Sequence[Clause], clause: Clause) -> Clause:
    """Find the clause whose subject a verb shares. A subordinate clause must report, or be the only one."""
    begin = shape.rfind(";", 0, clause.group)
    before = [near for near in before if near.verb > begin] or before
    main = [near for near in before if near.opener not in _SUBORDINATORS] or before
    if main[0].letter in "CK" or "," in shape[max(0, clause.group - 2) : clause.group]:
        return main[0]
    nearest = before[-1]
    return nearest if nearest.letter in "CK" and not nearest.passive else main[-1]
