"""Her advice to the guests was “stay calm”.

The possessor of a noun of saying is the speaker: “Byron’s claim that the bridge was “past repair””, “her promise to
“mend it at last””, “Her advice? “Stay calm.””. The speaker may also come after the noun: “a report by Byron that the
bridge was “past repair””, “shouts of “no” from the guests”. If the noun follows the words, the speaker may be after or
before it: ““No,” came the reply from Byron”; ““No,” was Byron’s answer”.

Not with other nouns (“her house was “past repair””), and not if the words themselves are discussed (“their motto is
“onward””).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteattr.letter_sets import over_letters, regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.rules.nouns import maker_of
from quoteattr.text.paragraph import Paragraph, Phrase

if TYPE_CHECKING:
    import regex

NEEDS = "m"
_NOUN = regex_over_letters(r"""(?r)
    (?P<noun> m ) (?: L | [opyu] [SPEAKER DXL] ){0,2}
    (?:
        (?: , [^,.QES]{1,10} , )? A a? [tMX]?  # her advice, given freely, was that · was a flat
      | :
      | (?: A a? | , )? t [^.;:QES]{0,8}       # her claim that the bridge was, her claim was that it was
      | (?<= m ) (?: u a? [bkBA] [^.;:, QUOTATION]{0,3} | (?P<to> p ) )  # her promise to be, or “to” and the quotation
      | (?<= p. ) ,                            # in her words,
      | (?<= m ) o                             # her promise of
    )
    """)
_ASKED = regex_over_letters(r"""(?r)
    (?: ^ | [QUOTATION .] ) (?P<noun> m )                   # Her verdict? · The verdict from Byron on the day?
    (?: (?P<of> [op] ) (?P<maker> [NAMED O] ) )? (?: [opy] [SPEAKER DXL] ){0,2}? [.]
    """)
_MADE_BY = regex_over_letters(r"(?r) (?P<noun> m ) (?: [oy] | (?P<from> p ) ) (?P<maker> [NAMED O] ) t [^.;:QES]{0,8}")
_FROM = over_letters(r"(?P<noun> m ) o (?P<quotation> [QUOTATION] ) ,? p (?P<maker> [NAMED MO] )")
_CAME = over_letters(r"""
    (?P<quotation> [QUOTATION] ) ,? [VA] a? p? (?P<noun> m )
    (?: (?P<of> [po] ) (?P<maker> [NAMED MXP] ) )? (?= [.,LpC] | $ )
    """)
_NEAR = 16  # phrases; a noun farther away is ignored


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a noun of saying before the quotation, and for its speaker."""
    for heard in _FROM.finditer(paragraph.shape):
        yield Link.of(paragraph, heard.start("quotation"), heard.start("maker"), paragraph.noun(heard.start("noun")))
    for came in _CAME.finditer(paragraph.shape):
        maker = maker_of(paragraph, came)
        if maker is not None:
            yield Link.of(paragraph, came.start("quotation"), maker, paragraph.noun(came.start("noun")))
    for position in answers.unanswered:
        if paragraph.shape.find("m", max(0, position - _NEAR), position) < 0:
            continue
        begin = max(paragraph.sentence(position)[0], position - _NEAR)
        for pattern in (_NOUN, _MADE_BY, _ASKED):
            match = pattern.match(paragraph.shape, 0 if pattern is _ASKED else begin, position)
            maker = match and _maker(paragraph, pattern, match)
            if match and maker:
                yield Link.of(paragraph, position, maker, paragraph.noun(match.start("noun")))
                break


def _maker(paragraph: Paragraph, pattern: "regex.Pattern[str]", match: "regex.Match[str]") -> Phrase | None:
    """Return the phrase for whoever said what a noun refers to."""
    if pattern is _MADE_BY:
        source = paragraph.language.function_words["source"]
        by_maker = match["from"] is None or paragraph.word(match.start("from")) in source
        return paragraph.phrase(match.start("maker")) if by_maker else None
    noun = match.start("noun")
    if pattern is _ASKED:
        return maker_of(paragraph, match) if paragraph.word(match.end() - 1) == "?" else None
    if match["to"] and paragraph.word(match.start("to")) not in paragraph.language.function_words["to"]:
        return None
    return None if paragraph.word(noun) in paragraph.language.works else paragraph.possessor(noun)
