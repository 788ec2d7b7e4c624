"""What somebody wrote in an answer by e-mail: without what they quote, and without the signature of their mail program (pure).

When in doubt a line stays: too much in the talk is seen and forgiven, a lost sentence is not.
"""

import re

LONGEST_LINE = 300  # a longer one is somebody's words, never a line that a mail program put there
TO_THE_END = re.compile(
    r"^-{2,}\s*(original message|forwarded message|wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości"
    r"|wiadomość przekazana|pôvodná správa|originálna správa|preposlaná správa|původní zpráva)\s*-{2,}$",
    re.IGNORECASE,
)
WROTE = re.compile(
    r"(napisał\(a\)|napisała?|napisali|pisze|wrote|napísala?|napísal\(a\)|napsala?|napsal\(a\)) ?:$", re.IGNORECASE
)
OPENS = re.compile(
    r"^(wiadomość napisana przez|w dniu|dnia|dne|dňa|on|pon|wt|śr|czw|pt|sob|niedz|po|ut|st|št|pi|so|ne"
    r"|mon|tue|wed|thu|fri|sat|sun|\d{1,4})\b", re.IGNORECASE
)
MOMENT = re.compile(r"\b\d{1,2}:\d{2}\b|<[^<>\s]+@[^<>\s]+>")
APPLE = re.compile(r"^wiadomość napisana przez .*\d{1,2}:\d{2} ?:$", re.IGNORECASE)
FIELD = re.compile(
    r"^\*?(from|sent|date|to|cc|subject|od|nadawca|wysłano|wysłane|data|do|dw|temat|odoslané|dátum|komu|kópia|predmet): ?\*?",
    re.IGNORECASE,
)
SENDER = re.compile(r"^\*?(from|od|nadawca): ?\*?", re.IGNORECASE)
BY_MACHINE = re.compile(
    r"^(wysłan[eoy] z|sent from|odoslané z|odesláno z|pobierz (aplikację )?(program )?outlook|get outlook"
    r"|získajte outlook)\b", re.IGNORECASE
)


def own_words(text: str) -> str:
    """The lines that the writer wrote, also when they stand below or between what is quoted."""
    lines = text.replace("\r\n", "\n").replace("\N{NO-BREAK SPACE}", " ").split("\n")
    lines = without_openings(before_the_old_letter(lines))
    lines = [line for line in lines if not line.lstrip().startswith(">")]
    return "\n".join(line.rstrip() for line in without_machine(before_signature(lines))).strip()


def before_the_old_letter(lines: list[str]) -> list[str]:
    """Up to the line under which a mail program put the whole old letter without any sign before its lines."""
    for n, line in enumerate(lines):
        if TO_THE_END.match(line.strip()) or starts_header(lines, n):
            above = lines[:n]
            while above and set(above[-1].strip()) <= {"_", "-"}:
                above.pop()
            return above
    return lines


def starts_header(lines: list[str], n: int) -> bool:
    """From, and at least two more fields in the lines that follow it: the head of the old letter."""
    if not SENDER.match(lines[n].strip()):
        return False
    return sum(bool(FIELD.match(line.strip())) for line in lines[n + 1 : n + 6]) >= 2


def without_openings(lines: list[str]) -> list[str]:
    """Without “on such a day somebody wrote:”, and without what follows it when its lines bear no sign of a quotation."""
    n = 0
    while n < len(lines):
        last = opening_ends(lines, n)
        if last is None:
            n += 1
        elif quoted_next(lines, last):
            lines = lines[:n] + lines[last + 1 :]
        else:
            return lines[:n]
    return lines


def opening_ends(lines: list[str], n: int) -> int | None:
    """The last line of the opening that begins here: mail programs break it over three lines at most."""
    if not OPENS.match(lines[n].strip()):
        return None
    said = ""
    for last, line in enumerate(lines[n : n + 3], start=n):
        said = f"{said} {line.strip()}".strip()
        if not line.strip() or len(said) > LONGEST_LINE:
            return None
        if APPLE.match(said) or (WROTE.search(said) and MOMENT.search(said)):
            return last
    return None


def quoted_next(lines: list[str], last: int) -> bool:
    following = next((line for line in lines[last + 1 :] if line.strip()), "")
    return following.lstrip().startswith(">")


def before_signature(lines: list[str]) -> list[str]:
    """Two hyphens alone end the words; without the space after them only near the end, because people draw lines too."""
    for n, line in enumerate(lines):
        if line == "-- " or (line.strip() == "--" and len(lines) - n <= 12):
            return lines[:n]
    return lines


def without_machine(lines: list[str]) -> list[str]:
    """Without the last line that a telephone adds."""
    kept = list(lines)
    while kept and (not kept[-1].strip() or (len(kept[-1]) <= 120 and BY_MACHINE.match(kept[-1].strip()))):
        kept.pop()
    return kept
