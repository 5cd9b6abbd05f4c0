"""The stages in order; the only module that knows them all."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from quoteattr.entities.cast import Cast
from quoteattr.entities.characters import characters_of
from quoteattr.entities.resolver import Resolver, Sieve
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.errors import NotTextError
from quoteattr.explanation import Explanation
from quoteattr.languages import Language, load
from quoteattr.quotations.pairing import find_quotations
from quoteattr.reading import Answer, Finding, Reading, Told
from quoteattr.records import Attribution, Character
from quoteattr.reports import REPORTS, ReportRule, find_reports
from quoteattr.rules import OF_WORDS, RULES
from quoteattr.rules.answers import Answers, no_answers
from quoteattr.rules.gate import why_nobodys
from quoteattr.rules.link import Link
from quoteattr.rules.rule import Rule
from quoteattr.settings import Settings
from quoteattr.text.document import Document
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.spaces import with_plain_spaces
from quoteattr.text.units import Speller, make_speller

if TYPE_CHECKING:
    from quoteattr.fiction.novel import Novel

__all__ = ["Pipeline", "cast", "explain", "extract", "looks_like_other", "pipeline_for"]

_TELLING = 2_000
"""Code points below which a text says too little of its genre for anybody to be told."""
_BEGINNING = 20_000


def _reports_in_order(rules: Iterable[ReportRule]) -> tuple[ReportRule, ...]:
    return tuple(rules)


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rules)


def _folder(path: str | PathLike[str] | None) -> str | None:
    return None if path is None else str(Path(path).resolve())


def _resolvers(given: Iterable[Resolver]) -> tuple[Resolver, ...]:
    return tuple(given)


@frozen
class Pipeline:
    """The stages with the rules of one's own choice.

    >>> from quoteattr.rules import RULES
    >>> explicit = Pipeline(rules=[rule for rule in RULES if not rule.name.startswith("floating")])
    >>> [found.rule for found in explicit.extract("“We won,” said Ada Byron. “It is over.”")]
    ['quotation_cue_mention', None]

    A rule of one's own stands where it should be asked: ``Pipeline(rules=(mine, *RULES))``.

    Args:
        rules: The sieve, most precise first: the first rule to answer wins.
        resolvers: The second sieve, which says who a mention is: ``Pipeline(resolvers=(mine, *RESOLVERS))``.
        language: Two letters: ``en``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.
        reports: The sieve for that, most precise first.
        lexicon: A folder with verbs, titles, roles and organisations of one's own, in files that are called as those
            of the language: see :mod:`quoteattr.languages.own`.

    Raises:
        LexiconError: The lexicon does not hold what it should; it says which file, which line, and what was expected.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """

    rules: tuple[Rule, ...] = field(default=RULES, converter=_in_order)
    language: str = "en"
    genre: str = "news"
    indirect: bool = False
    reports: tuple[ReportRule, ...] = field(default=REPORTS, converter=_reports_in_order)
    lexicon: str | None = field(default=None, converter=_folder)
    resolvers: tuple[Resolver, ...] = field(default=RESOLVERS, converter=_resolvers, kw_only=True)

    _of_neighbours: tuple[Rule, ...] = field(init=False, eq=False, repr=False)
    """The rules that may find something in a paragraph without words."""

    @_of_neighbours.default
    def _without_words(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule not in OF_WORDS)

    def __attrs_post_init__(self) -> None:
        """Raise where there is no such language or genre."""
        load(self._settings.words)

    @property
    def _settings(self) -> Settings:
        return Settings(self.language, self.genre, self.indirect, lexicon=self.lexicon)

    def extract(self, text: str, *, cast: Sequence[Character] | None = None) -> tuple[Attribution, ...]:
        """Return the attributions of a text: see :func:`extract`."""
        return tuple((self._as_novel(text, cast) or self.read(text)).attributions())

    def explain(self, text: str, *, cast: Sequence[Character] | None = None) -> Explanation:
        """Return the attributions of a text with the steps that led to them: see :func:`explain`."""
        novel = self._as_novel(text, cast)
        steps = self.read(text).steps(self.rules, self.reports) if novel is None else novel.steps()
        return Explanation(text, tuple(steps))

    def novel(self, text: str, *, cast: Sequence[Character] | None = None) -> "Novel":
        """Read a text as a novel, whatever the genre of the pipeline: its cast, its chapters and its turns.

        Args:
            text: Any text.
            cast: Who is in it, where somebody has corrected the list.

        Raises:
            NotTextError: It is not a ``str``.
        """
        return _novel(text, self.document(text), self.rules, cast)

    def characters(self, text: str, *, cast: Sequence[Character] | None = None) -> tuple[Character, ...]:
        """Return the cast of a text: see :func:`cast`."""
        novel = self._as_novel(text, cast)
        if novel is not None:
            return novel.characters()
        reading = self.read(text)
        return characters_of(reading.cast, tuple(reading.attributions()))

    def _as_novel(self, text: str, cast: Sequence[Character] | None) -> "Novel | None":
        """Read a text as a novel if it is to be read as one."""
        if self.genre == "news":
            return None
        document = self.document(text)
        if self.genre == "auto" and not _is_fiction(document):
            return None
        return _novel(text, document, self.rules, cast)

    def read(self, text: str) -> Reading:
        """Find the quotations of news, ask the rules about each, and see whom the answers mean.

        Args:
            text: Any text.

        Raises:
            NotTextError: It is not a ``str``.
        """
        reading = self.prepare(text)
        for answers in no_answers(reading.document):
            answered = self._ask(answers)
            for position, number in answers.paragraph.quotations.items():
                rule, link = answered.get(position), answers.get(position)
                answer = None if rule is None or link is None else _judged(rule, link, reading, answers, number)
                reading.findings[number] = Finding(answers, position, answer)
        if self.indirect:
            reading.told.extend(self._told(reading))
        return reading

    def _told(self, reading: Reading) -> Iterator[Told]:
        """Yield what the paragraphs report without quotation marks of its own, and whom they say it of."""
        for paragraph in reading.document.paragraphs:
            for rule, report in find_reports(paragraph, self.reports):
                speaker = None if report.mention is None else reading.cast.resolve(report.mention)
                yield Told(paragraph, rule, report, speaker)

    def genre_of(self, text: str) -> str:
        """Tell whether a text is ``news`` or ``fiction``, whatever the pipeline reads it as.

        Args:
            text: Any text.

        Raises:
            NotTextError: It is not a ``str``.
        """
        return "fiction" if _is_fiction(self.document(text)) else "news"

    def prepare(self, text: str) -> Reading:
        """Find the quotations of a text and read its paragraphs, without asking any rule.

        Args:
            text: Any text.

        Raises:
            NotTextError: It is not a ``str``.
        """
        document = self.document(text)
        return Reading(text, document, Cast(document, Sieve(self.resolvers)))

    def document(self, text: str) -> Document:
        """Find the paragraphs and the quotations of a text.

        Args:
            text: Any text.

        Raises:
            NotTextError: It is not a ``str``.
        """
        if not isinstance(text, str):
            raise NotTextError(text)
        resources = _resources(self._settings.words)
        language, speller = resources.language, resources.speller
        paragraphs = split_paragraphs(text)
        plain = with_plain_spaces(text, paragraphs)
        quotations = find_quotations(plain, paragraphs, elisions=resources.elisions)
        return Document(plain, paragraphs, quotations, language, speller)

    def _ask(self, answers: Answers) -> dict[int, Rule]:
        """Ask the rules in order until every quotation of the paragraph has a link; say which rule gave each."""
        answered: dict[int, Rule] = {}
        for rule in self.rules if answers.paragraph.has_words else self._of_neighbours:
            added = answers.add(rule.find(answers.paragraph, answers))
            answered.update((link.quotation, rule) for link in added)
            if not answers.unanswered:
                break
        return answered


def _is_fiction(document: Document) -> bool:
    """Tell by the text whether it is a novel."""
    from quoteattr.fiction.genre import genre_of  # noqa: PLC0415 - who reads news does without
    from quoteattr.fiction.words import words_of  # noqa: PLC0415

    return genre_of(document.text, document.spans, document.quotations, words_of(document.language)) == "fiction"


def _novel(text: str, document: Document, rules: tuple[Rule, ...], cast: Sequence[Character] | None) -> "Novel":
    """Read a novel; rules of one's own, where there are any, read the tags."""
    from quoteattr.fiction.dashes import with_dashes  # noqa: PLC0415 - who reads news does without
    from quoteattr.fiction.reading import read_novel  # noqa: PLC0415
    from quoteattr.fiction.rules import TAGS  # noqa: PLC0415
    from quoteattr.fiction.words import words_of  # noqa: PLC0415

    left_out = set(RULES).difference(rules)
    tags = tuple(rule for rule in TAGS if rule not in left_out)
    own = () if set(RULES).issuperset(rules) else rules
    quotations = with_dashes(document.text, document.spans, document.quotations, words_of(document.language))
    if quotations is not document.quotations:
        document = Document(document.text, document.spans, quotations, document.language, document.speller)
    return read_novel(text, document, rules=own or tags, cast=cast)


