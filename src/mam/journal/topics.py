"""Topics: what a person can choose ways for. A room registers its own in apps.py, with the kinds of notices that belong to it."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Topic:
    """label: lazy words. may_be_off: nothing is lost when it never comes. digestible: it may wait for a daily letter.

    concerns: whether somebody gets such messages at all; without it everybody.
    """

    slug: str
    label: str
    may_be_off: bool
    digestible: bool
    order: int
    concerns: Callable[[uuid.UUID], bool] | None = None

    def is_for(self, person: uuid.UUID) -> bool:
        return self.concerns is None or self.concerns(person)


# Not to be chosen by itself: what a daily letter of several topics is switched off with.
DAILY = Topic("daily", _("What comes together once a day"), may_be_off=True, digestible=False, order=0)

_topics: dict[str, Topic] = {}
_of_kind: dict[str, str] = {}


def register(
    slug: str,
    label: str,
    *,
    may_be_off: bool = False,
    digestible: bool = False,
    kinds: tuple[str, ...] = (),
    order: int = 50,
    concerns: Callable[[uuid.UUID], bool] | None = None,
) -> None:
    """kinds: notices of these kinds fall under the topic unless they say otherwise."""
    _topics[slug] = Topic(slug, label, may_be_off, digestible, order, concerns)
    _of_kind.update(dict.fromkeys(kinds, slug))


def topics() -> list[Topic]:
    return sorted(_topics.values(), key=lambda topic: topic.order)


def topic(slug: str) -> Topic | None:
    return DAILY if slug == DAILY.slug else _topics.get(slug)


def topic_of(kind: str) -> str:
    """The topic of a kind of notice, or "" when nobody chooses about it."""
    return _of_kind.get(kind, "")
