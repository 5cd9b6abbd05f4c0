"""The summary of a corpus as one HTML page: tables whose rows have bars, and a chart of the genders.

The page has no script and loads nothing. Every bar has its figure beside it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from quoteattr.formats.html.markup import Markup
from quoteattr.formats.html.page import bottom, top
from quoteattr.formats.html.voices import name_of, standing_of
from quoteattr.view.summary import NO_PERSON, NOT_KNOWN, Summary, Tally, gender_of_one
from quoteattr.view.summary_table import figures_of

__all__ = ["LIMIT", "render_summary"]

TITLE = "Who is quoted"
LIMIT = 100
"""The number of rows of each table."""

_COLOURS = {"women": "c2", "men": "c5", NOT_KNOWN: "nobody", NO_PERSON: "c9"}
_NUMBERS = {"Speakers", "Documents", "Share", "Quotations"}
_NOTE = (
    "Gender is inferred from titles and roles (“chairwoman”), then from pronouns (“she said”), then from forenames. "
    "It is not a fact about the person. Without such a sign it is not known. Organisations and groups are not persons."
)


def render_summary(summary: Summary, *, limit: int = LIMIT) -> str:
    """Return the page of a summary.

    >>> from quoteattr.view.summary import summarise
    >>> "0 quotations by 0 speakers in 0 documents" in render_summary(summarise([]))
    True

    Args:
        summary: What :func:`~quoteattr.view.summary.summarise` returned.
        limit: The number of rows of each table. A line below says how many are left out.
    """
    made = Markup()
    with made.element("article", {"class": "summary", "aria-labelledby": "title"}):
        made.leaf("h1", TITLE, {"id": "title"})
        made.leaf("p", figures_of(summary), {"class": "figures"})
        if summary.speakers:
            _add_genders(made, summary.genders)
            _add_speakers(made, summary, limit)
            _add_tallies(made, "Roles", "Role", summary.roles, limit)
            _add_tallies(made, "Affiliations", "Affiliation", summary.affiliations, limit)
    return top(TITLE) + made.written() + bottom()


def _add_genders(made: Markup, tallies: Sequence[Tally]) -> None:
    """Add a bar with a part for each gender, and the table of the figures."""
    total = sum(tally.quotations for tally in tallies)
    with made.element("section"):
        made.leaf("h2", "Gender", {"id": "gender"})
        told = ", ".join(f"{tally.label} {tally.quotations / total:.0%}" for tally in tallies)
        with made.element("svg", {"class": "shares", "role": "img", "aria-label": f"Quotations: {told}"}):
            before = 0
            for tally in tallies:
                place = {"x": f"{100 * before / total:.2f}%", "width": f"{100 * tally.quotations / total:.2f}%"}
                made.leaf("rect", "", {**place, "height": "100%", "class": f"part {_COLOURS[tally.label]}"})
                before += tally.quotations
        with _table(made, "gender", "Gender", "Speakers", "Share"):
            for tally in tallies:
                with made.element("tr", {"class": _COLOURS[tally.label]}):
                    made.leaf("th", tally.label, {"scope": "row"})
                    _add_count(made, f"{tally.speakers:,}")
                    _add_count(made, f"{tally.quotations / total:.1%}")
                    _add_count(made, f"{tally.quotations:,}", tally.quotations / total)
        made.leaf("p", _NOTE, {"class": "figures"})


def _add_speakers(made: Markup, summary: Summary, limit: int) -> None:
    most = summary.speakers[0].quotations
    with made.element("section"):
        made.leaf("h2", "Speakers", {"id": "speakers"})
        with _table(made, "speakers", "Speaker", "Role, affiliation", "Gender, read from", "Documents"):
            for one in summary.speakers[:limit]:
                with made.element("tr", {"class": "c1"}):
                    _add_name(made, "th", name_of(one.speaker))
                    _add_name(made, "td", standing_of(one.speaker))
                    told_by = f", {one.told_by.value}" if one.told_by else ""
                    made.leaf("td", f"{gender_of_one(one)}{told_by}")
                    _add_count(made, f"{one.documents:,}")
                    _add_count(made, f"{one.quotations:,}", one.quotations / most)
        _add_rest(made, len(summary.speakers) - limit)


def _add_tallies(made: Markup, title: str, column: str, tallies: Sequence[Tally], limit: int) -> None:
    most = max(tally.quotations for tally in tallies)
    identifier = title.casefold()
    with made.element("section"):
        made.leaf("h2", title, {"id": identifier})
        with _table(made, identifier, column, "Speakers"):
            for tally in tallies[:limit]:
                with made.element("tr", {"class": "nobody" if tally.label == NOT_KNOWN else "c1"}):
                    _add_name(made, "th", tally.label)
                    _add_count(made, f"{tally.speakers:,}")
                    _add_count(made, f"{tally.quotations:,}", tally.quotations / most)
        _add_rest(made, len(tallies) - limit)


@contextmanager
def _table(made: Markup, identifier: str, *columns: str) -> Iterator[None]:
    """Open a table for a ``with`` statement. Its last column is the number of quotations."""
    region = {"class": "wide", "role": "region", "tabindex": "0", "aria-labelledby": identifier}
    with made.element("div", region), made.element("table", {"aria-labelledby": identifier}):
        with made.element("thead"), made.element("tr"):
            for column in (*columns, "Quotations"):
                made.leaf("th", column, {"scope": "col", "class": "number" if column in _NUMBERS else "words"})
        with made.element("tbody"):
            yield


def _add_name(made: Markup, tag: str, name: str) -> None:
    with made.element(tag, {"scope": "row"} if tag == "th" else {}):
        made.leaf("bdi", name)


def _add_count(made: Markup, count: str, share: float | None = None) -> None:
    """Add a cell with a count, and a bar if it has a share."""
    with made.element("td", {"class": "number"}):
        if share is not None:
            with made.element("svg", {"class": "bar", "aria-hidden": "true"}):
                made.leaf("rect", "", {"width": f"{100 * share:.2f}%", "height": "100%", "class": "part"})
        made.text(count)


def _add_rest(made: Markup, rest: int) -> None:
    if rest > 0:
        made.leaf("p", f"and {rest:,} more", {"class": "figures"})
