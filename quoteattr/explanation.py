"""The steps of one attribution, and how they read aloud.

The steps are what the pipeline went by, kept instead of thrown away: nothing here is worked out a second time, so an
explanation cannot say anything else than the record.
"""

from collections.abc import Iterator

from attrs import field, frozen

from quoteattr.records import Attribution, Quotation, Span, Speaker

__all__ = ["Explanation", "Passage", "Step"]

_LONGEST = 60
"""How many code points of a quotation are read aloud."""
_COLUMN = 12


@frozen
class Passage:
    """Words of the text, and where they stand."""

    span: Span
    text: str

    def __str__(self) -> str:
        """Write the words with their place.

        >>> print(Passage(Span(10, 14), "said"))
        “said” [10:14]
        """
        return f"“{self.text}” [{self.span.start}:{self.span.end}]"


@frozen
class Step:
    """How one quotation came by its speaker.

    ``asked`` are the rules that were asked, in the order of the sieve; the last of them answered, if ``answered`` is
    not ``None``, and ``example`` is what its documentation begins with. ``shape`` is the sentence as the rules saw it,
    the quotation between [ and ] (see :mod:`quoteattr.text.phrases`). ``mention``, ``cue`` and ``via`` are the
    phrases that the rule linked, as wide as they stand in the text; ``continues`` is the quotation whose speaker goes
    on speaking. ``resolution`` tells, a sentence a step, how the mention became the speaker, and ``gate`` why the
    answer was kept or not.
    """

    attribution: Attribution
    asked: tuple[str, ...]
    answered: str | None = None
    example: str | None = None
    shape: str = ""
    mention: Passage | None = None
    cue: Passage | None = None
    via: Passage | None = None
    continues: Quotation | None = None
    resolution: tuple[str, ...] = ()
    gate: str | None = None

    def __str__(self) -> str:
        """Write the step for people."""
        return "\n".join(
            [_heading(self.attribution.quotation), *(_row(name, said) for name, said in self._told() if said)]
        )

    def _told(self) -> Iterator[tuple[str, object]]:
        """Yield what there is to tell, each under its name."""
        tried = self.asked if self.answered is None else self.asked[:-1]
        example = f", as in: {self.example}" if self.example else ""
        yield "shape", self.shape
        yield "tried", ", ".join(tried)
        yield "answered", "no rule" if self.answered is None else self.answered + example
        yield "mention", self.mention
        yield "cue", self.cue
        yield "via", self.via
        yield "continues", None if self.continues is None else _quoted(self.continues)
        yield from (("resolved", sentence) for sentence in self.resolution)
        yield "gate", self.gate
        yield "speaker", "not known" if self.attribution.is_unknown else _named(self.attribution.speaker)
        yield "relayed by", None if self.attribution.via is None else _named(self.attribution.via)
        yield "confidence", None if self.answered is None else f"{self.attribution.confidence:.2f}"


@frozen
class Explanation:
    """What was found in a text, and why: a step for every quotation, in the order of the records.

    >>> from quoteattr import explain
    >>> print(explain("“We won,” said Ada Byron.").steps[0].answered)
    quotation_cue_mention
    """

    text: str = field(repr=False)
    steps: tuple[Step, ...]

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The records, equal to what ``extract`` returns."""
        return tuple(step.attribution for step in self.steps)

    def __str__(self) -> str:
        """Write the steps for people, an empty line between them."""
        return "\n\n".join(map(str, self.steps))


def _heading(quotation: Quotation) -> str:
    depth = f", depth {quotation.depth}" if quotation.depth else ""
    unclosed = "" if quotation.closed else ", not closed"
    return f"{_quoted(quotation)} {quotation.kind.value}{depth}{unclosed}"


def _quoted(quotation: Quotation) -> str:
    words = " ".join(quotation.text.split())
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2].rstrip()} … {words[-_LONGEST // 2 :].lstrip()}"
    return f"{words} [{quotation.span.start}:{quotation.span.end}]"


def _row(name: str, said: object) -> str:
    return f"  {name:{_COLUMN}}{said}"


def _named(speaker: Speaker | None) -> str:
    """Write a speaker with role and affiliations in one line."""
    if speaker is None:
        return "nobody"
    about = [speaker.kind.value]
    if speaker.role:
        about.append(speaker.role)
    about += [affiliation.name for affiliation in speaker.affiliations]
    return f"{speaker.name or 'not named'} ({', '.join(about)})"
