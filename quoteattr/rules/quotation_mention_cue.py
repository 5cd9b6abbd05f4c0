"""“We won,” Ada Byron said.

The commonest order in English news. In CoreNLP's terms: QCV. What stands between the name and its verb is the
clause's affair: “We won,” Ada Byron, a countess who counted, would later say.

Not where the words after a full stop begin a sentence of their own (“We won.” Ada Byron said that it was over), and
not where a quotation inside a sentence has a clause with another complement behind it (Asked whether it was “past
repair,” Ada Byron said that it was not).
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.completion import completes
from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_SAID = regex.compile(r"C [,:]? t? $", regex.VERBOSE)


def find(scene: Scene) -> Iterator[Link]:
    """Look for a quotation directly before the subject of a reporting verb."""
    shape = scene.shape
    for clause in scene.clauses:
        if clause.subject is None or clause.letter not in "CYKBkW" or clause.passive:
            continue
        at = clause.subject - 1
        if at > 0 and shape[at] in ",-" and shape[at - 1] in "QESF":
            at -= 1
        if at < 0 or shape[at] not in "QESF":
            continue
        heads = scene.heads_sentence(at)
        if not heads and shape[clause.subject] in "NG" and _SAID.search(shape, max(0, at - 3), at):
            continue  # Byron said, “No,” the paper reported
        if not heads and shape[at] in "EF" and shape[at + 1] != ",":
            continue
        whole = heads and (shape[at] in "QF" or (shape[at] == "S" and clause.letter == "C"))
        if whole or completes(shape, clause.verb):
            yield scene.said(at, clause)
