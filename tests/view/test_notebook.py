"""What a notebook shows."""

import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import given

import quoteattr
from quoteattr.errors import NotTextError, UnknownLanguageError
from quoteattr.formats.html import render
from quoteattr.testing import any_text

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

TEXT = "“The ‘great’ flock stays in,” said Ida Moss, the warden."


@given(any_text())
def test_a_notebook_shows_the_page_in_its_own_frame(text: str) -> None:
    shown = quoteattr.display(text, name="a.txt")
    [frame] = html5lib.parseFragment(shown._repr_html_(), namespaceHTMLElements=False)
    assert frame.get("srcdoc") == shown.page().replace("\r\n", "\n").replace("\r", "\n")
    assert frame.get("sandbox") == "allow-scripts allow-downloads"
    assert not list(frame)


def test_what_is_shown_are_the_attributions_of_the_text() -> None:
    shown = quoteattr.display(TEXT)
    assert shown.attributions == quoteattr.extract(TEXT)
    assert shown.page() == render([shown.document])
    assert repr(shown) == "<'text', quotations: 2>"


def test_errors_are_those_of_extract() -> None:
    with pytest.raises(NotTextError):
        quoteattr.display(b"No")  # type: ignore[arg-type]
    with pytest.raises(UnknownLanguageError):
        quoteattr.display("No", language="xx")


def test_importing_the_package_loads_no_renderer() -> None:
    code = "import sys; before = set(sys.modules); import quoteattr; print({NAMES} & set(sys.modules) - before)"
    code = code.replace("NAMES", "'quoteattr.formats.html', 'html', 'xml'")  # coverage has loaded some of them before
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert printed.stdout.strip() == "set()"


@pytest.mark.browser
def test_two_displays_in_one_notebook_do_not_disturb_each_other(opened: Callable[[str], "Chrome"]) -> None:
    shown = quoteattr.display(TEXT)._repr_html_()
    driver = opened(f"<!DOCTYPE html><body>{shown}{shown}</body>")
    for number in (1, 0):
        driver.switch_to.frame(number)
        driver.find_element("css selector", "[data-speaker='1']").click()
        assert driver.find_element("css selector", ".status").text == "Shown: 1 quotation, Ida Moss"
        driver.switch_to.default_content()
    assert driver.get_log("browser") == []
