"""The functions that read a text with all rules: extract, explain and cast."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from quoteattr.pipeline import Pipeline
from quoteattr.records import Attribution, Character
from quoteattr.rules import RULES
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from quoteattr.explanation import Explanation

__all__ = ["cast", "explain", "extract", "looks_like_other", "pipeline_for"]

_TELLING = 2_000
"""Code points. A shorter text is not enough to judge the genre by."""
_BEGINNING = 20_000


def extract(
    text: str,
    *,
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
    cast: Sequence[Character] | None = None,
) -> tuple[Attribution, ...]:
    """Find every quotation in a text and who said it.

    >>> for found in extract("“We won,” said Ada Byron."):
    ...     print(found.speaker.name, found.cue.text, found.rule)
    Ada Byron said quotation_cue_mention

    Any ``str`` is accepted. A text without quotations gives an empty tuple. From a damaged text you get whatever can be
    found in it.

    Args:
        text: Any text, of any length.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.
        cast: A corrected list of the people in the text. Only used for novels.

    Returns:
        An attribution for every quotation, in text order, outer before inner.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """
    return pipeline_for(Settings(language, genre, indirect)).extract(text, cast=cast)


def explain(
    text: str,
    *,
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
    cast: Sequence[Character] | None = None,
) -> "Explanation":
    """Find every quotation in a text and who said it, and explain each answer.

    >>> print(explain("“We won,” said Ada Byron."))  # doctest: +ELLIPSIS
    “We won,” [0:9] direct
      shape       [Q]CN.
      tried       ...
      answered    quotation_cue_mention, as in: “We won,” said Ada Byron.
      mention     “Ada Byron” [15:24]
      cue         “said” [10:14]
      resolved    “Ada Byron” is ...
      speaker     Ada Byron (person)
      confidence  0.9...

    Args:
        text: Any text, of any length.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.
        cast: A corrected list of the people in the text. Only used for novels.

    Returns:
        The steps, and the same attributions as :func:`extract` returns.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """
    return pipeline_for(Settings(language, genre, indirect)).explain(text, cast=cast)


def cast(
    text: str, *, language: str = "en", genre: str = "news", cast: Sequence[Character] | None = None
) -> tuple[Character, ...]:
    """List who speaks or is named in a text.

    >>> for one in cast("“We won,” said the mayor, Ada Byron. “We did,” said her aide, Bo Lowe. “No,” Byron said."):
    ...     print(one.name, one.aliases, one.quotations)
    Ada Byron ('Ada Byron', 'Byron') 2
    Bo Lowe ('Bo Lowe',) 1

    The list agrees with :func:`extract`. It contains every named speaker, with the same number of quotations and the
    same gender, role and affiliations.

    Args:
        text: Any text, of any length.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        cast: A corrected list of the people in the text. Only used for novels.

    Returns:
        People, organisations, groups and unnamed speakers, most quoted first, then in order of first mention.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """
    return pipeline_for(Settings(language, genre)).characters(text, cast=cast)


def looks_like_other(text: str, genre: str, *, language: str = "en") -> bool:
    """Tell whether a text looks like the other genre. A short text never does.

    Args:
        text: Any text. Only its beginning is read.
        genre: ``news`` or ``fiction``.
        language: Two-letter code of the language: ``en``.
    """
    if len(text) < _TELLING:
        return False
    return pipeline_for(Settings(language)).genre_of(text[:_BEGINNING]) != genre


@cache
def pipeline_for(settings: Settings) -> Pipeline:
    """Return the pipeline for the settings, with all rules. It is made once."""
    reports = None
    if settings.indirect and settings.without_rules:
        from quoteattr.reports import REPORTS  # noqa: PLC0415 - not needed for quotations

        reports = [rule for rule in REPORTS if rule.name not in settings.without_rules]
    return Pipeline(
        rules=[rule for rule in RULES if rule.name not in settings.without_rules],
        reports=reports,
        language=settings.language,
        genre=settings.genre,
        indirect=settings.indirect,
        lexicon=settings.lexicon,
        cast=settings.cast,
    )
