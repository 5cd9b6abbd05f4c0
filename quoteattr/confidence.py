"""Confidence: how likely the speaker who is named is the right one.

Two things must be right. The *link*: who is mentioned beside the words as having said them. It is counted by the rule
and by what is uncertain in the answer: whether the speaker is named or described, and how many commas stand between
the cue and the quotation (a clause that others interrupt is harder to read). And the *name*: whom the mention means. It
is counted by how the text says it: by a full name, a part of one, a single word, a pronoun or a description. The
confidence is the product. Where nobody is quoted, what counts is how long the quotation is (one to three words are
often nobody's).

These were chosen because they best separated right answers from wrong ones in held-back articles. Three more counts
were tried for a mention: how far away the name stands, how many other mentions it was found through, and how many
candidates a resolver had rejected. They told nothing more than the kind of mention does.

A pair of counts, right and all, stands for each in ``confidence.toml``, which
``quoteattr evaluate GOLD --calibrate FILE --names GOLD`` writes from annotated articles. Few counts say little, so each
pair is drawn towards its rule's, and each rule's towards that of all (additive smoothing). And rules do better on the
articles that they were written on than elsewhere, so a link is taken to be wrong somewhat oftener than it was there.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import evolve, field, frozen

from quoteattr.languages import load
from quoteattr.languages.lexicon import section
from quoteattr.records import Cue, MentionKind, Quotation, Speaker, SpeakerKind

__all__ = [
    "NAMES",
    "NOBODY",
    "Confidences",
    "circumstances_of",
    "confidences",
    "confidences_of_reports",
    "load_confidences",
    "naming_of",
]

NOBODY = "nobody"
"""What stands for a rule where no rule answers, or the gate takes the answer back."""

NAMES = "names"
"""The table of how often a mention whose link is right gets the right name."""

_WEIGHT = 12
"""How many answers the smoothing adds: chosen for the least calibration error on articles held back."""
_NAMES_WEIGHT = 4
"""The same for names, of which there are fewer sorts."""
_ELSEWHERE = 1.1
"""How many wrong links to expect elsewhere for each in the articles that the rules were written on: chosen for the
least calibration error by name on news of other kinds, of 1.0, 1.1, 1.2 and 1.3."""
_SHORT = 20
_LONG = 60
"""Code points: one to three words, and ten words and more."""
_FAR = 400
"""Code points between the cue and the quotation: farther off commas are not counted."""
_DESCRIBED = {
    SpeakerKind.PERSON: "a person",
    SpeakerKind.ORGANIZATION: "an organisation",
    SpeakerKind.GROUP: "a group",
    SpeakerKind.UNNAMED: "somebody unnamed",
}
_PAST = ("", " past a comma", " past commas")

Counts = tuple[int, int]
"""How many answers were right, and how many there were."""


@frozen
class Confidences:
    """What was measured, by rule and by circumstances.

    >>> measured = Confidences({"according_to": {"named": (90, 100)}})
    >>> measured.of("according_to", "named"), measured.of("according_to", "described")
    (0.889, 0.885)

    ``names`` has how often the right name was found, by how the speaker is named:

    >>> measured = Confidences(measured.counts, {"by a pronoun": (90, 100)})
    >>> measured.of("according_to", "named", "by a pronoun")
    0.8
    """

    counts: Mapping[str, Mapping[str, Counts]]
    names: Mapping[str, Counts] = field(factory=dict)
    _prior: float = field(init=False)
    _by_rule: Mapping[str, float] = field(init=False)

    @_prior.default
    def _overall(self) -> float:
        spoken = [count for rule, cells in self.counts.items() if rule != NOBODY for count in cells.values()]
        return _share(spoken, towards=0.5)

    _by_cell: Mapping[tuple[str, str], float] = field(init=False)

    @_by_rule.default
    def _of_rules(self) -> Mapping[str, float]:
        return {rule: _share(cells.values(), towards=self._prior) for rule, cells in self.counts.items()}

    @_by_cell.default
    def _of_cells(self) -> Mapping[tuple[str, str], float]:
        return {
            (rule, circumstances): _elsewhere(rule, _share([count], towards=self._by_rule[rule]))
            for rule, cells in self.counts.items()
            for circumstances, count in cells.items()
        }

    _by_naming: Mapping[str, float] = field(init=False)

    @_by_naming.default
    def _of_names(self) -> Mapping[str, float]:
        overall = _share(self.names.values(), towards=1.0)
        return {naming: _share([count], towards=overall, weight=_NAMES_WEIGHT) for naming, count in self.names.items()}

    def of(self, rule: str, circumstances: str, naming: str = "") -> float:
        """Return the confidence in an answer, rounded to three places.

        Args:
            rule: the rule that answered, or :data:`NOBODY`. One that was never measured is taken for the average.
            circumstances: see :func:`circumstances_of`.
            naming: see :func:`naming_of`. Names that were never measured are taken for certain.
        """
        measured = self._by_cell.get((rule, circumstances))
        link = _elsewhere(rule, self._by_rule.get(rule, self._prior)) if measured is None else measured
        return round(link * self._by_naming.get(naming, 1.0), 3)


def _elsewhere(rule: str, share: float) -> float:
    """Return how often answers are right in other articles than those that they were counted in."""
    return round(share if rule == NOBODY else max(0.0, 1 - _ELSEWHERE * (1 - share)), 3)


def circumstances_of(text: str, quotation: Quotation, speaker: Speaker | None, cue: Cue | None) -> str:
    """Say what is uncertain in an answer: how the speaker is named and what stands between the cue and the quotation.

    >>> from quoteattr import extract
    >>> text = "She called it, perhaps in jest, “a marvel”."
    >>> [circumstances_of(text, found.quotation, found.speaker, found.cue) for found in extract(text)]
    ['named past commas']

    Args:
        text: the whole text.
        quotation: the quotation that was asked about.
        speaker: who said it, as far as anybody is said to have.
        cue: the words that report it.
    """
    if speaker is None:
        length = quotation.content.end - quotation.content.start
        return "short" if length < _SHORT else "medium" if length < _LONG else "long"
    described = speaker.mention is not None and speaker.mention.kind is MentionKind.NOMINAL
    return ("described" if described else "named") + _PAST[_commas(text, quotation, cue)]


def naming_of(speaker: Speaker | None) -> str:
    """Say by what the text names a speaker, as far as that tells how sure the name is.

    >>> from quoteattr import extract
    >>> [naming_of(found.speaker) for found in extract("“No,” said Ada Byron. She was tired. “Go,” Byron said.")]
    ['by a full name', 'by a part of a name']
    """
    if speaker is None or speaker.mention is None:
        return ""
    if speaker.mention.kind is MentionKind.NOMINAL:
        return f"by a description of {_DESCRIBED[speaker.kind]}"
    if speaker.mention.kind is MentionKind.PRONOUN:
        return "by a pronoun" if speaker.name else "by a pronoun for nobody known"
    if " " not in (speaker.name or ""):
        return "by a single word"
    return "by a full name" if " " in speaker.mention.text else "by a part of a name"


def _commas(text: str, quotation: Quotation, cue: Cue | None) -> int:
    """Count the commas from the cue to a quotation behind it, up to two."""
    if cue is None or cue.span.end >= quotation.span.start:
        return 0
    if quotation.span.start - cue.span.end > _FAR:
        return 2
    return min(text.count(",", cue.span.end, quotation.span.start), 2)


def _share(counts: Iterable[Counts], *, towards: float, weight: int | None = None) -> float:
    """Return the share of right answers, with some answers added of which the share is another."""
    pairs = list(counts)
    right, of_all = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    weight = _WEIGHT if weight is None else weight
    return (right + weight * towards) / (of_all + weight)


@cache
def confidences(language: str) -> Confidences:
    """Load what was measured for a language."""
    return load_confidences(language, "confidence")


@cache
def confidences_of_reports(language: str) -> Confidences:
    """Load what was measured of reported speech, with how often names are right anywhere."""
    return evolve(load_confidences(language, "report_confidence"), names=confidences(language).names)


def load_confidences(language: str, name: str) -> Confidences:
    """Load a file of counts.

    Args:
        language: The code of the language.
        name: The file's name without its ending.
    """
    lexicon = load(language)
    table, path = lexicon.table(name), lexicon.path(f"{name}.toml")
    counts = {rule: _cells(section(table, rule, path)) for rule in table}
    names = counts.pop(NAMES, {})
    return Confidences(counts, names)


def _cells(table: Mapping[str, object]) -> dict[str, Counts]:
    cells: dict[str, Counts] = {}
    for name, pair in table.items():
        right, of_all = pair if isinstance(pair, list) else (0, 0)
        cells[name] = (int(right), int(of_all))
    return cells
