"""The list of quotations, with everything known about each: the speaker, the cue, the rule and the confidence."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from quoteattr.formats.html.corrections import Drawn, record_of
from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.voices import NOT_KNOWN, colour_of, label_of, name_of, standing_of
from quoteattr.records import Attribution, Speaker

__all__ = ["UNSURE", "add_entries", "unsure"]

UNSURE = 0.75
"""Answers with a lower confidence are shown as unsure. More than one in four of them was wrong when measured."""

LONGEST = 240
"""The number of code points of a quotation to show in the list."""


def unsure(attribution: Attribution) -> bool:
    """Tell whether an answer is shown as unsure."""
    return attribution.speaker is not None and attribution.confidence < UNSURE


def add_entries(  # noqa: PLR0913 - all needed for the list
    made: Markup,
    attributions: Sequence[Attribution],
    speakers: Sequence[int],
    *,
    stem: str,
    level: int,
    drawn: Mapping[int, Drawn] = MappingProxyType({}),
) -> None:
    """Add the list of all quotations. The cards of the page are copied from it.

    The script folds it, because a screen reader cannot use a closed ``details`` as a description.

    Args:
        made: The tree to add to.
        attributions: In text order.
        speakers: The number of the speaker of each.
        stem: The beginning of the identifiers of the document.
        level: The level of the heading.
        drawn: The attributions to check, by number from 0, each with the stratum that it was drawn from.
    """
    if not attributions:
        return
    controls = {"type": "button", "aria-expanded": "true", "aria-controls": f"{stem}-entries"}
    with made.element("section", {"class": "entries", "aria-labelledby": f"{stem}-all {stem}-name"}):
        with made.element(f"h{level}", {"id": f"{stem}-all"}):
            made.leaf("button", "Every quotation, with all that is known about it", controls)
        with made.element("ol", {"id": f"{stem}-entries"}):
            for number, (one, speaker) in enumerate(zip(attributions, speakers, strict=True), start=1):
                identifier = f"{stem}-q{number}"
                record = {"data-record": record_of(one, drawn.get(number - 1))}
                asked = {"data-asked": ""} if number - 1 in drawn else {}
                with made.element("li", {"class": colour_of(speaker), **record, **asked}):
                    made.leaf("a", _shortened(one.quotation.text), {"href": f"#{identifier}", "dir": "auto"})
                    _add_entry(made, one, speaker, identifier)


def _add_entry(made: Markup, one: Attribution, speaker: int, identifier: str) -> None:
    with made.element("div", {"class": "about", "id": f"{identifier}-about"}):
        with made.element("p", {"class": "who"}):
            badge = "?" if speaker == NOT_KNOWN else str(speaker or "–")
            made.leaf("span", badge, {"class": "badge", "aria-hidden": "true"})
            made.text(" ")
            made.leaf("bdi", label_of(one), {"class": "name"})
            if one.speaker is not None:
                made.text(f", {one.speaker.kind.value}")
        with made.element("dl"):
            for term, description in _facts(one):
                with made.element("div", {"class": "rule"} if term == "rule" else {}):
                    made.leaf("dt", term)
                    made.leaf("dd", description, {"dir": "auto"})
            if one.speaker is not None:
                _add_confidence(made, one)


def _add_confidence(made: Markup, one: Attribution) -> None:
    share = min(max(one.confidence, 0.0), 1.0)
    with made.element("div", {"class": "confidence unsure" if unsure(one) else "confidence"}):
        made.leaf("dt", "confidence")
        with made.element("dd"):
            with made.element("svg", {"class": "bar", "aria-hidden": "true"}):
                made.leaf("rect", "", {"width": "100%", "height": "100%", "class": "whole"})
                made.leaf("rect", "", {"width": f"{share:.0%}", "height": "100%", "class": "part"})
            made.text(f" {one.confidence:.2f}{', unsure' if unsure(one) else ''}")


def _facts(one: Attribution) -> Iterator[tuple[str, str]]:
    speaker = one.speaker
    if speaker is not None:
        if speaker.role:
            yield "role", speaker.role
        if speaker.affiliations:
            yield "affiliation", ", ".join(affiliation.name for affiliation in speaker.affiliations)
        if speaker.gender is not None:
            yield "gender", speaker.gender.value
        if speaker.mention is not None and speaker.mention.text not in ("", name_of(speaker)):
            yield "named as", f"“{speaker.mention.text}”"
    if one.via is not None:
        yield "relayed by", _with_standing(one.via)
    if one.addressee is not None:
        yield "spoken to", _with_standing(one.addressee)
    if one.cue is not None:
        yield "cue", one.cue.text
    yield "quotation", one.quotation.kind.value if one.quotation.closed else f"{one.quotation.kind.value}, not closed"
    if one.rule is not None:
        yield "rule", one.rule


def _with_standing(speaker: Speaker) -> str:
    standing = standing_of(speaker)
    return f"{name_of(speaker)}, {standing}" if standing else name_of(speaker)


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    half = LONGEST // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
