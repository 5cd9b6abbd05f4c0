"""Mentions: the noun phrases of a stretch of text and what they name."""
