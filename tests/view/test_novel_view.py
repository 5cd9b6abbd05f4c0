"""The page of a novel: its chapters, who speaks in which of them, who speaks to whom, and that it opens at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from pages import with_class

import quoteattr
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html import render

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from selenium.webdriver import Chrome

Opener = Callable[[str], "Chrome"]

CHAPTER = """Ida Moss came into the kitchen. Bo Lind was at the window.

“You are late,” said Bo Lind.

“The clock is wrong,” said Ida Moss.

“It never is.”

“Is there tea?”
"""
NOVEL = (
    f"THE CLOCK\n\nCHAPTER I\n\nThe <Kitchen>\n\n\n{CHAPTER}\nCHAPTER II\n\n{CHAPTER * 2}\nCHAPTER III\n\nThey slept.\n"
)


def novel_page(text: str = NOVEL, genre: str = "fiction") -> str:
    return render([AttributedDocument("clock.txt", quoteattr.extract(text, genre=genre), text)])


def read(page: str) -> "Element":
    made: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return made


def words(element: "Element") -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_chapters_are_listed_with_how_much_is_said_in_each() -> None:
    [chapters] = with_class(read(novel_page()), "chapters")
    entries = [words(one) for one in chapters.iter("li")]
    assert entries == ["Before the first chapter 0", "CHAPTER I · The <Kitchen> 4", "CHAPTER II 8", "CHAPTER III 0"]


def test_each_chapter_is_a_section_with_its_heading_and_the_text_stays_whole() -> None:
    page = read(novel_page())
    sections = with_class(page, "chapter")
    assert [section.get("id") for section in sections] == ["d1-c0", "d1-c1", "d1-c2", "d1-c3"]
    assert [words(one) for one in with_class(page, "heading")] == [
        *("CHAPTER I", "The <Kitchen>", "CHAPTER II", "CHAPTER III")
    ]
    [text] = with_class(page, "text")
    assert "".join(text.itertext()) == NOVEL


def test_the_pictures_have_words_and_tables_beside_them() -> None:
    page = read(novel_page())
    strips = [one.get("aria-label") for one in with_class(page, "strip")]
    assert strips == ["most in CHAPTER I · The <Kitchen>, 50% of its quotations"] * 2
    [graph] = with_class(page, "graph")
    assert graph.get("aria-label") == "Most is said by Bo Lind to Ida Moss, 6; Ida Moss to Bo Lind, 6"
    tables = [[" ".join(map(words, row)) for row in table.iter("tr")] for table in page.iter("table")]
    assert [tables[1][0], tables[1][3]] == ["Chapter Bo Lind Ida Moss", "CHAPTER II 50% 50%"]
    assert tables[2] == ["Speaker Spoken to Quotations", "Bo Lind Ida Moss 6", "Ida Moss Bo Lind 6"]


def test_news_and_a_text_without_chapters_have_no_pictures() -> None:
    for page in (novel_page(genre="news"), novel_page(CHAPTER)):
        assert with_class(read(page), "novel") == []
        assert with_class(read(page), "chapter") == []


@pytest.mark.browser
def test_the_page_of_a_novel_can_be_read_by_everybody(opened: Opener) -> None:
    axe = pytest.importorskip("axe_core_python.selenium", reason="axe-core is not installed").Axe()
    from chromium import colours, requests, resize  # noqa: PLC0415 - it needs Selenium

    driver = opened(novel_page())
    driver.execute_script("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    for scheme in ("light", "dark"):
        colours(driver, scheme)
        found: list[dict[str, Any]] = axe.run(driver)["violations"]
        assert [(one["help"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert [address for address in requests(driver) if not address.startswith("data:,")] == [driver.current_url]
    assert driver.get_log("browser") == []
    resize(driver, 320, 640)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320


@pytest.mark.browser
def test_a_link_leads_to_its_chapter_and_the_heading_back(opened: Opener) -> None:
    driver = opened(novel_page(f"CHAPTER I\n\n{CHAPTER * 30}\nCHAPTER II\n\n{CHAPTER}"))
    driver.find_elements("css selector", ".chapters a")[1].click()
    heading = driver.find_element("css selector", "#d1-c1 .heading")
    assert abs(driver.execute_script("return arguments[0].getBoundingClientRect().top", heading)) < 900
    heading.find_element("tag name", "a").click()
    assert driver.current_url.endswith("#d1-chapters")


@pytest.mark.browser
def test_what_is_out_of_view_is_not_laid_out(opened: Opener) -> None:
    driver = opened(novel_page(f"CHAPTER I\n\n{CHAPTER * 30}\nCHAPTER II\n\n{CHAPTER}"))
    seen = "return document.querySelector('#d1-c1 p').checkVisibility({contentVisibilityAuto: true})"
    assert not driver.execute_script(seen)
    driver.execute_script("document.getElementById('d1-c1').scrollIntoView()")
    assert driver.execute_async_script(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done("
        "document.querySelector('#d1-c1 p').checkVisibility({contentVisibilityAuto: true}))))"
    )
