"""The form of a rule: a function from a paragraph and the answers so far to links."""

import re
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from quoteattr.letter_sets import over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

if TYPE_CHECKING:
    import regex

__all__ = ["Find", "Rule", "RulesByLetters", "ask", "at_quotations", "in_shape"]

Find = Callable[[Paragraph, Answers], Iterator[Link]]
"""Yields the links that a rule finds in a paragraph, given the answers so far, in the order of the quotations."""


class Rule(NamedTuple):
    """A rule: its name, the function that finds links, and its documentation."""

    name: str
    find: Find
    documentation: str
    needs: frozenset[str] = frozenset()
    """Letters of which the answers have at least one, or the rule finds nothing and is not asked; none: always ask."""

    @classmethod
    def of(cls, module: ModuleType) -> "Rule":
        """Make a rule of a module: its name, its docstring, its function ``find``, and ``NEEDS``, if it has any."""
        needs = frozenset(getattr(module, "NEEDS", ""))
        return cls(module.__name__.rpartition(".")[2], module.find, module.__doc__ or "", needs)


class RulesByLetters(dict[frozenset[str], tuple[Rule, ...]]):
    """The rules that may find something, by the letters of the answers. Short paragraphs have few sets of letters."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Keep the rules, the most precise first."""
        super().__init__()
        self.rules = tuple(rules)

    def __missing__(self, letters: frozenset[str]) -> tuple[Rule, ...]:
        """Choose the rules whose letters are there."""
        able = tuple([rule for rule in self.rules if not rule.needs or not rule.needs.isdisjoint(letters)])
        self[letters] = able
        return able


def ask(rules: RulesByLetters, answers: Answers) -> dict[int, Rule]:
    """Try rules in order until every quotation of a paragraph has a link, and return the rule of each link.

    Args:
        rules: the rules, the most precise first.
        answers: those of the paragraph, to which the links are added.
    """
    answered: dict[int, Rule] = {}
    for rule in rules[answers.letters]:
        for link in answers.add(rule.find(answers.paragraph, answers)):
            answered[link.quotation] = rule
        if not answers.unanswered:
            break
    return answered


def at_quotations(pattern: re.Pattern[str], answers: Answers) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern over the shape that begins with a quotation, at those without an answer."""
    for position in answers.unanswered:
        match = pattern.match(answers.paragraph.shape, position)
        if match is not None:
            yield match


def in_shape(pattern: "str | regex.Pattern[str]") -> Find:
    """Make a rule of a pattern over the shape with the groups ``quotation``, ``mention``, ``cue`` and perhaps ``via``.

    Args:
        pattern: a verbose regular expression, in which sets of letters may stand by name (see
            :mod:`quoteattr.letter_sets`), or one for ``regex``; :mod:`quoteattr.languages.en.phrases` has the letters.

    Returns:
        A function that yields a link for every match.
    """
    over_shape = over_letters(pattern) if isinstance(pattern, str) else pattern

    def find(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
        for match in over_shape.finditer(paragraph.shape):
            via = match.start("via") if "via" in match.re.groupindex and match["via"] else None
            yield Link.of(paragraph, match.start("quotation"), match.start("mention"), match.start("cue"), via)

    return find