def extract(
    text: str,
    *,
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
    cast: Sequence[Character] | None = None,
) -> tuple[Attribution, ...]:
    """Say of every quotation in a text who said it.

    >>> for found in extract("“We won,” said Ada Byron."):
    ...     print(found.speaker.name, found.cue.text, found.rule)
    Ada Byron said quotation_cue_mention

    No text is an error: one without quotations gives none, and one that is broken gives what can be made of it.

    Args:
        text: Any text, of any length.
        language: Two letters: ``en``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.
        cast: Who is in the text, where somebody has corrected the list: only novels are read with one.

    Returns:
        An attribution for every quotation, in text order, outer before inner.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """
    return pipeline_for(Settings(language, genre, indirect)).extract(text, cast=cast)


def explain(
    text: str,
    *,
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
    cast: Sequence[Character] | None = None,
) -> Explanation:
    """Say of every quotation in a text who said it, and how that was found out.

    >>> print(explain("“We won,” said Ada Byron."))  # doctest: +ELLIPSIS
    “We won,” [0:9] direct
      shape       [Q]CN.
      tried       ...
      answered    quotation_cue_mention, as in: “We won,” said Ada Byron.
      mention     “Ada Byron” [15:24]
      cue         “said” [10:14]
      resolved    “Ada Byron” is ...
      speaker     Ada Byron (person)
      confidence  0.9...

    Args:
        text: Any text, of any length.
        language: Two letters: ``en``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.
        cast: Who is in the text, where somebody has corrected the list: only novels are read with one.

    Returns:
        The steps and the attributions, which are those that :func:`extract` returns.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """
    return pipeline_for(Settings(language, genre, indirect)).explain(text, cast=cast)


