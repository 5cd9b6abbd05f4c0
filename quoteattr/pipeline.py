"""The stages of the pipeline, in order. Only this module knows them all."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from quoteattr.entities.cast import Cast
from quoteattr.entities.first_person import as_outer_speaker
from quoteattr.entities.resolver import Resolver, Sieve
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.languages import Language, load
from quoteattr.making import Told
from quoteattr.quotations.pairing import find_quotations
from quoteattr.reading import Answer, Reading
from quoteattr.records import Attribution, Character
from quoteattr.rules import RULES
from quoteattr.rules.answers import Answers, no_answers
from quoteattr.rules.gate import why_nobodys
from quoteattr.rules.link import Link
from quoteattr.rules.rule import Rule, RulesByLetters, ask
from quoteattr.settings import Settings
from quoteattr.text.document import Document
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.spaces import with_plain_spaces
from quoteattr.text.units import Speller
from quoteattr.text.visible import Visible

if TYPE_CHECKING:
    from quoteattr.explanation import Explanation
    from quoteattr.fiction.novel import Novel
    from quoteattr.reports import ReportRule

__all__ = ["Pipeline"]


def _reports_in_order(rules: "Iterable[ReportRule] | None") -> "tuple[ReportRule, ...] | None":
    return None if rules is None else tuple(rules)


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rules)


def _folder(path: str | PathLike[str] | None) -> str | None:
    return None if path is None else str(Path(path).resolve())


def _resolvers(given: Iterable[Resolver]) -> tuple[Resolver, ...]:
    return tuple(given)


@frozen
class Pipeline:
    """A pipeline with the rules that you choose.

    >>> from quoteattr.rules import RULES
    >>> explicit = Pipeline(rules=[rule for rule in RULES if not rule.name.startswith(("floating", "lead_in"))])
    >>> [found.rule for found in explicit.extract("“We won,” said Ada Byron. “It is over.”")]
    ['quotation_cue_mention', None]

    Put your own rule where it should be tried: ``Pipeline(rules=(mine, *RULES))``.

    Args:
        rules: The rules, most precise first. The first rule to answer wins.
        resolvers: The resolvers, which decide who a mention refers to: ``Pipeline(resolvers=(mine, *RESOLVERS))``.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.
        reports: The rules for such speech, most precise first.
        cast: A corrected list of the people in the texts. Only used for novels.
        lexicon: A folder with your own verbs, titles, roles and organisations. The files have the same names as
            those of the language: see :mod:`quoteattr.languages.own`.

    Raises:
        LexiconError: The lexicon is not valid. The message gives the file, the line and what was expected.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """

    rules: tuple[Rule, ...] = field(default=RULES, converter=_in_order)
    language: str = "en"
    genre: str = "news"
    indirect: bool = False
    reports: "tuple[ReportRule, ...] | None" = field(default=None, converter=_reports_in_order)
    lexicon: str | None = field(default=None, converter=_folder)
    resolvers: tuple[Resolver, ...] = field(default=RESOLVERS, converter=_resolvers, kw_only=True)
    cast: tuple[Character, ...] | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Raise an error if the language or the genre is unknown."""
        load(self._settings.words)

    @property
    def _settings(self) -> Settings:
        return Settings(self.language, self.genre, self.indirect, lexicon=self.lexicon)

    def extract(self, text: str, *, cast: Sequence[Character] | None = None) -> tuple[Attribution, ...]:
        """Return the attributions of a text: see :func:`extract`."""
        visible = Visible(text)
        return tuple((self._as_novel(visible, cast) or self._read(visible)).attributions())

    def explain(self, text: str, *, cast: Sequence[Character] | None = None) -> "Explanation":
        """Return the attributions of a text with the steps that led to them: see :func:`explain`."""
        from quoteattr.explanation import Explanation  # noqa: PLC0415 - not needed to extract
        from quoteattr.steps import steps_of  # noqa: PLC0415

        visible = Visible(text)
        novel = self._as_novel(visible, cast)
        steps = steps_of(self._read(visible), self.rules, self._for_reports) if novel is None else novel.steps()
        return Explanation(text, tuple(steps))

    def novel(self, text: str, *, cast: Sequence[Character] | None = None) -> "Novel":
        """Read a text as a novel, whatever the genre of the pipeline, with its cast, chapters and turns.

        Args:
            text: Any text.
            cast: A corrected list of the people in the text.

        Raises:
            NotTextError: The text is not a ``str``.
        """
        visible = Visible(text)
        return self._read_novel(visible, self._document(visible), cast)

    def characters(self, text: str, *, cast: Sequence[Character] | None = None) -> tuple[Character, ...]:
        """Return the cast of a text: see :func:`cast`."""
        from quoteattr.entities.characters import characters_of  # noqa: PLC0415 - not needed to extract

        visible = Visible(text)
        novel = self._as_novel(visible, cast)
        if novel is not None:
            return novel.characters()
        reading = self._read(visible)
        return visible.restored(characters_of(reading.cast, tuple(reading.records())))

    def _as_novel(self, visible: Visible, cast: Sequence[Character] | None) -> "Novel | None":
        """Read a text as a novel if it is to be read as one."""
        if self.genre == "news":
            return None
        document = self._document(visible)
        if self.genre == "auto" and _genre(visible.text, document) == "news":
            return None
        return self._read_novel(visible, document, cast)

    def _read_novel(self, visible: Visible, document: Document, cast: Sequence[Character] | None) -> "Novel":
        from quoteattr.fiction.reading import read_novel  # noqa: PLC0415 - not needed for news

        told = self._for_reports if self.indirect else ()
        return read_novel(visible, document, rules=self.rules, told=told, cast=self.cast if cast is None else cast)

    def read(self, text: str) -> Reading:
        """Read a text as news: find the quotations, try the rules on each, and resolve the speakers.

        Args:
            text: Any text.

        Raises:
            NotTextError: The text is not a ``str``.
        """
        return self._read(Visible(text))

    def _read(self, visible: Visible) -> Reading:
        reading = self._prepare(visible)
        rules = RulesByLetters(self.rules)
        for answers in no_answers(reading.document):
            answered = ask(rules, answers)
            for position, number in answers.paragraph.quotations.items():
                rule, link = answered.get(position), answers.get(position)
                answer = None if rule is None or link is None else _judged(rule, link, reading, answers, number)
                reading.add(number, answers.paragraph, position, answer)
        if self.indirect:
            reading.told.extend(self._told(reading))
        return reading

    @property
    def _for_reports(self) -> "tuple[ReportRule, ...]":
        """The rules for speech that is reported without quotation marks."""
        from quoteattr.reports import REPORTS  # noqa: PLC0415 - not needed for quotations

        return REPORTS if self.reports is None else self.reports

    def _told(self, reading: Reading) -> Iterator[Told]:
        """Yield the speech that the paragraphs report without quotation marks, with its speakers."""
        from quoteattr.reports import find_reports  # noqa: PLC0415 - not needed for quotations

        rules = self._for_reports
        for paragraph in reading.document.paragraphs:
            for rule, report in find_reports(paragraph, rules):
                speaker = None if report.mention is None else reading.cast.resolve(report.mention)
                yield Told(paragraph, rule, report, speaker)

    def genre_of(self, text: str) -> str:
        """Tell whether a text is ``news`` or ``fiction``, whatever the pipeline reads it as.

        Args:
            text: Any text.

        Raises:
            NotTextError: The text is not a ``str``.
        """
        visible = Visible(text)
        return _genre(visible.text, self._document(visible))

    def prepare(self, text: str) -> Reading:
        """Find the quotations of a text and read its paragraphs, without trying any rule.

        Args:
            text: Any text.

        Raises:
            NotTextError: The text is not a ``str``.
        """
        return self._prepare(Visible(text))

    def _prepare(self, visible: Visible) -> Reading:
        document = self._document(visible)
        return Reading(visible, document, Cast(document, Sieve(self.resolvers)))

    def document(self, text: str) -> Document:
        """Find the paragraphs and the quotations of a text. Their offsets are those of its visible characters.

        Args:
            text: Any text.

        Raises:
            NotTextError: The text is not a ``str``.
        """
        return self._document(Visible(text))

    def _document(self, visible: Visible) -> Document:
        text = visible.text
        resources = _resources(self._settings.words)
        language, speller = resources.language, resources.speller
        paragraphs = split_paragraphs(text)
        plain = with_plain_spaces(text, paragraphs)
        quotations = find_quotations(plain, paragraphs, elisions=resources.elisions)
        return Document(plain, paragraphs, quotations, language, speller)


