"""Excerpts: stretches of text with the truth about the quotations in them."""

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from quoteattr.records import Attribution, QuotationKind, Span, Speaker

__all__ = ["Excerpt", "Said", "differences"]


@frozen
class Said:
    """The truth about one quotation.

    ``speaker`` is ``None`` where nobody is quoted. ``role`` and ``affiliations`` (by name) are what the text says of
    the speaker anywhere. Where ``kind`` or ``cue`` is ``None``, either will do, as where a sentence has two cues.
    """

    span: Span
    content: Span
    speaker: str | None
    cue: str | None = None
    via: str | None = None
    kind: QuotationKind | None = None
    depth: int = 0
    closed: bool = True
    role: str | None = None
    affiliations: tuple[str, ...] = ()

    def shifted(self, by: int) -> "Said":
        """Return the same, farther on in a text.

        >>> Said(Span(0, 5), Span(1, 4), "Ada Byron").shifted(10).content
        Span(start=11, end=14)

        Args:
            by: Code points.
        """
        span, content = (Span(one.start + by, one.end + by) for one in (self.span, self.content))
        return evolve(self, span=span, content=content)


@frozen
class Excerpt:
    """A stretch of text, and the truth about every quotation in it, in text order, outer before inner.

    Excerpts are put together as texts are:

    >>> quoted = Excerpt("“No,”", (Said(Span(0, 5), Span(1, 4), "Ada Byron"),))
    >>> whole = Excerpt("Then: ") + quoted + Excerpt(" said Ada Byron.")
    >>> whole.text, whole.said[0].span
    ('Then: “No,” said Ada Byron.', Span(start=6, end=11))
    """

    text: str = ""
    said: tuple[Said, ...] = field(default=(), repr=False)

    def __add__(self, other: "Excerpt") -> "Excerpt":
        """Put another excerpt behind this one."""
        return Excerpt(self.text + other.text, self.said + tuple(said.shifted(len(self.text)) for said in other.said))

    @classmethod
    def joined(cls, excerpts: Iterable["Excerpt"], *, by: str = "") -> "Excerpt":
        r"""Put excerpts one behind the other.

        >>> Excerpt.joined([Excerpt("One."), Excerpt("Two.")], by="\n\n").text
        'One.\n\nTwo.'

        Args:
            excerpts: In order.
            by: What to put between them.
        """
        whole = cls()
        for number, excerpt in enumerate(excerpts):
            whole = whole + (cls(by) + excerpt if number else excerpt)
        return whole


def differences(excerpt: Excerpt, found: Iterable[Attribution], *, profiles: bool = False) -> list[str]:
    """Say where records are not what the truth of an excerpt says.

    >>> from quoteattr import extract
    >>> truth = Excerpt("“No,” said Bo Lee.", (Said(Span(0, 5), Span(1, 4), "Ada Byron"),))
    >>> differences(truth, extract(truth.text))
    ["“No,”: speaker 'Ada Byron' expected, 'Bo Lee' found"]

    Args:
        excerpt: The text and its truth.
        found: The records of the text.
        profiles: Whether roles and affiliations are compared too.

    Returns:
        A sentence for each difference; none if the records are as expected.
    """
    return list(_differences(excerpt, tuple(found), profiles=profiles))


def _differences(excerpt: Excerpt, found: tuple[Attribution, ...], *, profiles: bool) -> Iterator[str]:
    by_span = {one.quotation.span: one for one in found}
    for span in by_span.keys() - {said.span for said in excerpt.said}:
        yield f"{_words(excerpt, span)}: a quotation that is none"
    for said in excerpt.said:
        one = by_span.get(said.span)
        if one is None:
            yield f"{_words(excerpt, said.span)}: not found"
            continue
        for aspect, expected, came in _aspects(said, one, profiles=profiles):
            if expected != came:
                yield f"{_words(excerpt, said.span)}: {aspect} {expected!r} expected, {came!r} found"


def _aspects(said: Said, found: Attribution, *, profiles: bool) -> Iterator[tuple[str, object, object]]:
    quotation = found.quotation
    yield "content", said.content, quotation.content
    yield "depth", said.depth, quotation.depth
    yield "closed", said.closed, quotation.closed
    yield "speaker", said.speaker, _name(found.speaker)
    yield "via", said.via, _name(found.via)
    if said.kind is not None:
        yield "kind", said.kind, quotation.kind
    if said.cue is not None:
        yield "cue", said.cue, found.cue and found.cue.text
    if profiles and found.speaker is not None:
        yield "role", said.role, found.speaker.role
        yield "affiliations", set(said.affiliations), {one.name for one in found.speaker.affiliations}


def _name(speaker: Speaker | None) -> str | None:
    return None if speaker is None else speaker.name


def _words(excerpt: Excerpt, span: Span) -> str:
    return excerpt.text[span.start : span.end]
