"""Compile the lexicons when the package is built, so that the command starts fast.

What is written is left out by git, and is out of date, and not used, as soon as one of the files it was made from is
edited: see ``quoteattr/languages/compiled.py``.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicons(BuildHookInterface[Any]):
    """Writes ``quoteattr/languages/en.compiled``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile the lexicons into the tree that the package is built from."""
        sys.path.insert(0, self.root)
        from quoteattr.languages import available  # noqa: PLC0415 - it is found only now
        from quoteattr.languages.compiling import compile_language  # noqa: PLC0415

        for code in available():
            written = Path("quoteattr", "languages", f"{code}.compiled")
            Path(self.root, written).write_bytes(compile_language(code))
            build_data["artifacts"].append(f"/{written.as_posix()}")
