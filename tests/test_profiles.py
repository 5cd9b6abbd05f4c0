"""Roles and affiliations of speakers."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr import Affiliation, AffiliationKind, Span, Speaker, extract

ORGANIZATION, PARTY, PLACE = AffiliationKind.ORGANIZATION, AffiliationKind.PARTY, AffiliationKind.PLACE


def speaker_of(text: str) -> Speaker:
    """Return the last speaker of a text."""
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    return speaker


def profile(text: str) -> tuple[str | None, list[str]]:
    """Return the role of the last speaker and the names of his affiliations."""
    speaker = speaker_of(text)
    assert speaker.name == "Ada Byron"
    return speaker.role, [one.name for one in speaker.affiliations]


@pytest.mark.parametrize(
    ("subject", "role", "affiliations"),
    [
        ("Pentagon chief spokeswoman Ada Byron", "chief spokeswoman", ["Pentagon"]),
        ("A Bridge Builders Union (BBU) spokeswoman, Ada Byron,", "spokeswoman", ["Bridge Builders Union"]),
        ("Republican strategist Ada Byron", "Republican strategist", ["Republican"]),
        ("GOP strategist Ada Byron", "GOP strategist", ["Republican"]),
        ("Sen. Ada Byron (R-Ark.)", "Sen.", ["Republican", "Arkansas"]),
        ("Sen. Ada Byron, D-N.Y.,", "Sen.", ["Democratic", "New York"]),
        ("Senator Ada Byron, Democrat of Ohio,", "Senator", ["Democratic", "Ohio"]),
        ("Sen. Ada Byron of Vermont", "Sen.", ["Vermont"]),
        ("Sen. Ada Byron of Vermont, a Republican,", "Sen.", ["Vermont", "Republican"]),
        ("Moran’s close friend Ada Byron", None, []),
        ("Syrian-American engineer Ada Byron", "Syrian-American engineer", []),
        ("Ohio Gov. Ada Byron", "Gov.", ["Ohio"]),
        ("former Ohio governor Ada Byron", "former governor", ["Ohio"]),
        ("French Prime Minister Ada Byron", "Prime Minister", ["France"]),
        ("Defense Secretary Ada Byron", "Defense Secretary", []),
        ("Secretary of State Ada Byron", "Secretary of State", []),
        ("White House Press Secretary Ada Byron", "Press Secretary", ["White House"]),
        ("Labour MP Ada Byron", "Labour MP", ["Labour"]),
        ("Ada Byron MP", "MP", []),
        ("Nobel laureate Ada Byron", "Nobel laureate", []),
        ("Catholic University president Ada Byron", "president", ["Catholic University"]),
        ("Ada Byron, one of two Western diplomats,", "Western diplomat", []),
        ("West Tamsin Police spokeswoman Ada Byron", "spokeswoman", ["West Tamsin Police"]),
        ("Zorbo CEO Ada Byron", "CEO", ["Zorbo"]),
        ("Minister of State for Foreign Affairs Ada Byron", "Minister of State for Foreign Affairs", []),
        ("Norwegian Minister of Defence Ada Byron", "Minister of Defence", ["Norway"]),
        ("Chancellor of the Exchequer Ada Byron", "Chancellor of the Exchequer", []),
        ("Ada Byron, lead author of the study,", "lead author of the study", []),
        ("Ada Byron, CEO of Zorbo Inc.,", "CEO", ["Zorbo Inc."]),
        ("Ada Byron, a spokeswoman for the Home Office,", "spokeswoman", ["Home Office"]),
        ("Orlando Sentinel editor Ada Byron", "editor", ["Orlando Sentinel"]),
        ("Ada Byron, the Treasury secretary,", "Treasury secretary", []),
        ("Ada Byron, a spokeswoman for Zorbo Inc.,", "spokeswoman", ["Zorbo Inc."]),
        ("Ada Byron, director of policy at the Brennan Center,", "director of policy", ["Brennan Center"]),
        ("Ada Byron, a professor of law at the University of Leeds,", "professor of law", ["University of Leeds"]),
        ("Ada Byron, 46, a Leeds engineer,", "engineer", []),
        ("Ada Byron of the Brennan Center", None, ["Brennan Center"]),
        ("Ada Byron, Brennan Center,", None, ["Brennan Center"]),
        ("CNN’s Ada Byron", None, ["CNN"]),
        ("Ada Byron, who leads the Teamsters union,", None, ["Teamsters union"]),
        ("Ada Byron, who served as chief of staff,", "chief of staff", []),
        ("Moran campaign manager Ada Byron", "manager", ["Moran campaign"]),
        ("Ada Byron, a Moran supporter,", "Moran supporter", []),
        ("Ada Byron, 46, of Meridian, Ohio,", None, []),
        ("British diplomat Dame Ada Byron", "British diplomat", []),
        ("Former mayor and candidate Ada Byron", "candidate", []),
        ("One of the party's leaders, Ada Byron,", "leader", []),
        ("Republican National Committee chairwoman Ada Byron", "chairwoman", ["Republican National Committee"]),
        ("Republican White House aide Ada Byron", "Republican aide", ["Republican", "White House"]),
        ("Ada Byron, the Italian president,", "president", ["Italy"]),
        ("Ada Byron, the Italian engineer,", "Italian engineer", []),
        ("Ada Byron, the independent senator from Vermont,", "independent senator", ["Independent", "Vermont"]),
        ("Ada Byron, a lawyer from Vermont,", "lawyer", []),
        ("Ada Byron, a Democrat from Vermont,", None, ["Democratic", "Vermont"]),
        ("Gov. Ada Byron (Tex.)", "Gov.", ["Texas"]),
        ("Ada Byron, a spokeswoman for House Speaker Paul Lowe,", "spokeswoman", ["Paul Lowe"]),
        ("A spokeswoman for the Harbour Front (HF), Ada Byron,", "spokeswoman", ["Harbour Front"]),
        ("Ada Byron, who leads the Liberal Democrat group,", None, ["Liberal Democrat"]),
        (
            "Ada Byron, a professor in the school of bridge studies at Leeds University,",
            "professor",
            ["school of bridge studies", "Leeds University"],
        ),
        ("Ada Byron (an envoy at the Brennan Center)", "envoy", ["Brennan Center"]),
        ("Ada Byron, who heads the Brennan Center,", None, ["Brennan Center"]),
        ("Ada Byron, who represented nurses in court,", None, []),
        ("Ada Byron, whose Harbour Party won,", None, ["Harbour Party"]),
        ("Ada Byron, from the University of Leeds,", None, ["University of Leeds"]),
        ("Ada Byron, 46, of North Meridian,", None, []),
        ("Rev. Ada Byron, pastor of First Baptist Church,", "pastor", ["First Baptist Church"]),
        ("The police spokeswoman, Capt. Ada Byron,", "police spokeswoman", []),
        ("The union's former secretary, Dame Ada Byron,", "former secretary", ["union"]),
        ("Four Leeds nurses, Captain Ada Byron", "Captain", []),
        ("The former Treasury minister Lady Byron, born Ada Byron,", "former Treasury minister", []),
        ("Liberal Democrat MP Ada Byron", "Liberal Democrat MP", ["Liberal Democrat"]),
        ("Green Party chairwoman Ada Byron", "chairwoman", ["Green"]),
        ("Ada Byron, chair of the public accounts committee,", "chair", ["public accounts committee"]),
        ("Ada Byron, who chairs the Leeds planning committee,", None, ["Leeds planning committee"]),
        ("Chief Cabinet Secretary Ada Byron", "Chief Secretary", ["Cabinet"]),
        ("Ada Byron, a friend and adviser,", "adviser", []),
        ("Ada Byron, who chairs Jo Lee's campaign,", None, ["Lee campaign"]),
        ("Jo Lowe's campaign chairman, Ada Byron,", "campaign chairman", ["Jo Lowe"]),
        ("Ada Byron, a fellow at the Jo Lowe Institute for Bridges,", "fellow", ["Jo Lowe Institute for Bridges"]),
        ("Senate Minority Whip Ada Byron", "Minority Whip", ["Senate"]),
        ("Leeds Editor-in-Chief Ada Byron", "Editor-in-Chief", ["Leeds"]),
        ("The candidates Ada Byron", None, []),
        ("Mrs. Ada Byron", None, []),
        ("Ada Byron", None, []),
    ],
)
def test_what_stands_beside_a_name_tells_the_role(subject: str, role: str | None, affiliations: list[str]) -> None:
    assert profile(f"{subject} said, “It is a long road, and we will walk it.”") == (role, affiliations)


@given(st.sampled_from(["Okafor", "Moran", "Lowe", "Birch"]), st.sampled_from(["nurse", "lawyer", "Leeds spokeswoman"]))
@example("Lowe", "nurse")
def test_a_role_that_the_text_gives_later_counts_too(surname: str, role: str) -> None:
    text = f"“It is a long road,” {surname} said.\n\nJane {surname}, a {role}, had come by train."
    assert speaker_of(text).role == role.rpartition(" ")[2]


def test_a_role_is_the_same_wherever_its_bearer_speaks() -> None:
    found = extract("“Yes,” said Sen. Ada Byron (R-Ark.).\n\n“It is a long road,” Byron said.\n\n“Well,” she added.")
    assert len({(one.speaker.name, one.speaker.role, one.speaker.affiliations) for one in found if one.speaker}) == 1


def test_a_party_code_gives_two_affiliations_with_their_places() -> None:
    text = "“It is a long road,” said Sen. Ada Byron (R-Ark.)."
    at = text.index("R-Ark.")
    assert speaker_of(text).affiliations == (
        Affiliation("Republican", PARTY, Span(at, at + 1)),
        Affiliation("Arkansas", PLACE, Span(at + 2, at + 6)),
    )


def test_an_organisation_has_its_span() -> None:
    text = "“It is a long road,” said Ada Byron of the Brennan Center."
    start = text.index("Brennan")
    assert speaker_of(text).affiliations == (Affiliation("Brennan Center", ORGANIZATION, Span(start, start + 14)),)


def test_an_owner_has_the_span_of_the_word_for_it() -> None:
    text = "Zorbo Inc. has lost money. The company’s chief, Ada Byron, said, “It is a long road.”"
    start = text.index("company")
    assert speaker_of(text).affiliations == (Affiliation("Zorbo Inc.", ORGANIZATION, Span(start, start + 7)),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It is a long road,” said Ada Byron (D-Iowa).", ["D", "Iowa"]),
        ("“It is a long road,” said Ada Byron, who leads Zorbo Inc.", ["Zorbo Inc."]),
        ("“It is a long road,” said Ada Byron, Brennan Center.", ["Brennan Center"]),
        ("Ohio Gov. Ada Byron said, “It is a long road.”", ["Ohio"]),
        ("Ada Byron, a lawyer for Zorbo Inc., rose. “It is a long road,” Byron said.", ["Zorbo Inc."]),
    ],
)
def test_an_affiliation_has_the_span_of_its_words(text: str, words: list[str]) -> None:
    spans = [one.span for one in speaker_of(text).affiliations]
    assert [text[span.start : span.end] for span in spans if span is not None] == words


def test_the_company_is_whichever_was_named() -> None:
    text = "Zorbo Inc. has lost money. The company’s chief executive, Ada Byron, said, “It is a long road.”"
    assert profile(text) == ("chief executive", ["Zorbo Inc."])


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Zorbo Inc. has lost money. Its chief executive, Ada Byron, said, “It is a long road.”", "Zorbo Inc."),
        ("Zorbo Inc. met. The council’s secretary, Ada Byron, said, “It is a long road.”", "council"),
        ("The Leeds council met. Ada Byron, the council’s secretary, said, “It is a long road.”", "Leeds council"),
    ],
)
def test_an_owner_may_be_a_pronoun_or_a_noun_that_stands_for_itself(text: str, affiliation: str) -> None:
    assert affiliation in [one.name for one in speaker_of(text).affiliations]


@pytest.mark.parametrize(
    ("subject", "role", "affiliations"),
    [
        ("Federal Reserve Chair Ada Byron", "Chair", ["Federal Reserve"]),
        ("former Zorbo Corporation chief Ada Byron", "former chief", ["Zorbo Corporation"]),
        ("Ada Byron, president and CEO of Zorbo Inc.,", "president and CEO", ["Zorbo Inc."]),
        ("Ada Byron with the Brennan Center", None, ["Brennan Center"]),
        ("Ada Byron of Zorbo and Jane Lowe", None, ["Zorbo"]),
        ("former secretary of state Ada Byron", "former secretary of state", []),
        ("Ada Byron, a Bureau of Bridges and Roads director", "director", ["Bureau of Bridges and Roads"]),
        ("Ada Byron, President Moran’s former chief of staff", "former chief of staff", ["Moran"]),
        ("Ada Byron, Ms. Moran’s longtime adviser", "longtime adviser", ["Moran"]),
        ("Ada Byron, Moran’s wife", "wife", []),
        ("Ada Byron, author of Bridges", "author", []),
        ("Ada Byron, a nurse from nearby Osage", "nurse", []),
        ("Ada Byron, the Senate majority leader", "majority leader", ["Senate"]),
        ("Ada Byron of Moran. Jo Moran smiled", None, []),
    ],
)
def test_names_of_bodies_end_where_they_should(subject: str, role: str | None, affiliations: list[str]) -> None:
    assert profile(f"“It is a long road,” said {subject}.") == (role, affiliations)


def test_a_shared_title_is_for_one_of_them() -> None:
    text = "Senators Jane Lowe and Ada Byron came.\n\n“It is a long road,” Byron said."
    assert profile(text)[0] is not None
    assert profile(text)[0] != "Senators"


@pytest.mark.parametrize(
    "people",
    ["Sens. Jane Lowe (R-Ohio) and Ada Byron (D-Iowa) came", "There came two senators, Ada Byron and Jane Lowe"],
)
def test_a_shared_role_reaches_past_a_bracket_and_before_a_pair(people: str) -> None:
    role, _ = profile(f"{people}.\n\n“It is a long road,” Byron said.")
    assert role is not None
    assert role.lower() == "senator"


def test_a_description_gives_a_role() -> None:
    assert profile("Ada Byron came.\n\n“It is a long road,” the Republican candidate said.") == (
        "Republican candidate",
        ["Republican"],
    )


def test_a_description_anywhere_gives_a_party() -> None:
    text = "Ada Byron came by train. The Republican nominee was late.\n\n“It is a long road,” Byron said."
    assert profile(text) == ("Republican nominee", ["Republican"])


def test_a_description_may_own_a_noun_and_mean_an_object() -> None:
    text = "Jane Lowe turned on Ada Byron.\n\nShe used the Republican nominee’s own words.\n\n“It is a road,” {} said."
    assert profile(text.format("Byron"))[1] == ["Republican"]
    assert speaker_of(text.format("Lowe")).affiliations == ()


def test_a_description_is_of_nobody_from_elsewhere() -> None:
    text = "Sen. Ada Byron (R-Ark.) rose. The Vermont senator slept.\n\n“It is a long road,” Byron said."
    assert profile(text)[1] == ["Republican", "Arkansas"]


def test_nobody_is_what_somebody_may_become() -> None:
    assert profile("Ada Byron may become the Republican nominee.\n\n“It is a road,” Byron said.") == (None, [])


def test_an_acronym_that_the_text_writes_out_is_a_name() -> None:
    text = "The Bridge Builders Union met.\n\n“It is a long road,” said BBU chairwoman Ada Byron."
    assert profile(text) == ("chairwoman", ["Bridge Builders Union"])


def test_a_title_that_is_not_a_role_gives_no_role() -> None:
    assert profile("Ada Byron came.\n\n“It is a long road,” Mrs. Byron said.") == (None, [])


def test_who_has_no_name_has_a_role_too() -> None:
    speaker = speaker_of("“It is a long road,” a senior Pentagon official said.")
    assert (speaker.name, speaker.role) == ("senior Pentagon official", "senior official")
    assert [one.name for one in speaker.affiliations] == ["Pentagon"]


def test_an_organisation_has_affiliations_too() -> None:
    text = "“It is a long road,” said Al-Amin News, an official outlet of another movement, the Harbour Front."
    speaker = speaker_of(text)
    assert speaker.role == "official outlet"
    assert [one.name for one in speaker.affiliations] == ["Harbour Front"]


@pytest.mark.parametrize(
    ("people", "role", "affiliations"),
    [
        ("Ada Byron, the doctors of Leeds, came", None, []),
        ("Jo Lee and Ada Byron, lawyers at Zorbo Inc., came", "lawyer", ["Zorbo Inc."]),
        ("Former Mexican presidents Jo Lee and Ada Byron came", "former president", ["Mexico"]),
    ],
)
def test_a_plural_role_is_of_those_who_share_it(people: str, role: str | None, affiliations: list[str]) -> None:
    assert profile(f"{people}.\n\n“It is a long road,” Byron said.") == (role, affiliations)


def test_an_owner_is_not_a_title_or_the_first_word_of_a_sentence() -> None:
    text = "Bridges Committee Chairman Jo Lowe rose. The committee’s clerk, Ada Byron, said “no”."
    assert profile(text) == ("clerk", ["Bridges Committee"])


def test_who_has_one_name_has_a_role_too() -> None:
    assert speaker_of("“It is a long road,” said his mother, Niamh.").role == "mother"


def test_words_have_no_role() -> None:
    assert speaker_of("The report accuses nurses of “sleeping through it all”.").role is None


def test_a_title_makes_a_person_of_a_name_that_reads_as_a_body() -> None:
    assert speaker_of("“It is a long road,” said Gov. Ada Post.").name == "Ada Post"


def test_plain_people_have_no_role() -> None:
    assert speaker_of("“It is a long road,” a woman said.").role is None
