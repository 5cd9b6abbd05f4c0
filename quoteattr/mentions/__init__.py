"""Mentions: the noun phrases of a text, and the names, roles and affiliations in them."""
