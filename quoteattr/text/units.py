"""Units: every word of a stretch of text becomes one letter, by its possible use in a reporting sentence.

“Gov. Ada Byron said yesterday that she …” becomes ``TNNCltP~``. The letters:

=====  ==========================================  =====  ============================================
``N``  a word with a capital                       ``C``  reporting verb, finite: said
``T``  a title: Mr., Sen.                          ``B``  reporting verb, base: say
``R``  a noun for a person: spokesman              ``W``  reporting verb, -ing: saying
``G``  a noun for an organisation: company         ``Y``  verb that reports beside a quotation: smiled
``D``  a noun for a document: report               ``c``  such a verb, -ing: smiling
``m``  a noun of saying: statement                 ``K``  naming verb, finite: called
``i``  a noun before a title or a term: song, word ``k``  naming verb, base: call
``x``  any other word                              ``j``  naming verb, -ing: calling
``#``  a number                                    ``z``  verb of stance, finite: opposed
``l``  a word for a time: Monday                   ``V``  other verb, finite or participle: went, gone
``d``  determiner: the                             ``b``  other verb, base: go
``h``  possessive: his                             ``v``  other verb, -ing: going
``$``  possessive ending: 's                       ``A``  a form of be
``P``  subject pronoun: he                         ``Z``  have, do, modals: had, would
``I``  it                                          ``n``  negation: not
``O``  object pronoun: him                         ``a``  adverb: also
``M``  indefinite pronoun: many                    ``t``  that
``o``  of                                          ``w``  relative: who
``y``  by                                          ``q``  question word: what
``u``  to, before an infinitive                    ``s``  subordinator: because
``r``  preposition or subordinator: after, with    ``e``  as
``p``  any other preposition                       ``&``  and, or, but
``g``  according                                   ``f``  word before a term: so-called, alias
``J``  suffix of a name: Jr.
=====  ==========================================  =====  ============================================

Punctuation stands for itself: ``. , : ; ( )``. ``-`` is any dash, and ``~`` any other sign.
"""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from functools import partial

from quoteattr.languages import Language
from quoteattr.letter_sets import over_letters
from quoteattr.patterns import late
from quoteattr.text.alphabet import Alphabet
from quoteattr.text.body_names import name_bodies
from quoteattr.text.letters import CLOSED_CLASSES, DEPENDS, WHATEVER_THE_CASE, Letters
from quoteattr.text.nouns_or_verbs import find_sole_verbs, settle
from quoteattr.text.offices import make_offices
from quoteattr.text.relabelling import relabel

__all__ = ["Speller"]

_FINITE = frozenset("CYWKVj")
"""The letter of a word with a capital at the beginning of a sentence, even before a name: “Said Lowe”."""
_NEVER_WITH_CAPITAL = frozenset("JBkb")

_Reader = Callable[[Sequence[str], re.Match[str]], str]
"""Returns the letter of a word, from all words and from the match of its letter."""
_Rereading = tuple[str, re.Pattern[str], _Reader]
"""The letters that must occur for a pattern to be worth trying, the pattern, and what reads the word anew."""


