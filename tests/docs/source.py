"""What the source says of itself, as Markdown: the parts of the reference that nobody writes twice.

Modules are parsed and not imported, so that what needs an extra is documented without it.
"""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click
from definitions import PACKAGE, bases_of, definitions, one_line, summary_of, tree_of
from docstrings import in_markdown

from quoteattr.cli import command
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.fiction.rules import FICTION_RULES, WAYS
from quoteattr.formats import FORMATS, Format
from quoteattr.rules import RULES

__all__ = ["REGIONS"]

WIDTH = 100

_NO_ENTRY = re.compile(r"\s*(?:$|#|\[|\"{3}$)")
"""Comments, headings and ends of strings."""


def records() -> str:
    """Write the records, with their fields."""
    return "\n\n".join(definitions("records.py"))


def functions() -> str:
    """Write the functions that are exported, and the pipeline."""
    found = [
        *definitions("functions.py", "extract"),
        *definitions("corpus.py", "extract_many"),
        *definitions("functions.py", "explain"),
        *definitions("notebook.py", "display"),
        *definitions("explanation.py", "Explanation", "Step", "Passage"),
        *definitions("pipeline.py", "Pipeline"),
    ]
    return "\n\n".join(found)


def errors() -> str:
    """Write the errors, with what they are besides."""
    rows = [
        f"| `{one.name}` | `{bases_of(one)}` | {summary_of(one)} |"
        for one in tree_of("errors.py").body
        if isinstance(one, ast.ClassDef)
    ]
    return "\n".join(["| Error | is also a | when |", "|---|---|---|", *rows])


def rules() -> str:
    """Write the first sieve: each rule with the reason of its place and its docstring."""
    why = _reasons("rules/__init__.py")
    parts = []
    for number, rule in enumerate(RULES, start=1):
        reason = why[rule.name]
        parts.append(
            f"### {number}. `{rule.name}`\n\n{_rule_in_markdown(rule.documentation)}\n\n*Its place:* {reason}."
        )
    return "\n\n".join(parts)


def novel_rules() -> str:
    """Write the order of the sieve of novels, and the docstrings of the rules that news does not have."""
    names = ", ".join(f"`{rule.name}`" for rule in FICTION_RULES)
    own = [rule for rule in FICTION_RULES if rule not in RULES]
    parts = [f"### `{rule.name}`\n\n{_rule_in_markdown(rule.documentation)}" for rule in own]
    return "\n\n".join([f"In this order: {names}.", *parts])


def novel_ways() -> str:
    """Write how the speaker of a turn is found that no rule names."""
    return "\n".join(f"- `{name}`: {one_line(told)}" for name, told in WAYS.items())


def resolvers() -> str:
    """Write the second sieve."""
    rows = []
    for number, resolver in enumerate(RESOLVERS, start=1):
        documented = ast.get_docstring(tree_of(f"entities/resolvers/{resolver.name}.py")) or ""
        rows.append(f"{number}. `{resolver.name}`: {one_line(documented.partition(chr(10) * 2)[0])}")
    return "\n".join(rows)


def gate() -> str:
    """Write what the gate is for."""
    return _documented("rules/gate.py")


def units() -> str:
    """Write the letters of units."""
    return _documented("text/units.py")


def phrases() -> str:
    """Write the letters of phrases."""
    return _documented("languages/en/phrases.py")


def formats() -> str:
    """Write the table of formats."""
    rows = [_format_row(form) for form in FORMATS]
    heading = ["| Format | is | endings | read back | needs |", "|---|---|---|---|---|"]
    return "\n".join([*heading, *rows])


def format_pages() -> str:
    """Write what each format's module says of it."""
    parts: list[str] = []
    first: dict[str, str] = {}
    for form in FORMATS:
        module = _format_module(form)
        told = f"Of the same module as [{first[module]}](#{first[module]})." if module in first else _documented(module)
        first.setdefault(module, form.name)
        parts.append(f"## {form.name}\n\n{told}")
    return "\n\n".join(parts)


