"""Finds the quotations in a text, and says who said each of them, in what role and for whom."""

from quoteattr.pipeline import extract

__all__ = ["extract"]
