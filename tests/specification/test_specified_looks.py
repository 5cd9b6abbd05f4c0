"""A text is read as it looks, however it is written: only the offsets depend on what a reader does not see.

Texts from web pages and word processors have characters without width, references, tags and links.
"""

import html
from bisect import bisect_left
from collections.abc import Callable

import attrs
from attrs import frozen
from hypothesis import assume, example, given
from hypothesis import strategies as st
from real import texts

from quoteattr import Attribution, Span, cast, explain, extract
from quoteattr.fiction.script import segments_of
from quoteattr.pipeline import Pipeline
from quoteattr.testing import any_text, dialogues
from quoteattr.text.visible import Visible

WIDTHLESS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff"
TAGS = ("b", "i", "em", "strong", "span class='x'", 'a href="https://example.org/a-b" title="It’s “so”"')
GENRES = st.sampled_from([{"genre": "news"}, {"genre": "news", "indirect": True}, {"genre": "fiction"}])
REAL = st.sampled_from(sorted(texts().values())) | dialogues().map(lambda one: one.text)


@frozen
class Written:
    """A text as it looks, as it is written, and where in that each of its characters begins."""

    text: str
    source: str
    starts: tuple[int, ...]

    def as_seen(self, value: object) -> object:
        """Return a record as it would be if the text were written as it looks."""
        if isinstance(value, Span):
            return Span(bisect_left(self.starts, value.start), bisect_left(self.starts, value.end))
        if isinstance(value, tuple):
            return tuple(map(self.as_seen, value))
        if not attrs.has(type(value)):
            return value
        parts = {one.name: self.as_seen(getattr(value, one.name)) for one in attrs.fields(type(value))}
        if "text" in parts and "span" in parts:
            span = value.span
            assert self.source[span.start : span.end] == value.text
            parts["text"] = self.text[parts["span"].start : parts["span"].end]
        return type(value)(**parts)


Way = Callable[[str], tuple[str, str, str]]
"""Writes a character: what stands before it, the character, and what stands behind it."""


def with_widthless(before: str) -> Way:
    return lambda letter: (before, letter, "")


def as_number(letter: str) -> tuple[str, str, str]:
    return "", f"&#{ord(letter)};", ""


def as_hexadecimal(letter: str) -> tuple[str, str, str]:
    return "", f"&#X{ord(letter):x};", ""


def as_name(letter: str) -> tuple[str, str, str]:
    name = html.entities.codepoint2name.get(ord(letter))
    return "", letter if name is None else f"&{name};", ""


def in_a_tag(tag: str) -> Way:
    return lambda letter: ("", letter, "") if letter.isspace() else (f"<{tag}>", letter, f"</{tag.partition(' ')[0]}>")


CHANGES = st.one_of(
    st.text(WIDTHLESS, min_size=1, max_size=2).map(with_widthless),
    st.sampled_from([as_number, as_hexadecimal, as_name]),
    st.sampled_from(TAGS).map(in_a_tag),
)


@st.composite
def written(draw: st.DrawFn, seen: st.SearchStrategy[str]) -> Written:
    """Draw a text, and write some of its characters in another way."""
    text = draw(seen)
    assume(Visible(text).text == text)
    places = draw(st.sets(st.integers(0, len(text) - 1), max_size=30)) if text else set()
    changed = {place: draw(CHANGES) for place in places}
    source, starts = "", []
    for place, letter in enumerate(text):
        way = changed.get(place)
        before, one, behind = ("", letter, "") if way is None else way(letter)
        starts.append(len(source) + len(before))
        source += before + one + behind
    assume(Visible(source).text == text)  # a mark of one change may complete another: & beside amp;
    return Written(text, source, tuple(starts))


SPOILT = {
    "“We won,” sa\u00adid\u200b Ida\u200b Mo\u00adss.": "“We won,” said Ida Moss.",
    "\u00ad“We won. \u00ad“It is over,” said Ida Moss.": "“We won. “It is over,” said Ida Moss.",
    "‘The board is 6' 2\u200b\" wide,’ said O\u00ad'Dowd.": "‘The board is 6' 2\" wide,’ said O'Dowd.",
    "&ldquo;It&#39;s on,&rdquo; said <b>Ida Moss</b>, AT&amp;T&rsquo;s head.": "“It's on,” said Ida Moss, AT&T’s head.",
    "“We won,” said ![Ida Moss](/ida.html), mayor.": "“We won,” said !Ida Moss, mayor.",
    "“We won,” said Ida&nbsp;O`Dowd\N{NON-BREAKING HYPHEN}Lee.": "“We won,” said Ida\N{NO-BREAK SPACE}O’Dowd-Lee.",
    "<p>“We won,” said Ida Moss.</p><P class=x>“It is over,” she said.<br/>": (
        "\n\n“We won,” said Ida Moss.\n\n“It is over,” she said.\n"
    ),
    "“We won,”<br />\nsaid Ida Moss.": "“We won,”\nsaid Ida Moss.",
    "“We won,”[1] said Ida Moss<sup><a href='#b'>[2]</a></sup>.": "“We won,” said Ida Moss.",
    "<q>We won,</q> said <img src='a'/><del>Ida</del> Moss<wbr>.": "“We won,” said Ida Moss.",
    "“No,” said <span itemscope lang = 'en'>Ida Moss</span> of Art&center;.": "“No,” said Ida Moss of Art&center;.",
    '“No,” said [Ida Moss](/a_(b) "The mayor").': "“No,” said Ida Moss.",
}