def commands() -> str:
    """Write what the command and its subcommands say of themselves."""
    return "\n\n".join(_helps("quoteattr", command))


def lexicons() -> str:
    """Write the headers of the English lexicons, with the number of their entries."""
    parts = []
    for path in sorted((PACKAGE / "languages" / "en").glob("*.t*")):
        what, source = _header(path)
        parts.append(f"### `{path.name}`\n\n{what}\n\n*{_size(path)}. {source}*")
    return "\n\n".join(parts)


def integrations() -> str:
    """Write what the modules for other people's programs say of themselves."""
    overview = _documented("integrations/__init__.py")
    names = sorted(path.stem for path in (PACKAGE / "integrations").glob("[a-z]*.py"))
    modules = [f"## `quoteattr.integrations.{name}`\n\n{_documented(f'integrations/{name}.py')}" for name in names]
    return "\n\n".join([overview, *modules])


REGIONS: Mapping[str, Callable[[], str]] = {
    made.__name__: made
    for made in (
        records,
        functions,
        errors,
        rules,
        novel_rules,
        novel_ways,
        resolvers,
        gate,
        units,
        phrases,
        formats,
        format_pages,
        commands,
        lexicons,
        integrations,
    )
}
"""What may stand between ``<!-- made: NAME -->`` and ``<!-- end -->`` in a page, by name."""


def _documented(module: str) -> str:
    return in_markdown(ast.get_docstring(tree_of(module)) or "")


def _reasons(module: str) -> dict[str, str]:
    """Return the comment beside each entry of a sieve."""
    source = (PACKAGE / module).read_text(encoding="utf-8")
    return dict(re.findall(r"^        (\w+),  # (.+)$", source, re.MULTILINE))


def _rule_in_markdown(documentation: str) -> str:
    """Write what a rule says of itself, with the example it begins with as a quotation."""
    example, _, rest = in_markdown(documentation).partition("\n\n")
    lines = [line.strip() for line in " ".join(example.split()).split("¶")]
    return "> " + "\n>\n> ".join(lines) + f"\n\n{rest}"


def _format_module(form: Format) -> str:
    name = form.writing.partition(":")[0].replace(".", "/")
    return f"formats/{name}.py" if (PACKAGE / f"formats/{name}.py").exists() else f"formats/{name}/__init__.py"


def _format_row(form: Format) -> str:
    needs = [f"extra `{form.extra}`"] if form.extra else []
    needs += ["the text"] if form.needs_text else []
    endings = " ".join(f"`{ending}`" for ending in form.endings)
    link = f"[`{form.name}`](#{form.name.replace('.', '')})"
    return f"| {link} | {form.summary} | {endings} | {'yes' if form.reading else 'no'} | {', '.join(needs)} |"


def _helps(name: str, shown: click.Command, above: click.Context | None = None) -> Iterator[str]:
    settings = {**shown.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    context = click.Context(shown, above, name, **settings)
    yield f"## `{context.command_path}`\n\n```text\n{shown.get_help(context)}\n```"
    if isinstance(shown, click.Group):
        for below in sorted(shown.list_commands(context)):
            yield from _helps(below, shown.get_command(context, below), context)


def _header(path: Path) -> tuple[str, str]:
    """Return what the comment at the head of a lexicon says: what it is, and its source."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# "))
    text = " ".join(lines)
    what, _, source = text.partition("Source: ")
    return what.strip().replace("Columns:", "<br>Columns:"), f"Source: {source}"


def _size(path: Path) -> str:
    """Say about how many lines of a lexicon hold entries, so that not every new word changes the page."""
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = sum(not _NO_ENTRY.match(line) for line in lines)
    return f"Some {round(entries, 1 - len(str(entries))):,} lines" if entries > 100 else "Less than a hundred lines"
