"""Ada Byron made it clear that the bridge was “past repair”.

Several words that report together: a verb with little meaning, and a noun or an adjective that carries the meaning.
Others are “gave a warning that”, “was adamant that”, “was of the view that”, “let slip that”, “took issue with” and, in
spoken English, “was like, “Why?””.

Not with another verb (“heard a claim that the bridge was “past repair””), and not if the quotation is a comparison: The
soup was like “old boots”.
"""

import re
from collections.abc import Iterator

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import TELLER
from quoteattr.patterns import late
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = TELLER
_REST = r"[^.;:QES]{0,8} $"
_NOUN = late(rf"M? m t {_REST}", re.VERBOSE)
_CLEAR = late(rf"I? a? (?P<word> X ) [pL]{{0,2}} t {_REST}", re.VERBOSE)
_SLIP = late(rf"I? (?P<word> [bBxX] ) t {_REST}", re.VERBOSE)
_SURE = late(rf"a? (?P<word> [Xa] ) (?: t {_REST} | [NRGPIMX] [AZ] {_REST} )", re.VERBOSE)
_VIEW = late(rf"o m t {_REST}", re.VERBOSE)
_AIM = late(r"(?P<word> [Xmxv] ) p M? $", re.VERBOSE)
_LIKE = late(r"a? (?P<word> p ) (?: , | (?= [QES] ) ) $", re.VERBOSE)
_NEAR = 14  # phrases; a verb farther away is ignored


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a clause whose verb reports together with the noun or adjective after it."""
    for position in answers.unanswered:
        before, _ = paragraph.around(position)
        for clause in before:
            can_speak = paragraph.subject_letter(clause) in tuple(TELLER) and not clause.passive
            if can_speak and position - clause.verb <= _NEAR and _reports(paragraph, clause, position):
                yield Link.said(paragraph, position, clause)
                break


def _reports(paragraph: Paragraph, clause: Clause, position: int) -> bool:
    """Whether a verb and what follows it report the quotation."""
    words, verb = paragraph.language.function_words, paragraph.word(clause.verb)
    shape, after = paragraph.shape[:position], clause.verb + 1
    if verb in words["giving"] and (_NOUN.match(shape, after) or _has(paragraph, _CLEAR.match(shape, after), "clear")):
        return True
    if verb in words["taking"] and _has(paragraph, _AIM.match(shape, after), "aim"):
        return True  # took aim at
    if verb in words["letting"] and _has(paragraph, _SLIP.match(shape, after), "disclosed"):
        return True
    if clause.letter != "A":
        return False
    sure = _has(paragraph, _SURE.match(shape, after), "sure") or _VIEW.match(shape, after) is not None
    return sure or _has(paragraph, _LIKE.match(paragraph.shape[: position + 1], after, position), "quotative")


def _has(paragraph: Paragraph, match: re.Match[str] | None, name: str) -> bool:
    """Whether the word that a pattern has matched is of a class."""
    return match is not None and paragraph.word(match.start("word")) in paragraph.language.function_words[name]
