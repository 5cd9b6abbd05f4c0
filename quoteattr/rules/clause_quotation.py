"""Ada Byron told reporters in Leeds that the engine was “a marvel”.

The outermost reporting clause of the sentence that reaches to the quotation. Where another one inside it has a
speaker of its own (“Lowe said Byron had called it “a marvel””), that is who uttered the words, and the outer one
relays them.

Not from one sentence to the next, and not out of a relative clause that has ended.
"""

from collections.abc import Iterator, Sequence

from quoteattr.clauses.clause import Clause
from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the reporting clauses of the sentence that the quotation stands in."""
    for position in scene.open:
        before, _ = scene.around(position)
        outer, inner = _governing(scene, before, position)
        if outer is not None and not _goes_on(inner or outer, before):
            via = outer.subject if inner and outer.letter in "CBW" else None
            yield scene.said(position, inner or outer, via)


def _goes_on(clause: Clause, before: Sequence[Clause]) -> bool:
    """Whether a verb without a subject takes the report over: Byron said no, adding that; he said no and asked for."""
    return any(
        later.verb > clause.verb
        and later.subject is None
        and (later.opener in ("&", ",") and later.letter in "CK" if later.finite else later.letter in "Wj")
        for later in before
    )


def _governing(scene: Scene, clauses: Sequence[Clause], position: int) -> tuple[Clause | None, Clause | None]:
    """Find the outermost clause that reports the quotation, and the one inside it that has another speaker."""
    outer = inner = None
    able = [clause for clause in clauses if _reports(clause) and clause.end > position]
    for clause in [clause for clause in able if scene.subject_letter(clause) != "X"] or able:
        if outer is None or _starts_anew(scene.shape, outer, clause):
            outer, inner = clause, None
        else:
            inner = clause
    if outer is None or inner is None:
        return outer, None
    by_pronoun = scene.subject_letter(inner) in "PIOM" and inner.opener not in ("w", "q")
    if by_pronoun and not _are_others(scene, outer, inner):
        return outer, None  # mostly the same person: Byron said she had called it “a marvel”
    return outer, inner


def _reports(clause: Clause) -> bool:
    """Whether a clause has a reporting verb with a subject of its own."""
    return clause.subject is not None and not clause.passive and clause.letter in "CKBkWj"


def _are_others(scene: Scene, outer: Clause, inner: Clause) -> bool:
    """Whether a pronoun cannot mean the outer subject: prosecutors say he told them “no”."""
    if outer.subject is None or inner.subject is None:
        return False
    if scene.language.pronoun_genders.get(scene.word(inner.subject)) not in ("m", "f"):
        return False
    return scene.shape[outer.subject] in "GDmi" or scene.is_plural(outer.subject)


def _starts_anew(shape: str, earlier: Clause, later: Clause) -> bool:
    """Whether a clause does not depend on an earlier one: “Lowe asked and Byron said”, “Lowe was sure: Byron said”."""
    return later.opener == "&" or any(sign in shape[earlier.verb : later.start] for sign in ":;")
