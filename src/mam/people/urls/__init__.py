"""Addresses of people inside a town; those of the account, which is the same in every town, stand in `account`."""

from django.urls import include, path

from ..views import children, desk_data, group_state, groups, me, members, messages, own_data, persons, roles, telling

app_name = "people"

mine = [
    path("", me.me, name="me"),
    path("data/", me.me_edit, name="me_edit"),
    path("consents/", own_data.consents, name="consents"),
    path("messages/", messages.me_messages, name="me_messages"),
    path("children/new/", children.child_new, name="child_new"),
    path("children/<uuid:child>/", children.child, name="child"),
    path("children/<uuid:child>/guardians/", children.child_guardians, name="child_guardians"),
    path("export/", own_data.export, name="export"),
    path("export/json/", own_data.export_json, name="export_json"),
    path("erasure/", own_data.erasure, name="erasure"),
]
of_groups = [
    path("", groups.groups, name="groups"),
    path("new/", groups.group_new, name="group_new"),
    path("<slug:group>/", groups.group, name="group"),
    path("<slug:group>/edit/", groups.group_edit, name="group_edit"),
    path("<slug:group>/closing/", group_state.group_closing, name="group_closing"),
    path("<slug:group>/check/", group_state.group_check, name="group_check"),
    path("<slug:group>/members/", members.group_members, name="group_members"),
    path("<slug:group>/members/<int:membership>/", members.membership, name="membership"),
    path("<slug:group>/members/<int:membership>/end/", members.membership_end, name="membership_end"),
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
    path("people/", include(of_persons)),
    path("roles/", roles.roles, name="roles"),
    path("roles/<int:role>/end/", roles.role_end, name="role_end"),
    path("calls/", telling.calls, name="calls"),
    path("calls/<int:notice>/done/", telling.call_done, name="call_done"),
    path("notices/", telling.notices, name="notices"),
    path("notices/<int:notice>/retry/", telling.notice_retry, name="notice_retry"),
]
