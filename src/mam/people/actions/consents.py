"""Consents: each question has a worded version; an answer keeps the words it was given to, and a yes is taken back as easily."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Consent, Person
from ..words import ConsentPurpose


@dataclass(frozen=True)
class Wording:
    """The words of one question. A change of meaning needs a new version, and then everybody is asked again."""

    version: str
    text: str


WORDINGS = {
    ConsentPurpose.CONTACT: Wording("1", gettext_lazy(
        "The house may write to me about what is going on: the programme, courses and invitations. Not more than once a week."
    )),
    ConsentPurpose.IMAGE: Wording("1", gettext_lazy(
        "The house may show photos and recordings from events on which I can be recognised, on its pages and in its reports."
    )),
    ConsentPurpose.DIRECTORY: Wording("1", gettext_lazy(
        "The house may show my first and last name on the pages of groups that I lead. My e-mail and phone stay hidden."
    )),
}  # fmt: skip


@dataclass(frozen=True)
class Question:
    """One question as it stands for a person: standing is a yes in force, last the newest answer, new: it is to be answered (again)."""

    purpose: str
    label: str
    wording: Wording
    standing: Consent | None
    last: Consent | None

    @property
    def new(self) -> bool:
        return self.last is None or self.last.version != self.wording.version


def questions(person: Person) -> list[Question]:
    """All questions, with what the person answered."""
    answers = list(Consent.objects.filter(person=person).select_related("by"))
    found = []
    for purpose, wording in WORDINGS.items():
        own = [answer for answer in answers if answer.purpose == purpose]
        standing = next(
            (one for one in own if one.given and not one.withdrawn and one.version == wording.version), None
        )
        found.append(Question(purpose, purpose.label, wording, standing, own[0] if own else None))
    return found


def asked_again(person: Person) -> bool:
    """Whether the words changed since the person answered."""
    return any(question.last and question.new for question in questions(person))


def has_consented(person: Person, purpose: str) -> bool:
    """A yes to the words of today, not taken back."""
    version = WORDINGS[purpose].version
    return Consent.objects.standing().filter(person=person, purpose=purpose, version=version).exists()


def answer(person: Person, purpose: str, given: bool, *, by: Person, channel: str = Channel.WEB) -> Consent:
    """Writes down a yes or a no to the words of today, by the person or by the host for them (channel: desk, phone or paper).

    A no takes back a yes. The same answer to the same words again changes nothing.
    """
    demand("people.answer_consent", by, person)
    if purpose not in WORDINGS:
        raise Refusal(Reason("purpose", _("There is no such question."), _("Open the page once more.")))
    wording = WORDINGS[purpose]
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        last = Consent.objects.filter(person=person, purpose=purpose).first()
        same = last and last.version == wording.version and last.given == given and not last.withdrawn
        if same:
            return last
        taken_back = _withdraw(person, purpose)
        if taken_back and not given:
            record("withdrew_consent", person, by=by, on_behalf_of=person, channel=channel, purpose=purpose)
            return taken_back
        made = _write(person, purpose, wording, given, by, channel)
        verb = "gave_consent" if given else "refused_consent"
        record(verb, person, by=by, on_behalf_of=person, channel=channel, purpose=purpose, version=wording.version)
    return made


def _withdraw(person: Person, purpose: str) -> Consent | None:
    standing = Consent.objects.standing().filter(person=person, purpose=purpose).first()
    if standing:
        standing.withdrawn = clock.now()
        standing.save(update_fields=["withdrawn"])
    return standing


def _write(person: Person, purpose: str, wording: Wording, given: bool, by: Person, channel: str) -> Consent:
    with translation.override(
        person.language if person.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    ):
        words = str(wording.text)
    return Consent.objects.create(
        person=person,
        purpose=purpose,
        version=wording.version,
        wording=words,
        given=given,
        at=clock.now(),
        channel=channel,
        by=by,
    )
