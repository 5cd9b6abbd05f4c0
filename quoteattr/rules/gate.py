"""The gate: whether anybody is quoted at all.

A rule finds who would be the speaker; the gate takes the answer back where the quotation is a title (“on NBC’s “Meet
the Press””), a name (“a website called “The Ledger””), or a term (“the so-called “nuclear option””). A false
attribution is worse than a missing one.
"""

import regex

from quoteattr.quotations.pairing import Quoted
from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

__all__ = ["why_nobodys"]

_WORDS = regex.compile(r"[\w'’-]+")
_GLOSS = regex.compile(r"(?: Q | F , ) (?P<gloss> [XDiGRm] ) [opw]", regex.VERBOSE)
_BRACKETED = regex.compile(r"N \( [QEF] \)", regex.VERBOSE)
_GLOSSED = 40  # code points
_INTRODUCTION = 4  # words: known in the trade as
_PARTICLE = 3  # letters: such words have a capital in no title
_TITLE_WORDS = 12  # a title is no longer
_LAST_RESORT = "subject_of_sentence"


def why_nobodys(scene: Scene, link: Link, rule: str, quoted: Quoted) -> str | None:
    """Say why a quotation that a rule has answered is nobody's words all the same, or None where it is somebody's.

    Args:
        scene: the scene in which the quotation stands.
        link: what the rule found.
        rule: the name of the rule.
        quoted: the quotation.

    Returns:
        A reason to be read aloud.
    """
    if rule != "passive_by" and _is_named(scene, link.quotation):
        return "the words before it introduce a name or a term"
    if _is_glossed(scene, link.quotation):
        return "a gloss follows it"
    before = scene.shape[link.quotation - 1 : link.quotation] or "^"
    title = _has_title_case(scene.text[quoted.content_start : quoted.content_end])
    if before == "(" and _BRACKETED.match(scene.shape, max(0, link.quotation - 2)):
        return "it is a gloss of the name before it"
    if title and before == "N" and scene.shape[link.quotation : link.quotation + 2] == "FN":
        return "it is a nickname in the middle of a name"
    if title and before in "YV" and not _is_headline(scene):
        return "it is what is read, sung or made, not what is said"
    if before == "M" and link.cue is not None and scene.units[link.cue.range[1] - 1] in "Kkj":
        return None  # called him a “Stalinist”
    if before in "$Mpiof" and title:
        return None if _is_headline(scene) else "it has a title's capitals and stands where a title stands"
    if before in "$if" and rule == _LAST_RESORT:
        return "it stands where a name or a term stands"
    return None


def _is_named(scene: Scene, position: int) -> bool:
    """Whether “titled”, “known as”, “called” or the like stands before a quotation and nobody calls it so."""
    if not position:
        return False
    position -= scene.shape[position - 1] == "M"  # called the “chain”
    end = scene.ranges[position][0]
    begin = max(0, end - _INTRODUCTION)
    letters = scene.units[begin:end]
    spelt = zip(scene.words[begin:end], letters, strict=True)
    last = [word.lower() for (word, _, _), letter in spelt if letter != "a"]
    terms = scene.language.term_words
    if not any(" ".join(last[number:]) in terms for number in range(len(last))):
        return False
    verb = position - 1 - (scene.shape[position - 1] == "e")
    if scene.shape[verb : verb + 1] != "K":
        return True
    calls = next((clause for clause in scene.around(position)[0] if clause.verb == verb), None)
    if calls is None or calls.passive:
        return True
    return scene.subject_letter(calls) in ("", *"XiDmI") and calls.opener != "q"


def _is_glossed(scene: Scene, position: int) -> bool:
    """Whether an explanation follows a few words: with “smart dust,” an invention of the fifties."""
    start, end = scene.span(position)
    if end - start > _GLOSSED or scene.shape[position - 1 : position] not in ("p", "o", "V", "v"):
        return False
    rest = _GLOSS.match(scene.shape, position)
    if rest is None:
        return False
    first, _, _ = scene.words[scene.ranges[rest.start("gloss")][0]]
    return first in scene.language.function_words["indefinite_article"]


def _has_title_case(content: str) -> bool:
    """Whether all the longer words of a content have a capital."""
    words = _WORDS.findall(content)
    longer = [word for word in words if len(word) > _PARTICLE] or words
    if not words or len(words) > _TITLE_WORDS or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word[0].isdigit() for word in longer)


def _is_headline(scene: Scene) -> bool:
    """Whether the words of a paragraph have capitals throughout."""
    words = [word for word, _, _ in scene.words if len(word) > _PARTICLE]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)
