"""Addresses of support."""

from django.urls import path

from ..views.support import asking, board, kit, working

ONE = "support/<int:support>/"

urlpatterns = [
    path("<int:initiative>/kit/", kit.kit, name="kit"),
    path("<int:initiative>/kit/<slug:shape>.pdf", kit.plan_poster, name="plan_poster"),
    path("support/", board.support_board, name="support_board"),
    path("support/new/", asking.support_new, name="support_new"),
    path("support/desk/", asking.support_desk, name="support_desk"),
    path("support/away/", board.leaves, name="leaves"),
    path("support/away/<int:leave>/end/", board.leave_end, name="leave_end"),
    path(ONE, asking.support, name="support"),
    path(f"{ONE}taking/", working.taking_on, name="support_taking"),
    path(f"{ONE}promise/", working.promise, name="support_promise"),
    path(f"{ONE}handover/", working.handover, name="support_handover"),
    path(f"{ONE}answer/", working.answer, name="support_answer"),
    path(f"{ONE}refusal/", working.refusal, name="support_refusal"),
    path(f"{ONE}withdrawal/", asking.withdrawal, name="support_withdrawal"),
    path(f"{ONE}advice/", working.advice, name="support_advice"),
    path(f"{ONE}booking/", working.booking, name="support_booking"),
]
