"""A paragraph of a text as phrases, with its sentences and clauses. It never changes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from quoteattr.cached import cached_property
from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import QUOTATION
from quoteattr.patterns import late
from quoteattr.text.spelt_paragraph import SpeltParagraph

__all__ = ["WINDOW", "Paragraph", "Phrase"]

WINDOW = 80
"""The greatest distance in phrases. Words farther away are never linked, so that the cost stays linear."""
_verb = attrgetter("verb")
_FEW = 12  # clauses; a sentence with no more is near throughout

# “the union’s secretary, Ann Lee, said”
_NAMED_IN_APPOSITION = re.compile(
    r"[RGXM](?:(?:o[NGXROLDmi]|(?P<for>p)[NGRXDmiO])(?:\(N\))?(?P<place>p[NXG])?)?,(?P<name>N)(?:[.(]|$|,(?!&|N))"
)
_BETWEEN_DASHES = late(r"R-(?P<name>N)(?:,[^-.:;QESF]{1,12})?-")  # a candidate – Ann Lee, who lost – said
_TURN = late(r"~{0,2}(?:M|(?P<name>N))(?:\([^():]{1,10}\)|,[^.:;,QESF]{1,10})?~{0,2}:")
_OFFICE = late(r"R (?: [op] [XGRm] ){0,1} [op] N", re.VERBOSE)
_OWNED = late(r"N\$N{2,3}$")
_OWNED_WORDS = 5
_HEADLINE = 24  # phrases
_WITHOUT_OBJECT = frozenset("puoPFQ:,t")
"""What may follow a verb that has no object: urged to, accused of, told they must, told: “No”."""
_STOPS = frozenset(".ES")
_POSSESSOR = late(r"h|[dxRTNG]*[NRTG]+(?=\$)")


class Phrase:
    """A phrase of a paragraph, or a part of one.

    A relative pronoun has its ``antecedent``: “Lee, who said”. ``part`` is the range of words where it is not the whole
    phrase: “Lee’s” of “Lee’s claim”.
    """

    __slots__ = ("antecedent", "paragraph", "part", "position")

    def __init__(
        self,
        paragraph: "Paragraph",
        position: int,
        antecedent: "Phrase | None" = None,
        part: tuple[int, int] | None = None,
    ) -> None:
        """Keep the parts."""
        self.paragraph = paragraph
        self.position = position
        self.antecedent = antecedent
        self.part = part

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


class Paragraph(SpeltParagraph):
    """A paragraph, or the inside of a quotation that contains others: its sentences, clauses and speakers."""

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """The position at which each sentence begins."""
        return self.language.grammar.find_sentences(self.shape)

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
        if end and self._owns_person(end):
            return self.phrase(position + 2)  # Friends of the Fen's Ada Byron
        office = _OFFICE.match(self.shape, position) if self.shape[position] == "R" else None
        holder = None if office is None else self._holder(office.end() - 1)
        if holder is not None:
            return holder  # captain of the Leeds Rowing Club Ada Byron
        name = self._apposed_name(position)
        return self.phrase(position if name is None else name)

    def _apposed_name(self, position: int) -> int | None:
        """Return where the name in apposition to a phrase is, or ``None``."""
        if self.shape.startswith("N,N", position) and self._is_office_in_letters(position):
            return position + 2
        dashed = _BETWEEN_DASHES.match(self.shape, position) if self.shape.startswith("R-", position) else None
        if dashed is not None:
            return dashed.start("name")
        named = _NAMED_IN_APPOSITION.match(self.shape, position)
        if named is None or (named["for"] and not self._may_be_apposed(position, named.start("for"))):
            return None
        name = named.start("name")
        of_place = (named["place"] or named["for"]) and self.first_word(name) in self.speller.alphabet.places
        return None if of_place else name  # not: the chairman of a club in Leeds, England, said

    def _is_office_in_letters(self, position: int) -> bool:
        """Whether a phrase is an office that is also written after names, with whose it is: the town's MP."""
        first, last = self.range(position)
        office = self.forms[last - 1]
        title = self.language.titles.get(office)
        determined = self.units[first] in "dh" or "$" in self.units[first:last]
        return determined and title is not None and title.role and office in self.language.suffixes

    def _may_be_apposed(self, position: int, preposition: int) -> bool:
        """Whether a name after a comma may be of what is before a preposition: the firm behind the app."""
        word, words = self.word(preposition), self.language.function_words
        if word in words["apposed_joint"]:
            return True
        # the envoy to Norway, Ada Byron; not: the lawyers in the firm, Zorbo
        field = self.shape[position] == "R" and self.shape[preposition + 1] in "NX"
        return field and word in words["field_joint"]

    def _owns_person(self, end: int) -> bool:
        """Whether a person's name follows a possessive ending: the Fen's Ada Byron; not: the FBI's Leeds Office."""
        owned = _OWNED.search(self.units, max(0, end - _OWNED_WORDS), end)
        alphabet, forms = self.speller.alphabet, self.forms
        if owned is None or forms[end - 1] in alphabet.bodies:
            return False
        return forms[self.units.index("$", owned.start()) + 1] in alphabet.forenames

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
            clauses = self.language.grammar.find_clauses(self.shape, begin, end)
            if clauses and self._hears(clauses[0]):
                clauses[0] = clauses[0]._replace(passive=True)
            self._clauses[begin] = clauses
        return clauses

    def _hears(self, clause: Clause) -> bool:
        """Whether a headline says what its subject is told, and leaves out “are”: Parents urged to “stay calm”."""
        shape, verb, subject = self.shape, clause.verb, clause.subject
        begins = subject == 0 or (subject is not None and shape[subject - 1] == ":")  # Cliff collapse: Village told
        if self.number is None or not begins or verb != (subject or 0) + 1 or len(shape) > _HEADLINE:
            return False  # the inside of a quotation is no headline
        if shape[verb + 1 : verb + 2] not in _WITHOUT_OBJECT:
            return False
        word, language = self.word(verb), self.language
        lemma = language.lemmas.get(word)
        past = lemma != word and not language.looks_third_person(word)
        return shape[-1] not in _STOPS and past and lemma in language.addressing_verbs

    @cached_property
    def _clauses(self) -> dict[int, list[Clause]]:
        """The clauses found so far, by the beginning of their sentence."""
        return {}
