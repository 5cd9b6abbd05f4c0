"""The gate: tells whether anybody is quoted at all.

A rule finds a possible speaker. The gate rejects the answer if the quotation is a title (“on the radio’s “Morning
Line””), a name (“a website called “The Ledger””), or a term (“the so-called “nuclear option””). A false attribution is
worse than a missing one.
"""

import re
from collections.abc import Callable, Sequence

from quoteattr.letter_sets import QUOTATION
from quoteattr.patterns import late, late_regex
from quoteattr.quotations.pairing import Quoted
from quoteattr.rules.case import Case
from quoteattr.rules.in_use import is_in_use, is_own_name
from quoteattr.rules.inscribed import is_inscribed
from quoteattr.rules.introduced import is_introduced
from quoteattr.rules.link import Link
from quoteattr.rules.noun_phrase import (
    is_alternative,
    is_compared,
    is_listed,
    is_named_example,
    is_part_of_name,
    means_something,
)
from quoteattr.text.paragraph import Paragraph

__all__ = ["why_nobodys"]

_BRACKETED = late(r"N \( [QEF] \)", re.VERBOSE)
_GLOSS = late(r"(?: Q | F , ) (?P<gloss> [XDiGRm] ) p? [opw]", re.VERBOSE)
_OF_THING = late_regex(r"(?r) [XiDGm] (?: ,? (?: w [NRGP] [AZan]{0,2} )? | t? P [AZan]{0,2} ) $", re.VERBOSE)
_GLOSSED = 40  # code points


def why_nobodys(paragraph: Paragraph, link: Link, rule: str, quoted: Quoted) -> str | None:
    """Return the reason in words why a quotation that a rule has answered is nobody's, or ``None`` if there is none."""
    at = link.quotation
    case = Case(paragraph, link, rule, quoted, paragraph.shape[at - 1] if at else "^")
    for holds, reason in _AFTER.get(case.before, _ANYWHERE):
        if holds(case):
            return reason
    return None


def _is_speaker(case: Case) -> bool:
    """Whether the quotation is what the speaker is called: “No,” said “Ada”."""
    mention = case.link.mention
    if case.link.continues is None and case.rule != "pseudonym":
        return False  # a rule that takes a quotation for its own speaker has a fault, which its check is to find
    return mention is not None and mention.paragraph is case.paragraph and mention.position == case.at


def _is_thought_of(case: Case) -> bool:
    """Whether the words say what sort of thing somebody thinks of: think that it helps, feeding “hire a hat” stalls."""
    cue, following = case.link.cue, case.shape[case.at + 1 : case.at + 2]
    thought = cue is not None and cue.paragraph.word(cue.position) in case.paragraph.language.thinking_verbs
    return thought and following in ("X", "m", "i")


def _is_given(case: Case) -> bool:
    """Whether the words are the name that something is given, or words that are added to it."""
    cue, at = case.link.cue, case.at
    if cue is None or cue.paragraph is not case.paragraph:
        return False
    if case.has_cue("christening"):  # named their raft “Sinkfast”
        of_thing = _OF_THING.search(case.shape, 0, cue.position) is not None  # the raft, named “Tin Duck,” won
        titled = case.is_title and case.shape[cue.position + 1 : cue.position + 2] not in tuple(QUOTATION)
        return case.rule == "passive_by" or of_thing or titled
    added = case.before in ("i", "m") and cue.position == at - 2 and case.rule != "possessive_noun_cue"
    return added and case.shape[at + 1 : at + 2] == "p"


def _is_exclaimed(case: Case) -> bool:
    """Whether an exclamation or a question says what sort of thing is meant: our “eureka!” moments."""
    return case.shape[case.at : case.at + 2] in ("SX", "Sm", "Si")


def _is_glossed(case: Case) -> bool:
    """Whether an explanation follows a few words: with “smart dust,” an invention of the fifties."""
    paragraph, rest = case.paragraph, _GLOSS.match(case.shape, case.at)
    start, end = paragraph.span(case.at)
    if rest is None or end - start > _GLOSSED:
        return False
    if case.is_title and rest["gloss"] in "iD":
        return True  # “Odd Ducks,” the show in which geese sing
    return paragraph.first_word(rest.start("gloss")) in paragraph.language.function_words["indefinite_article"]


