"""Explain each attribution, step by step.

The pipeline records the steps as it takes them. Nothing is computed a second time, so an explanation cannot disagree
with the record.
"""

from collections.abc import Iterator

from attrs import field, frozen

from quoteattr.records import Attribution, Quotation, Span, Speaker

__all__ = ["Explanation", "Passage", "Step"]

_LONGEST = 60
"""The number of code points of a quotation to show."""
_COLUMN = 12


@frozen
class Passage:
    """Words in the text, and where they are."""

    span: Span
    text: str

    def __str__(self) -> str:
        """Return the words with their position.

        >>> print(Passage(Span(10, 14), "said"))
        “said” [10:14]
        """
        return f"“{self.text}” [{self.span.start}:{self.span.end}]"


@frozen
class Step:
    """How the speaker of one quotation was found.

    ``asked`` are the rules that were tried, in order. If ``answered`` is not ``None``, the last of them answered, and
    ``example`` is the first line of its documentation. ``shape`` is the sentence as the rules see it, with the
    quotation between [ and ] (see :mod:`quoteattr.languages.en.phrases`). ``mention``, ``cue`` and ``via`` are the
    whole phrases that the rule linked. ``continues`` is the earlier quotation whose speaker goes on speaking.
    ``resolution`` explains, one sentence for each step, how the speaker was found from the mention. ``gate``
    says why the answer was kept or rejected.
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
        """Return the step as readable text."""
        return "\n".join(
            [_heading(self.attribution.quotation), *(_row(name, said) for name, said in self._told() if said)]
        )

    def _told(self) -> Iterator[tuple[str, object]]:
        """Yield the lines of the explanation, each with its label."""
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
    """The quotations found in a text, and why: a step for each, in the order of the records.

    >>> from quoteattr import explain
    >>> print(explain("“We won,” said Ada Byron.").steps[0].answered)
    quotation_cue_mention
    """

    text: str = field(repr=False)
    steps: tuple[Step, ...]

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The records, as ``extract`` returns them."""
        return tuple(step.attribution for step in self.steps)

    def __str__(self) -> str:
        """Return the steps as readable text, with an empty line between them."""
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
    """Return a speaker with role and affiliations in one line."""
    if speaker is None:
        return "nobody"
    about = [speaker.kind.value]
    if speaker.role:
        about.append(speaker.role)
    about += [affiliation.name for affiliation in speaker.affiliations]
    return f"{speaker.name or 'not named'} ({', '.join(about)})"
