"""Articles drawn once for several tests, the same each time."""

from functools import cache

from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from quoteattr.testing import Article, articles

_BATCHES = 60


@cache
def drawn() -> tuple[Article, ...]:
    """Draw articles, some of them with namesakes, some with an unclosed quotation."""
    made: list[Article] = []
    for number in range(_BATCHES):  # a batch that goes on for long draws much the same again and again

        @seed(number)
        @settings(max_examples=14, database=None, deadline=None, phases=[Phase.generate])
        @given(st.one_of(articles(), articles(namesakes=True), articles(unclosed=True)))
        def draw(article: Article) -> None:
            made.append(article)

        draw()
    return tuple(made)


LAYOUTS = frozenset({"label", "pseudonym", "reopened_quotation"})
"""Rules of how a page or a name is written, not of sentences: no sentence is composed for them, and they have
properties of their own (a label, a signature or a name in marks names the speaker; who speaks in a flattened line
speaks each of its paragraphs)."""
