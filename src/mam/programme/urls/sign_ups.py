"""Addresses of sign-ups: the form, one's own by a secret link, the list of those who organise."""

from django.urls import path

from ..views.sign_ups import desk, own, participants, signing

urlpatterns = [
    path("sign-ups/", own.my_sign_ups, name="my_sign_ups"),
    path("sign-ups/<uuid:sign_up>/", own.own_sign_up, name="own_sign_up"),
    path("sign-ups/<uuid:sign_up>/place/", own.held_place, name="held_place"),
    path("sign-ups/<uuid:sign_up>/change/", own.change, name="change_sign_up"),
    path("sign-ups/<uuid:sign_up>/guardian/<slug:word>/", own.guardian, name="guardian"),
    path("sign-ups/<uuid:sign_up>/signing-off/", own.signing_off, name="signing_off"),
    path("events/<slug:event>/sign-up/", signing.sign_up_course, name="sign_up_course"),
    path("events/<slug:event>/<slug:date>/sign-up/", signing.sign_up_date, name="sign_up"),
    path("events/<slug:event>/<slug:date>/people/", participants.people, name="people"),
    path("events/<slug:event>/<slug:date>/people/add/", desk.desk_sign_up, name="desk_sign_up"),
]
