"""The house's key for messages in the browser (VAPID, RFC 8292): made once, kept in a file; its public half goes to browsers."""

import base64
import contextlib
import os
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

POINT = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def vapid_key(path: Path) -> str:
    """The private key as PEM, from the file; the first who asks makes it."""
    with contextlib.suppress(FileExistsError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(new_key())
    return path.read_text()


def new_key() -> str:
    """A new private key (P-256) as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return key.private_bytes(*form).decode()


def vapid_public(pem: str) -> str:
    """The public half as browsers want it (base64url of the point); nothing without a key."""
    if not pem:
        return ""
    point = serialization.load_pem_private_key(pem.encode(), None).public_key().public_bytes(*POINT)
    return base64url(point)


def vapid_private(pem: str) -> str:
    """The private number as base64url, the form pywebpush takes."""
    number = serialization.load_pem_private_key(pem.encode(), None).private_numbers().private_value
    return base64url(number.to_bytes(32))


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
