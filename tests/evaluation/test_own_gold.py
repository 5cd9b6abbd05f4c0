"""Whatever ``dump`` writes can be corrected and is gold; samples are drawn, checked and estimated from."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr import extract
from quoteattr.cli import command
from quoteattr.evaluation import Rates, Stratum, Verdict, evaluate, gold_of, predictions_of, read_gold_file
from quoteattr.evaluation.agreement import agreement
from quoteattr.evaluation.corrected import known_text
from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, GoldSpeaker
from quoteattr.evaluation.sampled import estimate
from quoteattr.evaluation.sampling import allocated, sample
from quoteattr.formats import FORMATS, AttributedDocument, Format
from quoteattr.records import Span
from quoteattr.testing import newslike

TEXT = (
    "“No rain,” said Ida Moss, the warden. “None at all,” she said.\n\n"
    "The so-called “summer” begins. “Go home,” Bo Lee added.\n\n“We have a barn.\n\n“It leaks,” Lee said.\n"
)
READABLE = [form for form in FORMATS if form.reading]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with a text."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def sheet(news: Path, tmp_path: Path) -> Path:
    """Return a sheet with all quotations of the text."""
    path = tmp_path / "sheet.csv"
    assert run("sample", news, "--size", "50", "--output", path).exit_code == 0
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: list[dict[str, str]], *, separator: str = ",") -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)


@given(newslike())
@example(text=TEXT)
@example(text="“One.\n\n“Two.\n\n“Three,” said Ida Moss.")
def test_what_is_found_in_a_text_is_right_by_its_own_gold(text: str) -> None:
    found = tuple(one for one in extract(text) if not one.is_unknown)  # of those there is nothing right to say
    for known in (text, None):
        gold = gold_of(AttributedDocument("a", found, known))
        for figure in evaluate([gold], {"a": predictions_of(found)}).figures.values():
            if isinstance(figure, Rates):
                assert (figure.right, figure.right) == (figure.gold, figure.predicted)
            else:
                assert figure.right == figure.gold


@given(newslike())
def test_the_words_that_are_known_of_a_text_stand_in_their_places(text: str) -> None:
    found = extract(text)
    known = known_text(found)
    for one in found:
        assert known[one.quotation.span.start : one.quotation.span.end] == one.quotation.text


@pytest.mark.parametrize("form", READABLE, ids=lambda form: form.name)
def test_every_dump_that_can_be_read_back_is_gold_and_predictions(form: Format, news: Path, tmp_path: Path) -> None:
    dump = tmp_path / f"found{form.endings[0]}"
    assert run("dump", "--quiet", news, "--output", dump).exit_code == 0
    for arguments in ([dump, dump], [dump, "--text", news]):
        done = run("evaluate", *arguments)
        assert done.exit_code == 0, done.stderr
        assert "speaker         P 1.000  R 1.000" in done.stdout


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_reported_speech_in_a_dump_is_not_an_answer_about_a_quotation(ending: str, tmp_path: Path) -> None:
    text, plain, both = tmp_path / "a.txt", tmp_path / "plain.jsonl", tmp_path / f"both{ending}"
    text.write_text("Ida Moss said that the rain had stopped. “No more,” said Bo Lee.\n", encoding="utf-8")
    run("dump", "--quiet", text, "--output", plain)
    run("dump", "--quiet", text, "--output", both, "--indirect")
    assert b"indirect" in both.read_bytes()
    for gold, predictions in ((plain, both), (both, plain)):
        assert "spans           P 1.000  R 1.000" in run("evaluate", gold, predictions).stdout


def test_a_name_that_was_corrected_in_a_spreadsheet_is_what_counts(news: Path, tmp_path: Path) -> None:
    dump, corrected = tmp_path / "found.csv", tmp_path / "gold.csv"
    run("dump", "--quiet", news, "--output", dump)
    rows = rows_of(dump)
    rows[0]["speaker_name"] = "Bo Lee"
    write_rows(corrected, rows)
    done = run("evaluate", corrected, dump, "--errors", "9", "--kind", "wrong speaker")
    assert "gold: 'Bo Lee', predicted: 'Ida Moss'" in done.stdout


def test_rows_may_be_sorted_and_cut_at_semicolons(news: Path, tmp_path: Path) -> None:
    dump, corrected = tmp_path / "found.csv", tmp_path / "gold.csv"
    run("dump", "--quiet", news, "--output", dump)
    rows = rows_of(dump)
    rows.sort(key=lambda row: row["quotation_text"])
    for row in rows:
        row["confidence"] = row["confidence"].replace(".", ",")
    write_rows(corrected, rows, separator=";")
    assert "speaker         P 1.000  R 1.000" in run("evaluate", corrected, dump).stdout


def test_a_speaker_of_whom_only_the_name_was_written_in_is_a_person(news: Path, tmp_path: Path) -> None:
    dump = tmp_path / "found.csv"
    run("dump", "--quiet", news, "--output", dump)
    rows = rows_of(dump)
    [term] = [row for row in rows if not row["speaker_name"]]
    term |= {"speaker_name": "Ida Moss", "quotation_kind": "partial"}
    write_rows(dump, rows)
    [document] = read_gold_file(dump)
    [quote] = [quote for quote in document.quotes if document.text[quote.span.start : quote.span.end] == "“summer”"]
    assert (quote.attributed, quote.speaker and quote.speaker.name, quote.speaker and quote.speaker.kind) == (
        True,
        "Ida Moss",
        "person",
    )


def test_without_texts_and_predictions_there_is_advice(news: Path, tmp_path: Path) -> None:
    dump = tmp_path / "found.jsonl"
    run("dump", "--quiet", news, "--output", dump)
    done = run("evaluate", dump)
    assert done.exit_code == 1
    assert "--text" in done.stderr


@pytest.mark.parametrize(
    ("name", "contents", "told"),
    [
        ("gold.jsonl", '{"id": "a", "text": "x"}', "expected the key 'quotes' @ $"),
        ("gold.jsonl", '{"id": "a"}', "a line of gold is a document with the keys id, text and quotes"),
        ("gold.txt", "x", "expected a file from “quoteattr dump” or the page of “quoteattr view”"),
        ("gold.docx", "x", "that ends in .jsonl"),
        ("gold.csv", "a,b\n", "expected the columns 'document'"),
    ],
)
def test_a_file_that_is_not_gold_is_reported(name: str, contents: str, told: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(contents, encoding="utf-8")
    done = run("evaluate", tmp_path / name)
    assert done.exit_code == 1
    assert told in done.stderr
    assert name in done.stderr


def test_a_sheet_that_nobody_filled_in_is_reported(sheet: Path) -> None:
    done = run("evaluate", sheet)
    assert done.exit_code == 1
    assert "no row has a verdict" in done.stderr


def test_gold_without_a_document_is_reported(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n", encoding="utf-8")
    done = run("evaluate", gold)
    assert done.exit_code == 1
    assert "expected a document, got an empty file" in done.stderr


def test_verdicts_say_how_right_the_corpus_is(sheet: Path) -> None:
    rows = rows_of(sheet)
    for row in rows:
        row["verdict"] = "r"
    write_rows(sheet, rows)
    done = run("evaluate", sheet)
    assert done.exit_code == 0
    assert f"judged: {len(rows)} right" in done.stdout
    assert "right in the corpus  1.000" in done.stdout


def test_a_sheet_is_gold_of_what_was_checked_alone(sheet: Path, news: Path, tmp_path: Path) -> None:
    rows = rows_of(sheet)
    rows[0]["verdict"] = "right"
    rows[1]["right_speaker"] = "Ada Byron"
    rows[2]["verdict"] = "unclear"
    write_rows(sheet, rows)
    dump = tmp_path / "found.jsonl"
    run("dump", "--quiet", news, "--output", dump)
    for arguments in ([sheet, dump], [sheet, "--text", news]):
        assert "speaker         P 0.500  R 0.500  F1 0.500  (right 1, gold 2, predicted 2)" in (
            run("evaluate", *arguments).stdout
        )


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"verdict": "maybe"}, "expected one of right, wrong, nobody, unclear in the column 'verdict', got 'maybe'"),
        ({"verdict": "right", "right_speaker": "Ada"}, "expected no right_speaker with the verdict 'right'"),
        ({"verdict": "right", "stratum_size": "x"}, "expected numbers in 'stratum_size'"),
    ],
)
def test_an_unknown_verdict_is_reported_with_its_line(cells: dict[str, str], told: str, sheet: Path) -> None:
    rows = rows_of(sheet)
    rows[0] |= cells
    write_rows(sheet, rows)
    done = run("evaluate", sheet)
    assert done.exit_code == 1
    assert told in done.stderr
    assert "line" in done.stderr


def test_an_answer_judged_wrong_is_held_against_the_same_name_alone() -> None:
    quote = GoldQuotation(
        Span(0, 5), Span(1, 4), attributed=True, speaker=GoldSpeaker(kind="person", rejected=("Ida Moss",))
    )
    gold = GoldDocument("a", "“No,” said Ida Moss.", (quote,), complete=False, by_name=True)
    found = predictions_of(extract(gold.text))
    assert evaluate([gold], {"a": found}).figures["speaker"] == Rates(0, 0, 1)
    other = predictions_of(extract("“No,” said Bo Lee."))
    assert evaluate([gold], {"a": other}).figures.get("speaker", Rates(0, 0, 0)).predicted == 0


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 40), max_size=8), st.integers(1, 100))
def test_a_sample_has_the_requested_size_and_no_stratum_more_than_its_own(sizes: dict[str, int], size: int) -> None:
    numbers = allocated(sizes, size)
    assert sum(numbers.values()) == min(size, sum(sizes.values()))
    assert all(numbers[name] <= sizes[name] for name in numbers)
    full = [number for name, number in numbers.items() if number < sizes[name]]
    assert not full or max(full) - min(full) <= 1


@given(st.integers(1, 12), st.integers(), st.sampled_from([(), ("rule",), ("rule", "confidence"), ("document",)]))
def test_the_same_seed_draws_the_same_quotations_each_once(size: int, seed: int, by: tuple[str, ...]) -> None:
    corpus = [AttributedDocument(name, extract(TEXT), TEXT) for name in "abc"]
    drawn = sample(corpus, size=size, by=by, seed=seed)
    assert drawn == sample(corpus, size=size, by=by, seed=seed)
    assert len({(one.document.name, one.attribution.quotation.span) for one in drawn}) == len(drawn)
    assert len(drawn) == min(size, sum(len(document.attributions) for document in corpus))
    for name, number in Counter(one.stratum.name for one in drawn).items():
        assert {one.stratum.drawn for one in drawn if one.stratum.name == name} == {number}


def test_every_quotation_is_drawn_as_often_as_the_others() -> None:
    corpus = [AttributedDocument(name, extract(TEXT), TEXT) for name in "abcd"]
    of_all = sum(len(document.attributions) for document in corpus)
    often = Counter(
        (one.document.name, one.attribution.quotation.span)
        for seed in range(600)
        for one in sample(corpus, size=5, seed=seed)
    )
    assert len(often) == of_all
    assert min(often.values()) > 0.6 * 600 * 5 / of_all


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=30))
def test_an_estimate_weights_the_strata_by_their_sizes(answers: list[tuple[bool, bool]]) -> None:
    strata = {True: Stratum("large", 900, 1), False: Stratum("small", 100, 1)}
    quotes = tuple(
        GoldQuotation(
            Span(at, at + 1),
            Span(at, at + 1),
            verdict=Verdict.RIGHT if right else Verdict.WRONG,
            stratum=strata[large],
        )
        for at, (large, right) in enumerate(answers)
    )
    found = estimate([GoldDocument("a", "x" * 40, quotes)])
    assert 0 <= found.share <= 1
    assert found.margin is None or found.margin >= 0
    shares = {one.name: one.share for one in found.strata}
    assert min(shares.values()) <= found.share + 1e-9
    if len(shares) == 2:
        assert found.share == pytest.approx(0.9 * shares["large"] + 0.1 * shares["small"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--stratify", "rule,colour"], "expected one or more of rule, confidence, kind, speaker, document"),
        (["--size", "0"], "--size"),
        (["--output", "sheet.docx"], "ends in .csv"),
    ],
)
def test_a_sample_that_cannot_be_drawn_is_wrong_usage(arguments: list[str], told: str, news: Path) -> None:
    done = run("sample", news, *arguments)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_text_that_cannot_be_read_is_reported_and_the_rest_is_drawn_from(news: Path, tmp_path: Path) -> None:
    done = run("sample", tmp_path / "none.txt", news)
    assert done.exit_code == 1
    assert "none.txt" in done.stderr
    assert "Ida Moss" in done.stdout


def judged(*labels: str | None) -> GoldDocument:
    quotes = tuple(
        GoldQuotation(
            Span(at, at + 1),
            Span(at, at + 1),
            attributed=None if label is None else label != "nobody",
            speaker=GoldSpeaker(name=label, kind="person") if label not in (None, "nobody") else None,
        )
        for at, label in enumerate(labels)
    )
    return GoldDocument("a", "x" * len(labels), quotes, by_name=True)


def test_annotators_who_agree_have_an_alpha_of_1() -> None:
    found = agreement([judged("Ida Moss", "nobody", "Bo Lee")], [judged("Moss", "nobody", "Bo Lee")])
    assert (found.units, found.said, found.speaker, found.equal) == (3, 1.0, 1.0, 3)


def test_alpha_is_what_it_is_by_hand() -> None:
    """The coincidences are Ida-Ida 2, nobody-nobody 2, Ida-nobody 2: 1 - 5 * 2 / (2 * 3 * 3)."""
    found = agreement([judged("Ida Moss", "nobody", "nobody")], [judged("Ida Moss", "nobody", "Ida Moss")])
    assert found.speaker == pytest.approx(1 - 5 * 2 / (2 * 3 * 3))
    assert found.disagreements[0].labels == ("nobody", "Ida Moss")


def test_what_one_annotator_lacks_or_calls_unclear_is_not_a_unit() -> None:
    found = agreement([judged("Ida Moss", None, "Bo Lee")], [judged("Ida Moss", "nobody")])
    assert (found.units, found.alone) == (1, (1, 0))
    assert agreement([], []).speaker is None


def test_agreement_is_printed_with_what_differs(sheet: Path, tmp_path: Path) -> None:
    rows = rows_of(sheet)
    for row in rows:
        row["verdict"] = "right"
    write_rows(sheet, rows)
    other = tmp_path / "other.csv"
    rows[0] |= {"verdict": "", "right_speaker": "Ada Byron"}
    write_rows(other, rows)
    done = run("evaluate", sheet, other, "--agreement", "--errors", "5")
    assert done.exit_code == 0
    assert "'Ida Moss', 'Ada Byron'" in done.stdout
    assert run("evaluate", sheet, "--agreement").exit_code == 2


def test_nobody_is_right_if_the_answer_is_nobody(sheet: Path) -> None:
    rows = rows_of(sheet)
    for row in rows:
        row["verdict"] = "nobody" if row["quotation_kind"] == "term" else ""
    assert any(row["verdict"] for row in rows)
    write_rows(sheet, rows)
    assert "right in the corpus  1.000" in run("evaluate", sheet).stdout