def cast(
    text: str, *, language: str = "en", genre: str = "news", cast: Sequence[Character] | None = None
) -> tuple[Character, ...]:
    """List who speaks in a text or is named in it.

    >>> for one in cast("“We won,” said the mayor, Ada Byron. “We did,” said her aide, Bo Lowe. “No,” Byron said."):
    ...     print(one.name, one.aliases, one.quotations)
    Ada Byron ('Ada Byron', 'Byron') 2
    Bo Lowe ('Bo Lowe',) 1

    It agrees with :func:`extract`: every speaker who has a name is there, with as many quotations, and with the gender,
    the role and the affiliations of the records.

    Args:
        text: Any text, of any length.
        language: Two letters: ``en``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        cast: Who is in the text, where somebody has corrected the list: only novels are read with one.

    Returns:
        People, organisations, groups and unnamed speakers, most quoted first, then in the order of their first mention.

    Raises:
        NotTextError: The text is not a ``str``.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """
    return pipeline_for(Settings(language, genre)).characters(text, cast=cast)


def looks_like_other(text: str, genre: str, *, language: str = "en") -> bool:
    """Tell whether a text is long enough to say that it is of the other genre than it is read as.

    Args:
        text: Any text; no more than its beginning is looked at.
        genre: ``news`` or ``fiction``.
        language: Two letters: ``en``.
    """
    if len(text) < _TELLING:
        return False
    return pipeline_for(Settings(language)).genre_of(text[:_BEGINNING]) != genre


@cache
def pipeline_for(settings: Settings) -> Pipeline:
    """Return the pipeline with all rules that reads texts as the settings say; one for all texts."""
    return Pipeline(
        rules=[rule for rule in RULES if rule.name not in settings.without_rules],
        reports=[rule for rule in REPORTS if rule.name not in settings.without_rules],
        language=settings.language,
        genre=settings.genre,
        indirect=settings.indirect,
        lexicon=settings.lexicon,
    )


@frozen(eq=False)
class _Resources:
    """What is built of a language once a process, when the first text in it comes."""

    language: Language
    speller: Speller
    elisions: frozenset[str]


@cache
def _resources(code: str) -> _Resources:
    language = load(code)
    return _Resources(language, make_speller(language), frozenset(row[0] for row in language.words("elisions")))


def _judged(rule: Rule, link: Link, reading: Reading, answers: Answers, number: int) -> Answer:
    """Let an answer pass the gate, and see whom it means."""
    reason = why_nobodys(answers.paragraph, link, rule.name, reading.document.quotations[number])
    if reason is not None:
        return Answer(rule, link, reason)
    cast = reading.cast
    speaker = None if link.mention is None else cast.resolve(link.mention)
    via = None if link.via is None else cast.resolve(link.via)
    if speaker is not None and via is not None and via.person is not None and via.name == speaker.name:
        via = None  # Byron told the board when she called it “a marvel”
    return Answer(rule, link, None, speaker, via)
