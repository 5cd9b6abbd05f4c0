"""The open quotations at a place in a text, and how each of them ends.

A quotation ends, in order of preference, with a mark that closes it; with a *weak* mark, which may be something else
(players', 2"); with a *mistyped* mark of another family (“We won,’); with the quotation around it; with the sentence
before another quotation in the same marks; or with its paragraph.
"""

from collections.abc import Iterator

from quoteattr.patterns import late
from quoteattr.quotations.marks import Family, Mark, Side

__all__ = ["Opened", "OpenedQuotations"]

_FARTHEST = 8
"""The number of paragraphs after which a mark no longer closes an open quotation."""
_SENTENCE_END = late(r"[.!?\N{HORIZONTAL ELLIPSIS}][^\s\w(]{0,3}(?=\s+(?![a-z])|\Z)")


class Opened:
    """An unfinished quotation. If its ``end`` is still negative at the end of the text, it is not a quotation."""

    __slots__ = (
        "closed",
        "content_end",
        "content_start",
        "doubtful",
        "end",
        "last_paragraph",
        "mark",
        "mistyped",
        "paragraph",
        "start",
        "weak",
    )

    def __init__(self, mark: Mark, start: int, paragraph: int, *, doubtful: bool) -> None:
        """Begin with the mark that opens it."""
        self.start = start
        self.content_start = start + len(mark.text)
        self.mark = mark
        self.paragraph = paragraph
        self.doubtful = doubtful
        self.weak: tuple[int, int] | None = None
        self.mistyped: tuple[int, int] | None = None
        self.end = self.content_end = self.last_paragraph = -1
        self.closed = False

    def close(self, start: int, end: int, *, paragraph: int, closed: bool = True) -> None:
        """End the quotation with the mark at (start, end)."""
        self.content_end, self.end, self.last_paragraph, self.closed = start, end, paragraph, closed


