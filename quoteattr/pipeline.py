"""The stages in order; the only module that knows them all."""

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, field, frozen

from quoteattr.errors import NotTextError
from quoteattr.explanation import Explanation, Passage, Step
from quoteattr.languages import Language, load
from quoteattr.mentions.mention import read_phrase
from quoteattr.quotations.pairing import Quoted, find_quotations
from quoteattr.records import Attribution, Cue, Quotation, QuotationKind, Span, Speaker, SpeakerKind
from quoteattr.rules import RULES
from quoteattr.rules.rule import Rule
from quoteattr.rules.scene import Link, Phrase, Scene, set_scene, set_scenes
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.units import Speller, make_speller

__all__ = ["Finding", "Pipeline", "Reading", "explain", "extract"]


@frozen(eq=False)
class Finding:
    """What the sieve says of one quotation: the scene it stands in, and the answer, if a rule gave one."""

    scene: Scene
    position: int
    rule: Rule | None = None
    link: Link | None = None


@define(eq=False)
class Reading:
    """A text half read: its quotations, the scenes they stand in, and what the rules found."""

    text: str
    quotations: Sequence[Quoted]
    scenes: Sequence[Scene]
    findings: dict[int, Finding] = field(factory=dict)
    """By the number of the quotation."""

    def passage(self, phrase: Phrase | None) -> Passage | None:
        """Return the words of a phrase."""
        if phrase is None:
            return None
        start, end = phrase.span
        return Passage(Span(start, end), self.text[start:end])


@frozen
class Pipeline:
    """The stages with the rules of one's own choice.

    >>> from quoteattr.rules import RULES
    >>> plain = Pipeline(rules=RULES[:1])
    >>> [found.rule for found in plain.extract("“We won,” said Ada Byron. “It is over.”")]
    ['quotation_cue_mention', None]

    A rule of one's own stands where it should be asked: ``Pipeline(rules=(mine, *RULES))``.

    Args:
        rules: The sieve, most precise first: the first rule to answer wins.
        language: Two letters: ``en``.

    Raises:
        UnknownLanguageError: There are no rules for the language.
    """

    rules: tuple[Rule, ...] = field(default=RULES, converter=tuple)
    language: str = field(default="en")

    @language.validator
    def _known(self, _: object, language: str) -> None:
        load(language)

    def extract(self, text: str) -> tuple[Attribution, ...]:
        """Return the attributions of a text: see :func:`extract`."""
        reading = self.read(text)
        return tuple(self._attributions(reading))

    def explain(self, text: str) -> Explanation:
        """Return the attributions of a text with the steps that led to them: see :func:`explain`."""
        reading = self.read(text)
        attributions = tuple(self._attributions(reading))
        names = tuple(rule.name for rule in self.rules)
        steps = (_step(reading, number, attributions, names=names) for number in range(len(attributions)))
        return Explanation(text, tuple(steps))

    def read(self, text: str) -> Reading:
        """Find the quotations of a text and ask the rules about each.

        Args:
            text: Any text.

        Raises:
            NotTextError: It is no ``str``.
        """
        reading = self.set_scenes(text)
        for scene in reading.scenes:
            for finding in self._ask(scene):
                reading.findings[scene.quotations[finding.position]] = finding
        return reading

    def set_scenes(self, text: str) -> Reading:
        """Find the quotations of a text and set their scenes, without asking any rule.

        Args:
            text: Any text.

        Raises:
            NotTextError: It is no ``str``.
        """
        if not isinstance(text, str):
            raise NotTextError(text)
        resources = _resources(self.language)
        paragraphs = split_paragraphs(text)
        quotations = find_quotations(text, paragraphs, elisions=resources.elisions)
        scenes = set_scenes(text, paragraphs, quotations, language=resources.language, speller=resources.speller)
        for outer, inner in _nested(quotations):
            scenes.append(
                set_scene(
                    text,
                    outer.content_start,
                    outer.content_end,
                    inner,
                    language=resources.language,
                    speller=resources.speller,
                ),
            )
        return Reading(text, quotations, scenes)

    def _ask(self, scene: Scene) -> Iterator[Finding]:
        """Ask the rules in order until every quotation of the scene has an answer."""
        answered: dict[int, Finding] = {}
        for rule in self.rules:
            if len(answered) == len(scene.quotations):
                break
            for link in rule.find(scene):
                if link.quotation not in scene.links:
                    scene.links[link.quotation] = link
                    answered[link.quotation] = Finding(scene, link.quotation, rule, link)
        for position in scene.quotations:
            yield answered.get(position) or Finding(scene, position)

    def _attributions(self, reading: Reading) -> Iterator[Attribution]:
        """Make the records."""
        language = _resources(self.language).language
        for number, quoted in enumerate(reading.quotations):
            finding = reading.findings[number]
            link = finding.link
            quotation = Quotation(
                Span(quoted.start, quoted.end),
                Span(quoted.content_start, quoted.content_end),
                reading.text[quoted.start : quoted.end],
                _kind(finding),
                quoted.depth,
                quoted.closed,
            )
            if link is None or finding.rule is None:
                yield Attribution(quotation)
                continue
            yield Attribution(
                quotation,
                _speaker(link.mention),
                _cue(link.cue, language),
                _speaker(link.via),
                finding.rule.name,
                0.9,
            )


