"""The bridge was “past repair”, according to Ada Byron.

The phrase may be anywhere in the sentence of the quotation. This also covers “In the words of Byron: “Past repair.””;
“For Byron, the bridge was “past repair””; and “The bridge was “past repair”, in Byron’s view”.
"""

from collections.abc import Iterator

from quoteattr.letter_sets import over_letters, regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph, Phrase

NEEDS = "gpy"
_ACCORDING = regex_over_letters(
    r"(?P<cue> g ) [pu] (?P<mention> [SOURCE] ) | (?: ^ | (?<= [.] ) ) p (?P<cue> m ) o (?P<mention> [SPEAKER] )"
)
_VIEW = over_letters(
    r"(?: ^ | (?<= [.] ) ) (?P<cue> p ) (?P<mention> [NRO] ) , [^.;:C QUOTATION]{1,8} A [^.;:C QUOTATION]{0,4} [QEF]"
)
_WORDS_OF = over_letters(r"(?<= [,Q] ) p (?P<noun> m ) o (?P<mention> [SPEAKER] ) (?= ,? [QEF] | [,.] )")
_OWN = over_letters(
    r"(?: ^ | (?<= [QUOTATION AUXILIARY .,XNR-] ) ) (?P<cue> [py] ) (?P<noun> [mXiD] ) (?= [,.QEF-] | [AUXILIARY] | $ )"
)


def find(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for “according to” in the sentence."""
    shape = paragraph.shape
    for match in _ACCORDING.finditer(shape) if "g" in shape or "pmo" in shape else ():
        mention = match.start("mention")
        words = paragraph.range(match.start("cue"))[0], paragraph.range(mention)[0]
        cue = Phrase(paragraph, match.start("cue"), part=words)
        for position in paragraph.near(match.start()):
            yield Link.of(paragraph, position, mention, cue)
    for view in _VIEW.finditer(shape) if shape[:1] == "p" or ".p" in shape else ():
        if paragraph.word(view.start("cue")) in paragraph.language.function_words["viewpoint"]:
            yield Link.of(paragraph, view.end() - 1, view.start("mention"), view.start("cue"))
    yield from _views(paragraph)


def _views(paragraph: Paragraph) -> Iterator[Link]:
    """Look for a phrase that says whose words or whose view they are."""
    for pattern in (_WORDS_OF, _OWN):
        for match in pattern.finditer(paragraph.shape):
            noun = match.start("noun")
            owner = paragraph.phrase(match.start("mention")) if pattern is _WORDS_OF else paragraph.possessor(noun)
            if owner and paragraph.word(noun) in paragraph.language.function_words["viewpoint_noun"]:
                for position in paragraph.near(match.start()):
                    yield Link.of(paragraph, position, owner, paragraph.noun(noun))