def _is_gloss(case: Case) -> bool:
    """Whether the words translate a name: Banu Safar (“Sons of the Journey”)."""
    return _BRACKETED.match(case.shape, max(0, case.at - 2)) is not None


def _is_nickname(case: Case) -> bool:
    """Whether the words stand in the middle of a name: Ida “The Rock” Moss."""
    return case.shape.startswith("FN", case.at) and case.is_title


def _is_work(case: Case) -> bool:
    """Whether the words are what is read or sung: Lowe sang “Over the Hills”."""
    return case.is_title


def _stands_as_title(case: Case) -> bool:
    """Whether words in a title's capitals stand where a title does: on “Morning Line”; not: called her a “Queen”."""
    if case.before == "M" and case.link.cue is not None and case.link.cue.letters[-1] in "Kkj":
        return False
    if case.before == "o" and (case.has_cue("promising") or _is_shouted(case)):
        return False  # promised a year of “Bread For All”; cries of “Shame!” from the crowd
    if case.before == "," and not (
        case.shape[: case.at].endswith(("i,", "G,", "D,")) or case.has_word(case.at - 2, "released")
    ):
        return False  # it does: her memoir, “The Long Mill”; a study, “Moss”; a firm, “Leeds Mills,”
    return case.is_title


def _is_shouted(case: Case) -> bool:
    """Whether a noun for words stands before an exclamation or a question, which is no title then."""
    return case.rule == "possessive_noun_cue" and case.shape[case.at] == "S"


def _is_of_label(case: Case) -> bool:
    """Whether a title stands behind what it is: Winner: “The Last Ferryman”."""
    mention = case.link.mention
    alone = case.shape[case.at :] == "F" and case.rule in ("label", "mention_colon_quotation")
    return alone and mention is not None and "N" not in mention.letters and case.is_title


def _is_written(case: Case) -> bool:
    """Whether the words are what somebody wrote or read: Moss wrote “Songs of the Low Shore” in May."""
    return case.has_word(case.at - 1, "writing") and case.shape[case.at] == "F" and case.is_title


def _is_of_work(case: Case) -> bool:
    """Whether a work is named: her favourite film is “The Long Night”."""
    return case.shape[: case.at].endswith("iA") and case.is_title


def _hears(case: Case) -> bool:
    """Whether a title stands where the hearer does: Byron told “Morning Line” that it was over."""
    return _needs_hearer(case, case.at - 1) and case.is_title


def _needs_hearer(case: Case, position: int) -> bool:
    """Whether a verb needs a hearer: told."""
    verb = case.paragraph.language.reporting_verbs.get(case.paragraph.word(position))
    return verb is not None and verb.use == "hearer"


def _is_heard(case: Case) -> bool:
    """Whether the word is for whoever hears something: Byron asked the “reporter” to leave, told the “expert” that."""
    at, shape = case.at, case.shape
    if shape[max(0, at - 2) : at] != "CM":
        return False
    if shape[at + 1 : at + 2] in ("u", "t"):
        return _needs_hearer(case, at - 2) or case.has_word(at - 2, "asking")
    return case.is_title and _needs_hearer(case, at - 2)  # told the “Leeds Courier”


def _is_discussed(case: Case) -> bool:
    """Whether the sentence is about a word: the word “brave” is used twice, Byron said."""
    named = case.goes_on and case.has_word(case.at - 1, "wording")
    return named and case.paragraph.heads_sentence(case.at - 1) and case.rule != "possessive_noun_cue"


def _is_meant(case: Case) -> bool:
    """Whether the words are what a word means: The name means “good sea”. In Welsh it means “good sea”."""
    verb = case.at - 1 - (case.before in ("e", "p"))
    if not case.has_word(verb, "meaning"):
        return False
    means = next((clause for clause in case.paragraph.around(case.at)[0] if clause.verb == verb), None)
    if means is None or means.subject is None:
        return False
    cue = case.link.cue
    itself = cue is not None and cue.position == verb and case.paragraph.subject_letter(means) in tuple("IXDmi")
    return itself or case.has_word(means.subject, "wording")


