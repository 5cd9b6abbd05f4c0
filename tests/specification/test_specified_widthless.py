"""Characters without width, which nobody sees, change nothing but the offsets."""

from bisect import bisect_left

import attrs
from hypothesis import example, given
from hypothesis import strategies as st
from real import texts

from quoteattr import Span, cast, explain, extract
from quoteattr.fiction.script import segments_of
from quoteattr.pipeline import Pipeline
from quoteattr.testing import any_text, dialogues

WIDTHLESS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff"
"""What word processors and pages leave in words and beside marks."""
NOT_SEEN = str.maketrans("", "", WIDTHLESS)
REAL = st.sampled_from(sorted(texts().values())) | dialogues().map(lambda one: one.text)
GENRES = st.sampled_from([{"genre": "news"}, {"genre": "news", "indirect": True}, {"genre": "fiction"}])


@st.composite
def spoilt(draw: st.DrawFn, written: st.SearchStrategy[str]) -> tuple[str, str]:
    """Draw a text, and the same with characters without width at some places of it."""
    text = draw(written.map(lambda one: one.translate(NOT_SEEN)))
    places = draw(st.sets(st.integers(0, len(text)), max_size=40))
    added = {place: draw(st.text(WIDTHLESS, min_size=1, max_size=2)) for place in places}
    return text, "".join(added.get(place, "") + text[place : place + 1] for place in range(len(text) + 1))


def as_seen(value: object, places: list[int]) -> object:
    """Return a record with the offsets and the words of the visible text."""
    if isinstance(value, Span):
        return bisect_left(places, value.start), bisect_left(places, value.end)
    if isinstance(value, tuple):
        return tuple(as_seen(one, places) for one in value)
    if attrs.has(type(value)):
        return [as_seen(getattr(value, one.name), places) for one in attrs.fields(type(value))]
    return value.translate(NOT_SEEN) if isinstance(value, str) else value


def visible_places(text: str) -> list[int]:
    return [place for place, letter in enumerate(text) if letter not in WIDTHLESS]


@given(spoilt(REAL), GENRES)
@example(("“We won,” said Ida Moss.", "“We won,” sa\u00adid\u200b Ida\u200b Mo\u00adss."), {})
@example(("“We won. “It is over,” said Ida Moss.", "\u00ad“We won. \u00ad“It is over,” said Ida Moss."), {})
@example(("‘The board is 6' 2\" wide,’ said Bo O'Dowd.", "‘The board is 6' 2\u200b\" wide,’ said Bo O\u00ad'Dowd."), {})
def test_characters_without_width_change_nothing_but_offsets(texts: tuple[str, str], options: dict[str, str]) -> None:
    """Wherever they are, in a name or beside a mark, who says what in which role, and how sure it is, is the same."""
    text, spoilt = texts
    places = visible_places(spoilt)
    found = extract(spoilt, **options)
    assert as_seen(found, places) == as_seen(extract(text, **options), list(range(len(text))))
    assert explain(spoilt, **options).attributions == found


@given(spoilt(any_text()), GENRES)
def test_a_record_has_the_words_of_the_text_with_what_is_not_seen_in_them(
    texts: tuple[str, str], options: dict[str, str]
) -> None:
    """Offsets are those of the text as it was given, not of what is seen of it."""
    _, spoilt = texts
    for one in extract(spoilt, **options):
        mention = None if one.speaker is None else one.speaker.mention
        for part in filter(None, (one.quotation, one.cue, mention)):
            assert spoilt[part.span.start : part.span.end] == part.text


@given(spoilt(REAL), st.sampled_from(["news", "fiction"]))
def test_a_cast_is_the_same_with_characters_without_width(texts: tuple[str, str], genre: str) -> None:
    """Names and aliases have none of them."""
    text, spoilt = texts
    found = cast(spoilt, genre=genre)
    assert as_seen(found, visible_places(spoilt)) == as_seen(cast(text, genre=genre), list(range(len(text))))
    assert not any(set(WIDTHLESS) & set(form) for one in found for form in (one.name, *one.aliases))


@given(spoilt(dialogues().map(lambda one: one.text) | any_text()))
@example(("CHAPTER I\n\n“Go,” said Ida Moss.", "\u200bCHAP\u00adTER I\n\n\u200b“Go,”\u200b said Ida Moss.\ufeff"))
def test_a_script_keeps_the_characters_without_width(texts: tuple[str, str]) -> None:
    """The segments joined are the text to the last character, and their chapters are those of the visible text."""
    text, spoilt = texts
    segments = list(segments_of(Pipeline(genre="fiction").novel(spoilt)))
    assert "".join(one.text for one in segments) == spoilt
    assert [spoilt[one.start : one.end] for one in segments] == [one.text for one in segments]
    expected = [(one.chapter, one.speaker, one.text) for one in segments_of(Pipeline(genre="fiction").novel(text))]
    seen = [(one.chapter, one.speaker, one.text.translate(NOT_SEEN)) for one in segments]
    assert [one for one in seen if one[2]] == expected
