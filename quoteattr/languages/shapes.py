"""The valid forms of the rows in a language's tables."""

from collections.abc import Callable

from quoteattr.languages.lexicon import Row
from quoteattr.patterns import late

__all__ = ["TABLES", "is_phrase_table"]

_WORD = late(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
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
                return "verb forms in lower case, two spellings separated by /"
        return None if row[0] != "-" else "a lemma in the first column"

    return expected


def _noun(row: Row) -> str | None:
    if len(row) not in {_NOUN_COLUMNS, _NOUN_COLUMNS + 1}:
        return "a singular and a plural, and perhaps a gender"
    if len(row) > _NOUN_COLUMNS and row[_NOUN_COLUMNS] not in _GENDERS:
        return "m or f in the third column"
    forms = [form for column in row[:_NOUN_COLUMNS] if column != "-" for form in column.split("/")]
    if row[1] == "-" or not all(_WORD.fullmatch(form) and form.islower() for form in forms):
        return "nouns in lower case, two plurals separated by /"
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


def _elision(row: Row) -> str | None:
    at_an_edge = len(row) == 1 and (row[0].removeprefix("-").startswith("'") or row[0].endswith("'"))
    expected = "one word, or a hyphen and an ending, in lower case with an apostrophe at an edge"
    return None if at_an_edge and row[0].islower() else expected


def _ending(row: Row) -> str | None:
    return None if len(row) == 1 and row[0].isalpha() and row[0].islower() else "one ending in lower case"


def _office_verb(row: Row) -> str | None:
    forms = len(row) in {1, 2} and all(_WORD.fullmatch(form) and form.islower() for form in row)
    return None if forms else "a lemma in lower case, and perhaps its third person"


def _short_forename(row: Row) -> str | None:
    capitals = len(row) > 1 and all(name[0].isupper() for name in row)
    return None if capitals else "a short forename and those it stands for, with capitals"


TABLES: dict[str, Callable[[Row], str | None]] = {
    "abbreviations": _abbreviation,
    "agent_endings": _ending,
    "departments": _form,
    "documents": _noun,
    "elisions": _elision,
    "forenames": _forename,
    "joints": _one_word,
    "mass_nouns": _form,
    "metonyms": _phrase,
    "naming_verbs": _verb("as", "object", "other"),
    "noun_cues": _noun,
    "nouns_or_verbs": _form,
    "office_verbs": _office_verb,
    "organisation_words": _one_word,
    "organisations": _noun,
    "particles": _one_word,
    "plain_people": _form,
    "reporting_verbs": _verb("hearer", "weak"),
    "roles": _noun,
    "short_forenames": _short_forename,
    "stances": _form,
    "suffixes": _one_word,
    "term_words": _phrase,
    "territories": _form,
    "thinking_verbs": _verb("weak"),
    "verbs": _verb("noun"),
    "works": _noun,
}
"""The tables of a language, each with a function that returns what is wrong with a row, or ``None``."""


def is_phrase_table(name: str) -> bool:
    """Tell whether the rows of a table are phrases, not words with their forms."""
    return TABLES[name] is _phrase
