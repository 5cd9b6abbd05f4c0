"""The summary of a corpus: counts add up, signs of gender have their order, and every rendering shows the same."""

import io

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pages import BO, HOSTILE, IDA, NEWS, SCRIPT, document, found, visible
from rich.console import Console

from quoteattr.errors import UnknownLanguageError
from quoteattr.formats.document import AttributedDocument
from quoteattr.languages import load
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Mention,
    MentionKind,
    Quotation,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.testing import documents
from quoteattr.view.gender import Sign, decided, signs
from quoteattr.view.summary import NO_PERSON, NOT_KNOWN, Summary, Tally, gender_of_one, summarise
from quoteattr.view.summary_page import render_summary
from quoteattr.view.summary_table import show


def said(*speakers: Speaker | None, name: str = "a.txt") -> AttributedDocument:
    """Return a document without text in which each speaker is quoted once."""
    quotation = Quotation(Span(0, 2), Span(0, 2), "No")
    return AttributedDocument(name, tuple(Attribution(quotation, speaker) for speaker in speakers))


def person(
    name: str | None, *, role: str | None = None, called: str = "", kind: MentionKind = MentionKind.NAME
) -> Speaker:
    mention = Mention(Span(0, len(called)), called, kind) if called else None
    return Speaker(name, SpeakerKind.PERSON, mention, role)


def gender(*records: Speaker) -> tuple[str, Sign | None]:
    [one] = summarise([said(*records)]).speakers
    return one.gender, one.told_by


@given(st.lists(documents(), max_size=4))
def test_the_order_of_the_documents_changes_no_count(corpus: list[AttributedDocument]) -> None:
    one, other = summarise(corpus), summarise(reversed(corpus))
    assert sorted(x.quotations for x in one.speakers) == sorted(x.quotations for x in other.speakers)
    assert (one.quotations, one.nobody, one.unknown) == (other.quotations, other.nobody, other.unknown)


def test_one_speaker_of_two_documents_is_counted_in_both() -> None:
    [ida, bo] = summarise([said(IDA, BO), said(IDA, IDA, None, name="b.txt")]).speakers
    assert (ida.speaker.name, ida.quotations, ida.documents) == ("Ida Moss", 3, 2)
    assert (bo.speaker.name, bo.quotations, bo.documents) == ("Bo Lee", 1, 1)


def test_unnamed_speakers_of_two_bodies_are_two_and_pronouns_are_nobody_known() -> None:
    bodies = [Affiliation(name, AffiliationKind.ORGANIZATION) for name in ("Wool Board", "Rain Office")]
    unnamed = [Speaker("spokesman", SpeakerKind.UNNAMED, affiliations=(body,)) for body in bodies]
    nameless = [person(None, called=word, kind=MentionKind.PRONOUN) for word in ("she", "he")]
    summary = summarise([said(*unnamed, *nameless)])
    assert sorted(one.quotations for one in summary.speakers) == [1, 1]
    assert summary.unknown == 2
    assert {tally.label for tally in summary.genders} == {"men"}


def test_titles_are_counted_in_full_and_capitals_do_not_part_roles() -> None:
    roles = summarise([said(person("Ida Moss", role="Sen."), person("Bo Lee", role="Senator"), person("Al Ode"))]).roles
    assert roles == (Tally("Senator", 2, 2), Tally(NOT_KNOWN, 1, 1))


