"""One browser for all tests of a worker; without one they are skipped, and say what is missing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

Opener = Callable[[str], "Chrome"]


@pytest.fixture(scope="session")
def browser() -> Iterator["Chrome"]:
    """Return Chromium, or skip the test where it is not installed."""
    pytest.importorskip("selenium", reason="Selenium is not installed")
    from chromium import BROWSER, DRIVER, chromium  # noqa: PLC0415 - it needs Selenium

    if BROWSER is None or DRIVER is None:
        pytest.skip("Chromium or its driver is not installed: apt-get install chromium chromium-driver")
    with chromium() as driver:
        yield driver


@pytest.fixture
def opened(browser: "Chrome", tmp_path: Path) -> Opener:
    """Return what opens a page as a file, in light colours and a window of usual size."""
    from chromium import colours, requests, resize  # noqa: PLC0415

    def open_page(written: str) -> "Chrome":
        file = tmp_path / "page.html"
        file.write_text(written, encoding="utf-8", newline="")
        resize(browser, 1200, 900)
        colours(browser, "light")
        browser.get("about:blank")
        browser.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": 1, "y": 1})
        requests(browser)
        browser.get_log("browser")
        browser.get(file.as_uri())
        if browser.execute_script("const kept = localStorage.length; localStorage.clear(); return kept"):
            browser.get("about:blank")
            requests(browser)
            browser.get(file.as_uri())
        # Else the page has no focus after a while, and hears nothing of what gets it.
        browser.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
        return browser

    return open_page
