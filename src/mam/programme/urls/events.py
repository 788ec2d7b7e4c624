"""Addresses of proposing and keeping events."""

from django.urls import path

from ..views.events import copying, dates, house, mine, parts, propose, questions

urlpatterns = [
    path("propose/", propose.propose, name="propose"),
    path("mine/", mine.mine, name="mine"),
    path("requests/", house.requests, name="requests"),
    path("events/<slug:event>/answer/", house.answer, name="answer"),
    path("events/<slug:event>/edit/", mine.edit, name="edit"),
    path("events/<slug:event>/sign-up/questions/", questions.sign_up_questions, name="sign_up_questions"),
    path("events/<slug:event>/sign-up/parts/", parts.parts, name="parts"),
    path("events/<slug:event>/copy/", copying.copy, name="copy"),
    path("events/<slug:event>/sending/", mine.sending, name="sending"),
    path("events/<slug:event>/withdrawal/", mine.withdrawal, name="withdrawal"),
    path("events/<slug:event>/dates/", dates.dates, name="dates"),
    path("events/<slug:event>/<slug:date>/edit/", dates.date_edit, name="date_edit"),
    path("events/<slug:event>/<slug:date>/calling-off/", dates.calling_off, name="calling_off"),
    path("events/<slug:event>/<slug:date>/bringing-back/", dates.bringing_back, name="bringing_back"),
]
