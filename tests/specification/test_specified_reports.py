"""Reported speech.

What holds if speech reported without quotation marks is requested.
"""

from html import unescape
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from real import texts

from quoteattr import Attribution, QuotationKind, explain, extract
from quoteattr.testing import any_text, articles, newslike

_WHO = ["Ada Byron", "she", "the council", "Bo Lowe, a clerk,", "police", "two in five voters", "it"]
_SAID = ["said", "said on Monday", "told the board", "asked", "has warned", "believes", "added", "says", "was asked"]
_WHAT = [
    "the bridge was closed",
    "that it would “never” open",
    "whether the dam, which leaks, will hold",
    "there is “no money”",
    "to leave",
    "it was over, adding that nobody came",
    "goodbye",
    "",
]
_FORMS = [
    "{who} {said} {what}.",
    "{what}, {who} {said}.",
    "{what}, {said} {who}.",
    "The mill, {who} {said}, {what}.",
    "According to {who}, {what}.",
    "{what}, according to {who}, “at last”.",
    "Asked {what}, {who} {said} {what}.",
    "{who}: {what}.",
    "She left, saying {what} ({who} {said}).",
    "“We won,” {who} {said}, {what}.",
]


def _sentences() -> st.SearchStrategy[str]:
    """Draw sentences that report something, or look as if they did."""
    parts = {"who": st.sampled_from(_WHO), "said": st.sampled_from(_SAID), "what": st.sampled_from(_WHAT)}
    return st.builds(lambda form, **words: form.format(**words), st.sampled_from(_FORMS), **parts)


_REPORTS = st.lists(_sentences(), min_size=1, max_size=5).flatmap(
    lambda made: st.sampled_from([" ", "\n\n"]).map(lambda between: between.join(made))
)
TEXTS = st.one_of(
    _REPORTS, articles(plain=False, marks=None, max_paragraphs=4).map(lambda article: article.text), newslike()
)


def reports(text: str) -> list[Attribution]:
    return [one for one in extract(text, indirect=True) if one.quotation.kind is QuotationKind.INDIRECT]


@given(TEXTS | any_text())
@example("Ada Byron said that the bridge was “past repair” and old.")
@example("The bridge, Ada Byron said, was “past repair”.")
@example("“We won,” Ada Byron said, and the mill would open.")
def test_without_the_reports_nothing_is_different(text: str) -> None:
    """Asking for reported speech does not change the records of quotations, not even their utterance numbers."""
    asked = extract(text, indirect=True)
    assert tuple(one for one in asked if one.quotation.kind is not QuotationKind.INDIRECT) == extract(text)


@given(TEXTS)
@example("Ada Byron said that the bridge was closed.")
def test_a_report_is_words_of_the_text_without_marks_of_its_own(text: str) -> None:
    """Its span includes the word that introduces it, and its content does not. Neither crosses a quotation."""
    for one in reports(text):
        span, content = one.quotation.span, one.quotation.content
        assert text[span.start : span.end] == one.quotation.text
        assert span.start <= content.start < content.end == span.end
        assert (one.quotation.closed, one.quotation.depth) == (True, 0)


@given(TEXTS)
@example("Ada Byron said Bo Lowe had said that the bridge was closed.")
@example("”'«c»y,according to i(,said")
def test_no_two_reports_overlap(text: str) -> None:
    """A report inside a report is part of the outer one, so no word is counted twice."""
    for earlier, later in pairwise(reports(text)):
        assert earlier.quotation.span.end <= later.quotation.span.start


@given(TEXTS)
@example("Ada Byron said that the bridge was “past repair” and old.")
@example("The mill was, Ada Byron admitted, “a money pit”.")
def test_reports_and_quotations_never_cross(text: str) -> None:
    """A text with its reports and quotations is a tree, in text order, outer before inner, and no span comes twice."""
    spans = [one.quotation.span for one in extract(text, indirect=True)]
    assert all((a.start, -a.end) < (b.start, -b.end) for a, b in pairwise(spans))
    for number, outer in enumerate(spans):
        for inner in spans[number + 1 :]:
            assert inner.start >= outer.end or inner.end <= outer.end


