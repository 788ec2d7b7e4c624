"""Commenting, with or without an account, and by the house for somebody; the look at first words of people not known yet."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.refusal import Reason, Refusal
from mam.people.entrance import only_with, searched_for
from mam.people.models import Group
from mam.programme.actions import tries
from mam.ui.deeds import beside_fields, pressed

from ...actions.consultations.commenting import comment, comment_as_newcomer, comment_at_desk, show_comment
from ...forms.comments import CommentForm, DeskCommentForm
from ...methods.slips import slip_words
from ...models import Comment
from .finding import consultation_here, page_of

MOST_AN_HOUR, HOUR = 30, 3600


@never_cache
@login_not_required
def new(request, number):
    """The form; after a refusal it stays filled, and a warning about private data asks for a tick."""
    row = consultation_here(request, number)
    groups = Group.objects.bookable_by(request.person) if request.person else None
    sent = request.method == "POST"
    start = {"paragraph": request.GET.get("paragraph")}
    form = CommentForm(request.POST if sent else None, consultation=row, groups=groups, person=request.person, initial=start)
    return answered(request, row, form, lambda: written(request, form), "voice/consultations/new.html")


def written(request, form: CommentForm) -> Comment:
    key = form.cleaned_data["request_key"]
    if request.person:
        return comment(form.ask(author=request.person, by=request.person), request_key=key)
    address = get_adapter().get_client_ip(request)
    works = _("Try again in an hour, sign in, or hand it in on paper.")
    too_often = Reason("too_often", _("Too many comments came from this network."), works)
    tries.count_or_refuse("comment", address, MOST_AN_HOUR, seconds=HOUR, reason=too_often)
    if form.is_nameless:
        return comment(form.ask(), request_key=key)
    said = form.cleaned_data
    return comment_as_newcomer(said["name"], said["contact"], form.ask(), request_key=key)


@never_cache
@only_with("voice.write_comment_down")
def desk(request, number):
    """Search and form on one page, as for needs."""
    row = consultation_here(request, number)
    words, found = searched_for(request)
    start = {"person": str(found[0].pk)} if found else {"first_name": words}
    form = DeskCommentForm(request.POST if request.method == "POST" else None, consultation=row, found=found, initial=start)

    def write() -> Comment:
        said = form.cleaned_data
        return comment_at_desk(form.chosen, form.new, form.ask(by=request.person), sure=said["other"], request_key=said["request_key"])

    return answered(request, row, form, write, "voice/consultations/desk.html", words=words, found=found)


def answered(request, row, form, deed, template: str, **shown):
    """The form again with its refusal, or the page of the consultation with the number of the comment."""
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            made = deed()
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            said = _("Thank you. It is comment number %(number)d. Your slip to come back: %(slip)s.")
            messages.success(request, said % {"number": made.number, "slip": slip_words(made.slip)})
            if made.shown is None:
                messages.info(request, _("The host reads it first, then everybody can. The office replies to it in any case."))
            return redirect(page_of(request, row))
    codes = refusal.codes if refusal else []
    context = {
        "consultation": row, "form": form, "refusal": refusal, "looks_known": "looks_known" in codes,
        "warned": any(code.startswith("private") for code in codes), **shown,
    }  # fmt: skip
    return render(request, template, context)


@require_POST
@only_with("voice.look_at_comments")
def look(request, number, comment):
    """One press lets everybody read it."""
    row = consultation_here(request, number)
    found = get_object_or_404(Comment.objects.standing(), consultation=row, number=comment)
    done = _("Everybody can read comment number %(number)d now.") % {"number": found.number}
    return pressed(request, lambda: show_comment(found, by=request.person), done, page_of(request, row))
