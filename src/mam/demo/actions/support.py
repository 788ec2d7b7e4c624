"""Support of a town of the demo: asked, taken, advised, answered, and one that is late; through the deeds of its pages."""

import datetime as dt

from mam.core import clock
from mam.initiatives.actions.support.answering import answer_support, write_advice
from mam.initiatives.actions.support.ask import SupportAsk
from mam.initiatives.actions.support.asking import ask_support
from mam.initiatives.actions.support.taking import take_support
from mam.initiatives.models import Initiative, SupportRequest
from mam.places.models import Thing

from ..catalogue.support import SUPPORT, SupportPlan
from .favours import acting

DAY = dt.timedelta(days=1)


def ask_for_support(town) -> None:
    now = clock.now()
    for plan in SUPPORT[town.plan.slug]:
        live(town, plan, now)


def live(town, plan: SupportPlan, now: dt.datetime) -> None:
    """Each deed on its own day."""
    with clock.stopped(now - plan.asked * DAY):
        request = asked(town, plan)
    if plan.taken is None:
        return
    animator = town.people["animator"]
    with clock.stopped(now - plan.taken * DAY):
        take_support(request, clock.today() + plan.promised * DAY, by=animator)
        for who, text, private in plan.notes:
            write_advice(request, text, private=private, by=town.people[who])
    if plan.answered is not None:
        with clock.stopped(now - plan.answered * DAY):
            answer_support(request, plan.answer, by=animator)


def asked(town, plan: SupportPlan) -> SupportRequest:
    """Whoever has no account brought a slip to the desk."""
    person = town.people[plan.who]
    about = Initiative.objects.get(title=plan.about) if plan.about else None
    thing = Thing.objects.filter(name__icontains=plan.thing).first() if plan.thing else None
    ask = SupportAsk(plan.kind, plan.words, person, about, thing=thing)
    return ask_support(ask, by=acting(town, person), channel="web" if person.account_id else "paper")
