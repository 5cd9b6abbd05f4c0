"""The frame of a page. It contains everything it needs, and its policy forbids it to load or run anything else."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from quoteattr.formats.html.markup import Markup

__all__ = ["asset", "bottom", "top"]

_HERE = Path(__file__).parent


@cache
def asset(name: str) -> str:
    """Return the contents of a style sheet or a script of the package."""
    return (_HERE / name).read_text(encoding="utf-8")


def top(title: str, *, text: str | None = None, script: Sequence[str] = ()) -> str:
    """Return what comes before the contents of a page.

    Args:
        title: The title of the window.
        text: The identifier of the element that the link “Skip to the text” points to.
        script: The names of the scripts that :func:`bottom` adds, joined into one.
    """
    made = Markup()
    with made.element("html", {"lang": "en"}):
        with made.element("head"):
            made.leaf("meta", "", {"charset": "utf-8"})
            made.leaf("meta", "", {"http-equiv": "Content-Security-Policy", "content": _policy(script)})
            made.leaf("title", title)
            made.leaf("meta", "", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
            made.leaf("meta", "", {"name": "color-scheme", "content": "light dark"})
            made.leaf("meta", "", {"name": "generator", "content": "quoteattr"})
            made.leaf("link", "", {"rel": "icon", "href": "data:,"})  # otherwise a browser requests one from the server
            made.leaf("style", asset("page.css"))
        with made.element("body"):
            if text is not None:
                made.leaf("a", "Skip to the text", {"class": "skip", "href": f"#{text}"})
            made.leaf("main")
    page = made.written()
    return f"<!DOCTYPE html>\n{page.partition('</main>')[0]}\n"


def bottom(*, script: Sequence[str] = ()) -> str:
    """Return what comes after the contents of a page that :func:`top` began."""
    end = "\n</main>\n"
    if script:
        made = Markup()
        made.leaf("script", _joined(script))
        end += made.written() + "\n"
    return f"{end}</body></html>\n"


def _policy(script: Sequence[str]) -> str:
    """Return a policy that loads nothing and allows only the style and script of the package."""
    parts = ["default-src 'none'", f"style-src {_hash(asset('page.css'))}", "img-src data:", "base-uri 'none'"]
    if script:
        parts.append(f"script-src {_hash(_joined(script))}")
    return "; ".join([*parts, "form-action 'none'"])


def _joined(names: Sequence[str]) -> str:
    return "".join(map(asset, names))


def _hash(contents: str) -> str:
    return f"'sha256-{b64encode(sha256(contents.encode()).digest()).decode()}'"
