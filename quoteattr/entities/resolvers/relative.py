"""Ada Byron, who said it was “over”, left.

A relative pronoun is whoever it stands for: Ada Byron, chief of the union, who said.
"""

from quoteattr.entities.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for who and which."""
    antecedent = asked.phrase.antecedent
    return None if antecedent is None else asked.same_as(asked.who(antecedent))
