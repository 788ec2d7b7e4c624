"""Letters about topics: to the writers of statements and remarks, and to everybody whose need is in the topic."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.dates import DASH, day_words
from mam.people.actions.telling import Button, tell
from mam.people.models import Person

from ...models import Gathering, Participant, Removal, SecondLook, StageMove, Statement, StepEnd, Topic, TopicOutcome
from ...permissions.topics import author_of
from ...words.topics import Came
from ..needs.telling import listeners


def link(topic: Topic, name: str = "topic") -> str:
    """The full address of one of the topic's pages."""
    return settings.MAM_ADDRESS + reverse(f"voice:{name}", args=[topic.municipality.slug, topic.number])


def town_link(row, name: str, *more) -> str:
    return settings.MAM_ADDRESS + reverse(f"voice:{name}", args=[row.municipality.slug, *more])


def to_topic(topic: Topic) -> Button:
    return Button(link(topic), _("See the topic"))


def people_of(topic: Topic) -> list[Person]:
    """Everybody behind the needs in the topic, and persons who took part in it, each once."""
    needs = [row.need for row in Gathering.objects.standing().filter(topic=topic).select_related("need")]
    part = Person.objects.present().filter(pk__in=Participant.objects.filter(topic=topic).values("person"))
    return list(dict.fromkeys([*(person for need in needs for person in listeners(need)), *part]))


def tell_writer(statement: Statement, *, by: Person) -> None:
    """The statement is in, with the animator's word, if there is one."""
    writer = statement.writer.person if statement.writer else None
    if writer is None or writer.pk == by.pk:
        return

    def words():
        button = Button(link(statement.topic, "statements"), _("See the statements"))
        return _("Your statement is in"), [f"„{statement.text}”", _("Others can answer it now."), statement.reply, button]

    tell(writer, "statement", words, key=f"statement-in-{statement.pk}")


def tell_gathered(gathering: Gathering, *, by: Person) -> None:
    """People behind a need hear in which topic it is talked about now."""
    topic, need = gathering.topic, gathering.need

    def words():
        line = _("It is in topic no. %(number)s: %(question)s") % {"number": topic.number, "question": topic.question}
        more = _("You can say more there, and answer what others say.")
        return _("“%(need)s” is talked about now") % {"need": need.title}, [line, more, to_topic(topic)]

    for person in listeners(need):
        if person.pk != by.pk:
            tell(person, "topic-need", words, key=f"gathered-{gathering.pk}")


def tell_outcome(outcome: TopicOutcome, *, by: Person) -> None:
    """Everybody behind the topic reads what was decided and what happens next."""
    topic, steps = outcome.topic, list(outcome.steps.all())

    def words():
        title = _("What came of it: %(question)s") % {"question": topic.question}
        who = _("Decided by: %(who)s") % {"who": outcome.decided_by}
        following = "\n".join(f"{DASH} {step.what}: {step.who}, {day_words(step.until)}" for step in steps)
        return title, [outcome.text, who, _("What happens next:") + f"\n{following}", to_topic(topic)]

    for person in people_of(topic):
        if person.pk != by.pk:
            tell(person, "topic-outcome", words, key=f"topic-outcome-{outcome.pk}")


def tell_step_end(end: StepEnd, *, by: Person) -> None:
    """Everybody behind the topic hears what became of a step that was promised to them."""
    step, topic = end.step, end.step.outcome.topic

    def words():
        done = end.came == Came.DONE
        title = _("A step is done: %(title)s") if done else _("A step was given up: %(title)s")
        promised = _("%(what)s (%(who)s, until: %(day)s)") % {"what": step.what, "who": step.who, "day": day_words(step.until)}
        return title % {"title": topic.question}, [promised, end.word, to_topic(topic)]

    for person in people_of(topic):
        if person.pk != by.pk:
            tell(person, "topic-step", words, key=f"topic-step-{end.pk}")


def tell_removed(removal: Removal, *, by: Person) -> None:
    """The author reads the rule, the word of whoever decided, and how to ask for another look."""
    author = author_of(removal.about)
    if author is None or author.pk == by.pk:
        return

    def words():
        rule = _("The rule: %(rule)s.") % {"rule": removal.get_rule_display()}
        more = _("If you see it otherwise, ask once for another person's look.")
        button = Button(town_link(removal, "second_look", removal.pk), _("Read it and ask"))
        return _("What you wrote is not shown"), [f"„{removal.original[:300]}”", rule, removal.words, more, button]

    tell(author, "voice-removed", words, key=f"removed-{removal.pk}")


def tell_looked(look: SecondLook) -> None:
    """The author hears the answer."""
    author = author_of(look.removal.about)
    if author is None:
        return

    def words():
        said = _("You were right: it is shown again.") if look.upheld else _("It stays as it was decided.")
        return _("Another person looked again at what you wrote"), [said, look.answer]

    tell(author, "voice-looked-again", words, key=f"looked-{look.pk}")


def tell_look_wanted(look: SecondLook, people: list[Person]) -> None:
    """Those who may look again: people who moderate and did not decide."""

    def words():
        line = _("A text was taken away, and its author asks another person to look.")
        return _("Somebody asks for another look"), [line, Button(town_link(look, "moderation"), _("Read and answer"))]

    for person in people:
        tell(person, "voice-look-wanted", words, key=f"look-wanted-{look.pk}")


def tell_moved(move: StageMove, *, by: Person) -> None:
    """People of the topic hear once about each stage."""
    topic = move.topic

    def words():
        title = _("A new stage: %(stage)s") % {"stage": move.get_after_display()}
        return title, [topic.question, move.why, to_topic(topic)]

    for person in people_of(topic):
        if person.pk != by.pk:
            tell(person, "topic-moved", words, key=f"moved-{move.pk}")
