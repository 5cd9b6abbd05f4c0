"""Corrections of who is who: the table that ``quoteattr people`` writes, with names put right, read back.

Each row is a form of a name (``form``) with the person whom it means (``person``). Where one form means two people, its
rows differ in the organisations (``organisations``). Rows that are not there are merged as before.
"""

from collections import defaultdict
from pathlib import Path

from attrs import define, field

from quoteattr.people.forms import Form
from quoteattr.people.names import plain
from quoteattr.people.tables import read_table

__all__ = ["Corrections", "read_corrections"]


@define
class Corrections:
    """Who is meant by a form, as somebody has put it."""

    _rows: defaultdict[str, list[tuple[frozenset[str], str]]] = field(factory=lambda: defaultdict(list))

    def add(self, form: str, person: str, organisations: frozenset[str] = frozenset()) -> None:
        """Add a row.

        Args:
            form: As the documents write it.
            person: The name of the person.
            organisations: Of which one the person must be, if the form has several rows.
        """
        self._rows[form].append((organisations, person))

    def name_of(self, form: Form) -> str | None:
        """Return the name of the person whom a form means, if somebody has said so."""
        rows = self._rows.get(form.name, [])
        people = {person for _, person in rows}
        if len(people) == 1:
            return people.pop()
        for organisations, person in rows:
            if organisations & form.organisations or organisations == form.organisations:
                return person
        return None


def read_corrections(path: Path) -> Corrections:
    """Return the corrections of a CSV file.

    Args:
        path: With the columns ``person`` and ``form``, and perhaps ``organisations``; further ones are passed over.

    Raises:
        FormatError: A column is missing, or a cell is empty; it says in which line.
        OSError: The file cannot be read.
    """
    found = Corrections()
    for row in read_table(path, ("person", "form")):
        organisations = (plain(one) for one in row.get("organisations", "").split(";"))
        found.add(row["form"], row["person"], frozenset(filter(None, organisations)))
    return found
