"""An NGO as patron of an initiative: told when somebody names it, and free to say no, because the offer fills its yearly limit."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.telling import Button, tell
from mam.people.models import Person
from mam.people.permissions import leads

from ...models import Initiative, Paper


def tell_patron(paper: Paper, *, by: Person) -> None:
    """Whoever answers for the NGO hears of it, unless somebody who leads it named it."""
    ngo, one = paper.ngo, paper.initiative
    if ngo is None or leads(by, ngo):
        return

    def words():
        address = reverse("initiatives:paper_patron", args=[one.municipality.slug, one.number, paper.kind])
        lines = [
            _("%(name)s wants %(ngo)s to hand in a paper for this initiative: %(paper)s.")
            % {"name": by.name, "ngo": ngo.name, "paper": paper.get_kind_display()},
            _(
                "A small grant counts in the yearly limit of your NGO."
                " If nobody has talked with you, or you do not agree, take the NGO out."
            ),
            Button(settings.MAM_ADDRESS + address, _("See it, or take the NGO out")),
        ]  # fmt: skip
        return _("Your NGO as patron: %(title)s") % {"title": one.title}, lines

    tell(ngo.responsible, "initiative-team", words, key=f"patron-{paper.pk}-{ngo.pk}")


def take_ngo_out(paper: Paper, *, by: Person, channel: str = Channel.WEB) -> Paper:
    """The NGO does not hand it in; its draft no longer counts in the year. Twice is once."""
    demand("initiatives.take_ngo_out", by, paper)
    with transaction.atomic():
        Initiative.objects.select_for_update(no_key=True).get(pk=paper.initiative_id)
        if Paper.objects.filter(pk=paper.pk, ngo__isnull=False).update(ngo=None, asked=0, made=None):
            record("took_ngo_out", paper.initiative, by=by, channel=channel, paper=paper.kind)
    paper.refresh_from_db()
    return paper
