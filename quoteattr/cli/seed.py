"""Write an explained text as TOML, to paste into a file in ``seeds/``."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from quoteattr.explanation import Explanation, Step

__all__ = ["seed_of", "toml_string"]

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\r": "\\r", "\t": "\\t"}
_DELETE = 0x7F


def seed_of(explanation: Explanation) -> str:
    """Return a text and its result as cases for ``seeds/``, each with the file it belongs to.

    >>> from quoteattr import explain
    >>> print(seed_of(explain("“We won,” said Ada Byron.")))
    # seeds/rules/quotation_cue_mention.toml
    [[takes]]
    text = "“We won,” said Ada Byron."
    said = [
        { words = "“We won,”", speaker = "Ada Byron", cue = "said" },
    ]
    <BLANKLINE>

    Args:
        explanation: What :func:`quoteattr.explain` returned. Correct its mistakes by hand.
    """
    cases = []
    for rule, steps in groupby(sorted(explanation.steps, key=_rule), key=_rule):
        heading = f"# seeds/rules/{rule}.toml\n[[takes]]" if rule else "# seeds/nobody.toml\n[[nobody]]"
        said = "".join(f"    {{ {', '.join(_pairs(step))} }},\n" for step in steps)
        cases.append(f"{heading}\ntext = {toml_string(explanation.text)}\nsaid = [\n{said}]\n")
    return "\n".join(cases)


def toml_string(text: str) -> str:
    r"""Return a text as a TOML string, on several lines if the text has several.

    >>> print(toml_string('So "so".'))
    "So \"so\"."
    """
    escaped = "".join(_escapes(text))
    return f'"""\n{escaped}"""' if "\n" in text else f'"{escaped}"'


def _escapes(text: str) -> Iterable[str]:
    for letter in text:
        if letter in _ESCAPES:
            yield _ESCAPES[letter]
        elif (letter < " " and letter != "\n") or ord(letter) == _DELETE:
            yield f"\\u{ord(letter):04x}"
        else:
            yield letter


def _rule(step: Step) -> str:
    return step.answered or ""


def _pairs(step: Step) -> Iterator[str]:
    """Yield the expectations for one quotation."""
    found = step.attribution
    yield f"words = {_one_line(found.quotation.text)}"
    for key, speaker in (("speaker", found.speaker), ("via", found.via)):
        if speaker is not None and speaker.name is not None:
            yield f"{key} = {_one_line(speaker.name)}"
    if found.cue is not None:
        yield f"cue = {_one_line(found.cue.text)}"


def _one_line(text: str) -> str:
    """Return a text as a TOML string on one line, for an inline table."""
    return f'"{"".join(_escapes(text))}"'.replace("\n", "\\n")
