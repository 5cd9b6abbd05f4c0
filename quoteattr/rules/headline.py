"""Byron: bridge is “past repair”

A headline with the speaker before a colon. The words may also come first: ‘I was wrong’: Byron on the bridge; ‘I was
wrong’: a conversation with Byron.

Not if the label does not name a speaker (Exclusive: bridge is “past repair”), and not in a transcript, in which more
sentences follow (Byron: They call it a “bridge.” I do not.).
"""

from collections.abc import Iterator

from quoteattr.letter_sets import over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.case import has_title_capitals
from quoteattr.rules.label import is_speaker
from quoteattr.rules.link import Link
from quoteattr.rules.speech import is_clause
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph

NEEDS = ":"
_LABEL = over_letters(
    r"(?P<mention> [NAMED] ) (?: [oyp] (?: [NAMED] | [DXmi] (?= : [QUOTATION] $ ) ) )? a? (?P<cue> : )"
)

_FEW_WORDS = 58  # code points
_WORDS_FIRST = over_letters(  # “I was wrong”: Byron on the bridge, Byron hits out, a talk with Byron
    r"""
    (?P<quotation> [QUOTATION] ) (?P<cue> : )
    (?: [mi] (?P<with> p ) )? (?P<mention> [NAMED] )
    (?: [opy] [NOMINAL L] ){0,3}
    (?: p [NOMINAL v] ,? [NOMINAL va,&p]{0,8} | (?P<acts> [CUE zbB] ) [^.:; QUOTATION]{0,12} )? $
    """
)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a phrase and a colon at the beginning of the paragraph, and for quotations in its first sentence."""
    yield from _said_after(paragraph, answers.document)
    label = _LABEL.match(paragraph.shape)
    if label is None or not is_speaker(paragraph, label.start("mention")):
        return
    for position in paragraph.near(label.end()) if label.end() < len(paragraph.shape) else ():
        if len(paragraph.sentences) > 1 and not _is_long(paragraph, position):
            continue  # rather a turn in a talk, and a word that it uses
        if paragraph.shape[label.end() : position].find(":") < 0:
            yield Link.of(paragraph, position, label.start("mention"), label.start("cue"))


def _is_long(paragraph: Paragraph, position: int) -> bool:
    return len(paragraph.content(position)) > _FEW_WORDS


def _said_after(paragraph: Paragraph, document: Document) -> Iterator[Link]:
    """Look for a quotation, a colon and the speaker, and nothing else."""
    match = _WORDS_FIRST.match(paragraph.shape)
    if match is None or has_title_capitals(paragraph.content(0)):
        return
    if match["with"] and paragraph.word(match.start("with")) not in paragraph.language.function_words["absolute"]:
        return
    if match["acts"] and not is_clause(document, document.quotations[paragraph.quotations[0]]):
        return  # ‘Ghost ship’: Byron finds it in May
    yield Link.of(paragraph, 0, match.start("mention"), match.start("cue"))
