"""The figures are those of the shared scorers, on gold whose answers are spoilt at random; no engine is needed."""

import importlib.util
import io
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from quoteattr.evaluation import Accuracy, Evaluation, Rates, evaluate, read_gold, read_predictions

SHARED = Path(__file__).parents[3] / "shared"
THREE_PLACES = 0.0005

pytestmark = pytest.mark.skipif(
    not (SHARED / "eval" / "score.py").exists(),
    reason="the shared scorers and their gold are not beside the repository",
)


def scorer(name: str) -> ModuleType:
    folder = str(SHARED / "eval")
    spec = importlib.util.spec_from_file_location(name, SHARED / "eval" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, folder)  # one of them imports the other
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(folder)
    return module


def news() -> list[dict]:
    lines = (SHARED / "gold" / "news-develop.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def people() -> list[dict]:
    lines = (SHARED / "gold" / "people-develop.jsonl").read_text(encoding="utf-8").splitlines()
    seeds = (path.read_text(encoding="utf-8") for path in sorted(SHARED.glob("seeds/*.gold.json")))
    return [json.loads(line) for line in lines if line.strip()] + [json.loads(seed) for seed in seeds]


def fiction() -> list[dict]:
    """Call the news fiction: the names are known, and so the other measure is seen at work."""
    documents = people()
    for document in documents:
        document["genre"] = "fiction"
        for number, quote in enumerate(document["quotes"]):
            quote["type"] = ["explicit", "anaphoric", "implicit", None][number % 4]
            if quote["speaker"] and quote["speaker"]["name"]:
                quote["speaker"]["aliases"] = [quote["speaker"]["name"].split()[-1], "Mr. " + quote["speaker"]["name"]]
    return documents


def spoilt(document: dict, chance: random.Random) -> list[dict]:
    """Return the gold as predictions, with every fault that an engine could have."""
    text, found = document["text"], []
    speakers = [quote["speaker"] for quote in document["quotes"] if quote["speaker"]]
    for number, quote in enumerate(document["quotes"]):
        if chance.random() < 0.1:
            continue
        start, end = quote["span"]
        if chance.random() < 0.2:
            start, end = max(0, start + chance.randint(-9, 9)), min(len(text), end + chance.randint(-9, 9))
        if chance.random() < 0.1:
            end = document["quotes"][min(number + 2, len(document["quotes"]) - 1)]["span"][1]
        found.append(prediction((start, end), quote["speaker"], speakers, text, chance))
        if chance.random() < 0.1:
            inner = chance.randint(*quote["span"]), chance.randint(*quote["span"])
            found.append(prediction(inner, quote["speaker"], speakers, text, chance))
    for _ in range(chance.randint(0, 2)):
        astray = chance.randint(0, len(text)), chance.randint(0, len(text))
        found.append(prediction(astray, None, speakers, text, chance))
    return found


def prediction(
    ends: tuple[int, int], speaker: dict | None, others: list[dict], text: str, chance: random.Random
) -> dict:
    if others and chance.random() < 0.2:
        speaker = chance.choice(others)
    if chance.random() < 0.1:
        speaker = None
    via = chance.choice(others) if others and chance.random() < 0.1 else None
    return {
        "quote": {"start": min(ends), "end": max(ends)},
        "speaker": described(speaker, text, chance),
        "via": described(via, text, chance),
        "rule": chance.choice(["near", "far", None]),
        "confidence": chance.random(),
    }


def described(speaker: dict | None, text: str, chance: random.Random) -> dict | None:
    if speaker is None:
        return None
    mention = chance.choice(speaker["spans"]) if speaker["spans"] else None
    if mention and chance.random() < 0.2:
        start = max(0, mention[0] - chance.randint(0, 9))
        mention = [start, max(start + 1, mention[1] + chance.randint(-5, 5))]
    name = speaker.get("name") or (text[slice(*mention)] if mention else None)
    changes: list[Callable[[str], str]] = [
        str,
        str.upper,
        str.title,
        "the {}".format,
        "Sen. {}’s".format,
        "{} Jr".format,
    ]
    name = chance.choice(changes)(name) if name and chance.random() < 0.9 else None
    affiliations = [chance.choice(changes)(one) for one in speaker.get("affiliations", ()) if chance.random() < 0.8]
    return {
        "name": name.split()[-1] if name and name.strip() and chance.random() < 0.2 else name,
        "mention": {"start": mention[0], "end": mention[1]} if mention and chance.random() < 0.8 else None,
        "role": chance.choice([None, "chief " + (speaker.get("role") or "clerk"), speaker.get("role")]),
        "affiliations": affiliations + ["Wool Board"] * chance.randint(0, 1),
    }


def as_file(lines: list[dict]) -> io.BytesIO:
    return io.BytesIO("".join(json.dumps(line) + "\n" for line in lines).encode())


def ours(documents: list[dict], predictions: dict[str, list[dict]]) -> Evaluation:
    lines = [{"id": name, "attributions": found} for name, found in predictions.items()]
    return evaluate(read_gold(as_file(documents)), read_predictions(as_file(lines)))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("gold", [news, people, fiction])
def test_spans_decisions_and_speakers_are_scored_as_the_shared_scorer_does(
    gold: Callable[[], list[dict]], seed: int
) -> None:
    documents, chance = gold(), random.Random(seed)  # noqa: S311 - reproducible, not secret
    predictions = {document["id"]: spoilt(document, chance) for document in documents if chance.random() < 0.95}
    theirs, faults = scorer("score").score(documents, predictions)
    evaluation = ours(documents, predictions)
    assert same(evaluation, theirs)
    listed = {kind: len(evaluation.listed(kind=kind)) for kind in faults}
    assert listed == {kind: len(found) for kind, found in faults.items()}
    assert len(evaluation.missing) == len(documents) - len(predictions)


@pytest.mark.parametrize("seed", range(3))
def test_people_are_scored_as_the_shared_scorer_does(seed: int) -> None:
    documents, chance = people(), random.Random(seed)  # noqa: S311 - reproducible, not secret
    predictions = {document["id"]: spoilt(document, chance) for document in documents}
    module = scorer("score_people")
    counts, faults = module.score(documents, predictions)
    evaluation = ours(documents, predictions)
    assert same(evaluation, module.figures(counts))
    for kind in ("name", "role", "affiliation"):
        assert len(evaluation.listed(kind=kind)) == sum(fault[0] == kind for fault in faults)


def same(evaluation: Evaluation, theirs: dict[str, dict[str, float]]) -> bool:
    """Compare every figure and every count of theirs with ours."""
    for name, figures in theirs.items():
        assert isinstance(evaluation.figures[name], Rates if "f1" in figures else Accuracy)
        for part, figure in figures.items():
            assert abs(getattr(evaluation.figures[name], part) - figure) < THREE_PLACES, (name, part)
    return bool(theirs)
