"""``quoteattr sample``: draw random quotations to check by hand."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click
from attrs import asdict
from rich.console import Console

from quoteattr.cli.messages import counted, tell
from quoteattr.cli.output import check_absent, replacing, standard_output
from quoteattr.cli.sources import (
    PATHS,
    Sources,
    extraction_options,
    given_paths,
    only_once,
    reading_options,
    workers_option,
)
from quoteattr.documents import STANDARD_INPUT, ReadingSettings
from quoteattr.evaluation.sampling import STRATA
from quoteattr.evaluation.sampling import sample as drawn_from
from quoteattr.evaluation.sheet import Drawn, write_sheet
from quoteattr.formats.html import write as write_page
from quoteattr.settings import Settings

__all__ = ["sample"]

if TYPE_CHECKING:
    from quoteattr.formats.conversion import Json


class _Strata(click.ParamType[tuple[str, ...]]):
    """The names of strata, separated by commas."""

    name = "strata"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Return the names."""
        if not isinstance(value, str):
            return tuple(value) if isinstance(value, tuple) else ()
        names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
        for name in names:
            if name not in STRATA:
                self.fail(f"expected one or more of {', '.join(STRATA)}, separated by commas, got {name!r}", param, ctx)
        return names


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="PATH…", callback=given_paths)
@click.option(
    "--size", type=click.IntRange(min=1), default=200, show_default=True, help="Number of quotations to draw."
)
@click.option(
    "--stratify",
    type=_Strata(),
    default="rule,confidence",
    show_default=True,
    metavar="NAME,…",
    help=f"Draw the same number from each stratum. Strata are made by {', '.join(STRATA)}; “” draws from all alike.",
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help="Random seed: another seed draws another sample.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    multiple=True,
    callback=only_once,
    metavar="FILE",
    help="File for the sample: .csv for a spreadsheet, .html for a page to correct in a browser. Default: CSV on "
    "standard output.",
)
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
@workers_option
@extraction_options
@reading_options
@click.pass_context
def sample(  # noqa: PLR0913 - click hands over every option as an argument
    context: click.Context,
    settings: ReadingSettings,
    paths: Sequence[Path],
    *,
    size: int,
    stratify: tuple[str, ...],
    seed: int,
    output: Path | None,
    force: bool,
    workers: int,
    extraction: Settings,
) -> None:
    """Draw a random sample of the quotations in PATH… for you to check.

    Fill in the columns “verdict” (right, wrong, nobody or unclear) and “right_speaker” of the sheet, or check the
    quotations in the page and save them. “quoteattr evaluate FILE” then estimates how many answers are right in the
    whole corpus. PATH is a file, a folder or - for standard input.
    """
    file = None if output == STANDARD_INPUT else output
    if file is not None:
        if file.suffix.casefold() not in _WRITERS:
            message = f"{file}: expected a name that ends in {' or '.join(_WRITERS)}"
            raise click.BadParameter(message, param_hint="--output")
        check_absent(file, option="--output", force=force)
    elif Console().is_terminal and output is None:
        message = "a terminal cannot show a sheet: name a file with --output"
        raise click.UsageError(message)
    sources = Sources(paths, settings)
    attributed = sources.attributed(extraction, workers=workers if workers > 1 else None)
    found = drawn_from(attributed, size=size, by=stratify, seed=seed)
    with standard_output() if file is None else replacing(file) as written:
        _WRITERS[".csv" if file is None else file.suffix.casefold()](found, written)
    strata = {one.stratum.name for one in found}
    tell(f"{counted(len(found), 'quotation')} of {counted(len(strata), 'stratum').replace('stratums', 'strata')}")
    context.exit(1 if sources.failed else 0)


def _write_page(drawn: Sequence[Drawn], file: IO[bytes]) -> None:
    """Write a page with the documents of the sample."""
    strata: dict[str, dict[int, dict[str, Json]]] = {}
    for one in drawn:
        number = next(at for at, other in enumerate(one.document.attributions) if other is one.attribution)
        strata.setdefault(one.document.name, {})[number] = asdict(one.stratum)
    documents = {one.document.name: one.document for one in drawn}
    write_page(documents.values(), file, drawn=lambda document: strata[document.name])


_WRITERS: Mapping[str, Callable[[Sequence[Drawn], IO[bytes]], None]] = {".csv": write_sheet, ".html": _write_page}
