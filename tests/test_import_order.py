"""The stages import in one direction: a stage knows those before it and none after."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from seed_files import ROOT

PACKAGE = ROOT / "quoteattr"

ORDER = (
    {"cached", "errors", "patterns", "records"},
    {"letter_sets"},
    {"languages"},
    {"settings"},
    {"confidence"},
    {"quotations"},
    {"text"},
    {"mentions"},
    {"rules", "reports"},
    {"entities"},
    {"explanation"},
    {"making"},
    {"reading"},
    {"steps"},
    {"fiction"},
    {"pipeline", "workers"},
    {"functions"},
    {"corpus", "formats"},
    {"documents", "notebook"},
    {"people"},
    {"evaluation", "view"},
    {"cli", "integrations", "testing"},
    {"__init__", "__main__"},
)
RANKS = {stage: rank for rank, stages in enumerate(ORDER) for stage in stages}
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    """Yield the stages that a module imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            whole = node.module == "quoteattr"
            names = [f"quoteattr.{alias.name}" for alias in node.names] if whole else [node.module or ""]
        elif isinstance(node, ast.ImportFrom):
            pytest.fail(f"{path}:{node.lineno}: a relative import")
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "quoteattr":
                yield rest.partition(".")[0] or "__init__"


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(PACKAGE)) for path in MODULES])
def test_a_module_imports_from_earlier_stages_alone(path: Path) -> None:
    stage = stage_of(path)
    late = {name for name in imports(path) if name != stage and RANKS[name] >= RANKS[stage]}
    assert late == set()


def test_every_stage_has_its_place() -> None:
    assert {stage_of(path) for path in MODULES} <= RANKS.keys()
