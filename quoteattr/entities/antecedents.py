"""The phrases before a mention to which it may refer, most likely first.

Sentence by sentence; in a sentence its subjects first, in their order, then the others, and last those after a
preposition. Nothing inside a quotation, and nothing outside a window, so that no text costs more than its
length.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, islice

from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph, Phrase

__all__ = ["WORDS", "Earlier", "earlier_phrases"]

WORDS = "mDi"
"""Letters of nouns for words: a statement, a report, an article."""

_PARAGRAPHS = 8
_SENTENCES = 12
"""Sentences of one paragraph."""
_TURNS = 24
"""Turns of a talk that do not count as paragraphs."""
_PHRASES = 60
"""Phrases of one sentence."""
_MOST = 80
"""Phrases in all."""
_APPOSED = 6
"""Phrases from the subject in which a name in apposition begins."""
_OBJECT, _GOVERNED = 2, 3
"""Ranks of what is not a subject; those of subjects come before."""
_MARKS = frozenset(".,;:(-")  # what follows a name that is all there is of a sentence
_SUBORDINATE = frozenset("tse")
"""Letters of the conjunctions that open a subordinate clause."""


class Earlier:
    """A phrase before another one: where it stands, its letter, and how many sentences back.

    ``governed`` phrases follow a preposition.
    """

    __slots__ = ("back", "governed", "letter", "paragraph", "position", "subject")

    def __init__(  # noqa: PLR0913 - its parts
        self,
        paragraph: Paragraph,
        position: int,
        letter: str,
        *,
        subject: bool,
        governed: bool,
        back: int,
    ) -> None:
        """Keep the parts."""
        self.paragraph = paragraph
        self.position = position
        self.letter = letter
        self.subject = subject
        self.governed = governed
        self.back = back

    @property
    def phrase(self) -> Phrase:
        """The phrase itself, which is made only when needed."""
        return Phrase(self.paragraph, self.position)

    @property
    def first(self) -> str:
        """The first word."""
        return self.paragraph.first_word(self.position)

    @property
    def last(self) -> str:
        """The last word."""
        return self.paragraph.last_word(self.position)


def earlier_phrases(
    document: Document, phrase: Phrase, *, letters: str, paragraphs: int = _PARAGRAPHS
) -> Iterator[Earlier]:
    """Yield the phrases before a phrase, most likely first.

    Args:
        document: the text, paragraph by paragraph.
        phrase: the phrase to go back from.
        letters: the phrases that are wanted; see :mod:`quoteattr.languages.en.phrases`.
        paragraphs: how many paragraphs to go back.
    """
    return islice(_earlier(document, phrase, letters, paragraphs), _MOST)


def _earlier(document: Document, phrase: Phrase, letters: str, paragraphs: int) -> Iterator[Earlier]:
    paragraph: Paragraph | None = phrase.paragraph
    position = phrase.position
    back = int(position == phrase.paragraph.sentence(position)[0])
    turns = _TURNS
    while paragraphs and paragraph is not None:
        paragraphs -= 1
        end = position
        for _ in range(_SENTENCES):
            if end <= 0:
                break
            begin = max(paragraph.sentence(end - 1)[0], end - _PHRASES)
            shape = paragraph.shape
            inside = [at for at in range(begin, end) if shape[at] in letters]
            if inside:
                subjects = _subjects(paragraph, end - 1)
                for rank, at in sorted([(_rank(shape, at, subjects), at) for at in inside]):
                    yield Earlier(
                        paragraph, at, shape[at], subject=rank < _OBJECT, governed=rank == _GOVERNED, back=back
                    )
            back += 1
            end = begin
        start = paragraph.start
        paragraph = document.before(start)
        if paragraph is not None:
            # the paragraph of a quotation's own words lies within that of its paragraph
            position = paragraph.position_at(start) if paragraph.end > start else _own_end(paragraph)
            if turns and position < len(paragraph.shape) and paragraph.end <= start:
                turns -= 1
                paragraphs += 1


def _own_end(paragraph: Paragraph) -> int:
    """Return where the text's own words end: behind the label of a turn that somebody speaks (A: My mother left)."""
    turn = paragraph.turn if ":" in paragraph.shape else None
    return len(paragraph.shape) if turn is None else turn


def _rank(shape: str, at: int, subjects: Mapping[int, int]) -> int:
    """Tell how likely a phrase of a sentence is meant again: least where it follows a preposition."""
    if at in subjects:
        return subjects[at]
    return _GOVERNED if _is_governed(shape, at) else _OBJECT


def _is_governed(shape: str, at: int) -> bool:
    return at > 0 and shape[at - 1] in "opyr"


def _subjects(paragraph: Paragraph, position: int) -> Mapping[int, int]:
    """Return the positions of the subjects of a sentence: 0 for those of main clauses, 1 for the others."""
    found: dict[int, int] = {}
    for clause in chain(*paragraph.around(position)):
        if clause.subject is not None:
            rank = int(clause.opener in _SUBORDINATE)
            found[clause.subject] = min(rank, found.get(clause.subject, rank))
            if "N" in paragraph.shape[clause.subject + 2 : clause.subject + _APPOSED]:
                found.setdefault(paragraph.speaker(clause.subject).position, rank)  # his wife, Ada, smiled
    begin, end = paragraph.sentence(position)
    if not found and paragraph.shape.count("N", begin, end) == 1:
        at = paragraph.shape.index("N", begin, end)
        whole = "NN" in paragraph.phrase(at).letters and paragraph.shape[at + 1 : at + 2] in _MARKS
        if whole and not _is_governed(paragraph.shape, at):
            found[at] = 0  # Meet Ada Byron. · Ada Byron:
    if (
        paragraph.shape[begin : begin + 3] in ("uN,", "pN,")
        and paragraph.word(begin) in paragraph.language.function_words["viewpoint"]
    ):
        found[begin + 1] = -1  # To Byron, a grocer, Lowe was a saint
    return found
