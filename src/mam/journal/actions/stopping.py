"""Switching a topic off with the link of a letter, without signing in."""

import uuid

from django.core import signing

SIGNER = signing.Signer(salt="journal.stop", sep="~")


def stop_token(to: uuid.UUID, topic: str) -> str:
    """Signed, without an end: a letter found years later can still be switched off."""
    return SIGNER.sign(f"{to.hex}.{topic}")


def read_stop_token(token: str) -> tuple[uuid.UUID, str] | None:
    """(person, topic), or None for a token that this house did not sign."""
    try:
        to, _dot, topic = SIGNER.unsign(token).partition(".")
        return uuid.UUID(to), topic
    except (signing.BadSignature, ValueError):
        return None
