"""Answers by e-mail as mail programs write them, and the real command that takes them."""

import io
from types import SimpleNamespace

from django.core.management import call_command

WORDS = "Ławka pod lipą by się przydała.\nI kosz obok niej."

GMAIL = """{words}

pt., 27 lis 2026 o 10:12 MAM Chrzanów <mam@mam.example> napisał(a):

> Dzień dobry,
>
> Pisze Halina:
> „Ławki były tu do 2010 roku.”
"""
GMAIL_BROKEN = """{words}

czw., 26 lis 2026 o 9:05 MAM Chrzanów (Miejsce Aktywności Mieszkańców) <
mam@mam.example> napisał(a):

> Dzień dobry,
"""
THUNDERBIRD = """W dniu 27.11.2026 o 10:12, MAM Chrzanów pisze:
> Dzień dobry,
> „Ławki były tu do 2010 roku.”

{words}

-- 
Jan Kowalski
tel. 600 000 001
"""
THUNDERBIRD_LONG = """{words}

W dniu 27.11.2026 o 10:12, MAM Chrzanów napisał(a):
> Dzień dobry,
"""
OUTLOOK = """{words}

Od: MAM Chrzanów <mam@mam.example>
Wysłano: piątek, 27 listopada 2026 10:12
Do: Jan Kowalski <jan@example.org>
Temat: Odpowiedź w rozmowie

Dzień dobry,
Ławki były tu do 2010 roku.
"""
OUTLOOK_LINE = """{words}

________________________________
From: MAM Chrzanów <mam@mam.example>
Sent: Friday, November 27, 2026 10:12 AM
To: Jan Kowalski
Subject: RE: Odpowiedź

Good morning,
"""
OUTLOOK_OLD = """{words}

-----Original Message-----
From: MAM Chrzanów
Dzień dobry,
"""
APPLE = """{words}

Wysłane z iPhone’a

> Wiadomość napisana przez MAM Chrzanów <mam@mam.example> w dniu 27 lis 2026, o godz. 10:12:
>
> Dzień dobry,
"""
APPLE_MAC = """{words}

Wiadomość napisana przez MAM Chrzanów <mam@mam.example> w dniu 27 lis 2026,
o godz. 10:12:

Dzień dobry,
"""
POLISH_PORTAL = """{words}

Dnia 27 listopada 2026 10:12 MAM Chrzanów <mam@mam.example> napisał(a):

Dzień dobry,
"""
SLOVAK_GMAIL = """{words}

pi 27. 11. 2026 o 10:12 MAM Chrzanów <mam@mam.example> napísal(a):

> Dobrý deň,
"""
SLOVAK_OUTLOOK = """{words}

Od: MAM Chrzanów <mam@mam.example>
Odoslané: piatok 27. novembra 2026 10:12
Komu: Jan Kowalski
Predmet: Odpoveď v rozhovore

Dobrý deň,
"""
SLOVAK_THUNDERBIRD = """{words}

Dňa 27. 11. 2026 o 10:12 MAM Chrzanów napísal(a):
> Dobrý deň,
"""
FORMS = {
    name.lower(): form for name, form in list(globals().items()) if name.isupper() and isinstance(form, str) and "{words}" in form
}


def eml(to: str, body: str, *, sender: str = "jan@example.org", mark: str = "a1@example.org", kind: str = "text/plain", **more) -> bytes:
    """A letter as a mail server hands it over. more: further headers, with _ for -."""
    headers = {
        "Return-Path": f"<{sender}>", "Delivered-To": to, "From": f"Jan Kowalski <{sender}>", "To": f"MAM Chrzanów <{to}>",
        "Subject": "Re: rozmowa", "Date": "Fri, 27 Nov 2026 11:00:00 +0100", "Message-ID": f"<{mark}>", "MIME-Version": "1.0",
        "Content-Type": f"{kind}; charset=utf-8", "Content-Transfer-Encoding": "8bit",
        **{name.replace("_", "-"): value for name, value in more.items()},
    }  # fmt: skip
    return "\r\n".join([*(f"{name}: {value}" for name, value in headers.items()), "", *body.split("\n")]).encode()


def taking(monkeypatch):
    """`./mam manage take_mail < letter`, as a function of the letter that gives what it said."""

    def take(raw: bytes) -> str:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        said = io.StringIO()
        call_command("take_mail", stdout=said)
        return said.getvalue()

    return take
