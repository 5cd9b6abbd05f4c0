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
    "looks",
    "equivalences",
    "real_structure",
    "approval",
    "round_trip",
    "mentions",
    "terms",
    "evidence",
    "limits",
    "profiles",
    "cast",
    "confidences",
    "fiction",
    "turns",
    "genre",
    "order",
    "explanations",
    "reports",
    "formats",
    "outputs",
    "documents",
    "sessions",
    "runs",
    "many_texts",
    "people",
    "evaluation",
    "discovery",
)

HEAD = """\
# Specification

What `quoteattr` promises, as properties. Each property is a sentence, which is also the name of the test that checks
it, followed by its reason. The tests check generated examples, which [Hypothesis](https://hypothesis.readthedocs.io)
draws from the strategies of `quoteattr.testing`:

    pytest tests/specification                                  # 30 examples a property, the same each time
    pytest tests/specification --hypothesis-profile=dev         # 25, different each time
    pytest tests/specification --hypothesis-profile=nightly     # 20,000 examples
    pytest tests/specification --hypothesis-profile=random --hypothesis-seed=N    # 10: quick, for many N

A property marked [each] is tested separately for each of several cases. Known exceptions are listed with their reasons
in `seeds/known_failures.toml`. Their tests must fail; an exception that is fixed is removed from the list.

Do the properties notice a change of the code? `mutmut` measures this. It makes every possible small change to the code
that finds quotations, speakers and profiles, and runs these tests, the seeds and the unit tests against each. The whole
run takes hours, and a single module takes minutes. Code that runs only once, when a module or a lexicon is loaded, runs
before the change is made, so changes to it are never noticed.

    mutmut run                                                  # everything: leave it a night
    mutmut run "quoteattr.quotations.opened*"                   # one module
    mutmut results                                              # the changes that no test noticed
    mutmut show NAME                                            # one of these changes

To measure how much of the package the tests run, including the processes that they start:

    coverage run -m pytest --hypothesis-profile=ci
    coverage combine
    coverage report --skip-covered

To update this page from the tests, run `python tests/specification/page.py`.
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
            sentence = name.replace("_", " ").replace("nobodys", "nobody's")  # no apostrophe fits into a name
            parts.append(f"- **{sentence[0].upper()}{sentence[1:]}.** {reason}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(written(), "utf-8")
    sys.stdout.write(f"{PAGE}\n")
