"""The board of a group: reading, hanging a note, changing it, pinning and taking down."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.ui.deeds import Words, pressed

from ..actions.board import board_opens, change_note, hang_again, hang_note, pin_note, take_down, usual_end
from ..actions.finding import one_person
from ..entrance import person_required
from ..forms.boards import NoteForm
from ..models import Post
from .group_page import group_here, is_inside
from .joining import page_of
from .one_form import one_form

ON_A_PAGE = 20


def note_here(request, group, key, *, verb: str = "") -> Post:
    """A note of this group that the person may see; with a verb, only for those who may do it."""
    found = Post.objects.visible_to(request.person).select_related("group", "author", "by")
    post = get_object_or_404(found, group=group, pk=key)
    if verb and not allowed(verb, request.person, post):
        raise Http404
    return post


@login_not_required
def board(request, group):
    """Everything that hangs today and the person may read."""
    group = group_here(request, group)
    notes = Post.objects.visible_to(request.person).hanging().filter(group=group).select_related("author")
    page = Paginator(notes, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"group": group, "page": page, "opens": board_opens(group), "may_hang": may_hang(request, group)}
    context["inside"] = is_inside(group, request.person)
    context["off"] = Post.objects.off_the_board(request.person).filter(group=group)[:10] if request.person else []
    context["may_read_log"] = allowed("people.see_board_log", request.person, group)
    return render(request, "people/board/board.html", context)


def may_hang(request, group) -> bool:
    return not group.closed and not group.archived and allowed("people.hang_note", request.person, group)


@login_not_required
def note(request, group, note):
    """One note; its author also finds what was decided about it."""
    group = group_here(request, group)
    post = note_here(request, group, note)
    own = allowed("people.change_note", request.person, post)
    decisions = post.decisions.exclude(verdict="kept").select_related("appeal") if own else []
    context = {
        "group": group, "post": post, "own": own, "decisions": decisions, "inside": is_inside(group, request.person),
        "may_pin": allowed("people.pin_note", request.person, post),
        "may_report": request.person is None or request.person.pk != post.author_id,
    }  # fmt: skip
    return render(request, "people/board/note.html", context)


@person_required
def note_new(request, group):
    """A note for the board; the people of the house may put up a paper one for somebody."""
    group = group_here(request, group, verb="people.hang_note")
    house = allowed("people.hang_note_for", request.person, group)
    form = NoteForm(request.POST or None, for_somebody=house, initial={"ends": usual_end()})

    def deed(data):
        author = one_person(data.pop("who")) if data.get("who") else request.person
        data.pop("who", None)
        channel = data.pop("channel", "") if author != request.person else data.pop("channel", None) and "web"
        hang_note(group, data["title"], data["words"], by=request.person, author=author, ends=data["ends"],
                  for_all=data["for_all"], channel=channel or "web")  # fmt: skip

    words = Words(_("A new note"), _("Hang the note"), _("The note hangs on the board."), group.name)
    return one_form(request, form, deed, words, group=group, back=page_of(request, group, "board"))


@person_required
def note_edit(request, group, note):
    group = group_here(request, group)
    post = note_here(request, group, note, verb="people.change_note")
    known = {"title": post.title, "words": post.text, "ends": post.ends, "for_all": post.for_all}
    form = NoteForm(request.POST or None, initial=known)
    words = Words(_("Change the note"), _("Save the note"), _("Saved."), post.title)
    return one_form(
        request, form, lambda data: change_note(post, by=request.person, **data), words, group=group,
        back=page_of(request, group, "note", post.pk),
    )  # fmt: skip


@person_required
@require_POST
def note_pin(request, group, note):
    """Pins the note at the top, or takes the pin out."""
    group = group_here(request, group)
    post = note_here(request, group, note, verb="people.pin_note")
    return pressed(
        request, lambda: pin_note(post, not post.pinned, by=request.person), _("Done."), page_of(request, group, "note", post.pk)
    )


@person_required
@require_POST
def note_down(request, group, note):
    """Takes the note down; pressed once more it hangs again."""
    group = group_here(request, group)
    post = note_here(request, group, note, verb="people.change_note")
    deed = take_down if post.hangs else hang_again
    return pressed(request, lambda: deed(post, by=request.person), _("Done."), page_of(request, group, "note", post.pk))
