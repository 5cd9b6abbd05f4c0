"""Role phrases: what a noun phrase says of somebody, and the word that heads it."""

from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation
from quoteattr.text.words import Word

__all__ = ["FIELD", "INSIDE", "VERBS", "RolePhrase", "head_of", "is_joint_of_office"]


VERBS = frozenset("CVBbKk")
"""Letters of verbs, which are the last words of another clause rather than of a role: an executive tells employees."""
INSIDE = frozenset("xNRTGDmil#$aJvkj") | VERBS
"""Letters of the words of a noun phrase for a role."""


FIELD = frozenset("xGDmiv")
"""Letters of the common words of a field: environmental engineering, education technology."""


class RolePhrase:
    """A role, its head noun in the singular, whom it is for, and the index of its first word.

    What follows the head is added to it while it is read. ``plural`` roles are shared: Senators Jo Lee and Ada Byron.
    ``owner`` is the common noun that owns the role: the company's chief.
    """

    __slots__ = ("affiliations", "first", "head", "owner", "plural", "role")

    def __init__(  # noqa: PLR0913 - its parts
        self,
        role: str,
        head: str,
        affiliations: list[Affiliation],
        first: int,
        *,
        plural: bool = False,
        owner: Word | None = None,
    ) -> None:
        """Keep the parts."""
        self.role = role
        self.head = head
        self.affiliations = affiliations
        self.first = first
        self.plural = plural
        self.owner = owner


def is_joint_of_office(passage: Passage, at: int) -> bool:
    """Tell whether a word joins an office to what it is of: Secretary of State."""
    return passage.unit(at) == "T" and passage.form(at) in passage.names.joints


def head_of(passage: Passage, begin: int, end: int) -> int:
    """Return the index of the head noun: the last word, or that before “of State”."""
    if "T" in passage.units[begin:end]:
        for at in range(begin + 1, end):
            if is_joint_of_office(passage, at):
                return at - 1
    return end - 3 if end - 2 > begin and passage.form(end - 2) in passage.names.joints else end - 1