def _is_example(case: Case) -> bool:
    """Whether the last resort has found a speaker for an example: papers, including “playbooks”."""
    return _stands_as_term(case) and case.has_word(case.at - 1, "example")


def _is_of_star(case: Case) -> bool:
    """Whether a title is before the name of who has to do with it: “Morning Line” host Ida Moss said."""
    star = case.rule == "quotation_mention_cue" and case.shape.startswith(("FN", "FR"), case.at)
    return star and case.is_title


def _is_spoken_of(case: Case) -> bool:
    """Whether a title heads a sentence that continues about it: “The Long Night” opens on Friday."""
    goes_on = case.link.continues is not None and case.goes_on
    return goes_on and case.paragraph.heads_sentence(case.at) and case.is_title


def _stands_as_term(case: Case) -> bool:
    """Whether the last resort has found a speaker for the word “tariff”."""
    if case.rule != "subject_of_sentence":
        return False
    cue = case.link.cue
    several = " " in case.paragraph.text[case.quoted.content_start : case.quoted.content_end]
    blamed = case.before == "$" and several and cue is not None and cue.letters[-1:] in ("z", "K")
    return not blamed or case.is_title  # blamed the site’s “change in policy”


_REASONS: Sequence[tuple[str, Callable[[Case], bool], str]] = (
    ("", is_introduced, "the words before it introduce a name or a term"),
    ("", _is_speaker, "it is what the speaker is called"),
    ("", _is_given, "it is the name that something is given"),
    ("", is_in_use, "it is the name that people have for something"),
    ("miCYWc:,", is_inscribed, "it is written on a thing"),
    ("vVb", _is_thought_of, "it says what sort of thing is thought of"),
    ("M$X", _is_exclaimed, "it says what sort of thing is meant"),
    ("poVv", _is_glossed, "a gloss follows it"),
    ("(", _is_gloss, "it is a gloss of the name before it"),
    ("N", _is_nickname, "it is a nickname in the middle of a name"),
    ("YVz", _is_work, "it is what is read, sung or made, not what is said"),
    ("$Mpiof,", _stands_as_title, "it has a title's capitals and stands where a title stands"),
    (":", _is_of_label, "it has a title's capitals and stands behind what it is"),
    ("C", _is_written, "it has a title's capitals and is what somebody wrote or read"),
    ("A", _is_of_work, "it is the title of what stands before it"),
    ("C", _hears, "it is a title, and stands where the hearer stands"),
    ("M", _is_heard, "it is a word for whoever hears something"),
    ("im", _is_discussed, "the sentence is about this word"),
    ("OMa", is_own_name, "it is what somebody calls himself"),
    ("Yep", _is_meant, "it is what a word means"),
    ("p", _is_example, "it is an example of what was named before"),
    ("MX", is_part_of_name, "it says which thing is meant by the noun behind it"),
    ("M", is_compared, "something is compared with it"),
    ("M", is_named_example, "it is an example of what was named before"),
    ("", is_listed, "it is an example of what was named before"),
    ("&", is_alternative, "it is another name for what is before it"),
    ("tC", means_something, "the sentence says what it means"),
    ("", _is_of_star, "it is a title, and says what the name behind it is known for"),
    ("", _is_spoken_of, "it is a title, and the sentence is about it"),
    ("$if", _stands_as_term, "it stands where a name or a term stands"),
)
"""The letters that may stand before such a quotation, any if there are none; what holds of it; the reason."""


def _asked_after(letter: str) -> list[tuple[Callable[[Case], bool], str]]:
    """Return what may hold of a quotation after a letter."""
    return [(holds, reason) for letters, holds, reason in _REASONS if not letters or letter in letters]


_AFTER = {letter: _asked_after(letter) for letters, _, _ in _REASONS for letter in letters}
_ANYWHERE = _asked_after("^")
