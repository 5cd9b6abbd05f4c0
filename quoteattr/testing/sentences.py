"""Sentences: templates filled with words, with the expected records."""

from collections.abc import Iterable, Mapping

from hypothesis import strategies as st

from quoteattr.testing import quotations
from quoteattr.testing.constructions import CONSTRUCTIONS, HARD, NOBODY
from quoteattr.testing.excerpts import Excerpt
from quoteattr.testing.filling import Filler
from quoteattr.testing.quotations import CURLY, MarkStyle
from quoteattr.testing.voices import Voice, voices

__all__ = ["TEMPLATES", "filled", "sentences"]

TEMPLATES: Mapping[str, tuple[str, ...]] = {**CONSTRUCTIONS, **HARD, **NOBODY}
"""The templates of every construction."""


@st.composite
def sentences(
    draw: st.DrawFn,
    construction: str | None = None,
    *,
    voice: Voice | None = None,
    marks: MarkStyle | None = CURLY,
    apart: Iterable[str] = (),
) -> Excerpt:
    """Draw sentences of one construction or of any, with their expected records.

    >>> from hypothesis import find
    >>> find(sentences("according_to"), lambda excerpt: "According" in excerpt.text).said[0].cue
    'According to'

    Args:
        construction: The name of the construction, a key of :data:`TEMPLATES`.
        voice: The speaker. By default a person with a full name.
        marks: The style of the marks, or ``None`` for any.
        apart: Surnames that nobody else may have.
    """
    name = draw(st.sampled_from(sorted(CONSTRUCTIONS))) if construction is None else construction
    template = draw(st.sampled_from(TEMPLATES[name]))
    return draw(filled(template, voice=voice, marks=marks, apart=apart))


@st.composite
def filled(
    draw: st.DrawFn,
    template: str,
    *,
    voice: Voice | None = None,
    marks: MarkStyle | None = CURLY,
    apart: Iterable[str] = (),
) -> Excerpt:
    """Fill a template. It may be your own: see :mod:`quoteattr.testing.constructions` for the fields.

    Args:
        template: A text with fields.
        voice: The speaker. By default a person with a full name.
        marks: The style of the marks, or ``None`` for any.
        apart: Surnames that nobody else may have.
    """
    speaker = draw(voices()) if voice is None else voice
    style = draw(quotations.styles()) if marks is None else marks
    filler = Filler(draw, speaker, style, {*apart, *speaker.name.split()})
    return filler.fill(template)
