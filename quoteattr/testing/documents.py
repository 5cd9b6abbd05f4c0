"""Documents with any attributions that the records allow, made without an engine: what formats are tested with."""

from hypothesis import strategies as st

from quoteattr.formats.document import AttributedDocument
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Cue,
    Gender,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)

__all__ = ["attributions", "documents", "quotations", "spans", "speakers", "texts"]

# What has broken formats before: markup, separators, formulas, line ends of every sort, controls, astral characters,
# right-to-left marks and what is not a character.
_HOSTILE = "“”\"'‘’«» a\tB\r\n,;|\\=+-@<>&[]{}%#\x00\x07\x1b\x7f\x85\u00a0\u2028\u202e\ufeff\ufffe\ufffd🦉e\u0301"
_LONE_SURROGATES = "\udc80\udfff"  # low ones alone: a high one before them would be a pair


def texts(*, surrogates: bool = True, min_size: int = 0, max_size: int = 40) -> st.SearchStrategy[str]:
    """Draw text as bad as it gets."""
    letters = st.sampled_from(_HOSTILE + (_LONE_SURROGATES if surrogates else ""))
    return st.text(letters | st.characters(exclude_categories=["Cs"]), min_size=min_size, max_size=max_size)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Draw spans inside a text, empty ones too."""
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: Span(*sorted(pair)))


@st.composite
def quotations(draw: st.DrawFn, text: str) -> Quotation:
    """Draw quotations of a text, at least one character long, their contents inside them."""
    span = draw(spans(text).filter(lambda span: span.start < span.end))
    inner = sorted(draw(st.tuples(*[st.integers(span.start, span.end)] * 2)))
    return Quotation(
        span=span,
        content=Span(*inner),
        text=text[span.start : span.end],
        kind=draw(st.sampled_from(QuotationKind)),
        depth=draw(st.integers(0, 3)),
        closed=draw(st.booleans()),
        utterance=draw(st.integers(0, 50)),
    )


@st.composite
def speakers(draw: st.DrawFn, text: str, *, surrogates: bool = True) -> Speaker:
    """Draw speakers of a text, with names that need not stand in it."""
    names = texts(surrogates=surrogates, min_size=1, max_size=12)
    kinds = st.sampled_from(MentionKind)
    mentions = st.builds(lambda span, kind: Mention(span, text[span.start : span.end], kind), spans(text), kinds)
    affiliations = st.builds(Affiliation, names, st.sampled_from(AffiliationKind), st.none() | spans(text))
    return Speaker(
        name=draw(st.none() | names),
        kind=draw(st.sampled_from(SpeakerKind)),
        mention=draw(st.none() | mentions),
        role=draw(st.none() | names),
        affiliations=tuple(draw(st.lists(affiliations, max_size=2))),
        gender=draw(st.none() | st.sampled_from(Gender)),
    )


@st.composite
def attributions(draw: st.DrawFn, text: str, *, surrogates: bool = True) -> Attribution:
    """Draw attributions of a text."""
    cues = st.builds(
        lambda span, lemma: Cue(span, text[span.start : span.end], lemma),
        spans(text),
        texts(surrogates=surrogates, max_size=8),
    )
    someone = speakers(text, surrogates=surrogates)
    return Attribution(
        quotation=draw(quotations(text)),
        speaker=draw(st.none() | someone),
        cue=draw(st.none() | cues),
        via=draw(st.none() | someone),
        rule=draw(st.none() | st.sampled_from(["quotation_cue_mention", "floating"])),
        confidence=draw(st.floats(0, 1)),
        addressee=draw(st.none() | someone),
    )


@st.composite
def documents(draw: st.DrawFn, *, surrogates: bool = True, max_size: int = 3) -> AttributedDocument:
    """Draw documents with their texts and quotations that do not cross, in text order, outer before inner."""
    text = draw(texts(surrogates=surrogates, min_size=1))
    found = draw(st.lists(attributions(text, surrogates=surrogates), max_size=max_size))
    kept: list[Attribution] = []
    for attribution in sorted(found, key=lambda one: (one.quotation.span.start, -one.quotation.span.end)):
        if not any(_crosses(attribution.quotation.span, other.quotation.span) for other in kept):
            kept.append(attribution)
    name = draw(texts(surrogates=surrogates, min_size=1, max_size=8))
    return AttributedDocument(name, tuple(kept), text)


def _crosses(a: Span, b: Span) -> bool:
    """Tell whether two spans are equal or overlap without one holding the other."""
    nested = (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
    return a == b or (max(a.start, b.start) < min(a.end, b.end) and not nested)
