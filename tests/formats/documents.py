"""The strategies for documents, which the package ships."""

from quoteattr.testing.documents import attributions, documents, texts

__all__ = ["attributions", "documents", "texts"]
