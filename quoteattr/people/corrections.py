"""Read back the table that ``quoteattr people`` wrote, with corrected names.

Each row has a form of a name (``form``) and the person whom it refers to (``person``). If a form refers to two people,
it has two rows with different ``organisations``. Forms without a row are merged as before.
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
    """Which person each form refers to, as corrected by hand."""

    _rows: defaultdict[str, list[tuple[frozenset[str], str]]] = field(factory=lambda: defaultdict(list))

    def add(self, form: str, person: str, organisations: frozenset[str] = frozenset()) -> None:
        """Add a row.

        Args:
            form: The form as the documents write it.
            person: The name of the person.
            organisations: If the form has several rows, the person must belong to one of these.
        """
        self._rows[form].append((organisations, person))

    def name_of(self, form: Form) -> str | None:
        """Return the corrected name of the person whom a form refers to, if there is one."""
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
        path: A file with the columns ``person``, ``form`` and optionally ``organisations``. Others are ignored.

    Raises:
        FormatError: A column is missing, or a cell is empty. The message gives the line.
        OSError: The file cannot be read.
    """
    found = Corrections()
    for row in read_table(path, ("person", "form")):
        organisations = (plain(one) for one in row.get("organisations", "").split(";"))
        found.add(row["form"], row["person"], frozenset(filter(None, organisations)))
    return found
