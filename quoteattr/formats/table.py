"""A table for the terminal: the speaker, their role and organisation, the quotation and the rule.

>>> import io
>>> from quoteattr.records import Attribution, Quotation, Span, Speaker, SpeakerKind
>>> ida = Speaker("Ida Moss", SpeakerKind.PERSON, role="warden")
>>> quotation = Quotation(Span(0, 10), Span(1, 9), "“No rain,”")
>>> found = Attribution(quotation, ida, rule="quotation_cue_mention", confidence=0.98)
>>> file = io.BytesIO()
>>> write([AttributedDocument("a.txt", (found,))], file)
>>> print(file.getvalue().decode())  # doctest: +NORMALIZE_WHITESPACE
a.txt
<BLANKLINE>
 Speaker              Role, affiliation    Quotation                           Rule
 ──────────────────────────────────────────────────────────────────────────────────────────────────
 Ida Moss             warden               “No rain,”                          quotation_cue_mention
                                                                               0.98
<BLANKLINE>
<BLANKLINE>

The table is for people and cannot be read back. Long quotations are shortened in the middle, and runs of white space
become one space. Characters that a terminal would obey (escapes, direction marks) are replaced with visible ones.
Square brackets are not markup. A narrow terminal leaves out the rule first, then the role.
"""

from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import IO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from quoteattr.formats.characters import fit_for_one_line
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution, Speaker

__all__ = ["show", "table", "write"]

WIDTH = 100
"""The width, in columns, of a table that is not printed to a terminal."""
ROOM_FOR_RULES = 80
ROOM_FOR_ROLES = 48
ROOM_FOR_A_RULE = 24
LONGEST = 240
"""The number of code points of a quotation to show."""
NOBODY = "—"
UNKNOWN = "not known"


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write a table for each document, without colours, in UTF-8.

    Args:
        documents: Read one at a time.
        file: The output, open for writing bytes. For a terminal use :func:`show`, which knows its width and
            colours.
    """
    text = TextIOWrapper(file, encoding="utf-8", newline="\n", write_through=True)
    try:
        show(documents, Console(file=text, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False))
    finally:
        text.detach()


def show(documents: Iterable[AttributedDocument], console: Console) -> None:
    """Print a table for each document, under its name.

    Args:
        documents: Read one at a time.
        console: The console to print to. Its width decides which columns are shown.
    """
    for document in documents:
        console.print(Text(fit_for_one_line(document.name), style="bold", overflow="fold"))
        if document.metadata:
            kept = ", ".join(f"{name} {value}" for name, value in document.metadata.items() if value)
            console.print(Text(fit_for_one_line(kept), style="dim", overflow="fold"))
        console.print(table(document.attributions, width=console.width))


def table(attributions: Iterable[Attribution], *, width: int = WIDTH) -> Table:
    """Return the table of attributions, for a rich console to print.

    Args:
        attributions: In the order to show them in.
        width: The width in columns, which decides what is left out.
    """
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, width=width)
    roles, rules = width >= ROOM_FOR_ROLES, width >= ROOM_FOR_RULES
    made.add_column("Speaker", overflow="fold", ratio=3)
    if roles:
        made.add_column("Role, affiliation", overflow="fold", ratio=3)
    made.add_column("Quotation", overflow="fold", ratio=5)
    if rules:
        made.add_column("Rule", overflow="fold", width=ROOM_FOR_A_RULE, style="dim")
    for one in attributions:
        cells = [_speaker(one)]
        cells += [_standing(one.speaker)] if roles else []
        cells += [Text(_shortened(fit_for_one_line(one.quotation.text)))]
        cells += [_rule(one)] if rules else []
        made.add_row(*cells)
    return made


def _speaker(attribution: Attribution) -> Text:
    if attribution.speaker is None:
        return Text(UNKNOWN if attribution.is_unknown else NOBODY, style="dim")
    written = Text(_name(attribution.speaker), style="bold")
    if attribution.via is not None:
        written.append(f"\n(via {_name(attribution.via)})", style="not bold")
    return written


def _name(speaker: Speaker) -> str:
    mention = speaker.mention.text if speaker.mention else ""
    return fit_for_one_line(speaker.name or mention) or "?"


def _standing(speaker: Speaker | None) -> Text:
    return Text(", ".join(_standings(speaker)) if speaker else "")


def _standings(speaker: Speaker) -> Iterator[str]:
    if speaker.role:
        yield fit_for_one_line(speaker.role)
    for affiliation in speaker.affiliations:
        yield fit_for_one_line(affiliation.name)


def _rule(attribution: Attribution) -> Text:
    if attribution.rule is None:
        return Text("")
    return Text(f"{fit_for_one_line(attribution.rule)}\n{attribution.confidence:.2f}")


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    half = LONGEST // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
