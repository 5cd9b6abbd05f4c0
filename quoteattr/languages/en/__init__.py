"""English: its lexicons, and how it builds phrases, sentences and clauses."""

from quoteattr.languages.en.clauses import find_clauses
from quoteattr.languages.en.phrases import fields, find_phrases
from quoteattr.languages.en.sentences import find_sentences
from quoteattr.languages.grammar import Grammar

__all__ = ["GRAMMAR"]

GRAMMAR = Grammar(find_phrases, find_sentences, find_clauses, fields)
