"""A meeting that leaves a trace: questions asked before it, answers, and what came of it, told to those who came or asked."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import notify, record
from mam.journal.words import Channel
from mam.people.models import Guardianship, Person

from ..models import Attendance, Event, MeetingQuestion, Occurrence, Outcome, SignUp
from ..words import EventKind, Presence, SignUpState
from .locking import lock_target

MEETINGS = (EventKind.CONSULTATION, EventKind.INFORMATION)
MOST_QUESTIONS = 5


def takes_questions(event: Event) -> bool:
    """Whether people may ask before it: a consultation or an information meeting that is in the programme and not over."""
    return (
        event.kind in MEETINGS
        and event.is_public
        and Occurrence.objects.filter(event=event).planned().upcoming().exists()
    )


def ask_before(event: Event, text: str, *, person: Person, by: Person, channel: str = Channel.WEB) -> MeetingQuestion:
    """A question before a meeting, by the person or written down by the host for them. The same words again are one question."""
    demand("programme.sign_up", by, person)
    text = clean_text(text)
    reasons = []
    if not takes_questions(event):
        works = _("Ask at the desk, or come to the next meeting.")
        reasons.append(Reason("no_questions", _("Questions for this meeting are not taken now."), works))
    if not 3 <= len(text) <= 500:
        works = _("Write one question, at most 500 letters.")
        reasons.append(Reason("text", _("This is not yet a question that can be answered."), works, field="text"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        own = MeetingQuestion.objects.filter(event=event, person=person)
        if same := own.filter(text=text).first():
            return same
        if own.count() >= MOST_QUESTIONS:
            works = _("Bring the others to the meeting.")
            raise Refusal(Reason("enough", _("Five questions of yours are noted already."), works, field="text"))
        made = MeetingQuestion.objects.create(event=event, person=person, text=text, channel=channel, at=clock.now())
        record("asked_meeting_question", made, by=by, on_behalf_of=person, channel=channel)
    return made


def answer_question(question: MeetingQuestion, text: str, *, by: Person) -> MeetingQuestion:
    """The organiser answers; whoever asked is told, once. From then on question and answer are public, without a name."""
    demand("programme.answer_question", by, question.event)
    text = clean_text(text)
    if not 1 <= len(text) <= 1000:
        works = _("At most 1000 letters. “We do not know yet, we will say on Friday” is an answer too.")
        raise Refusal(Reason("answer", _("The answer is empty or too long."), works, field="answer"))
    with transaction.atomic():
        rows = MeetingQuestion.objects.select_for_update(of=("self",)).select_related("event", "person")
        question = rows.get(pk=question.pk)
        if question.answer == text:
            return question
        question.answer = text
        question.save(update_fields=["answer"])
        record("answered_meeting_question", question, by=by)
        if question.person:
            _tell_answer(question)
    return question


def _tell_answer(question: MeetingQuestion) -> None:
    def words() -> str:
        values = {"question": question.text, "answer": question.answer, "title": question.event.title}
        return _("You asked before “%(title)s”:\n%(question)s\n\nThe answer:\n%(answer)s") % values

    notify(
        question.person.as_recipient(), "question_answered",
        lambda: _("The answer to your question: %(title)s") % {"title": question.event.title}, words,
        key=f"question-{question.pk}",
    )  # fmt: skip


def tell_outcome(occurrence: Occurrence, text: str, *, by: Person, address: str = "") -> Outcome:
    """What came of a date: shown on its page, and sent to everybody who came or asked, once each also when it is corrected later.

    address: the full address of the page, for the letter. Refuses before the start, and an empty text.
    """
    demand("programme.tell_outcome", by, occurrence.event)
    text = clean_text(text)
    reasons = []
    if clock.now() < occurrence.starts:
        works = _("Write it when the meeting is over.")
        reasons.append(Reason("too_early", _("The meeting has not begun yet."), works, works_from=occurrence.starts))
    if occurrence.is_cancelled:
        reasons.append(Reason("called_off", _("This date was called off."), _("Choose the date that took place.")))
    if not 1 <= len(text) <= 4000:
        works = _("Two or three sentences are enough: what was decided, who does what, by when.")
        reasons.append(Reason("text", _("There is nothing to tell yet, or it is too long."), works, field="text"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        lock_target(occurrence)
        stands = Outcome.objects.filter(occurrence=occurrence).first()
        if stands and stands.text == text:
            return stands
        told, _new = Outcome.objects.update_or_create(
            occurrence=occurrence, defaults={"text": text, "by": by, "at": stands.at if stands else clock.now()}
        )
        people = who_hears(occurrence)
        record("told_outcome", occurrence, by=by, people=len(people))
        for person in people:
            _send(occurrence, told, person, address)
    return told


def who_hears(occurrence: Occurrence) -> list[Person]:
    """Known people who came, or asked before; where nobody marked names, those who had a place. For a child its guardians."""
    marks = Attendance.objects.filter(occurrence=occurrence)
    came = marks.filter(presence=Presence.PRESENT).values_list("sign_up__person", "person")
    keys = {signed or walked_in for signed, walked_in in came}
    if not marks.exists():
        signed = SignUp.objects.filter(Q(occurrence=occurrence) | Q(event=occurrence.event_id, occurrence=None))
        keys |= set(signed.filter(state=SignUpState.CONFIRMED).values_list("person", flat=True))
    keys |= set(MeetingQuestion.objects.filter(event=occurrence.event_id).values_list("person", flat=True))
    links = Guardianship.objects.filter(child__in=keys - {None}).select_related("child")
    guarded = [link for link in links if link.child.is_adult is not True]
    keys = keys - {link.child_id for link in guarded} | {link.guardian_id for link in guarded}
    return list(Person.objects.present().filter(pk__in=keys - {None}).order_by("pk"))


def _send(occurrence: Occurrence, told: Outcome, person: Person, address: str) -> None:
    def words() -> str:
        return "\n\n".join(part for part in (told.text, address) if part)

    def subject() -> str:
        return _("What came of it: %(title)s") % {"title": occurrence.name}

    notify(person.as_recipient(), "outcome", subject, words, key=f"outcome-{occurrence.pk}")
