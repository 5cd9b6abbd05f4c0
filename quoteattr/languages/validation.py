"""Whether the files of a language hold what they should: for linguists who edit them, and for the tests.

>>> from quoteattr.languages import load
>>> list(faults(load("en")))
[]
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from quoteattr.languages import Language
from quoteattr.languages.lexicon import LexiconError, Row, rows_with_lines

__all__ = ["TABLES", "TOML_FILES", "faults"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GENDERS = ("m", "f")
_VERB_COLUMNS = 5
_NOUN_COLUMNS = 2


def _verb(*uses: str) -> Callable[[Row], str | None]:
    def expected(row: Row) -> str | None:
        if len(row) not in {_VERB_COLUMNS, _VERB_COLUMNS + 1}:
            return "five columns, lemma, third person, past, participle and -ing, or six"
        if len(row) > _VERB_COLUMNS and row[_VERB_COLUMNS] not in uses:
            return f"one of {', '.join(uses)} in the sixth column"
        for column in row[:_VERB_COLUMNS]:
            if column != "-" and not all(_WORD.fullmatch(form) and form.islower() for form in column.split("/")):
                return "verb forms in lower case, two spellings parted by /"
        return None if row[0] != "-" else "a lemma in the first column"

    return expected


def _noun(row: Row) -> str | None:
    if len(row) not in {_NOUN_COLUMNS, _NOUN_COLUMNS + 1}:
        return "a singular and a plural, and perhaps a gender"
    if len(row) > _NOUN_COLUMNS and row[_NOUN_COLUMNS] not in _GENDERS:
        return "m or f in the third column"
    forms = [form for column in row[:_NOUN_COLUMNS] if column != "-" for form in column.split("/")]
    if row[1] == "-" or not all(_WORD.fullmatch(form) and form.islower() for form in forms):
        return "nouns in lower case, two plurals parted by /"
    return None


def _forename(row: Row) -> str | None:
    match row:
        case (name, "m" | "f" | "-") if name[0].isupper():
            return None
    return "a name with a capital, and m, f or -"


def _form(row: Row) -> str | None:
    return None if len(row) == 1 and row[0].islower() else "one word in lower case"


def _abbreviation(row: Row) -> str | None:
    return None if len(row) == 1 and row[0].endswith(".") else "one word with its full stop"


def _one_word(row: Row) -> str | None:
    return None if len(row) == 1 else "one word"


def _phrase(row: Row) -> str | None:
    return None if row else "a phrase"


TABLES: dict[str, Callable[[Row], str | None]] = {
    "abbreviations": _abbreviation,
    "documents": _noun,
    "forenames": _forename,
    "metonyms": _phrase,
    "naming_verbs": _verb("as", "object", "other"),
    "noun_cues": _noun,
    "nouns_or_verbs": _form,
    "organisation_words": _one_word,
    "organisations": _noun,
    "particles": _one_word,
    "reporting_verbs": _verb("hearer", "weak"),
    "roles": _noun,
    "suffixes": _one_word,
    "term_words": _phrase,
    "thinking_verbs": _verb("weak"),
    "verbs": _verb("noun"),
    "works": _noun,
}
"""The tables a language has, and for each what a row lacks, or ``None``."""

TOML_FILES = ("function_words", "parties", "places", "titles")
"""The TOML files a language has."""

_VERBS = ("reporting_verbs", "thinking_verbs", "naming_verbs", "verbs")
_NOUNS = ("roles", "organisations", "documents", "noun_cues", "works")


def faults(language: Language) -> Iterator[LexiconError]:
    """Yield what is wrong with the files of a language, file by file, as errors that name file and line.

    A table has a header that names its columns and its source, each entry once, sorted by code points, and no space at
    the end of a line. A verb stands in one file only. A form that is a noun in one file and a reporting, thinking or
    naming verb in another is listed in ``nouns_or_verbs``; a noun's form is no form in ``verbs``.

    Args:
        language: As :func:`quoteattr.languages.load` returns it.
    """
    for name in TABLES:
        yield from _faults_of_layout(language, f"{name}.txt")
        yield from _faults_of_rows(language, name)
    for name in TOML_FILES:
        yield from _faults_of_layout(language, f"{name}.toml")
    yield from _faults_of_views(language)
    yield from _faults_between_files(language)


def _faults_of_layout(language: Language, name: str) -> Iterator[LexiconError]:
    path = language.path(name)
    lines = path.read_text("utf-8").split("\n")
    header: list[str] = []
    for line in lines:
        if not line.startswith("# "):
            break
        header.append(line)
    for word in ("# Columns: ", "# Source: "):
        if not any(line.startswith(word) for line in header[1:]):
            yield LexiconError(path, 1, expected=f"a header with a line {word!r}", found=repr(lines[0]))
    if lines[-1] or not lines[-2:][0]:
        yield LexiconError(path, len(lines), expected="one line break at the end", found=repr(lines[-1]))
    for number, line in enumerate(lines, 1):
        if line != line.rstrip() or "\t" in line:
            yield LexiconError(path, number, expected="no tab and no space at the end", found=repr(line))


def _faults_of_rows(language: Language, name: str) -> Iterator[LexiconError]:
    path = language.path(f"{name}.txt")
    rows = list(rows_with_lines(path))
    if not rows:
        yield LexiconError(path, None, expected="an entry", found="none")
    for number, row in rows:
        if (expected := TABLES[name](row)) is not None:
            yield LexiconError(path, number, expected=expected, found=repr(" ".join(row)))
    keyed = TABLES[name] is not _phrase
    keys = [(number, row[:1] if keyed and row[0] != "-" else row) for number, row in rows]
    for (_, before), (number, after) in pairwise(keys):
        if before == after:
            yield LexiconError(path, number, expected="each entry once", found=repr(" ".join(after)))
        elif before > after:
            yield LexiconError(path, number, expected=f"an entry after {before[0]!r}", found=repr(after[0]))


def _faults_of_views(language: Language) -> Iterator[LexiconError]:
    for name in TOML_FILES:
        try:
            getattr(language, name)
        except LexiconError as error:
            yield error


def _faults_between_files(language: Language) -> Iterator[LexiconError]:
    home: dict[str, str] = {}
    for name in _VERBS:
        path = language.path(f"{name}.txt")
        for number, row in rows_with_lines(path):
            if row[0] in home:
                expected = f"a verb that is not in {home[row[0]]}.txt"
                yield LexiconError(path, number, expected=expected, found=repr(row[0]))
            home.setdefault(row[0], name)
    nouns = {form for name in _NOUNS for form in getattr(language, name)}
    cues = set(language.reporting_verbs) | set(language.thinking_verbs) | set(language.naming_verbs)
    both = language.path("nouns_or_verbs.txt")
    for form in sorted(nouns & cues - language.nouns_or_verbs):
        yield LexiconError(both, None, expected=f"{form!r}, which is a noun and a verb elsewhere", found="none")
    for form in sorted(language.nouns_or_verbs - cues):
        yield LexiconError(both, None, expected="forms of reporting, thinking and naming verbs", found=repr(form))
    verbs = language.path("verbs.txt")
    for form in sorted(nouns & set(language.verbs)):
        yield LexiconError(verbs, None, expected="- for a form that is a noun elsewhere", found=repr(form))
