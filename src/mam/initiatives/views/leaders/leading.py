"""What the house sees of one's leading: one's own page, and the same at the desk for somebody without the internet."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.people.entrance import only_with, person_required
from mam.people.models import Person
from mam.ui.deeds import Words, deed_page

from ...actions.leaders.answering import answer_as_leader, leading_of
from ...actions.leaders.looking import look_at_leading
from ...forms.leaders import LeaderForm

TEMPLATE = "initiatives/leaders/leading.html"


@never_cache
@person_required
def leading(request):
    back = reverse("initiatives:leading", args=[request.municipality.slug])
    return _page(request, request.person, back, _("What the house sees about you"))


@never_cache
@only_with("initiatives.answer_for_leader")
def leading_for(request, person):
    """Somebody stands at the desk or rings; the journal remembers the look."""
    about = get_object_or_404(Person.objects.visible_to(request.person), pk=person)
    if request.method == "GET":
        look_at_leading(about, by=request.person)
    back = reverse("people:person", args=[request.municipality.slug, about.pk])
    return _page(request, about, back, _("What the house sees about: %(name)s") % {"name": about.name}, at_desk=True)


def _page(request, about: Person, back: str, title: str, *, at_desk: bool = False):
    seen = leading_of(about)
    first = {"named": "yes" if seen.named else "no"} if seen.named is not None else {}
    if seen.word and seen.word.answer:
        first |= {"answer": seen.word.answer, "words": seen.word.words}
    form = LeaderForm(request.POST or None, at_desk=at_desk, initial=first)

    def deed():
        said = form.cleaned_data
        how = {"channel": said["channel"]} if at_desk else {}
        answer_as_leader(about, said["answer"], said["words"], named=said["named"] == "yes", by=request.person, **how)

    words = Words(title, _("Save the answer"), _("Saved. You can change it at any time."))
    return deed_page(request, form, deed, words, back=back, template=TEMPLATE, seen=seen, about=about, at_desk=at_desk)
