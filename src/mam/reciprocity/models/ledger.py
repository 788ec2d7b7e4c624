"""The double-entry ledger of hours: every entry takes from some accounts what it gives to others, and nothing is ever changed."""

import pgtrigger
from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Person

from ..words.favours import EntryKind

BALANCED = """
    SELECT count(*), coalesce(sum(minutes), 0) INTO lines, total FROM reciprocity_ledgerline WHERE entry_id = {of};
    IF lines < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'a ledger entry has two lines or more, and they sum to zero' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
"""


def balanced(name: str, of: str) -> pgtrigger.Trigger:
    """Looks at the end of the transaction, when all lines are there."""
    return pgtrigger.Trigger(
        name=name, when=pgtrigger.After, operation=pgtrigger.Insert, timing=pgtrigger.Deferred,
        declare=[("lines", "bigint"), ("total", "bigint")], func=BALANCED.format(of=of),
    )  # fmt: skip


class HoursAccountQuerySet(OwnedQuerySet):
    def of(self, person: Person):
        """The person's own, and those of groups they speak for."""
        return self.filter(Q(person=person) | Q(group__in=Group.objects.represented_by(person).values("pk")))


class HoursAccount(Owned):
    """The hours of a person, of a group, or of the house (given by neighbours for whoever needs them)."""

    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("person"))
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="+", verbose_name=_("group"))
    is_house = models.BooleanField(_("of this place"), default=False)
    opened = models.DateTimeField(default=clock.now, editable=False)

    objects = OwnedManager.from_queryset(HoursAccountQuerySet)()

    class Meta:
        verbose_name = _("hours account")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "person"], name="one_hours_account_of_a_person"),
            models.UniqueConstraint(fields=["municipality", "group"], name="one_hours_account_of_a_group"),
            models.UniqueConstraint(fields=["municipality"], condition=Q(is_house=True), name="one_hours_account_of_the_house"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, group=None, is_house=False) | Q(person=None, group__isnull=False, is_house=False)
                | Q(person=None, group=None, is_house=True), name="hours_account_of_exactly_one",
            ),
        ]  # fmt: skip

    def __str__(self):
        return str(_("this place")) if self.is_house else str(self.group or self.person)

    @property
    def balance(self) -> int:
        """Minutes: the sum of its lines."""
        return self.lines.aggregate(total=Sum("minutes"))["total"] or 0


class LedgerEntry(Owned):
    """Why hours moved. Append-only; a mistake is taken back by a counter entry. by: a bare id, as in the journal."""

    kind = models.CharField(_("why"), max_length=10, choices=EntryKind)
    exchange = models.OneToOneField(
        "reciprocity.Exchange", models.PROTECT, null=True, related_name="entry", verbose_name=_("exchange")
    )
    counters = models.OneToOneField("self", models.PROTECT, null=True, related_name="countered_by", verbose_name=_("takes back"))
    title = models.CharField(_("what"), max_length=120)
    day = models.DateField(_("day"))
    at = models.DateTimeField(_("written down"), default=clock.now)
    by = models.UUIDField(_("who wrote it down"), null=True)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("ledger entry")
        constraints = [
            models.CheckConstraint(condition=Q(kind="exchange") ^ Q(exchange=None), name="entry_of_an_exchange_has_one"),
            models.CheckConstraint(condition=Q(kind="counter") ^ Q(counters=None), name="counter_entry_takes_one_back"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            balanced("entry_sums_to_zero", "NEW.id"),
        ]

    def __str__(self):
        return self.words

    @property
    def words(self) -> str:
        """What was done. The words of an exchange stand only there, so that erasing a person leaves the ledger as it is."""
        told = self.counters.words if self.counters else self.title
        return told or (self.exchange.title if self.exchange else "")


class LedgerLine(Owned):
    """Minutes that an entry gives to an account (above zero) or takes from it (below)."""

    entry = models.ForeignKey(LedgerEntry, models.PROTECT, related_name="lines", verbose_name=_("ledger entry"))
    account = models.ForeignKey(HoursAccount, models.PROTECT, related_name="lines", verbose_name=_("hours account"))
    minutes = models.IntegerField(_("minutes"))

    class Meta:
        indexes = [models.Index(fields=["account"], include=["minutes"], name="lines_of_an_account")]
        constraints = [
            models.UniqueConstraint(fields=["entry", "account"], name="one_line_of_an_account_in_an_entry"),
            models.CheckConstraint(condition=~Q(minutes=0), name="line_moves_something"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            balanced("lines_sum_to_zero", "NEW.entry_id"),
        ]

    def __str__(self):
        return f"{self.account}: {self.minutes}"
