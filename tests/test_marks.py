"""Which words of a text its marks quote, where they are crossed, missing, mistyped or none."""

import pytest

from quoteattr import extract

ZERO_WIDTH = "\N{ZERO WIDTH SPACE}"


def quoted(text: str) -> list[str]:
    """Return the quotations of a text, those that are never closed as such."""
    found = [one.quotation for one in extract(text)]
    return [one.text if one.closed else f"unclosed: {one.text}" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Give 'em rock 'n roll.", []),
        ("'Rock 'n' roll' is old.", ["'Rock 'n' roll'"]),
        ("He wrote 'em and 'twas.", []),
        ("'He is 6' tall,' Bo said.", ["'He is 6' tall,'"]),
        ("The 6' 2 guard said 'no' and the 5' guard '2 more'.", ["'no'", "'2 more'"]),
        ("She said ‘We are 6' 2 tall’ twice.", ["‘We are 6' 2 tall’"]),
        ("\"Bo's 'no' and the 'yes',\" she said.", ["\"Bo's 'no' and the 'yes',\"", "'no'", "'yes'"]),
        ("The '90s and 'the '80s' were here.", ["'the '80s'"]),
        ("Don&#39;t say &#39;no&#39; to &#39;em.", ["&#39;no&#39;"]),
        ("The dogs' 'no' and dogs' dinner's 'yes'.", ["'no'", "'yes'"]),
        ("The boss' runnin' ol' dogs' 'no'.", ["'no'"]),
        ("a' b' c' 'd' e'", ["'d'"]),
        ("\"A 'b\" c' d.", ['"A \'b"']),
        ("\"'A' 'b'\" c.", ["\"'A' 'b'\"", "'A'", "'b'"]),
        ('\'"A" "b"\' c.', ['\'"A" "b"\'', '"A"', '"b"']),
        ("Bo’s ‘dog’s ‘bone’s’ end’ here.", ["‘dog’s ‘bone’s’ end’", "‘bone’s’"]),
    ],
)
def test_an_apostrophe_is_not_a_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'Bo said "no" ({ZERO_WIDTH}"yes"{ZERO_WIDTH}).', ['"no"', '"yes"']),
        (f'Bo{ZERO_WIDTH}"no" said.', ['"no"']),
        (f'{ZERO_WIDTH}"No," Bo said.{ZERO_WIDTH}', ['"No,"']),
        (f'Bo said: {ZERO_WIDTH}{ZERO_WIDTH}"No".{ZERO_WIDTH}{ZERO_WIDTH} Then "yes".', ['"No"', '"yes"']),
        (f'Bo said "{ZERO_WIDTH} no {ZERO_WIDTH}" twice.', [f'"{ZERO_WIDTH} no {ZERO_WIDTH}"']),
        (f'Bo said"{ZERO_WIDTH}no"twice.', [f'"{ZERO_WIDTH}no"']),
    ],
)
def test_characters_without_width_are_not_neighbours(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('x="1" and "no" were there.', ['"1"', '"no"']),
        ('<a href="x">"no"</a> <i class="y">“yes”</i> Bo said.', ['"no"', "“yes”"]),
        ('<a href="x\n\nBo said "no".', ['"no"']),
        ('<a title="He said \'no\' and left">"yes"</a>', ['"yes"']),
        ('<p>Bo said="no" twice.</p>', ['"no"']),
        ('Bo = "no" and Lo ="yes".', ['"no"', '"yes"']),
        ('<1="no">', ['"no"']),
        ('<ab1="no"> "yes"', ['"no"', '"yes"']),
        (
            "&ldquo;We don&#8217;t,&#x201d; Bo said. &quot;It&#039;s the &lsquo;end&rsquo;.&quot; AT&T; Q&A.",
            ["&ldquo;We don&#8217;t,&#x201d;", "&quot;It&#039;s the &lsquo;end&rsquo;.&quot;", "&lsquo;end&rsquo;"],
        ),
        ("Bo said &#8220;no&#8221; and &#x201C;yes&#x201D;.", ["&#8220;no&#8221;", "&#x201C;yes&#x201D;"]),
    ],
)
def test_the_value_of_an_attribute_is_not_a_quotation(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"the class of "72" is here," Bo said.', ['"the class of "72" is here,"', '"72"']),
        ('"the "class of "72" is" here," Bo said.', ['"the "class of "72" is" here,"', '"class of "72" is"', '"72"']),
        ('"the top 10" and "top "20" of" all.', ['"the top 10"', '"top "20" of"', '"20"']),
        ("“He said «no and left,” Bo said.", ["“He said «no and left,”", "unclosed: «no and left,"]),
        ("“He said ‘no and left,” Bo said.", ["“He said ‘no and left,”"]),
        (
            "«He said “no and „left», Bo said.",
            ["«He said “no and „left»", "unclosed: “no and „left", "unclosed: „left"],
        ),
        ("“He said «no,’ and left,” Bo said.", ["“He said «no,’ and left,”", "unclosed: «no,’ and left,"]),
    ],
)
def test_marks_of_one_family_may_nest_and_those_inside_end_with_those_around(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,’ she said. “They ‘lost.’\n\n“Yes,” Bo said.", ["“We won,’", "“They ‘lost.’\n\n“Yes,”", "‘lost.’"]),
        ("“We won!’ she said, and left.", ["“We won!’"]),
        ("“We won?’ she said. ‘No.’", ["“We won?’", "‘No.’"]),
        ("“We won’ she said, and left.", ["unclosed: “We won’ she said, and left."]),
        ("”We“ and ”won” and ”lost”.", ["”We“", "”won”", "”lost”"]),
        ("»We« and »won« »lost».", ["»We«", "»won«", "»lost»"]),
        ("“We won, ”she said. “No.”", ["“We won, ”", "“No.”"]),
        ("„We won“ Bo said „no”.", ["„We won“", "„no”"]),
        ("Bo said ‘no‘ and ‘yes‘.", ["‘no‘", "‘yes‘"]),
        ("Bo said ’no’ and ’yes’.", []),
    ],
)
def test_a_mark_may_be_mistyped(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said, ‘We won.\n\nSo it was.", ["unclosed: ‘We won."]),
        ("She said: ‘We won.\n\nSo it was.", ["unclosed: ‘We won."]),
        ("She said ‘We won.\n\nSo it was.", []),
        ("She said : ‘We won.\n\nSo it was.", ["unclosed: ‘We won."]),
        ("She said,‘We won.\n\nSo it was.", ["unclosed: ‘We won."]),
        ("‘We won.\n\nSo it was.", ["unclosed: ‘We won."]),
        ("She said 'we won.\n\nSo it was.", []),
        ("She said “We won.\n\nSo it was.\n\n“They lost,” she said.", ["unclosed: “We won.", "“They lost,”"]),
    ],
)
def test_a_mark_that_is_never_closed_ends_with_its_paragraph_unless_it_may_be_an_apostrophe(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said 'We won.\n\n'They lost,' she said.", ["'We won.\n\n'They lost,'"]),
        ("She said 'we won.\n\n'They lost,' she said.", ["'They lost,'"]),
        ("She said ‘we won.\n\n‘They lost,’ she said.", ["‘we won.\n\n‘They lost,’"]),
        ('She said "We won.\n\n“They lost,” she said.', ['"We won.\n\n“They lost,”']),
        ("She said “We won.\n\nSo it was.” And left.", ["“We won.\n\nSo it was.”"]),
        (
            "“One.\n\n“Two.\n\n“Three.\n\n“Four,” Bo said.\n\n“Five,” Bo said.",
            ["“One.\n\n“Two.\n\n“Three.\n\n“Four,”", "“Five,”"],
        ),
        ("“One.\n\n“Two.\n\nThree.” Bo said.", ["“One.\n\n“Two.\n\nThree.”"]),
        ('“One.\n\n"Two," Bo said.', ['“One.\n\n"Two,"']),
        ("“One ‘two.\n\n“Three,” Bo said.", ["“One ‘two.\n\n“Three,”"]),
        ("“One,” “two.\n\n“Three,” Bo said.", ["“One,”", "“two.\n\n“Three,”"]),
        ("“One.\n\n“Two” and “three.\n\n“Four,” Bo said.", ["“One.\n\n“Two”", "“three.\n\n“Four,”"]),
    ],
)
def test_a_quotation_goes_on_where_the_next_paragraph_opens_it_again(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
