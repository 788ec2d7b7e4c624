import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person
from mam.places.models import Centre

from ...words.ballots import AFTER_VOTING, FUND_RULES, BallotKind, BallotState, Completion, Level, Rule
from ..topic import Topic

FROZEN = (
    "slug", "title", "question", "about", "resolution", "kind", "rule", "completion", "threshold", "may_switch", "min_choices",
    "level", "opens", "budget", "key",
)  # fmt: skip


class BallotQuerySet(OwnedQuerySet):
    def visible_to(self, person):
        """What is open or over is public; a draft is seen by the people of the house."""
        if person is not None and person.knows_everybody:
            return self
        return self.exclude(state=BallotState.DRAFT)

    def running(self):
        return self.filter(state=BallotState.OPEN)


class Ballot(Owned):
    """One voting held: a question, options, a rule named before it opens, dates. From its opening on nothing of it changes.

    key: the secret with which codes, devices and networks of this voting are turned into marks that mean nothing elsewhere.
    budget: grosze, of a fund. votes_hash: of all votes, from sealing on.
    """

    slug = models.SlugField(_("address"), max_length=80)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="+")
    topic = models.ForeignKey(Topic, models.SET_NULL, null=True, blank=True, related_name="+")
    kind = models.CharField(_("kind"), max_length=10, choices=BallotKind)
    title = models.CharField(_("title"), max_length=120)
    question = models.CharField(_("question"), max_length=300)
    about = models.TextField(_("what it is about"), max_length=5000, blank=True)
    resolution = models.CharField(_("resolution or rules it stands on"), max_length=200, blank=True)
    rule = models.CharField(_("rule"), max_length=20, choices=Rule)
    completion = models.CharField(_("money left over"), max_length=20, choices=Completion, default=Completion.ADD1)
    threshold = models.BooleanField(_("leave out projects with few votes for their cost"), default=False)
    may_switch = models.BooleanField(_("change to most votes when that is better for more people"), default=False)
    min_choices = models.PositiveSmallIntegerField(_("choose at least"), default=1)
    level = models.CharField(_("who votes"), max_length=10, choices=Level, default=Level.CODE)
    budget = models.PositiveIntegerField(_("fund"), null=True, blank=True)
    opens = models.DateTimeField(_("opens"))
    closes = models.DateTimeField(_("closes"))
    state = models.CharField(_("state"), max_length=10, choices=BallotState, default=BallotState.DRAFT)
    key = models.CharField(max_length=64, editable=False)
    votes_hash = models.CharField(_("hash of all votes"), max_length=64, blank=True, editable=False)
    published = models.DateTimeField(_("published"), null=True, blank=True, editable=False)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    is_demo = models.BooleanField(default=False, editable=False)

    objects = OwnedManager.from_queryset(BallotQuerySet)()

    class Meta:
        ordering = ["-closes"]
        verbose_name = _("voting")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "slug"], name="one_ballot_per_address"),
            models.CheckConstraint(condition=models.Q(closes__gt=models.F("opens")), name="ballot_closes_after_it_opens"),
            models.CheckConstraint(
                condition=~models.Q(kind=BallotKind.FUND) | models.Q(budget__gt=0), name="a_fund_has_money"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="frozen_once_open", operation=pgtrigger.UpdateOf(*FROZEN), condition=~pgtrigger.Q(old__state=BallotState.DRAFT.value)
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_fund(self) -> bool:
        return self.rule in FUND_RULES

    @property
    def takes_votes(self) -> bool:
        return self.state == BallotState.OPEN and clock.now() < self.closes

    @property
    def is_over(self) -> bool:
        return self.state in AFTER_VOTING

    @property
    def is_published(self) -> bool:
        return self.state == BallotState.PUBLISHED


class Option(Owned):
    """One thing to choose: an answer, or a project with its cost in grosze. Withdrawn: votes for it are refused from then on."""

    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="options")
    key = models.CharField(_("number"), max_length=8)
    title = models.CharField(_("title"), max_length=120)
    about = models.CharField(_("in a sentence or two"), max_length=400, blank=True)
    cost = models.PositiveIntegerField(_("cost"), null=True, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    why_withdrawn = models.CharField(_("why it was withdrawn"), max_length=300, blank=True)

    class Meta:
        ordering = ["place", "pk"]
        verbose_name = _("option")
        constraints = [models.UniqueConstraint(fields=["ballot", "key"], name="one_option_per_number")]
        triggers = [
            pgtrigger.Trigger(
                name="frozen_once_open", when=pgtrigger.Before, operation=pgtrigger.Update | pgtrigger.Delete | pgtrigger.Insert,
                declare=[("stands", "text")],
                func=pgtrigger.Func(
                    """
                    SELECT state INTO stands FROM voice_ballot
                    WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.ballot_id ELSE OLD.ballot_id END;
                    IF stands IS NOT NULL AND stands <> 'draft' THEN
                        IF TG_OP <> 'UPDATE' THEN
                            RAISE EXCEPTION 'options are frozen once the voting is open';
                        ELSIF (NEW.key, NEW.title, NEW.about, NEW.cost, NEW.place, NEW.ballot_id)
                            IS DISTINCT FROM (OLD.key, OLD.title, OLD.about, OLD.cost, OLD.place, OLD.ballot_id) THEN
                            RAISE EXCEPTION 'options are frozen once the voting is open';
                        END IF;
                    END IF;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    RETURN NEW;
                    """
                ),
            ),
        ]  # fmt: skip

    def __str__(self):
        return self.title
