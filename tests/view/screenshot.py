"""Makes the picture of the page for the readme: ``python -m tests.view.screenshot``.

Needs Chromium, and looks best with the fonts Inter and Noto Serif (Debian: ``fonts-inter fonts-noto-core``).
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import quoteattr
from tests.view.chromium import chromium, colours, resize

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "seeds/articles/ferry.txt"
QUOTATION = "d1-q4"
"""Whose card is shown."""
FILES = {scheme: ROOT / f"docs/images/view-{scheme}.png" for scheme in ("light", "dark")}


def main() -> None:
    """Write the picture in light and dark colours."""
    text = ARTICLE.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder, chromium() as driver:
        page = Path(folder, "page.html")
        page.write_text(quoteattr.display(text, name=ARTICLE.name).page(), encoding="utf-8")
        resize(driver, 1120, 780, scale=1.25)
        for scheme, file in FILES.items():
            colours(driver, scheme)
            driver.get(page.as_uri())
            # As under a mouse: without the outline of the keyboard's focus.
            show = "new MouseEvent('mousemove', {bubbles: true, screenX: 9, screenY: 9})"
            driver.execute_script(f"document.getElementById('{QUOTATION}').dispatchEvent({show})")
            file.write_bytes(driver.get_screenshot_as_png())


if __name__ == "__main__":
    main()
