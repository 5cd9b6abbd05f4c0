"""Units: every word of a stretch of text as one letter, by what it can do in a reporting sentence.

“Gov. Ada Byron said yesterday that she …” is spelt ``TNNCltP~``. The letters:

=====  ===========================================  =====  ===========================================
``N``  a word with a capital                        ``C``  reporting verb, finite: said
``T``  a title: Mr., Sen.                           ``B``  reporting verb, base: say
``R``  a noun for a person: spokesman               ``W``  reporting verb, -ing: saying
``G``  a noun for a body: company                   ``Y``  verb that reports beside a quotation: smiled
``D``  a noun for a document: report                ``K``  naming verb, finite: called
``m``  a noun of saying: statement                  ``k``  naming verb, base: call
``i``  a noun before a title or a term: song, word  ``j``  naming verb, -ing: calling
``x``  any other word                               ``V``  other verb, finite or participle: went, gone
``#``  a number                                     ``b``  other verb, base: go
``l``  a word for a time: Monday                    ``v``  other verb, -ing: going
``z``  verb of stance, finite: opposed              ``f``  word before a term: so-called, alias
``d``  determiner: the                              ``A``  a form of be
``h``  possessive: his                              ``Z``  have, do, modals: had, would
``$``  possessive ending: 's                        ``n``  negation: not
``P``  subject pronoun: he                          ``a``  adverb: also
``I``  it                                           ``t``  that
``O``  object pronoun: him                          ``w``  relative: who
``M``  indefinite pronoun: many                     ``q``  question word: what
``o``  of                                           ``s``  subordinator: because
``y``  by                                           ``e``  as
``u``  to, before an infinitive                     ``&``  and, or, but
``r``  preposition or subordinator: after, with      ``p``  any other preposition                        ``g``  according
``J``  suffix of a name: Jr.
=====  ===========================================  =====  ===========================================

Punctuation stands for itself: ``. , : ; ( )``; ``-`` is any dash, ``~`` any other sign.
"""

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from quoteattr.languages import Language
from quoteattr.text.words import Word

__all__ = ["Speller", "make_speller"]

_USES = {"weak": "Ybc", "other": "zbv"}
"""The letters of verbs that their lexicon sets apart."""

_CLASSES = {
    # of function_words.toml; earlier classes win
    "of": "o",
    "by": "y",
    "to": "u",
    "complementizer": "t",
    "possessive": "h",
    "coordinator": "&",
    "auxiliary": "Z",
    "preposition": "p",
    "subordinator": "s",
    "relative": "w",
    "question": "q",
    "subject_pronoun": "P",
    "object_pronoun": "O",
    "number": "#",
    "indefinite": "M",
    "determiner": "d",
    "negation": "n",
    "reflexive": "a",
    "time": "l",
    "adverb": "a",
    "interjection": "a",
}
_MODIFIERS = ("role_modifier", "time_modifier", "ordinal")
"""Classes of adjectives that may begin a sentence with a capital: “Former”, “Last”."""
_SINGLE = {
    # words that are a class of their own, or whose commonest use is another than their class says
    "it": "I",
    "her": "H",
    "as": "e",
    "according": "g",
    "whose": "w",
    "once": "a",
    **dict.fromkeys(("other", "own", "same", "such"), "x"),
}
_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
_SIGNS = {
    **dict.fromkeys(".!?", "."),
    **dict.fromkeys(("-", "--", "---", "\N{EN DASH}", "\N{EM DASH}", "\N{HORIZONTAL BAR}"), "-"),
    **dict.fromkeys((",", "...", "\N{HORIZONTAL ELLIPSIS}"), ","),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys("'\N{RIGHT SINGLE QUOTATION MARK}", "$"),
    **dict.fromkeys("$%\N{POUND SIGN}\N{EURO SIGN}#@", "x"),
    ":": ":",
    ";": ";",
    "&": "N",
    **{f"<{letter}>": letter for letter in "QESF"},  # what a scene writes for a quotation
}
_ENDINGS = {"s": "$", "d": "Z", "ll": "Z", "ve": "Z", "re": "A", "m": "A"}

_CLOSED_CLASSES = frozenset("dhHPIOMoyuprqwtse&nagfAZl")
_FUNCTION_LETTERS = _CLOSED_CLASSES | frozenset("TR")
"""What a word with a capital is read as wherever it stands; the others only where a sentence begins."""


