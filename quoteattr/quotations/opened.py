"""The quotations that are open at a place of a text, and how each of them ends.

A quotation ends, in this order of trust, with a mark that closes it; with a *weak* mark, which may be something else
(players', 2"); with a *mistyped* one, of another family (“We won,’); with what is around it, with the sentence after
which another one is opened in the same marks, or with its paragraph.
"""

from collections.abc import Iterator

from attrs import define, field

from quoteattr.patterns import late
from quoteattr.quotations.marks import Family, Mark, Side

__all__ = ["Opened", "OpenedQuotations"]

_FARTHEST = 8
"""Paragraphs: a mark in one farther off no longer closes what was left open."""
_SENTENCE_END = late(r"[.!?\N{HORIZONTAL ELLIPSIS}][^\s\w(]{0,3}(?=\s+(?![a-z])|\Z)")


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
    inner: Opened | None = None
    """What was left open inside the last of them."""
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
        """Let a mark that closes nothing else end what a paragraph before left open."""
        if not self.chain or self.first < len(self.begun):
            return
        last, end = self.chain[-1], start + len(mark.text)
        if self.paragraph - last.paragraph > _FARTHEST:
            return
        if last.mark.family is mark.family:
            self._join(start, end)
        elif self.inner is not None and mark.family is self.inner.mark.family:
            self.inner.weak = (start, end)

    def finish(self) -> None:
        """End the paragraph and what is open in it."""
        unclosed = inner = None
        while self.stack:
            opened = self._pop()
            self._settle(opened)
            if opened.end >= 0 or opened.doubtful:
                continue
            # The outermost counts: what is open inside it has no end of its own.
            if self._stands_unclosed(opened) or (unclosed is None and self._may_be_opened_again(opened)):
                inner, unclosed = unclosed or inner, opened
            elif opened.mark.family is Family.SINGLE:
                inner = opened
        if unclosed is not None and self._stands_unclosed(unclosed):
            unclosed = self._end_where_others_begin(unclosed)
        self._continue_chain(unclosed, inner)

    def _end_where_others_begin(self, unclosed: Opened) -> Opened | None:
        """End an unclosed quotation before the next one in the same marks, or with the paragraph.

        In a flattened text each of its paragraphs opens it again in one line: "The road is long. "We shall walk it."

        Returns:
            What the next paragraph may go on with.
        """
        current: Opened | None = unclosed
        goes_on: Opened | None = unclosed
        last = unclosed.content_start
        for opened in self._begun_behind(unclosed):
            if current is None:
                current = goes_on = opened if opened.end < 0 and opened.mark is unclosed.mark else None
            elif opened.start >= last and (end := self._reopened_at(last, current, opened)) > current.content_start:
                current.close(end, end, paragraph=self.paragraph, closed=False)
                if opened.end < 0:
                    current = goes_on = opened
                else:
                    goes_on = None if self.text[end : opened.start].isspace() else current
                    current = None
            last = max(last, opened.content_start, opened.end)
        if current is not None:
            current.close(self.end, self.end, paragraph=self.paragraph, closed=False)
        return goes_on

    def _reopened_at(self, start: int, current: Opened, opened: Opened) -> int:
        """Return where an unclosed quotation ends if a later one stands behind it and not in it, or -1."""
        alike = opened.mark is current.mark
        if opened.mark.family is not current.mark.family or not (alike or opened.end < 0):
            return -1  # "The statement, written in “this time of crisis,” was short.
        end = self._sentence_end(start, opened.start)
        before = self.text[end : opened.start].strip()
        return end if not before or (alike and before[-1] in ",:") else -1

    def _begun_behind(self, opened: Opened) -> Iterator[Opened]:
        """Yield the quotations of the paragraph that begin behind another one, doubtful ones without an end aside."""
        for number in range(self.first, len(self.begun)):
            one = self.begun[number]
            if one.start > opened.start and (one.end >= 0 or not one.doubtful):
                yield one

    def _sentence_end(self, start: int, end: int) -> int:
        """Return where the last sentence between two places ends, or -1."""
        found = -1
        for match in _SENTENCE_END.finditer(self.text, start, end):
            found = match.end()
        return found

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

    def _continue_chain(self, unclosed: Opened | None, inner: Opened | None) -> None:
        """Join the paragraphs of a quotation once one of them closes it."""
        if self.chain and self.first == len(self.begun):
            return  # a paragraph between, in which nothing opens
        first = self.begun[self.first] if self.first < len(self.begun) else None
        if self.chain and first is not None and first.start == self.start and self._is_next(first.mark):
            if first is unclosed:
                self.chain.append(first)
                self.inner = inner
                return
            if first.closed:
                self._go_on_inside(first)
                end, first.end = first.end, -1
                self._join(first.content_end, end)
        self.chain, self.inner = ([unclosed], inner) if unclosed is not None else ([], None)

    def _go_on_inside(self, first: Opened) -> None:
        """Let a quotation that is opened again right behind the outer one go on with what was open inside it."""
        if self.inner is None or self.first + 1 == len(self.begun):
            return
        second = self.begun[self.first + 1]
        if second.closed and second.start == first.content_start and second.mark.family is self.inner.mark.family:
            self.inner.weak = (second.content_end, second.end)
            second.end = -1

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
        if self.inner is not None and self.inner.weak is not None:
            self.inner.close(*self.inner.weak, paragraph=self.paragraph)
        self.chain, self.inner = [], None
