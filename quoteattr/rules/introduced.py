"""Tell whether the words before a quotation introduce it as a name or a term: known as “Shorty”, the song “Go”."""

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import regex_over_letters
from quoteattr.rules.case import Case
from quoteattr.text.paragraph import Paragraph

__all__ = ["is_introduced"]

_NOUNS = "XmiDGR"  # what may be called something: a house called
_FULL_VERBS = frozenset("CYV")
_LONGEST = 4  # words: known in the trade as
_REACH = 16  # phrases

# known in town and to all as the “Ark”; referred to locally as; not: referred to the mill as, on Friday to the mill as
_KNOWN_AS = regex_over_letters(r"""(?r)
    (?P<verb> [CYVB] | K (?= p [apy] ) ) p? (?: & [CYVKz] )?        # known and loved
    (?P<thing> [NOMINAL PIO] )?                                    # entered it in the books as
    (?: [a,L] | [po] [NOMINAL POML] | & p? [NOMINAL POM] | (?P<agent> y ) [RGM] )* e M? $
    """)


def is_introduced(case: Case) -> bool:
    """Whether “titled”, “known as”, “called” or the like is before a quotation and nobody calls it so."""
    if _is_known_as(case):
        return True
    paragraph = case.paragraph
    position = case.at - (case.before == "M")  # called the “chain”
    if case.rule == "passive_by" or not _follows_term_words(paragraph, position):
        return False
    verb = position - 1 - (paragraph.shape[position - 1] == "e")
    verb -= paragraph.shape[verb] in ("O", "p")  # calls herself, refers to
    if paragraph.shape[verb : verb + 1] != "K":
        return True
    calls = next((clause for clause in paragraph.around(position)[0] if clause.verb == verb), None)
    if calls is None or calls.passive or _says_what_thing_is_called(paragraph, calls):
        return True
    subject = paragraph.subject_letter(calls)
    if subject == "I" and calls.opener == "r":
        return False  # the plan, which it described as
    return subject in ("", *"XiDmI") and calls.opener != "q"


def _is_known_as(case: Case) -> bool:
    """Whether something is known, listed or recorded as the words: known in the trade as “milling”."""
    found = _KNOWN_AS.search(case.shape, max(0, case.at - _REACH), case.at)
    if found is None or not case.has_word(found.start("verb"), "known"):
        return False
    if _tells_in_relative(case, found.start("verb")):
        return False
    if found["agent"] and case.is_indefinite:
        return False  # known by some as “a hug”
    known = case.may_name and case.has_word(found.start("verb"), "knowing")  # know it as “the Ark”
    return known or not found["thing"] or case.has_word(case.at - 2 - (case.before == "M"), "books")


def _tells_in_relative(case: Case, verb: int) -> bool:
    """Whether a relative clause says who calls something so: victims, whom he referred to as his “regulars”."""
    clauses = case.paragraph.around(case.at)[0]
    told = any(one.verb == verb and one.opener == "r" and not (one.passive or one.relative) for one in clauses)
    return told and not case.shape[verb + 1 : case.at].strip("paeMh")


def _follows_term_words(paragraph: Paragraph, position: int) -> bool:
    """Whether the words before a position are some of those before a term, adverbs and reflexives aside."""
    end = paragraph.range(position)[0]
    begin = max(0, end - _LONGEST)
    reflexives = paragraph.language.function_words["reflexive"]
    spelt = zip(paragraph.forms[begin:end], paragraph.units[begin:end], strict=True)
    last = [word.lower() for word, letter in spelt if letter != "a" and word not in reflexives]
    if not last or last[-1] not in paragraph.language.term_endings:
        return False  # nearly always
    return any(" ".join(last[number:]) in paragraph.language.term_words for number in range(len(last)))


def _says_what_thing_is_called(paragraph: Paragraph, calls: Clause) -> bool:
    """Whether a verb belongs to the noun before it and not to the subject: She lives in a house called “The Moor”."""
    verb, subject, shape = calls.verb, calls.subject, paragraph.shape
    if subject is None or shape[verb - 1] not in _NOUNS or subject >= verb - 1:
        return False
    return not _FULL_VERBS.isdisjoint(shape[subject:verb])
