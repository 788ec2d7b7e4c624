"""Which numbers a text message can reach."""

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def is_mobile(number: str) -> bool:
    """True for a mobile number in E.164 (+48600000001); a landline, or what is no number, gets a call instead."""
    try:
        return phonenumbers.number_type(phonenumbers.parse(number, "PL")) in MOBILE
    except NumberParseException:
        return False


def e164(number: str) -> str | None:
    """A number as gateways write it (48600000001) in E.164; None when it cannot be one."""
    digits = number.strip()
    try:
        parsed = phonenumbers.parse(digits if digits.startswith("+") else f"+{digits}", None)
    except NumberParseException:
        return None
    return (
        phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_possible_number(parsed)
        else None
    )
