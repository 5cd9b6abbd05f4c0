"""Ada Byron said, “We won.”

Only with nothing but a comma, a colon or “that” between the cue and the quotation: what stands farther off is for
:mod:`clause_quotation`.

Not when the verb is passive: Ada Byron was called “the enchantress”.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for a quotation directly after a reporting verb that has a subject."""
    shape = scene.shape
    for clause in scene.clauses:
        if clause.subject is None or clause.letter not in "CYKBkW" or clause.passive:
            continue
        after = clause.verb + 1
        while shape[after : after + 1] and shape[after] in ",:ta":
            after += 1
        if after < len(shape) and shape[after] in "QESF" and after - clause.verb < 5:
            yield Link(after, scene.phrase(clause.subject), scene.phrase(clause.verb))
