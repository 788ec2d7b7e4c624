"""The deeds of topics: their way through the stages, talk, statements and answers, moderation."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "opened_topic": _("opened a topic"),
    "changed_topic": _("changed the words of a topic"),
    "moved_topic": _("moved a topic to another stage"),
    "gathered_need": _("joined a need to a topic"),
    "parted_need": _("took a need out of a topic"),
    "tied_meeting": _("tied a meeting to a topic"),
    "told_outcome_of_topic": _("wrote what a topic led to"),
    "finished_step": _("wrote down that a next step of a topic is done"),
    "dropped_step": _("gave up a next step of a topic"),
    "reopened_step": _("took back what was written of a next step"),
    "closed_topic": _("closed a topic"),
    "said_in_topic": _("said something in a topic"),
    "accepted_amendment": _("accepted another wording of an option"),
    "declined_amendment": _("did not accept another wording of an option"),
    "withdrew_amendment": _("withdrew another wording of an option"),
    "said_about_consent": _("said whether they can live with an option"),
    "wrote_statement": _("wrote a statement"),
    "admitted_text": _("let a text in"),
    "removed_text": _("took a text away"),
    "asked_second_look": _("asked for another person's look"),
    "answered_second_look": _("looked again at a text that was taken away"),
    "entered_answers": _("typed in answers to statements"),
    "looked_for_groups": _("looked for people who answered alike"),
}
