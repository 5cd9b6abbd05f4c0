"""The command: ``quoteattr dump``, ``view``, ``convert``, ``explain``, ``rules`` and ``evaluate``.

Every command returns 0 if all went well, 1 if something could not be read (the rest is done all the same, and standard
error has a line for each) or written, 2 for wrong usage and 130 if Ctrl-C stopped it.
"""

import click

from quoteattr.cli.closed_pipes import end_at_closed_pipes
from quoteattr.cli.convert import convert
from quoteattr.cli.dump import dump
from quoteattr.cli.evaluate import evaluate
from quoteattr.cli.explain import explain
from quoteattr.cli.rules import rules
from quoteattr.cli.view import view
from quoteattr.errors import QuoteattrError, UnknownFormatError, UnknownLanguageError

__all__ = ["command", "main"]

_STOPPED = 130


class _Commands(click.Group):
    """Words what goes wrong in any command for people."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (UnknownFormatError, UnknownLanguageError) as error:
            raise click.UsageError(str(error)) from None
        except QuoteattrError as error:
            raise click.ClickException(str(error)) from None
        except KeyboardInterrupt:
            click.echo("quoteattr: stopped", err=True)
            ctx.exit(_STOPPED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="quoteattr", message="%(package)s %(version)s")
def command() -> None:
    """Find the quotations in texts, and say who said each of them, in what role and for whom."""


for one in (dump, view, convert, explain, rules, evaluate):
    command.add_command(one)


def main() -> None:
    """Run the command as a program of its own."""
    end_at_closed_pipes()
    command(prog_name="quoteattr")
