"""What guardians hear when their child signed itself up: each gets a link of their own, which the child does not have."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from mam.core.dates import edge_words
from mam.journal.actions import notify
from mam.journal.actions.questions import ask
from mam.people.models import Person

from ..models import SignUp
from ..words import SignUpState
from .sign_up_letters import address, what
from .times import Times

KIND = "guardian"
OPENING = 32


def guardians_of(sign_up: SignUp) -> list[Person]:
    return list(Person.objects.present().filter(wards__child=sign_up.person_id).order_by("pk"))


def word_for(sign_up: SignUp, guardian: Person) -> str:
    """The secret word of one guardian's link."""
    return salted_hmac("mam.programme.guardian", f"{sign_up.token} {guardian.pk}", algorithm="sha256").hexdigest()[:OPENING]


def guardian_by(sign_up: SignUp, word: str) -> Person | None:
    """Whose word it is, as long as they answer for the child."""
    return next((one for one in guardians_of(sign_up) if constant_time_compare(word_for(sign_up, one), word)), None)


def page_for(sign_up: SignUp, guardian: Person) -> str:
    """The full address of that guardian's page."""
    words = [sign_up.municipality.slug, sign_up.token, word_for(sign_up, guardian)]
    return settings.MAM_ADDRESS + reverse("programme:guardian", args=words)


def ask_guardians(sign_up: SignUp, times: Times) -> None:
    """Every guardian is asked, by their own channel and with the same deadline; who has no e-mail and no phone is rung."""
    until = sign_up.held_until if sign_up.state == SignUpState.HELD else times.closes
    name, title = sign_up.person.first_name, sign_up.name

    def subject() -> str:
        return _("%(name)s wants to come: %(title)s") % {"name": name, "title": title}

    def sms() -> str:
        line = _("%(name)s wants to come: %(title)s. Do you agree? Answer TAK or NIE, until %(when)s.")
        return line % {"name": name, "title": title, "when": edge_words(until)}

    for guardian in guardians_of(sign_up):
        with translation.override(guardian.language or "pl"):
            text = "\n\n".join([_("Good morning,"), what(sign_up, times), *words(sign_up, until), page_for(sign_up, guardian)])
            notice = notify(guardian.as_recipient(), KIND, subject(), text, sms=sms, until=until)
        ask(notice, KIND, str(sign_up.pk), expires=until)


def words(sign_up: SignUp, until) -> list[str]:
    name, when = {"name": sign_up.person.first_name}, {"when": edge_words(until)}
    first = _("%(name)s signed up alone. It counts when you say yes.") % name
    if sign_up.state == SignUpState.HELD:
        return [first, _("We hold the place until %(when)s. After that we ask the next person.") % when]
    return [first, _("Please answer until %(when)s.") % when]


def tell_child(sign_up: SignUp, times: Times) -> None:
    """The child hears that a guardian was asked, when it can be reached itself."""
    child = sign_up.person
    if not (child.email or child.phone):
        return
    with translation.override(child.language or "pl"):
        subject = _("We asked your guardian: %(name)s") % {"name": sign_up.name}
        line = _("Your sign-up is written down. It counts when a parent or guardian says yes; we have asked them.")
        text = "\n\n".join([_("Good morning,"), what(sign_up, times), line, address(sign_up)])
        notify(child.as_recipient(), "sign-up", subject, text)
