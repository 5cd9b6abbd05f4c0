"""What the source says of itself, as Markdown: the parts of the reference that nobody writes twice.

Modules are parsed and not imported, so that what needs an extra is documented without it.
"""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import click
from docstrings import in_markdown

from quoteattr.cli import command
from quoteattr.formats import FORMATS, Format
from quoteattr.rules import RULES
from quoteattr.speakers import RESOLVERS

__all__ = ["REGIONS"]

PACKAGE = Path(__file__).parents[2] / "quoteattr"
WIDTH = 100

_NO_ENTRY = re.compile(r"\s*(?:$|#|\[|\"{3}$)")
"""Comments, headings and ends of strings."""

Definition = ast.ClassDef | ast.FunctionDef


def records() -> str:
    """Write the records, with their fields."""
    return "\n\n".join(_definitions("records.py"))


def functions() -> str:
    """Write the functions that are exported, and the pipeline."""
    found = [
        *_definitions("pipeline.py", "extract"),
        *_definitions("corpus.py", "extract_many"),
        *_definitions("pipeline.py", "explain"),
        *_definitions("explanation.py", "Explanation", "Step", "Passage"),
        *_definitions("pipeline.py", "Pipeline"),
    ]
    return "\n\n".join(found)


def errors() -> str:
    """Write the errors, with what they are besides."""
    rows = [
        f"| `{one.name}` | `{_bases(one)}` | {_summary(one)} |"
        for one in _tree("errors.py").body
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


def resolvers() -> str:
    """Write the second sieve."""
    rows = []
    for number, resolver in enumerate(RESOLVERS, start=1):
        documented = ast.get_docstring(_tree(f"speakers/{resolver.name}.py")) or ""
        rows.append(f"{number}. `{resolver.name}`: {_one_line(documented.partition(chr(10) * 2)[0])}")
    return "\n".join(rows)


def gate() -> str:
    """Write what the gate is for."""
    return _documented("rules/gate.py")


def units() -> str:
    """Write the letters of units."""
    return _documented("text/units.py")


def phrases() -> str:
    """Write the letters of phrases."""
    return _documented("mentions/phrases.py")


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


def _tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def _documented(module: str) -> str:
    return in_markdown(ast.get_docstring(_tree(module)) or "")


def _one_line(text: str) -> str:
    return " ".join(in_markdown(text).split())


def _summary(node: Definition) -> str:
    return _one_line((ast.get_docstring(node) or "").partition("\n\n")[0]).replace("|", "\\|")


def _bases(node: ast.ClassDef) -> str:
    return ", ".join(ast.unparse(base) for base in node.bases)


def _definitions(module: str, *names: str) -> Iterator[str]:
    """Yield a part for each public definition of a module: those named, in that order, or all, as they come."""
    public = [
        node
        for node in _tree(module).body
        if isinstance(node, Definition) and not node.name.startswith("_") and (not names or node.name in names)
    ]
    for node in sorted(public, key=lambda node: names.index(node.name)) if names else public:
        yield _class(node) if isinstance(node, ast.ClassDef) else _function(node)


def _function(node: ast.FunctionDef, *, of: str = "") -> str:
    heading = f"#### `{of}.{node.name}`" if of else f"### `{node.name}`"
    arguments = ast.unparse(node.args).removeprefix("self, ").removeprefix("self")
    result = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    signature = f"```python\n{node.name}({arguments}){result}\n```"
    return "\n\n".join([heading, signature, in_markdown(ast.get_docstring(node) or "")])


def _class(node: ast.ClassDef) -> str:
    parts = [f"### `{node.name}`", in_markdown(ast.get_docstring(node) or "")]
    fields = list(_fields(node))
    if fields:
        parts.append("\n".join(fields))
    for one in node.body:
        if isinstance(one, ast.FunctionDef) and not one.name.startswith("_"):
            decorators = {ast.unparse(decorator) for decorator in one.decorator_list}
            if "property" in decorators:
                parts.append(f"`{one.name}`: {_summary(one)}")
            elif not decorators:
                parts.append(_function(one, of=node.name))
    return "\n\n".join(part for part in parts if part)


def _fields(node: ast.ClassDef) -> Iterator[str]:
    """Yield the rows of a table of the members of an enumeration, or of the fields of a record."""
    members = [(one, after) for one, after in pairwise([*node.body, None]) if isinstance(one, ast.Assign)]
    if members:
        yield from ("| Member | in JSON | meaning |", "|---|---|---|")
        for one, after in members:
            if one is not None:
                yield f"| `{ast.unparse(one.targets[0])}` | `{ast.unparse(one.value)}` | {_string(after)} |"
        return
    fields = [
        one for one in node.body if isinstance(one, ast.AnnAssign) and not ast.unparse(one.target).startswith("_")
    ]
    if fields:
        yield from ("| Field | type | default |", "|---|---|---|")
    for field in fields:
        kind = ast.unparse(field.annotation).replace("|", "\\|")
        yield f"| `{ast.unparse(field.target)}` | `{kind}` | {_default(field.value)} |"


def _string(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return _one_line(node.value.value)
    return ""


def _default(value: ast.expr | None) -> str:
    """Write the default of a field, which may stand in a call of ``field``."""
    if isinstance(value, ast.Call):
        value = next((keyword.value for keyword in value.keywords if keyword.arg == "default"), None)
    return "" if value is None else f"`{ast.unparse(value)}`"


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
        for below in sorted(shown.commands):
            yield from _helps(below, shown.commands[below], context)


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
    """Say how many lines of a lexicon hold entries, to two digits, so that not every new word changes the page."""
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = sum(not _NO_ENTRY.match(line) for line in lines)
    return f"Some {round(entries, 2 - len(str(entries))):,} lines"
