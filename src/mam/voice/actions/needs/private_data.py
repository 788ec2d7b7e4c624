"""A word of warning before something private is public, and taking it back with one press."""

from django.utils.translation import gettext as _

from mam.core.refusal import Reason

from ...methods.private_words import found_in


def private_reasons(*texts: str) -> list[Reason]:
    """One reason for each kind of private data in the words; whoever is sure may still say them."""
    found = found_in("\n".join(texts))
    said = {
        "email": _("There is an e-mail address in your words: %(what)s."),
        "phone": _("There is a phone number in your words: %(what)s."),
        "pesel": _("There is a number like a PESEL in your words."),
    }
    works = _("Everybody will read it. Take it out, or tick below that it shall stay.")
    return [Reason(f"private_{kind}", said[kind] % {"what": ", ".join(what)}, works) for kind, what in found.items()]
