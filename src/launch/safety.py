"""What a real server must have before it opens: every unsafe or missing setting is named at once."""

import re
from urllib.parse import urlsplit

REPLY_ADDRESS = re.compile(r"[a-zA-Z0-9._-]{1,29}@[a-zA-Z0-9.-]+")  # a token of at most 34 letters stands behind it, in 64


def unsafe_settings(environment: dict[str, str]) -> list[str]:
    """One sentence for each setting that is missing or unsafe; an empty list means the server may start."""
    trouble = []
    if environment.get("MAM_DEMO") == "1":
        trouble.append("MAM_DEMO=1 is for the demo only: anyone could sign in as anyone. Remove it.")
    if not environment.get("DATABASE_URL", "").startswith(("postgresql://", "postgres://")):
        trouble.append("DATABASE_URL is missing: give a PostgreSQL 15 or newer (postgresql://user:password@host/mam).")
    key = environment.get("MAM_SECRET_KEY", "")
    if len(key) < 50 or len(set(key)) < 10 or key.startswith("only-for-tests"):
        trouble.append("MAM_SECRET_KEY is missing, shorter than 50 letters or easy to guess: give a long random text and keep it secret.")
    hosts = environment.get("MAM_HOSTS", "")
    if not hosts.strip(" ,") or "*" in hosts:
        trouble.append("MAM_HOSTS is missing or lets everyone in (*): list the names of this server, with commas.")
    if not environment.get("MAM_ADDRESS", "").startswith("https://"):
        trouble.append("MAM_ADDRESS must be the public address and start with https://, for example https://mam.example.pl.")
    mail = urlsplit(environment.get("MAM_EMAIL_URL", ""))
    if mail.scheme not in ("smtp", "smtps") or not mail.hostname:
        trouble.append("MAM_EMAIL_URL is missing: give the mail server (smtp://user:password@host:587/?tls=1).")
    elif mail.scheme == "smtp" and mail.username and "tls=1" not in mail.query:
        trouble.append("MAM_EMAIL_URL would send a password in the open: use smtps:// or add ?tls=1.")
    if not environment.get("MAM_DATA", "").startswith("/"):
        trouble.append("MAM_DATA is missing: give a folder for photos and files that is backed up (/srv/mam/data).")
    if "Console" in environment.get("MAM_SMS", ""):
        trouble.append("MAM_SMS would print sign-in codes to the log: name a driver that sends them, or leave it out.")
    reply = environment.get("MAM_REPLY_ADDRESS", "")
    if reply and not REPLY_ADDRESS.fullmatch(reply):
        trouble.append("MAM_REPLY_ADDRESS is no address for answers: give a short one without a plus (odpowiedz@mam.example.pl) or none.")
    if not environment.get("MAM_FROM_EMAIL"):
        trouble.append("MAM_FROM_EMAIL is missing: give the sender of letters (MAM Miasto <mam@example.pl>).")
    return trouble
