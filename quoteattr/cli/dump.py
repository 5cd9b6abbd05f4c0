"""``quoteattr dump``: write the quotations of texts with their speakers."""

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteattr.cli.closed_pipes import end_as_closed_pipes_do, survive_closed_pipes
from quoteattr.cli.dumps import check_texts
from quoteattr.cli.locks import check_idle
from quoteattr.cli.messages import counted, tell
from quoteattr.cli.output import WritingError, check_absent, format_for, is_stream, journal_of
from quoteattr.cli.progress import Progress
from quoteattr.cli.run import Run
from quoteattr.cli.selection import Selection
from quoteattr.cli.sources import PATHS, extraction_options, given_paths, only_once, reading_options, workers_option
from quoteattr.cli.stopping import status_of
from quoteattr.documents import STANDARD_INPUT, ReadingSettings, read_documents, size_of
from quoteattr.formats import FORMATS, AttributedDocument
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from quoteattr.cli.document_table import DocumentTable

__all__ = ["dump"]

_FILE = click.Path(path_type=Path, allow_dash=True)


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="PATH…", callback=given_paths)
@click.option(
    "-o",
    "--output",
    type=_FILE,
    multiple=True,
    callback=only_once,
    metavar="FILE",
    help="Write to FILE. Its extension sets the format.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice([form.name for form in FORMATS]),
    help="Output format. Default: from the file extension; on standard output, table for a terminal, else jsonl.",
)
@click.option("--force", is_flag=True, help="Overwrite existing files.")
@click.option(
    "--resume", is_flag=True, help="Continue a run that was stopped, without reading finished documents again."
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="N",
    help="Leave out answers with a confidence below N, from 0 to 1.",
)
@click.option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="NAME",
    help="Only what NAME said: a full name or part of it. Repeat for several people.",
)
@click.option("--attributed-only/--all", default=False, help="Leave out quotations without a speaker.")
@workers_option
@click.option(
    "--documents",
    "table",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a CSV table of all documents to FILE: characters, quotations, speakers, failure.",
)
@click.option("--errors", type=_FILE, metavar="FILE", help="Write one line to FILE for each document that fails.")
@click.option(
    "--save-text",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write the text of each document to DIR. The offsets refer to these files.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show no progress and no totals.")
@extraction_options
@reading_options
@click.pass_context
def dump(  # noqa: PLR0913 - click hands over every option as an argument
    context: click.Context,
    settings: ReadingSettings,
    paths: Sequence[Path],
    *,
    output: Path | None,
    form: str | None,
    force: bool,
    resume: bool,
    extraction: Settings,
    min_confidence: float,
    speakers: tuple[str, ...],
    attributed_only: bool,
    workers: int,
    table: Path | None,
    errors: Path | None,
    save_text: Path | None,
    quiet: bool,
) -> None:
    """Write every quotation in PATH… with its speaker.

    PATH is a file, a folder or - for standard input. It may contain plain text,
    Markdown, HTML, or tables of documents as JSON Lines, CSV, TSV or Parquet, compressed (.gz, .bz2, .xz, .zst) or not.

    Unreadable files are reported on standard error; the rest are processed, and the exit status is 1.
    """
    check_texts(paths)
    output = None if output == STANDARD_INPUT else output
    as_table = output is None and sys.stdout.isatty() and form in (None, "table")
    chosen = format_for(output, form, default="table" if as_table else "jsonl")
    if _is_done(output, errors, force=force, resume=resume):
        return
    if table is not None:
        check_absent(table, option="--documents", force=force or resume)
    kept = _documents_in(table, settings)
    run = Run(
        chosen,
        Selection(min_confidence, speakers, attributed_only),
        Progress(partial(size_of, paths, settings=settings), shown=not quiet and not as_table),
        extraction,
        workers if workers > 1 else None,
        errors=errors,
        texts=save_text,
        force=force,
        table=kept,
    )
    read = read_documents(
        paths,
        settings=settings,
        standard_input=sys.stdin.buffer if STANDARD_INPUT in paths else None,
        advance=run.progress.read,
    )
    if run.workers is not None:
        survive_closed_pipes()
    try:
        if output is None:
            run.to_standard_output(read, _show_tables if as_table else None)
        elif is_stream(output):
            run.to_stream(read, output)
        else:
            run.to_file(read, output, resume=resume)
    except KeyboardInterrupt as error:
        tell(f"quoteattr: stopped: {_kept(run, output)}")
        context.exit(status_of(error))
    except BrokenPipeError:
        end_as_closed_pipes_do()
    except WritingError as error:
        message = f"{error.message}; {_kept(run, output)}"
        raise click.ClickException(message) from None
    _tell_end(run, output, quiet=quiet)
    context.exit(1 if run.failures else 0)


def _documents_in(table: Path | None, settings: ReadingSettings) -> "DocumentTable | None":
    """Return the table of documents, if one is wanted."""
    if table is None:
        return None
    from quoteattr.cli.document_table import DocumentTable  # noqa: PLC0415 - loading it takes as long as a short article

    return DocumentTable(table, settings.keep)


def _tell_end(run: Run, output: Path | None, *, quiet: bool) -> None:
    """Print the totals, and whether texts look like the other genre."""
    hint = run.hint()
    if hint is not None and not quiet:
        tell(hint)
    if not quiet and (run.failures or run.documents != 1 or output is not None):
        tell(run.summary())


def _show_tables(documents: Iterable[AttributedDocument]) -> None:
    from rich.console import Console  # noqa: PLC0415 - loading it takes longer than a short article

    from quoteattr.formats.table import show  # noqa: PLC0415 - the same

    show(documents, Console())


def _is_done(output: Path | None, errors: Path | None, *, force: bool, resume: bool) -> bool:
    """Check that the run overwrites nothing, and return whether there is nothing left to do.

    Raises:
        UsageError: Something would be lost, or cannot be resumed.
    """
    stopped = None if output is None or is_stream(output) else journal_of(output)
    if output is not None and stopped is not None:
        check_absent(output, option="--output", force=True)
    left = stopped is not None and stopped.exists() and not (force or resume)  # said first, since it has the results
    if errors is not None and not left:
        check_absent(errors, option="--errors", force=force or resume)
    if output is None or stopped is None:
        if output is not None and output.is_dir():
            check_absent(output, option="--output", force=force)
        if resume:
            message = "--resume continues a file: name it with --output"
            raise click.UsageError(message)
        return False
    check_idle(stopped)
    if resume:
        if output.exists() and not stopped.exists():
            tell(f"quoteattr: {output} is already complete: use --force to start again")
            return True
        return False
    check_absent(output, option="--output", force=force)
    if stopped.exists() and not force:
        message = f"{stopped} is left from a stopped run: --resume continues it, --force starts again"
        raise click.BadParameter(message, param_hint="--output")
    return False


def _kept(run: Run, output: Path | None) -> str:
    """Say what an unfinished run has left."""
    if output is None or is_stream(output):
        return f"{counted(run.documents, 'document')} done"
    if not journal_of(output).exists():
        return "nothing has been found yet"
    return f"the results so far are in {journal_of(output)}, as JSON Lines; repeat the command with --resume"
