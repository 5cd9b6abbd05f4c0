"""The records of every text below ``seeds/`` as they were last looked at: whole, with all that a record has.

What a seed expects of its text is a part of a record; here is the rest, so that a change of the code shows all that it
changes. Of what is read in the texts near to it (:mod:`near`) there is a number only: ``quoteattr explain`` tells more.
``python tests/specification/approved.py`` writes the files anew: look at the difference before you commit it. A text
that is not in them yet is not compared.
"""

import sys
import tomllib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent))  # where the seeds are read, for whoever runs this file

from marked import marked, quotations_in  # noqa: E402 - see above
from near import near  # noqa: E402
from seed_files import SEEDS, slug, texts_in  # noqa: E402 - see above

from quoteattr import Attribution, Character, Speaker, cast, extract  # noqa: E402

FOLDER = HERE / "approved"
_NEAR, _NEAR_A_WHOLE = 3, 12
"""So many texts near to each seed are read, and to each article and novel."""
MARKS = HERE / "approved-marks.txt"


@cache
def texts() -> Mapping[str, tuple[str, ...]]:
    """Return the texts of each file of seeds, by its path without an ending."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted([*SEEDS.rglob("*.toml"), *SEEDS.rglob("*.txt")]):
        if not path.name.startswith("known_"):
            written = path.read_bytes().decode("utf-8")
            inside = [written] if path.suffix == ".txt" else texts_in(tomllib.loads(written))
            found[path.relative_to(SEEDS).with_suffix("").as_posix()] = tuple(dict.fromkeys(inside))
    return found


def key(text: str) -> str:
    """Return how a text begins, with a number that no other text has."""
    return f"{slug(text, words=6)}-{zlib.crc32(text.encode()):08x}"


def lines_of(text: str, *, whole: bool) -> list[str]:
    """Return all that is read in a text.

    Args:
        text: The text of a seed.
        whole: Whether everybody who is named is told of, too.
    """
    lines = [line(one) for one in extract(text, indirect=True)]
    told = extract(text, genre="fiction")
    if whole:
        lines += [f"in a novel: {line(one)}" for one in told] + [member(one) for one in cast(text)]
    elif told:
        lines.append(f"in a novel: {', '.join(_name(one.speaker) for one in told)}")
    return [
        *lines,
        " ".join(["near it:", *(digest(one, whole=whole) for one in near(text, _NEAR_A_WHOLE if whole else _NEAR))]),
    ]


def digest(text: str, *, whole: bool) -> str:
    """Return a short number for all that is read in a text.

    Args:
        text: A text near to that of a seed.
        whole: Whether it is read as a novel, too.
    """
    found = [*extract(text, indirect=True), *(extract(text, genre="fiction") if whole else ())]
    return f"{zlib.crc32(repr(list(map(line, found))).encode()) & 0xFFFFFF:06x}"


def line(one: Attribution, shift: int = 0) -> str:
    """Write all of a record but its confidence, which is measured anew now and then.

    Args:
        one: The record.
        shift: How many code points stand before its text.
    """
    said = one.quotation
    start, end = said.span.start - shift, said.span.end - shift
    marks = (said.content.start - shift - start, end - said.content.end + shift)
    parts = [f"{start}-{end}", said.kind.value, f"utterance {said.utterance}"]
    parts += [f"marks {marks[0]} {marks[1]}"] * (marks != (1, 1)) + [f"depth {said.depth}"] * bool(said.depth)
    parts += ["open"] * (not said.closed)
    if one.cue is not None:
        parts.append(f"{one.cue.lemma} {one.cue.span.start - shift}-{one.cue.span.end - shift}")
    parts += [one.rule] if one.rule else []
    parts += [_who("", one.speaker, shift), _who("via ", one.via, shift), _who("to ", one.addressee, shift)]
    return " · ".join(part for part in parts if part)


def _name(speaker: Speaker | None) -> str:
    return (speaker.name or "?") if speaker else "-"


def _who(how: str, who: Speaker | None, shift: int) -> str:
    if who is None:
        return ""
    said = [who.kind.value, who.gender and who.gender.value, who.role]
    if who.mention is not None:
        said.insert(0, f"{who.mention.kind.value} {who.mention.span.start - shift}-{who.mention.span.end - shift}")
    for one in who.affiliations:
        place = "" if one.span is None else f" {one.span.start - shift}-{one.span.end - shift}"
        said.append(f"for {one.name} ({one.kind.value}{place})")
    return f"{how}{_spaced(_name(who))}: {', '.join(_spaced(one) for one in said if one)}"


def _spaced(words: str) -> str:
    return " ".join(words.split())


def member(one: Character) -> str:
    """Write all that is told of a member of the cast."""
    about = [
        one.kind.value,
        one.gender and one.gender.value,
        one.role,
        *(f"for {each.name}" for each in one.affiliations),
    ]
    first = "" if one.first is None else f" from {one.first.start}"
    told = ", ".join(_spaced(each) for each in about if each)
    return f"cast: {_spaced(one.name)}: {told} · {_spaced(', '.join(one.aliases))} · {one.quotations}{first}"


def is_whole(name: str) -> bool:
    """Tell whether everybody is told of who is named in the texts of a file."""
    return name.startswith(("articles/", "novels", "texts/"))


@cache
def approved() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the lines that were approved, by the file of seeds and the key of the text."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in sorted(FOLDER.rglob("*.txt")):
        parts = path.read_text("utf-8").split("\n\n")
        read = [part.strip("\n").split("\n") for part in parts]
        found[path.relative_to(FOLDER).with_suffix("").as_posix()] = {one[0]: tuple(one[1:]) for one in read}
    return found


def cases() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield each text with the file that it is from and the lines that were approved."""
    for name, inside in texts().items():
        for text in inside:
            lines = approved().get(name, {}).get(key(text))
            if lines is not None:
                yield name, text, lines


def write() -> Iterable[Path]:
    """Write the files anew, and yield each."""
    for path in FOLDER.rglob("*.txt"):
        path.unlink()
    for name, inside in texts().items():
        path = FOLDER / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        told = ["\n".join([key(text), *lines_of(text, whole=is_whole(name))]) for text in inside]
        path.write_text("\n\n".join(told) + "\n", "utf-8")
        yield path
    MARKS.write_text("".join(f"{quotations_in(text)}\n" for text in marked()), "utf-8")
    yield MARKS


if __name__ == "__main__":
    sys.stdout.write(f"{len([*write()])} files in {FOLDER}\n")
