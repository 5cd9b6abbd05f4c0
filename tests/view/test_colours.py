"""The contrasts of the style sheet, as WCAG 2.2 defines and asks for them: 1.4.3, 1.4.6 and 1.4.11."""

import re

import pytest

from quoteattr.formats.html.page import asset
from quoteattr.formats.html.voices import COLOURS

BODY_TEXT, TEXT, LINES = 7.0, 4.5, 3.0


def scheme(name: str) -> dict[str, str]:
    """Return the colours of ``light``, or of what ``dark`` makes of them."""
    light, _, rest = asset("page.css").partition("@media (prefers-color-scheme: dark)")
    dark = rest.partition("\n}\n")[0]
    found = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})\b", light))
    return found if name == "light" else found | dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})\b", dark))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("number", range(1, COLOURS + 1))
def test_the_colour_of_a_speaker_can_be_read_on_and_seen(name: str, number: int) -> None:
    colours = scheme(name)
    strong, tint = colours[f"strong-{number}"], colours[f"tint-{number}"]
    assert contrast(colours["ink"], tint) >= BODY_TEXT
    assert contrast(colours["on-strong"], strong) >= TEXT
    assert contrast(strong, colours["paper"]) >= LINES
    assert contrast(strong, tint) >= LINES


@pytest.mark.parametrize("name", ["light", "dark"])
def test_all_other_text_can_be_read(name: str) -> None:
    colours = scheme(name)
    for ground in ("paper", "panel"):
        assert contrast(colours["ink"], colours[ground]) >= BODY_TEXT
        assert contrast(colours["quiet"], colours[ground]) >= TEXT
        assert contrast(colours["warn"], colours[ground]) >= TEXT
        assert contrast(colours["focus"], colours[ground]) >= LINES


@pytest.mark.parametrize("name", ["light", "dark"])
def test_no_two_speakers_have_one_colour(name: str) -> None:
    colours = scheme(name)
    for kind in ("strong", "tint"):
        assert len({colours[f"{kind}-{number}"] for number in range(1, COLOURS + 1)}) == COLOURS
