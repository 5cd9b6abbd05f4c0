"""Real structure: every text below ``seeds/``, and what may be done to a text without a change of what it says."""

import textwrap
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import regex as re
from comparing import moved, outlines, without
from seed_files import SEEDS, slug, texts_in
from seed_files import articles as seed_articles
from seeded import answers, unlike

from quoteattr import Attribution, extract
from quoteattr.languages import load
from quoteattr.testing import STYLES, MarkStyle
from quoteattr.testing.quotations import CURLY

__all__ = [
    "CHANGES",
    "SLACK",
    "before_another",
    "behind_a_paragraph",
    "differing",
    "known",
    "read",
    "renamed",
    "texts",
    "unlike_seeds",
    "with_other_cues",
    "with_other_names",
]

SLACK = 2
"""So many texts may differ that are not on the list: whoever adds a seed need not know all of this."""
BEFORE = "It had rained for days."
BEHIND = """The gates were shut at noon.

“We wait,” said Judith Pennock, a nurse. “It is cold,” she said.

The Guild of Pilots said that “the road is closed”."""
"""News of people whom no seed has."""
OTHERS = {
    "Ada": "Edith",
    "Ida": "Clara",
    "Mary": "Judith",
    "Peter": "Hugh",
    "John": "Martin",
    "Tom": "Hugo",
    "Byron": "Calloway",
    "Moss": "Hartwell",
    "Lowe": "Pennock",
}
"""The people of the seeds, and others of their gender."""
OTHERS |= {name.upper(): other.upper() for name, other in OTHERS.items()}
WIDTH = 60


@cache
def texts() -> Mapping[str, str]:
    """Return the texts of all seeds and articles by their first words."""
    found: dict[str, str] = {article.name: article.text for article in seed_articles()}
    for path in sorted(SEEDS.rglob("*.toml")):
        if not path.name.startswith("known_"):
            for text in texts_in(tomllib.loads(path.read_text(encoding="utf-8"))):
                found.setdefault(slug(text, words=14) or text, text)
    return MappingProxyType(found)


@cache
def read(text: str) -> tuple[Attribution, ...]:
    """Return the records of a text, which is read once for all properties."""
    return extract(text)


def wrapped(text: str) -> str:
    """Break the lines of every paragraph to a width, where it is plain to see then that they were broken."""
    filled = (textwrap.fill(one, WIDTH, break_long_words=False, break_on_hyphens=False) for one in text.split("\n\n"))
    broken = "\n\n".join(filled)
    nexts = re.findall(r"\n([^\n])", broken)
    return broken if sum(letter.islower() for letter in nexts) > len(nexts) / 2 else text


def _restyled(style: MarkStyle) -> Callable[[str], str]:
    marks = {mark: other for depth in (0, 1) for mark, other in zip(CURLY.pair(depth), style.pair(depth), strict=True)}

    def change(text: str) -> str:
        # An apostrophe is none of the marks, and where single marks are the outer ones they are a style already.
        if re.search(r"[‘’'\"«»„]", text):
            return text
        return re.sub("[“”]", lambda found: marks[found[0]], text)

    return change


CHANGES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "lines broken to a width": wrapped,
        "lines that end as on Windows": lambda text: text.replace("\n", "\r\n"),
        "lines that end as on a mainframe": lambda text: text.replace("\n", "\x85"),
        "lines that end as on an old Macintosh": lambda text: text.replace("\n", "\r"),
        "lines broken to a width on an old Macintosh": lambda text: wrapped(text).replace("\n", "\r"),
        "a block that is set in": lambda text: textwrap.indent(wrapped(text), "    ", lambda _: True),
        "paragraphs between form feeds": lambda text: text.replace("\n\n", "\n\f\n"),
        "blank lines with spaces": lambda text: text.replace("\n\n", "  \n \n\n"),
        "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
        "two spaces behind a full stop": lambda text: re.sub(r"(?<=[a-z]\.) (?=[A-Z])", "  ", text),
        **{
            f"{style.name} marks": _restyled(style)
            for style in STYLES
            if style.name in {"straight", "British", "German", "entities"}
        },
    }
)
"""What changes nothing of what a text says."""


@cache
def known() -> Mapping[str, frozenset[str]]:
    """Return the texts that are known to be read in another way, by the name of the property."""
    written = tomllib.loads((SEEDS / "known_differences.toml").read_text(encoding="utf-8"))
    return {name: frozenset(slugs) for name, slugs in written.items()}