@frozen
class Speller:
    """Spells words as letters, with the lexicons of one language."""

    letters: Mapping[str, str]
    """The letter of every known word, in lower case, and of every sign; ``U`` is a noun or a verb."""

    verb_letters: Mapping[str, str]
    """What a ``U`` is as a verb."""

    noun_letters: Mapping[str, str]
    """What a ``U`` is as a noun, where it is more than an ``x``."""

    offices: Mapping[str, Sequence[tuple[str, ...]]]
    """Titles of several words, by their first word: Secretary of State."""

    particles: frozenset[str]
    """What may stand before a name, joined to it: al-Amin, d'Arcy."""

    names: frozenset[str]
    """Forenames that are auxiliaries or times too: Will, May."""

    plurals: frozenset[str]
    """Plural nouns, among them those without an s: people, women."""

    def spell(self, words: Sequence[Word]) -> str:
        """Write one letter for each word.

        >>> from quoteattr.languages import load
        >>> from quoteattr.text.words import find_words
        >>> make_speller(load("en")).spell(find_words("The envoy's aide says she quit.", 0, 31, abbreviations=()))
        'dR$RCPV.'

        Args:
            words: the words of a stretch of text that begins a sentence.

        Returns:
            As many letters as there are words.
        """
        known = self.letters.get
        spelt: list[str] = []
        begins = True
        ambiguous = False
        for number, (word, _, _) in enumerate(words):
            letter = known(word) or self._letter(word, begins=begins, alone=not _has_capital(words, number + 1))
            if letter == "U":
                ambiguous = True
            elif letter in ".:-(" or not begins:
                begins = letter in ".:-("
                spelt.append(letter)
                continue
            begins = letter in "~,"
            spelt.append(letter)
        line = "".join(spelt)
        if ambiguous:
            line = self._settle(line, words)
        return _relabel(self._agree(self._entitle(line, words), words))

    def _entitle(self, line: str, words: Sequence[Word]) -> str:
        """Read the words of an office as a title: “Secretary of State Ada Byron”."""
        for match in _OFFICE.finditer(line):
            first = match.start()
            for office in self.offices.get(words[first][0], ()):
                last = first + len(office)
                if tuple(word for word, _, _ in words[first:last]) == office:
                    line = line[:first] + "T" * len(office) + line[last:]
                    break
        return line

    def begins_sentence(self, word: str) -> bool:
        """Whether a word after a quotation begins a sentence: a capital that no name has.

        “Why?” Bo asked, but “Why?” He left.
        """
        if not word[0].isupper() or (word.isupper() and len(word) > 1) or word.startswith("I'"):
            return False
        return word != "I" and self.letters.get(word.lower(), "N") in _CLOSED_CLASSES

    def _agree(self, line: str, words: Sequence[Word]) -> str:
        """Read a base form after a singular noun as a noun: “a committee vote”, not “committees vote”."""
        for match in _BASE_AFTER_NOUN.finditer(line):
            position = match.start()
            noun = words[position - 1][0]
            if not (noun.endswith("s") or noun.lower() in self.plurals):
                line = line[:position] + "x" + line[position + 1 :]
        return line

    def _letter(self, word: str, *, begins: bool, alone: bool) -> str:
        """Spell a word that does not stand in the table as it is written.

        At the head of a sentence a capital says little: a word that the table has is taken for that, unless the next
        word has a capital too (“Grant Lowe left”) and it is no finite verb (“Said Lowe”).
        """
        first = word[0]
        if first.isupper():
            lower = word.lower()
            letter = self.letters.get(lower)
            if letter is None:
                return "N"
            if word.isupper() and len(word) > 1 and letter != "T":
                return "N"
            if letter in _FUNCTION_LETTERS:
                return "N" if not begins and (letter == "a" or word in self.names) else letter
            if begins and letter not in "JBkb" and (alone or letter in "CYWKVj"):
                return letter
            return "N"
        if first.isdigit():
            return "#"
        if first.isalpha():
            head, _, tail = word.partition("-" if "-" in word else "'")
            return "N" if tail[:1].isupper() and head in self.particles else _by_ending(word)
        if first in "'\N{RIGHT SINGLE QUOTATION MARK}":
            return _ENDINGS.get(word[1:].lower(), "x")
        return "-" if first == "-" else "," if first in ".\N{HORIZONTAL ELLIPSIS}" else "~"

    def _settle(self, line: str, words: Sequence[Word]) -> str:
        """Decide for every ``U`` whether it is a noun or a verb: “a claim”, “they claim that”."""
        settled = list(line)
        for match in _UNSETTLED.finditer(line):
            position = match.start()
            word = words[position][0].lower()
            before = "".join(settled[max(0, position - 9) : position])
            as_doing = before.endswith("e") and word.endswith("ing")
            if as_doing or _VERB_AFTER.search(before) or (_VERB_IF.search(before) and _COMPLEMENT.match(line, position + 1)):
                settled[position] = self.verb_letters[word]
            else:
                settled[position] = self.noun_letters.get(word, "x")
        return "".join(settled)


