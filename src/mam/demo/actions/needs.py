"""Needs of a town: said over months, looked at and put in their place last week, some answered, late, done, or open again."""

import datetime as dt

from mam.core import clock
from mam.municipalities.actions import introduce_setting
from mam.voice.actions.board import POPULATION
from mam.voice.actions.needs.accepting import accept_need
from mam.voice.actions.needs.answering import answer_need
from mam.voice.actions.needs.checking import say_whether_done
from mam.voice.actions.needs.joining import join_needs
from mam.voice.actions.needs.lists import list_area, list_theme
from mam.voice.actions.needs.looking import place_need, show_need
from mam.voice.actions.needs.milestones import finish_milestone, plan_milestone
from mam.voice.actions.needs.need_ask import NeedAsk
from mam.voice.actions.needs.saying import raise_as_newcomer, raise_need
from mam.voice.actions.needs.supporting import support
from mam.voice.methods.slips import make_slip
from mam.voice.models import Area, Need, NeedCheck, Theme

from ..catalogue.needs import AGES, AREAS, NEEDS, SOURCE, THEMES, NeedPlan
from .listening import listen

DAY = dt.timedelta(days=1)
LOOKED = 6  # days ago the house looked at what was said; before last week nobody had a role yet


def raise_needs(town) -> None:
    """The lists of the town first; then every need with its own days."""
    now, keeper = clock.now(), town.keeper
    with clock.stopped(now - (LOOKED + 1) * DAY):
        for kind, name, people in AREAS[town.plan.slug]:
            list_area(kind, name, people=people, source=SOURCE, by=keeper)
        for name in THEMES:
            list_theme(name, by=keeper)
        introduce_setting(POPULATION, AGES, valid_from=clock.today(), source=SOURCE)
    areas, themes = ({row.name: row for row in model.objects.all()} for model in (Area, Theme))
    for plan in NEEDS[town.plan.slug]:
        need = said(town, plan, now)
        if need.shown or plan.ago > LOOKED:
            live(town, plan, need, now, areas.get(plan.area), themes.get(plan.theme))
    listen(town)


def said(town, plan: NeedPlan, now: dt.datetime) -> Need:
    """In their own name, by the host for who came to the desk, rang or wrote, or by somebody new, whose words wait for a look."""
    if plan.who not in town.people:
        return raise_as_newcomer(plan.who, "600 000 098", NeedAsk(plan.text, plan.title))
    who = None if plan.shown == "nobody" else town.people[plan.who]
    by_host = plan.channel != "web"
    with clock.stopped(now - (LOOKED if by_host else plan.ago) * DAY):
        slip = make_slip() if plan.channel == "paper" else ""
        ask = NeedAsk(
            plan.text, plan.title, raiser=who, by=town.people["host"] if by_host else who, channel=plan.channel, slip=slip,
            name_shown=plan.shown, said=(now - plan.ago * DAY).date(), where=plan.where, age_band=plan.age,
        )  # fmt: skip
        return raise_need(ask)


def live(town, plan: NeedPlan, need: Need, now: dt.datetime, area: Area | None, theme: Theme | None) -> None:
    keeper = town.keeper
    with clock.stopped(now - LOOKED * DAY):
        show_need(need, by=keeper)
        place_need(need, theme=theme, area=area, where=plan.where, by=keeper)
        for key in plan.too:
            person = town.people[key]
            by, channel = (person, "web") if person.account_id else (town.people["host"], "phone")
            support(need, person, by=by, channel=channel)
    for ago, deed, *what in plan.steps:
        with clock.stopped(now - ago * DAY):
            DEEDS[deed](town, Need.objects.get(pk=need.pk), *what)


def owner(town, need: Need, seat: str, days: int) -> None:
    official = town.people.get("official", town.keeper)
    accept_need(need, owner=official, seat=seat, due=clock.today() + days * DAY, by=official)


def answer(town, need: Need, text: str) -> None:
    answer_need(need, text, by=town.people.get("official", town.keeper))


def closed(town, need: Need, text: str) -> None:
    answer_need(need, text, by=town.people.get("official", town.keeper), closes=True)


def promised(town, need: Need, what: str, days: int) -> None:
    plan_milestone(need, what, clock.today() + days * DAY, by=town.people.get("official", town.keeper))


def finished(town, need: Need, what: str, word: str) -> None:
    row = need.milestones.get(what=what)
    finish_milestone(row, clock.today(), word=word, by=town.people.get("official", town.keeper))


def joined(town, need: Need, title: str) -> None:
    join_needs(need, Need.objects.get(title=title), by=town.people.get("animator", town.keeper))


def checked(word: str):
    def deed(town, need: Need, who: str) -> None:
        say_whether_done(NeedCheck.objects.get(need=need, person=town.people[who], round=need.round), word)

    return deed


DEEDS = {"owner": owner, "answer": answer, "closed": closed, "joined": joined, "promised": promised, "finished": finished} | {
    word: checked(word) for word in ("done", "partly", "no")
}  # fmt: skip
