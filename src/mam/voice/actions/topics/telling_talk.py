"""Letters about the talk: whoever spoke under a word hears the next answer, and may answer back by e-mail."""

from django.db.models import Q
from django.utils.translation import gettext as _

from mam.journal.actions.replying import offer_reply
from mam.journal.words import BY_HAND
from mam.people.actions.telling import tell
from mam.people.models import Person

from ...models import Remark
from ...words.topics import Making
from .telling import to_topic

KIND = "topic-answer"


def tell_answer(remark: Remark) -> None:
    """Those who spoke in the same little talk, once for each answer that is shown; its author and its scribe need no letter."""
    first = remark.under
    if first is None or remark.kind != Making.TALK or not remark.shown or remark.hidden:
        return

    def words():
        who = _("%(name)s writes:") % {"name": remark.signed} if remark.signed else _("Somebody writes:")
        return _("An answer in the talk: %(question)s") % {"question": remark.topic.question}, [
            _("It was said: %(text)s") % {"text": f"„{first.text[:300]}”"}, f"{who}\n„{remark.text}”", to_topic(remark.topic),
        ]  # fmt: skip

    for person in listeners(first).exclude(pk__in=[key for key in (remark.author_id, remark.by_id) if key]):
        notice = tell(person, KIND, words, key=f"answer-{remark.pk}")
        offer_reply(notice, KIND, str(remark.pk))


def listeners(first: Remark):
    """Authors of the first word and of the answers to it that are shown, as far as a letter reaches them: nobody is rung for this."""
    said = Remark.objects.public().filter(Q(pk=first.pk) | Q(under=first), author__isnull=False).values("author")
    return Person.objects.present().filter(pk__in=said).exclude(email="").exclude(prefers__in=BY_HAND).order_by("pk")
