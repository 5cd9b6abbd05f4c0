"""The page, as a parser that follows the HTML standard reads it: nothing is lost, nothing is taken for markup."""

import io
import re
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pages import HOSTILE, NEWS, article, document, found, page, visible, with_class

from quoteattr.errors import MissingTextError
from quoteattr.formats import format_of
from quoteattr.formats.characters import fit_for_html
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html import render, write
from quoteattr.formats.html.sweep import DEEPEST
from quoteattr.records import Attribution, Quotation, QuotationKind, Span, Speaker, SpeakerKind
from quoteattr.testing import documents

# Line ends are one kind for a browser, which normalises them when it reads the page.
LINE_ENDS = re.compile("\r\n|\r")
TAGS = {element.tag for element in page(NEWS, NEWS).iter()} | {element.tag for element in page(NEWS).iter()}


def shown(text: str) -> str:
    return LINE_ENDS.sub("\n", fit_for_html(text))


@given(documents())
@example(NEWS)
@example(HOSTILE)
def test_the_text_of_the_page_is_the_text(found: AttributedDocument) -> None:
    [text] = with_class(article(found), "text")
    assert "".join(text.itertext()) == shown(found.text or "")


@given(st.lists(documents(), max_size=3))
@example([HOSTILE, NEWS])
def test_a_page_has_the_elements_that_it_is_made_of_and_no_others(several: list[AttributedDocument]) -> None:
    made = page(*several)
    tags = Counter(element.tag for element in made.iter())
    assert tags["script"] == tags["style"] == tags["title"] == tags["body"] == 1
    assert tags["article"] == len(several)
    assert tags.keys() <= TAGS
    names = {name for element in made.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or name in ("src", "style", "srcset", "action")}


def bare(words: str) -> str:
    """Return words without white space and what is shown for it: it may lie between paragraphs, and is not marked."""
    return re.sub("[\\s\ufffd\N{SYMBOL FOR VERTICAL TABULATION}\u241c-\u241f]", "", words)


@given(documents())
@example(NEWS)
@example(HOSTILE)
@example(document("0000\x0b", Attribution(Quotation(Span(0, 5), Span(0, 0), "0000\x0b"))))
def test_every_quotation_is_marked_and_listed(found: AttributedDocument) -> None:
    made = article(found)
    marked: dict[str, list[str]] = {}
    for element in with_class(made, "quotation"):
        marked.setdefault(element.get("data-quotation") or "", []).append("".join(element.itertext()))
    listed = [item.find("a") for item in made.iter("li") if item.find("a") is not None]
    assert len(listed) == len(found.attributions)
    for number, one in enumerate(found.attributions, start=1):
        pieces = "".join(marked.get(f"d1-q{number}", []))
        if one.quotation.text.isspace():  # it may lie between paragraphs, where there is nothing to mark
            continue
        assert bare(pieces) == bare(shown(one.quotation.text))


@given(st.lists(documents(), max_size=3))
@example([NEWS, HOSTILE])
def test_identifiers_are_unique_and_every_reference_leads_somewhere(several: list[AttributedDocument]) -> None:
    made = page(*several)
    identifiers = Counter(element.get("id") for element in made.iter() if element.get("id"))
    assert not [identifier for identifier, count in identifiers.items() if count > 1]
    known = identifiers.keys() | {f"{one[:-6]}" for one in identifiers if one and one.endswith("-about")}
    for element in made.iter():
        links = [element.get("href", "").partition("#")[2]] if element.tag == "a" else []
        assert {*links, *(element.get("aria-labelledby") or "").split()} <= known
        assert element.get("aria-describedby") in {None, *known}
        assert {f"{quotation}-about" for quotation in (element.get("data-of") or "").split()} <= known


@given(documents())
@example(NEWS)
def test_the_counts_of_the_speakers_add_up(found: AttributedDocument) -> None:
    counts = ["".join(element.itertext()) for element in with_class(article(found), "count")]
    assert sum(int(count.split()[0].replace(",", "")) for count in counts) == len(found.attributions)


@given(documents())
def test_a_page_is_the_same_each_time(found: AttributedDocument) -> None:
    assert render([found]) == render([found])


def test_a_quotation_over_two_paragraphs_is_marked_in_each_and_focused_once() -> None:
    pieces = [one for one in with_class(page(NEWS), "quotation") if one.get("data-quotation") == "d1-q4"]
    assert ["".join(one.itertext()) for one in pieces] == ["“We have one barn.", "“It has no roof,”"]
    assert [one.get("tabindex") for one in pieces] == ["0", None]
    assert ["last" in (one.get("class") or "").split() for one in pieces] == [False, True]