class Speller:
    """Spells words as letters, with the alphabet and the offices of one language."""

    def __init__(self, language: Language) -> None:
        """Begin with the letters of the words that the language knows. Its lexicons are read now."""
        self.language = language
        self.alphabet = Alphabet(language)
        self._offices = make_offices(language)
        self._letters = Letters(self.alphabet)
        self._papers = language.classes("body_nouns")["paper"]
        alphabet = self.alphabet
        self._as_names: tuple[_Rereading, ...] = (
            ("l", _TIME_AFTER_NAME, self._surname),
            ("l", _TIME_BEFORE_NAME, self._time_in_paper),
            ("", _TIME_THAT_SPEAKS, self._time_as_name),
            ("", _ROLE_AFTER_NAME, self._role_as_surname),
            ("", _FORENAME, self._forename),
            ("M", _QUANTITY_IN_NAME, _with_capital),
            ("p", _PREPOSITION_IN_NAME, _with_capital),
            ("Go", _BODY_OF, _with_capital),
            (",", _BEHIND_NAME, _one_of(alphabet.firm_suffixes, "J")),
            ("a", _AFTER_VERB, _one_of(alphabet.reflexives, "O")),
            ("V", _BEFORE_ING, self._aspect),
        )
        self._beside_others: tuple[_Rereading, ...] = (
            # somebody familiar with the plan said: “with” is not a subordinator before a finite verb
            ("r", _BEFORE_FINITE, _one_of(alphabet.absolutes, "p")),
            # the Byron era
            ("l", _SPAN, _one_of(alphabet.time_spans, "x")),
            # a study last year: “last” before a time is a part of it
            ("l", _BEFORE_TIME, _one_of(alphabet.time_modifiers, "l")),
            ("", _BASE_AFTER_NOUN, self._agreeing),
            ("#p#", _SHARE, lambda _, __: "#"),
        )

    def spell(self, forms: Sequence[str]) -> str:
        r"""Write one letter for each word.

        >>> from quoteattr.languages import load
        >>> Speller(load("en")).spell(["The", "envoy", "'s", "aide", "says", "she", "quit", "."])
        'dR$RCPV.'

        Args:
            forms: The words of a text, with “\n” at the end of each paragraph.

        Returns:
            One letter for each word.
        """
        line = "".join(map(self._letters.__getitem__, forms))
        line = self._with_capitals(line, forms) if DEPENDS in line else line
        line = _reread(line, forms, self._as_names)
        line = settle(line, forms, alphabet=self.alphabet) if "U" in line else line
        line = find_sole_verbs(line, forms, alphabet=self.alphabet) if "N" in line else line
        line = _reread(line, forms, [("R", _BEFORE_ROLE, self._adjective)])
        line = name_bodies(self._offices.entitle(line, forms), forms, alphabet=self.alphabet)
        return relabel(_reread(line, forms, self._beside_others))

    def begins_sentence(self, word: str) -> bool:
        """Tell whether a word after a quotation begins a sentence: it has a capital and is not a name.

        “Why?” Bo asked, but “Why?” He left.
        """
        if not word[:1].isupper() or word.partition("'")[0].isupper():
            return False
        return self.alphabet.letters.get(word.lower(), "N") in CLOSED_CLASSES

    def ends_sentence(self, word: str, following: str) -> bool:
        """Tell whether the full stop of an abbreviation ends a sentence: “at 7 p.m. He left”, not “Mr. May left”."""
        return _SEVERAL_STOPS.search(word) is not None and self.begins_sentence(following)

    def _with_capitals(self, line: str, forms: Sequence[str]) -> str:
        """Spell the words with a capital at the beginning of a sentence that have another letter in lower case.

        There a capital means little. A known word keeps its letter, unless the next word has a capital too (“Grant Lowe
        left”) and the word is not a finite verb (“Said Lowe”).
        """

        def read(match: re.Match[str]) -> str:
            at = match.end() - 1
            letter = self.alphabet.letters[forms[at].lower()]
            if letter not in WHATEVER_THE_CASE:
                before_capital = at + 1 < len(forms) and forms[at + 1][0].isupper()
                if letter in _NEVER_WITH_CAPITAL or (before_capital and letter not in _FINITE):
                    letter = "N"
            return match.group()[:-1] + letter

        return _CAPITAL.sub("N", _CAPITAL_AT_START.sub(read, line))

    def _surname(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read a word for a time with a capital after a name as a surname: Ada Day; not: Ada May 5."""
        at = match.start()
        named = match.string[at - 1] == "T" or forms[at - 1] in self.alphabet.forenames
        return self._time_as_name(forms, match) if named else match.group()

    def _time_in_paper(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read a word for a time as a part of a paper's name: the Evening Herald; not: the evening Herald."""
        at = match.start()
        return "N" if forms[at][0].isupper() and forms[at + 1].lower() in self._papers else match.group()

    def _time_as_name(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read a word for a time with a capital as a name: said May, May said."""
        word = forms[match.start()]
        return "N" if word[0].isupper() and word.lower() in self.alphabet.time_names else match.group()

    def _role_as_surname(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read a noun for people after a forename as a surname: Ida Baker; not: Leeds Mayor Ida Moss."""
        before, word = forms[match.start() - 1], forms[match.start()]
        named = before in self.alphabet.forenames and before not in self.alphabet.places
        return "N" if named and word[0].isupper() else match.group()

    def _forename(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read the first word of a sentence as a forename before a surname and its verb: Will Moss said."""
        acts = match["verb"] is None or self.alphabet.looks_third_person(forms[match.start("verb")])
        return "N" if acts and forms[match.start()] in self.alphabet.names else match.group()

    def _aspect(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read a verb as an auxiliary before a verb of saying in -ing: kept calling it; not: kept calling cards."""
        at, language = match.start(), self.language
        says = language.reporting_verbs.get(forms[at + 1]) or language.naming_verbs.get(forms[at + 1])
        auxiliary = says is not None and says.kind == "ing" and forms[at] in language.function_words["aspect"]
        return "A" if auxiliary else match.group()

    def _adjective(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read a participle before a role as an adjective: managing director Ida Moss."""
        at, line = match.start(), match.string
        if match.group() in "VvW" and _ROLE_AFTER.match(line, at + 1):
            beside = {forms[at - 1].lower() if at else "", forms[at].lower()}  # chief operating officer
            if beside & self.alphabet.role_modifiers:
                return "x"
        named = _NAME_AND_VERB_AFTER.match(line, at + 1) and _PHRASE_BEFORE.search(line, 0, at)
        return "x" if named else match.group()

    def _agreeing(self, forms: Sequence[str], match: re.Match[str]) -> str:
        """Read a base form after a singular noun as a noun: “a committee vote”, not “committees vote”."""
        noun, word = forms[match.start() - 1].lower(), forms[match.start()].lower()
        never_noun = match.group() == "B" and self.alphabet.letters[word] == "B"  # 9 percent say
        if never_noun or self.alphabet.looks_plural(noun) or noun in self.alphabet.plurals:
            return match.group()
        return self.alphabet.nouns.get(word, "x")


def _one_of(words: Container[str], letter: str) -> _Reader:
    """Return a function that gives words of a class another letter."""
    return lambda forms, match: letter if forms[match.start()].lower() in words else match.group()


def _with_capital(forms: Sequence[str], match: re.Match[str]) -> str:
    """Read a word with a capital as a part of a name: at Little Leeds School, the All Blacks."""
    return "N" if forms[match.start()][0].isupper() else match.group()


def _reread(line: str, forms: Sequence[str], rereadings: Iterable[_Rereading]) -> str:
    """Read single words anew wherever a pattern matches."""
    for needed, pattern, read in rereadings:
        if needed in line:
            line = pattern.sub(partial(read, forms), line)
    return line


_CAPITAL = re.compile(re.escape(DEPENDS))
# Only signs are between it and the beginning of its sentence.
_CAPITAL_AT_START = re.compile(rf"(?: ^ | [.:(-] ) [~,]*+ {re.escape(DEPENDS)}", re.VERBOSE)
_SEVERAL_STOPS = late(r"\. \w \.$", re.VERBOSE)
_BEHIND_NAME = re.compile(r"N (?<= N,N ) (?! N )", re.VERBOSE)  # Zorbo, Inc.
_AFTER_VERB = over_letters(r"a (?<= [SAYING YVbjvcU] . )")
_BEFORE_FINITE = over_letters(
    r"r (?= (?: [NAMED dhaxDmilTJ#$o] | (?<= [dh] ) [Bbk] ){1,8} [an]{0,2} [CUE AUXILIARY z] )"
)
# Will Moss said · Per: “No.”
_FORENAME = over_letters(
    r"[Zpl] (?= N{1,2} J? (?: a? [FINITE] | (?P<verb> [xU] ) | [,:(-] ) | : )"
    r"(?: (?<= ^ . ) | (?<= [QUOTATION .:(~-] . ) )"
)
_BEFORE_ING = re.compile(r"V (?= [UWj] )", re.VERBOSE)
_TIME_AFTER_NAME = re.compile(r"l (?<= [NT] . ) (?! \# )", re.VERBOSE)
_TIME_BEFORE_NAME = re.compile(r"l (?= N )", re.VERBOSE)
_PREPOSITION_IN_NAME = re.compile(r"p (?<= [NR] . ) (?= N )", re.VERBOSE)
_QUANTITY_IN_NAME = re.compile(r"M (?<= [dopr] . ) (?= N )", re.VERBOSE)
# Museum of Rope director Ida Moss
_BODY_OF = over_letters(r"G (?: (?<= ^ . ) | (?<= [QUOTATION .:] . ) ) (?= o d? N )")
_ROLE_AFTER_NAME = over_letters(r"[RT] (?<= N . ) (?! [NAMED xTo#] )")
_TIME_THAT_SPEAKS = over_letters(r"""
      [lZ] (?: (?<= [QUOTATION] C . ) | (?<= [QUOTATION] , C . ) ) (?= [.,] | $ )     # “No,” said May.
    | [lZ] (?= a? [CK] ) (?: (?<= ^ . ) | (?<= [.QES] . ) | (?<= Q , . ) )                # May said
    """)
_BEFORE_TIME = over_letters(r"x (?= l (?! [NAMED xDmi$] ) )")
_SHARE = over_letters(r"p (?<= \# . ) (?= \# [xR] )")  # three in four nurses
_SPAN = over_letters(r"l (?<= [dh$] N . )")
_BEFORE_ROLE = over_letters(r"[VERB] (?= [xvGDmi]{0,2} R )")
_ROLE_AFTER = late(r"[xvGDmi]{0,2} R{1,2} (?: T? N | [,.o] )", re.VERBOSE)
_NAME_AND_VERB_AFTER = over_letters(
    r"[xGDmi]{0,2} R{1,2} T{0,2} N{1,3} J? (?: [op] d? [xNG]{1,3} )? a? [AUXILIARY]{0,2} a? [CUE Vz]"
)
_PHRASE_BEFORE = over_letters(r"(?: ^ | [QUOTATION .:;&,] ) a? $")
_BASE_AFTER_NOUN = over_letters(r"[Bkb] (?<= [NAMED Dx#mi] . )")
