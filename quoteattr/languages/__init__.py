"""The lexicons of a language: its verbs, nouns, names and function words, as files that a linguist can edit.

>>> english = load("en")
>>> english.reporting_verbs["told"]
VerbForm(lemma='tell', kind='past', use='hearer')
>>> english.roles["spokeswomen"]
Noun(singular='spokeswoman', plural=True, gender='f')

A lexicon is read when it is first needed, and kept. A form is looked up as it is written in the file: common words in
lower case, names and titles with their capitals.
"""

from functools import cache
from pathlib import Path

from quoteattr.errors import UnknownLanguageError
from quoteattr.languages.entries import Gender, Noun, Party, Place, Title, VerbForm
from quoteattr.languages.files import OWN
from quoteattr.languages.language import Language
from quoteattr.languages.own import check_own

__all__ = ["OWN", "Gender", "Language", "Noun", "Party", "Place", "Title", "VerbForm", "available", "load"]

_HERE = Path(__file__).parent


def available() -> tuple[str, ...]:
    """Return the codes of the supported languages, sorted.

    >>> available()
    ('en',)
    """
    return tuple(sorted(path.name for path in _HERE.iterdir() if (path / "function_words.toml").exists()))


@cache
def load(language: str) -> Language:
    """Return a language, the same object each time.

    >>> load("en").code
    'en'

    Args:
        language: Its code: ``en``. A folder with your own words may follow, after :data:`OWN`. Its files have the same
            names as those of the language: see :mod:`quoteattr.languages.own`.

    Raises:
        LexiconError: A file in that folder is not valid. The message gives the file and the line.
        UnknownLanguageError: The language is not supported. The message lists the supported ones.
    """
    known = available()
    code, _, _ = language.partition(OWN)
    if code not in known:
        raise UnknownLanguageError(code, known)
    loaded = Language(language)
    if loaded.own is not None:
        check_own(loaded.own)
    return loaded
