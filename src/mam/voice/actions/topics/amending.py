"""Amendments: another wording of an option is proposed, and withdrawn while nobody answered. Answers: answering_amendments."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Amendment, Remark, Topic
from ...words.topics import Making
from .remark_ask import RemarkAsk
from .talking import say
from .telling_amendments import tell_proposed


def propose_amendment(option: Remark, ask: RemarkAsk, *, by: Person, channel: str = Channel.WEB) -> Amendment:
    """Said as every word of the topic, so the first one of somebody new waits. One open amendment per writer and option."""
    demand("voice.say" if ask.author == by else "voice.say_for", by, option.topic)
    ask = replace(ask, kind=Making.AMENDMENT, under=None, text=clean_text(ask.text))
    with transaction.atomic():
        Topic.objects.select_for_update().get(pk=option.topic_id)
        option = Remark.objects.select_related("topic", "author").get(pk=option.pk)
        if known := _proposed_already(option, ask):
            return known
        if reasons := list(_reasons(option, ask)):
            raise Refusal(reasons)
        remark = say(option.topic, ask, by=by, channel=channel)
        made = Amendment.objects.create(remark=remark, option=option, before=option.text)
        if remark.shown:
            tell_proposed(made)
    return made


def withdraw_amendment(amendment: Amendment, *, by: Person, channel: str = Channel.WEB) -> Amendment:
    """Whoever proposed it thinks otherwise now; their words are not shown any more. Twice is harmless, after an answer it is too late."""
    demand("voice.withdraw_amendment", by, amendment)
    with transaction.atomic():
        Topic.objects.select_for_update().get(pk=amendment.option.topic_id)
        row = Amendment.objects.select_for_update(of=("self",)).get(pk=amendment.pk)
        if row.withdrawn:
            return row
        if row.answered:
            raise Refusal(Reason("answered", _("It was answered already."), _("You can propose another wording.")))
        row.withdrawn = clock.now()
        row.save(update_fields=["withdrawn"])
        record("withdrew_amendment", amendment.remark, by=by, on_behalf_of=amendment.remark.author, channel=channel)
    return row


def _proposed_already(option: Remark, ask: RemarkAsk) -> Amendment | None:
    """The same form sent twice, or the same words by the same writer while nobody answered."""
    found = Amendment.objects.filter(option=option).select_related("remark", "option")
    if ask.key and (known := found.filter(remark__request_key=ask.key).first()):
        return known
    return found.open().filter(remark__text=ask.text, remark__author=ask.author).first()


def _reasons(option: Remark, ask: RemarkAsk):
    if option.kind != Making.OPTION or not option.shown or option.hidden:
        yield Reason("gone", _("This option is not shown any more."), _("Look at the list of options again."))
    if ask.text == option.text:
        yield Reason("same", _("Nothing is changed yet."), _("Change the words of the option below."), field="text")
    if ask.author and Amendment.objects.open().filter(option=option, remark__author=ask.author).exists():
        works = _("Wait for the answer, or withdraw the first one on the page of the topic.")
        yield Reason("one_open", _("One other wording of this option by the same person waits for an answer."), works)
