"""Novels: who is in them and who says what."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import example, given
from hypothesis import strategies as st
from seed_files import SEEDS, Case, cases

import quoteattr
import quoteattr.cli
from quoteattr import Gender
from quoteattr.cli.corrected_cast import read_cast
from quoteattr.fiction.script import edges_of, segments_of
from quoteattr.pipeline import Pipeline

KITCHEN = """CHAPTER I

Ida Moss came into the kitchen. Bo Lind was at the window. He did not turn round.

“Good morning,” said Ida.

“You are late, Ida,” said Bo.

“The clock is wrong.”

“It never is.”

She sat down. “Is there tea?”

“There was,” he said, “before you came.”
"""


def speakers(text: str) -> list[str | None]:
    return [found.speaker and found.speaker.name for found in quoteattr.extract(text, genre="fiction")]


def test_a_conversation_of_two_that_alternates_is_read_back() -> None:
    assert speakers(KITCHEN) == ["Ida Moss", "Bo Lind", "Ida Moss", "Bo Lind", "Ida Moss", "Bo Lind", "Bo Lind"]


def test_a_turn_is_said_to_whom_its_words_call_and_else_to_the_other_speaker() -> None:
    found = quoteattr.extract(KITCHEN, genre="fiction")
    said_to = [one.addressee and one.addressee.name for one in found]
    assert said_to == ["Bo Lind", "Ida Moss", "Bo Lind", "Ida Moss", "Bo Lind", "Ida Moss", "Ida Moss"]


def test_the_gender_of_a_speaker_is_that_of_the_pronouns() -> None:
    found = quoteattr.extract(KITCHEN, genre="fiction")
    genders = {one.speaker.name: one.speaker.gender for one in found if one.speaker}
    assert genders == {"Ida Moss": Gender.FEMALE, "Bo Lind": Gender.MALE}


def test_an_explanation_says_whom_a_turn_alternates_with_and_by_what_margin() -> None:
    told = str(quoteattr.explain(KITCHEN, genre="fiction"))
    assert "Ida Moss alternates with Bo Lind: Ida Moss spoke at [" in told
    assert re.search(r"Ida Moss is better than [\w ]+ by a margin of \d", told)


def test_an_explanation_has_the_records_of_extract() -> None:
    assert quoteattr.explain(KITCHEN, genre="fiction").attributions == quoteattr.extract(KITCHEN, genre="fiction")


def test_a_chapter_heading_names_nobody() -> None:
    text = "CHAPTER III. IDA MOSS\n\n“Who is there?”\n\n“Nobody.”\n"
    assert speakers(text) == [None, None]


@pytest.mark.parametrize(
    "note", ["[1] “Late” means “dead.”", "[Illustration: “You are late!”]", "[Page 12]", "[Plate:\n\n“Go.”]"]
)
def test_an_editor_s_note_is_nobody_s_and_parts_no_turns(note: str) -> None:
    before, after = "Ida Moss sat down beside Bo Lind.\n\n“You are late,” said Ida.\n\n", "“I am.”\n\n“Go,” said Ida.\n"
    inside = range(len(before), len(before) + len(note))
    noted = quoteattr.extract(f"{before}{note}\n\n{after}", genre="fiction")
    said = [one for one in noted if one.quotation.span.start not in inside]
    assert all(one.speaker is None for one in noted if one not in said)
    plain = quoteattr.extract(before + after, genre="fiction")
    assert [(one.rule, one.confidence) for one in said] == [(one.rule, one.confidence) for one in plain]


def test_words_before_a_bracket_or_behind_one_are_said() -> None:
    assert speakers("Ida Moss sat down.\n\n[sic] “Go,” said Ida.\n\n“Go,” said Ida [again].") == [
        "Ida Moss",
        "Ida Moss",
    ]


@pytest.mark.parametrize(
    "words",
    [
        *("“Go,” pursued Ida Moss.", "“Go,” Ida Moss shrugged.", "Ida Moss sat down. “Go.”"),
        *("“Go,” put in Ida Moss.", "“Go”; replied Ida Moss."),
    ],
)
def test_any_verb_beside_speech_names_its_speaker(words: str) -> None:
    assert speakers(f"Ida Moss came in.\n\n{words}\n\nIda Moss left.") == ["Ida Moss"]


@pytest.mark.parametrize("was", ["answer", "calm reply", "only question", "consolation"])
def test_whosever_words_a_quotation_was_has_said_it(was: str) -> None:
    before, after = "Ida Moss sat down. Bo Lind came in.\n\n", "\n\n“Is it late, Bo?” said Ida."
    owned, hers, nobodys = (
        quoteattr.extract(f"{before}“Go,” was {words}.{after}", genre="fiction")[0]
        for words in (f"Ida Moss’s {was}", f"her {was}", f"the {was}")
    )
    assert [one.speaker and one.speaker.name for one in (owned, hers)] == ["Ida Moss", "Ida Moss"]
    assert owned.rule == hers.rule != nobodys.rule


def test_the_text_tells_its_genre() -> None:
    news = (
        "WASHINGTON (AP) — “The budget is 12 percent higher,” a spokesman said on May 3, 2016, of the $4 billion tax."
    )
    assert Pipeline().genre_of(KITCHEN) == "fiction"
    assert Pipeline().genre_of(news) == "news"
    assert quoteattr.extract(KITCHEN, genre="auto") == quoteattr.extract(KITCHEN, genre="fiction")
    assert quoteattr.extract(news, genre="auto") == quoteattr.extract(news)


def test_a_corrected_cast_is_followed() -> None:
    text = "Bo Lind came in.\n\n“Go,” said the Badger.\n\n“No,” said Bo.\n"
    cast = [quoteattr.Character("Ida Moss", quoteattr.SpeakerKind.PERSON, ("the Badger",), Gender.FEMALE)]
    said = quoteattr.extract(text, genre="fiction", cast=cast)[0].speaker
    assert said is not None
    assert (said.name, said.gender) == ("Ida Moss", Gender.FEMALE)


@given(st.text(alphabet="“”\"'‘’ .,!?\nIdaMossBhe said—-", max_size=200))
@example("—?")
def test_any_text_has_a_record_for_each_quotation(text: str) -> None:
    found = quoteattr.extract(text, genre="fiction")
    spans = [one.quotation.span for one in found]
    marked = [one.quotation.span for one in quoteattr.extract(text)]
    assert [span for span in spans if span in marked] == marked
    assert spans == marked or "—" in text or "-" in text  # what dashes open is speech in fiction alone
    for one in found:
        assert text[one.quotation.span.start : one.quotation.span.end] == one.quotation.text


@given(st.text(alphabet="“”\"'‘’ .,!?\nIdaMossBhe said—-", max_size=200))
def test_the_segments_of_a_script_joined_are_the_text(text: str) -> None:
    segments = list(segments_of(Pipeline(genre="fiction").novel(text)))
    assert "".join(one.text for one in segments) == text
    assert [text[one.start : one.end] for one in segments] == [one.text for one in segments]


def test_a_word_of_any_length_may_be_a_speaker() -> None:
    assert speakers(f"— No, said the {'aa-' * 5_000}") != []


def test_renaming_everybody_changes_nothing_but_names() -> None:
    renamed = KITCHEN.replace("Ida", "Amy").replace("Bo", "Ed").replace("Moss", "Reed").replace("Lind", "Hart")
    names = {"Ida Moss": "Amy Reed", "Bo Lind": "Ed Hart"}
    assert speakers(renamed) == [names[name or ""] for name in speakers(KITCHEN)]


def test_what_follows_a_chapter_break_changes_no_turn_before_it() -> None:
    after = "\nCHAPTER II\n\nUna Reed came home.\n\n“Well!” said Una.\n\n“Well what?” asked Bo.\n"
    assert speakers(KITCHEN + after)[: len(speakers(KITCHEN))] == speakers(KITCHEN)


def test_dialogue_behind_dashes_is_found() -> None:
    text = "Ellen Byrne sat down. Dan Moss stood.\n\n— Go on, said Ellen, I am listening.\n\n— Gone — he answered.\n"
    found = quoteattr.extract(text, genre="fiction")
    assert [one.quotation.text for one in found] == ["— Go on,", "I am listening.", "— Gone"]
    assert speakers(text) == ["Ellen Byrne", "Ellen Byrne", "Dan Moss"]
    assert quoteattr.extract(text) == ()


def test_who_speaks_to_whom_is_counted() -> None:
    edges = edges_of(Pipeline(genre="fiction").novel(KITCHEN))
    assert edges == {("Bo Lind", "Ida Moss"): 4, ("Ida Moss", "Bo Lind"): 3}


def test_a_cast_that_was_written_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(KITCHEN, encoding="utf-8")
    told = CliRunner().invoke(quoteattr.cli.command, ["cast", "--genre", "fiction", "-f", "csv", f"{tmp_path}/a.txt"])
    (tmp_path / "cast.csv").write_text(told.output, encoding="utf-8")
    cast = list(read_cast(tmp_path / "cast.csv"))
    assert [one.name for one in cast] == ["Bo Lind", "Ida Moss"]
    again = quoteattr.extract(KITCHEN, genre="fiction", cast=cast)
    assert [one.speaker and one.speaker.name for one in again] == speakers(KITCHEN)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_corrected_cast_decides_who_speaks_in_a_dump(tmp_path: Path, workers: str) -> None:
    (tmp_path / "a.txt").write_text(KITCHEN, encoding="utf-8")
    rows = "name,gender,aliases\nIda Byron,female,Ida Moss; Ida\nBo Lind,male,Bo\n"
    (tmp_path / "cast.csv").write_text(rows, encoding="utf-8")
    out = tmp_path / "found.jsonl"
    arguments = ["dump", f"{tmp_path}/a.txt", "--genre", "fiction", "--cast", f"{tmp_path}/cast.csv", "-o", str(out)]
    told = CliRunner().invoke(quoteattr.cli.command, [*arguments, "--workers", workers])
    assert told.exit_code == 0, told.output
    found = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert {one["speaker"]["name"] for one in found} == {"Ida Byron", "Bo Lind"}


@pytest.mark.parametrize(
    ("contents", "genre", "expected"),
    [
        ("name\nIda\n", "news", "--cast is for novels: add --genre fiction"),
        ("nom\nIda\n", "fiction", "expected a column 'name', got nom"),
        ("name,gender\nIda,woman\n", "fiction", "line 2: expected female, male or an empty cell"),
        ("name\nZo\N{LATIN SMALL LETTER E WITH DIAERESIS}\n", "fiction", "expected UTF-8, got byte 0xeb"),
        (f"name,aliases\nIda,{'x' * 140_000}\n", "fiction", "expected CSV with commas"),
    ],
)
def test_a_cast_that_cannot_be_used_is_reported(tmp_path: Path, contents: str, genre: str, expected: str) -> None:
    (tmp_path / "a.txt").write_text(KITCHEN, encoding="utf-8")
    (tmp_path / "cast.csv").write_text(contents, encoding="cp1252")
    arguments = ["view", f"{tmp_path}/a.txt", "--genre", genre, "--cast", f"{tmp_path}/cast.csv"]
    told = CliRunner().invoke(quoteattr.cli.command, arguments)
    assert told.exit_code != 0
    assert expected in told.stderr


@pytest.mark.parametrize("form", ["jsonl", "csv", "markdown", "edges"])
def test_the_command_writes_a_script(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text(KITCHEN, encoding="utf-8")
    told = CliRunner().invoke(quoteattr.cli.command, ["script", f"{tmp_path}/a.txt", "-f", form])
    assert told.exit_code == 0
    assert "Ida Moss" in told.output


def test_a_dump_says_that_a_text_looks_like_fiction(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(KITCHEN * 8, encoding="utf-8")
    told = CliRunner().invoke(quoteattr.cli.command, ["dump", f"{tmp_path}/a.txt", "-f", "jsonl"])
    assert "a.txt looks like fiction: --genre fiction" in told.stderr


TOLD = """Ida Moss came into the kitchen. Bo Lind was at the window.

