"""The page in a real browser: mouse, keyboard, what a screen reader is told, colours, paper, and hostile text."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from pages import HOSTILE, NEWS, document, found

from quoteattr.formats.characters import fit_for_html
from quoteattr.formats.html import render
from quoteattr.records import Speaker, SpeakerKind
from quoteattr.view.summary import summarise
from quoteattr.view.summary_page import render_summary

pytest.importorskip("selenium", reason="Selenium is not installed")

from axe_core_python.selenium import Axe
from chromium import colours, requests, resize
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

pytestmark = pytest.mark.browser

Opener = Callable[[str], "Chrome"]


def one(driver: "Chrome", selector: str) -> "WebElement":
    return driver.find_element(By.CSS_SELECTOR, selector)


def every(driver: "Chrome", selector: str) -> "list[WebElement]":
    return driver.find_elements(By.CSS_SELECTOR, selector)


def press(driver: "Chrome", *keys: str) -> None:
    ActionChains(driver).send_keys(*keys).perform()


def hover(driver: "Chrome", element: "WebElement") -> None:
    ActionChains(driver).move_to_element(element).perform()


def focus(driver: "Chrome", selector: str) -> None:
    driver.execute_script("arguments[0].focus()", one(driver, selector))
    WebDriverWait(driver, 10).until(lambda _: every(driver, f"{selector}.shown"))


def speaker(driver: "Chrome", name: str) -> "WebElement":
    [button] = [button for button in every(driver, ".speakers li button") if name in button.text]
    return button


def shown_paragraphs(driver: "Chrome") -> list[str]:
    return [paragraph.text.split()[0] for paragraph in every(driver, ".text p") if paragraph.is_displayed()]


def active(driver: "Chrome") -> str:
    return driver.switch_to.active_element.get_attribute("id") or driver.switch_to.active_element.text


def card_goes(driver: "Chrome") -> None:
    WebDriverWait(driver, 10).until(lambda _: not one(driver, "#card").is_displayed())


def test_clicking_a_speaker_shows_the_paragraphs_with_their_words_alone(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    assert len(shown_paragraphs(driver)) == 7
    speaker(driver, "Bo Lee").click()
    assert shown_paragraphs(driver) == ["“We", "“It"]
    assert speaker(driver, "Bo Lee").get_attribute("aria-pressed") == "true"
    assert one(driver, ".status").text == "Shown: 1 quotation, Bo Lee"
    speaker(driver, "Ida Moss").click()
    assert shown_paragraphs(driver) == ["“The", "“We", "“It", "Moss"]
    assert one(driver, ".status").text == "Shown: 3 quotations, Ida Moss, Bo Lee"
    speaker(driver, "Ida Moss").click()
    assert shown_paragraphs(driver) == ["“We", "“It"]
    one(driver, ".all").click()
    assert len(shown_paragraphs(driver)) == 7
    assert not one(driver, ".all").is_displayed()


def test_nobodys_words_can_be_chosen_and_others_lose_their_colour(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    speaker(driver, "Nobody’s words").click()
    assert shown_paragraphs(driver) == ["“The", "The"]
    assert "other" in (one(driver, "#d1-q1").get_attribute("class") or "").split()
    assert "other" not in (one(driver, "#d1-q2").get_attribute("class") or "").split()


def test_the_choice_in_one_document_leaves_the_others_as_they_are(opened: Opener) -> None:
    driver = opened(render([NEWS, NEWS]))
    next_document = one(driver, ".documents button:last-child")
    next_document.click()
    one(driver, "#d2 [data-speaker='2']").click()
    assert len([one for one in every(driver, "#d2-text p") if one.is_displayed()]) == 2
    one(driver, ".documents button").click()
    assert len([one for one in every(driver, "#d1-text p") if one.is_displayed()]) == 7


def test_hovering_shows_the_card_and_leaving_or_escape_hides_it(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    card = one(driver, "#card")
    assert not card.is_displayed()
    hover(driver, one(driver, "#d1-q5"))
    for words in ("Ida Moss", "warden", "Wool Board", "may have", "quotation_cue_mention", "0.40, unsure"):
        assert words in card.text
    hover(driver, card)  # what hovering shows can be hovered itself
    ActionChains(driver).pause(0.4).perform()
    assert card.is_displayed()
    hover(driver, one(driver, "h1"))
    card_goes(driver)
    hover(driver, one(driver, "#d1-q1"))
    assert card.is_displayed()
    press(driver, Keys.ESCAPE)
    card_goes(driver)


def test_a_nested_quotation_has_its_own_card(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    hover(driver, one(driver, "#d1-q2"))
    assert "Nobody’s words" in one(driver, "#card").text
    assert [shown.get_attribute("id") for shown in every(driver, ".shown")] == ["d1-q2"]


def test_every_piece_of_a_quotation_shows_its_card_and_all_of_it_is_outlined(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    second = every(driver, "[data-quotation='d1-q4']")[1]
    hover(driver, second)
    assert "Bo Lee" in one(driver, "#card").text
    assert len(every(driver, ".quotation.shown")) == 2


def test_a_line_leads_from_the_quotation_to_the_mention(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    for number in (1, 4, 5):
        focus(driver, f"#d1-q{number}")
        mention, end = one(driver, f"#d1-q{number}-mention").rect, one(driver, "#lines circle").rect
        assert mention["x"] <= end["x"] + end["width"] / 2 <= mention["x"] + mention["width"]
        assert mention["y"] - 12 <= end["y"] <= mention["y"] + mention["height"] + 12
        start = driver.execute_script(
            "const path = document.querySelector('#lines path'); const at = path.getPointAtLength(0);"
            "return [...document.querySelectorAll(`[data-quotation='d1-q${arguments[0]}']`)]"
            ".flatMap((one) => [...one.getClientRects()]).some((one) => one.left <= at.x && at.x <= one.right"
            " && one.top - 4 <= at.y && at.y <= one.bottom + 4);",
            number,
        )
        assert start
    one(driver, "#d1-q3").click()
    assert not every(driver, "#lines *")


def test_the_keyboard_walks_from_speakers_through_quotations_to_the_list(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    walk = []
    for _ in range(10):
        press(driver, Keys.TAB)
        walk.append(active(driver).split("\n")[0])
    assert walk[0] == "Skip to the text"
    assert [walk[1:4], walk[4:9]] == [["1", "2", "–"], [f"d1-q{number}" for number in range(1, 6)]]
    assert walk[9].casefold() == "every quotation, with all that is known about it"
    assert not one(driver, ".entries li").is_displayed()
    press(driver, Keys.ENTER)
    assert one(driver, ".entries li").is_displayed()
    press(driver, Keys.TAB, Keys.ENTER)
    assert active(driver) == "d1-q1"


def test_focus_shows_the_card_enter_goes_to_the_mention_and_escape_comes_back(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    focus(driver, "#d1-q4")
    assert "Bo Lee" in one(driver, "#card").text
    press(driver, Keys.ENTER)
    assert active(driver) == "d1-q4-mention"
    assert one(driver, "#card").is_displayed()
    press(driver, Keys.ESCAPE)
    assert active(driver) == "d1-q4"
    press(driver, Keys.ESCAPE)
    card_goes(driver)
    press(driver, Keys.TAB)
    assert active(driver) == "d1-q5"
    assert one(driver, "#card").is_displayed()


def test_buttons_are_pressed_by_the_keyboard_and_hidden_words_are_not_tab_stops(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    press(driver, Keys.TAB, Keys.TAB, Keys.TAB, Keys.SPACE)
    assert shown_paragraphs(driver) == ["“We", "“It"]
    press(driver, Keys.TAB, Keys.TAB)
    assert active(driver) == "Show the whole text"
    press(driver, Keys.TAB)
    assert active(driver) == "d1-q4"


def test_the_skip_link_leads_past_the_speakers(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    press(driver, Keys.TAB, Keys.ENTER, Keys.TAB)
    assert active(driver) == "d1-q1"


def test_a_screen_reader_reads_who_speaks_and_what_is_known(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    quotation = one(driver, "#d1-q5")
    assert (quotation.aria_role, quotation.accessible_name) == ("group", "Ida Moss, unsure")
    node = driver.execute_cdp_cmd("Runtime.evaluate", {"expression": "document.getElementById('d1-q5')"})
    tree: dict[str, Any] = driver.execute_cdp_cmd(
        "Accessibility.getPartialAXTree", {"objectId": node["result"]["objectId"], "fetchRelatives": False}
    )
    description = tree["nodes"][0]["description"]["value"]
    for words in ("Ida Moss", "role warden", "affiliation Wool Board", "cue may have", "confidence 0.40, unsure"):
        assert words in " ".join(description.split())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_amiss(opened: Opener, scheme: str) -> None:
    driver = opened(render([NEWS, HOSTILE]))
    colours(driver, scheme)
    one(driver, "#d1 .entries > h3 > button").click()
    for prepare in (
        "",
        "document.getElementById('d1-q1').focus()",
        "document.querySelector('[aria-pressed]').click()",
        "document.querySelector('.documents button:last-child').click()",
    ):
        driver.execute_script(prepare)
        assert [faults(one) for one in Axe().run(driver)["violations"]] == []


def faults(violation: dict[str, Any]) -> str:
    return "\n".join(
        [violation["help"], *(f"  {node['html']}: {node['failureSummary']}" for node in violation["nodes"])]
    )


def test_hostile_text_is_inert_and_nothing_is_loaded(opened: Opener) -> None:
    driver = opened(render([HOSTILE]))
    for quotation in every(driver, ".quotation"):
        hover(driver, quotation)
    for button in every(driver, "button"):
        if button.is_displayed():
            button.click()
    assert driver.title != "hacked"
    assert not every(driver, "img, article script, #card script, article b")
    assert [address for address in requests(driver) if not address.startswith("data:,")] == [driver.current_url]
    assert driver.get_log("browser") == []
    text = driver.execute_script("return document.querySelector('.text').textContent")
    assert text == fit_for_html(HOSTILE.text or "")


def test_a_script_that_got_into_a_page_would_not_run(opened: Opener) -> None:
    written = render([NEWS]).replace("</main>", "<script>document.title = 'hacked'</script></main>")
    driver = opened(written)
    assert driver.title == "tarn.txt"
    assert any("Content Security Policy" in entry["message"] for entry in driver.get_log("browser"))


def test_a_mark_that_turns_the_direction_turns_nothing_outside_of_its_quotation(opened: Opener) -> None:
    override = "\N{RIGHT-TO-LEFT OVERRIDE}"
    text = f"“{override}one,” said Eve before {override}two. Then three."
    driver = opened(render([document(text, found(text, f"“{override}one,”", Speaker("Eve", SpeakerKind.PERSON)))]))
    left = driver.execute_script(
        "const [text] = document.querySelectorAll('.text p'); const node = [...text.childNodes].at(-1);"
        "return ['said', 'Eve', 'before'].map((word) => { const range = document.createRange();"
        "const at = node.data.indexOf(word); range.setStart(node, at); range.setEnd(node, at + word.length);"
        "return range.getBoundingClientRect().left; })"
    )
    assert left == sorted(left)
    assert one(driver, ".quotation").rect["x"] < left[0]


def test_the_page_needs_no_sideways_scrolling_on_a_telephone(opened: Opener) -> None:
    driver = opened(render([NEWS, HOSTILE]))
    resize(driver, 320, 640)
    driver.execute_script("document.getElementById('d1-q1').focus()")
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320


def test_on_paper_there_is_the_list_of_quotations_and_no_card(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    hover(driver, one(driver, "#d1-q1"))
    colours(driver, "light", media="print")
    assert not one(driver, "#card").is_displayed()
    assert one(driver, ".entries li").rect["height"] > 0


def test_dark_colours_are_dark(opened: Opener) -> None:
    driver = opened(render([NEWS]))
    assert one(driver, "body").value_of_css_property("background-color") == "rgba(253, 252, 249, 1)"
    colours(driver, "dark")
    assert one(driver, "body").value_of_css_property("background-color") == "rgba(21, 23, 26, 1)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_summary_of_a_corpus_can_be_read_by_everybody_and_loads_nothing(opened: Opener, scheme: str) -> None:
    driver = opened(render_summary(summarise([NEWS, HOSTILE])))
    colours(driver, scheme)
    assert [faults(one) for one in Axe().run(driver)["violations"]] == []
    assert one(driver, ".shares").get_attribute("aria-label") == "Quotations: women 40%, not known 40%, men 20%"
    widths = [bar.rect["width"] for bar in every(driver, "#speakers + .wide .bar .part")]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == pytest.approx(2 * widths[-1], rel=0.02)
    assert [address for address in requests(driver) if not address.startswith("data:,")] == [driver.current_url]
    assert driver.get_log("browser") == []
    resize(driver, 320, 640)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320
