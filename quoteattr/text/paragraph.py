"""A paragraph of a text as phrases, with its sentences and clauses. It never changes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from attrs import define, frozen

from quoteattr.cached import cached_property
from quoteattr.languages import Language
from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import QUOTATION
from quoteattr.patterns import late
from quoteattr.text.spelling import Numbered, Spelling
from quoteattr.text.units import Speller
from quoteattr.text.words import Word

__all__ = ["WINDOW", "Paragraph", "Phrase"]

WINDOW = 80
"""The greatest distance in phrases. Words farther away are never linked, so that the cost stays linear."""
_QUOTATION = re.compile(f"[{QUOTATION}]")
_verb = attrgetter("verb")
_FEW = 12  # clauses; a sentence with no more is near throughout

# “the union’s secretary, Ann Lee, said”
_NAMED_IN_APPOSITION = re.compile(
    r"[RGXM](?:o[NGXROL](?:\(N\))?(?P<place>p[NX])?|(?P<for>p)[NGRX](?:\(N\))?)?,(?P<name>N)(?:[.(]|$|,(?!&|N))"
)
_TURN = late(r"~{0,2}(?:M|(?P<name>N))(?:\([^():]{1,10}\)|,[^.:;,QESF]{1,10})?~{0,2}:")
_OFFICE = late(r"R (?: [op] [XGRm] ){0,1} [op] N", re.VERBOSE)
_OWNED = late(r"N\$N{2,3}$")
_OWNED_WORDS = 5
_POSSESSOR = late(r"h|[dxRTNG]*[NRTG]+(?=\$)")


@define(eq=False)
class Phrase:
    """A phrase of a paragraph, or a part of one.

    A relative pronoun has its ``antecedent``: “Lee, who said”. ``part`` is the range of words where it is not the whole
    phrase: “Lee’s” of “Lee’s claim”.
    """

    paragraph: "Paragraph"
    position: int
    antecedent: "Phrase | None" = None
    part: tuple[int, int] | None = None

    @property
    def range(self) -> tuple[int, int]:
        """The words of the phrase, as a half-open range of the paragraph's."""
        return self.part or self.paragraph.range(self.position)

    @property
    def letters(self) -> str:
        """The letters of its words, in the paragraph of the phrase, which may be another than the quotation's."""
        first, last = self.range
        return self.paragraph.units[first:last]

    @property
    def span(self) -> tuple[int, int]:
        """The span of the phrase in the text."""
        return self.paragraph.place(*self.range)


