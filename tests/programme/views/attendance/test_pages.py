"""Pages of attendance: the list, the count, the paper, the wall; what a phone sends; and who sees none of it."""

import datetime as dt
import json
import uuid

import pytest
import time_machine

from mam.core import clock
from mam.municipalities.scope import scope
from mam.programme.actions.attendance_list import rows_of, sums_of
from mam.programme.actions.check_in import put_up_code
from mam.programme.models import Attendance, HeadCount
from tests.programme.making import event, only_date, signed

BASE = "/chrzanow/programme"
EVENING = dt.datetime(2026, 12, 2, 18, 0, tzinfo=clock.WARSAW)


@pytest.fixture(autouse=True)
def evening():
    with time_machine.travel(EVENING, tick=False):
        yield


@pytest.fixture
def date(here):
    made = only_date(event(here, capacity=3))
    signed(made, here.resident, size=2)
    signed(made, here.neighbour)
    return made


def path(date, page="attendance/") -> str:
    return f"{BASE}/events/kawiarenka/{date.day}/{page}"


def send(client, date, marks=(), **more):
    body = {"sent": clock.now().isoformat(), "marks": list(marks), **more}
    return client.post(path(date, "marks/"), json.dumps(body), content_type="application/json")


def tap(who, presence="present", **more) -> dict:
    return {"key": str(uuid.uuid4()), "who": who, "presence": presence, "at": clock.now().isoformat(), **more}


def test_the_list_shows_names_with_companions_and_photo_letters(here, date, sign_in):
    page = sign_in(here.leader).get(path(date)).content.decode()
    assert here.resident.name in page
    assert f"razem z: {here.resident.name}" in page
    assert page.count("zdjęcia: nikt nie pytał") == 3


def test_a_press_without_javascript_marks_and_comes_back(here, date, sign_in):
    who = rows_of(date)[0].who
    client = sign_in(here.leader)
    answer = client.post(path(date), {"mark": f"{who}:present"})
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"#{who}")
    assert sums_of(date).present == 1
    assert 'aria-pressed="true"' in client.get(path(date)).content.decode()


def test_a_phone_sends_what_it_kept_and_hears_how_the_list_stands_without_names(here, date, sign_in):
    rows = rows_of(date)
    taps = [tap(rows[0].who), tap("new", name="Jan"), tap("s99999")]
    count = {"at": clock.now().isoformat(), "total": 4, "children": 1, "youth": None, "adults": None, "seniors": None}
    for _again in range(2):
        answer = send(sign_in(here.leader), date, taps, counts=[count])
    said = answer.json()
    assert set(said["done"]) == {one["key"] for one in taps}
    assert said["strangers"] == ["s99999"]
    assert (said["present"], said["heads"], said["people"][rows[0].who]) == (2, 4, "present")
    assert "Jan" not in answer.content.decode()
    assert Attendance.objects.count() == 2
    assert HeadCount.objects.get().children == 1


def test_a_walk_in_is_struck_out_by_the_key_of_its_tap(here, date, sign_in):
    came = tap("new", name="Jan")
    client = sign_in(here.leader)
    send(client, date, [came])
    send(client, date, [tap(f"k{came['key']}", "unknown")])
    assert sums_of(date).walk_ins == 0


def test_a_phone_with_a_wrong_clock_is_understood(here, date, sign_in):
    who = rows_of(date)[0].who
    late = (clock.now() - dt.timedelta(hours=3)).isoformat()
    body = {"sent": late, "marks": [{**tap(who), "at": late}]}
    sign_in(here.leader).post(path(date, "marks/"), json.dumps(body), content_type="application/json")
    assert Attendance.objects.get().at == clock.now()


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{}", '{"sent": "x"}', '{"sent": "2026-12-02T18:00:00+00:00", "marks": [{"who": "s1"}]}',
     '{"sent": "2026-12-02T18:00:00", "marks": []}', '{"sent": "2026-12-02T18:00:00+00:00", "counts": [{"at": 5, "total": "many"}]}'],
)  # fmt: skip
def test_what_no_phone_sends_is_turned_away(here, date, sign_in, body):
    answer = sign_in(here.leader).post(path(date, "marks/"), body, content_type="application/json")
    assert answer.status_code == 400
    assert not Attendance.objects.exists()


def test_refused_taps_come_back_with_a_sentence(here, date, sign_in):
    date.state = "cancelled"
    date.save()
    answer = send(sign_in(here.leader), date, [tap("new")])
    assert answer.status_code == 409
    assert "odwołany" in answer.json()["reasons"][0]


def test_a_stranger_to_the_event_sends_nothing(here, date, sign_in):
    for person in (here.resident, here.official):
        assert send(sign_in(person), date, [tap("new")]).status_code == 404
    assert not Attendance.objects.exists()


