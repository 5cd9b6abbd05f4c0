"""Test rules, formats and quotation extractors with strategies and checks. Needs Hypothesis.

>>> from hypothesis import given
>>> from quoteattr import extract
>>> from quoteattr.testing import Article, articles, differences
>>> @given(articles())
... def test_my_extractor(article: Article) -> None:
...     assert not differences(article.excerpt, extract(article.text))

Install the requirements with ``pip install 'quoteattr[testing]'``, or in a clone with ``pip install '.[testing]'``.
"""

from quoteattr.errors import MissingExtraError

try:
    import hypothesis as _  # noqa: F401 - all modules below need it
except ImportError:
    raise MissingExtraError("testing", "hypothesis") from None  # noqa: EM101 - two names, no message

from quoteattr.testing.articles import Article, Paragraph, articles
from quoteattr.testing.bodies import Body, bodies
from quoteattr.testing.conformance import check_extractor, check_format, check_resolver, check_rule, faults
from quoteattr.testing.dialogues import Dialogue, dialogues
from quoteattr.testing.documents import documents
from quoteattr.testing.excerpts import Excerpt, Said, differences
from quoteattr.testing.introductions import Introduction, introductions
from quoteattr.testing.names import Person, Script, names, people, surnames, uncased_names
from quoteattr.testing.quotations import CURLY, STYLES, MarkStyle, styles, utterances
from quoteattr.testing.sentences import TEMPLATES, filled, sentences
from quoteattr.testing.texts import FAMILIES, any_text, marks_only, newslike
from quoteattr.testing.voices import Voice, voices
from quoteattr.testing.words import organisations

__all__ = [
    "CURLY",
    "FAMILIES",
    "STYLES",
    "TEMPLATES",
    "Article",
    "Body",
    "Dialogue",
    "Excerpt",
    "Introduction",
    "MarkStyle",
    "Paragraph",
    "Person",
    "Said",
    "Script",
    "Voice",
    "any_text",
    "articles",
    "bodies",
    "check_extractor",
    "check_format",
    "check_resolver",
    "check_rule",
    "dialogues",
    "differences",
    "documents",
    "faults",
    "filled",
    "introductions",
    "marks_only",
    "names",
    "newslike",
    "organisations",
    "people",
    "sentences",
    "styles",
    "surnames",
    "uncased_names",
    "utterances",
    "voices",
]
