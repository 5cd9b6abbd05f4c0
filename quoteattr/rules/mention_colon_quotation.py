"""Ada Byron was blunt: “We won.”

A sentence ends with a colon before the quotation. The speaker is the subject of its last independent clause. This also
covers a speaker's label (“Byron: “We won.””) and a source (“From the report: “We won.””; “The best answer came from
Byron: “We won.””).
"""

from collections.abc import Iterator

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import AUXILIARY, TELLER, over_letters, regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.label import is_speaker
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = ":"
_LABEL = regex_over_letters(
    r"(?r) (?: ^ | [.-] ) (?: (?P<mention> [NAMED mDi] ) | [aX&]? p (?P<mention> [NOMINAL] ) ) (?: & [NAMED] )? :"
)
_WHOSE = regex_over_letters(r"(?r) (?P<mention> [NAMED] ) , (?P<whose> w ) [mDi] A a? [Xtp]? :")
_CAME_FROM = over_letters(r"[mi] a? V a? (?P<from> p ) (?P<mention> [NAMED] )")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the clause or the label before a colon."""
    for position in answers.unanswered:
        if not position or paragraph.shape[position - 1] != ":":
            continue
        begin, _ = paragraph.sentence(position)
        label = _LABEL.match(paragraph.shape, max(0, begin - 1), position)
        if label:
            at = label.start("mention")
            if not is_speaker(paragraph, at):
                continue
            owner = paragraph.possessor(at) if paragraph.shape[at] in "mi" else None
            yield Link.of(paragraph, position, owner or at, position - 1)
            continue
        whose = _WHOSE.match(paragraph.shape, begin, position)
        if whose and paragraph.word(whose.start("whose")) in paragraph.language.function_words["possessive"]:
            yield Link.of(paragraph, position, whose.start("mention"), position - 1)  # Byron, whose verdict was simple:
            continue
        before, _ = paragraph.around(position)
        able = [c for c in before if c.end >= position and _can_speak(paragraph.subject_letter(c), c)]
        if able:
            anew = [c for c in able if c.opener in ("", "&") and ":" not in paragraph.shape[c.verb : position - 1]]
            main = [c for c in anew if c.opener == "&" and paragraph.shape[c.start - 1 : c.start] in (",", "Q")]
            clause = (main[-1:] or anew[:1] or able[:1])[0]
            came = _CAME_FROM.match(paragraph.shape, clause.subject or 0)
            if came and paragraph.word(came.start("from")) in paragraph.language.function_words["source"]:
                yield Link.of(paragraph, position, came.start("mention"), clause.verb)
            else:
                yield Link.said(paragraph, position, clause)


def _can_speak(subject: str, clause: Clause) -> bool:
    """Whether a subject can speak. “It” can, for a letter that “goes on”, but not if it “is” something.

    Whoever a headline says is told something hears it: Ministers told: “No.”
    """
    if clause.passive and clause.group == clause.verb:
        return False
    return subject in tuple(f"{TELLER}M") or (subject == "I" and clause.letter not in AUXILIARY)
