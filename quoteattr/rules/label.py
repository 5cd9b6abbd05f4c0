"""Ada Byron, mayor: “We won.”

The speaker's label at the beginning of a line, as in transcripts, surveys and captions. The name may be followed by a
role, a paper, an age or a remark (“Byron (laughing):”, “Byron on the bridge:”). It may be in brackets (“[Byron] “We
won.””), before a dash (“Byron — “We won.””), or after the source (“Statement from Ada Byron:”).

Not if the label does not name a speaker: “Exclusive: “We won.””, “Dish of the day: “Crown””.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteattr.letter_sets import regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph, Phrase

if TYPE_CHECKING:
    import regex

__all__ = ["find", "is_speaker"]

NEEDS = ":)-"
_LABEL = regex_over_letters(r"""
    (?: ^ | (?<= [.ES] ) ) [~-]{0,3}
    (?: ^ X : | ^ \( X (?: : X ){1,2} \) )? (?: pp )?         # 11.05: · [00:11:05] · Over to
    (?: p? L , )?                                            # On Monday,
    (?:
        (?: [mDM] (?P<from> [py] ) )? (?P<mention> [NRGX] ) a?     # Byron again
        (?:
            ,? \( [^().;: QUOTATION]{1,10} \)          # (laughing) · [Leeds] · , (D-Leeds)
          | , [NAMED DXLMoaimpvcWj&,]{1,12}         # , the mayor of Leeds · , The Lantern · , laughing
          | ~ [NAMED X]                             # | mayor
          | (?P<dash> - ) [NAMED DXLop]{1,6}         # – mayor of Leeds
          | (?P<topic> p ) [NOMINAL M] (?: o [NAMED DX] )?   # on the bridge
        ){0,3}
        ~{0,4} (?P<cue> : | - (?= [ES] $ ) )
      | \( (?P<mention> [NR] ) \) ~{0,2} (?P<cue> : )?      # [Byron] “We won.”
    )
    ~{0,4} (?P<quotation> [QUOTATION] )
    """)
_BARE = 3
"""The number of letters of a label with only a name, its colon and the quotation."""
_HANDLE = "@"


def find(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for a label and a quotation right after it."""
    for match in _LABEL.finditer(paragraph.shape):
        mention = _speaker(paragraph, match)
        if mention is not None:
            cue = match.start("cue") if match["cue"] else None
            yield Link(match.start("quotation"), mention, None if cue is None else paragraph.phrase(cue))


def is_speaker(paragraph: Paragraph, position: int) -> bool:
    """Tell whether the phrase of a label can be a speaker: Byron, but not Exclusive, Question or School motto."""
    first, last = paragraph.range(position)
    words = [word.lower() for word in paragraph.forms[first:last]]
    classes = paragraph.language.function_words
    return " ".join(words) not in classes["label"] and words[-1] not in classes["emblem"]


def _speaker(paragraph: Paragraph, match: "regex.Match[str]") -> Phrase | None:
    """Return the phrase that names the speaker of a label."""
    at = match.start("mention")
    if match["cue"] == "-":
        return paragraph.phrase(at) if _has_forename(paragraph, at) else None  # no place: LEEDS — “It is over.”
    bare = match.start() == at and match.end() == at + _BARE
    if (bare and not at and match["mention"] != "X") or not is_speaker(paragraph, at):
        return None  # “Byron: “We won.”” is for mention_colon_quotation
    words = paragraph.language.function_words
    no_place = match["dash"] is None or _has_forename(paragraph, at)  # not: LEEDS – Mayor Byron: “It is over.”
    if match["topic"] and (match["mention"] != "N" or paragraph.word(match.start("topic")) not in words["topic"]):
        return None
    if not no_place or (match["from"] == "p" and paragraph.word(match.start("from")) not in words["source"]):
        return None
    if match["mention"] != "X" or _is_numbered(paragraph, at):
        return paragraph.phrase(at)
    return _with_handle(paragraph, at)


def _has_forename(paragraph: Paragraph, position: int) -> bool:
    """Tell whether a phrase is a name of a person, by its first word."""
    first, last = paragraph.range(position)
    return last - first > 1 and paragraph.forms[first] in paragraph.language.forenames


def _is_numbered(paragraph: Paragraph, position: int) -> bool:
    """Tell whether a phrase is one of several people without names: Voter 1."""
    return paragraph.phrase(position).letters in ("R#", "N#")


def _with_handle(paragraph: Paragraph, position: int) -> Phrase | None:
    """Return the name before a handle, or the handle alone: Ada Byron @byron, @byron."""
    first, last = paragraph.range(position)
    handle = next((number for number in range(first, last) if paragraph.forms[number] == _HANDLE), None)
    return None if handle is None else Phrase(paragraph, position, part=(first, handle if handle > first else last))
