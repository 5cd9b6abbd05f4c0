"""What the text calls people besides their names: the Republican nominee, the Ohio governor, the engineer."""

import pytest

from quoteattr import Speaker, extract

Profile = tuple[str | None, list[str]]
NOTHING: Profile = (None, [])
NOMINEE: Profile = ("Republican nominee", ["Republican"])


def speakers(text: str) -> dict[str, Speaker]:
    """Return who speaks in a text, by name."""
    return {one.speaker.name or "": one.speaker for one in extract(text) if one.speaker}


def profile(before: str, name: str = "Ada Byron", *, who: str = "Byron") -> Profile:
    """Return the role and the affiliations of somebody who speaks after a paragraph about everybody."""
    speaker = speakers(f"{before}\n\n“It is a long road,” {who} said.")[name]
    return speaker.role, [one.name for one in speaker.affiliations]


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("The Republican nominee was late.", NOMINEE),
        ("The Republican nominee’s plan was known.", NOMINEE),
        ("The Republican nominee’s friend’s plan failed.", NOMINEE),
        ("The Republican nominee’s wife, who was from Ohio, was late.", NOMINEE),
        ("The Republican nominee hates Jo Lowe’s plan.", NOMINEE),
        ("Jo Lowe’s plan hurt the Republican nominee’s plan.", NOMINEE),
        ("Many hissed at the Republican nominee.", NOMINEE),
        ("Then, the Republican nominee slept.", NOMINEE),
        ("Late in 1999, the Republican nominee slept.", NOMINEE),
        ("The Republican nominee from Vermont was late.", NOMINEE),
        ("The Republican debate was dull. The Republican nominee was late.", NOMINEE),
        ("The Republican nominee was late. So the Republican nominee ran.", NOMINEE),
        ("The senator from Ohio was late.", ("senator", ["Ohio"])),
        ("The Ohio senator was late.", ("senator", ["Ohio"])),
        ("The governor of Ohio was late.", ("governor", ["Ohio"])),
        ("She served as the Ohio governor.", ("governor", ["Ohio"])),
        (
            "The independent senator from Vermont was late.",
            ("independent senator", ["Independent", "Vermont"]),
        ),
        ("The Ohio governor was late. The Republican candidate smiled.", ("governor", ["Ohio", "Republican"])),
        ("The Ohio governor was late. The Ohio governor wept. The Republican hopeful ran.", ("governor", ["Ohio"])),
    ],
)
def test_a_party_or_a_place_is_found_anywhere(called: str, expected: Profile) -> None:
    assert profile(f"Ada Byron came by train. {called}") == expected


@pytest.mark.parametrize(
    "called",
    [
        "A Republican nominee was late.",
        "The nominee was late.",
        "The senator was late.",
        "The Republican debate was dull.",
        "The Republican, a nominee, was late.",
        "The bridges that the Republican engineers built fell.",
        "She will be the Republican nominee.",
        "She may become the Republican nominee.",
        "Being the Republican nominee is hard.",
        "There was the Republican nominee.",
        "The vote made Bo Lowe the Republican nominee.",
        "Bo Lowe, the Republican nominee, slept.",
        "The Republican nominee, Bo Lowe, slept.",
        "Bo Lowe, 46, the Ohio governor, slept. The Ohio governor was late.",
        "“The Republican nominee is late,” Bo Lowe said.",
    ],
)
def test_a_description_of_nobody_or_of_somebody_else_tells_nothing(called: str) -> None:
    assert profile(f"Ada Byron came by train. {called}") == NOTHING


