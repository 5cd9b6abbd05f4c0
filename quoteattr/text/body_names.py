"""Small words and people inside names of organisations, read as parts of the name: the Federation of Teachers."""

import re
from collections.abc import Sequence

from quoteattr.letter_sets import over_letters
from quoteattr.patterns import late
from quoteattr.text.alphabet import Alphabet

__all__ = ["name_bodies"]

_JOINT = re.compile(r"[pr&] (?<= N . ) (?= d? N )", re.VERBOSE)
_COMMAND = over_letters(r"[NBbkxp] [dh] (?= N{1,3} a? [CK] ) | (?<= [pCo] ) [NBbkxp] [dh] (?= N )")
_LIST = late(r"N [op] N{1,3} (?: , N{1,3} )+ & N", re.VERBOSE)
# Faber, Gwyn & Lee; not: Ada Byron, Marks & Spencer chairman · In London, Procter & Gamble said
_FIRM = over_letters(r"""
    , (?: (?<= ^ N . ) | (?<= [^N] N . ) ) (?<! ^ [pre] N . ) (?<! [QUOTATION .:] [pre] N . )
    (?= N{3} (?: J? [QUOTATION FINITE .,;:$)] | $ ) )
    """)
_MEMBERS = late(r"[RT] (?: (?<= No . ) | (?<= Nod . ) ) [RTN]{0,3}", re.VERBOSE)


def name_bodies(line: str, forms: Sequence[str], *, alphabet: Alphabet) -> str:
    """Read the words inside names of organisations as parts of the names.

    Args:
        line: A letter for each word; see :mod:`quoteattr.text.units`.
        forms: The words.
        alphabet: The letters of the words of the language.

    Returns:
        The letters, one for each word.
    """
    line = _with_lists(line, forms, alphabet) if "," in line else line
    line = _with_joints(_with_commands(line, forms, alphabet), forms, alphabet)
    return _with_members(line, forms, alphabet) if "No" in line else line


def _with_commands(line: str, forms: Sequence[str], alphabet: Alphabet) -> str:
    """Read a command as a name: Save the Bridges said no, campaigners from Save the Bridges."""

    def named(match: re.Match[str]) -> str:
        word = forms[match.start()]
        small = word.lower()
        return "No" if word[0].isupper() and alphabet.lemmas.get(small) == small else match.group()

    return _COMMAND.sub(named, line)


def _is_body_from(line: str, forms: Sequence[str], at: int, alphabet: Alphabet) -> bool:
    """Tell whether capitalised words from an index on are the name of a body of their own."""
    while line[at : at + 2] == "NN":
        at += 1
    return forms[at] in alphabet.bodies


def _with_joints(line: str, forms: Sequence[str], alphabet: Alphabet) -> str:
    """Read small words as “of”: the Department for Transport, Fire and Rescue Service."""

    def joined(match: re.Match[str]) -> str:
        at = match.start()
        before, joint = forms[at - 1], forms[at]
        if match.group() == "&" and line[at + 1] == "d" and _is_body_from(line, forms, at + 2, alphabet):
            return "&"  # the Ministry of Labour and the Sport Council
        inside = alphabet.departments if match.group() == "&" else alphabet.bodies
        return alphabet.joints.get(joint, match.group()) if before in inside else match.group()

    return _JOINT.sub(joined, line)


def _with_lists(line: str, forms: Sequence[str], alphabet: Alphabet) -> str:
    """Read the commas of a list inside a name as joints: the Department for Culture, Media and Sport."""

    def listed(match: re.Match[str]) -> str:
        first, last = match.span()
        fields = (forms[at] in alphabet.departments for at in range(first + 2, last) if match.string[at] == "N")
        ministry = forms[first] in alphabet.bodies and all(fields)
        return match.group().replace(",", "o").replace("&", "o") if ministry else match.group()

    def firm(match: re.Match[str]) -> str:
        return "o" if "&" in forms[match.end() : match.end() + 3] else match.group()  # Faber, Gwyn & Lee

    return _FIRM.sub(firm, _LIST.sub(listed, line))


def _with_members(line: str, forms: Sequence[str], alphabet: Alphabet) -> str:
    """Read people as parts of names: the Federation of Teachers, the Office of the Inspector General."""

    def named(match: re.Match[str]) -> str:
        first, last = match.span()
        if forms[first - 2 - (line[first - 1] == "d")] not in alphabet.bodies:
            return match.group()
        plurals = (at for at in range(last - 1, first - 1, -1) if forms[at].lower() in alphabet.plurals)
        end = next(plurals, first - 1 if match.group().endswith("N") else last - 1) + 1
        capitals = all(word[0].isupper() for word in forms[first:end])
        return "N" * (end - first) + match.group()[end - first :] if capitals else match.group()

    return _MEMBERS.sub(named, line)
