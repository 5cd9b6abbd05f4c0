"""Who is who in a corpus: what is merged, what is kept apart, and what somebody says of it."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.cli import command
from quoteattr.formats import AttributedDocument, format_of
from quoteattr.languages import load
from quoteattr.people import Corrections, Person, Wikidata, gather, merge, merge_people
from quoteattr.people.names import plain, spelt_alike, taken_apart
from quoteattr.people.wikidata import Entry
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Gender,
    Quotation,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.view.summary import summarise

QUOTATION = Quotation(Span(0, 2), Span(0, 2), "No")


def speaker(
    name: str | None,
    *organisations: str,
    role: str | None = None,
    kind: SpeakerKind = SpeakerKind.PERSON,
    gender: Gender | None = None,
) -> Speaker:
    affiliations = tuple(Affiliation(one, AffiliationKind.ORGANIZATION) for one in organisations)
    return Speaker(name, kind, None, role, affiliations, gender)


def corpus(*speakers: Speaker | str) -> list[AttributedDocument]:
    """Return a document for each speaker, who is quoted once in it."""
    return [
        AttributedDocument(f"d{number}", (Attribution(QUOTATION, speaker(one) if isinstance(one, str) else one),))
        for number, one in enumerate(speakers)
    ]


def groups(*speakers: Speaker | str) -> list[list[str]]:
    """Return the forms of each person, sorted."""
    return sorted(sorted({form.name for form in person.forms}) for person in merge_people(corpus(*speakers)))


@pytest.mark.parametrize(
    "forms",
    [
        ["Donald Trump", "Donald J. Trump", "DONALD TRUMP", "Donald J Trump"],
        ["Hillary Clinton", "Hillary Clinton", "Hillary Clinton", "Hilary Clinton", "Hillary Rodham Clinton"],
        ["John Quincy Adams", "John Q. Adams"],
        ["José Núñez", "Jose Nunez"],
        ["Ida Moss", "Ida Moss", "Ida Moss", "Moss"],
        ["J. Abara", "Josephine Abara"],
    ],
)
def test_forms_of_one_name_are_one_person_and_all_but_one_have_a_reason(forms: list[str]) -> None:
    [person] = merge_people(corpus(*forms))
    assert {form.name for form in person.forms} == set(forms)
    assert set(person.reasons) == set(forms) - {person.name}


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["John A. Smith", "John B. Smith", "John Smith"], 3),
        (["Bill Clinton", "Hillary Clinton", "Clinton"], 3),
        (["Donald Trump Jr.", "Donald Trump Sr.", "Donald Trump"], 3),
        (["John Smith", "Jane Smith", "J. Smith"], 3),
        (["Jon Lee", "Ron Lee"], 2),
        (["Maria Silva", "Mario Silva"], 2),
        (["Ida Moss", "Moss"], 2),
        (["Ida Moss", "Ida Mosse"], 2),
        (["Ida Moss"] * 9 + ["Bo Moss", "Moss"], 3),
        (["Donald Trump", "Donald J. Trump", "Donald Trump Jr."], 2),
    ],
)
def test_what_may_be_two_people_stays_apart(forms: list[str], expected: int) -> None:
    assert len(merge_people(corpus(*forms))) == expected


def test_two_of_one_name_in_two_organisations_are_two() -> None:
    officer = speaker("John Smith", "Leeds Police", role="chief constable")
    scholar = speaker("John Smith", "Harbor College", role="professor")
    assert groups(officer, scholar, officer) == [["John Smith"], ["John Smith"]]


def test_one_who_changes_the_organisation_and_keeps_the_role_is_one() -> None:
    assert groups(speaker("Ida Moss", "Wool Board", role="spokeswoman"), speaker("Ida Moss", "Rain Office")) == [
        ["Ida Moss"]
    ]


def test_of_somebody_in_all_the_papers_one_may_get_the_role_wrong() -> None:
    trump = speaker("Donald Trump", "Republican National Committee", role="candidate")
    assert len(groups(*[trump] * 25, speaker("Donald Trump", "Gawker", role="employee"))) == 1


def test_two_of_one_name_and_two_genders_are_two() -> None:
    she, he = (speaker("Robin Lee", gender=gender) for gender in Gender)
    assert len(groups(she, he)) == 2


def test_a_shared_organisation_tells_whom_a_shorter_form_means() -> None:
    police, college = speaker("John A. Smith", "Police", role="chief"), speaker("John B. Smith", "College", role="dean")
    found = groups(police, college, speaker("John Smith", "College"))
    assert found == [["John A. Smith"], ["John B. Smith", "John Smith"]]


def test_organisations_are_one_by_their_letters() -> None:
    body = SpeakerKind.ORGANIZATION
    names = ["Federal Bureau of Investigation", "FBI", "The FBI", "Fire Board Initiative"]
    found = groups(*(speaker(name, kind=body) for name in names[:3]))
    assert found == [["FBI", "Federal Bureau of Investigation", "The FBI"]]
    assert len(groups(*(speaker(name, kind=body) for name in names))) == 3  # the letters fit two


def test_a_phrase_that_is_not_a_name_is_not_a_person() -> None:
    assert groups(speaker("spokesman", kind=SpeakerKind.UNNAMED), speaker(None)) == []


def test_affiliations_that_stand_once_are_not_shown_of_somebody_who_is_quoted_often() -> None:
    often = [speaker("Donald Trump", "Republican")] * 9
    [trump] = merge_people(corpus(*often, speaker("Donald Trump", "Gawker"), speaker("Donald Trump", "Trump")))
    assert [one.name for one in trump.affiliations] == ["Republican"]


names = st.sampled_from(
    ["Ida Moss", "Ida J. Moss", "I. Moss", "Moss", "IDA MOSS", "Bo Moss", "Ida Mosse", "Hilary Moss", "Hillary Moss"]
)


def test_corrections_go_before_everything_else() -> None:
    corrections = Corrections()
    corrections.add("Bill Clinton", "William Clinton")
    corrections.add("William Clinton", "William Clinton")
    corrections.add("John Smith", "John Smith (police)", frozenset({"police"}))
    corrections.add("John Smith", "John Smith (college)", frozenset({"college"}))
    found = merge_people(
        corpus("Bill Clinton", "William Clinton", speaker("John Smith", "Police"), speaker("John Smith", "College")),
        corrections=corrections,
    )
    assert sorted(person.name for person in found) == ["John Smith (college)", "John Smith (police)", "William Clinton"]


def test_wikidata_joins_what_it_calls_one_and_leaves_what_two_are_called() -> None:
    wikidata = Wikidata()
    wikidata.add(Entry("Q1", "William Clinton"), "Bill Clinton", "W. C.")
    wikidata.add(Entry("Q2", "Walter Crane"), "W. C.")
    found = merge_people(corpus("Bill Clinton", "William Clinton", "W. C."), wikidata=wikidata)
    assert [(person.name, person.wikidata) for person in found] == [("William Clinton", "Q1"), ("W. C.", None)]
    assert "Wikidata Q1" in found[0].reasons.values()


def test_the_summary_counts_one_person_once() -> None:
    summary = summarise(corpus("Donald Trump", "Donald J. Trump", speaker(None)))
    [one] = summary.speakers
    assert (one.quotations, one.documents, summary.unknown) == (2, 2, 1)


@given(st.text(max_size=20))
def test_any_name_can_be_taken_apart(name: str) -> None:
    apart = taken_apart(name, load("en"))
    assert plain(plain(name)) == plain(name) or plain(name).startswith("the ")
    assert not spelt_alike(apart.surname, apart.surname)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, ["people", *map(str, arguments)])


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """Return a dump in which two forms mean one person."""
    path = tmp_path / "found.jsonl"
    with path.open("wb") as file:
        format_of(path).writer(corpus("Donald Trump", "Donald J. Trump", "Bo Lee"), file)
    return path


def test_the_table_is_corrected_and_read_back(dump: Path, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    assert run(dump, "--output", table).exit_code == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["person"], row["form"], row["reason"]) for row in rows] == [
        ("Donald Trump", "Donald Trump", ""),
        ("Donald Trump", "Donald J. Trump", "the same except for a middle name"),
        ("Bo Lee", "Bo Lee", ""),
    ] or rows[0]["person"] in ("Donald Trump", "Donald J. Trump")
    rows[-1]["person"] = "Bo Lee-Moss"
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    again = run(dump, "--corrections", table)
    assert "Bo Lee-Moss,Bo Lee" in again.stdout
    refused = run(dump, "--output", table)
    assert (refused.exit_code, "--force" in refused.stderr) == (2, True)


def test_a_dump_is_rewritten_with_one_name_for_each(dump: Path, tmp_path: Path) -> None:
    rewritten = tmp_path / "new.csv"
    assert run(dump, "--rewrite", rewritten, "--output", tmp_path / "people.csv").exit_code == 0
    reader = format_of(rewritten).reader
    assert reader is not None
    with rewritten.open("rb") as file:
        names = {one.speaker.name for document in reader(file) for one in document.attributions if one.speaker}
    assert len(names) == 2
    assert "Bo Lee" in names


@pytest.mark.parametrize(
    ("option", "contents", "told"),
    [
        ("--corrections", "name\nx\n", "expected the columns 'person', 'form', got 'name'"),
        ("--corrections", "person,form\nx,\n", "line 2: expected something in 'form'"),
        ("--wikidata", "id,label\n", "expected the columns 'id', 'name'"),
        ("--wikidata", "", "expected a row with the names of the columns"),
    ],
)
def test_a_wrong_table_is_reported(option: str, contents: str, told: str, dump: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text(contents, encoding="utf-8")
    done = run(dump, option, table)
    assert done.exit_code == 1
    assert told in done.stderr


def test_a_file_that_is_not_a_dump_is_wrong_usage(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("x", encoding="utf-8")
    done = run(text)
    assert done.exit_code == 2
    assert "is not a dump" in " ".join(done.stderr.split())


def test_merging_nothing_gives_nobody() -> None:
    assert merge(gather([]), language=load("en")) == ()
    assert Person([]).quotations == 0
