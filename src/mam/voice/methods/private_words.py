"""What people should not write where everybody reads: phone numbers, e-mail addresses, numbers that look like a PESEL."""

import re

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
DIGITS = re.compile(r"(?<![\w,.])\+?\d(?:[ \-]?\d){8,13}(?![\w])")
WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)


def found_in(text: str) -> dict[str, list[str]]:
    """What looks private, by kind: "email", "phone", "pesel". Empty when nothing does."""
    found = {"email": EMAIL.findall(text), "phone": [], "pesel": []}
    for number in DIGITS.findall(text):
        digits = re.sub(r"\D", "", number)
        if is_pesel(digits):
            found["pesel"].append(number)
        elif is_phone(number, digits):
            found["phone"].append(number)
    return {kind: words for kind, words in found.items() if words}


def is_pesel(digits: str) -> bool:
    """Eleven digits with the right check digit."""
    if len(digits) != 11:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=False))
    return (10 - total % 10) % 10 == int(digits[10])


def is_phone(number: str, digits: str) -> bool:
    """Nine Polish digits, with the country before them or not; or any number that begins with a plus."""
    return number.startswith("+") or len(digits) == 9 or (len(digits) == 11 and digits.startswith("48")) or digits.startswith("0048")
