"""Addresses of people inside a town; those of the account, which is the same in every town, stand in `account`."""

from django.urls import include, path

from ..views import children, desk_data, judging, keys, me, messages, own_data, persons, roles, telling
from .groups import of_boards, of_groups

app_name = "people"

mine = [
    path("", me.me, name="me"),
    path("data/", me.me_edit, name="me_edit"),
    path("consents/", own_data.consents, name="consents"),
    path("messages/", messages.me_messages, name="me_messages"),
    path("messages/push/", messages.me_push, name="me_push"),
    path("children/new/", children.child_new, name="child_new"),
    path("children/<uuid:child>/", children.child, name="child"),
    path("children/<uuid:child>/guardians/", children.child_guardians, name="child_guardians"),
    path("export/", own_data.export, name="export"),
    path("export/json/", own_data.export_json, name="export_json"),
    path("erasure/", own_data.erasure, name="erasure"),
    path("second-step/", keys.second_step, name="second_step"),
]
of_persons = [
    path("", persons.persons, name="persons"),
    path("new/", persons.register, name="register_person"),
    path("<uuid:person>/", persons.person, name="person"),
    path("<uuid:person>/data/", persons.person_edit, name="person_edit"),
    path("<uuid:person>/children/new/", children.person_child, name="person_child"),
    path("<uuid:person>/messages/", messages.person_messages, name="person_messages"),
    path("<uuid:person>/consents/", desk_data.person_consents, name="person_consents"),
    path("<uuid:person>/export/", desk_data.person_export, name="person_export"),
    path("<uuid:person>/erasure/", desk_data.person_erasure, name="person_erasure"),
]
urlpatterns = [
    path("join/", me.join, name="join"),
    path("me/", include(mine)),
    path("groups/", include(of_groups)),
    path("groups/<slug:group>/board/", include(of_boards)),
    path("people/", include(of_persons)),
    path("reports/", judging.reports, name="reports"),
    path("reports/appeals/<int:appeal>/", judging.appeal_answer, name="appeal_answer"),
    path("roles/", roles.roles, name="roles"),
    path("roles/<int:role>/end/", roles.role_end, name="role_end"),
    path("calls/", telling.calls, name="calls"),
    path("calls/<int:notice>/done/", telling.call_done, name="call_done"),
    path("notices/", telling.notices, name="notices"),
    path("notices/<int:notice>/retry/", telling.notice_retry, name="notice_retry"),
]