@given(TEXTS)
@example("The bridge, Ada Byron said, would close.")
@example("Leeds and said dogs, Byron was sure, fell.")
@example("S and said e,n ughed,ocked")
@example("The mill was shut, according to the owner, Bo Lowe.")
def test_the_speaker_and_the_verb_of_a_report_are_outside_it(text: str) -> None:
    """Nobody is named, and nothing is said, by the reported words themselves."""
    for one in reports(text):
        span = one.quotation.span
        assert one.cue is not None
        mention = None if one.speaker is None else one.speaker.mention
        for passage in [one.cue] if mention is None else [one.cue, mention]:
            assert passage.span.end <= span.start or span.end <= passage.span.start


@given(TEXTS)
@example("The bridge, Ada Byron said, was “past repair”.")
def test_the_parts_of_an_utterance_have_one_verb(text: str) -> None:
    """Two parts of a report are one utterance by the same person."""
    by_number: dict[int, set[object]] = {}
    for one in reports(text):
        by_number.setdefault(one.quotation.utterance, set()).add((one.rule, one.speaker and one.speaker.name))
    assert all(len(found) == 1 for found in by_number.values())


@given(TEXTS)
@example("Ada Byron said that the bridge was “past repair” and old.")
def test_an_explanation_has_the_reports_too(text: str) -> None:
    """One path computes the records and their explanation."""
    assert explain(text, indirect=True).attributions == extract(text, indirect=True)


_CLAUSES = ["the bridge was shut", "the mill would open in May", "she was glad of it", "nobody had come"]
_BEHIND = [
    ", who left",
    ", for which she was sorry",
    "; the road was old",
    ", according to what she had heard",
    ": “Nobody goes in, ever.”",
]
clauses = st.sampled_from(_CLAUSES)


@given(clauses, st.sampled_from(_BEHIND), st.sampled_from(["", "that "]))
def test_words_end_where_the_writer_goes_on(clause: str, behind: str, that: str) -> None:
    """A relative clause, a source and what stands behind a semicolon are the writer's."""
    text = f"Ada Byron said {that}{clause} with Lowe{behind}."
    assert [one.quotation.text for one in reports(text)][:1] == [f"{that}{clause} with Lowe"]


@given(clauses, clauses, st.sampled_from(["and added that", "and Bo Lowe said", "and warned that"]))
def test_two_reports_in_one_sentence_are_two(first: str, second: str, joint: str) -> None:
    """Each verb has its own words, and each report its own speaker."""
    text = f"Ada Byron said {first} {joint} {second}."
    found = reports(text)
    assert [text[one.quotation.content.start : one.quotation.content.end] for one in found] == [first, second]
    assert [one.speaker and one.speaker.name for one in found] == [
        "Ada Byron",
        "Bo Lowe" if "Lowe" in joint else "Ada Byron",
    ]


@given(st.sampled_from(["past repair", "a heap of rust", "no place for a child"]), st.sampled_from(["", " and old"]))
def test_what_is_quoted_inside_a_report_is_a_part_of_it(words: str, rest: str) -> None:
    """The quotation and the report around it are one utterance, by one speaker."""
    report, quotation = extract(f"Ada Byron said that the bridge was “{words}”{rest}.", indirect=True)
    assert report.quotation.kind is QuotationKind.INDIRECT
    assert report.quotation.utterance == quotation.quotation.utterance
    assert report.speaker
    assert quotation.speaker
    assert (report.speaker.name, quotation.speaker.name) == ("Ada Byron", "Ada Byron")


@given(
    st.sampled_from(["past repair", "a heap of rust", "no place for a child"]),
    st.sampled_from(["Bo Lowe called it a shame", "the mayor went home", "nobody laughed"]),
    st.sampled_from(["and", "but"]),
    st.sampled_from([",” {0}", "”, {0}"]),
)
def test_a_report_that_ends_with_a_quotation_ends_at_its_mark(words: str, rest: str, joint: str, end: str) -> None:
    """What follows behind the comma is a clause of its own."""
    text = f"Ada Byron said the bridge was “{words}{end.format(joint)} {rest}."
    report, _ = extract(text, indirect=True)
    assert text[: report.quotation.span.end].rstrip(",").endswith((words + ",”", words + "”"))


