from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VoiceConfig(AppConfig):
    name = "mam.voice"

    def ready(self):
        from mam.journal import answers, replies, topics
        from mam.journal.words import name_verbs
        from mam.ui import doors

        from . import panels, permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .actions.ballots import sms_answers
        from .actions.needs.checking import by_text_message
        from .actions.topics.by_mail import reached, say_by_mail
        from .deeds import VERBS

        panels.register()
        personal_fields.register()
        name_verbs(VERBS)
        mine = ("need-shown", "need-accepted", "need-answer", "need-milestone", "need-joined")
        topics.register("needs", _("Needs: what became of what you said, support or follow"), kinds=mine, digestible=True, order=30)
        topics.register("need-check", _("Needs: the question whether it was done"), may_be_off=True, kinds=("need-check",), order=31)
        topics.register("need-new", _("New needs of a theme or a part of the town"), may_be_off=True, digestible=True,
                        kinds=("need-new",), order=32)  # fmt: skip
        topics.register("need-owner", _("For those who answer: needs taken on, due and open again"), kinds=("need-owner",), order=33)
        told = ("consultation", "comment-reply")
        topics.register("consultations", _("Consultations: the reply to your comment, more days, what changed"), kinds=told, order=34)
        kinds = ("topic-need", "topic-outcome", "topic-step", "topic-wording", "statement", "voice-removed", "voice-looked-again")
        topics.register("topics", _("Topics: what became of your words, and what came of them"), kinds=kinds, digestible=True, order=35)
        topics.register("topic-moved", _("Topics you take part in: a new stage"), may_be_off=True, digestible=True,
                        kinds=("topic-moved",), order=36)  # fmt: skip
        topics.register("looks", _("For those who look after the talk: another look is wanted"), kinds=("voice-look-wanted",), order=37)
        topics.register("polls", _("Polls: the question by text message"), may_be_off=True, kinds=("poll-question",), order=38)
        answers.register("need-check", by_text_message)
        topics.register("topic-talk", _("Topics: answers in the talk where you spoke"), may_be_off=True, digestible=True,
                        kinds=("topic-answer",), order=36)  # fmt: skip
        invites = _("You can reply to this letter: your words will stand in the talk.")
        replies.register("topic-answer", say_by_mail, who=reached, invites=invites)
        answers.listen(sms_answers.take)
        doors.register(
            room="glos", label=_("Voice"), about=_("Say what matters, and see what became of it."),
            url_name="voice:index", icon="chat", order=30,
        )  # fmt: skip