def test_a_nested_quotation_is_inside_the_one_around() -> None:
    [outer] = [one for one in page(NEWS).iter("q") if one.get("id") == "d1-q1"]
    [inner] = outer.iter("q") if outer.tag != "q" else [one for one in outer.iter("q") if one is not outer]
    assert "".join(inner.itertext()) == "‘great’"
    assert "nobody" in (inner.get("class") or "").split()


def test_crossing_quotations_are_both_marked_in_full() -> None:
    text = "one two three four"
    crossing = [Attribution(Quotation(Span(*ends), Span(*ends), text[slice(*ends)])) for ends in ((0, 13), (4, 18))]
    made = page(document(text, *crossing))
    parts: dict[str | None, str] = {}
    for piece in made.iter("q"):
        parts[piece.get("data-quotation")] = parts.get(piece.get("data-quotation"), "") + "".join(piece.itertext())
    assert parts == {"d1-q1": "one two three", "d1-q2": "two three four"}


def test_quotations_deeper_than_browsers_nest_are_listed_alone() -> None:
    text = "“" * 200 + "x" + "”" * 200
    deep = [
        Attribution(Quotation(Span(at, 401 - at), Span(at + 1, 400 - at), text[at : 401 - at], depth=at))
        for at in range(200)
    ]
    made = page(document(text, *deep))
    assert len(list(made.iter("q"))) == DEEPEST
    assert len(with_class(made, "about")) == 200


def test_words_of_an_unknown_speaker_are_distinguished_from_nobodys() -> None:
    text = "“We won.” The “lull” went on."
    spoken = Attribution(Quotation(Span(0, 9), Span(1, 8), "“We won.”"))
    term = Attribution(Quotation(Span(14, 20), Span(15, 19), "“lull”", QuotationKind.TERM))
    made = page(document(text, spoken, term))
    assert [one.get("aria-label") for one in made.iter("q")] == ["Speaker not known", "Nobody’s words"]
    assert [one.get("class", "").split()[1] for one in made.iter("q")] == ["unknown", "nobody"]
    shown = visible(" ".join("".join(one.itertext()) for one in with_class(made, "figures")))
    assert "speaker not known: 1 · nobody’s words: 1" in shown


def test_nobodys_words_and_unsure_answers_are_told_apart_in_words_too() -> None:
    labels = {one.get("id"): one.get("aria-label") for one in page(NEWS).iter("q")}
    assert labels["d1-q3"] == "Nobody’s words"
    assert labels["d1-q5"] == "Ida Moss, unsure"
    about = {one.get("id"): visible(" ".join(one.itertext())) for one in with_class(page(NEWS), "about")}
    assert about["d1-q5-about"].endswith("confidence 0.40, unsure")
    assert "role warden affiliation Wool Board" in about["d1-q1-about"]
    assert "cue said quotation direct rule quotation_cue_mention confidence 0.90" in about["d1-q1-about"]


def test_speakers_of_one_name_are_one_and_unnamed_ones_of_two_bodies_are_two() -> None:
    text = "“a” “b” “c” “d”"
    kinds = [
        ("“a”", Speaker("Ida Moss", SpeakerKind.PERSON)),
        ("“b”", Speaker("Ida Moss", SpeakerKind.PERSON, role="warden")),
        ("“c”", Speaker("spokesman", SpeakerKind.UNNAMED)),
        ("“d”", NEWS.attributions[0].speaker),
    ]
    made = page(document(text, *(found(text, words, speaker) for words, speaker in kinds)))
    names = ["".join(one.itertext()) for one in with_class(made, "who") if one.tag == "span"]
    assert names == ["Ida Moss warden, Wool Board", "spokesman"]


def test_a_page_forbids_itself_to_load_anything() -> None:
    written = render([NEWS])
    [policy] = [one.get("content") or "" for one in page(NEWS).iter("meta") if one.get("http-equiv")]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"""(src|href|url)\s*[=(]\s*["']?\s*(https?:)?//""", written)


def test_several_documents_are_below_each_other_under_one_heading() -> None:
    made = page(NEWS, HOSTILE)
    assert [one.tag for one in made.iter() if one.tag in ("h1", "h2", "h3")] == ["h1", *["h2", "h3", "h3"] * 2]


def test_a_document_without_quotations_is_shown_with_its_text_alone() -> None:
    made = page(document("Nothing was said."))
    assert not list(made.iter("button"))
    assert "Nothing was said." in "".join(made.itertext())


def test_a_document_without_its_text_is_reported() -> None:
    with pytest.raises(MissingTextError, match="HTML needs the text"):
        render([AttributedDocument("a.txt", ())])


def test_the_extension_sets_the_format_and_the_file_stays_open() -> None:
    file = io.BytesIO()
    format_of("found.html").writer([NEWS], file)
    assert file.getvalue().decode() == render([NEWS])
    write(iter([NEWS]), file)
