"""Why a turn is whose: the sentences of an explanation."""

import heapq
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteattr.explanation import Passage, Step
from quoteattr.fiction.rules import FICTION_RULES, WAYS
from quoteattr.fiction.sieve import Report
from quoteattr.fiction.tags import Naming, Tag
from quoteattr.fiction.turns import FAR, Turn
from quoteattr.reading import place_of
from quoteattr.records import Attribution, Span
from quoteattr.text.paragraph import Phrase

if TYPE_CHECKING:
    from quoteattr.fiction.novel import Novel

__all__ = ["tell"]

_NAMES = tuple(rule.name for rule in FICTION_RULES)
_DOCUMENTATION = {rule.name: rule.documentation for rule in FICTION_RULES} | WAYS
_PRONOUNS = {"f": "a woman", "m": "a man", "p": "several people", "": "one of those who were named"}
_CERTAIN = 50.0  # a margin that only a name, or a single candidate, has


def tell(novel: "Novel") -> Iterator[Step]:
    """Yield the records of a novel, each with the steps that led to it."""
    return heapq.merge(_of_told(novel), _of_quotations(novel), key=lambda step: place_of(step.attribution))


def _of_told(novel: "Novel") -> Iterator[Step]:
    for one, attribution in novel.of_told():
        rule, report = one.told.rule, one.told.report
        name = novel.name(one.person)
        yield Step(
            attribution,
            (rule.name,),
            rule.name,
            rule.documentation.strip().partition("\n")[0],
            one.told.shape,
            _passage(novel, one.tag),
            _words(novel, report.cue),
            resolution=() if one.tag is None else (_named(novel, one.tag, "subject"), f"{name} is meant"),
        )


def _of_quotations(novel: "Novel") -> Iterator[Step]:
    for number, attribution in enumerate(novel.of_quotations()):
        rule = attribution.rule
        if rule is None:
            yield Step(attribution, _NAMES, shape=novel.shape(number))
            continue
        asked = _NAMES[: _NAMES.index(rule) + 1] if rule in _NAMES else (*_NAMES, rule)
        report = novel.reports.get(number, Report())
        place = novel.turn_of.get(number)
        phrase = report.tag or (novel.way(number)[0] if place is not None else None)
        yield Step(
            attribution,
            asked,
            rule,
            _DOCUMENTATION[rule].strip().partition("\n")[0],
            novel.shape(number),
            _passage(novel, phrase),
            None if attribution.cue is None else Passage(attribution.cue.span, attribution.cue.text),
            resolution=tuple(_inside(attribution) if place is None else _sentences(novel, place)),
        )


def _passage(novel: "Novel", tag: Tag | None) -> Passage | None:
    return None if tag is None else _words(novel, tag.phrase)


def _words(novel: "Novel", phrase: Phrase) -> Passage:
    start, end = phrase.span
    return Passage(Span(start, end), novel.visible.text[start:end])


def _inside(attribution: Attribution) -> Iterator[str]:
    yield f"{attribution.speaker.name if attribution.speaker else 'nobody'} is named inside the quotation around it"


def _sentences(novel: "Novel", place: int) -> Iterator[str]:
    """Yield what spoke for the speaker of a turn, a sentence a step."""
    conversation = novel.conversation
    turn, decision = conversation.turns[place], conversation.decisions[place]
    name = novel.name(decision.speaker)
    for tag, kind in ((turn.tag, "tag"), (turn.lead, "lead"), (turn.beat, "beat")):
        if tag is not None:
            yield _named(novel, tag, kind)
    if decision.alternates:
        earlier = conversation.turns[place - 2]
        between = novel.name(conversation.turns[place - 1].speaker)
        span = novel.visible.restored(Span(earlier.start, earlier.end))
        yield f"{name} alternates with {between}: {name} spoke at [{span.start}:{span.end}]"
    yield from _called(novel, place)
    if decision.speaker in turn.in_view and turn.tag is None and not decision.alternates:
        yield f"{name} is in view: named in the narration before"
    if decision.rival is None or decision.margin > _CERTAIN:
        yield f"nobody but {name} may have said it"
    else:
        yield f"{name} is better than {novel.name(decision.rival)} by a margin of {decision.margin:.1f}"


def _named(novel: "Novel", tag: Tag, kind: str) -> str:
    words = f"the {kind} {novel.visible.restored(_words(novel, tag.phrase))}"
    if tag.naming is Naming.NAME:
        return f"{words} names {novel.name(tag.person)}"
    if tag.naming is Naming.NARRATOR:
        return f"{words} is the one who tells the story"
    if tag.naming is Naming.PRONOUN:
        return f"{words} is {_PRONOUNS[tag.gender]}"
    return f"{words} describes the speaker"


def _called(novel: "Novel", place: int) -> Iterator[str]:
    """Yield who is called by the words of the turn, and by those before and after it."""
    turns = novel.conversation.turns
    here = turns[place]
    for person in sorted(here.called):
        yield f"{novel.name(person)} is called in the words, and so does not speak them"
    near: list[tuple[Turn, str]] = []
    if place and here.gap < FAR:
        near.append((turns[place - 1], "before"))
    if place + 1 < len(turns) and turns[place + 1].gap < FAR:
        near.append((turns[place + 1], "after"))
    for turn, where in near:
        if here.speaker in turn.called:
            yield f"{novel.name(here.speaker)} is called by the turn {where}"
