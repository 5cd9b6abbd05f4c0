"""Words and bodies as speakers: the statement, the editorial, the company, it."""

import pytest

from quoteattr import SpeakerKind, extract


def last(text: str) -> str | None:
    """Return the name of the last speaker."""
    speaker = extract(text)[-1].speaker
    return None if speaker is None else speaker.name


@pytest.mark.parametrize(
    "words",
    [
        "a report by Zorbo Inc.",
        "a statement from Zorbo Inc.",
        "a letter to its owners signed by Zorbo Inc.",
        "a notice, which was issued by Zorbo Inc.,",
        "a Zorbo Inc. statement",
    ],
)
def test_words_are_of_whoever_the_phrase_says(words: str) -> None:
    assert last(f"The road was “long and hard”, according to {words}.") == "Zorbo Inc."


def test_words_are_not_of_whoever_only_has_them() -> None:
    assert last("The road is “long and hard”, according to a report obtained by Zorbo Inc.") == "report"


@pytest.mark.parametrize(
    "before",
    [
        "The Harbour Commission published its report.",
        "The Harbour Commission has issued a report.",
        "A report by the Harbour Commission was given to Ada Byron.",
        "In a report, the Harbour Commission said it was late.",
        "In a report, entitled Bridges, the Harbour Commission said it was late.",
        "The Harbour Commission said in a report that it was late.",
    ],
)
@pytest.mark.parametrize("speaker", ["the report", "the document", "it"])
def test_the_words_are_those_that_were_named(before: str, speaker: str) -> None:
    assert last(f"{before}\n\n“It is a long road,” {speaker} said.") == "Harbour Commission"


def test_words_of_nobody_speak_for_themselves() -> None:
    assert last("Ada Byron went home.\n\n“It is a long road,” the report said.") == "report"


def test_a_letter_reads_and_its_writer_does_not() -> None:
    text = "Ada Byron sent Zorbo Inc. a letter.\n\n“It is a long road,” it read."
    assert last(text) == "Ada Byron"


def test_an_editorial_is_of_the_paper() -> None:
    text = "The Leeds Courier was angry with Ada Byron.\n\n“It is a long road,” the editorial said."
    assert last(text) == "Leeds Courier"


def test_a_ruling_is_of_the_court() -> None:
    text = "The Leeds Crown Court heard Ada Byron.\n\n“It is a long road,” the ruling said."
    assert last(text) == "Leeds Crown Court"


def test_a_paper_may_have_the_name_of_a_role() -> None:
    (found,) = extract("“It is a long road,” the Leeds Examiner wrote.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == ("Leeds Examiner", SpeakerKind.ORGANIZATION)


@pytest.mark.parametrize(
    ("before", "speaker", "name"),
    [
        ("Ada Byron rose.", "her campaign", "Byron campaign"),
        ("Ada Byron rose.", "her office", "Byron’s office"),
        ("Zorbo Inc. closed.", "its website", "Zorbo Inc."),
        ("Zorbo Inc. closed.", "the Leeds-based company", "Zorbo Inc."),
        ("Zorbo Inc. met the Harbour Commission.", "the company", "Zorbo Inc."),
        ("The Harbour Commission met Zorbo Inc.", "the panel", "Harbour Commission"),
        ("The Leeds Budget Office opened. Zorbo Inc. closed.", "the budget office", "Leeds Budget Office"),
        ("The Harbour Ministry is large. Zorbo Inc. is small.", "the ministry", "Harbour Ministry"),
        ("The National Bridge Office met.", "the watchdog", "National Bridge Office"),
        ("The Harbour Commission met in May.", "it", "Harbour Commission"),
        ("The Harbour Commission met.", "the media", "media"),
        ("The Harbour Bridge Council president Ada Byron met Jane Lowe.", "the council", "Harbour Bridge Council"),
        ("Zorbo Corp. closed.", "Zorbo", "Zorbo Corp."),
        ("Trains stopped in Leeds.", "Faber & Gwyn", "Faber & Gwyn"),
        ("They sued Bolt Systems. Bolt is small.", "Bolt", "Bolt Systems"),
        ("Trains stopped in Leeds.", "the Times Bridge Supplement", "Times Bridge Supplement"),
        ("Trains stopped in Leeds.", "the NASA memo", "NASA"),
        ("The Harbour Commission met Mrs. Lowe.", "the regulator", "Harbour Commission"),
        ("“No,” wrote Ada Byron, a nurse, in a note to staff.", "the note", "Ada Byron"),
        ("The Leeds Evening Post closed.", "the Post", "Leeds Evening Post"),
        ("Trains stopped in Leeds.", "Irish Rail", "Irish Rail"),
        ("The Joint Chiefs of Staff met.", "the JCS", "Joint Chiefs of Staff"),
        ("The town's mayor, Dame Ada Byron, met Jane Lowe. Lowe smiled. Lowe left.", "the mayor", "Ada Byron"),
        ("The Harbour Commission met.", "the staff association", "staff association"),
        ("Sen. Ada Byron, D-Ohio, met Sen. Jane Lowe, R-Texas.", "the Ohio Democrat", "Ada Byron"),
        ("Ada Byron, a Labour MP, met Jane Lowe.", "the Labour MP", "Ada Byron"),
        ("Ada Byron came.", "a Leeds Democrat", "Leeds Democrat"),
        ("Ada Byron came.", "her close friend", "close friend"),
    ],
)
def test_a_description_is_of_whoever_was_named(before: str, speaker: str, name: str) -> None:
    assert last(f"{before}\n\n“It is a long road,” {speaker} said.") == name


@pytest.mark.parametrize(
    "name",
    [
        "Department for Transport",
        "Committee on Bridges",
        "Leeds Observatory for Human Rights",
        "Home Office",
        "Leeds Fire and Rescue Service",
        "Department of Health and Social Care",
    ],
)
def test_a_name_may_have_a_preposition_inside(name: str) -> None:
    assert last(f"The {name} said it was “over and done with”.") == name


@pytest.mark.parametrize("home", ["Zorbo's Bridge Laboratory", "the Eurasia Group"])
def test_a_person_of_a_body_is_a_person(home: str) -> None:
    assert last(f"“It is a long road,” said Mujtaba Rahman of {home}.") == "Mujtaba Rahman"


@pytest.mark.parametrize("word", ["Many", "Another", "Several"])
def test_a_quantity_is_not_an_organisation(word: str) -> None:
    (found,) = extract(f"{word} said it was “over and done with”.")
    assert found.speaker is None or found.speaker.kind is not SpeakerKind.ORGANIZATION
