"""Questions before a meeting and their answers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Reason, Refusal
from mam.people.entrance import person_required
from mam.people.models import Person
from mam.ui.deeds import beside_fields

from ...actions.outcome import answer_question, ask_before, takes_questions
from ...forms.outcome import AnswerForm, QuestionForm
from ...models import Event, MeetingQuestion


@login_not_required
def questions(request, event):
    """Answered questions for everybody; one's own and the form for who is signed in; all of them for the organisers."""
    event = get_object_or_404(Event.objects.visible_to(request.person), slug=event)
    organises = allowed("programme.answer_question", request.person, event)
    at_desk = allowed("programme.write_down", request.person)
    form = QuestionForm(request.POST or None, at_desk=at_desk)
    refusal = None
    if request.method == "POST" and request.person and form.is_valid():
        try:
            data = form.cleaned_data
            person = whose(request.person, data.get("whose", ""))
            ask_before(event, data["text"], person=person, by=request.person, channel=data.get("channel", "web"))
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(
                request, _("The question is with the organiser. The answer will come to the person who asked.")
            )
            return redirect("programme:questions", request.municipality.slug, event.slug)
    rows = MeetingQuestion.objects.filter(event=event).select_related("person")
    context = {
        "event": event, "form": form, "refusal": refusal, "organises": organises, "open": takes_questions(event),
        "answered": [row for row in rows if row.answer], "waiting": [row for row in rows if not row.answer],
        "mine": [row for row in rows if not row.answer and request.person and row.person_id == request.person.pk],
    }  # fmt: skip
    return render(request, "programme/outcome/questions.html", context)


def whose(person: Person, words: str) -> Person:
    """For whom the host writes: exactly one person fits the words, or themself."""
    if not words.strip():
        return person
    found = list(Person.objects.visible_to(person).matching(words)[:2])
    if len(found) == 1:
        return found[0]
    works = _(
        "Type the whole name, or the phone number; write the person down first when the house does not know them."
    )
    raise Refusal(Reason("whose", _("More than one person fits, or none."), works, field="whose"))


@person_required
def question(request, question):
    """The organiser answers one question."""
    question = get_object_or_404(MeetingQuestion.objects.select_related("event", "person"), pk=question)
    if not allowed("programme.answer_question", request.person, question.event):
        raise Http404
    form = AnswerForm(request.POST or None, initial={"answer": question.answer})
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            answer_question(question, form.cleaned_data["answer"], by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("The answer is shown, and whoever asked hears of it."))
            return redirect("programme:questions", request.municipality.slug, question.event.slug)
    return render(request, "programme/outcome/question.html", {"question": question, "form": form, "refusal": refusal})
