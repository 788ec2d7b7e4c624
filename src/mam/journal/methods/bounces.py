"""Reading a letter that came back (delivery status notification, RFC 3464; pure)."""

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message


@dataclass(frozen=True)
class Bounce:
    """message_id: of the letter that did not arrive. status: like 5.1.1; words: what the other server said."""

    message_id: str
    status: str
    words: str


def read_bounce(raw: bytes) -> Bounce | None:
    """None for what is no failure: an answer from a holiday, a letter that is only late, an ordinary letter."""
    message = message_from_bytes(raw, policy=policy.compat32)
    if message.get_content_type() != "multipart/report":
        return None
    failed = next(
        (block for block in status_blocks(message) if block.get("Action", "").strip().lower() == "failed"), None
    )
    message_id = original_id(message)
    if failed is None or not message_id:
        return None
    words = " ".join(failed.get("Diagnostic-Code", "").partition(";")[2].split())
    return Bounce(message_id, failed.get("Status", "").strip(), words[:200])


def status_blocks(message: Message):
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            yield from part.get_payload()


def original_id(message: Message) -> str:
    """The Message-ID of the letter inside, or of its headers alone."""
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822" and part.is_multipart():
            return part.get_payload(0).get("Message-ID", "").strip()
        if kind == "text/rfc822-headers":
            return (
                message_from_bytes(part.get_payload(decode=True), policy=policy.compat32).get("Message-ID", "").strip()
            )
    return ""
