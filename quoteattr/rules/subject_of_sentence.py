"""Ada Byron opposed the “reckless” plan.

The last resort: the subject of the sentence, where it can speak. Short fragments ask for a verb that takes a stand;
longer ones are somebody's words under any verb: “Byron went home with “a heavy heart and no hope””.

Not where the subject is anybody at all: We have seen this kind of “progress”.
"""

from collections.abc import Iterator

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_LONG = 40  # code points, the marks among them: about four words
_INSIDE_PHRASE = ("M", "X", "N")  # the “gun violence” narrative: a word of the writer's, with distance


def find(scene: Scene) -> Iterator[Link]:
    """Look for the subject of any verb before the quotation."""
    shape, anybody = scene.shape, scene.language.function_words["anybody"]
    for position in scene.open:
        start, end = scene.span(position)
        before = shape[position - 1 : position]
        verbs = "CKBkWz"
        if end - start > _LONG or before == "e":
            verbs += "YV"
        elif before not in _INSIDE_PHRASE:
            verbs += "Y"
        for clause in scene.around(position)[0]:
            if clause.subject is None or clause.passive or clause.end <= position or shape[clause.subject] in "XI":
                continue
            if clause.letter in verbs and scene.word(clause.subject) not in anybody:
                yield scene.said(position, clause)
                break