def differing(change: Callable[[str], str]) -> Iterator[str]:
    """Yield the names of the texts that are read in another way, or not as the seeds say, when they are changed."""
    for name, text in texts().items():
        other = change(text)
        if other == text:
            continue
        found = extract(other)
        if _outline(found, other) != _outline(read(text), text) or unlike(text, found):
            yield name


def _outline(found: tuple[Attribution, ...], text: str) -> list[dict[str, object]]:
    said = outlines(found, text)
    for one in said:
        one["content"] = re.sub("[“”‘’\"']", "'", str(one["content"]))
    return [{key: _spaced(value) for key, value in one.items()} for one in said]


def _spaced(value: object) -> object:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, tuple | list):
        return tuple(map(_spaced, value))
    return frozenset(map(_spaced, value)) if isinstance(value, set | frozenset) else value


def renamed(text: str) -> str:
    """Give the people of the seeds other names of their gender."""
    return re.sub("|".join(rf"\b{name}\b" for name in OTHERS), lambda found: OTHERS[found[0]], text)


def behind_a_paragraph() -> Iterator[str]:
    """Yield the names of the texts that are read in another way behind a paragraph."""
    added = f"{BEFORE}\n\n"
    for name, text in texts().items():
        if extract(added + text) != moved(read(text), len(added)):
            yield name


def unlike_seeds() -> Iterator[tuple[str, list[str]]]:
    """Yield the names of texts with what is not as the seeds say where their texts stand behind a paragraph."""
    added = f"{BEFORE}\n\n"
    for name, text in texts().items():
        for indirect in {answer.indirect for answer in answers().get(text, ())}:
            found = extract(added + text, indirect=indirect)
            wrong = unlike(text, _of(found, added), indirect=indirect)
            if wrong:
                yield name, wrong


def _of(found: tuple[Attribution, ...], added: str) -> list[Attribution]:
    return [one for one in found if one.quotation.span.start >= len(added)]


def before_another() -> Iterator[str]:
    """Yield the names of the texts that are read in another way before news about other people."""
    for name, text in texts().items():
        if extract(f"{text}\n\n{BEHIND}")[: len(read(text))] != read(text):
            yield name


def with_other_names() -> Iterator[str]:
    """Yield the names of the texts whose records have not the other names when the people in them have."""
    for name, text in texts().items():
        other = renamed(text)
        if other == text:
            continue
        found = extract(other)
        if _outline(found, other) != _renamed(_outline(read(text), text)) or unlike(text, found, change=_renamed):
            yield name


def with_other_cues(verbs: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of the texts that are read in another way, but for the cue, when their verbs are others.

    Args:
        verbs: The verb for those of each class.
    """
    for name, text in texts().items():
        other = _with_other_cues(text, verbs)
        if other == text:
            continue
        before, after = _outline(read(text), text), _outline(extract(other), other)
        if [without(one, "cue", "content") for one in before] != [without(one, "cue", "content") for one in after]:
            yield name


def _with_other_cues(text: str, verbs: Mapping[str, str]) -> str:
    """Write other verbs of their classes for those that report in a text; a noun, her report, is left."""
    language = load("en")
    cues = {(one.cue.span.start, one.cue.span.end) for one in read(text) if one.cue is not None}
    for start, end in sorted(cues, reverse=True):
        verb = language.reporting_verbs.get(text[start:end])
        if verb is None or verb.use not in verbs or text[start:end] in language.noun_cues or _is_own(verb.lemma):
            continue
        form = _forms(verbs[verb.use]).get(verb.kind)
        text = text[:start] + form + text[end:] if form else text
    return text


def _is_own(lemma: str) -> bool:
    """Tell whether a verb is in a class of its own besides: what is asked is a question, what is written a work."""
    words = load("en").function_words
    return any(lemma in words[name] for name in ("asking", "writing", "promising", "christening"))


@cache
def _forms(lemma: str) -> Mapping[str, str]:
    return {verb.kind: form for form, verb in load("en").reporting_verbs.items() if verb.lemma == lemma}


def _renamed(value: Any) -> Any:  # noqa: ANN401 - an outline, or any part of it
    if isinstance(value, str):
        return renamed(value)
    if isinstance(value, dict):
        return {key: _renamed(part) for key, part in value.items()}
    return type(value)(map(_renamed, value)) if isinstance(value, list | tuple | frozenset) else value
