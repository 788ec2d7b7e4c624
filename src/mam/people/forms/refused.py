"""A refusal beside the fields it speaks of."""

from mam.core.refusal import Refusal


def beside_fields(form, refusal: Refusal) -> Refusal | None:
    """Puts each reason under its field; what belongs to no field of the form comes back, to be shown above it."""
    rest = []
    for reason in refusal.reasons:
        if reason.field in form.fields:
            form.add_error(reason.field, f"{reason.sentence} {reason.works}".strip())
        else:
            rest.append(reason)
    return Refusal(rest) if rest else None