class OpenedQuotations:
    """The open quotations, innermost last, and all quotations that were begun, in text order.

    Use: :meth:`begin` a paragraph, :meth:`open` and :meth:`close` at its marks, :meth:`finish` it.
    """

    def __init__(self, text: str) -> None:
        """Begin before the first paragraph of a text."""
        self.text = text
        self.begun: list[Opened] = []
        self.stack: list[Opened] = []
        self.by_family: dict[Family, list[Opened]] = {family: [] for family in Family}
        self.chain: list[Opened] = []
        """An unfinished quotation over several paragraphs, each of which opened it again."""
        self.inner: Opened | None = None
        """The quotations left open inside its last paragraph."""
        self.paragraph = self.start = self.end = 0
        self.first = 0
        """The number of quotations begun before the paragraph."""

    def begin(self, paragraph: int, start: int, end: int) -> None:
        """Begin a paragraph."""
        self.paragraph, self.start, self.end = paragraph, start, end
        self.first = len(self.begun)

    @property
    def single_around_ended(self) -> Opened | None:
        """The quotation in single marks right around one that a weak mark may have ended: ‘Call it “Apollo 11”’."""
        *_, around, last = [None, None, *self.stack[-2:]]
        return around if last and around and last.weak and around.mark.family is Family.SINGLE else None

    def open(self, mark: Mark, start: int, *, doubtful: bool = False) -> None:
        """Begin a quotation."""
        if self.stack:
            last = self.stack[-1]
            if last.mark.family is mark.family and (last.weak is not None or last.doubtful):
                self._settle(self._pop())
        opened = Opened(mark, start, self.paragraph, doubtful=doubtful)
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
            opened = same[-2]  # "the class of "72" is here": the weak mark was a quotation mark
        while self.stack[-1] is not opened:
            self._settle(self._pop(), end=start)
        self._pop()
        opened.close(start, end, paragraph=self.paragraph)

    def close_chain(self, mark: Mark, start: int) -> None:
        """Let a mark that closes nothing else end a quotation left open by an earlier paragraph."""
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
        """End the paragraph and the quotations open in it."""
        unclosed = inner = None
        stands = False
        while self.stack:
            opened = self._pop()
            self._settle(opened)
            if opened.end >= 0 or opened.doubtful:
                continue
            # The outermost quotation counts. Those open inside it have no end of their own.
            alone = self._stands_unclosed(opened)
            if alone or (unclosed is None and self._may_be_opened_again(opened)):
                inner, unclosed, stands = unclosed or inner, opened, alone
            elif opened.mark.family is Family.SINGLE and unclosed is None:
                inner = opened
        if unclosed is not None and stands:
            unclosed = self._end_where_others_begin(unclosed)
        self._continue_chain(unclosed, inner)

    def _end_where_others_begin(self, unclosed: Opened) -> Opened | None:
        """End an unclosed quotation before the next one in the same marks, or with the paragraph.

        A flattened text opens it again for each of its paragraphs, in one line: "The road is long. "We shall walk it."

        Returns:
            The quotation that the next paragraph may continue.
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
        """Return the end of an unclosed quotation if a later one follows it and is not inside it, or -1."""
        alike = opened.mark is current.mark
        if opened.mark.family is not current.mark.family or not (alike or opened.end < 0):
            return -1  # "The statement, written in “this time of crisis,” was short.
        end = self._sentence_end(start, opened.start)
        before = self.text[end : opened.start].strip()
        return end if not before or (alike and before[-1] in ",:") else -1

    def _begun_behind(self, opened: Opened) -> Iterator[Opened]:
        """Yield the quotations of the paragraph that begin after another one, except doubtful ones without an end."""
        for number in range(self.first, len(self.begun)):
            one = self.begun[number]
            if one.start > opened.start and (one.end >= 0 or not one.doubtful):
                yield one

    def _sentence_end(self, start: int, end: int) -> int:
        """Return the end of the last sentence between two places, or -1."""
        found = -1
        for match in _SENTENCE_END.finditer(self.text, start, end):
            found = match.end()
        return found

    def _pop(self) -> Opened:
        """Remove the innermost open quotation from the stack."""
        opened = self.stack.pop()
        self.by_family[opened.mark.family].pop()
        return opened

    def _settle(self, opened: Opened, *, end: int | None = None) -> None:
        """End a quotation that no certain mark closed: at a mark, or else at ``end``, or not at all."""
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
        """Tell whether a mark that is never closed is a quotation mark. A single mark may be an apostrophe."""
        if opened.mark.family is not Family.SINGLE or opened.start == self.start:
            return True
        return self.text[max(self.start, opened.start - 2) : opened.start].rstrip()[-1:] in (":", ",")

    def _may_be_opened_again(self, opened: Opened) -> bool:
        """Tell whether a single mark needs the next paragraph to open it again: they sang 'specially well."""
        return opened.mark.side is Side.OPENING or self.text[opened.content_start : opened.content_start + 1].isupper()

    def _continue_chain(self, unclosed: Opened | None, inner: Opened | None) -> None:
        """Join the paragraphs of a quotation once one of them closes it."""
        if self.chain and self.first == len(self.begun):
            return  # nothing opens in a paragraph between them
        first = self.begun[self.first] if self.first < len(self.begun) else None
        if self.chain and first is not None and first.start == self.start and self._is_next(first.mark):
            if first is unclosed:
                self.chain.append(first)
                self.inner = self.inner if self._is_inner_again(inner, first) else inner
                return
            if first.closed:
                self._go_on_inside(first)
                end, first.end = first.end, -1
                self._join(first.content_end, end)
        self.chain, self.inner = ([unclosed], inner) if unclosed is not None else ([], None)

    def _is_inner_again(self, inner: Opened | None, first: Opened) -> bool:
        """Tell whether the inner quotation of the paragraph before is opened again right after the outer one."""
        if self.inner is None or inner is None:
            return False
        return inner.start == first.content_start and inner.mark.family is self.inner.mark.family

    def _go_on_inside(self, first: Opened) -> None:
        """Continue an inner quotation that is opened again right after the outer one."""
        if self.inner is None or self.first + 1 == len(self.begun):
            return
        second = self.begun[self.first + 1]
        if second.closed and second.start == first.content_start and second.mark.family is self.inner.mark.family:
            self.inner.weak = (second.content_end, second.end)
            second.end = -1

    def _is_next(self, mark: Mark) -> bool:
        """Tell whether a mark may continue a quotation left open by the paragraph before."""
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
