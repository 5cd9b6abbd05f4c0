"""Strategies and checks for those who test rules, formats or extractors of quotations. Needs Hypothesis.

>>> from hypothesis import given
>>> from quoteattr import extract
>>> from quoteattr.testing import Article, articles, differences
>>> @given(articles())
... def test_my_extractor(article: Article) -> None:
...     assert not differences(article.excerpt, extract(article.text))

``pip install quoteattr[testing]`` brings in what is needed.
"""

from quoteattr.testing.articles import Article, Paragraph, articles
from quoteattr.testing.excerpts import Excerpt, Said, differences
from quoteattr.testing.introductions import Introduction, introductions
from quoteattr.testing.names import Person, Script, names, people, surnames, uncased_names
from quoteattr.testing.quotations import CURLY, STYLES, MarkStyle, styles, utterances
from quoteattr.testing.sentences import TEMPLATES, Voice, filled, sentences, voices
from quoteattr.testing.words import organisations

__all__ = [
    "CURLY",
    "STYLES",
    "TEMPLATES",
    "Article",
    "Excerpt",
    "Introduction",
    "MarkStyle",
    "Paragraph",
    "Person",
    "Said",
    "Script",
    "Voice",
    "articles",
    "differences",
    "filled",
    "introductions",
    "names",
    "organisations",
    "people",
    "sentences",
    "styles",
    "surnames",
    "uncased_names",
    "utterances",
    "voices",
]
