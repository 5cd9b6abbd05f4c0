"""The files of a language: where they are, and what is in each, with the user's own words where there are any."""

from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import cast

from quoteattr.languages.compiled import Compiled, decoded, read_compiled
from quoteattr.languages.grammar import Grammar
from quoteattr.languages.lexicon import Row, classes, read_rows, read_toml, section
from quoteattr.languages.own import with_own_rows, with_own_table

__all__ = ["OWN", "Files"]

OWN = "+"
"""The sign between the code of a language and a folder with the user's own words."""

_HERE = Path(__file__).parent


class Files:
    """The files of one language. Nothing is read before it is asked for."""

    def __init__(self, code: str, *, compiled: Compiled | None = None) -> None:
        """Store the code.

        Args:
            code: The code of the language: see :attr:`code`.
            compiled: Replaces the compiled lexicons. With an empty mapping, the text files are read.
        """
        self._code = code
        if compiled is not None:
            self.compiled = compiled

    def __repr__(self) -> str:
        """Return the expression that loads the language."""
        return f"{type(self).__name__}({self._code!r})"

    @property
    def code(self) -> str:
        """The code of the language, which names its folder: ``en``.

        A lexicon of the user's own follows it: ``en+/my/words``.
        """
        return self._code

    @property
    def own(self) -> Path | None:
        """The folder with the user's own words, if there is one."""
        _, _, folder = self.code.partition(OWN)
        return Path(folder) if folder else None

    @property
    def _folder(self) -> str:
        return self.code.partition(OWN)[0]

    @cached_property
    def _home(self) -> Path:
        return _HERE / self._folder

    def path(self, name: str) -> Path:
        """Return the path of a file of the language."""
        return self._home / name

    def words(self, name: str) -> tuple[Row, ...]:
        """Return the rows of a table, in the order of the file.

        >>> from quoteattr.languages import load
        >>> load("en").words("reporting_verbs")[0]
        ('accede', 'accedes', 'acceded', 'acceded', 'acceding', 'weak')

        Args:
            name: The name of the file without its extension: ``roles``.

        Returns:
            The columns of each line. Those of the user's own lexicon come first, and replace others.
        """
        rows = read_rows(self.path(f"{name}.txt"))
        return rows if self.own is None else with_own_rows(rows, name, self.own)

    def phrases(self, name: str) -> frozenset[str]:
        """Return the lines of a table that has one word or phrase a line."""
        return frozenset(" ".join(row) for row in self.words(name))

    def table(self, name: str) -> Mapping[str, object]:
        """Return the contents of a TOML file.

        Args:
            name: The name of the file without its extension: ``titles``.
        """
        file = f"{name}.toml"
        written = self.compiled.get(file)
        if written is not None:
            return cast("Mapping[str, object]", decoded(*written))
        table = read_toml(self.path(file))
        return table if self.own is None else with_own_table(table, name, self.own)

    def section(self, name: str, key: str) -> Mapping[str, object]:
        """Return a table inside a TOML file: the endings in ``units``.

        Raises:
            LexiconError: There is no table of that name.
        """
        return section(self.table(name), key, self.path(f"{name}.toml"))

    def classes(self, name: str, key: str | None = None) -> Mapping[str, frozenset[str]]:
        """Return the classes of words in a TOML file, or in a table inside it.

        >>> from quoteattr.languages import load
        >>> sorted(load("en").classes("role_words")["in_names"])[:2]
        ['academy', 'association']

        Raises:
            LexiconError: A class is not a string of words.
        """
        table = self.table(name) if key is None else self.section(name, key)
        return {key: frozenset(words) for key, words in classes(table, self.path(f"{name}.toml")).items()}

    @cached_property
    def compiled(self) -> Compiled:
        """The lexicons compiled when the package was built, if up to date. Empty if the user has own words."""
        return {} if self.own is not None else read_compiled(_HERE / f"{self.code}.compiled", self.path)

    @cached_property
    def grammar(self) -> Grammar:
        """How the language builds phrases, sentences and clauses."""
        return cast("Grammar", import_module(f"quoteattr.languages.{self._folder}").GRAMMAR)
