"""Contacts from conversations, for somebody who asks what is held on them: searching, tying to the register, deleting."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import only_with
from mam.people.models import Person
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import beside_fields, pressed

from ...actions.listening.contacts import forget_contact, search_contacts, tie_contact
from ...forms.listening import ContactSearchForm
from ...models import Contact, Conversation


@never_cache
@only_with("voice.listen")
def contacts(request):
    """Opening the page shows nothing; a press searches, and the journal remembers each contact that was shown."""
    about = person_asked(request)
    sent, found, refusal = request.method == "POST", None, None
    form = ContactSearchForm(request.POST if sent else None, initial={"words": about.name if about else ""})
    if sent and form.is_valid():
        try:
            found = search_contacts(form.cleaned_data["words"], by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {"form": form, "refusal": refusal, "found": found, "about": about, "sees_all": request.person.is_staff_member}
    return render(request, "voice/listening/contacts.html", context)


@require_POST
@only_with("voice.listen")
def tie(request, conversation):
    row = contact_of(request, conversation)
    person = person_asked(request)
    if person is None:
        raise Http404
    done = _("From now on it is among the data of this person, to be read and to be erased.")
    back = reverse("people:person", args=[request.municipality.slug, person.pk])
    return pressed(request, lambda: tie_contact(row, person, by=request.person), done, back)


@require_POST
@only_with("voice.listen")
def end(request, conversation):
    """Also after it is gone, so that a second press does no harm."""
    row = get_object_or_404(Conversation.objects.visible_to(request.person), pk=conversation)
    if not allowed("voice.see_contact", request.person, row):
        raise Http404
    done = _("Name and contact are deleted. What was said stays, without a name.")
    back = reverse("voice:conversation", args=[request.municipality.slug, conversation])
    return pressed(request, lambda: forget_contact(row, by=request.person), done, back)


def person_asked(request) -> Person | None:
    """Who of the register asks; nobody when the search is for somebody the house does not know."""
    key = as_uuid(request.POST.get("person", request.GET.get("person")))
    return Person.objects.visible_to(request.person).filter(pk=key).first() if key else None


def contact_of(request, conversation) -> Contact:
    """The contact of a conversation, for those who may look at it."""
    rows = Contact.objects.visible_to(request.person).kept().select_related("conversation")
    return get_object_or_404(rows, conversation=conversation)