def test_the_count_goes_up_and_down_by_a_press(here, date, sign_in):
    client = sign_in(here.host)
    for step in ("total:1", "total:1", "total:-1", "children:1", "children:1"):
        now = HeadCount.objects.first()
        values = {"total": now.total if now else 0, "children": (now.children if now else None) or "", "step": step}
        client.post(path(date, "attendance/count/"), values)
    made = HeadCount.objects.get()
    assert (made.total, made.children) == (2, 2)
    page = client.get(path(date, "attendance/count/")).content.decode()
    assert 'value="2"' in page


def test_an_impossible_count_stays_in_the_form(here, date, sign_in):
    answer = sign_in(here.host).post(path(date, "attendance/count/"), {"total": "-4"})
    assert answer.status_code == 200
    assert not HeadCount.objects.exists()


def test_a_walk_in_into_a_full_room_is_written_in_with_a_warning(here, date, sign_in):
    client = sign_in(here.leader)
    answer = client.post(
        path(date, "attendance/walk-in/"), {"name": "", "people": 4, "key": str(uuid.uuid4())}, follow=True
    )
    assert "ponad liczbę miejsc: 1" in answer.content.decode()
    assert sums_of(date).walk_ins == 4


def test_the_paper_list_is_typed_in_from_its_code(here, date, sign_in):
    client = sign_in(here.leader)
    address = f"{BASE}/a/{date.code.upper()}/"
    assert here.neighbour.name in client.get(address).content.decode()
    form = {"numbers": "1-2", "row": ["3"], "names": "Jan\n\nOla", "heads": "6", "key": str(uuid.uuid4())}
    page = client.post(address, form, follow=True).content.decode()
    assert "Było 5 osób." in page.replace("\N{NO-BREAK SPACE}", " ")
    assert HeadCount.objects.get().total == 6


def test_numbers_that_cannot_be_read_are_said_beside_the_field(here, date, sign_in):
    page = (
        sign_in(here.leader)
        .post(f"{BASE}/a/{date.code}/", {"numbers": "1-x", "key": str(uuid.uuid4())})
        .content.decode()
    )
    assert "Nie umiemy odczytać „1-x”" in page


def test_a_forged_paper_code_leads_nowhere(here, date, sign_in):
    assert sign_in(here.leader).get(f"{BASE}/a/zzzz/").status_code == 404
    assert sign_in(here.resident).get(f"{BASE}/a/{date.code}/").status_code == 404


def test_the_wall_gets_a_code_with_a_square(here, date, sign_in):
    client = sign_in(here.host)
    assert "Zrób kod" in client.get(path(date, "attendance/wall/")).content.decode()
    client.post(path(date, "attendance/wall/"))
    date.refresh_from_db()
    page = client.get(path(date, "attendance/wall/")).content.decode()
    assert date.wall_code in page
    assert "<svg" in page


def test_at_the_wall_a_visitor_types_a_name_and_reads_nobody_elses(here, date, client):
    code = put_up_code(date, by=here.leader).wall_code
    answer = client.post(f"{BASE}/here/", {"code": f" {code[:3].lower()}-{code[3:]} "})
    page = client.get(answer["Location"]).content.decode()
    assert here.resident.name not in page
    form = {"name": here.resident.name, "people": 1, "key": str(uuid.uuid4())}
    welcome = client.post(answer["Location"], form).content.decode()
    assert "Dobrze, że jesteś" in welcome
    assert sums_of(date).present == 1


def test_by_the_secret_link_one_ticks_ones_own_party(here, date, client):
    code = put_up_code(date, by=here.leader).wall_code
    row = rows_of(date)[2]
    address = f"{BASE}/here/{code}/?me={row.sign_up.token}"
    assert here.neighbour.name in client.get(address).content.decode()
    client.post(address, {"who": row.who, "people": 1, "key": str(uuid.uuid4())})
    assert rows_of(date)[2].presence == "present"


def test_a_forged_wall_code_is_answered_with_a_sentence(here, date, client):
    put_up_code(date, by=here.leader)
    for address in (f"{BASE}/here/AAAAAA/", f"{BASE}/here/AAAAAA/?me=x"):
        assert "Nie ma takiego kodu" in client.get(address).content.decode()
    assert "Nie ma takiego kodu" in client.post(f"{BASE}/here/", {"code": "AAAAAA"}).content.decode()


def test_the_worker_is_a_script_that_is_asked_for_anew(here, client):
    answer = client.get(f"{BASE}/attendance-worker.js")
    assert answer["Content-Type"] == "text/javascript"
    assert answer["Cache-Control"] == "no-cache"


def test_the_same_page_of_the_other_town_has_no_list(here, date, sign_in):
    assert sign_in(here.other.host).get(path(date).replace("chrzanow", "nowy-sacz")).status_code == 404
    with scope(here.town):
        assert rows_of(date)
