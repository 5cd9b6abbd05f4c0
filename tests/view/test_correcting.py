"""Correcting in the page: verdicts and missed quotations, by keyboard and mouse, kept by the browser, saved as gold."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from click.testing import CliRunner
from pages import BO, HOSTILE, IDA, NEWS, document, found

from quoteattr import Display
from quoteattr.cli import command
from quoteattr.evaluation import Verdict, read_gold_file
from quoteattr.formats.html import render, write
from quoteattr.formats.html.voices import COLOURS, voices_of
from quoteattr.records import Attribution, Gender, Mention, MentionKind, Span, Speaker, SpeakerKind

pytest.importorskip("selenium", reason="Selenium is not installed")

from axe_core_python.selenium import Axe
from chromium import requests, resize
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

pytestmark = pytest.mark.browser

Opener = Callable[[str], "Chrome"]
ODD = document("“One.\r\nTwo,” said Ida Moss.\x00 \udc80", name="odd.txt")
ODD = document(ODD.text or "", found(ODD.text or "", "“One.\r\nTwo,”", IDA, mention="Ida Moss"), name="odd.txt")


def one(driver: "Chrome", selector: str) -> "WebElement":
    return driver.find_element(By.CSS_SELECTOR, selector)


def press(driver: "Chrome", *keys: str) -> None:
    ActionChains(driver).send_keys(*keys).perform()


def focus(driver: "Chrome", identifier: str) -> None:
    driver.execute_script("document.getElementById(arguments[0]).focus()", identifier)


def active(driver: "Chrome") -> str:
    return driver.switch_to.active_element.get_attribute("id") or ""


def saved(driver: "Chrome", folder: Path) -> Path:
    """Save from the page, and return the file."""
    folder.mkdir(exist_ok=True)
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    one(driver, "#correct .save").click()
    WebDriverWait(driver, 10).until(lambda _: list(folder.glob("*.jsonl")))
    [file] = folder.glob("*.jsonl")
    return file


def lines_of(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_every_verdict_is_given_by_one_key_and_saved_as_gold(opened: Opener, tmp_path: Path) -> None:
    driver = opened(render([NEWS]))
    for identifier, key in (("d1-q1", "r"), ("d1-q3", "w"), ("d1-q4", "n")):
        focus(driver, identifier)
        press(driver, key)
    focus(driver, "d1-q5")
    press(driver, "s", "Bo Lee", Keys.ENTER)
    assert active(driver) == "d1-q5"
    assert one(driver, "#correct .verdict").text == "Ida Moss: said by Bo Lee"
    [line] = lines_of(saved(driver, tmp_path / "down"))
    assert (line["id"], line["text"], line["complete"]) == (NEWS.name, NEWS.text, False)
    assert [
        (quote["verdict"], quote["attributed"], quote["speaker"] and quote["speaker"].get("name"))
        for quote in line["quotes"]
    ] == [
        ("right", True, "Ida Moss"),
        ("wrong", True, None),
        ("nobody", False, None),
        ("wrong", True, "Bo Lee"),
    ]


def test_what_is_saved_is_gold_for_evaluate(opened: Opener, tmp_path: Path) -> None:
    driver = opened(render([NEWS, ODD]))
    focus(driver, "d1-q1")
    press(driver, "r")
    one(driver, ".documents button:last-child").click()
    focus(driver, "d2-q1")
    press(driver, "r")
    file = saved(driver, tmp_path / "down")
    gold = read_gold_file(file)
    assert [(document.id, document.text) for document in gold] == [(one.name, one.text) for one in (NEWS, ODD)]
    assert all(quote.verdict is Verdict.RIGHT for document in gold for quote in document.quotes)
    assert [document.text[quote.span.start : quote.span.end] for document in gold for quote in document.quotes] == [
        NEWS.attributions[0].quotation.text,
        ODD.attributions[0].quotation.text,
    ]
    done = CliRunner().invoke(command, ["evaluate", str(file)])
    assert done.exit_code == 0, done.output
    assert "judged: 2 right" in done.stdout


def test_corrections_outlive_the_page_and_can_be_taken_back(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    focus(driver, "d1-q1")
    press(driver, "w")
    assert "✗" in (one(driver, "#d1-q1").get_attribute("data-badge") or "")
    driver.refresh()
    assert "1 of 5 checked" in one(driver, "#correct .progress").text
    assert "marked as wrong" in (one(driver, "#d1-q1").get_attribute("aria-label") or "")
    focus(driver, "d1-q1")
    press(driver, "x")
    assert "0 of 5 checked" in one(driver, "#correct .progress").text
    assert one(driver, "#d1-q1").get_attribute("aria-label") == "Ida Moss"
    assert not one(driver, "#correct .save").is_enabled()
    driver.refresh()
    assert "0 of 5 checked" in one(driver, "#correct .progress").text


def test_corrections_are_kept_for_a_text_whatever_page_it_is_in(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    focus(driver, "d1-q1")
    press(driver, "r")
    file = Path(driver.current_url.removeprefix("file://").partition("#")[0])
    file.write_text(render([HOSTILE, NEWS]), encoding="utf-8", newline="")
    driver.get("about:blank")
    driver.get(file.as_uri())
    assert "1 of 7 checked" in one(driver, "#correct .progress").text


def test_a_known_speaker_keeps_the_kind_and_escape_changes_nothing(opened: Opener, tmp_path: Path) -> None:
    text = "“No,” said Ida Moss. “Go,” said the Wool Board."
    board = Speaker("Wool Board", SpeakerKind.ORGANIZATION)
    driver = opened(render([document(text, found(text, "“No,”", IDA), found(text, "“Go,”", board))]))
    focus(driver, "d1-q1")
    press(driver, "s")
    offered = [option.get_attribute("value") for option in driver.find_elements(By.CSS_SELECTOR, "#people option")]
    assert offered == ["Ida Moss", "Wool Board"]
    press(driver, "Nobody", Keys.ESCAPE)
    assert active(driver) == "d1-q1"
    assert "0 of 2 checked" in one(driver, "#correct .progress").text
    press(driver, "s", "Wool Board", Keys.ENTER)
    [line] = lines_of(saved(driver, tmp_path / "down"))
    assert line["quotes"][0]["speaker"] == {"name": "Wool Board", "kind": "organization"}


def test_letters_are_heard_on_a_quotation_and_on_the_bar_alone(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    focus(driver, "d1-q1")
    one(driver, ".speakers button").send_keys("r")
    assert "0 of 5 checked" in one(driver, "#correct .progress").text
    one(driver, "#correct .verdicts button").send_keys("r")
    assert "1 of 5 checked" in one(driver, "#correct .progress").text


def test_next_unsure_goes_through_all_documents_and_past_what_is_checked(opened: Opener) -> None:
    driver = opened(render([NEWS, NEWS]))
    one(driver, "#correct .next").click()
    assert active(driver) == "d1-q5"
    press(driver, "r", "u")
    assert active(driver) == "d2-q5"
    assert one(driver, "#d2").is_displayed()
    assert not one(driver, "#d1").is_displayed()
    press(driver, "r")
    assert not one(driver, "#correct .next").is_enabled()


def test_in_a_sample_what_was_drawn_is_next(opened: Opener, tmp_path: Path) -> None:
    stratum = {"name": "floating", "size": 9, "drawn": 1}
    page = tmp_path / "sample.html"
    with page.open("wb") as file:
        write([NEWS], file, drawn=lambda _: {2: stratum})
    driver = opened(page.read_text(encoding="utf-8"))
    assert one(driver, "#correct .next").text == "U Next to check"
    one(driver, "#correct .next").click()
    assert active(driver) == "d1-q3"
    press(driver, "n")
    [line] = lines_of(saved(driver, tmp_path / "down"))
    assert (line["quotes"][0]["verdict"], line["quotes"][0]["stratum"]) == ("right", stratum)


def test_one_document_is_shown_and_the_list_and_the_buttons_lead_to_the_others(opened: Opener) -> None:
    driver = opened(render([NEWS] * 6))
    shown = "return [...document.querySelectorAll('article')].filter((one) => !one.hidden).map((one) => one.id)"
    assert driver.execute_script(shown) == ["d1"]
    assert driver.execute_script("return document.documentElement.scrollHeight") < 3000
    one(driver, "#choice option[value='4']").click()
    assert driver.execute_script(shown) == ["d5"]
    assert driver.current_url.endswith("#d5")
    one(driver, ".documents button:last-child").click()
    assert driver.execute_script(shown) == ["d6"]
    assert not one(driver, ".documents button:last-child").is_enabled()


def test_the_address_of_a_quotation_leads_to_it(opened: Opener) -> None:
    driver = opened(render([NEWS, NEWS]))
    focus(driver, "d1-q4")
    assert driver.current_url.endswith("#d1-q4")
    address = driver.current_url.replace("#d1-q4", "#d2-q3")
    driver.get("about:blank")
    driver.get(address)
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    assert active(driver) == "d2-q3"
    assert one(driver, "#d2").is_displayed()


@pytest.mark.parametrize("height", [500, 700, 900, 1200])
def test_the_card_leaves_the_quotation_and_the_sentence_before_in_sight(opened: Opener, height: int) -> None:
    text = "\n\n".join(f"Line {number} is here. “We won,” said Ada Byron again." for number in range(12))
    driver = opened(render([document(text, *(_nth(text, number) for number in range(12)))]))
    resize(driver, 1200, height)
    for number in range(1, 13):
        focus(driver, f"d1-q{number}")
        covered = driver.execute_script(
            "const card = document.getElementById('card').getBoundingClientRect();"
            "const line = document.activeElement.closest('p').getBoundingClientRect();"
            "return card.left < line.right && card.right > line.left"
            " && card.top < line.bottom && card.bottom > line.top"
        )
        assert not covered, number


def _nth(text: str, number: int) -> Attribution:
    start = [at for at in range(len(text)) if text.startswith("“We won,”", at)][number]
    first = found(text, "“We won,”", IDA)
    span = Span(start, start + len("“We won,”"))
    return evolve(first, quotation=evolve(first.quotation, span=span, content=Span(span.start + 1, span.end - 1)))


def test_a_badge_never_stands_alone_on_a_line(opened: Opener) -> None:
    text = "Then, after all of that, she said “it is over and it is ours?” to him."
    driver = opened(render([document(text, found(text, "“it is over and it is ours?”", IDA))]))
    one_word = driver.execute_script(
        "return parseFloat(getComputedStyle(document.querySelector('.quotation')).fontSize)"
    )
    for width in range(320, 700, 7):
        resize(driver, width, 900)
        last = driver.execute_script("return [...document.getElementById('d1-q1').getClientRects()].at(-1).width")
        assert last > 2 * one_word, width


def test_no_two_speakers_of_a_text_have_one_colour() -> None:
    text = " ".join(f"“a{number:02}”" for number in range(COLOURS))
    speakers = [Speaker(f"Speaker {number}", SpeakerKind.PERSON) for number in range(COLOURS)]
    page = render([document(text, *(found(text, f"“a{number:02}”", one) for number, one in enumerate(speakers)))])
    assert len(
        {f"quotation c{number}" for number in range(1, COLOURS + 1) if f'"quotation c{number} last"' in page}
    ) == (COLOURS)


def test_a_pronoun_is_not_a_speaker() -> None:
    text = "“No,” he said. “Go,” said Bo Lee."
    he = Speaker(None, SpeakerKind.PERSON, Mention(Span(6, 8), "he", MentionKind.PRONOUN))
    news = document(text, found(text, "“No,”", he), found(text, "“Go,”", BO))
    voices, numbers = voices_of(news.attributions)
    assert ([voice.speaker.name for voice in voices], numbers) == (["Bo Lee"], (-1, 1))
    page = render([news])
    assert "Speaker not known" in page
    assert "named as" in page


def test_the_card_says_the_gender_and_who_is_spoken_to() -> None:
    text = "“No,” said Ida Moss."
    spoken = evolve(found(text, "“No,”", evolve(IDA, gender=Gender.FEMALE)), addressee=BO)
    page = render([document(text, spoken)])
    assert "<dt>gender</dt>" in page
    assert "Bo Lee, shepherd" in page


def test_the_card_says_what_a_finger_can_do(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    resize(driver, 360, 740)
    driver.execute_script(
        "const q = document.getElementById('d1-q1'); q.scrollIntoView();"
        "q.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' })); q.focus();"
    )
    card, bar = one(driver, "#card"), one(driver, "#correct")
    assert "Tap beside the quotation" in card.text
    assert "Enter" not in card.text
    assert card.rect["y"] + card.rect["height"] <= bar.rect["y"] + 1
    one(driver, "#correct .named").click()
    assert active(driver) == "d1-q1-mention"


def test_the_page_for_corrections_can_be_used_by_everybody_and_loads_nothing(opened: Opener) -> None:
    driver = opened(render([NEWS, HOSTILE]))
    focus(driver, "d1-q1")
    press(driver, "r", "s")
    violations = Axe().run(driver)["violations"]
    assert [violation["help"] for violation in violations] == []
    assert [address for address in requests(driver) if not address.startswith("data:,")] == [
        driver.current_url.partition("#")[0]
    ]
    assert driver.get_log("browser") == []
    resize(driver, 320, 640)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320


def test_a_page_in_a_notebook_takes_corrections_too(opened: Opener) -> None:
    driver = opened(f"<!DOCTYPE html><title>notebook</title>{Display(NEWS)._repr_html_()}")
    driver.switch_to.frame(0)
    try:
        focus(driver, "d1-q1")
        press(driver, "r")
        assert "1 of 5 checked" in one(driver, "#correct .progress").text
        assert "This browser does not keep it" in one(driver, "#correct .verdict").text
    finally:
        driver.switch_to.default_content()


PLAIN = document("Ida Moss came in.\r\n\r\nShe said: “We stay.” No. Then: ‘We   stay.’ All 😀 left.", name="plain.txt")


def test_selected_words_become_a_quotation_with_its_marks(opened: Opener, tmp_path: Path) -> None:
    driver = opened(render([PLAIN]))
    select(driver, "We stay.")
    one(driver, "#correct .add").click()
    assert one(driver, "#words").get_attribute("value") == "We stay."
    press(driver, "Ida Moss", Keys.ENTER)
    assert one(driver, "#correct .verdict").text == "Added: “We stay.”, said by Ida Moss"
    select(driver, "All 😀 left")
    one(driver, "#correct .add").click()
    press(driver, Keys.ENTER)
    assert "2 added" in one(driver, "#correct .progress").text
    [line] = lines_of(saved(driver, tmp_path / "down"))
    text = PLAIN.text or ""
    assert [
        (text[slice(*quote["span"])], text[slice(*quote["content"])], quote["speaker"], quote["verdict"])
        for quote in line["quotes"]
    ] == [
        ("“We stay.”", "We stay.", {"name": "Ida Moss", "kind": "person"}, "missed"),
        ("All 😀 left", "All 😀 left", None, "missed"),
    ]


def test_a_quotation_can_be_added_by_keyboard_alone(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    focus(driver, "d1-q1")
    press(driver, "a")
    assert active(driver) == "words"
    press(driver, "no such words", Keys.ENTER)
    assert one(driver, "#correct .verdict").text == "The text does not have these words."
    press(driver, Keys.ESCAPE)
    assert active(driver) == "d1-q1"
    assert not one(driver, "#correct .adding").is_displayed()
    words = (NEWS.text or "").split("”")[1].strip(" .,")[:12]
    press(driver, "a", words, Keys.TAB, "Bo Lee", Keys.ENTER)
    assert active(driver) == "d1-q1"
    assert one(driver, "#correct .verdict").text.endswith("said by Bo Lee")


def test_words_that_are_typed_are_found_whatever_their_marks_and_spaces(opened: Opener, tmp_path: Path) -> None:
    driver = opened(render([PLAIN]))
    one(driver, "#correct .add").click()
    press(driver, "We stay.", Keys.ENTER)
    assert one(driver, "#correct .verdict").text == "The text has these words 2 times. Type more of them."
    one(driver, "#words").clear()
    one(driver, "#words").send_keys("'We stay.'", Keys.ENTER)
    [line] = lines_of(saved(driver, tmp_path / "down"))
    assert (PLAIN.text or "")[slice(*line["quotes"][0]["span"])] == "‘We   stay.’"


def test_a_quotation_that_is_marked_is_not_added_again(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    select(driver, NEWS.attributions[0].quotation.text)
    one(driver, "#correct .add").click()
    press(driver, Keys.ENTER)
    assert "already marked" in one(driver, "#correct .verdict").text


def test_added_quotations_outlive_the_page_and_can_be_removed(opened: Opener) -> None:
    driver = opened(render([PLAIN]))
    select(driver, "We stay.")
    one(driver, "#correct .add").click()
    press(driver, "Ida Moss", Keys.ENTER)
    driver.refresh()
    assert one(driver, ".added li").text.startswith("“We stay.” Ida Moss")
    assert driver.execute_script("return [...CSS.highlights.get('missed')].map(String)") == ["“We stay.”"]
    one(driver, ".added button").click()
    assert not one(driver, ".added").is_displayed()
    assert not one(driver, "#correct .save").is_enabled()


def test_an_added_quotation_is_scored_as_missed(opened: Opener, tmp_path: Path) -> None:
    text = "“No,” said Ida Moss. She spoke of rain all day."
    driver = opened(render([document(text, found(text, "“No,”", IDA))]))
    focus(driver, "d1-q1")
    press(driver, "r", "a", "of rain all day", Keys.TAB, "Ida Moss", Keys.ENTER)
    done = CliRunner().invoke(command, ["evaluate", str(saved(driver, tmp_path / "down"))])
    assert done.exit_code == 0, done.output
    assert "judged: 1 missed, 1 right" in done.stdout
    assert "right in the corpus  1.000" in done.stdout
    assert "(right 1, gold 2, predicted 1)" in done.stdout


def test_the_form_for_a_quotation_can_be_used_by_everybody(opened: Opener) -> None:
    driver = opened(render([PLAIN]))
    select(driver, "We stay.")
    one(driver, "#correct .add").click()
    press(driver, "Ida Moss", Keys.ENTER)
    one(driver, "#correct .add").click()
    assert [violation["help"] for violation in Axe().run(driver)["violations"]] == []
    assert driver.get_log("browser") == []
    resize(driver, 320, 640)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320


def select(driver: "Chrome", words: str) -> None:
    """Select the first occurrence of words in the text of the first document."""
    driver.execute_script(
        """
        const text = document.querySelector(".text");
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const start = text.textContent.indexOf(arguments[0]);
        const at = (offset, isEnd) => {
          for (const node of nodes) {
            if (offset < node.length || (isEnd && offset === node.length)) return [node, offset];
            offset -= node.length;
          }
        };
        getSelection().setBaseAndExtent(...at(start, false), ...at(start + arguments[0].length, true));
        """,
        words,
    )
