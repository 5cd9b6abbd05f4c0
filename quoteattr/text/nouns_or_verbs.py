"""Decide from its neighbours whether a word is a noun or a verb: “a claim”, “they claim that”."""

import re
from collections.abc import Sequence

from quoteattr.letter_sets import CUE, NOMINAL, PARTICIPLE, over_letters
from quoteattr.patterns import late
from quoteattr.text.alphabet import Alphabet

__all__ = ["find_sole_verbs", "settle"]

_FINITE = f"{CUE}Vz"
_NOMINAL = tuple(f"{NOMINAL}x")
_UNSETTLED = re.compile("U")
_NOUN_AFTER = frozenset("dh$#T")
"""After a determiner, a possessive, a number or a title it is a noun."""
_VERB_RIGHT_AFTER = frozenset("PIwZ")
"""After a pronoun or an auxiliary it is a verb."""
_NEIGHBOURS = 16  # words before an unsettled one that may say what it is
_VERB_AFTER = over_letters(r"""
    (?:
        [PIwuZ] | [Zu] [na]+ | [PIw] a                                       # they claim · to claim · who also claim
      | [QES] ,? [dhx#]{0,2} [NAMED Dmi] (?: [por] [dhx#]{0,2} [NAMED Dmix] )?     # “No,” a sign on the door reads
    ) $
    """)
# “No,” Ida Moss claims. · “No,” Ida Moss, a lawyer for the union, later claims in a letter.
_BEHIND_QUOTATION = over_letters(r"""
    (?: [QES] ,? | F , ) [dhx#TR]{0,3} [NAMED Dmi]{1,4} J?
    (?: [opy] [dhx#]{0,2} [NAMED Dmix]{1,3} | \( [^() QUOTATION]{1,8} \) )?
    (?: , [^.:; QUOTATION]{1,12} , )? (?: [AUXILIARY]{0,2} A Y )? a? $
    """)
_BEHIND_VERB = frozenset(("", *".,:;lprtuya&-"))
_VERB_IF = over_letters(r"[QUOTATION NAMED DMximl),&] a? $ | [NAMED Dxim] t $ | ^ T $ | [.*] T $")
_COMPLEMENT = re.compile(
    r"""
    [tqPIOhMNTHdsQEF:u] | pp | a+ [pt] | l t | [xGRD#]{1,3} (?<=R) N | , [QEF] | [aenp] [QEFNdh] | a+ [,.:] | R [tPN]
    | ,? p [xmDi]{1,2} ,? :                             # the letter reads in part: “…”
    """,
    re.VERBOSE,
)
# they attack the plan, slam pay offers as “a joke”; not “attacks on”
_OBJECT = late(r"[xGRDNmi#Ub]{1,3} e M? [QEF] | [PIOhMNHdQEFx#u] | , [QEF] | R [tPN]", re.VERBOSE)
_DOING_IF = late(r"(?: ^ | [.] | e | [yprso] a? | [,&] a | A [na]* ) $", re.VERBOSE)
"""Before “reading” that is a verb, if what follows agrees: as reading, by reading, is reading; or nothing."""
_SAID = late(r"[al]? (?: t | [,:d]? [QEF] | [IOHPN] )", re.VERBOSE)
_CALLED = late(r"[IOHPNMhd]", re.VERBOSE)

_FRONTED = over_letters(r"p [^.,;: QUOTATION FINITE]{1,8} , [dhTRNP]")
"""What follows a participle at the head of a sentence: Writing in the journal, Ida Moss said."""

_SOLE = over_letters(r"""
    [QUOTATION .:;&-] (?: [rseCY] [^.,:; QUOTATION]{1,14} , )?   # When I ask, · Asked why,
    [RT]{0,2} N{1,3} J? (?: , [^.,:; QUOTATION FINITE]{1,10} , )? a? (?P<verb> [xmiDGR] )      # Ida Moss, 33, works
    (?= [^.,:;()&wtsr QUOTATION FINITE-]*+ (?: r [^.,:;()&wts QUOTATION FINITE-]*+ )? (?: [.,:;&ws QUOTATION-] | $ ) )
    """)
