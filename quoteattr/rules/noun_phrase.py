"""Tell whether words stand before a noun as a part of its name: vendors at the popular “Under Mango” joint lamented.

Not where only an opinion of the thing is in marks: Byron complained of the new “reckless” plan.
"""

from quoteattr.letter_sets import over_letters, regex_over_letters
from quoteattr.rules.case import Case

__all__ = ["is_alternative", "is_compared", "is_listed", "is_named_example", "is_part_of_name", "means_something"]

# the “red zone” ward, at the busy “red zone” ward; not: the busy ward “has no beds” nurses said
_DETERMINED = regex_over_letters(r"(?r) (?: M F R | (?: M | (?: ^ | [op,.] ) X ) F [XGDim] ) $")
_COMPARISON = regex_over_letters(r"(?r) (?P<noun> [NOMINAL] ) p M $")
_EXAMPLE = regex_over_letters(r"(?r) (?P<such> [NOMINAL] ) e M $")
_LISTED = over_letters(r". e [QUOTATION]")
_ALTERNATIVE = regex_over_letters(r"(?r) (?P<thing> [NOMINAL] ) , (?P<or> & ) $")

_TAG = 3  # phrases from the words to the verb of a clause behind them


def is_part_of_name(case: Case) -> bool:
    """Whether the words say which thing is meant by the noun after them: at the popular “Under Mango” joint."""
    paragraph, noun = case.paragraph, case.at + 1
    if not _DETERMINED.search(case.shape, max(0, case.at - 2), noun + 1):
        return False
    determiner = paragraph.range(case.at - 1)[0]
    if paragraph.units[determiner] not in "dh" or paragraph.units[paragraph.range(noun)[0]] in "dhM":
        return False
    mention = case.link.mention
    if mention is not None and mention.paragraph is paragraph and mention.position == noun:
        return True  # nobody speaks of himself so
    definite = paragraph.forms[determiner].lower() in paragraph.language.function_words["definite"]
    return case.before == "X" and definite and case.is_title


def is_compared(case: Case) -> bool:
    """Whether something is compared with what has the words for its name: comparisons with the “slow wave” of 2001."""
    if case.is_indefinite:
        return False  # compared it to a “root canal”
    found = _COMPARISON.search(case.shape, max(0, case.at - 3), case.at)
    return found is not None and case.has_word(found.start("noun"), "comparison")


def is_named_example(case: Case) -> bool:
    """Whether the words name an example of what is before them: diets such as the “cabbage week”."""
    found = _EXAMPLE.search(case.shape, max(0, case.at - 5), case.at)
    return found is not None and case.has_word(found.start("such"), "such") and case.may_name


def is_listed(case: Case) -> bool:
    """Whether the words are examples of what the rule took for the speaker: identified by words such as “may”."""
    mention = case.link.mention
    if mention is None or mention.paragraph is not case.paragraph or not case.has_word(mention.position, "such"):
        return False
    return _LISTED.match(case.shape, mention.position) is not None


def is_alternative(case: Case) -> bool:
    """Whether the words are another name for what is before them: a rival buyer, or “white knight”, may come."""
    found = _ALTERNATIVE.search(case.shape, max(0, case.at - 3), case.at)
    cue = case.link.cue
    tagged = cue is not None and cue.paragraph is case.paragraph and 0 < cue.position - case.at <= _TAG
    if found is None or tagged or not case.has_word(found.start("or"), "or"):
        return False  # It is a mess, or “a crime,” Byron said
    thing = case.paragraph.range(found.start("thing"))[0]
    if case.paragraph.units[thing] not in "dhM":
        return False  # the plan was bad, or “terrible,” for Leeds
    return case.is_short and (case.shape[case.at] == "Q" or case.shape[case.at + 1 : case.at + 2] in (",", ":"))


def means_something(case: Case) -> bool:
    """Whether the sentence says what the words stand for: police believe that “toys” meant guns."""
    return case.is_short and case.goes_on and case.has_word(case.at + 1, "denoting")
