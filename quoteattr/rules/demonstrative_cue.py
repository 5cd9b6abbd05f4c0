"""“Never again.” That was the verdict of Ada Byron.

The sentence after the quotation, or the next paragraph, points back to it: “Those were her words”, “That is what the
mayor told residents”, “So said Byron”, “So Byron put it”.

Not if the noun names a work or a saying (“That is the motto of the union”), and not if nothing is said (“That was in
May”, “That is what Byron wanted”).
"""

from collections.abc import Iterator

from quoteattr.letter_sets import over_letters, regex_over_letters
from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.link import Link
from quoteattr.rules.nouns import maker_of
from quoteattr.text.paragraph import Paragraph

NEEDS = BESIDE
_POINTS_BACK = regex_over_letters(r"""
    (?: (?: [ES] [.]? | F [.-] ) | ^ )
    (?:
        (?P<that> [tM] ) (?: , [^.;:,QES]{1,6} , )? A a?
        (?:
            (?P<noun> m ) (?: (?P<of> [po] ) (?P<maker> [NAMED MPO] ) )?
          | q t? (?P<mention> [NAMED PMX] ) (?: , [^.;: QUOTATION]{1,16} , )? [Za]{0,2} (?P<cue> [CUE] | V (?= I ) )
        )
      | (?P<so> [sa] ) (?P<cue> [CY] ) (?P<mention> [NAMED P] )
      | (?P<so> [sa] ) (?P<mention> [NAMED] ) (?: , [^.;: QUOTATION]{1,16} , )? [Za]{0,2} (?P<cue> [YK] ) I (?! [PNR] )
    )
    """)
_POINTERS = frozenset("tMsa")  # that, this, so, thus
_POINTER_WITHIN = 3
"""Phrases: the quotation and a stop before the pointer."""
_ALONE = over_letters(r"[QUOTATION] [.]?")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation that is a sentence, and for a sentence after it that says whose words they were."""
    for quotation in answers.unanswered:
        link = _link(paragraph, quotation, quotation)
        if link is not None:
            yield link
    following = answers.document.following(paragraph) if _ALONE.fullmatch(paragraph.shape) else None
    if following is not None and not following.quotations and answers.unanswered:
        below = _link(following, answers.unanswered[0], 0)
        if below is not None:
            yield below


def _link(paragraph: Paragraph, quotation: int, begin: int) -> Link | None:
    """Link a quotation to whoever the sentence at a position of a paragraph names."""
    if _POINTERS.isdisjoint(paragraph.shape[begin : begin + _POINTER_WITHIN]):
        return None  # nearly always, and the pattern below takes as long to compile as a short article to read
    match = _POINTS_BACK.match(paragraph.shape, begin)
    if match is None:
        return None
    words = paragraph.language.function_words
    pointer, back = ("so", "thus") if match["that"] is None else ("that", "demonstrative")
    if paragraph.word(match.start(pointer)).lower() not in words[back]:
        return None
    if match["noun"] is None:
        return Link(quotation, paragraph.speaker(match.start("mention")), paragraph.phrase(match.start("cue")))
    noun, maker = match.start("noun"), maker_of(paragraph, match)
    names_work = paragraph.word(noun) in paragraph.language.works and paragraph.word(noun) not in words["wording"]
    return None if maker is None or names_work else Link(quotation, maker, paragraph.noun(noun))
