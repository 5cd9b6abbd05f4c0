"""``quoteattr people``: list the speakers of a corpus, each once, with the forms of their names merged."""

import csv
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import IO, ParamSpec, TypeVar

import click
from attrs import evolve
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from quoteattr.cli.dumps import read_dumps
from quoteattr.cli.messages import counted, faults_of_file, tell
from quoteattr.cli.output import check_absent, format_for, replacing, standard_output
from quoteattr.cli.sources import PATHS, given_paths, only_once
from quoteattr.documents import STANDARD_INPUT
from quoteattr.formats import AttributedDocument
from quoteattr.formats.characters import fit_for_one_line
from quoteattr.formats.columns import guarded
from quoteattr.languages import available
from quoteattr.people import Corrections, Person, Wikidata, merge_people
from quoteattr.people.corrections import read_corrections
from quoteattr.people.forms import form_key
from quoteattr.people.tables import read_table
from quoteattr.people.wikidata import read_wikidata

__all__ = ["corrections_of", "documents_in", "people", "people_options", "wikidata_of"]

P = ParamSpec("P")
T = TypeVar("T")

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_COLUMNS = ("person", "form", "kind", "quotations", "documents", "role", "organisations", "reason", "wikidata")
_LIMIT = 20


def people_options(function: Callable[P, T]) -> Callable[P, T]:
    """Add the options for merging names to a command."""

    @click.option(
        "--corrections",
        type=_FILE,
        metavar="FILE",
        help="Your corrections: the table that “quoteattr people” wrote, with the column “person” corrected.",
    )
    @click.option(
        "--wikidata",
        type=_FILE,
        metavar="FILE",
        help="A CSV table of names that belong together, with the columns id, name and aliases (separated by |).",
    )
    @wraps(function)
    def command(*args: P.args, **kwargs: P.kwargs) -> T:
        return function(*args, **kwargs)

    return command


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="DUMP…", callback=given_paths)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    multiple=True,
    callback=only_once,
    metavar="FILE",
    help="Write a CSV table to FILE, with a row for each form of a name. Default: a table on a terminal, else CSV.",
)
@click.option(
    "--rewrite",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the dumps to FILE with one name for each person. Its extension sets the format.",
)
@click.option("--force", is_flag=True, help="Overwrite existing files.")
@people_options
@click.option(
    "--language", type=click.Choice(available()), default="en", show_default=True, help="Language of the texts."
)
def people(  # noqa: PLR0913 - click hands over every option as an argument
    paths: Sequence[Path],
    *,
    output: Path | None,
    rewrite: Path | None,
    force: bool,
    corrections: Path | None,
    wikidata: Path | None,
    language: str,
) -> None:
    """List the people and organisations quoted in DUMP…, with the forms of their names merged.

    DUMP is a file that “quoteattr dump” wrote. The table gives the reason for each merge. To correct a merge, change
    the column “person” in the CSV table and read the table back with --corrections.
    """
    file = None if output == STANDARD_INPUT else output
    for path, option in ((file, "--output"), (rewrite, "--rewrite")):
        if path is not None:
            check_absent(path, option=option, force=force)
    if rewrite is not None and STANDARD_INPUT in paths:
        message = "--rewrite reads the dumps twice, but standard input can be read only once: name a file"
        raise click.UsageError(message)
    found = merge_people(
        read_dumps(paths),
        language=language,
        corrections=corrections_of(corrections),
        wikidata=wikidata_of(wikidata),
    )
    if rewrite is not None:
        form = format_for(rewrite, None)
        with replacing(rewrite) as written:
            form.writer(_renamed(read_dumps(paths), found), written)
    if file is None and Console().is_terminal and output is None:
        _show(found, Console())
    elif file is not None or rewrite is None or output is not None:
        with standard_output() if file is None else replacing(file) as written:
            _write(found, written)
    forms = sum(len({form.name for form in person.forms}) for person in found)
    tell(f"{counted(forms, 'form')} of {counted(len(found), 'name')}")


def corrections_of(path: Path | None) -> Corrections | None:
    """Read corrections, if there are any."""
    with faults_of_file(path):
        return None if path is None else read_corrections(path)


def wikidata_of(path: Path | None) -> Wikidata | None:
    """Read a table of names from Wikidata, if there is one."""
    with faults_of_file(path):
        return None if path is None else read_wikidata(path)


def documents_in(path: Path) -> int:
    """Return how many documents were read, from the table that “quoteattr dump --documents” wrote."""
    with faults_of_file(path):
        return sum(not row.get("failure") for row in read_table(path, ("document",)))


def _write(people: Sequence[Person], file: IO[bytes]) -> None:
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        rows = csv.writer(text)
        rows.writerow(_COLUMNS)
        for person in people:
            for form in person.forms:
                role = form.roles.most_common(1)[0][0] if form.roles else ""
                organisations = "; ".join(sorted(form.organisations))
                reason = person.reasons.get(form.name, "")
                cells = (person.name, form.name, form.kind.value, str(form.quotations), str(form.documents))
                rows.writerow(map(guarded, (*cells, role, organisations, reason, person.wikidata or "")))
    finally:
        text.detach()


def _show(people: Sequence[Person], console: Console) -> None:
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    for title in ("Name", "Other forms", "Role, affiliation"):
        made.add_column(title, overflow="fold", ratio=3)
    made.add_column("Quotations", justify="right")
    for person in people[:_LIMIT]:
        others = [f"{name} ({reason})" for name, reason in person.reasons.items() if name != person.name]
        roles = [role for role, _ in person.roles.most_common(1)]
        standing = ", ".join([*roles, *(one.name for one in person.affiliations)])
        cells = [fit_for_one_line(cell) for cell in (person.name, "; ".join(others), standing)]
        made.add_row(Text(cells[0], style="bold"), Text(cells[1]), Text(cells[2]), f"{person.quotations:,}")
    console.print(made)
    if len(people) > _LIMIT:
        console.print(f"and {len(people) - _LIMIT:,} more: name a file with --output for all of them")


def _renamed(documents: Iterator[AttributedDocument], people: Sequence[Person]) -> Iterator[AttributedDocument]:
    names = {form.key: person.name for person in people for form in person.forms}
    for document in documents:
        attributions = []
        for one in document.attributions:
            speaker = one.speaker
            key = None if speaker is None else form_key(speaker)
            if speaker is not None and key is not None:
                speaker = evolve(speaker, name=names.get(key, speaker.name))
            attributions.append(evolve(one, speaker=speaker))
        yield evolve(document, attributions=tuple(attributions))
