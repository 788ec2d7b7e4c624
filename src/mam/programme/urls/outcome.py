"""Addresses of what stays after an event: questions and answers, what came of it, opinions."""

from django.urls import path

from ..views.outcome import feedback, outcome, questions

urlpatterns = [
    path("questions/<slug:event>/", questions.questions, name="questions"),
    path("questions/<int:question>/answer/", questions.question, name="question"),
    path("events/<slug:event>/<slug:date>/outcome/", outcome.outcome, name="outcome"),
    path("events/<slug:event>/<slug:date>/feedback/", feedback.feedback, name="feedback"),
    path("events/<slug:event>/<slug:date>/feedback/sums/", feedback.feedback_sums, name="feedback_sums"),
]
