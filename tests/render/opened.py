"""A page opened in Debian's chromium, with every request but the document refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
needs_chromium = [pytest.mark.browser, pytest.mark.skipif(
    not CHROMIUM.exists(), reason="needs Debian's chromium: apt install chromium")]


class Opened:
    """A page opened from a file with every other request refused; what it asked and said is kept."""

    def __init__(self, chromium: Any, path: Path, text: str, width: int = 1920, height: int = 1080) -> None:
        path.write_text(text, encoding="utf-8")
        self.requests: list[str] = []
        self.said: list[str] = []
        self.page = chromium.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
        self.page.route("**/*", lambda r: r.continue_() if r.request.url == path.as_uri() else r.abort())
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.goto(path.as_uri())
        self.page.wait_for_selector("html[data-ready]")

    def close(self) -> None:
        """Close it: it asked for nothing but itself, and said nothing aloud."""
        assert [url for url in self.requests if not url.startswith(("file:", "data:"))] == []
        assert self.said == []
        self.page.close()

    def again(self) -> None:
        """Open it anew."""
        self.page.reload()
        self.page.wait_for_selector("html[data-ready]")