_DID = [
    "Ada Byron came in, Bo Lowe sat down",
    "The mill burned when Ada Byron left and Bo Lowe came",
    "After Ada Byron came in and before Bo Lowe sat down",
    "When Ada Byron rose, after Bo Lowe had gone",
    "That Ada Byron came, that Bo Lowe left",
    "What Ada Byron knew, that Bo Lowe had left",
]


@given(st.sampled_from(_DID), clauses, st.sampled_from([", saying that", ", adding that", ", and warned that"]))
def test_a_verb_without_a_subject_has_that_of_the_clause_before(did: str, clause: str, joint: str) -> None:
    """Of two who did something whoever did it last goes on to say."""
    (found,) = reports(f"{did}{joint} {clause}.")
    assert found.speaker
    assert found.speaker.name == "Bo Lowe"


@given(TEXTS | st.sampled_from([*texts().values()]))
@example("The bridge was closed, according to Ada Byron.")
@example("The bridge, Ada Byron said - and Lowe heard - would close.")
@example("Ada Byron said the bridge was “open again&#171;")
def test_reported_words_end_with_a_word_or_a_mark(text: str) -> None:
    """The comma before “she said” is the writer's, and so are a colon, a dash and the white space."""
    for one in reports(text):
        words = unescape(text[one.quotation.content.start : one.quotation.content.end])
        assert words[-1] not in ",;: -–—\n"
        assert words[0] not in ",;:.)] \n"


@given(clauses, st.sampled_from(["asked whether", "asked the board whether", "said that"]))
def test_the_word_that_introduces_a_report_is_in_its_span_alone(clause: str, said: str) -> None:
    """What was asked is whether, and what was said is that; both are the writer's words."""
    text = f"Ada Byron {said} {clause}."
    (found,) = reports(text)
    assert found.quotation.text == f"{said.rpartition(' ')[2]} {clause}"
    assert text[found.quotation.content.start : found.quotation.content.end] == clause


_SAYS = ["Ada Byron said", "she says", "the council warned"]


@given(st.sampled_from([(", ", ", "), (" – ", " – "), (" — ", " — "), (" - ", " - ")]), st.sampled_from(_SAYS))
def test_words_go_on_behind_a_clause_that_is_put_into_them(signs: tuple[str, str], says: str) -> None:
    """Commas and dashes of each kind set a reporting clause off, and both parts are one utterance."""
    first, behind = reports(f"The bridge{signs[0]}{says}{signs[1]}would close in May.")
    assert (first.quotation.text, behind.quotation.text) == ("The bridge", "would close in May")
    assert first.quotation.utterance == behind.quotation.utterance
    assert first.speaker == behind.speaker


@given(clauses, st.permutations(["Ada Lowe", "Moss", "Bo Hart", "Una Quill"]), st.integers(1, 4))
def test_a_label_is_that_of_a_speaker_where_there_are_several(clause: str, names: list[str], labels: int) -> None:
    """One name before a colon may be a heading, and in a transcript each turn has one."""
    text = "\n\n".join(["It rained at noon.", *[f"{each}: {clause}." for each in names[:labels]]])
    found = [one.speaker and one.speaker.name for one in reports(text)]
    assert found == (names[:labels] if labels > 1 else [])


_DATELINES = ["LEEDS (AP) – ", "LEEDS, May 3 – ", "NEW YORK — ", "LEEDS, Norland (Reuters) - "]
_REPORTED_ALL = ["{}, according to Ada Byron.", "{}, said Ada Byron.", "{}, Ada Byron said.", "Ada Byron said {}."]


@given(st.sampled_from(_DATELINES), st.sampled_from(_REPORTED_ALL), st.sampled_from(_CLAUSES))
def test_a_dateline_is_no_part_of_a_report(dateline: str, frame: str, clause: str) -> None:
    """Where an article was written nobody has said."""
    plain = frame.format(clause)
    plain = plain[0].upper() + plain[1:]
    (found,) = reports(dateline + plain)
    (same,) = reports(plain)
    assert found.quotation.text == same.quotation.text
    assert found.quotation.span.start == same.quotation.span.start + len(dateline)
