"""Addresses of initiatives."""

from django.urls import path

from ..views.initiatives import beginning, dating, hiding, joining, keeping, showing

ONE = "<int:initiative>/"

urlpatterns = [
    path("new/", beginning.initiative_new, name="initiative_new"),
    path(ONE, showing.initiative, name="initiative"),
    path(f"{ONE}words/", keeping.words, name="words"),
    path(f"{ONE}stage/", keeping.stage, name="stage"),
    path(f"{ONE}steps/new/", keeping.step_new, name="step_new"),
    path(f"{ONE}steps/<int:step>/", keeping.step_edit, name="step_edit"),
    path(f"{ONE}steps/<int:step>/done/", keeping.step_done, name="step_done"),
    path(f"{ONE}risks/new/", keeping.risk_new, name="risk_new"),
    path(f"{ONE}permits/new/", keeping.permit_new, name="permit_new"),
    path(f"{ONE}wanted/new/", keeping.want_new, name="want_new"),
    path(f"{ONE}events/", dating.event_tie, name="event_tie"),
    path(f"{ONE}bookings/", dating.booking_tie, name="booking_tie"),
    path(f"{ONE}dates/<slug:kind>/<int:row>/untie/", dating.untie, name="untie"),
    path(f"{ONE}progress/", showing.progress, name="progress"),
    path(f"{ONE}progress/new/", keeping.progress_new, name="progress_new"),
    path(f"{ONE}progress/<int:note>/photo.webp", showing.progress_photo, name="progress_photo"),
    path(f"{ONE}progress/<int:note>/hiding/", hiding.note_hide, name="note_hide"),
    path(f"{ONE}hiding/", hiding.hide, name="hide"),
    path(f"{ONE}showing/", hiding.show_again, name="show_again"),
    path(f"{ONE}result/", keeping.result, name="result"),
    path(f"{ONE}join/", joining.join, name="join"),
    path(f"{ONE}team/<int:member>/<slug:deed>/", joining.member, name="member"),
    path(f"{ONE}wanted/<int:wanted>/pledges/", joining.pledges, name="pledges"),
    path(f"{ONE}wanted/<int:wanted>/desk/", joining.pledge_desk, name="pledge_desk"),
    path(f"{ONE}wanted/<int:wanted>/pledge/", joining.pledge_new, name="pledge_new"),
    path(f"{ONE}pledges/<int:pledge>/<slug:deed>/", joining.pledge_end, name="pledge_end"),
]
