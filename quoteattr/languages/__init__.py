"""What is known of a language: its verbs, nouns, names and function words, as files that a linguist edits.

>>> english = load("en")
>>> english.reporting_verbs["told"]
VerbForm(lemma='tell', kind='past', use='hearer')
>>> english.roles["spokeswomen"]
Noun(singular='spokeswoman', plural=True, gender='f')

Each lexicon is read when it is first asked for, and kept. A form is looked up as the file writes it: common words in
lower case, names and titles with their capitals.
"""

from functools import cache
from pathlib import Path

from quoteattr.errors import UnknownLanguageError
from quoteattr.languages.entries import Gender, Noun, Party, Place, Title, VerbForm
from quoteattr.languages.language import OWN, Language
from quoteattr.languages.own import check_own

__all__ = ["OWN", "Gender", "Language", "Noun", "Party", "Place", "Title", "VerbForm", "available", "load"]

_HERE = Path(__file__).parent


def available() -> tuple[str, ...]:
    """Return the codes of the languages there are, sorted.

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
        language: Its code: ``en``. Behind it, after :data:`OWN`, may stand a folder with words of one's own, in files
            that are called as those of the language are: see :mod:`quoteattr.languages.own`.

    Raises:
        LexiconError: A file in that folder does not hold what it should; it says which and where.
        UnknownLanguageError: There is no such language; the message lists those there are.
    """
    known = available()
    code, _, _ = language.partition(OWN)
    if code not in known:
        raise UnknownLanguageError(code, known)
    loaded = Language(language)
    if loaded.own is not None:
        check_own(loaded.own)
    return loaded