def _genre(text: str, document: Document) -> str:
    """Tell whether a text is ``news`` or ``fiction``."""
    from quoteattr.fiction.genre import genre_of  # noqa: PLC0415 - not needed where the genre is given

    return genre_of(text, document)


class _Resources(NamedTuple):
    """What is built for a language, once in each process, for its first text."""

    language: Language
    speller: Speller
    elisions: frozenset[str]


@cache
def _resources(code: str) -> _Resources:
    language = load(code)
    return _Resources(language, Speller(language), language.elisions)


def _judged(rule: Rule, link: Link, reading: Reading, answers: Answers, number: int) -> Answer:
    """Check an answer with the gate, and resolve its speaker."""
    reason = why_nobodys(answers.paragraph, link, rule.name, reading.document.quotations[number])
    if reason is not None:
        return Answer(rule, link, reason)
    cast = reading.cast
    speaker = None if link.mention is None else cast.resolve(link.mention)
    via = None if link.via is None else cast.resolve(link.via)
    if speaker is not None and answers.paragraph.number is None:
        speaker = as_outer_speaker(speaker, reading.speaker_around(answers.paragraph), cast.language)
    if speaker is not None and via is not None and via.person is not None and via.name == speaker.name:
        via = None  # Byron told the board when she called it “a marvel”
    return Answer(rule, link, None, speaker, via)
