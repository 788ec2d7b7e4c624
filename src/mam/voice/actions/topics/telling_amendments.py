"""Letters about amendments: to the option's author, to whoever proposed one, and to those who spoke about the earlier wording."""

from django.utils.translation import gettext as _

from mam.people.actions.telling import tell
from mam.people.models import Person

from ...models import Amendment, Consent
from .telling import to_topic

KIND = "topic-wording"


def tell_proposed(amendment: Amendment) -> None:
    """The option's author reads both wordings and what to do."""
    option, remark = amendment.option, amendment.remark
    if option.author is None or option.author_id == remark.author_id:
        return

    def words():
        asked = _("Accept it, or say why not. After a week without an answer the animator may answer.")
        return _("Somebody proposes another wording of your option"), [*both(option.text, remark.text), asked, to_topic(option.topic)]

    tell(option.author, KIND, words, key=f"amendment-{amendment.pk}")


def tell_answered(amendment: Amendment, *, by: Person) -> None:
    """Whoever proposed it hears the answer."""
    writer = amendment.remark.author
    if writer is None or writer.pk == by.pk:
        return

    def words():
        title = _("Your wording was accepted") if amendment.accepted else _("Your wording was not accepted")
        return title, [f"„{amendment.remark.text}”", amendment.answer, to_topic(amendment.option.topic)]

    tell(writer, KIND, words, key=f"amendment-answered-{amendment.pk}")


def tell_new_wording(amendment: Amendment, *, by: Person) -> None:
    """Everybody who said whether they can live with the option: their word was about other words."""
    said = Consent.objects.filter(option=amendment.option).values("participant__person")

    def words():
        title = _("An option you spoke about has a new wording")
        more = _("What you said stands as said about the earlier wording. Tell us about the new one.")
        return title, [*both(amendment.before, amendment.remark.text), more, to_topic(amendment.option.topic)]

    for person in Person.objects.present().filter(pk__in=said).exclude(pk=by.pk).order_by("pk"):
        tell(person, KIND, words, key=f"new-wording-{amendment.pk}")


def both(before: str, after: str) -> list[str]:
    return [_("It was: %(text)s") % {"text": f"„{before}”"}, _("Proposed: %(text)s") % {"text": f"„{after}”"}]
