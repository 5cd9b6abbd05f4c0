"""Clauses: which phrase is the subject of which verb."""
