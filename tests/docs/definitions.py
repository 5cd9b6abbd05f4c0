"""The definitions of a module as Markdown: functions and classes with their docstrings and fields."""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from docstrings import in_markdown

__all__ = ["PACKAGE", "bases_of", "definitions", "one_line", "summary_of", "tree_of"]

PACKAGE = Path(__file__).parents[2] / "quoteattr"

Definition = ast.ClassDef | ast.FunctionDef


def tree_of(module: str) -> ast.Module:
    """Return the syntax tree of a module of the package."""
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def definitions(module: str, *names: str) -> Iterator[str]:
    """Yield a part for each public definition of a module: those named, in that order, or all, as they come."""
    public = [
        node
        for node in tree_of(module).body
        if isinstance(node, Definition) and not node.name.startswith("_") and (not names or node.name in names)
    ]
    for node in sorted(public, key=lambda node: names.index(node.name)) if names else public:
        yield _class(node) if isinstance(node, ast.ClassDef) else _function(node)


def one_line(text: str) -> str:
    """Return a docstring, or a part of one, as one line of Markdown."""
    return " ".join(in_markdown(text).split())


def summary_of(node: Definition) -> str:
    """Return the first paragraph of a docstring, for a cell of a table."""
    return one_line((ast.get_docstring(node) or "").partition("\n\n")[0]).replace("|", "\\|")


def bases_of(node: ast.ClassDef) -> str:
    """Return what a class is derived from."""
    return ", ".join(ast.unparse(base) for base in node.bases)


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
                parts.append(f"`{one.name}`: {summary_of(one)}")
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
        return one_line(node.value.value)
    return ""


def _default(value: ast.expr | None) -> str:
    """Write the default of a field, which may stand in a call of ``field``."""
    if isinstance(value, ast.Call):
        value = next((keyword.value for keyword in value.keywords if keyword.arg == "default"), None)
    return "" if value is None else f"`{ast.unparse(value)}`"
