"""The letters of single words, before their neighbours are considered; see :mod:`quoteattr.text.units`."""

from quoteattr.text.alphabet import Alphabet
from quoteattr.text.words import WORD_APOSTROPHES

__all__ = ["CLOSED_CLASSES", "DEPENDS", "WHATEVER_THE_CASE", "Letters"]

CLOSED_CLASSES = frozenset("dhHPIOMoyuprqwtse&nagfAZl")
WHATEVER_THE_CASE = CLOSED_CLASSES | frozenset("TR")
"""The classes of words with a capital at any place. Words of other classes have one only at the start of a sentence."""
DEPENDS = "^"
"""What stands for the letter of a word with a capital if the neighbouring words decide."""
_MOST = 40_000
"""The number of words to keep with their letters."""
_LONG_WORD = 40
"""The number of code points from which a word is not worth keeping."""
_STEM = 3
"""The least number of letters before an ending that counts: “bringing”, not “ring”."""


class Letters(dict[str, str]):
    """The letters of the words seen so far, up to a limit, because most words occur again.

    A look-up costs less here than among all the words that the language knows.
    """

    def __init__(self, alphabet: Alphabet) -> None:
        """Begin without any words."""
        super().__init__()
        self._alphabet = alphabet

    def __missing__(self, word: str) -> str:
        """Return the letter of a word that was not seen before, known or guessed."""
        letter = self._alphabet.letters.get(word) or self._guess(word)
        if len(self) < _MOST and len(word) < _LONG_WORD:
            self[word] = letter
        return letter

    def _guess(self, word: str) -> str:
        first = word[0]
        if first.isupper():
            return self._with_capital(word)
        if first.isdigit():
            return "#"
        if first.isalpha():
            head, _, tail = word.partition("-" if "-" in word else "'")
            return "N" if tail[:1].isupper() and head in self._alphabet.particles else self._by_ending(word)
        if first in WORD_APOSTROPHES:
            return self._alphabet.contractions.get(word[1:].lower(), "x")
        return "-" if first == "-" else "," if first in ".\N{HORIZONTAL ELLIPSIS}" else "~"

    def _with_capital(self, word: str) -> str:
        """Spell a word with a capital: a name, unless it is a word of another class with a capital."""
        letter = self._alphabet.letters.get(word.lower())
        if letter is None or (word.isupper() and len(word) > 1 and letter != "T"):
            return "N"
        depends = letter not in WHATEVER_THE_CASE or letter == "a" or word in self._alphabet.names
        return DEPENDS if depends else letter

    def _by_ending(self, word: str) -> str:
        """Guess the letter of an unknown word in lower case."""
        for ending, letter in self._alphabet.endings.items():
            if word.endswith(ending) and len(word) >= len(ending) + _STEM:
                return letter
        return "x"
