"""``quoteattr rules``: the sieve in order, and the documentation of each rule."""

import click

from quoteattr.rules import RULES

__all__ = ["rules"]


@click.command()
@click.argument("name", required=False)
def rules(name: str | None) -> None:
    """List the rules in the order in which they are tried, or document one.

    With NAME, print the documentation of that rule.
    """
    if name is None:
        width = max(len(rule.name) for rule in RULES)
        for number, rule in enumerate(RULES, start=1):
            click.echo(f"{number:2}  {rule.name:{width}}  {rule.documentation.partition(chr(10))[0]}")
        return
    for rule in RULES:
        if rule.name == name:
            click.echo(rule.documentation.strip())
            return
    message = f"there is no rule {name!r}: there are {', '.join(rule.name for rule in RULES)}"
    raise click.BadParameter(message, param_hint="NAME")
