"""What the seeds say of their texts, to be asked of the same texts when what says nothing is changed in them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import regex as re
from attrs import field, frozen
from seed_files import SEEDS, Case, articles, cases, known_failures, last_speakers, rule_files, slug

from quoteattr import Attribution

__all__ = ["Answer", "answers", "unlike"]

_MARKS = re.compile(r"&\w+;|[“”‘’„\"'`«»\s]+")
_LEFT = "test_a_rule_leaves_what_looks_alike"
_ARTICLE = "test_an_article_is_read_as_expected"


@frozen
class Answer:
    """What a seed says of the quotation of some words, or of the last one."""

    words: str | None
    told: Mapping[str, Any] = field(repr=False)
    nth: int = 0
    """Which of several quotations of these words."""
    indirect: bool = False


def _asked(one: Attribution) -> dict[str, Any]:
    """Return what a record says, as seeds say it."""
    speaker = one.speaker
    return {
        "kind": one.quotation.kind.value,
        "speaker": speaker and speaker.name and " ".join(speaker.name.split()),
        "of kind": speaker and speaker.kind.value,
        "role": " ".join((speaker.role or "").split()) if speaker else None,
        "affiliations": frozenset(" ".join(each.name.split()) for each in speaker.affiliations) if speaker else None,
        "cue": one.cue and " ".join(one.cue.text.split()),
        "via": one.via and one.via.name and " ".join(one.via.name.split()),
        "rule": one.rule,
    }


def unlike(
    text: str,
    found: Sequence[Attribution],
    *,
    change: Callable[[Any], Any] = lambda value: value,
    indirect: bool = False,
) -> list[str]:
    """Return what the records of a text have otherwise than its seeds say.

    Args:
        text: The text of a seed.
        found: What was found in it, or in the text with something changed.
        change: What is changed in a name.
        indirect: Whether speech without marks was asked for.
    """
    by_words: defaultdict[str, list[Attribution]] = defaultdict(list)
    for one in found:
        by_words[_bare(one.quotation.text)].append(one)
    wrong = []
    for answer in answers().get(text, ()):
        if answer.indirect != indirect:
            continue
        alike = [*found[-1:]] if answer.words is None else by_words[_bare(change(answer.words))][answer.nth :]
        if not alike:
            wrong.append(f"no quotation {answer.words}")
            continue
        said = _asked(alike[0])
        for aspect, value in answer.told.items():
            if aspect == "no rule":
                if said["rule"] == value:
                    wrong.append(f"{answer.words}: {aspect} {value}")
            elif said[aspect] != change(value):
                wrong.append(f"{answer.words}: {aspect} {change(value)!r}, got {said[aspect]!r}")
    return wrong


def _bare(words: str) -> str:
    return _MARKS.sub("", words)


@cache
def answers() -> Mapping[str, Sequence[Answer]]:
    """Return what the seeds say of each text, but for what is known to fail."""
    found: defaultdict[str, list[Answer]] = defaultdict(list)
    for text, answer in (*_of_rules(), *_of_nobody(), *_of_speakers(), *_of_articles(), *_of_reports()):
        found[text].append(answer)
    return found


def _of_rules() -> Iterator[tuple[str, Answer]]:
    for path in rule_files():
        for table, aspect in (("takes", "rule"), ("leaves", "no rule")):
            for case in cases(path, table):
                if f"{path.stem}-{table}-{case.name}" not in known_failures().get(_LEFT, {}):
                    yield from _of_case(case, {aspect: path.stem})


def _of_nobody() -> Iterator[tuple[str, Answer]]:
    for case in cases(SEEDS / "nobody.toml", "nobody"):
        yield from _of_case(case, {"speaker": None})


def _of_reports() -> Iterator[tuple[str, Answer]]:
    for path in sorted((SEEDS / "reports").glob("*.toml")):
        for case in cases(path, "takes"):
            yield from _of_case(case, {}, indirect=True)


def _of_case(case: Case, told: Mapping[str, Any], *, indirect: bool = False) -> Iterator[tuple[str, Answer]]:
    for one in case.said:
        said = {"speaker": one.speaker, "cue": one.cue, "via": one.via, "rule": one.rule}
        wanted = {aspect: value for aspect, value in said.items() if value is not None}
        yield case.text, Answer(one.words, {**told, **wanted, **({"speaker": None} if one.nobody else {})}, 0, indirect)


def _of_speakers() -> Iterator[tuple[str, Answer]]:
    for last in last_speakers():
        affiliations = None if last.affiliations is None else frozenset(last.affiliations)
        said = {"speaker": last.name, "of kind": last.kind, "role": last.role, "affiliations": affiliations}
        yield last.text, Answer(None, {aspect: value for aspect, value in said.items() if value is not None})


def _of_articles() -> Iterator[tuple[str, Answer]]:
    failing = known_failures().get(_ARTICLE, {})
    for article in articles():
        seen: Counter[str] = Counter()
        alike: Counter[str] = Counter()
        for one in article.expected:
            words = slug(one.quotation.text, words=4)
            seen[words] += 1
            nth = f"-{seen[words]}" if seen[words] > 1 else ""
            said = _asked(one)
            wanted = {
                aspect: said[aspect]
                for aspect in ("kind", "speaker", "role", "affiliations", "cue", "via")
                if not any(f"{article.name}-{words}{nth}-{one}" in failing for one in (aspect, "speaker"))
            }
            bare = _bare(one.quotation.text)
            yield article.text, Answer(one.quotation.text, wanted, alike[bare])
            alike[bare] += 1
