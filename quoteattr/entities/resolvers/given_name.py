"""“We waited,” said a nurse who gave her name as Ada.

Somebody without a name is who the sentence continues to name: by what he calls himself, or is called. Not where it is
somebody else who is named: a nurse who gave her daughter to Ada.
"""

import re

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.patterns import late_regex
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_GIVES = late_regex(
    r"""
    ,? w Z? a? (?P<verb> [VCK] ) (?: a? (?P<noun> [Xi] ) (?: a? e | , ) | O a? e ) (?P<name> [NF] )   # gave his name as
  | ,? w Z? [VC] [^.;:QES]{1,8} (?P<noun> [Xi] ) , (?P<name> N )      # asked to be known by her first name, Ada
  | ,? (?P<verb> [VCK] ) a{0,2} e (?P<name> N )                       # identified only as Ada
  | ,? w [^.;:QES]{1,8} & (?P<verb> [VCK] ) (?P<noun> [Xi] ) a{0,2} e (?P<name> [NF] )   # who ran, and gave his name as
  | , R (?P<verb> K ) (?P<name> N )                                   # the sheriff, a former rider named Ada
    """,
    re.VERBOSE,
)


def find(asked: Asked) -> Resolution | None:
    """Answer for a noun phrase for a person who is named after it."""
    if not asked.is_description or asked.units[-1] != "R":
        return None
    paragraph, words = asked.phrase.paragraph, asked.names.role_words
    at = asked.phrase.position + 1
    shape = paragraph.shape
    may_give = "w" in shape[at : at + 2] or "e" in shape[at : at + 5] or shape[at : at + 3] == ",RK"
    match = _GIVES.match(paragraph.shape, at) if may_give else None
    if match is None:
        return None
    if match["verb"] and paragraph.word(match.start("verb")) not in words["gives_name"]:
        return None
    if match["noun"] and paragraph.word(match.start("noun")) not in words["name"]:
        return None
    return asked.same_as(asked.who(Phrase(paragraph, match.start("name"))))
