"""Articles with their expected records: people are introduced with roles, and later called by surname or pronoun.

>>> from hypothesis import find
>>> article = find(articles(), lambda article: any(one.form == "pronoun" for one in article.paragraphs))
>>> sorted({paragraph.form for paragraph in article.paragraphs} & {"full", "pronoun"})
['full', 'pronoun']
"""

from collections.abc import Sequence

from attrs import define, evolve, field, frozen
from hypothesis import strategies as st

from quoteattr.testing.constructions import CONSTRUCTIONS, HARD, INTRODUCING, NOBODY, PLAIN
from quoteattr.testing.excerpts import Excerpt, Said
from quoteattr.testing.introductions import Introduction, introductions
from quoteattr.testing.names import Person, people
from quoteattr.testing.quotations import CURLY, MarkStyle, styles
from quoteattr.testing.sentences import TEMPLATES, filled
from quoteattr.testing.voices import Voice

__all__ = ["ALONE", "Article", "Paragraph", "articles"]

_BY_NAME = (
    "quotation_dash_mention",
    "headline",
    "mention_colon_quotation",
    "quoted_as_saying",
    "relayed",
    "pronoun_before_the_name",
    "with_an_absolute",
    "by_a_paper_of_theirs",
    "after_but",
    "somebody_else_first",
)
"""Constructions that name the speaker: no article has “— she” at its end, and where others speak “she” is not clear."""
_NEAR = 2
"""Paragraphs in which somebody may be called by a description after the one that brought them in."""
_LAST = ("unclosed",)
"""Constructions after which no quotation may come: the next paragraph would go on with this one."""
ALONE = frozenset({*CONSTRUCTIONS, *HARD}) - frozenset(_LAST)
"""The constructions that may stand anywhere in an article."""


@frozen
class Paragraph:
    """How a paragraph was made.

    ``construction`` is the name of its template, or ``plain`` without a quotation. ``form`` says how it refers to the
    speaker: ``full``, ``surname``, ``title``, ``description``, ``pronoun``, or ``none`` if nobody speaks.
    """

    construction: str
    form: str = "none"
    speaker: Person | None = None


@frozen
class Article:
    """A text, its expected records, the people that it introduces, and how each paragraph was made."""

    excerpt: Excerpt
    cast: tuple[Introduction, ...] = field(repr=False)
    paragraphs: tuple[Paragraph, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The text."""
        return self.excerpt.text

    @property
    def said(self) -> tuple[Said, ...]:
        """The expected record of every quotation, in text order, outer before inner."""
        return self.excerpt.said


@st.composite
def articles(  # noqa: PLR0913 - all but Hypothesis's own are by keyword
    draw: st.DrawFn,
    *,
    constructions: Sequence[str] = tuple(sorted(ALONE)),
    marks: MarkStyle | None = CURLY,
    plain: bool = True,
    namesakes: bool = False,
    unclosed: bool = False,
    max_paragraphs: int = 6,
) -> Article:
    """Draw articles.

    Args:
        constructions: The names of the constructions that may be used after somebody is introduced.
        marks: The style of the marks, or ``None`` for any.
        plain: Whether to use only people with a forename and a simple surname.
        namesakes: Whether two people have the same surname, which then never stands alone.
        unclosed: Whether there is a quotation that is never closed, in the last paragraph or the last but two.
        max_paragraphs: The greatest number of paragraphs before an unclosed quotation.
    """
    style = draw(styles()) if marks is None else marks
    someone = people(gendered=True, plain=plain)
    cast = draw(st.lists(someone, min_size=1 + namesakes, max_size=3, unique_by=(_forename, _surname)))
    if namesakes:
        cast[1] = evolve(cast[1], surname=cast[0].surname)
    composer = _Composer(draw, tuple(draw(introductions(person)) for person in cast), style, namesakes=namesakes)
    for _ in range(draw(st.integers(1, max_paragraphs))):
        composer.add(draw(st.sampled_from(["speech", "speech", "speech", "plain", "nobody"])), constructions)
    if unclosed:
        composer.add("speech", _LAST)
        if draw(st.booleans()):
            composer.add("plain", constructions)
            composer.add("speech", constructions)
    made = Excerpt.joined(composer.excerpts, by="\n\n")
    return Article(made, composer.cast, tuple(composer.paragraphs))


def _forename(person: Person) -> str:
    return person.forename


def _surname(person: Person) -> str:
    return person.surname.split()[-1]  # neither Byron and van Byron


@define(eq=False)
class _Composer:
    """Adds paragraphs, and remembers who has been introduced and whom a pronoun would refer to."""

    draw: st.DrawFn
    cast: tuple[Introduction, ...]
    marks: MarkStyle
    namesakes: bool = field(kw_only=True)
    excerpts: list[Excerpt] = field(factory=list)
    paragraphs: list[Paragraph] = field(factory=list)
    known: dict[str, int] = field(factory=dict)
    """The full names of the people who have been introduced, each with the paragraph."""
    latest: dict[str, Introduction] = field(factory=dict)
    """By gender, the last speaker whom a pronoun can still refer to."""

    def add(self, kind: str, constructions: Sequence[str]) -> None:
        """Add a paragraph in which somebody speaks, or one in which nobody does."""
        if kind != "speech":
            construction = "plain" if kind == "plain" else self.draw(st.sampled_from(sorted(NOBODY)))
            template = self.draw(st.sampled_from(PLAIN if kind == "plain" else NOBODY[construction]))
            self._append(template, None, Paragraph(construction))
            self.latest = {}
            return
        who = self.draw(st.sampled_from([*self.cast, *self.latest.values()]))
        new = who.person.name not in self.known
        construction = self.draw(st.sampled_from(INTRODUCING if new and constructions != _LAST else constructions))
        form = "full" if new else self.draw(st.sampled_from(self._forms(who, construction)))
        template = self.draw(st.sampled_from(TEMPLATES[construction]))
        if new and who.before:
            self._append(who.before, None, Paragraph("plain"))
        self._append(template, who.voice(form, first=new), Paragraph(construction, form, who.person))
        self.known.setdefault(who.person.name, len(self.paragraphs))
        others = any(somebody in template for somebody in ("{other}", "{relay", "{they}", "{bystander}"))
        if others or (new and who.names_another):
            self.latest = {}  # a pronoun could refer to them as well
        else:
            before = self.paragraphs[-2].speaker if len(self.paragraphs) > 1 else None
            self.latest = {gender: one for gender, one in self.latest.items() if one.person == before}
            self.latest[who.person.gender] = who

    def _forms(self, who: Introduction, construction: str) -> list[str]:
        """List the ways to refer to somebody here."""
        forms = ["full"]
        if not self.namesakes:
            forms += ["surname", "title", "title"] if who.title else ["surname"]
        if self.latest.get(who.person.gender) is who and construction not in _BY_NAME:
            forms += ["pronoun", "pronoun"]
            alone = [one.role for one in self.cast].count(who.role) == 1
            near = len(self.paragraphs) - self.known[who.person.name] <= _NEAR
            forms += ["description", "description"] if who.description and alone and near else []
        return forms

    def _append(self, template: str, voice: Voice | None, paragraph: Paragraph) -> None:
        apart = [word for one in self.cast for word in one.person.name.split()]
        anybody = Voice("", "", "", "")
        made = self.draw(filled(template, voice=voice or anybody, marks=self.marks, apart=apart))
        self.excerpts.append(made)
        self.paragraphs.append(paragraph)
