"""Finding exactly one person by what somebody wrote about them."""

from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, fold

from ..methods.contacts import clean_email, clean_phone
from ..models import Person


def one_person(words: str) -> Person:
    """The person of the town with this e-mail, phone or full name; nobody can leaf through people this way.

    Refuses when nobody fits, and when more than one does.
    """
    typed = clean_line(words)[:254]
    people = Person.objects.present()
    if address := clean_email(typed):
        found = list(people.filter(email=address)[:2])
    elif number := clean_phone(typed):
        found = list(people.filter(phone=number)[:2])
    else:
        found = [one for one in people.named_like(typed)[:50] if fold(one.name) == fold(typed)] if typed else []
    if not found:
        works = _("Check the spelling, or ask the host to write this person down first.")
        raise Refusal(Reason("nobody", _("We do not know such a person here."), works, field="who"))
    if len(found) > 1:
        raise Refusal(
            Reason("several", _("More than one person is called so."), _("Write the e-mail or the phone."), field="who")
        )
    return found[0]
