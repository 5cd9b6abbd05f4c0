"""The compiled readings of a language: the same as its text files, and never older than they are."""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from seed_files import ROOT

from quoteattr.languages import Language, available
from quoteattr.languages.compiled import decoded, read_compiled
from quoteattr.languages.compiling import READINGS, compile_language, encoded

FROM_TEXT = Language("en", compiled={})
FILES = sorted(path.stem for path in FROM_TEXT.path("").glob("*.toml"))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("compiled") / "en.compiled"
    path.write_bytes(compile_language("en"))
    return path


@pytest.fixture(scope="module")
def from_compiled(written: Path) -> Language:
    found = read_compiled(written, FROM_TEXT.path)
    assert found
    return Language("en", compiled=found)


@pytest.mark.parametrize("name", READINGS)
def test_every_reading_is_the_same_compiled(name: str, from_compiled: Language) -> None:
    compiled, read = getattr(from_compiled, name), getattr(FROM_TEXT, name)
    assert compiled == read
    assert type(compiled) is type(read)
    if isinstance(read, Mapping):
        assert list(map(type, compiled.values())) == list(map(type, read.values()))


@pytest.mark.parametrize("name", FILES)
def test_every_table_is_the_same_compiled(name: str, from_compiled: Language) -> None:
    assert f"{name}.toml" in from_compiled.compiled
    assert from_compiled.table(name) == FROM_TEXT.table(name)


def test_nothing_is_read_from_the_text_files_where_all_is_compiled(
    from_compiled: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Language, "words", lambda _, name: pytest.fail(f"{name}.txt is read"))
    language = Language("en", compiled=from_compiled.compiled)
    for name in READINGS:
        getattr(language, name)
    assert language.kinds == FROM_TEXT.kinds


def test_a_file_that_is_edited_is_read_again(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "en"
    shutil.copytree(FROM_TEXT.path(""), folder)
    for module in FROM_TEXT.path("..").glob("*.py"):
        shutil.copy(module, tmp_path)
    monkeypatch.setattr(Language, "path", lambda _, name: folder / name)
    assert read_compiled(written, Language("en").path)
    with (folder / "roles.txt").open("a", encoding="utf-8") as roles:
        roles.write("zythologist zythologists\n")
    assert not read_compiled(written, Language("en").path)
    assert "zythologists" in Language("en").roles


@pytest.mark.parametrize("changed", ["entries.py", "letters.py", "en/units.toml", "en/forenames.txt"])
def test_a_reading_is_out_of_date_once_one_of_its_sources_has_changed(
    written: Path, tmp_path: Path, changed: str
) -> None:
    name = changed.removeprefix("en/") if changed.startswith("en/") else f"../{changed}"
    other = tmp_path / "changed"
    other.write_bytes(FROM_TEXT.path(name).read_bytes() + b"\n")
    missing = tmp_path / "missing"
    for there in (other, missing):
        assert not read_compiled(written, lambda one, there=there: there if one == name else FROM_TEXT.path(one))


@pytest.mark.parametrize("length", [0, 5, 500, -1])
def test_a_file_that_is_broken_off_is_not_used(written: Path, tmp_path: Path, length: int) -> None:
    broken = tmp_path / "en.compiled"
    broken.write_bytes(written.read_bytes()[:length])
    assert not read_compiled(broken, FROM_TEXT.path)
    assert not read_compiled(tmp_path / "none", FROM_TEXT.path)


def test_a_language_with_words_of_ones_own_is_read_from_its_text_files(tmp_path: Path) -> None:
    (tmp_path / "roles.txt").write_text("zythologist zythologists\n", "utf-8")
    language = Language(f"en+{tmp_path}")
    assert not language.compiled
    assert "zythologists" in language.roles


@pytest.mark.parametrize(
    "value",
    [
        frozenset(),
        frozenset({"a b", "c"}),
        {"a": "b", "c": ""},
        {"a": "b|c"},
        {"a": frozenset({"b"}), "c": frozenset()},
        ("s", "ll"),
        "United States",
        dict(list(FROM_TEXT.roles.items())[:1]),
        dict(FROM_TEXT.parties),
    ],
)
def test_what_is_decoded_is_what_was_encoded(value: object) -> None:
    assert decoded(*encoded(value)) == value


def test_the_compiled_file_is_the_same_each_time() -> None:
    code = "import sys, quoteattr.languages.compiling as c; sys.stdout.buffer.write(c.compile_language('en'))"
    written = {
        subprocess.run(  # noqa: S603 - this interpreter, and the code above
            [sys.executable, "-c", code], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(written) == 1


def test_a_wheel_has_the_compiled_readings_of_every_language(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    clone = tmp_path / "clone"
    for name in ("quoteattr", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".gitignore"):
        there = ROOT / name
        if there.is_dir():
            shutil.copytree(there, clone / name, ignore=shutil.ignore_patterns("__pycache__", "*.compiled"))
        else:
            shutil.copy(there, clone / name)
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=clone, check=True, capture_output=True)  # noqa: S603 - this interpreter
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for code in available():
            assert packed.read(f"quoteattr/languages/{code}.compiled") == compile_language(code)
