"""Find the quotations in a text and who said each one, in what role and for which organisation.

>>> from quoteattr import extract
>>> [(found.speaker.name, found.quotation.text) for found in extract("“We won,” said Ada Byron.")]
[('Ada Byron', '“We won,”')]

Importing the package is cheap: the module behind a name is loaded when the name is first used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoteattr.corpus import extract_many
    from quoteattr.errors import NotTextError, QuoteattrError, UnknownGenreError, UnknownLanguageError
    from quoteattr.explanation import Explanation, Passage, Step
    from quoteattr.functions import cast, explain, extract
    from quoteattr.notebook import Display, display
    from quoteattr.pipeline import Pipeline
    from quoteattr.records import (
        Affiliation,
        AffiliationKind,
        Attribution,
        Character,
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

__all__ = [
    "Affiliation",
    "AffiliationKind",
    "Attribution",
    "Character",
    "Cue",
    "Display",
    "Explanation",
    "Gender",
    "Mention",
    "MentionKind",
    "NotTextError",
    "Passage",
    "Pipeline",
    "Quotation",
    "QuotationKind",
    "QuoteattrError",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Step",
    "UnknownGenreError",
    "UnknownLanguageError",
    "cast",
    "display",
    "explain",
    "extract",
    "extract_many",
]

if TYPE_CHECKING:
    __version__: str

_HOMES = ("records", "errors", "pipeline", "functions", "explanation", "corpus", "notebook")
"""The modules that define the public names, the lightest first."""

if not TYPE_CHECKING:  # a type checker would accept every name

    def __getattr__(name: str) -> object:
        """Load a name in ``__all__``, or one of the modules that define them."""
        from importlib import import_module  # noqa: PLC0415

        if name == "__version__":
            from importlib.metadata import version  # noqa: PLC0415

            return version("quoteattr")
        if name in _HOMES:
            return import_module(f"{__name__}.{name}")
        if name in __all__:
            for home in _HOMES:
                module = import_module(f"{__name__}.{home}")
                if name in module.__all__:
                    globals()[name] = getattr(module, name)
                    return globals()[name]
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name)

    def __dir__() -> list[str]:
        """List the public names, loaded or not."""
        return sorted({*globals(), *__all__, "__version__"})
