"""What the properties have found: the shortest text that broke each of them, and what is right.

A text that breaks a property is put here, so that it is tried each time and not when chance will have it.
"""

import pytest

from quoteattr import Attribution, extract

Expected = tuple[str | None, ...]

SPEAKERS: dict[str, tuple[str, Expected]] = {
    "a number behind a name ends the sentence": ("“We ate the ode,” said Bo Baba II.", ("Bo Baba II",)),
    "a degree behind a name ends the sentence": ("“No,” said Bo Baba MD.", ("Bo Baba",)),
    "a suffix stands behind a comma": ("“No,” Bo Baba, Jr., said.", ("Bo Baba Jr.",)),
    "a surname has an article before it": ("Benny al-Nuvunal was pulled: “We sang the noun.”", ("Benny al-Nuvunal",)),
    "a surname has a rare particle": ("Bo op Baba's gibe to voters was “a bid ode”.", ("Bo op Baba",)),
    "a clause inside that has another speaker": (
        "Aron Dure bragged that Freda Keduta had notified voters the trilogy was “simply amused”.",
        ("Freda Keduta",),
    ),
    "an apposition before the cue": ("Alan Tonuze, a trainer, assured cowboys: “We sang the mural.”", ("Alan Tonuze",)),
    "a party after a question": ("“We sang?” State Sen. Kisha Tilanu, D-Kan., countered.", ("Kisha Tilanu",)),
    "a party before a relative clause": (
        "“We ate,” said Adm. Bo Baba, R-Ala., who ate.\n\nThe ode was “only bid”, according to him.",
        ("Bo Baba", "Bo Baba"),
    ),
    "a possessive pronoun after a paragraph": (
        "Bo Baba said that “only bid” was the ode.\n\nHis gibe to voters was “a bid ode”.",
        ("Bo Baba", "Bo Baba"),
    ),
    "a lead-in before single marks": ("Bo Baba put it like this:\n\n‘We ate the ode.’", ("Bo Baba",)),
    "a lead-in before straight single marks": ("Bo Baba put it like this:\n\n'We ate the ode.'", ("Bo Baba",)),
    "an apposition that ends with a suffix": ("“No,” said the Taba Academy's chief, Bo Baba Jr.", ("Bo Baba Jr.",)),
    "a suffix that is a title too": ("“No,” said Adm. Bo Baba Sr., C-Ala.", ("Bo Baba Sr.",)),
    "somebody of another gender before a surname": (
        "“We ate,” said Bo Baba.\n\nThe moms bid Baba to dub the ode “a bid ode”.",
        ("Bo Baba", "Bo Baba"),
    ),
    "an apposition before a description": ("“No,” said Bo Baba, an envoy.\n\n“Yes,” the envoy said.", ("Bo Baba",) * 2),
    "a body as a pronoun behind according to": (
        "The Taba Institute ate. “We ate,” according to it.",
        ("Taba Institute",),
    ),
    "a name without capitals": ("“We ate the ode,” said 一一.", ("一一",)),
    "a name behind a role and its body": (
        "“We ate,” said Bo Baba.\n\n“We ate,” said an envoy for the Taba Academy, Ed Taban.\n\n“Yes,” he said.",
        ("Bo Baba", "Ed Taban", "Ed Taban"),
    ),
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=[case.replace(" ", "-") for case in SPEAKERS])
def test_what_broke_the_round_trip_is_read(text: str, speakers: Expected) -> None:
    assert tuple(one.speaker and one.speaker.name for one in extract(text)) == speakers


CUES = {
    "The ode was “only bid”, according to Hani Baba.": "according to",
    "According to Hani Baba, the ode was “only bid”.": "According to",
}


@pytest.mark.parametrize(("text", "cue"), CUES.items(), ids=["in the middle", "at the head"])
def test_a_cue_is_all_of_its_words(text: str, cue: str) -> None:
    (found,) = extract(text)
    assert found.cue
    assert (found.cue.text, found.cue.lemma) == (cue, "according to")


def test_no_break_spaces_part_the_words_of_a_role() -> None:
    text = "“We ate the ode,” said Una Baban, an envoy of the Baba Academy."
    (found,), (other,) = extract(text), extract(text.replace(" ", "\N{NO-BREAK SPACE}"))
    assert about(found) == about(other)


def about(one: Attribution) -> tuple[object, ...]:
    assert one.speaker
    names = [" ".join(affiliation.name.split()) for affiliation in one.speaker.affiliations]
    return one.speaker.name, one.speaker.role, names
