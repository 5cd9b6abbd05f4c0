"""A sentence as the rules for reported speech read it: its clauses and their speakers."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, field

from quoteattr.languages.grammar import NOUNS, Clause
from quoteattr.letter_sets import QUOTATION
from quoteattr.reports.verbs import ReportVerbs, report_verbs
from quoteattr.text.datelines import dateline_end
from quoteattr.text.paragraph import Paragraph, Phrase

if TYPE_CHECKING:
    from quoteattr.reports.complement import Complement

__all__ = ["NOMINAL", "QUOTED", "Sentence", "sentences"]

NOMINAL = "".join(sorted(NOUNS | {"O"}))
"""Letters of what may be an object, for character classes."""
QUOTED = frozenset(QUOTATION)
_CLOSING = ".,;:)-~"
_LEAD = "&,-:~"
_REPORTING = frozenset("CBWYKkcjg:")
_OTHER = frozenset("Vbvz")
"""Letters of verbs that usually report nothing: found."""
_LONGEST = 250
"""The greatest number of phrases. Longer sentences are not read, so that the cost stays linear."""


@define(eq=False, slots=False)
class Sentence:
    """A sentence of a paragraph, from ``begin`` to ``end``, which are positions in its shape."""

    paragraph: Paragraph
    begin: int
    end: int
    complements: "list[Complement] | None" = field(default=None, init=False)
    """The words that its verbs report, computed when needed: see :mod:`quoteattr.reports.complement`."""

    @cached_property
    def last(self) -> int:
        """The end of the words, before the closing signs."""
        last = self.end
        while last > self.begin and self.paragraph.shape[last - 1] in _CLOSING:
            last -= 1
        return last

    @cached_property
    def opening(self) -> int:
        """The beginning of the words, after a dateline and a conjunction."""
        shape = self.paragraph.shape
        dateline = 0 if self.begin else dateline_end(self.paragraph)
        begin = self.paragraph.position_of(dateline) if dateline else self.begin
        while begin < self.last and shape[begin] in _LEAD:
            begin += 1
        return begin

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses, in the order of their verbs."""
        return self.paragraph.clauses_around(self.begin)

    @cached_property
    def verbs(self) -> ReportVerbs:
        """The verbs that report, in the language of the text."""
        return report_verbs(self.paragraph.language)

    @cached_property
    def _by_subject(self) -> dict[int, Clause]:
        """The last clause of each subject."""
        found: dict[int, Clause] = {}
        for clause in self.clauses:
            if clause.finite and clause.subject is not None and not clause.relative:
                found.setdefault(clause.subject, clause)
        return found

    @cached_property
    def _by_beginning(self) -> dict[int, Clause]:
        """The finite clauses by the position of the subject, or of the verb."""
        found: dict[int, Clause] = {}
        for clause in self.clauses:
            if clause.finite:
                found.setdefault(clause.group if clause.subject is None else clause.subject, clause)
        return found

    def word_is(self, position: int, name: str) -> bool:
        """Whether the word at a position is of a class: see ``complements.toml``."""
        return self.paragraph.word(position) in self.verbs.words[name]

    def source(self, clause: Clause) -> Phrase | None:
        """Return who says the words that a clause reports.

        For a clause without a subject, this is the subject of the clause before, or of the main clause after it:
        “Saying that it was over, Byron left”.
        """
        if clause.subject is not None or clause.relative:
            return self.paragraph.subject(clause)
        able = [other for other in self.clauses if other.subject is not None and other.finite]
        before = [other for other in able if other.verb < clause.verb]
        if before:
            return self.paragraph.subject(before[-1])
        shape = self.paragraph.shape
        main = (other for other in able if not other.opener and shape[other.start - 1 : other.start] in (",", "Q"))
        return next(map(self.paragraph.subject, main), None)

    def subject_letter(self, clause: Clause) -> str:
        """Return the letter of a clause's subject, or of the clause before if it is elided; "" if there is none."""
        if clause.subject is None:
            before = [other for other in self.clauses if other.verb < clause.verb and other.subject is not None]
            clause = before[-1] if before else clause
        return self.paragraph.subject_letter(clause)

    def is_fronted(self, clause: Clause) -> bool:
        """Whether a clause without a subject begins the sentence: “Asked why, …”, “When asked”, “After saying that”."""
        return clause.subject is None and not self.paragraph.shape[self.begin : clause.group].strip("&spra,")

    def has_clause(self, begin: int, end: int) -> bool:
        """Whether there is a verb with a subject, or “there is”, between two positions."""
        return any(
            clause.finite and begin <= clause.verb < end and self._has_subject(clause) for clause in self.clauses
        )

    def has_main_clause(self, begin: int, end: int) -> bool:
        """Whether there is a main clause between two positions."""
        return any(
            clause.finite and begin <= clause.verb < end and self._has_subject(clause) and clause.opener in ("", "&")
            for clause in self.clauses
        )

    def _has_subject(self, clause: Clause) -> bool:
        if clause.subject is not None:
            return True
        at = clause.group - (self.paragraph.shape[clause.group : clause.group + 1] != "a")
        return any(self.word_is(place, "existential") for place in (at, clause.group) if place >= self.begin)

    def subject_at(self, position: int) -> Clause | None:
        """Return the clause whose subject is at a position, unless it is a relative clause."""
        return self._by_subject.get(position)

    def beginning_at(self, position: int) -> Clause | None:
        """Return the clause whose subject is at a position, or whose verb without a subject is there."""
        return self._by_beginning.get(position)


def sentences(paragraph: Paragraph) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph in which something may be reported."""
    shape = paragraph.shape
    speech = report_verbs(paragraph.language).speech
    for begin, end in pairwise((*paragraph.sentences, len(shape))):
        letters = shape[begin:end]
        if end - begin > _LONGEST or (
            _REPORTING.isdisjoint(letters)
            and not any(letter in _OTHER and paragraph.word(begin + at) in speech for at, letter in enumerate(letters))
        ):
            continue
        yield Sentence(paragraph, begin, end)