def test_a_speaker_of_two_affiliations_counts_in_each() -> None:
    both = tuple(Affiliation(name, AffiliationKind.PLACE) for name in ("Tarn", "Fell"))
    speaker = Speaker("Ida Moss", SpeakerKind.PERSON, affiliations=both)
    assert summarise([said(speaker)]).affiliations == (Tally("Tarn", 1, 1), Tally("Fell", 1, 1))


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([person("Bo Lee", role="chairwoman", called="he", kind=MentionKind.PRONOUN)], ("f", Sign.TITLE)),
        ([person("Xyz Lee", called="Mrs. Lee")], ("f", Sign.TITLE)),
        ([person("Earl Lee", called="Earl Lee")], ("m", Sign.FORENAME)),
        ([person("John Lee", called="she", kind=MentionKind.PRONOUN)], ("f", Sign.PRONOUN)),
        (
            [person("John Lee", called=word, kind=MentionKind.PRONOUN) for word in ("she", "She", "he")],
            ("f", Sign.PRONOUN),
        ),
        ([person("John Lee", called=word, kind=MentionKind.PRONOUN) for word in ("she", "he")], ("m", Sign.FORENAME)),
        ([person("Xyz Lee", called="they", kind=MentionKind.PRONOUN)], ("-", None)),
        ([person("John")], ("-", None)),
        ([Speaker("spokeswoman", SpeakerKind.UNNAMED)], ("f", Sign.TITLE)),
        ([Speaker("Ida Moss", SpeakerKind.ORGANIZATION, role="queen")], ("-", None)),
    ],
)
def test_titles_come_before_pronouns_and_pronouns_before_forenames(
    records: list[Speaker], expected: tuple[str, Sign | None]
) -> None:
    assert gender(*records) == expected


def test_organisations_and_groups_are_not_persons() -> None:
    bodies = [Speaker("Wool Board", SpeakerKind.ORGANIZATION), Speaker("shepherds", SpeakerKind.GROUP)]
    summary = summarise([said(*bodies)])
    assert summary.genders == (Tally(NO_PERSON, 2, 2),)
    assert {gender_of_one(one) for one in summary.speakers} == {NO_PERSON}


def test_without_signs_nothing_is_decided() -> None:
    assert decided({}) == ("-", None)
    assert list(signs(person("Xyz Lee"), load("en"))) == []


def test_an_unknown_language_is_reported() -> None:
    with pytest.raises(UnknownLanguageError):
        summarise([], language="xx")


@given(st.lists(documents(), max_size=3))
@example([NEWS, HOSTILE])
def test_the_page_shows_every_speaker_and_takes_nothing_for_markup(corpus: list[AttributedDocument]) -> None:
    summary = summarise(corpus)
    made = html5lib.parse(render_summary(summary), namespaceHTMLElements=False)
    assert not [one for one in made.iter() if one.tag in ("script", "img", "b")]
    rows = [one for one in made.iter("tr") if one.find("td") is not None]
    tallies = (*summary.roles, *summary.affiliations, *summary.genders)
    assert len(rows) == len(summary.speakers) + len(tallies)


def test_the_page_says_how_many_rows_it_leaves_out() -> None:
    summary = summarise([said(*(person(f"Ida {letter}oss") for letter in "ABCDE"))])
    assert "and 3 more" in render_summary(summary, limit=2)
    assert visible(printed(summary, limit=2)).count("and 3 more") == 1


def test_the_terminal_shows_what_the_page_shows() -> None:
    written = visible(printed(summarise([NEWS])))
    assert written.startswith("5 quotations by 2 speakers in 1 document; nobody’s words: 2; not known: 0")
    for words in ("Ida Moss warden, Wool Board woman 1 2", "Bo Lee shepherd man 1 1", "women 1 2", "shepherd 1 1"):
        assert words in written


def test_a_narrow_terminal_does_without_bars() -> None:
    assert "█" in printed(summarise([NEWS]))
    file = io.StringIO()
    show(summarise([NEWS]), Console(file=file, width=80, force_terminal=False))
    assert "█" not in file.getvalue()
    assert "Ida Moss" in file.getvalue()


def test_hostile_text_is_inert_on_a_terminal() -> None:
    written = printed(summarise([HOSTILE, document("“x”", found("“x”", "“x”", person("\x1b[31m[bold]Red")))]))
    assert "\x1b" not in written
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in written
    assert "[bold]" in written
    assert SCRIPT[:8] in written


def printed(summary: Summary, **options: int) -> str:
    file = io.StringIO()
    show(summary, Console(file=file, width=140, force_terminal=False), **options)
    return file.getvalue()
