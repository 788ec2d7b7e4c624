"""Phone numbers and e-mail addresses: from what people type to one form, and back to what people read."""

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, PhoneNumberFormat

HERE = "PL"
HARD = "\N{NO-BREAK SPACE}"


def clean_phone(typed: str) -> str | None:
    """The number in E.164 ("+48600000001"), a Polish one unless it says otherwise; None when no such number can exist."""
    try:
        number = phonenumbers.parse(typed[:40], HERE)
    except NumberParseException:
        return None
    return (
        phonenumbers.format_number(number, PhoneNumberFormat.E164) if phonenumbers.is_possible_number(number) else None
    )


def phone_words(stored: str) -> str:
    """A number as people read it: "600 000 001", with the country before it when it is another one."""
    try:
        number = phonenumbers.parse(stored, HERE)
    except NumberParseException:
        return stored
    ours = number.country_code == phonenumbers.country_code_for_region(HERE)
    style = PhoneNumberFormat.NATIONAL if ours else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style).replace(" ", HARD)


def masked(stored: str) -> str:
    """Only the last three digits, for pages that anybody may open."""
    return f"••• ••• {stored[-3:]}"


def clean_email(typed: str) -> str | None:
    """The address in lower case; None when it cannot be one. Asks no server."""
    try:
        return validate_email(typed.strip(), check_deliverability=False, allow_smtputf8=False).normalized.lower()
    except EmailNotValidError:
        return None
