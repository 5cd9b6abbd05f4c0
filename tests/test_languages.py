"""The files of a language: whether they hold what they should, and what the loader makes of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.errors import UnknownLanguageError
from quoteattr.languages import Language, available, load
from quoteattr.languages.entries import noun_forms, parties, places, titles, verb_forms
from quoteattr.languages.lexicon import LexiconError, classes, read_rows, read_toml, rows_with_lines, split_words
from quoteattr.languages.validation import TABLES, TOML_FILES, VIEWED, faults

ENGLISH = load("en")
VERBS = ("reporting_verbs", "thinking_verbs", "naming_verbs", "verbs")
NOUNS = ("roles", "organisations", "documents", "noun_cues", "works")

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzé-’", min_size=1, max_size=8)


@pytest.mark.parametrize("language", available())
def test_every_file_of_a_language_holds_what_it_should(language: str) -> None:
    assert [str(fault) for fault in faults(load(language))] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_rows(name: str) -> None:
    assert ENGLISH.words(name)


def test_the_validator_knows_every_file() -> None:
    known = {*(f"{name}.txt" for name in TABLES), *(f"{name}.toml" for name in TOML_FILES)}
    assert {path.name for path in ENGLISH.path("").iterdir() if path.suffix in (".txt", ".toml")} == known


@pytest.mark.parametrize("name", VIEWED)
def test_every_toml_file_has_a_view_of_the_same_name(name: str) -> None:
    assert getattr(ENGLISH, name)


def test_an_unknown_language_is_reported_with_the_known_ones() -> None:
    with pytest.raises(UnknownLanguageError, match=r"'xx'.*en"):
        load("xx")


@given(st.text())
def test_no_name_of_a_language_reads_a_file_elsewhere(name: str) -> None:
    if name not in available():
        with pytest.raises(UnknownLanguageError):
            load(name)


def test_a_language_is_loaded_once() -> None:
    assert load("en") is load("en")
    assert load("en").verbs is load("en").verbs


def test_a_language_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Language("en").code = "de"  # type: ignore[misc]
    with pytest.raises(TypeError):
        ENGLISH.roles["x"] = ENGLISH.roles["mayor"]  # type: ignore[index]


@pytest.mark.parametrize("name", VERBS)
def test_every_form_of_a_verb_finds_a_lemma_of_its_file(name: str) -> None:
    lemmas = {row[0] for row in ENGLISH.words(name)}
    assert {entry.lemma for entry in getattr(ENGLISH, name).values()} <= lemmas


@pytest.mark.parametrize("name", NOUNS)
def test_every_plural_finds_its_singular(name: str) -> None:
    nouns = getattr(ENGLISH, name)
    for entry in nouns.values():
        found = nouns[entry.singular]
        assert (found.singular, found.gender) == (entry.singular, entry.gender)


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("say", "say", "base"),
        ("says", "say", "third"),
        ("said", "say", "past"),
        ("saying", "say", "ing"),
        ("told", "tell", "past"),
        ("admitting", "admit", "ing"),
        ("swore", "swear", "past"),
        ("sworn", "swear", "participle"),
        ("written", "write", "participle"),
        ("read", "read", "past"),
        ("lied", "lie", "past"),
        ("replies", "reply", "third"),
        ("quipped", "quip", "past"),
    ],
)
def test_a_reporting_verb_is_found_by_each_form(form: str, lemma: str, kind: str) -> None:
    assert ENGLISH.reporting_verbs[form][:2] == (lemma, kind)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("naming_verbs", "criticise criticised labelled labelling characterise favour praise"),
        ("reporting_verbs", "emphasise emphasised summarise theorise signalled apologise"),
        ("thinking_verbs", "realise recognised"),
        ("verbs", "organise travelled cancelled legalise mobilised"),
        ("works", "programme programmes"),
        ("organisations", "organisation organisations centre theatre"),
        ("roles", "organiser councillor neighbour labourer"),
    ],
)
def test_british_spellings_are_there(name: str, forms: str) -> None:
    assert set(forms.split()) - set(getattr(ENGLISH, name)) == set()


@pytest.mark.parametrize(
    ("form", "singular", "plural", "gender"),
    [
        ("spokeswoman", "spokeswoman", False, "f"),
        ("spokesmen", "spokesman", True, "m"),
        ("wives", "wife", True, "f"),
        ("attorneys-general", "attorney-general", True, "-"),
        ("people", "person", True, "-"),
        ("conservatives", "conservatives", True, "-"),
    ],
)
def test_a_role_tells_number_and_gender(form: str, singular: str, *, plural: bool, gender: str) -> None:
    assert ENGLISH.roles[form] == (singular, plural, gender)


def test_a_title_is_found_by_its_abbreviation() -> None:
    assert ENGLISH.titles["Sen."] == ("Senator", "-", True)
    assert ENGLISH.titles["Mrs"] == ("Mrs.", "f", False)


def test_every_abbreviated_title_has_its_full_stop_among_the_abbreviations() -> None:
    stops = {form.split()[-1] for form in ENGLISH.titles if form.endswith(".") and "-" not in form}
    assert stops - ENGLISH.abbreviations == set()


def test_a_state_goes_before_a_country_and_a_city_of_its_name() -> None:
    assert ENGLISH.places["Georgia"].kind == "states"
    assert ENGLISH.places["New York"].kind == "states"
    assert ENGLISH.places["Ark."] == ("Arkansas", "states", False)
    assert ENGLISH.places["Iraqis"] == ("Iraq", "countries", True)


def test_a_letter_names_a_party() -> None:
    assert ENGLISH.parties["R"] == ("Republican", True)
    assert ENGLISH.parties["Tories"] == ("Conservative", False)


def test_a_noun_that_ends_in_woman_is_for_a_woman() -> None:
    men = {form for form, noun in ENGLISH.roles.items() if noun.singular.endswith("woman") and noun.gender != "f"}
    assert men == set()


def test_pronouns_have_gender_and_number() -> None:
    assert (ENGLISH.pronoun_genders["she"], ENGLISH.pronoun_numbers["she"]) == ("f", "singular")
    assert ENGLISH.pronoun_numbers["they"] == "plural"
    assert "they" not in ENGLISH.pronoun_genders


@given(st.lists(st.lists(words, min_size=1, max_size=4), max_size=6))
def test_rows_are_read_as_they_were_written(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("lexicon") / "rows.txt"
    path.write_text("# header\n\n" + "".join("  ".join(row) + "   # remark\n" for row in rows), "utf-8")
    assert [list(row) for row in read_rows(path)] == rows
    assert [(number, list(row)) for number, row in rows_with_lines(path)] == list(enumerate(rows, 3))


@given(st.lists(words))
def test_split_words_undoes_joining_with_spaces(listed: list[str]) -> None:
    assert split_words(" ".join(listed)) == tuple(listed)
    assert split_words(" ".join(f'"{word} {word}"' for word in listed)) == tuple(f"{word} {word}" for word in listed)


@given(st.lists(st.tuples(words, words, words, words, words), max_size=5))
def test_no_verb_loses_a_form_and_the_first_verb_keeps_it(rows: list[tuple[str, ...]]) -> None:
    forms = verb_forms(rows)
    assert set(forms) == {form for row in rows for form in row if form != "-"}
    for form, entry in forms.items():
        assert entry.lemma == next(row[0] for row in rows if form in row)


@given(st.lists(st.tuples(words, words), max_size=5))
def test_every_singular_is_a_singular(rows: list[tuple[str, ...]]) -> None:
    forms = noun_forms(rows)
    assert all(not forms[row[0]].plural for row in rows if row[0] != "-")


@pytest.mark.parametrize(
    ("row", "name", "expected"),
    [
        (("say", "says", "said"), "reporting_verbs", "five columns"),
        (("say", "says", "said", "said", "saying", "loud"), "reporting_verbs", "hearer, weak"),
        (("Say", "says", "said", "said", "saying"), "verbs", "lower case"),
        (("-", "says", "said", "said", "saying"), "verbs", "a lemma"),
        (("mayor",), "roles", "a singular and a plural"),
        (("mayor", "mayors", "x"), "roles", "m or f"),
        (("Mayor", "mayors"), "roles", "lower case"),
        (("mayor", "-"), "roles", "lower case"),
        (("ada", "f"), "forenames", "a capital"),
        (("Mr",), "abbreviations", "full stop"),
        (("van", "der"), "particles", "one word"),
        (("-in",), "elisions", "an apostrophe at an edge"),
        (("-'S",), "elisions", "lower case"),
        (("Claims",), "nouns_or_verbs", "lower case"),
    ],
)
def test_a_wrong_row_is_reported_with_what_was_expected(row: tuple[str, ...], name: str, expected: str) -> None:
    assert expected in (TABLES[name](row) or "")


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    path = tmp_path / "titles.toml"
    path.write_text("Sen. =", "utf-8")
    with pytest.raises(LexiconError, match=r"titles\.toml: expected TOML"):
        read_toml(path)


def test_an_entry_of_the_wrong_type_is_named() -> None:
    path = Path("x.toml")
    with pytest.raises(LexiconError, match="a string of words for article"):
        classes({"article": 3}, path)
    with pytest.raises(LexiconError, match="a table \\[Senator\\]"):
        titles({"Senator": "Sen."}, path)
    with pytest.raises(LexiconError, match="a list of strings for words"):
        parties({"Green": {"words": "Greens"}}, path)
    with pytest.raises(LexiconError, match="a table \\[states\\]"):
        places({}, path)


def test_each_fault_of_a_language_is_reported_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in filter(Path.is_file, ENGLISH.path("").iterdir()):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "roles.txt").write_text("# Roles\nmayor mayors \nactor actors\nactor actors\n", "utf-8")
    (tmp_path / "thinking_verbs.txt").write_text("# Columns: \n# Source: \nsay says said said saying\n", "utf-8")
    (tmp_path / "units.toml").write_text('[classes]\nofs = "oo"\n', "utf-8")
    (tmp_path / "role_words.toml").write_text('kin = "aunt uncle aunt"\n', "utf-8")
    (tmp_path / "confidence.toml").write_text("[headline]\nnamed = [9, 6]\n", "utf-8")
    (tmp_path / "aunts.txt").write_text("aunt\n", "utf-8")
    monkeypatch.setattr(Language, "path", lambda _, name: tmp_path / name)
    told = [str(fault).removeprefix(f"{tmp_path}/") for fault in faults(Language("en"))]
    assert "roles.txt:1: expected a header with a line '# Columns: ', found '# Roles'" in told
    assert "roles.txt:2: expected no tab and no space at the end, found 'mayor mayors '" in told
    assert "roles.txt:3: expected an entry after 'mayor', found 'actor'" in told
    assert "roles.txt:4: expected each entry once, found 'actor'" in told
    assert "thinking_verbs.txt:3: expected a verb that is not in reporting_verbs.txt, found 'say'" in told
    assert "units.toml: expected one letter for classes.ofs, found 'oo'" in told
    assert "units.toml: expected a class of function_words.toml, found 'ofs'" in told
    assert "role_words.toml: expected words without repetitions for kin, found 'aunt uncle aunt'" in told
    assert "confidence.toml: expected [right, all] for headline.named, found [9, 6]" in told
    assert "aunts.txt: expected a file that quoteattr.languages.validation knows, found aunts.txt" in told
