"""``quoteattr rules``: list the rules and resolvers in order, and show their documentation."""

from collections.abc import Mapping

import click

from quoteattr.cli.sources import closest
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.fiction.rules import FICTION_RULES, WAYS
from quoteattr.reports import REPORTS, THOUGHTS
from quoteattr.rules import RULES

__all__ = ["rules"]


@click.command()
@click.argument("name", required=False)
def rules(name: str | None) -> None:
    """List the rules, then the resolvers, in the order in which they are tried, or document one of them.

    A rule finds the phrase that names the speaker; a resolver says who that is. With NAME, print the documentation of
    that rule or resolver. Novels have their own list of rules.
    """
    first = {rule.name: rule.documentation for rule in RULES}
    second = {resolver.name: resolver.documentation for resolver in RESOLVERS}
    fiction = {rule.name: rule.documentation for rule in FICTION_RULES}
    reports = {rule.name: rule.documentation for rule in REPORTS}
    if name is None:
        _list(first)
        click.echo("\nWho the phrase means:\n")
        _list(second)
        click.echo("\nIn novels, with --genre fiction, in place of the first list:\n")
        _list(fiction)
        click.echo("\nWho speaks in a novel where no rule tells:\n")
        _list(WAYS)
        click.echo("\nSpeech reported without quotation marks, with --indirect:\n")
        _list(reports)
        return
    documented = {
        **second,
        **WAYS,
        **{rule.name: rule.documentation for rule in THOUGHTS},
        **fiction,
        **reports,
        **first,
    }
    if name in documented:
        click.echo(documented[name].strip())
        return
    message = f"unknown rule {name!r}{closest(name, documented)}: “quoteattr rules” lists the rules and resolvers"
    raise click.BadParameter(message, param_hint="NAME")


def _list(documented: Mapping[str, str]) -> None:
    width = max(map(len, documented))
    for number, (name, documentation) in enumerate(documented.items(), start=1):
        click.echo(f"{number:2}  {name:{width}}  {documentation.partition(chr(10))[0]}")