“Good morning,” said Bo, adding that the clock was wrong.

Ida said that it was not. She asked whether there was tea.

CHAPTER II. BO SAYS THAT HE IS TIRED

Bo told her to sit down.
"""


def test_speech_without_marks_is_found_in_novels_where_it_is_asked_for() -> None:
    found = quoteattr.extract(TOLD, genre="fiction", indirect=True)
    told = [one for one in found if one.quotation.kind is quoteattr.QuotationKind.INDIRECT]
    assert [(one.speaker and one.speaker.name, one.quotation.text) for one in told] == [
        ("Bo Lind", "that the clock was wrong"),
        ("Ida Moss", "that it was not"),
        ("Ida Moss", "whether there was tea"),
        ("Bo Lind", "to sit down"),
    ]
    assert tuple(one for one in found if one not in told) == quoteattr.extract(TOLD, genre="fiction")


def test_an_explanation_has_the_speech_without_marks_of_a_novel() -> None:
    told = quoteattr.explain(TOLD, genre="fiction", indirect=True)
    assert told.attributions == quoteattr.extract(TOLD, genre="fiction", indirect=True)
    assert "is a woman" in str(told)
    assert "Ida Moss is meant" in str(told)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("“Go,” was Ida Moss’s only answer.", "Ida Moss"),
        ("“Go,” was her only answer.", "Ida Moss"),
        ("Bo Lind wept; but Ida Moss, much offended, laid aside her book, and said,\n\n“Go.”", "Ida Moss"),
        ("“Go,” replied the other.", None),
    ],
)
def test_the_narration_beside_speech_names_its_speaker(words: str, speaker: str | None) -> None:
    [found] = speakers(f"Ida Moss came in. Bo Lind left.\n\n{words}")
    assert found == speaker or (speaker is None and found in {"Ida Moss", "Bo Lind"})


def test_people_are_called_by_their_full_names_without_titles_where_one_is_sure() -> None:
    text = "Miss Ida Moss came in. Mr. Lind rose.\n\n“Sit down, Mr. Lind,” said Ida.\n\n“No,” said Mr. Lind.\n"
    assert speakers(text) == ["Ida Moss", "Mr. Lind"]


@pytest.mark.parametrize(
    ("short", "people"), [("Eliza", ["Elizabeth Moss"]), ("Ruth", ["Elizabeth Moss", "Ruth Moss"])]
)
def test_a_short_forename_is_that_of_the_long_one_alone(short: str, people: list[str]) -> None:
    text = f"Elizabeth Moss came in. “Sit down,” said Elizabeth Moss.\n\n“No,” said {short} Moss.\n" * 2
    assert sorted(one.name for one in quoteattr.cast(text, genre="fiction")) == people


def test_a_common_noun_that_a_novel_writes_with_a_capital_is_somebody() -> None:
    told = "“Go,” said the Badger.\n\n“No,” said the badger-keeper.\n\nThe Badger sat down.\n\n"
    assert speakers(told)[0] == "the Badger"
    assert "the Badger" not in speakers(told.replace("Badger", "badger"))


def test_a_name_that_is_found_once_in_a_novel_is_not_what_somebody_is_called() -> None:
    told = "Miss Moss came in.\n\n“Sit down,” said Miss Moss.\n\n" * 60
    assert set(speakers(f"{told}Ida Moss came in.\n")) == {"Miss Moss"}


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Chapter 4. Ida Comes Home", "Chapter 4. Ida Comes Home"),
        ("\n\n\n\nThe Storm\n\n", "The Storm"),
        ("CHAPTER IV\n\nThe Storm\n\n", "CHAPTER IV · The Storm"),
        (
            f"CHAPTER IV. {'IN WHICH A GREAT DEAL IS SAID ' * 4}",
            f"CHAPTER IV. {'IN WHICH A GREAT DEAL IS SAID ' * 4}".strip(),
        ),
        ("The Storm", ""),
        ("\n\n\n\n“The Storm!”\n\n", ""),
    ],
)
def test_a_chapter_begins_at_a_heading(heading: str, title: str) -> None:
    body = KITCHEN.removeprefix("CHAPTER I\n\n")
    novel = Pipeline(genre="fiction").novel(f"{KITCHEN}\n{heading}\n\n{body}")
    assert [chapter.title for chapter in novel.chapters] == ["CHAPTER I", *([title] if title else [])]


def test_who_answers_without_speech_has_had_his_turn() -> None:
    begun = "Ida Moss came in. Bo Lind was there.\n\n“Why?” said Ida.\n\n“Ask Una,” said Bo.\n\n"
    silent, other = (
        quoteattr.extract(f"{begun}{between}\n\n“It was the clock.”", genre="fiction")[-1]
        for between in ("She made no answer.", "The kettle was boiling.")
    )
    assert silent.speaker is not None
    assert silent.speaker.name == "Bo Lind"
    assert silent.confidence > other.confidence


@pytest.mark.parametrize("case", cases(SEEDS / "novels.toml", "novel"), ids=lambda case: case.name)
def test_a_scene_of_a_novel_has_the_expected_speakers(case: Case) -> None:
    found = {
        one.quotation.text: one.speaker and one.speaker.name for one in quoteattr.extract(case.text, genre="fiction")
    }
    assert {said.words: found[said.words] for said in case.said} == {said.words: said.speaker for said in case.said}
