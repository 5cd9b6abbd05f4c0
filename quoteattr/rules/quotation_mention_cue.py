"""“We won,” Ada Byron said.

The commonest order in English news. In CoreNLP's terms: QCV. What stands between the name and its verb is the clause's
affair: “We won,” Ada Byron, a countess who counted, would later say.

Not where the words after a full stop begin a sentence of their own (“We won.” Ada Byron said that it was over).
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.scene import Link, Scene

_REST = regex.compile(r"[^tQESFNRGDPI]* (?: [pu][NRGDXMO] [^tQESFNRGDPI]* ){0,3} (?:[.]|$)", regex.VERBOSE)


def find(scene: Scene) -> Iterator[Link]:
    """Look for a quotation directly before the subject of a reporting verb."""
    shape = scene.shape
    for clause in scene.clauses:
        if clause.subject is None or clause.letter not in "CYKBkW" or clause.passive:
            continue
        before = clause.subject - 1
        if before > 0 and shape[before] in ",-" and shape[before - 1] in "QESF":
            before -= 1
        if before < 0 or shape[before] not in "QESF":
            continue
        if shape[before] == "E" and not _REST.match(shape, clause.verb + 1):
            continue
        yield Link(before, scene.phrase(clause.subject), scene.phrase(clause.verb))
