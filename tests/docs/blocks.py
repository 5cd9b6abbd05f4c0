"""A page of the documentation, brought up to date: its code is run, and what it printed is put in its place.

So one function serves twice: ``make_docs.py`` writes the pages that it makes, and a test compares them with those that
are there. What a page may hold:

=========================  ===========================================================================================
in the page                what becomes of it
=========================  ===========================================================================================
``sh``, ``python``         it is run, in a folder of the page's own; a failure is an error
``text`` right after it    what it printed
``pycon``                  a doctest
any with a ``title``       a file of that name in the folder
``toml``, ``json``         parsed
``diff``                   applied to the files in the folder
``<!-- not run: why -->``  the block that follows is left alone
``<!-- copy of: a, b -->`` these of the repository stand in the folder from the beginning
``<!-- needs: a, b -->``   the page is only run where these packages are installed
``<!-- made: name -->``    followed by what the source says of itself, up to ``<!-- end -->``: see ``source.REGIONS``
=========================  ===========================================================================================
"""

import contextlib
import doctest
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from attrs import define, field
from source import REGIONS

__all__ = ["ROOT", "made", "needed", "pages"]

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

_REGION = re.compile(r"(?<=<!-- made: )(?P<name>\w+)(?P<head> -->\n).*?(?P<end><!-- end -->)", re.DOTALL)
_MADE = re.compile(r"<!-- made: .*?<!-- end -->", re.DOTALL)
_BLOCK = re.compile(
    r"^(?:<!-- not run: (?P<why>.+?) -->\n)?```(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<code>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_COPIES = re.compile(r"^<!-- copy of: (.+?) -->$", re.MULTILINE)
_NEEDS = re.compile(r"^<!-- needs: (.+?) -->$", re.MULTILINE)
_PRELUDE = 'quoteattr() { python -m quoteattr "$@"; }\n'  # the package need not be installed with its script
_PARSERS = {"toml": tomllib.loads, "json": json.loads}


def pages() -> list[Path]:
    """Return the pages of the documentation, sorted."""
    return sorted(DOCS.rglob("*.md"))


def needed(page: str) -> list[str]:
    """Return the packages without which a page cannot be run."""
    return [package.strip() for line in _NEEDS.findall(page) for package in line.split(",")]


def made(page: str, folder: Path, *, run: bool = True) -> str:
    """Return a page as it is to be.

    Args:
        page: As it stands.
        folder: Where its code may run: an empty folder.
        run: Whether to run the code, or only to write what the source says of itself.
    """
    page = _REGION.sub(
        lambda match: f"{match['name']}{match['head']}\n{REGIONS[match['name']]()}\n\n{match['end']}", page
    )
    return _Runner(folder).run(page) if run else page


@define
class _Runner:
    """Runs the blocks of one page, one after the other, in one folder and one namespace."""

    folder: Path
    names: dict[str, object] = field(factory=lambda: {"__name__": "__main__"})
    printed: str | None = None
    """What the block before printed, until a block has shown it."""

    def run(self, page: str) -> str:
        """Run a page and return it with what it printed."""
        ignore = shutil.ignore_patterns("__pycache__", ".hypothesis")
        for line in _COPIES.findall(page):
            for name in line.split(","):
                shutil.copytree(ROOT / name.strip(), self.folder / name.strip(), ignore=ignore)
        return "".join(self._parts(page))

    def _parts(self, page: str) -> Iterator[str]:
        at = 0
        regions = [match.span() for match in _MADE.finditer(page)]
        for match in _BLOCK.finditer(page):
            if any(start <= match.start() < end for start, end in regions):
                continue  # tested where it comes from
            between = page[at : match.start()]
            yield between
            if between.strip():
                self.printed = None
            try:
                code = self._run(match)
            except Exception as error:
                error.add_note(f"in the block that begins in line {page.count(chr(10), 0, match.start()) + 1}")
                raise
            yield page[match.start() : match.start("code")] + code + page[match.end("code") : match.end()]
            at = match.end()
        yield page[at:]

    def _run(self, block: re.Match[str]) -> str:
        """Run a block, and return what is to stand in it."""
        language, code = block["language"], block["code"]
        if block["why"]:
            return code
        if block["title"]:
            self._write(block["title"], code)
        elif language == "text" and self.printed is not None:
            code, self.printed = self.printed, None
        elif language == "sh":
            self.printed = self._shell(code)
        elif language == "python":
            self.printed = self._python(code)
        elif language == "diff":
            self._shell(f"git apply --verbose - <<'END'\n{code}END\n")
        elif language == "pycon":
            self._doctest(code)
        elif language in _PARSERS:
            _PARSERS[language](code)
        else:
            message = f"a block of {language} is neither run nor said why not"
            raise ValueError(message)
        return code

    def _write(self, name: str, content: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def _shell(self, code: str) -> str:
        environment = os.environ | {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
        }
        done = subprocess.run(  # noqa: S603 - the documentation's own
            ["bash", "-euo", "pipefail", "-c", _PRELUDE + code],  # noqa: S607 - wherever it is
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        printed = done.stdout.decode()
        if done.returncode:
            message = f"ended with {done.returncode}:\n{printed}"
            raise RuntimeError(message)
        return _tidy(printed)

    def _python(self, code: str) -> str:
        printed = io.StringIO()
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(printed):
            exec(compile(code, "page", "exec"), self.names)  # noqa: S102 - the documentation's own
        return _tidy(printed.getvalue())

    def _doctest(self, code: str) -> None:
        flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        examples = doctest.DocTestParser().get_doctest(code, self.names, "page", None, 0)
        report = io.StringIO()
        with contextlib.chdir(self.folder):
            failed, _ = doctest.DocTestRunner(optionflags=flags).run(examples, out=report.write, clear_globs=False)
        self.names.update(examples.globs)
        if failed:
            raise AssertionError(report.getvalue())


def _tidy(printed: str) -> str:
    """Return what was printed without white space at the ends of lines, and empty lines around it."""
    return "\n".join(line.rstrip() for line in printed.strip("\n").splitlines()).strip("\n") + "\n"
