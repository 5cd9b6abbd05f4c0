"""The quotations that are open at a place of a text, and how each of them ends.

A quotation ends, in this order of trust, with a mark that closes it; with a *weak* mark, which may be something else
(players', 2"); with a *mistyped* one, of another family (“We won,’); with what is around it, or its paragraph.
"""

from attrs import define, field

from quoteattr.quotations.marks import Family, Mark, Side

__all__ = ["Opened", "OpenedQuotations"]


@define(eq=False)
class Opened:
    """A quotation in the making; one whose ``end`` is still negative at the end of the text is none."""

    start: int
    content_start: int
    mark: Mark
    paragraph: int
    doubtful: bool = False
    weak: tuple[int, int] | None = None
    mistyped: tuple[int, int] | None = None
    end: int = -1
    content_end: int = -1
    closed: bool = False
    last_paragraph: int = -1

    def close(self, start: int, end: int, *, paragraph: int, closed: bool = True) -> None:
        """End the quotation with the mark at (start, end)."""
        self.content_end, self.end, self.last_paragraph, self.closed = start, end, paragraph, closed


@define(eq=False)
class OpenedQuotations:
    """The open quotations, innermost last, and all that were ever begun, in text order.

    Use: :meth:`begin` a paragraph, :meth:`open` and :meth:`close` at its marks, :meth:`finish` it.
    """

    text: str
    begun: list[Opened] = field(factory=list)
    stack: list[Opened] = field(factory=list)
    by_family: dict[Family, list[Opened]] = field(factory=lambda: {family: [] for family in Family})
    chain: list[Opened] = field(factory=list)
    """One quotation so far: paragraphs that each open it again, none of which closed it."""
    paragraph: int = 0
    start: int = 0
    end: int = 0
    first: int = 0
    """How many quotations had begun before the paragraph."""

    def begin(self, paragraph: int, start: int, end: int) -> None:
        """Turn to a paragraph."""
        self.paragraph, self.start, self.end = paragraph, start, end
        self.first = len(self.begun)

    def open(self, mark: Mark, start: int, *, doubtful: bool = False) -> None:
        """Begin a quotation."""
        if self.stack:
            last = self.stack[-1]
            if last.mark.family is mark.family and (last.weak is not None or last.doubtful):
                self._settle(self._pop())
        opened = Opened(start, start + len(mark.text), mark, self.paragraph, doubtful)
        self.begun.append(opened)
        self.stack.append(opened)
        self.by_family[mark.family].append(opened)

    def close(self, opened: Opened, start: int, end: int, *, weak: bool) -> None:
        """End an open quotation, and those inside it that are still open."""
        if weak and opened is self.stack[-1]:
            if opened.weak is None:
                opened.weak = (start, end)
            return
        same = self.by_family[opened.mark.family]
        if opened.weak is not None and len(same) > 1:
            opened = same[-2]  # "the class of "72" is here": there the weak mark was one
        while self.stack[-1] is not opened:
            self._settle(self._pop(), end=start)
        self._pop()
        opened.close(start, end, paragraph=self.paragraph)

    def close_chain(self, mark: Mark, start: int) -> None:
        """Let a mark that closes nothing else end what the paragraph before left open."""
        if self.chain and self.first == len(self.begun) and self._is_next(mark):
            self._join(start, start + len(mark.text))

    def finish(self) -> None:
        """End the paragraph and what is open in it."""
        unclosed = None
        while self.stack:
            opened = self._pop()
            self._settle(opened)
            if opened.end >= 0 or opened.doubtful:
                continue
            # The outermost counts: what is open inside it has no end of its own.
            if self._stands_unclosed(opened) or (unclosed is None and self._may_be_opened_again(opened)):
                unclosed = opened
        if unclosed is not None and self._stands_unclosed(unclosed):
            unclosed.close(self.end, self.end, paragraph=self.paragraph, closed=False)
        self._continue_chain(unclosed)

    def _pop(self) -> Opened:
        """Take the innermost open quotation off the stack."""
        opened = self.stack.pop()
        self.by_family[opened.mark.family].pop()
        return opened

    def _settle(self, opened: Opened, *, end: int | None = None) -> None:
        """End a quotation that no certain mark closed, at ``end`` if at no mark, or not at all."""
        single = opened.mark.family is Family.SINGLE
        if opened.weak is not None and not (opened.doubtful and single):
            opened.close(*opened.weak, paragraph=self.paragraph)
        elif opened.doubtful:
            return
        elif opened.mistyped is not None:
            opened.close(*opened.mistyped, paragraph=self.paragraph)
        elif end is not None and not single:
            opened.close(end, end, paragraph=self.paragraph, closed=False)

    def _stands_unclosed(self, opened: Opened) -> bool:
        """Tell whether a mark that is never closed is a mark at all: a single one may be an apostrophe."""
        if opened.mark.family is not Family.SINGLE or opened.start == self.start:
            return True
        return self.text[max(self.start, opened.start - 2) : opened.start].rstrip()[-1:] in (":", ",")

    def _may_be_opened_again(self, opened: Opened) -> bool:
        """Tell whether a single mark is none unless the next paragraph opens it again: they sang 'specially well."""
        return opened.mark.side is Side.OPENING or self.text[opened.content_start : opened.content_start + 1].isupper()

    def _continue_chain(self, unclosed: Opened | None) -> None:
        """Join the paragraphs of a quotation once one of them closes it."""
        first = self.begun[self.first] if self.first < len(self.begun) else None
        if self.chain and first is not None and first.start == self.start and self._is_next(first.mark):
            if first is unclosed:
                self.chain.append(first)
                return
            if first.closed:
                end, first.end = first.end, -1
                self._join(first.content_end, end)
        self.chain = [unclosed] if unclosed is not None else []

    def _is_next(self, mark: Mark) -> bool:
        """Tell whether a mark may go on with what the paragraph before left open."""
        last = self.chain[-1]
        return last.mark.family is mark.family and last.paragraph == self.paragraph - 1

    def _join(self, start: int, end: int) -> None:
        """Make one quotation of the paragraphs so far, which the mark at (start, end) closes."""
        first, *others = self.chain
        first.close(start, end, paragraph=self.paragraph)
        for other in others:
            other.end = -1
        self.chain = []
