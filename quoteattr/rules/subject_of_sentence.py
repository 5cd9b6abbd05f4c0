"""Ada Byron opposed the “reckless” plan.

The last resort: the subject of the sentence, if it can speak. A short fragment needs a verb that takes a stand. A
longer one is somebody's words after any verb: “Byron went home with “a heavy heart and no hope””.

Not if the subject is people in general: We have seen this kind of “progress”.
"""

from collections.abc import Iterator

from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.rules.reporting import is_spent
from quoteattr.text.paragraph import Paragraph

NEEDS = "CKBkWzYV"
_LONG = 38  # code points: about four words
_ENDS = frozenset(("", *".,;"))  # not: spoke of the “old” mill
_INSIDE_PHRASE = ("M", "X", "N")  # the “gun violence” narrative: a word of the writer's, with distance


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of any verb before the quotation."""
    shape, anybody = paragraph.shape, paragraph.language.function_words["anybody"]
    for position in answers.unanswered:
        before = shape[position - 1 : position]
        verbs = "CKBkWz"
        if len(paragraph.content(position)) > _LONG or before == "e":
            verbs += "YV"
        elif before not in _INSIDE_PHRASE:
            verbs += "Y"
        clauses, _ = paragraph.around(position)
        for clause in clauses:
            if clause.subject is None or clause.passive or clause.end <= position or shape[clause.subject] in "XI":
                continue
            following = shape[position + 1 : position + 2]
            of_a = shape[clause.verb + 1 : position] == "oM" and following in _ENDS  # spoke of a “wall of mud”
            if clause.letter not in verbs + "Y" * of_a or any(is_spent(shape, clause, later) for later in clauses):
                continue
            if paragraph.word(clause.subject) not in anybody:
                yield Link.said(paragraph, position, clause)
                break
