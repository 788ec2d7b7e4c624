"""The calendar in programs people use: every meeting once, on its day, what is called off marked as such.

khal comes with the test requirements; calcurse and ical.js are asked when this machine has them.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mam.places.actions.ask import span_on
from tests.programme import making
from tests.programme.rooms import called_off, moved

ROOT = Path(__file__).resolve().parents[4]
WARSAW = {**os.environ, "TZ": "Europe/Warsaw"}
FIRST = making.soon(7)
DAYS = [FIRST + dt.timedelta(days=7 * number) for number in range(3)]


@pytest.fixture
def file(here, client, tmp_path) -> Path:
    """The public calendar over HTTP: one date as planned, one moved a day later to 18:00, one called off."""
    made = making.event(here, dates=DAYS)
    _first, second, third = made.occurrences.order_by("day")
    moved(second, span_on(DAYS[1] + dt.timedelta(days=1), dt.time(18), dt.time(20)))
    called_off(third)
    path = tmp_path / "program.ics"
    path.write_bytes(client.get("/chrzanow/programme/programme.ics").content)
    return path


def expected() -> list[tuple[str, str]]:
    return [
        (f"{DAYS[0]} 17:30", "Kawiarenka seniora"),
        (f"{DAYS[1] + dt.timedelta(days=1)} 18:00", "Kawiarenka seniora"),
        (f"{DAYS[2]} 17:30", "ODWOŁANE: Kawiarenka seniora"),
    ]


def test_khal_shows_each_meeting_once(file, tmp_path):
    khal = pytest.importorskip("khal", reason="khal is not installed")
    config = tmp_path / "khal.conf"
    config.write_text(KHAL.format(folder=tmp_path / "calendar", database=tmp_path / "khal.db"))
    (tmp_path / "calendar").mkdir()
    run = [sys.executable, "-c", f"import {khal.__name__}.cli as c; c.main_khal()", "-c", str(config)]
    said([*run, "import", "--batch", str(file)])
    lines = said([*run, "list", "--format", "{start}|{title}", "--day-format", "", str(DAYS[0]), "30d"])
    assert [tuple(line.split("|")) for line in lines] == expected()


def test_calcurse_shows_each_meeting_once(file, tmp_path):
    calcurse = shutil.which("calcurse") or pytest.skip("calcurse is not on PATH")
    run = [calcurse, "-D", str(tmp_path / "calcurse")]
    said([*run, "-i", str(file)])
    asked = ["--input-datefmt=4", "--from", str(DAYS[0]), "--days", "30", "--filter-type", "apt"]
    asked += ["--format-apt", "%(start:%Y-%m-%d %H:%M)|%m\n"]
    lines = said([*run, "-Q", *asked])
    assert [tuple(line.split("|")) for line in lines if "|" in line] == expected()


def test_ical_js_shows_each_meeting_once(file):
    node = shutil.which("node") or pytest.skip("node is not on PATH")
    folders = [Path(folder) for folder in os.environ.get("NODE_PATH", "").split(":") if folder] + [ROOT / "node_modules"]
    library = next((folder / "ical.js" for folder in folders if (folder / "ical.js").exists()), None)
    if library is None:
        pytest.skip("ical.js is not in NODE_PATH (npm install ical.js)")
    lines = said([node, "--input-type=module", "-e", ICAL_JS.replace("LIBRARY", str(library / "dist" / "ical.js")), str(file)])
    assert [tuple(one) for one in json.loads(lines[0])] == expected()


def said(command: list[str]) -> list[str]:
    answer = subprocess.run(command, env=WARSAW, capture_output=True, text=True, timeout=60)
    assert answer.returncode == 0, answer.stderr
    return [line for line in answer.stdout.splitlines() if line.strip()]


KHAL = """[calendars]
[[mam]]
path = {folder}
type = calendar
[sqlite]
path = {database}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Warsaw
default_timezone = Europe/Warsaw
[default]
default_calendar = mam
"""
ICAL_JS = """
import ICAL from "LIBRARY";
import { readFileSync } from "node:fs";
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[1], "utf8")));
const when = (time) => time.toJSDate().toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" });
const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
events.sort((a, b) => a.startDate.compare(b.startDate));
console.log(JSON.stringify(events.map((one) => [when(one.startDate), one.summary])));
"""
