"""The attempt at consent: whether one can live with an option, with or without an account."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.ui.deeds import Words

from ...actions.topics.consent import say_consent
from ...actions.topics.wordings import wording_of
from ...forms.topics import ConsentForm
from ...models import Remark
from ...words.topics import Making
from .finding import one_form, page_at, topic_here
from .whoever import for_whom, participant_made, remember, way


@never_cache
@login_not_required
def topic_consent(request, topic, option):
    """Can you live with it? With or without an account; the last word counts."""
    topic = topic_here(request, topic)
    other = for_whom(request, topic)
    row = get_object_or_404(Remark.objects.public(), topic=topic, pk=option, kind=Making.OPTION)
    row.topic = topic
    form = ConsentForm(request.POST or None, initial={"wording": wording_of(row)})
    made = []

    def deed():
        made.append(participant_made(request, topic, other))
        said, read = form.cleaned_data, form.take_wording(wording_of(row))
        say_consent(
            row, made[0], said["can"] == "yes", said["because"], wording=read, by=request.person, channel=way(request, other)
        )

    words = Words(_("Can you live with it?"), _("Say so"), _("Noted. You can change your mind while this stage lasts."), row.text)
    response = one_form(request, form, deed, words, back=f"{page_at(request, topic)}#option", topic=topic, other=other)
    return remember(request, response, made[0]) if made else response