@given(written(REAL), GENRES)
def test_how_a_text_is_written_changes_nothing_but_offsets(one: Written, options: dict[str, str]) -> None:
    """Wherever it stands, in a name or beside a mark, who says what in which role, and how sure it is, is the same."""
    found = extract(one.source, **options)
    assert one.as_seen(found) == extract(one.text, **options)
    assert explain(one.source, **options).attributions == found


@given(st.sampled_from(sorted(SPOILT)))
def test_what_pages_and_word_processors_write_is_read_as_it_looks(source: str) -> None:
    """References are characters, tags inside a line are nothing, and tags of a block begin a paragraph."""
    text = SPOILT[source]
    assert Visible(source).text == text
    one = Written(text, source, tuple(Visible(source).start(place) for place in range(len(text))))
    assert one.as_seen(extract(source)) == extract(text)


@given(dialogues().map(lambda one: one.text), st.sampled_from(["<p>{}</p>", "<p>{}</p>\n", "{}<br><br />\n"]), GENRES)
def test_the_paragraphs_of_a_page_are_those_of_a_text(text: str, tags: str, options: dict[str, str]) -> None:
    """Tags of a block stand for one empty line, however many of them there are, and not for the gap above a heading."""
    paragraphs = text.split("\n\n")
    assume("" not in paragraphs and Visible(text).text == text)
    found = extract("".join(map(tags.format, paragraphs)), **options)
    assert [_answer(one) for one in found] == [_answer(one) for one in extract(text, **options)]


def _answer(one: Attribution) -> tuple[object, ...]:
    speaker = one.speaker
    return one.rule, one.quotation.kind, None if speaker is None else (speaker.name, speaker.role, speaker.kind)


@given(written(any_text()), GENRES)
def test_a_record_has_the_words_of_the_text_as_it_is_written(one: Written, options: dict[str, str]) -> None:
    """Offsets are those of the text as it was given, not as it looks."""
    for found in extract(one.source, **options):
        mention = None if found.speaker is None else found.speaker.mention
        for part in filter(None, (found.quotation, found.cue, mention)):
            assert one.source[part.span.start : part.span.end] == part.text


@given(written(REAL), st.sampled_from(["news", "fiction"]))
def test_a_cast_does_not_depend_on_how_its_names_are_written(one: Written, genre: str) -> None:
    """A name with a soft hyphen, or in bold, is the name that a reader sees."""
    assert one.as_seen(cast(one.source, genre=genre)) == cast(one.text, genre=genre)


@given(written(dialogues().map(lambda one: one.text) | any_text()))
@example(
    Written(
        "“Go,” said Ida.",
        "\u200b“Go,”\u200b said <b>Ida</b>.\ufeff",
        (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 16, 17, 18, 23),
    )
)
def test_a_script_keeps_all_of_a_text_however_it_is_written(one: Written) -> None:
    """The segments joined are the text to the last character, with the voices and chapters of what a reader sees."""
    novel = Pipeline(genre="fiction")
    segments = list(segments_of(novel.novel(one.source)))
    assert "".join(each.text for each in segments) == one.source
    assert [one.source[each.start : each.end] for each in segments] == [each.text for each in segments]
    voices = [(each.chapter, each.speaker, each.addressee) for each in segments if Visible(each.text).text]
    assert voices == [(each.chapter, each.speaker, each.addressee) for each in segments_of(novel.novel(one.text))]


@given(st.text(st.sampled_from("<>&;#[]()/!ab \"'=x\u0301\u00ad\n") | st.characters(), max_size=60))
def test_each_visible_character_stands_in_order_in_the_source(text: str) -> None:
    """Whatever the markup, no two characters change places, and none stands outside the text."""
    visible = Visible(text)
    starts = [visible.start(place) for place in range(len(visible.text))]
    ends = [visible.end(place + 1) for place in range(len(visible.text))]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
