"""Read a phrase as a mention: a name and the words before it, a pronoun, or the noun phrase itself."""

from quoteattr.mentions.name import find_name, is_small
from quoteattr.mentions.names import Names
from quoteattr.records import Mention, MentionKind, Span
from quoteattr.text.paragraph import Paragraph

__all__ = ["PRONOUNS", "Named", "read_mention"]

PRONOUNS = frozenset("PIOHhw")
"""Letters of pronouns that are a mention by themselves."""


class Named:
    """A phrase read as a mention.

    ``words`` are those of the mention and ``before`` those of the phrase in front of it (“Pentagon chief spokesman”). A
    ``person`` is a name that reads as one.
    """

    __slots__ = ("before", "mention", "person", "words")

    def __init__(self, mention: Mention, words: tuple[str, ...], before: tuple[str, ...], *, person: bool) -> None:
        """Keep the parts."""
        self.mention = mention
        self.words = words
        self.before = before
        self.person = person

    @property
    def name(self) -> str:
        """The words of the mention on one line."""
        return " ".join(self.mention.text.split())

    @property
    def start(self) -> int:
        """Where the mention begins."""
        return self.mention.span.start


def read_mention(paragraph: Paragraph, first: int, last: int, *, names: Names) -> Named:
    """Read a phrase as a mention.

    >>> from quoteattr.mentions.names import names_of
    >>> from quoteattr.pipeline import Pipeline
    >>> paragraph = Pipeline().document("Pentagon spokesman Ada Byron").paragraph(0)
    >>> read_mention(paragraph, 0, 4, names=names_of("en")).mention.text
    'Ada Byron'

    Args:
        paragraph: the paragraph that the phrase stands in.
        first: the index of its first word.
        last: that behind its last word.
        names: the words of names.

    Returns:
        The mention and what is before it.
    """
    forms, text = tuple(paragraph.forms[first:last]), paragraph.text
    if len(forms) == 1 and paragraph.units[first] in PRONOUNS:
        name, kind = None, MentionKind.PRONOUN
    else:
        name = find_name(forms, names, is_small(paragraph.forms[first - 1]) if first else False)
        kind = MentionKind.NOMINAL if name is None else MentionKind.NAME
    if name is None:
        start, stop = paragraph.place(first, last)
        return Named(Mention(Span(start, stop), text[start:stop], kind), forms, (), person=False)
    start, stop = paragraph.place(first + name.first, first + name.last)
    return Named(Mention(Span(start, stop), text[start:stop], kind), name.words, name.before, person=name.person)