def extract(text: str, *, language: str = "en") -> tuple[Attribution, ...]:
    """Say of every quotation in a text who said it.

    >>> for found in extract("“We won,” said Ada Byron."):
    ...     print(found.speaker.name, found.cue.text, found.rule)
    Ada Byron said quotation_cue_mention

    No text is an error: one without quotations gives none, and one that is broken gives what can be made of it.

    Args:
        text: Any text, of any length.
        language: Two letters: ``en``.

    Returns:
        An attribution for every quotation, in text order, outer before inner.

    Raises:
        NotTextError: The text is no ``str``.
        UnknownLanguageError: There are no rules for the language.
    """
    return _pipeline(language).extract(text)


def explain(text: str, *, language: str = "en") -> Explanation:
    """Say of every quotation in a text who said it, and how that was found out.

    >>> print(explain("“We won,” said Ada Byron."))  # doctest: +ELLIPSIS
    “We won,” [0:9] direct
      shape       [Q]CN.
      answered    quotation_cue_mention, as in: “We won,” said Ada Byron.
      mention     “Ada Byron” [15:24]
      cue         “said” [10:14]
      ...

    Args:
        text: Any text, of any length.
        language: Two letters: ``en``.

    Returns:
        The steps and the attributions, which are those that :func:`extract` returns.

    Raises:
        NotTextError: The text is no ``str``.
        UnknownLanguageError: There are no rules for the language.
    """
    return _pipeline(language).explain(text)


@cache
def _pipeline(language: str) -> Pipeline:
    return Pipeline(language=language)


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


def _nested(quotations: Sequence[Quoted]) -> Iterator[tuple[Quoted, list[tuple[int, Quoted]]]]:
    """Yield every quotation that has others in it, with those one level down and their numbers."""
    around: list[int] = []
    inside: dict[int, list[tuple[int, Quoted]]] = {}
    for number, quoted in enumerate(quotations):
        del around[quoted.depth :]
        if around:
            inside.setdefault(around[-1], []).append((number, quoted))
        around.append(number)
    for outer, inner in inside.items():
        yield quotations[outer], inner


def _kind(finding: Finding) -> QuotationKind:
    if finding.link is None:
        return QuotationKind.TERM
    return QuotationKind.PARTIAL if finding.scene.shape[finding.position] == "F" else QuotationKind.DIRECT


def _speaker(phrase: Phrase | None) -> Speaker | None:
    if phrase is None:
        return None
    scene = phrase.scene
    first, last = scene.ranges[phrase.position]
    mention = read_phrase(scene.text, tuple(scene.words[first:last]), scene.units[first:last]).mention
    return Speaker(mention.text, SpeakerKind.PERSON, mention)


def _cue(phrase: Phrase | None, language: Language) -> Cue | None:
    if phrase is None:
        return None
    start, end = phrase.span
    text = phrase.scene.text[start:end]
    word = text.casefold()
    for verbs in (language.reporting_verbs, language.thinking_verbs, language.naming_verbs, language.verbs):
        if word in verbs:
            return Cue(Span(start, end), text, verbs[word].lemma)
    return Cue(Span(start, end), text, word)


def _step(reading: Reading, number: int, attributions: Sequence[Attribution], *, names: tuple[str, ...]) -> Step:
    """Say how a quotation came by its speaker."""
    finding = reading.findings[number]
    scene, link, rule = finding.scene, finding.link, finding.rule
    begin, end = scene.sentence(finding.position)
    at = finding.position
    shape = f"{scene.shape[begin:at]}[{scene.shape[at]}]{scene.shape[at + 1 : end]}"
    attribution = attributions[number]
    if link is None or rule is None:
        return Step(attribution, names, shape=shape)
    continued = link.continues
    return Step(
        attribution,
        names[: names.index(rule.name) + 1],
        rule.name,
        rule.documentation.partition("\n")[0] or None,
        shape,
        reading.passage(link.mention),
        reading.passage(link.cue),
        reading.passage(link.via),
        None if continued is None else _quotation_of(continued, scene, attributions),
    )


def _quotation_of(link: Link, scene: Scene | None, attributions: Sequence[Attribution]) -> Quotation | None:
    """Return the quotation that an earlier link is for, in its scene or in one of those before."""
    while scene is not None:
        if scene.links.get(link.quotation) is link:
            return attributions[scene.quotations[link.quotation]].quotation
        scene = scene.before
    return None
