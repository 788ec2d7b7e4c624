"""Takes the README's pictures from a running demo: start ./mam demo, then .venv/bin/python docs/pictures/take.py [address]."""

import datetime as dt
import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
# A Monday on which the toddlers' club is in the small room already.
MONDAY = dt.date.today() + dt.timedelta(days=14 - dt.date.today().weekday())
WISH = f"/chrzanow/places/mam-chrzanow/book/?thing=sala-mala&day={MONDAY}&from=10:00&to=12:00&people=14"
# name, address, window, who of the cast of Chrzanów (or nobody), what to bring to the top of the window
PICTURES = (
    ("front", "/chrzanow/", WIDE, "", ""),
    ("week", "/chrzanow/places/mam-chrzanow/week/", WIDE, "", "[role=table], table"),
    ("rooms", "/chrzanow/places/mam-chrzanow/", WIDE, "", "h2:has-text('Sale')"),
    ("desk", "/chrzanow/places/mam-chrzanow/desk/", WIDE, "host", ""),
    ("cast", "/demo/", WIDE, "", ""),
    ("front-phone", "/chrzanow/", PHONE, "", ""),
    ("week-phone", "/chrzanow/places/mam-chrzanow/week/", PHONE, "", "[role=table], table"),
    ("refusal-phone", WISH, PHONE, "leader", ".refusal"),
)


def main(address: str) -> None:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium")
        for name, path, window, who, top in PICTURES:
            page = browser.new_context(viewport=window, locale="pl-PL").new_page()
            if who:
                page.goto(f"{address}/demo/")
                page.locator(f'form[action="/demo/chrzanow/{who}/"] button').click()
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            if path == WISH:
                page.locator("main button.button--main").first.click()
            if top:
                page.locator(top).first.evaluate("element => element.scrollIntoView()")
                page.wait_for_timeout(800)
            save(page.screenshot(), HERE / f"{name}.png")
        browser.close()


def save(data: bytes, file: Path) -> None:
    """Few colours are enough for a flat look, and the file stays small."""
    Image.open(io.BytesIO(data)).convert("RGB").quantize(64).save(file, optimize=True)


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["http://127.0.0.1:8000"]))
