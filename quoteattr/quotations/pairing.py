"""Which marks belong together: from a text and its paragraphs to its quotations.

One pass over the marks with a stack of the open ones. A mark opens or closes by three things: what it looks like, which
way its neighbours turn it, and what is open. Nothing is looked back for, so the cost is linear in the text.

* Closing is for the family: “We won," is a quotation, and “We won,’ is not.
* A *weak* closing mark may be something else: the players' (possessive), 6' 2" (feet and inches). It counts where no
  better one follows before the next opening mark or the paragraph's end.
* A *doubtful* opening mark looks like a closing one or an apostrophe. It counts only if a mark closes it.
* Quotations end with their paragraph, unless the next one opens the same mark again and a later one closes it.
"""

from collections.abc import Sequence

from attrs import define, field, frozen

from quoteattr.quotations.apostrophes import begins_elision, is_foot, may_be_possessive
from quoteattr.quotations.flanks import Turn, neighbours, turn_of
from quoteattr.quotations.marks import MARKS, RUN, Family, Mark, Side, marks_of
from quoteattr.quotations.markup import is_attribute

__all__ = ["Quoted", "find_quotations"]

_BEFORE_MISTYPED = frozenset(".,!?")


@frozen
class Quoted:
    """A quotation by its marks alone: where it is, not yet what it is.

    ``start`` and ``end`` include the marks; ``content_start`` and ``content_end`` do not. ``paragraph`` is the index of
    the paragraph it begins in. Where the closing mark is missing, ``closed`` is false and ``content_end == end``.
    """

    start: int
    end: int
    content_start: int
    content_end: int
    depth: int
    closed: bool
    paragraph: int
    last_paragraph: int


@define(eq=False)
class _Open:
    """A quotation in the making."""

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


def find_quotations(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    *,
    elisions: frozenset[str] = frozenset(),
) -> list[Quoted]:
    r"""Find every quotation of a text, nested ones too.

    >>> text = "“He told me ‘never’,” Ito said."
    >>> [(text[q.start:q.end], q.depth) for q in find_quotations(text, [(0, len(text))])]
    [('“He told me ‘never’,”', 0), ('‘never’', 1)]

    A quotation over several paragraphs, each reopened and only the last closed, is one:

    >>> text = "“One thing.\n“Another,” Lowe said."
    >>> [text[q.start:q.end] for q in find_quotations(text, [(0, 11), (12, 33)])]
    ['“One thing.\n“Another,”']

    Args:
        text: any text.
        paragraphs: (start, end) of its paragraphs, in order and apart.
        elisions: words that begin or end with an apostrophe, with a straight one, in lower case: 'tis, ol', 'n'.

    Returns:
        The quotations in text order, outer before inner. None has an empty content, and no two cross.
    """
    pairing = _Pairing(text, elisions)
    runs = RUN.finditer(text)
    run = next(runs, None)
    for index, (start, end) in enumerate(paragraphs):
        while run is not None and run.start() < start:
            run = next(runs, None)
        if run is None or run.start() >= end:
            continue
        pairing.begin(index, start, end)
        while run is not None and run.start() < end:
            pairing.add(*run.span())
            run = next(runs, None)
        pairing.finish()
    return pairing.quotations()


