"""The command: ``quoteattr dump``, ``view``, ``convert``, ``explain``, ``cast``, ``script``, ``rules``, ….

Every command returns 0 on success, 1 if something could not be read or written, 2 for wrong usage, and 130 if Ctrl-C
stopped it. Unreadable documents are reported on standard error, one per line, and the rest are processed.
"""

import errno
import gc
from importlib import import_module

import click

from quoteattr.cli.closed_pipes import end_at_closed_pipes
from quoteattr.cli.closed_streams import stand_in_for_closed_streams
from quoteattr.cli.stopping import end_in_order_when_stopped, status_of
from quoteattr.errors import QuoteattrError, UnknownFormatError, UnknownLanguageError

__all__ = ["command", "main"]


_LONGEST = 2_000
"""Characters. A message contains names, and a name may be three million characters long."""
_COMMANDS = ("dump", "view", "convert", "explain", "cast", "script", "rules", "sample", "evaluate", "people")
"""In the order of the help. Each name is a module with a function of the same name."""


class _Commands(click.Group):
    """A group that loads a command when it is used, and turns its errors into readable messages."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command."""
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        if cmd_name != "dump":  # which lets the garbage collector rest until its first document is done
            gc.enable()
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with the whole first sentence of its help, which click would shorten."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(limit=1000)) for name, one in found if one is not None])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (UnknownFormatError, UnknownLanguageError) as error:
            raise click.UsageError(_cut(str(error))) from None
        except QuoteattrError as error:
            raise click.ClickException(_cut(str(error))) from None
        except click.ClickException as error:
            if len(error.message) > _LONGEST:
                raise click.ClickException(_cut(error.message)) from None
            raise
        except KeyboardInterrupt as error:
            click.echo("quoteattr: stopped", err=True)
            ctx.exit(status_of(error))
        except OSError as error:
            if error.errno == errno.EPIPE:  # nobody reads any more: click ends the program quietly
                raise
            raise _worded(error) from None


def _cut(message: str) -> str:
    return message if len(message) <= _LONGEST else f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"


def _worded(error: OSError) -> click.ClickException:
    from quoteattr.cli.output import WritingError, forget_standard_output  # noqa: PLC0415 - most runs need neither

    if error.filename is not None:
        return click.ClickException(f"{error.filename}: {(error.strerror or str(error)).lower()}")
    forget_standard_output()
    return WritingError("standard output", error)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="quoteattr", message="%(package)s %(version)s")
def command() -> None:
    """Find the quotations in texts and who said them."""


def main() -> None:
    """Run the command as a program of its own."""
    gc.disable()  # nothing that is loaded at the start is garbage
    stand_in_for_closed_streams()
    end_at_closed_pipes()
    end_in_order_when_stopped()
    command(prog_name="quoteattr")
