"""Writes ``docs/reference/specification.md`` from the tests: names are properties, docstrings their reasons.

``python tests/specification/page.py`` writes the page; a test compares the two.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "reference" / "specification.md"
GROUPS = (
    "records",
    "any_text",
    "quotations",
    "equivalences",
    "real_structure",
    "round_trip",
    "mentions",
    "evidence",
    "cast",
    "confidences",
    "fiction",
    "explanations",
    "reports",
    "formats",
    "runs",
    "people",
    "evaluation",
    "discovery",
)

HEAD = """\
# Specification

What `quoteattr` promises, as properties. Each is a sentence, and the name of the test that holds it for examples that
[Hypothesis](https://hypothesis.readthedocs.io) draws from the strategies of `quoteattr.testing`; below it stands why
it matters. Whoever has this page and the tests can write the library anew, or check a change to it:

    pytest tests/specification                                  # 30 examples a property, the same each time
    pytest tests/specification --hypothesis-profile=dev         # 25, others each time
    pytest tests/specification --hypothesis-profile=nightly     # 20,000 examples
    pytest tests/specification --hypothesis-profile=random --hypothesis-seed=N    # 10: quick, for many N

A property in square brackets is tested for each case by itself. What is known not to hold is listed with its reason in
`seeds/known_failures.toml`, and its tests must fail: one that begins to hold is taken off the list.

Whether the properties notice a change is measured by changing the code: `mutmut` makes every small change that it can
to the finding of quotations, the rules, the speakers and the profiles, and runs these tests, the seeds and the tests of
the same stages against each, the quickest first. All of it takes hours; a module by itself takes minutes. What is done
once, when a module or a lexicon is loaded, is done before the change is: such changes survive and say nothing.

    mutmut run                                                  # everything: leave it a night
    mutmut run "quoteattr.quotations.opened*"                   # one module
    mutmut results                                              # which changes nobody noticed
    mutmut show NAME                                            # what such a change is

How much of the package the tests run at all, in their own process and in those that they start:

    coverage run -m pytest --hypothesis-profile=ci
    coverage combine
    coverage report --skip-covered

This page is made from the tests by `python tests/specification/page.py`.
"""


def properties(group: str) -> Iterator[tuple[str, str]]:
    """Yield the names of a group's tests without ``test_``, each with its reason."""
    for node in module(group).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            cases = any(
                "parametrize" in ast.dump(decorator) or "each_" in ast.dump(decorator)
                for decorator in node.decorator_list
            )
            reason = ast.get_docstring(node)
            assert reason, f"{node.name} has no reason"
            yield node.name.removeprefix("test_") + (" [each]" if cases else ""), " ".join(reason.split())


def module(group: str) -> ast.Module:
    return ast.parse((HERE / f"test_specified_{group}.py").read_text("utf-8"))


def written() -> str:
    """Return the page."""
    parts = [HEAD]
    for group in GROUPS:
        title, _, about = (ast.get_docstring(module(group)) or "").partition("\n\n")
        parts.append(f"## {title.rstrip('.')}\n\n{about}\n")
        for name, reason in properties(group):
            sentence = name.replace("_", " ")
            parts.append(f"- **{sentence[0].upper()}{sentence[1:]}.** {reason}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(written(), "utf-8")
    sys.stdout.write(f"{PAGE}\n")