@define(eq=False)
class _Pairing:
    """The marks read so far: those open, and every quotation they began."""

    text: str
    elisions: frozenset[str]
    begun: list[_Open] = field(factory=list)
    stack: list[_Open] = field(factory=list)
    open_by_family: dict[Family, list[_Open]] = field(factory=lambda: {family: [] for family in Family})
    chain: list[_Open] = field(factory=list)
    """The paragraphs of one quotation so far, each reopened, none closed."""
    paragraph: int = 0
    start: int = 0
    end: int = 0
    attribute: str = ""
    """The mark that ends the value of an attribute, within one: <a href="…">."""
    first: int = 0
    """How many quotations had begun before the paragraph."""

    def begin(self, paragraph: int, start: int, end: int) -> None:
        """Turn to a paragraph."""
        self.paragraph, self.start, self.end = paragraph, start, end
        self.first = len(self.begun)
        self.attribute = ""

    def add(self, start: int, end: int) -> None:
        """Read the marks that touch at (start, end)."""
        before, after = neighbours(self.text, (start, end), (self.start, self.end))
        if start == self.start:
            turn = Turn.OPENS
        elif end == self.end:
            turn = Turn.CLOSES
        else:
            turn = turn_of(before, after, self.text[end + 1 : end + 3])
        if end - start == 1:
            self.read(MARKS[self.text[start]], start, turn, before)
            return
        for offset, mark in marks_of(self.text[start:end], closing=turn is Turn.CLOSES):
            self.read(mark, start + offset, turn, before)

    def read(self, mark: Mark, start: int, turn: Turn, before: str) -> None:
        """Let a mark open, close or do nothing."""
        if self.attribute or before == "=":
            if self.attribute == mark.text:
                self.attribute = ""
                return
            if self.attribute or is_attribute(self.text, start, self.start):
                self.attribute = self.attribute or mark.text
                return
        if mark.family is Family.SINGLE:
            self.read_single(mark, start, turn, before)
            return
        same = self.open_by_family[mark.family]
        opened = same[-1] if same else None
        if self.closes(mark, turn, before, opened):
            weak = before.isdigit() and mark.side is not Side.OPENING
            if opened is not None:
                self.close(opened, start, start + len(mark.text), weak=weak)
            elif self.chain and not weak and self.first == len(self.begun):
                self.end_chain(mark, start)
        elif mark.side is not Side.CLOSING or turn is Turn.OPENS:
            self.open(mark, start, doubtful=mark.side is Side.CLOSING)

    @staticmethod
    def closes(mark: Mark, turn: Turn, before: str, opened: _Open | None) -> bool:
        """Tell whether a mark closes, if only a quotation that never began."""
        if turn is Turn.CLOSES:
            return True
        if opened is None:
            return False
        if mark.side is Side.CLOSING:
            return True
        if turn is Turn.OPENS:
            return False
        return mark.side is Side.EITHER or opened.mark.side is Side.LOW or before in ".,!?"

    def read_single(self, mark: Mark, start: int, turn: Turn, before: str) -> None:
        """Let a single mark open, close or be an apostrophe."""
        end = start + 1
        opened = self.stack[-1] if self.stack and self.stack[-1].mark.family is Family.SINGLE else None
        if turn is Turn.OPENS or (turn is Turn.EITHER and opened is None and before != " "):
            if mark.side is Side.CLOSING:
                return
            elided = begins_elision(self.text, end, self.elisions)
            if not elided or (opened is None and mark.side is Side.OPENING):
                self.open(mark, start, doubtful=elided)
        elif opened is None:
            # “We won,’ she said: the best end for a double mark that gets no other.
            if self.stack and before in _BEFORE_MISTYPED and self.stack[-1].mistyped is None:
                self.stack[-1].mistyped = (start, end)
        elif not (mark.side is Side.EITHER and is_foot(self.text, start, end)):
            if mark.side is Side.OPENING and turn is not Turn.CLOSES:
                self.open(mark, start)
            else:
                self.close(opened, start, end, weak=may_be_possessive(self.text, start, self.elisions))

    def open(self, mark: Mark, start: int, *, doubtful: bool = False) -> None:
        """Begin a quotation."""
        if self.stack:
            last = self.stack[-1]
            if last.mark.family is mark.family and (last.weak is not None or last.doubtful):
                self.settle(self.pop())
        opened = _Open(start, start + len(mark.text), mark, self.paragraph, doubtful)
        self.begun.append(opened)
        self.stack.append(opened)
        self.open_by_family[mark.family].append(opened)

    def close(self, opened: _Open, start: int, end: int, *, weak: bool) -> None:
        """End an open quotation, and those inside it that are still open."""
        if weak and opened is self.stack[-1]:
            if opened.weak is None:
                opened.weak = (start, end)
            return
        same = self.open_by_family[opened.mark.family]
        if opened.weak is not None and len(same) > 1:
            opened = same[-2]  # "the class of "72" is here": the weak mark was one
        while self.stack[-1] is not opened:
            self.settle(self.pop(), end=start)
        self.pop()
        opened.close(start, end, paragraph=self.paragraph)

    def pop(self) -> _Open:
        """Take the innermost open quotation off the stack."""
        opened = self.stack.pop()
        self.open_by_family[opened.mark.family].pop()
        return opened

    def settle(self, opened: _Open, *, end: int | None = None) -> None:
        """End a quotation that no certain mark closed: by a weak one, or at ``end``, or not at all."""
        if opened.weak is not None:
            opened.close(*opened.weak, paragraph=self.paragraph)
        elif opened.mistyped is not None:
            opened.close(*opened.mistyped, paragraph=self.paragraph)
        elif end is not None and not opened.doubtful and opened.mark.family is not Family.SINGLE:
            opened.close(end, end, paragraph=self.paragraph, closed=False)

    def finish(self) -> None:
        """End the paragraph and what is open in it."""
        unclosed = None
        while self.stack:
            opened = self.pop()
            self.settle(opened)
            # The outermost counts: what is open inside it has no end of its own.
            if opened.end < 0 and not opened.doubtful and (unclosed is None or self.stands_unclosed(opened)):
                unclosed = opened
        if unclosed is not None and self.stands_unclosed(unclosed):
            unclosed.close(self.end, self.end, paragraph=self.paragraph, closed=False)
        self.continue_chain(unclosed)

    def stands_unclosed(self, opened: _Open) -> bool:
        """Tell whether a mark that is never closed is a mark at all."""
        if opened.mark.family is not Family.SINGLE or opened.start == self.start:
            return True
        return self.text[max(self.start, opened.start - 2) : opened.start].rstrip()[-1:] in (":", ",")

    def continue_chain(self, unclosed: _Open | None) -> None:
        """Join the paragraphs of a quotation once one of them closes it."""
        chain = self.chain
        first = self.begun[self.first] if self.first < len(self.begun) else None
        if chain and first is not None and self.continues(first):
            if first is unclosed:
                chain.append(first)
                return
            if first.closed:
                end, first.end = first.end, -1
                self.join(first.content_end, end)
        self.chain = [unclosed] if unclosed is not None else []

    def end_chain(self, mark: Mark, start: int) -> None:
        """Let the first mark of a paragraph close what the paragraph before left open."""
        last = self.chain[-1]
        if last.mark.family is mark.family and last.paragraph == self.paragraph - 1:
            self.join(start, start + len(mark.text))

    def join(self, start: int, end: int) -> None:
        """Make one quotation of the paragraphs so far, which the mark at (start, end) closes."""
        first, *others = self.chain
        first.close(start, end, paragraph=self.paragraph)
        for other in others:
            other.end = -1
        self.chain = []

    def continues(self, first: _Open) -> bool:
        """Tell whether a paragraph's first quotation opens again what the paragraph before left open."""
        last = self.chain[-1]
        return (
            first.start == self.start and first.mark.family is last.mark.family and last.paragraph == self.paragraph - 1
        )

    def quotations(self) -> list[Quoted]:
        """Return what was found, with depths."""
        found = []
        around: list[int] = []
        for one in self.begun:
            if one.end < 0 or one.content_start >= one.content_end:
                continue
            while around and around[-1] <= one.start:
                around.pop()
            found.append(
                Quoted(
                    one.start,
                    one.end,
                    one.content_start,
                    one.content_end,
                    len(around),
                    one.closed,
                    one.paragraph,
                    one.last_paragraph,
                ),
            )
            around.append(one.end)
        return found
