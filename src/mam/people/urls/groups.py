"""Addresses of groups: the group itself, joining it, and its board."""

from django.urls import path

from ..views import board, group_state, groups, joining, judging, members

of_groups = [
    path("", groups.groups, name="groups"),
    path("new/", groups.group_new, name="group_new"),
    path("<slug:group>/", groups.group, name="group"),
    path("<slug:group>/edit/", groups.group_edit, name="group_edit"),
    path("<slug:group>/closing/", group_state.group_closing, name="group_closing"),
    path("<slug:group>/check/", group_state.group_check, name="group_check"),
    path("<slug:group>/rest/", group_state.group_rest, name="group_rest"),
    path("<slug:group>/join/", joining.group_join, name="group_join"),
    path("<slug:group>/join/end/", joining.join_withdraw, name="join_withdraw"),
    path("<slug:group>/joining/", joining.group_joining, name="group_joining"),
    path("<slug:group>/requests/", joining.join_requests, name="join_requests"),
    path("<slug:group>/requests/<int:join_request>/", joining.join_request, name="join_request"),
    path("<slug:group>/agreement/", joining.group_agreement, name="group_agreement"),
    path("<slug:group>/agreement/edit/", joining.agreement_edit, name="agreement_edit"),
    path("<slug:group>/members/", members.group_members, name="group_members"),
    path("<slug:group>/members/<int:membership>/", members.membership, name="membership"),
    path("<slug:group>/members/<int:membership>/end/", members.membership_end, name="membership_end"),
]
of_boards = [
    path("", board.board, name="board"),
    path("new/", board.note_new, name="note_new"),
    path("log/", judging.board_log, name="board_log"),
    path("<uuid:note>/", board.note, name="note"),
    path("<uuid:note>/edit/", board.note_edit, name="note_edit"),
    path("<uuid:note>/pin/", board.note_pin, name="note_pin"),
    path("<uuid:note>/down/", board.note_down, name="note_down"),
    path("<uuid:note>/report/", judging.note_report, name="note_report"),
    path("<uuid:note>/decision/", judging.note_decision, name="note_decision"),
    path("<uuid:note>/appeal/", judging.note_appeal, name="note_appeal"),
]
