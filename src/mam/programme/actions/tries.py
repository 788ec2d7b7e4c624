"""How often something came from one network address, counted in the shared cache so that several workers agree."""

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from mam.core.refusal import Reason, Refusal


def too_often(what: str, address: str, most: int) -> bool:
    """Whether the address has done it `most` times already; an unknown address never has."""
    return bool(address) and cache.get(_key(what, address), 0) >= most


def count(what: str, address: str, *, seconds: int) -> None:
    """One more; forgotten so many seconds after the last one."""
    if address:
        cache.set(_key(what, address), cache.get(_key(what, address), 0) + 1, seconds)


def count_or_refuse(what: str, address: str, most: int, *, seconds: int, reason: Reason) -> None:
    """One more, or the reason when the address has done it `most` times already."""
    if too_often(what, address, most):
        raise Refusal(reason)
    count(what, address, seconds=seconds)


def _key(what: str, address: str) -> str:
    """The address itself is not kept."""
    return f"tries-{salted_hmac('mam.programme.tries', f'{what} {address}').hexdigest()}"