@pytest.mark.parametrize(
    ("introduced", "called", "expected"),
    [
        ("Ada Byron, a lawyer,", "The Republican lawyer was late.", ("lawyer", ["Republican"])),
        ("Ada Byron, a lawyer,", "The Republican nominee was late.", ("lawyer", [])),
        ("Ada Byron, an Ohio nominee,", "The Republican senator was late.", ("nominee", ["Ohio", "Republican"])),
        ("Ada Byron, the Ohio senator,", "The Republican senator was late.", ("senator", ["Ohio", "Republican"])),
        ("Ada Byron, the Leeds mayor,", "The Vermont governor was late.", ("mayor", ["Leeds"])),
        (
            "Ada Byron of the Brennan Center",
            "The Republican nominee was late.",
            ("Republican nominee", ["Brennan Center", "Republican"]),
        ),
        (
            "Ada Byron, a spokeswoman for the Brennan Center,",
            "The Ohio spokeswoman was late.",
            ("spokeswoman", ["Brennan Center"]),
        ),
    ],
)
def test_a_description_adds_to_what_is_known_unless_it_is_of_another_role(
    introduced: str, called: str, expected: Profile
) -> None:
    assert profile(f"{introduced} came by train. {called}") == expected


def test_a_contested_description_is_of_whom_it_means_oftener() -> None:
    text = (
        "Ada Byron came by train. The Republican nominee was late. "
        "Bo Lowe wept. The Republican nominee smiled. Jo Birch saw Lowe. The Republican nominee slept."
    )
    assert profile(text) == NOMINEE
    assert profile(text, "Bo Lowe", who="Lowe") == NOTHING


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        ("The engineer said it was “a long road”.", "engineer"),
        ("The engineer was late. “It is a road,” she said.", "engineer"),
        ("The engineer, 46, said it was “a long road”.", "engineer"),
        ("The engineer was late and “a bore”, Jo Lowe said.", "engineer"),
        ("An engineer slept and “yawned”.", None),
        ("The engineer, Bo Lowe, said it was “a long road”.", None),
        ("Bo Lowe, the engineer, said it was “a long road”.", None),
        ("Some hissed at the engineer with a “yes”.", None),
        ("The engineer’s plan “failed”.", None),
    ],
)
def test_the_subject_of_a_sentence_in_a_paragraph_with_a_quotation_has_a_role(paragraph: str, role: str | None) -> None:
    assert profile(f"Ada Byron came by train.\n\n{paragraph}") == (role, [])


@pytest.mark.parametrize(
    ("named", "role"),
    [
        ("Major General Ada Byron, a lawyer,", "lawyer"),
        ("Gen. Ada Byron, a lawyer,", "lawyer"),
        ("Lt. Col. Ada Byron, a lawyer,", "lawyer"),
        ("Former Army Captain Ada Byron, a lawyer,", "lawyer"),
        ("Attorney General Ada Byron, a lawyer,", "Attorney General"),
        ("Ada Byron, a captain, came. Ada Byron, a lawyer,", "captain"),
        ("Capt. Ada Byron", "Capt."),
    ],
)
def test_a_rank_before_a_name_is_a_role_if_there_is_no_other(named: str, role: str) -> None:
    assert profile(f"{named} came.")[0] == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is a long road,” said the official outlet Al-Amin News.", ("official outlet", [])),
        ("“It is a long road,” said Al-Amin News, a station.", (None, [])),
        ("“It is a long road,” a spokeswoman for the Brennan Center said.", ("spokeswoman", ["Brennan Center"])),
        ("“It is a long road,” two senior Pentagon officials said.", ("senior officials", ["Pentagon"])),
        ("“It is a long road,” the Republican said.", (None, ["Republican"])),
        ("“It is a long road,” the widow of Bo Lowe said.", ("widow", [])),
        ("“It is a long road,” a Byron campaign official said.", ("official", ["Byron campaign"])),
        ("“It is a road,” a lawyer for Zorbo Inc., the Brennan Center aide, said.", ("lawyer", ["Zorbo Inc."])),
        ("The Bridge Builders Union (BBU) met. “Yes,” a BBU official said.", ("official", ["Bridge Builders Union"])),
        ("The Leeds council met. “It is a road,” the council’s secretary said.", ("secretary", ["Leeds council"])),
        ("A senior Pentagon official came.\n\n“Yes,” the official said.", ("senior official", ["Pentagon"])),
    ],
)
def test_a_phrase_without_a_name_is_its_own_name(text: str, expected: Profile) -> None:
    (found,) = extract(text)
    assert found.speaker is not None
    assert (found.speaker.role, [one.name for one in found.speaker.affiliations]) == expected
