"""From a paper need to a published result: the host types it in, a topic gathers it, a meeting is tied to it, neighbours share a fund
by codes, and anybody counts the published votes again.
"""

import json

from django.core.management import call_command

from mam.municipalities.scope import scope
from mam.voice.actions.ballots.checking import flagged
from mam.voice.actions.ballots.counting import note_check, publish_result
from mam.voice.models import Ballot, Count, Need, Topic, Vote
from tests.journeys.conftest import DESK, PHONE, go
from tests.programme import making
from tests.voice import ballots

HEAD = "/chrzanow/voice/"
SUMMARY = "Przy targu nie ma ławek. Starsi stoją w słońcu. Pytamy, co z tym zrobić razem."


def type_in_the_paper(page, clean) -> None:
    page.goto(f"{HEAD}needs/desk/")
    page.locator("textarea[name=text]").fill("Przy targu nie ma gdzie usiąść w cieniu.")
    page.locator("[name=channel][value=paper]").check()
    page.locator("[name=name_shown][value=nobody]").check()
    clean(page)
    page.get_by_role("button", name="Zapisz", exact=True).click()
    page.wait_for_url("**/needs/said/")
    clean(page)


def open_the_topic(page, number: int, clean) -> None:
    page.goto(f"{HEAD}topics/new/?need={number}")
    page.locator("[name=question]").fill("Co zrobić, żeby dało się usiąść przy targu?")
    page.locator("[name=summary]").fill(SUMMARY)
    clean(page)
    page.locator("main form[method=post] button").last.click()
    page.wait_for_url("**/topics/1/")
    clean(page)


def tie_the_meeting(page, clean) -> None:
    page.goto(f"{HEAD}topics/1/meetings/")
    go(page.get_by_role("button", name="Spotkanie o ławkach"))
    page.goto(f"{HEAD}topics/1/")
    assert page.get_by_role("link", name="Spotkanie o ławkach").first.is_visible()


def vote_on_the_phone(page, ballot: Ballot, code: str, clean) -> None:
    page.goto(f"{HEAD}ballots/{ballot.slug}/vote/")
    page.locator("[name=code]").fill(code)
    for box in page.locator("input[type=checkbox][name=p]").all()[:3]:
        box.check()
    clean(page)
    page.locator("aside button").click()
    page.locator("button[name=sure]").wait_for()
    clean(page)
    page.locator("button[name=sure]").click()
    page.wait_for_url("**/thanks/")


def carry_to_the_result(cast, ballot: Ballot, codes: list[str]) -> None:
    """The others vote, two people sign, it is sealed and counted; what stands out is noted, as the deeds ask."""
    keys = [option.key for option in ballot.options.all()]
    for number, code in enumerate(codes):
        ballots.vote(ballot, code, *(keys[:3] if number % 2 else keys[1:]))
    count = ballots.counted(Ballot.objects.get(), cast)
    for name in flagged(count.found):
        note_check(Ballot.objects.get(), name, "Sąsiedzi głosowali razem przy ladzie.", by=cast.host)
    publish_result(Ballot.objects.get(), by=cast.host)


def test_from_a_sheet_of_paper_to_a_result_that_anybody_counts_again(walk, cast, clean, tmp_path, capsys):
    host, animator = walk(cast.host, DESK), walk(cast.animator, DESK)
    type_in_the_paper(host, clean)
    with scope(cast.town):
        need = Need.objects.get()
        assert (need.channel, need.raiser) == ("paper", None)
        making.event(cast, title="Spotkanie o ławkach", slug="spotkanie-o-lawkach", kind="information", dates=[making.soon()])
    open_the_topic(animator, need.number, clean)
    tie_the_meeting(animator, clean)
    with scope(cast.town):
        ballot, codes = ballots.opened(cast, 12, topic=Topic.objects.get())
    vote_on_the_phone(walk(None, PHONE), ballot, codes[0], clean)
    with scope(cast.town):
        assert Vote.objects.filter(ballot=ballot).count() == 1
        carry_to_the_result(cast, ballot, codes[1:])
        winners, seal = Count.objects.get().found["winners"], Ballot.objects.get().votes_hash
    visitor = walk(None, PHONE)
    visitor.goto(f"{HEAD}ballots/{ballot.slug}/")
    clean(visitor)
    file = tmp_path / "votes.pb"
    file.write_bytes(visitor.request.get(f"{HEAD}ballots/{ballot.slug}/votes.pb").body())
    capsys.readouterr()
    call_command("count_fund", str(file), "--json", "--lot", seal)
    assert winners and json.loads(capsys.readouterr().out)["winners"] == winners
