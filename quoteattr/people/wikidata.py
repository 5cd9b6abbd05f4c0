"""Read a table of names from Wikidata. Nothing is downloaded."""

from collections import defaultdict
from pathlib import Path

from attrs import define, field, frozen

from quoteattr.people.names import plain
from quoteattr.people.tables import read_table

__all__ = ["Entry", "Wikidata", "read_wikidata"]


@frozen
class Entry:
    """An item of Wikidata: its identifier (``Q22686``) and its label."""

    id: str
    name: str


@define
class Wikidata:
    """Entries by their names and aliases. A name that two entries share belongs to neither."""

    _entries: defaultdict[str, set[Entry]] = field(factory=lambda: defaultdict(set))

    def add(self, entry: Entry, *names: str) -> None:
        """Add an entry with its other names."""
        for name in (entry.name, *names):
            self._entries[plain(name)].add(entry)

    def find(self, name: str) -> Entry | None:
        """Return the entry with a name, if there is exactly one."""
        found = self._entries.get(plain(name), set())
        return next(iter(found)) if len(found) == 1 else None


def read_wikidata(path: Path) -> Wikidata:
    """Return the table in a CSV file.

    Args:
        path: A file with the columns ``id``, ``name`` and optionally ``aliases``, which are separated by ``|``.

    Raises:
        FormatError: A column is missing, or a cell is empty. The message gives the line.
        OSError: The file cannot be read.
    """
    found = Wikidata()
    for row in read_table(path, ("id", "name")):
        aliases = (alias.strip() for alias in row.get("aliases", "").split("|"))
        found.add(Entry(row["id"], row["name"]), *filter(None, aliases))
    return found
