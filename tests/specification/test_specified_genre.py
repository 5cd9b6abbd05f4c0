"""Genre.

What makes a text a novel for ``genre="auto"``, and what news.
"""

import re

from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quoteattr import Pipeline, extract
from quoteattr.fiction.genre import Signs
from quoteattr.fiction.sign_words import sign_words_of
from quoteattr.languages import load
from quoteattr.testing import Article, Dialogue, articles, dialogues

AUTO = Pipeline(genre="auto")
SIGNS = st.builds(
    Signs,
    digits=st.floats(0, 20),
    turns=st.floats(0, 1),
    excited=st.floats(0, 1),
    you=st.floats(0, 1),
    pronouns=st.floats(0, 120),
    chapters=st.integers(0, 9),
    news=st.floats(0, 30),
    quotations=st.integers(0, 99),
)
FROM_NEWS_TO_NOVEL = {
    "digits": (20.0, 0.0),
    "turns": (0.0, 1.0),
    "excited": (0.0, 1.0),
    "you": (0.0, 1.0),
    "pronouns": (0.0, 120.0),
    "chapters": (0, 1),
    "news": (30.0, 0.0),
}
"""Each sign, where it speaks least for a novel and where most."""
OF_SPEECH = {"turns", "excited", "you"}


@given(SIGNS, st.sampled_from(sorted(FROM_NEWS_TO_NOVEL)), st.floats(0, 1), st.floats(0, 1))
@example(Signs(1.0, 0.0, 0.0, 0.0, 30.0, 0, 0.0, 9), "excited", 0.0, 1.0)
def test_more_of_a_sign_of_a_novel_never_makes_a_text_news(signs: Signs, sign: str, one: float, other: float) -> None:
    """Each sign counts: all of it makes a text more of a novel than none of it."""
    least, most = FROM_NEWS_TO_NOVEL[sign]
    fewer, more = (signs._replace(**{sign: least + share * (most - least)}) for share in sorted((one, other)))
    assert fewer.score <= more.score
    if sign not in OF_SPEECH or signs.quotations:
        assert signs._replace(**{sign: least}).score < signs._replace(**{sign: most}).score


NEWS = "On March 5, 2031, the council said that 3.5 percent of 1,200 officials had left, a spokesman said.\n\n" * 3
OF_NEWS = sign_words_of(load("en")).news
TALK = "“Do you see it?”\n\n“I do!”\n\n“So you do!”\n\n“Is it yours?”\n\n"


@given(dialogues(), articles(max_paragraphs=3), st.integers(2, 4))
def test_a_text_is_read_as_what_it_is(dialogue: Dialogue, article: Article, times: int) -> None:
    """Whoever has both need not say which is which, and gets what the right genre would have given."""
    assume(not OF_NEWS & {*re.findall(r"\w+", dialogue.text.lower())})
    novel = "CHAPTER I\n\n" + (evolve(dialogue, heading="").text + TALK) * times
    news = NEWS + article.text
    assert (AUTO.genre_of(novel), AUTO.genre_of(news)) == ("fiction", "news")
    assert AUTO.extract(novel) == extract(novel, genre="fiction")
    assert AUTO.extract(news) == extract(news)
