"""Confidence: the probability that the speaker given is right.

The confidence is the product of two probabilities. The first is that the *link* is right: that the mention linked to
the quotation is its speaker. It is measured for each rule and for the circumstances of the answer: whether the speaker
is named or described, and how many commas are between the cue and the quotation (an interrupted clause is harder to
read). The second is that the *name* is right: that the mention is resolved to the right person. It is measured for each
kind of mention: a full name, a part of a name, a single word, a pronoun or a description. If nobody is quoted, the
length of the quotation decides, because one to three words often quote nobody.

These features best separated right answers from wrong ones in held-out articles. Three other counts were tried for a
mention: how far away the name is, how many other mentions it was found through, and how many candidates a resolver had
rejected. They added nothing to the kind of mention: of 141 pronouns whose link is right, six get a wrong name, too few
to tell how close the runner-up was.

``confidence.toml`` has a pair of counts, right answers and all answers, for each combination.
``quoteattr evaluate GOLD --calibrate FILE --names GOLD`` writes the file from annotated articles. Small counts are
unreliable, so each pair is smoothed towards that of its rule, and each rule towards the average (additive smoothing).
Some of the labels in those articles are wrong, so the rate of wrong links is lowered a little.
"""

from collections.abc import Iterable, Mapping
from functools import cache

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
"""The name in place of a rule if no rule answers, or if the gate rejects the answer."""

NAMES = "names"
"""The table of how often a mention whose link is right gets the right name."""

_WEIGHT = 12
"""The number of answers that the smoothing adds, chosen for the least calibration error on held-out articles."""
_NAMES_WEIGHT = 4
"""The same for names, which have fewer kinds."""
_ELSEWHERE = 0.8
"""How many wrong links to expect for each that was counted: about one label in twenty of the articles counted is wrong
itself. Chosen for the least calibration error by name on articles with names and on news of other kinds, of 0.8, 0.9,
1.0 and 1.1."""
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
"""The number of right answers, and of all answers."""


class Confidences:
    """The measured counts, by rule and circumstances.

    >>> measured = Confidences({"according_to": {"named": (90, 100)}})
    >>> measured.of("according_to", "named"), measured.of("according_to", "described")
    (0.92, 0.916)

    ``names`` has the counts of right names, by how the speaker is named:

    >>> measured = Confidences(measured.counts, {"by a pronoun": (90, 100)})
    >>> measured.of("according_to", "named", "by a pronoun")
    0.828
    """

    def __init__(self, counts: Mapping[str, Mapping[str, Counts]], names: Mapping[str, Counts] | None = None) -> None:
        """Work out the shares, smoothed."""
        self.counts = counts
        self.names = names or {}
        spoken = [count for rule, cells in counts.items() if rule != NOBODY for count in cells.values()]
        self._prior = _share(spoken, towards=0.5)
        self._by_rule = {rule: _share(cells.values(), towards=self._prior) for rule, cells in counts.items()}
        self._by_cell = {
            (rule, circumstances): _elsewhere(rule, _share([count], towards=self._by_rule[rule]))
            for rule, cells in counts.items()
            for circumstances, count in cells.items()
        }
        overall = _share(self.names.values(), towards=1.0)
        self._by_naming = {
            naming: _share([count], towards=overall, weight=_NAMES_WEIGHT) for naming, count in self.names.items()
        }

    def of(self, rule: str, circumstances: str, naming: str = "") -> float:
        """Return the confidence in an answer, rounded to three places.

        Args:
            rule: The rule that answered, or :data:`NOBODY`. A rule that was never measured gets the average.
            circumstances: See :func:`circumstances_of`.
            naming: See :func:`naming_of`. A kind that was never measured is assumed to be certain.
        """
        measured = self._by_cell.get((rule, circumstances))
        link = _elsewhere(rule, self._by_rule.get(rule, self._prior)) if measured is None else measured
        return round(link * self._by_naming.get(naming, 1.0), 3)


def _elsewhere(rule: str, share: float) -> float:
    """Return the share of right answers to expect in articles other than those measured."""
    return round(share if rule == NOBODY else max(0.0, 1 - _ELSEWHERE * (1 - share)), 3)


def circumstances_of(text: str, quotation: Quotation, speaker: Speaker | None, cue: Cue | None) -> str:
    """Describe what is uncertain in an answer: how the speaker is named, and what is between cue and quotation.

    >>> from quoteattr import extract
    >>> text = "She called it, perhaps in jest, “a marvel”."
    >>> [circumstances_of(text, found.quotation, found.speaker, found.cue) for found in extract(text)]
    ['named past commas']

    Args:
        text: The whole text.
        quotation: The quotation.
        speaker: The speaker, if one was found.
        cue: The words that report it.
    """
    if speaker is None:
        length = quotation.content.end - quotation.content.start
        return "short" if length < _SHORT else "medium" if length < _LONG else "long"
    described = speaker.mention is not None and speaker.mention.kind is MentionKind.NOMINAL
    return ("described" if described else "named") + _PAST[_commas(text, quotation, cue)]


def naming_of(speaker: Speaker | None) -> str:
    """Describe how the text names a speaker, which affects how certain the name is.

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
    """Count the commas between the cue and a quotation after it, up to two."""
    if cue is None or cue.span.end >= quotation.span.start:
        return 0
    if quotation.span.start - cue.span.end > _FAR:
        return 2
    return min(text.count(",", cue.span.end, quotation.span.start), 2)


def _share(counts: Iterable[Counts], *, towards: float, weight: int | None = None) -> float:
    """Return the share of right answers, smoothed towards another share."""
    pairs = list(counts)
    right, of_all = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    weight = _WEIGHT if weight is None else weight
    return (right + weight * towards) / (of_all + weight)


@cache
def confidences(language: str) -> Confidences:
    """Load the counts for a language."""
    return load_confidences(language, "confidence")


@cache
def confidences_of_reports(language: str) -> Confidences:
    """Load the counts for reported speech, with the general counts for names."""
    return Confidences(load_confidences(language, "report_confidence").counts, confidences(language).names)


def load_confidences(language: str, name: str) -> Confidences:
    """Load a file of counts.

    Args:
        language: The code of the language.
        name: The file name without its extension.
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
