"""The answers that the rules have given in a paragraph so far."""

from collections.abc import Iterable, Iterator, Sequence

from quoteattr.letter_sets import QUOTATION
from quoteattr.rules.link import Link
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph

__all__ = ["BESIDE", "Answers", "no_answers"]

BESIDE = "¶"
"""What stands among the letters of a paragraph for words or an answer beside its quotation: see ``Rule.needs``."""
_SIGNS = f"{QUOTATION}.,:;~-()"

_QUOTATION = frozenset(QUOTATION)


class Answers:
    """The links that the rules have given so far, by the position of the quotation.

    Rules only read them. The pipeline adds each link that a rule yields.
    """

    __slots__ = ("before", "document", "links", "paragraph", "unanswered")

    def __init__(self, paragraph: Paragraph, document: Document, before: "Answers | None" = None) -> None:
        """Begin without any link."""
        self.paragraph = paragraph
        self.document = document
        self.before = before
        """The answers of the paragraph before, or before a question, if it has quotations. They are complete."""
        self.links: dict[int, Link] = {}
        self.unanswered: Sequence[int] = tuple(paragraph.quotations)
        """The positions of the quotations that no rule has answered yet."""

    def __contains__(self, position: int) -> bool:
        """Tell whether a quotation has an answer."""
        return position in self.links

    def get(self, position: int) -> Link | None:
        """Return the link of a quotation, if it has one."""
        return self.links.get(position)

    @property
    def last(self) -> Link | None:
        """The link of the last quotation that has one."""
        return self.links[max(self.links)] if self.links else None

    @property
    def letters(self) -> frozenset[str]:
        """The letters of the shape, and ``BESIDE`` unless a quotation is all that stands here and around it."""
        paragraph, document = self.paragraph, self.document
        alone = not paragraph.shape.strip(_SIGNS) and len(paragraph.quotations) == 1
        if alone and not (self.before and self.before.links):
            beside = (document.preceding(paragraph), document.following(paragraph))
            if not [one for one in beside if one is not None and one.shape.strip(_SIGNS)]:
                return frozenset(paragraph.shape)
        return frozenset(paragraph.shape + BESIDE)

    def add(self, links: Iterable[Link]) -> list[Link]:
        """Add the links for unanswered quotations, and return those. The first link for a quotation counts."""
        added = []
        for link in links:
            if link.quotation not in self.links:
                self.links[link.quotation] = link
                added.append(link)
        if added:
            self.unanswered = tuple([place for place in self.paragraph.quotations if place not in self.links])
        return added


def no_answers(document: Document) -> Iterator[Answers]:
    """Yield empty answers for each paragraph with quotations, before the rules are tried on it.

    Each has the answers of the paragraph before only while the rules are tried on it, for a text may have many.
    """
    answers: Answers | None = None
    for paragraph in document.quoting:
        before = document.preceding(paragraph)
        if before is not None and answers is not None and answers.paragraph is not before:
            is_answer = answers.paragraph.shape[:1] in _QUOTATION
            before = document.preceding(before) if is_answer and _asks(before) else before
        answers = Answers(paragraph, document, answers if answers and answers.paragraph is before else None)
        yield answers
        answers.before = None


def _asks(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph ends with a question, as an interviewer's does: And the end?"""
    return paragraph.text[paragraph.start : paragraph.end].rstrip().endswith("?")
