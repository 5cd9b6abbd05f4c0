"""The command: ``quoteattr dump``, ``explain``, ``rules`` and ``evaluate``.

Every command returns 0 if all went well, 1 if something could not be read (the rest is done all the same, and standard
error has a line for each), and 2 for wrong usage.
"""

import signal

import click

from quoteattr.cli.dump import dump
from quoteattr.cli.evaluate import evaluate
from quoteattr.cli.explain import explain
from quoteattr.cli.rules import rules

__all__ = ["command", "main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="quoteattr", message="%(package)s %(version)s")
def command() -> None:
    """Find the quotations in texts, and say who said each of them, in what role and for whom."""


for one in (dump, explain, rules, evaluate):
    command.add_command(one)


def main() -> None:
    """Run the command as a program of its own."""
    # Python ignores SIGPIPE, and would answer `quoteattr dump … | head` with a traceback. As it is, the program ends as
    # cat and grep do. Windows has no such signal; there click ends the program quietly.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    command(prog_name="quoteattr")