"""A noun after the name at the beginning of a sentence that has no finite verb, with the sign before the sentence."""


def settle(line: str, forms: Sequence[str], *, alphabet: Alphabet) -> str:
    """Decide for every ``U`` whether it is a noun or a verb.

    Args:
        line: A letter for each word; see :mod:`quoteattr.text.units`.
        forms: The words.
        alphabet: The letters of the words of the language.

    Returns:
        The letters, without any ``U``.
    """
    before, done = "", 0

    def read(match: re.Match[str]) -> str:
        nonlocal before, done
        at = match.start()
        before = f"{before}{line[done:at]}"[-_NEIGHBOURS:]
        letter = _settled(before, line, forms, at, alphabet=alphabet)
        before, done = before + letter, at + 1
        return letter

    return _UNSETTLED.sub(read, line)


def _settled(before: str, line: str, forms: Sequence[str], at: int, *, alphabet: Alphabet) -> str:
    """Return the letter of a word from the letters before it, which are settled, and from what follows."""
    word, last = forms[at].lower(), before[-1:]
    named = last == "T" and alphabet.looks_third_person(word) and _VERB_IF.search(before) is not None
    if last in _NOUN_AFTER and not named:  # but: PM vows to
        return alphabet.nouns.get(word, "x")
    verb = alphabet.verbs[word]
    if last in _VERB_RIGHT_AFTER:
        return verb
    following = forms[at + 1].lower() if at + 1 < len(forms) else ""
    if f"{word} {following}" in alphabet.prepositions and last in _NOMINAL:
        return "a"  # sources close to the mayor
    if _is_verb(verb, before, line, at + 1):
        return verb
    # to claim; but “to claims of”
    of_claims = last == "u" and verb in _FINITE and alphabet.looks_third_person(word)
    return verb if not of_claims and _VERB_AFTER.search(before) else alphabet.nouns.get(word, "x")


def find_sole_verbs(line: str, forms: Sequence[str], *, alphabet: Alphabet) -> str:
    """Read the only word that may be the verb of a clause as a verb: Ida Moss smiles. Bo Byron farms near Leeds.

    Args:
        line: A letter for each word, without any ``U``.
        forms: The words.
        alphabet: The letters of the words of the language.

    Returns:
        The letters, one for each word.
    """

    def read(match: re.Match[str]) -> str:
        begin, at = match.start(), match.start("verb") - 1
        word = forms[at]
        if not word.islower() or word in alphabet.particles or not alphabet.looks_third_person(word):
            return match.group()  # Alma los Arcos
        if match["verb"] == "R" and alphabet.forenames.isdisjoint(forms[begin : at - 1]):
            return match.group()  # Zorbo doctors, nurses and cooks
        return match.group()[:-1] + alphabet.verbs.get(word, "V")

    return _SOLE.sub(read, f".{line}")[1:]


def _is_verb(verb: str, before: str, line: str, after: int) -> bool:
    """Tell whether the words on both sides make a word a verb. Cheap checks come first."""
    complement = _OBJECT if verb in "Kk" else _COMPLEMENT
    if complement.match(line, after) and _VERB_IF.search(before):
        return True
    if line[after : after + 1] in _BEHIND_VERB and _BEHIND_QUOTATION.search(before):
        return True
    kept = verb == "W" and before.endswith(("V", "Y", "b", "v"))  # kept saying, was heard saying
    if verb not in PARTICIPLE or not (kept or _DOING_IF.search(before)):
        return False
    said = _CALLED if verb == "j" else _SAID
    fronted = before[-1:] in ("", ".") and _FRONTED.match(line, after) is not None
    return before[-1:] in ("e", "A") or fronted or said.match(line, after) is not None