@frozen(eq=False, slots=False)  # cached properties of a class with slots make all its attributes slower
class Paragraph:
    """A paragraph, or the inside of a quotation that contains others.

    ``shape`` has a letter for each phrase (see :mod:`quoteattr.languages.en.phrases`), and positions are places in it.
    Paragraphs that a quotation joins are one paragraph.
    """

    start: int
    end: int
    number: int | None
    """The number of the paragraph in the document, or ``None`` for the inside of a quotation."""
    _spelling: Spelling
    first: int
    """The index of the first word in the spelling."""
    last: int
    """The index after the last word in the spelling."""
    _inside: Sequence[Numbered]
    """The quotations with their numbers, in text order."""

    @cached_property
    def units(self) -> str:
        """A letter for each word; see :mod:`quoteattr.text.units`."""
        return self._spelling.units[self.first : self.last]

    @cached_property
    def _begin(self) -> int:
        """The index of the first phrase in the spelling."""
        return bisect_left(self._spelling.begins, self.first)

    @cached_property
    def shape(self) -> str:
        """A letter for each phrase; see :mod:`quoteattr.languages.en.phrases`."""
        return self._spelling.shape[self._begin : bisect_left(self._spelling.begins, self.last, self._begin)]

    @cached_property
    def forms(self) -> Sequence[str]:
        """The words as they are written."""
        return self._spelling.forms[self.first : self.last]

    @cached_property
    def quotations(self) -> Mapping[int, int]:
        """The position in the shape of every quotation, and its number in the document."""
        if not self._inside:
            return {}
        places = [match.start() for match in _QUOTATION.finditer(self.shape)]
        return {place: number for place, (number, _) in zip(places, self._inside, strict=True)}

    @property
    def text(self) -> str:
        """The whole text of the document."""
        return self._spelling.text

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self._spelling.speller.language

    @property
    def speller(self) -> Speller:
        """The speller of the document."""
        return self._spelling.speller

    @cached_property
    def words(self) -> Sequence[Word]:
        """The words with their places in the text."""
        return [(form, *self.place(at, at + 1)) for at, form in enumerate(self.forms)]

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Return the span of a range of words in the text."""
        return self._spelling.starts[self.first + first], self._spelling.end(self.first + last - 1)

    def index_at(self, offset: int) -> int:
        """Return the index of the first word that ends after an offset of the text."""
        return self._spelling.index_at(offset, self.first, self.last) - self.first

    def places_of(self, words: frozenset[str]) -> Iterator[int]:
        """Yield the indices of some words."""
        if not words.isdisjoint(self.forms):
            yield from (at for at, form in enumerate(self.forms) if form in words)

    def range(self, position: int) -> tuple[int, int]:
        """Return the range of words of a phrase."""
        begins, at = self._spelling.begins, self._begin + position
        return begins[at] - self.first, begins[at + 1] - self.first

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """The position at which each sentence begins."""
        return self.language.grammar.find_sentences(self.shape)

    def span(self, position: int) -> tuple[int, int]:
        """Return the span of a phrase in the text."""
        return self.place(*self.range(position))

    def content(self, position: int) -> str:
        """Return the words of a quotation, without its marks (“ or, as a reference, &ldquo;)."""
        _, quoted = self._inside[bisect_left(self._places, position)]
        return self.text[quoted.content_start : quoted.content_end]

    def position_at(self, offset: int) -> int:
        """Return the position of the first phrase that ends after an offset, or the position after the last phrase."""
        at = self.index_at(offset)
        return self.position_of(at) if at < len(self.units) else len(self.shape)

    def word(self, position: int) -> str:
        """Return the last word of a phrase, in lower case."""
        return self.last_word(position).lower()

    def first_word(self, position: int) -> str:
        """Return the first word of a phrase, as it is written."""
        return self._spelling.forms[self._spelling.begins[self._begin + position]]

    def last_word(self, position: int) -> str:
        """Return the last word of a phrase, as it is written."""
        return self._spelling.forms[self._spelling.begins[self._begin + position + 1] - 1]

    def position_of(self, word: int) -> int:
        """Return the position of the phrase that a word is in."""
        return bisect_right(self._spelling.begins, self.first + word) - 1 - self._begin

    def is_plural(self, position: int) -> bool:
        """Whether a phrase ends with a noun in the plural."""
        return self.word(position) in self.speller.alphabet.plurals

    def phrase(self, position: int) -> Phrase:
        """Return the phrase at a position."""
        return Phrase(self, position)

    def noun(self, position: int) -> Phrase:
        """Return the last word of a phrase, as a phrase: claim, of “Byron’s claim”."""
        _, last = self.range(position)
        return Phrase(self, position, part=(last - 1, last))

    def speaker(self, position: int) -> Phrase:
        """Return the phrase at a position, or the name in apposition to it: the union’s secretary, Ann Lee, said.

        For “I” in a transcript, it is the name in the label: “Byron: I called it “a marvel”.”
        """
        if self.shape[position] == "P" and self.word(position) in self.language.function_words["first_person"]:
            turn = _TURN.match(self.shape)
            return self.phrase(turn.start("name")) if turn and turn["name"] else self.phrase(position)
        if self.shape.startswith(("MFR", "MFN"), position) and self.span(position + 1)[0] - self.span(position)[1] <= 1:
            position += 2  # the “Long Mill” author Ada Byron
        end = self.range(position + 2)[1] if self.shape[position : position + 3] in ("RoN", "NoN") else 0
        if end and _OWNED.search(self.units, max(0, end - _OWNED_WORDS), end):
            return self.phrase(position + 2)  # Friends of the Fen's Ada Byron
        office = _OFFICE.match(self.shape, position) if self.shape[position] == "R" else None
        holder = None if office is None else self._holder(office.end() - 1)
        if holder is not None:
            return holder  # captain of the Leeds Rowing Club Ada Byron
        named = _NAMED_IN_APPOSITION.match(self.shape, position)
        if named is None or (named["for"] and not self._is_joint(named.start("for"))):
            return self.phrase(position)
        name = named.start("name")
        of_place = named["place"] and self.first_word(name) in self.speller.alphabet.places
        return self.phrase(position if of_place else name)  # not: the chairman of a club in Leeds, England, said

    def _holder(self, position: int) -> Phrase | None:
        """Return the name of a person after the name of an organisation in an office."""
        first, last = self.range(position)
        after = self.units[last : last + 1]
        if after == "$" or not self.units.endswith("NNN", first, last) or not self._is_joint(position - 1):
            return None
        alphabet, forms = self.speller.alphabet, self.forms
        begin = first + (self.units[first] != "N")
        if forms[last - 1] in alphabet.bodies or forms[begin] in alphabet.forenames:
            return None  # captain of the Leeds Ada Byron Club, the widow of Ada Moran Byron
        known = (at for at in range(max(begin + 1, last - 3), last - 1) if forms[at] in alphabet.forenames)
        name = next(known, last - 2 if forms[last - 3] in alphabet.bodies else None)
        return None if name is None else Phrase(self, position, part=(name, last))

    @property
    def turn(self) -> int | None:
        """The position after the label of a turn without marks, or ``None``: Byron: We begin at nine."""
        turn = _TURN.match(self.shape)
        spoken = turn is not None and not QUOTATION.count(self.shape[turn.end() : turn.end() + 1] or "Q")
        return turn.end() if turn is not None and spoken else None

    def _is_joint(self, position: int) -> bool:
        """Whether a preposition may join an organisation to an office: captain of, director at."""
        return self.word(position) in self.language.function_words["office_joint"]

    def possessor(self, position: int) -> Phrase | None:
        """Return the possessor of a phrase: her advice, the union’s claim."""
        first, last = self.range(position)
        owner = _POSSESSOR.match(self.units, first, last)
        return Phrase(self, position, part=owner.span()) if owner else None

    def subject_letter(self, clause: Clause) -> str:
        """Return the letter of a clause's subject, or "" if it is elided."""
        return "" if clause.subject is None else self.shape[clause.subject]

    def subject(self, clause: Clause) -> Phrase:
        """Return the subject of a clause, or its verb if the subject is elided, or the pronoun of a relative clause."""
        subject = self.speaker(clause.verb if clause.subject is None else clause.subject)
        return Phrase(self, clause.group - 1, antecedent=subject) if clause.relative else subject

    def sentence(self, position: int) -> tuple[int, int]:
        """Return the sentence around a position, as positions, half-open."""
        number = bisect_right(self.sentences, position)
        begin = self.sentences[number - 1]
        return begin, self.sentences[number] if number < len(self.sentences) else len(self.shape)

    def near(self, position: int) -> list[int]:
        """Return the quotations in the sentence of a position, within a window."""
        begin, end = self.sentence(position)
        first = bisect_left(self._places, max(begin, position - WINDOW))
        return self._places[first : bisect_left(self._places, min(end, position + WINDOW))]

    @cached_property
    def _places(self) -> list[int]:
        return list(self.quotations)

    def heads_sentence(self, position: int) -> bool:
        """Whether a phrase begins its sentence, apart from a conjunction."""
        begin, _ = self.sentence(position)
        return not self.shape[max(begin, position - 4) : position].strip("&a,-:.")

    def around(self, position: int) -> tuple[list[Clause], list[Clause]]:
        """Return the clauses of the sentence before and after a position, within a window."""
        clauses = self.clauses_around(position)
        first, last = 0, len(clauses)
        if last > _FEW:
            first = bisect_left(clauses, position - WINDOW, key=_verb)
            last = bisect_left(clauses, position + WINDOW, key=_verb)
        middle = bisect_left(clauses, position, first, last, key=_verb)
        return clauses[first:middle], clauses[middle:last]

    def clauses_from(self, position: int) -> list[Clause]:
        """Return the clauses after a position in its sentence."""
        return self.around(position)[1] if position < len(self.shape) else []

    def clauses_of(self, subject: int) -> Iterator[Clause]:
        """Yield the clauses near a position whose subject it is."""
        return (clause for part in self.around(subject) for clause in part if clause.subject == subject)

    def clauses_around(self, position: int) -> list[Clause]:
        """Return the clauses of the sentence around a position in the order of their verbs."""
        begin, end = self.sentence(position)
        clauses = self._clauses.get(begin)
        if clauses is None:
            clauses = self._clauses[begin] = self.language.grammar.find_clauses(self.shape, begin, end)
        return clauses

    @cached_property
    def _clauses(self) -> dict[int, list[Clause]]:
        """The clauses found so far, by the beginning of their sentence."""
        return {}
