"""Words whose speaker is not known are told from words that are nobody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr import QuotationKind, extract

DIRECT, PARTIAL, TERM = QuotationKind.DIRECT, QuotationKind.PARTIAL, QuotationKind.TERM

UNKNOWN = {
    "a sentence by itself": ("“It is over.” The crowd left.", DIRECT),
    "a sentence without a verb": ("“No comment.” The town was silent.", DIRECT),
    "a clause before a clause": ("“We won,” but who said so is not known.", DIRECT),
    "a clause on a wall": ("The wall was painted with “we will not go”.", PARTIAL),
    "a clause as the subject": ("All over Leeds “we have won the day” was the mood.", PARTIAL),
    "an auxiliary at the head": ("The new bridge “will honour the old ferry” in May.", PARTIAL),
    "what somebody was told to do": ("He was told to “smile”.", PARTIAL),
    "what something was dismissed as": ("The plan was dismissed as “a joke”.", PARTIAL),
    "what was reported": ("It was reported that the bridge was “past repair”.", PARTIAL),
    "many words without a clause": (
        "All over the hall, “a long day at the mill and no end of it in sight for any of us”.",
        PARTIAL,
    ),
}
NOBODYS = {
    "what is so called": "The so-called “experts” left early.",
    "a name": "A man known as “Shorty” fell.",
    "what something was called": "The road was called “the chain” for years.",
    "a title": "The film “We Were There” opens on Friday.",
    "a title at the end": "It was the year of “The Long Mill.”",
    "a term": "The “nuclear option” is near.",
    "a term with a participle": "There were “powerful explosions” at night.",
}


@pytest.mark.parametrize(("text", "kind"), UNKNOWN.values(), ids=UNKNOWN)
def test_words_of_an_unknown_speaker_are_not_a_term(text: str, kind: QuotationKind) -> None:
    (found,) = extract(text)
    assert (found.speaker, found.quotation.kind, found.is_unknown) == (None, kind, True)


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_words_of_nobody_are_a_term(text: str) -> None:
    (found,) = extract(text)
    assert (found.speaker, found.quotation.kind, found.is_unknown) == (None, TERM, False)


@given(
    st.sampled_from(["we", "you", "they", "nobody", "our dogs", "the boats"]),
    st.sampled_from(["will go", "went home", "are late", "have had enough", "never came"]),
    st.sampled_from(["Painted on the door: “{}”.", "There was “{}” on the door.", "“{}” stood on the door."]),
)
def test_a_clause_is_somebodys(subject: str, verb: str, around: str) -> None:
    (found,) = extract(around.format(f"{subject} {verb}"))
    assert found.quotation.kind is not TERM
