"""An introduction: what one place of the text says of a person or a body."""

from attrs import define

from quoteattr.mentions.passage import Passage
from quoteattr.mentions.roles import RolePhrase
from quoteattr.records import Affiliation
from quoteattr.text.words import Word

__all__ = ["Introduction", "of_phrase"]


@define
class Introduction:
    """What one place of the text says of a person or a body; ``how`` is the construction."""

    how: str
    affiliations: tuple[Affiliation, ...]
    role: str | None = None
    head: str = ""
    owner: Word | None = None


def of_phrase(how: str, phrase: RolePhrase, passage: Passage) -> Introduction:
    """Make an introduction of a role phrase; of “Senators Jo Lee and Ada Byron” each is one senator."""
    role = phrase.role
    if phrase.plural and role:
        before, space, last = role.rpartition(" ")
        noun, title = passage.names.roles.get(last.lower()), passage.names.titles.get(last)
        role = before + space + (noun.singular if noun is not None else title.full if title is not None else last)
    return Introduction(how, tuple(phrase.affiliations), role or None, phrase.head, phrase.owner)
