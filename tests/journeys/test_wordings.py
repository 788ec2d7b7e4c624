"""An option between neighbours: another wording on a phone, a yes of its author, consents asked again; then a step that is done."""

from mam.municipalities.scope import scope
from mam.voice.actions.topics.stages import move_stage
from mam.voice.models import Consent
from mam.voice.words.topics import Stage
from tests.journeys.conftest import DESK, PHONE, go
from tests.voice import topics
from tests.voice.actions.topics.test_outcome import told

TOPIC = "/chrzanow/voice/topics/1/"
OTHER = "Pięć ławek przy przystanku."


def say_yes(page) -> None:
    page.goto(TOPIC)
    go(page.get_by_role("link", name="Możesz z tym żyć?"))
    page.locator("[name=can][value=yes]").check()
    go(page.locator("main form[method=post] button"))


def propose(page, clean) -> None:
    page.goto(TOPIC)
    go(page.get_by_role("link", name="Zaproponuj inne brzmienie"))
    clean(page)
    page.locator("textarea[name=text]").fill(OTHER)
    go(page.locator("main form[method=post] button"))
    assert page.locator("ins").inner_text().split("\n") == ["(dopisane:", "Pięć ławek", ")"] and page.locator("del").is_visible()
    clean(page)


def accept(page, clean) -> None:
    page.goto(TOPIC)
    go(page.get_by_role("link", name="Przyjmij albo nie"))
    clean(page)
    page.locator("[name=accepts][value=yes]").check()
    page.locator("[name=word]").fill("Więcej osób usiądzie.")
    go(page.locator("main form[method=post] button"))
    page.get_by_text("Wcześniejsze brzmienia: 1").click()
    assert page.get_by_text("Więcej osób usiądzie.").is_visible()
    clean(page)


def test_a_yes_to_three_benches_is_not_a_yes_to_five(walk, cast, clean):
    with scope(cast.town):
        option = topics.option(cast)
        move_stage(option.topic, Stage.CONSENT, "Mamy jedną możliwość.", by=cast.animator)
    neighbour = walk(cast.neighbour, PHONE)
    say_yes(neighbour)
    propose(walk(cast.second, PHONE, reading="largest.more.dark"), clean)
    accept(walk(cast.leader, DESK), clean)
    neighbour.goto(TOPIC)
    assert neighbour.get_by_text("O wcześniejszym brzmieniu mówisz: mogę z tym żyć. A z tym?").is_visible()
    clean(neighbour)
    say_yes(neighbour)
    with scope(cast.town):
        assert list(Consent.objects.values_list("wording", flat=True)) == [1, 2]


def test_a_next_step_is_done_and_taken_back_by_one_press(walk, cast, clean):
    with scope(cast.town):
        told(cast, topics.topic(cast))
    animator, visitor = walk(cast.animator, PHONE), walk(None, DESK)
    animator.goto(TOPIC)
    go(animator.locator("#outcome ~ ul").get_by_role("link", name="Zrobione"))
    clean(animator)
    animator.locator("[name=word]").fill("Chodnik ma dwa metry.")
    go(animator.locator("main form[method=post] button"))
    visitor.goto(TOPIC)
    assert visitor.locator("#outcome ~ ul").get_by_text("Chodnik ma dwa metry.").is_visible()
    clean(visitor)
    go(animator.get_by_role("button", name="Cofnij to"))
    visitor.goto(TOPIC)
    assert visitor.get_by_text("Krok znowu czeka").is_visible() and not visitor.locator(".badge--ok").count()
