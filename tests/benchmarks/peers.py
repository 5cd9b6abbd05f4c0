"""What a user would install instead: textacy behind a spaCy pipeline, where both are installed.

Pretrained weights are to be downloaded, which this does not do: the pipeline has the architecture of the small English
model with random weights. These make it some 1.4 times slower than trained ones (a parser that knows nothing takes
more steps), so its time is divided by that.
"""

from collections.abc import Sequence
from importlib import import_module
from statistics import median
from typing import TYPE_CHECKING

import click

from quoteattr.functions import extract

from .clock import interleaved, ratio, table

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["peers"]

_RANDOM_WEIGHTS = 1.4
_CHARACTERS = 60_000


def peers(texts: Sequence[str]) -> None:
    """Print how much longer textacy's ``direct_quotations`` takes."""
    try:
        import_module("spacy")
        triples = import_module("textacy.extract.triples")
    except ImportError as error:
        click.echo(f"skipped: {error.name} is not installed")
        return
    nlp = _pipeline()
    some: list[str] = []
    for text in texts:
        some.append(text.replace("“", '"').replace("”", '"'))
        if sum(map(len, some)) > _CHARACTERS:
            break

    def theirs() -> None:
        for doc in nlp.pipe(some):
            try:
                list(triples.direct_quotations(doc))
            except ValueError:
                continue  # an odd number of marks: textacy gives the document up

    times = interleaved({"ours": lambda: [extract(text) for text in some], "theirs": theirs})
    size = sum(map(len, some))
    ours, peer = (size / median(times[name]) / 1e6 for name in ("ours", "theirs"))
    longer = ratio(times["theirs"], times["ours"])
    table(
        ("", "million characters a second of CPU", "times as long"),
        ("quoteattr", f"{ours:.3f}", "1"),
        ("textacy, random weights", f"{peer:.4f}", f"{longer:.0f}"),
        (f"textacy, divided by {_RANDOM_WEIGHTS}", f"{peer * _RANDOM_WEIGHTS:.4f}", f"{longer / _RANDOM_WEIGHTS:.0f}"),
    )


def _pipeline() -> "Language":
    """Make a pipeline like that of the small English model, with a label or two of each kind."""
    spacy = import_module("spacy")
    nlp: Language = spacy.blank("en")
    for name in ("tok2vec", "tagger", "parser", "attribute_ruler", "ner"):
        nlp.add_pipe(name, config=_CONFIGURATION.get(name, {}))
    nlp.get_pipe("tagger").add_label("NN")
    nlp.get_pipe("tagger").add_label("VBD")
    for label in ("nsubj", "dobj", "ROOT", "prep", "det"):
        nlp.get_pipe("parser").add_label(label)
    for label in ("PERSON", "ORG", "GPE"):
        nlp.get_pipe("ner").add_label(label)
    nlp.initialize()
    tables = import_module("spacy.lookups").Lookups()
    for name in ("lemma_rules", "lemma_exc", "lemma_index"):
        tables.add_table(name, {"noun": [], "verb": []} if name == "lemma_rules" else {})
    nlp.add_pipe("lemmatizer", config={"mode": "rule"}, before="ner").initialize(lookups=tables)
    return nlp


_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
_CONFIGURATION: dict[str, dict[str, object]] = {
    "tagger": {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER}},
    "parser": {
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": "parser",
            "extra_state_tokens": False,
            "hidden_width": 64,
            "maxout_pieces": 2,
            "use_upper": True,
            "tok2vec": _LISTENER,
        }
    },
}
