"""Letting texts in and taking them away: a removal is a new row by a rule, the text stays for named readers, the author is told."""

from dataclasses import dataclass

from django.db import models, transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Amendment, Comment, Gathering, Need, Remark, Removal, SecondLook, Statement, Topic
from ...permissions.topics import author_of
from ...words.topics import Rule
from ..needs.telling import tell_followers_of_new
from .statements import admit_statement
from .telling import tell_removed
from .telling_amendments import tell_proposed
from .telling_talk import tell_answer

Text = Need | Remark | Statement | Comment
KINDS: dict[str, type[models.Model]] = {"need": Need, "remark": Remark, "statement": Statement, "comment": Comment}
MOST_ON_PAGE = 100


@dataclass(frozen=True)
class Queue:
    """Everything that waits for the animator, oldest first."""

    needs: list[Need]
    remarks: list[Remark]
    statements: list[Statement]
    comments: list[Comment]
    looks: list[SecondLook]
    amendments: list[Amendment]

    @property
    def number(self) -> int:
        return sum(map(len, (self.needs, self.remarks, self.statements, self.comments, self.looks, self.amendments)))


def queue_for(person: Person) -> Queue:
    """Nothing for those who may not moderate. Looks and amendments that this person may not answer stand there too: somebody else will."""
    demand("voice.moderate", person)
    return Queue(
        list(Need.objects.waiting().select_related("raiser").order_by("created")[:MOST_ON_PAGE]),
        list(Remark.objects.waiting().select_related("topic", "author", "amendment__option")[:MOST_ON_PAGE]),
        list(Statement.objects.waiting().select_related("topic", "writer__person")[:MOST_ON_PAGE]),
        list(Comment.objects.waiting().select_related("consultation", "author")[:MOST_ON_PAGE]),
        list(SecondLook.objects.filter(answered=None).select_related(
            "removal__need__raiser", "removal__remark__author", "removal__statement__writer__person",
            "removal__comment__author", "removal__topic")[:MOST_ON_PAGE]),
        list(Amendment.objects.for_the_house().select_related("remark__author", "option__author", "option__topic")[:MOST_ON_PAGE]),
    )  # fmt: skip


def waiting_number() -> int:
    """How much waits, needs left aside: they have their own count."""
    looks = SecondLook.objects.filter(answered=None).count() + Amendment.objects.for_the_house().count()
    return looks + sum(kind.objects.waiting().count() for kind in (Remark, Statement, Comment))


def admit(text: Text, *, by: Person, reply: str = "") -> Text:
    """Lets it in. Twice is harmless; what was taken away meanwhile stays away."""
    if isinstance(text, Statement):
        return admit_statement(text, by=by, reply=reply)
    demand("voice.moderate", by, text)
    with transaction.atomic():
        text = _locked(text)
        if text.shown or text.hidden:
            return text
        text.shown = clock.now()
        text.save(update_fields=["shown"])
        record("admitted_text", text, by=by)
        if isinstance(text, Need):
            tell_followers_of_new(text)
        elif amendment := getattr(text, "amendment", None):
            tell_proposed(amendment)
        elif isinstance(text, Remark):
            tell_answer(text)
    return text


def remove(text: Text, rule: str, words: str, *, by: Person, channel: str = Channel.WEB) -> Removal:
    """Takes it away, or does not let it in. The words go to the author. Twice is harmless; nobody decides about their own text."""
    demand("voice.moderate", by, text)
    said = clean_text(words)
    with transaction.atomic():
        text = _locked(text)
        if text.hidden and (known := Removal.objects.standing().of(text).first()):
            return known
        if reasons := [*_own(text, by), *_unclear(rule, said)]:
            raise Refusal(reasons)
        made = Removal.objects.create(
            topic=topic_of(text), rule=rule, words=said, original=original(text), was_shown=text.shown is not None, by=by,
            channel=channel, at=clock.now(), **{text._meta.model_name: text},
        )  # fmt: skip
        text.hidden = made.at
        text.save(update_fields=["hidden"])
        record("removed_text", text, by=by, channel=channel, rule=rule)
        tell_removed(made, by=by)
    return made


def found_text(kind: str, key: str) -> Text | None:
    """The text of an address; None for what is no such thing."""
    return KINDS[kind].objects.filter(pk=key).first() if kind in KINDS else None


def original(text: Text) -> str:
    return f"{text.title}\n\n{text.text}" if isinstance(text, Need) else text.text


def topic_of(text: Text) -> Topic | None:
    """In whose log a removal stands: of a need, the topic that gathers it now; of a comment, none."""
    if isinstance(text, Comment):
        return None
    if isinstance(text, Need):
        standing = Gathering.objects.standing().filter(need=text).select_related("topic").first()
        return standing.topic if standing else None
    return text.topic


def _locked(text: Text) -> Text:
    return type(text).objects.select_for_update(of=("self",)).get(pk=text.pk)


def _own(text: Text, by: Person) -> list[Reason]:
    author = author_of(text)
    if author is None or author.pk != by.pk:
        return []
    return [Reason("own", _("These are your own words."), _("Somebody else who looks after the talk will decide."))]


def _unclear(rule: str, said: str):
    if rule not in Rule.values:
        yield Reason("rule", _("Say which rule it breaks."), _("Choose one from the list."), field="rule")
    if not 5 <= len(said) <= 500:
        works = _("The author will read it: what is wrong and what would be all right.")
        yield Reason("words", _("Write a word to the author."), works, field="words")
