"""Consents: each question has a worded version; an answer keeps the words it was given to, and a yes is taken back as easily."""

from collections.abc import Callable, Iterable
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
from mam.municipalities.models.dated_setting import setting_on

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
    ConsentPurpose.LEADING: Wording("1", gettext_lazy(
        "The house may name me, with first and last name, among people who step forward here. Nothing is counted beside my name."
    )),
}  # fmt: skip


GUARDIAN_UNDER = 16  # when the town set nothing: image-consent-guardian-under
_told: list[Callable[[Consent], None]] = []
_only_for: dict[str, Callable[[Person], bool]] = {}


def ask_only(purpose: str, says: Callable[[Person], bool]) -> None:
    """A higher room knows whom a question is about; nobody else is asked it. Called in apps.py."""
    _only_for[purpose] = says


def when_withdrawn(tell: Callable[[Consent], None]) -> None:
    """A higher room does what a withdrawn consent asks for (photos to take down). Called in apps.py."""
    if tell not in _told:
        _told.append(tell)


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
    """All questions that are about the person, with what they answered; an answer given once stays to be seen and changed."""
    answers = list(Consent.objects.filter(person=person).select_related("by"))
    found = []
    for purpose, wording in WORDINGS.items():
        own = [answer for answer in answers if answer.purpose == purpose]
        if not own and purpose in _only_for and not _only_for[purpose](person):
            continue
        standing = next(
            (one for one in own if one.given and not one.withdrawn and one.version == wording.version), None
        )
        found.append(Question(purpose, purpose.label, wording, standing, own[0] if own else None))
    return found


def asked_again(person: Person) -> bool:
    """Whether the words changed since the person answered."""
    return any(question.last and question.new for question in questions(person))


def answers_of(keys: Iterable, purpose: str) -> dict:
    """For many people at once: person pk -> True or False as they answered to the words of today; who was not asked is left out."""
    version = WORDINGS[purpose].version
    rows = Consent.objects.filter(person__in=list(keys), purpose=purpose, version=version).order_by("at")
    return {row.person_id: row.given and row.withdrawn is None for row in rows}


def has_consented(person: Person, purpose: str) -> bool:
    """A yes to the words of today, not taken back."""
    version = WORDINGS[purpose].version
    return Consent.objects.standing().filter(person=person, purpose=purpose, version=version).exists()


def answer(person: Person, purpose: str, given: bool, *, by: Person, channel: str = Channel.WEB) -> Consent:
    """Writes down a yes or a no to the words of today: by the person, by a child's guardian, or by the host for them (desk, phone, paper).

    A no takes back a yes. The same answer to the same words again changes nothing. A child's own yes to photos is refused: under
    the age of the setting image-consent-guardian-under a guardian says it (copyright act, art. 81); its no always counts.
    """
    demand("people.answer_consent", by, person)
    if purpose not in WORDINGS:
        raise Refusal(Reason("purpose", _("There is no such question."), _("Open the page once more.")))
    if given and purpose == ConsentPurpose.IMAGE and by == person and needs_guardian(person):
        works = _("Ask a parent to say yes in their account, or on paper at the desk. You can always say no.")
        raise Refusal(
            Reason("guardian_says", _("For photos of you a parent or guardian has to say yes."), works, field=purpose)
        )
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
            for tell in _told:
                tell(taken_back)
            return taken_back
        made = _write(person, purpose, wording, given, by, channel)
        verb = "gave_consent" if given else "refused_consent"
        record(verb, person, by=by, on_behalf_of=person, channel=channel, purpose=purpose, version=wording.version)
    return made


def needs_guardian(person: Person) -> bool:
    """Whether a guardian answers for photos; with only the year of birth known, the year of the birthday still counts as under it."""
    age = int(setting_on("image-consent-guardian-under", clock.today()) or GUARDIAN_UNDER)
    return person.birth_year is not None and clock.today().year - person.birth_year <= age


def history(person: Person, purpose: str) -> list[Consent]:
    """Every answer to one question, newest first."""
    return list(Consent.objects.filter(person=person, purpose=purpose).select_related("by"))


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
