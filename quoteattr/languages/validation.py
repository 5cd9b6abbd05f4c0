"""Check the files of a language, for linguists who edit them and for the tests.

>>> from quoteattr.languages import load
>>> list(faults(load("en")))
[]
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from quoteattr.languages import Language
from quoteattr.languages.lexicon import LexiconError, rows_with_lines, section, split_words
from quoteattr.languages.shapes import TABLES, is_phrase_table

__all__ = ["COUNTS", "TABLES", "TOML_FILES", "VIEWED", "WORD_CLASSES", "faults"]

VIEWED = ("function_words", "parties", "places", "titles")
"""The TOML files that a property of :class:`~quoteattr.languages.Language` reads, which reports what is wrong."""

WORD_CLASSES = ("body_nouns", "complements", "fiction", "function_words", "role_nouns", "role_words", "scoring")
"""The TOML files of classes of words."""

COUNTS = ("confidence", "fiction_confidence", "report_confidence")
"""The TOML files of measurements: pairs of right answers and all answers."""

TOML_FILES = tuple(sorted({*VIEWED, *WORD_CLASSES, *COUNTS, "units"}))
"""The TOML files of a language."""

_VERBS = ("reporting_verbs", "thinking_verbs", "naming_verbs", "verbs")
_NOUNS = ("roles", "organisations", "documents", "noun_cues", "works")


def faults(language: Language) -> Iterator[LexiconError]:
    """Yield what is wrong with the files of a language, as errors that give the file and the line.

    A table has a header that names its columns and its source. Its entries are unique and sorted by code points, and no
    line ends with a space. A verb is in only one file. A form that is a noun in one file and a reporting, thinking or
    naming verb in another is listed in ``nouns_or_verbs``. So is a form of a noun that is also in ``verbs``. A class of
    words has each word once, a measurement is [right, all], and a unit is one letter. Unknown files are faults too.

    Args:
        language: What :func:`quoteattr.languages.load` returns.
    """
    for name in TABLES:
        yield from _faults_of_layout(language, f"{name}.txt")
        yield from _faults_of_rows(language, name)
    for name in TOML_FILES:
        yield from _faults_of_layout(language, f"{name}.toml")
    yield from _faults_of_views(language)
    yield from _faults_of_tables(language)
    yield from _unknown_files(language)
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
    keyed = not is_phrase_table(name)
    keys = [(number, row[:1] if keyed and row[0] != "-" else row) for number, row in rows]
    for (_, before), (number, after) in pairwise(keys):
        if before == after:
            yield LexiconError(path, number, expected="each entry once", found=repr(" ".join(after)))
        elif before > after:
            yield LexiconError(path, number, expected=f"an entry after {before[0]!r}", found=repr(after[0]))


def _faults_of_views(language: Language) -> Iterator[LexiconError]:
    for name in VIEWED:
        try:
            getattr(language, name)
        except LexiconError as error:
            yield error


def _faults_of_tables(language: Language) -> Iterator[LexiconError]:
    for names, check in ((WORD_CLASSES, _in_class), (COUNTS, _in_count), (("units",), _in_letter)):
        for name in names:
            path = language.path(f"{name}.toml")
            for key, value in _leaves(language.table(name)):
                if not key.startswith("forms.") and (expected := check(value)) is not None:
                    yield LexiconError(path, None, expected=f"{expected} for {key}", found=repr(value))
    units = language.path("units.toml")
    for name in ("home", "contractions"):
        try:
            getattr(language, name)
        except LexiconError as error:
            yield error
    for name in section(language.table("units"), "classes", units):
        if name not in language.function_words:
            yield LexiconError(units, None, expected="a class of function_words.toml", found=repr(name))


def _leaves(table: Mapping[str, object], path: str = "") -> Iterator[tuple[str, object]]:
    """Yield the values in the tables of a TOML file, each with the keys that lead to it."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", value


def _in_class(value: object) -> str | None:
    words = split_words(value) if isinstance(value, str) else ()
    return None if words and len(words) == len(set(words)) else "words without repetitions"


def _in_count(value: object) -> str | None:
    match value:
        case [int(right), int(known)] if 0 <= right <= known:
            return None
    return "[right, all]"


def _in_letter(value: object) -> str | None:
    return None if isinstance(value, str) and len(value) == 1 else "one letter"


def _unknown_files(language: Language) -> Iterator[LexiconError]:
    known = {f"{name}.txt" for name in TABLES} | {f"{name}.toml" for name in TOML_FILES} | {"SOURCES.md"}
    for path in sorted(language.path("").iterdir()):
        if path.is_file() and path.name not in known and path.suffix != ".py":
            yield LexiconError(path, None, expected="a file that quoteattr.languages.validation knows", found=path.name)


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
    for form in sorted(language.nouns_or_verbs - cues - set(language.verbs)):
        yield LexiconError(both, None, expected="forms of verbs", found=repr(form))
    verbs = language.path("verbs.txt")
    for form in sorted(nouns & set(language.verbs) - language.nouns_or_verbs):
        expected = "- for a form that is a noun elsewhere, or the form in nouns_or_verbs.txt"
        yield LexiconError(verbs, None, expected=expected, found=repr(form))
