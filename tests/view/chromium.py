"""Chromium without a window, as Debian's packages ``chromium`` and ``chromium-driver`` install it."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

__all__ = ["BROWSER", "DRIVER", "chromium", "colours", "requests", "resize"]

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")

OPTIONS = (
    "--headless",
    "--no-sandbox",  # root has none
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
)


@contextmanager
def chromium(*, width: int = 1200, height: int = 900) -> Iterator[webdriver.Chrome]:
    """Run the browser for the time of a ``with`` statement; its window measures so many CSS pixels."""
    options = webdriver.ChromeOptions()
    for option in OPTIONS:
        options.add_argument(option)
    options.binary_location = BROWSER or ""
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        resize(driver, width, height)
        yield driver
    finally:
        driver.quit()


def resize(driver: webdriver.Chrome, width: int, height: int, *, scale: float = 1) -> None:
    """Give the page so many CSS pixels, whatever the window's own borders take."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def colours(driver: webdriver.Chrome, scheme: str, *, media: str = "") -> None:
    """Prefer ``light`` or ``dark`` colours, and be a screen or, with ``media="print"``, paper.

    Less motion is preferred too: what is still fading in would count as invisible.
    """
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


def requests(driver: webdriver.Chrome) -> list[str]:
    """Return the addresses that were asked for since this was asked last."""
    messages: list[dict[str, Any]] = [
        json.loads(entry["message"])["message"] for entry in driver.get_log("performance")
    ]
    return [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
