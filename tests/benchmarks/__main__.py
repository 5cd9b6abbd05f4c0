"""Prints all figures in one run; ``--gold FILE`` adds articles of one's own, ``--only`` leaves sections out."""

import platform
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from .articles import gold_articles, our_articles
from .footprint import footprint
from .growth import growth, hostile
from .many import memory, workers
from .peers import peers
from .stages import stages

SECTIONS: dict[str, Callable[[Sequence[str]], None]] = {
    "stages": stages,
    "growth": growth,
    "hostile": hostile,
    "footprint": footprint,
    "memory": memory,
    "workers": workers,
    "peers": peers,
}


@click.command()
@click.option("--gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="JSON Lines with texts.")
@click.option("--only", multiple=True, type=click.Choice(list(SECTIONS)), help="Sections to run; all by default.")
def main(gold: Path | None, only: Sequence[str]) -> None:
    """Measure, and print tables in Markdown."""
    packages = ", ".join(f"{name} {_version(name)}" for name in ("regex", "attrs", "spacy", "textacy", "pyarrow"))
    click.echo(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}; {packages}")
    corpora = {"our own articles": our_articles()}
    if gold is not None:
        corpora[gold.stem] = gold_articles(gold)
    for name, section in SECTIONS.items():
        if not only or name in only:
            # The first two are about the texts, the others take any articles.
            for title, texts in corpora.items() if section is stages else [*corpora.items()][-1:]:
                click.echo(f"\n## {name}: {title}\n")
                section(texts)
                sys.stdout.flush()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    main()
