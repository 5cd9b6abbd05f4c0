"""Tell whether words are a name in use: the valley that locals call “the Furnace”, a club calling itself “The Owls”.

Such people are not named, and no one of them says the words on one occasion. Not: which Byron called “the worst road”.
"""

from quoteattr.letter_sets import regex_over_letters
from quoteattr.rules.case import Case

__all__ = ["is_in_use", "is_own_name"]

_REACH = 16  # phrases; the patterns look no farther back

_BEFORE = (
    # a valley, which locals have long nicknamed “the Furnace”; a man the neighbours have taken to calling the “Match”
    regex_over_letters(r"""(?r)
        (?: [NOMINAL] ,? [tw] | [XiDGm] )                                         # or without a relative pronoun
        (?P<people> [RMG] ) (?: o [NOMINAL] | a | Z | [Vbzp] [pu] ){0,4}     # have taken to, like to
        (?P<verb> [Kkj] ) a? (?: p? e )? M? $
        """),
    # the mill, dubbed by locals “the Ark”
    regex_over_letters(r"(?r) (?P<verb> K ) a? y (?P<people> [RM] ) e? M? $"),
)
_AFTER = regex_over_letters(r"(?P<verb> K ) e? M? [QUOTATION] ,? y (?P<people> [RM] )")  # dubbed “the Ark” by locals
_AFTER_VERB = 3  # phrases: dubbed as the “Ark”

# a club calling itself the “Owls”, neighbours in Leeds who call themselves “the night shift”
_BY_ITSELF = regex_over_letters(r"""(?r)
    (?: (?P<who> [RGM] ) (?: [po] [NOMINAL] )? | (?P<what> [XDmi] ) )
    (?: j | ,? [tw] a? [Kk] ) (?P<self> O ) a? M? $
    """)


def is_in_use(case: Case) -> bool:
    """Whether the words are the name that people have for something: Locals call the bend “the Shark”."""
    return _is_said_to_be_in_use(case) or (case.may_name and _is_given_by_people(case))


def _is_said_to_be_in_use(case: Case) -> bool:
    """Whether a main clause tells of the name: Locals call the bend “the Shark”; not: Locals call it “a disgrace”."""
    cue, mention = case.link.cue, case.link.mention
    if cue is None or mention is None or cue.letters[-1] == "j" or case.before not in tuple("OXIN"):
        return False
    return case.has_cue("customary") and mention.letters[-1:] in ("R", "M") and case.is_name


def _is_given_by_people(case: Case) -> bool:
    """Whether several people who are not named are the subject or the agent of the verb before the words."""
    shape, at = case.shape, case.at
    found = (pattern.search(shape, max(0, at - _REACH), at) for pattern in _BEFORE)
    given = next(filter(None, found), None) or _AFTER.search(shape, max(0, at - _AFTER_VERB))
    if given is None or not case.has_word(given.start("verb"), "customary"):
        return False
    if given["people"] == "G":
        return given["verb"] != "K"  # the crew like to call; not: the council has dubbed
    return given["people"] == "M" or case.paragraph.is_plural(given.start("people"))


def is_own_name(case: Case) -> bool:
    """Whether the words are what somebody calls himself: the club calls itself “The Quiet Ones”."""
    found = _BY_ITSELF.search(case.shape, max(0, case.at - _REACH), case.at) if case.may_name else None
    if found is not None and case.has_word(found.start("self"), "reflexive"):
        genders = case.paragraph.language.pronoun_genders  # not: left the stage calling herself “the fool”
        return bool(found["who"]) or genders.get(case.paragraph.word(found.start("self"))) not in ("m", "f")
    cue = case.link.cue
    own = case.before == "O" and case.has_word(case.at - 1, "reflexive")
    return own and cue is not None and cue.letters[-1:] in ("K", "k", "j") and case.is_title
