"""Addresses of topics and of moderation."""

from django.urls import path

from ..views.topics import (
    amending,
    answering,
    consent,
    groups,
    joining,
    keeping,
    looks,
    moderation,
    outcome,
    paper,
    showing,
    steps,
    talk,
)

TOPIC = "topics/<int:topic>/"

urlpatterns = [
    path("topics/", showing.topics, name="topics"),
    path("topics/new/", keeping.topic_new, name="topic_new"),
    path(TOPIC, showing.topic, name="topic"),
    path(f"{TOPIC}log/", showing.topic_log, name="topic_log"),
    path(f"{TOPIC}edit/", keeping.topic_edit, name="topic_edit"),
    path(f"{TOPIC}stage/", keeping.topic_stage, name="topic_stage"),
    path(f"{TOPIC}needs/", joining.topic_needs, name="topic_needs"),
    path(f"{TOPIC}needs/<int:gathering>/parting/", joining.topic_parting, name="topic_parting"),
    path(f"{TOPIC}meetings/", joining.topic_meetings, name="topic_meetings"),
    path(f"{TOPIC}talk/<slug:kind>/", talk.topic_say, name="topic_say"),
    path(f"{TOPIC}options/<uuid:option>/consent/", consent.topic_consent, name="topic_consent"),
    path(f"{TOPIC}options/<uuid:option>/amendment/", amending.amendment_new, name="amendment_new"),
    path(f"{TOPIC}amendments/<uuid:amendment>/answer/", amending.amendment_answer, name="amendment_answer"),
    path(f"{TOPIC}amendments/<uuid:amendment>/withdrawal/", amending.amendment_withdrawal, name="amendment_withdrawal"),
    path(f"{TOPIC}statements/", answering.statements, name="statements"),
    path(f"{TOPIC}statements/new/", answering.statement_new, name="statement_new"),
    path(f"{TOPIC}statements/mine/", answering.my_answers, name="my_answers"),
    path(f"{TOPIC}groups/", groups.topic_groups, name="topic_groups"),
    path(f"{TOPIC}answers.zip", groups.topic_answers, name="topic_answers"),
    path(f"{TOPIC}outcome/", outcome.topic_outcome, name="topic_outcome"),
    path(f"{TOPIC}steps/<int:step>/done/", steps.done, name="step_done"),
    path(f"{TOPIC}steps/<int:step>/end/", steps.end, name="step_end"),
    path(f"{TOPIC}steps/<int:step>/reopening/", steps.reopening, name="step_reopening"),
    path(f"{TOPIC}closing/", outcome.topic_closing, name="topic_closing"),
    path(f"{TOPIC}sheet.pdf", paper.topic_sheet, name="topic_sheet"),
    path(f"{TOPIC}topic.pdf", paper.topic_pdf, name="topic_pdf"),
    path(f"{TOPIC}sheets/", paper.topic_sheets, name="topic_sheets"),
    path("moderation/", moderation.moderation, name="moderation"),
    path("moderation/<slug:kind>/<slug:text>/admission/", moderation.admission, name="admission"),
    path("moderation/<slug:kind>/<slug:text>/removal/", moderation.removal, name="removal"),
    path("removals/", moderation.removals, name="removals"),
    path("removals/<int:removal>/look/", looks.second_look, name="second_look"),
    path("looks/<int:look>/answer/", looks.look_answer, name="look_answer"),
]