_OFFICE = re.compile(r"[NRT](?=od?[NRG])")
_BASE_AFTER_NOUN = re.compile(r"(?<=[NRGDx#mi])[Bkb]")
_UNSETTLED = re.compile("U")
_VERB_AFTER = re.compile(r"(?:[PIwuZ]|[Zu][na]+|[PIw]a|[QES],?[dhx#]{0,2}[NRGDmi](?:[por][dhx#]{0,2}[NRGDmix])?)$")
_VERB_IF = re.compile(r"(?:[NRGDMximl),&QEFS]a?)$")
_COMPLEMENT = re.compile(r"[tqPIOhMNHdsQEF:]|[,]?[QEF]|[aenp][QEFNdh]|[R][tPN]|u")

_NOMINAL = r"[xNRGDmil#U]"
_RELABELLINGS = [
    # “the proposed ban”, “a leading critic”, “his so-called plan”: after a determiner a verb is an adjective or a noun
    (re.compile(r"(?<=[dh$])[CBWYKkjVbvc]"), "x"),
    (re.compile(rf"(?<=[dh$]a)[CBWYKkjVbvc](?={_NOMINAL})"), "x"),
    (re.compile(rf"(?<=#)[V](?={_NOMINAL})"), "x"),
    (re.compile(rf"(?<=[dh$]x)[CBWYKkjVbvc](?={_NOMINAL})"), "x"),
    # “she’s said”, “he’d said”: the ending of a pronoun is a verb
    (re.compile(r"(?<=[PIMwqt])\$"), "A"),
    # “told her plan” and “told her that”: a possessive has a noun after it
    (re.compile(rf"H(?=[a]?{_NOMINAL})"), "h"),
    (re.compile("H"), "O"),
    # “to say” and “to the press”
    (re.compile(r"u(?![an]*[BbkYAZ])"), "p"),
    # “Martin, Jr.”
    (re.compile(r"(?<=N),(?=J)"), "J"),
]


def _relabel(line: str) -> str:
    """Read letters again where the neighbours say more than the word."""
    for pattern, letter in _RELABELLINGS:
        line = pattern.sub(letter, line)
    return line


def _has_capital(words: Sequence[Word], number: int) -> bool:
    """Whether there is such a word and it has a capital."""
    return number < len(words) and words[number][0][0].isupper()


def _by_ending(word: str) -> str:
    """Guess the letter of an unknown word in lower case."""
    if word.endswith("ly"):
        return "a"
    if word.endswith("ing") and len(word) > 5:
        return "v"
    if word.endswith("ed") and len(word) > 4:
        return "V"
    return "x"


def make_speller(language: Language) -> Speller:
    """Build the table of letters from a language's lexicons."""
    nouns: dict[str, str] = {}
    plurals: set[str] = set()
    for lexicon, letter in (
        # earlier lexicons win
        (language.noun_cues, "m"),
        (language.works, "i"),
        (language.roles, "R"),
        (language.documents, "D"),
        (language.organisations, "G"),
    ):
        for form, noun in lexicon.items():
            nouns.setdefault(form, letter)
            if noun.plural:
                plurals.add(form)
    verbs: dict[str, str] = {}
    for lexicon, finite_base_ing in (
        (language.reporting_verbs, "CBW"),
        (language.thinking_verbs, "CBW"),
        (language.naming_verbs, "Kkj"),
        (language.verbs, "Vbv"),
    ):
        for form, verb in lexicon.items():
            finite, base, ing = _USES.get(verb.use, finite_base_ing)
            verbs.setdefault(form, {"base": base, "ing": ing}.get(verb.kind, finite))
    letters = dict(nouns)
    for form, letter in verbs.items():
        if form in language.nouns_or_verbs:
            letters[form] = "U"
        elif form not in nouns:
            letters[form] = letter
    for word in language.term_words:
        letters.setdefault(word, "f")
    for suffix in language.suffixes:
        letters[suffix.lower()] = "J"
    for name in _MODIFIERS:
        for word in language.function_words[name]:
            letters.setdefault(word, "x")
    for name, letter in reversed(_CLASSES.items()):
        letters.update(dict.fromkeys(language.function_words[name], letter))
    either = language.function_words["preposition"] & language.function_words["subordinator"]
    letters.update(dict.fromkeys((*(word for word in either if letters[word] == "p"), "with"), "r"))
    letters.update(dict.fromkeys(language.function_words["be"], "A"))
    letters.update((form.replace("'", _CURLY), letter) for form, letter in list(letters.items()) if "'" in form)
    letters.update(dict.fromkeys(language.titles, "T"))
    letters.update(_SINGLE)
    letters.update(_SIGNS)
    offices: dict[str, list[tuple[str, ...]]] = {}
    for office in sorted((tuple(title.split()) for title in language.titles if " of " in title), key=len, reverse=True):
        offices.setdefault(office[0], []).append(office)
    names = frozenset(name for name in language.forenames if letters.get(name.lower()) in ("Z", "l"))
    particles = frozenset(particle.rstrip("-'") for particle in language.particles)
    return Speller(letters, verbs, nouns, offices, particles, names, frozenset(plurals))
