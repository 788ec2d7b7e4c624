"""Addresses of attendance: the list at the door, the head count, the paper, the code on the wall."""

from django.urls import path

from ..views.attendance import counting, door, offline, paper, wall

urlpatterns = [
    path("events/<slug:event>/<slug:date>/attendance/", door.attendance, name="attendance"),
    path("events/<slug:event>/<slug:date>/attendance/count/", counting.head_count, name="head_count"),
    path("events/<slug:event>/<slug:date>/attendance/walk-in/", door.walk_ins, name="walk_in"),
    path("events/<slug:event>/<slug:date>/attendance/wall/", wall.wall, name="wall"),
    path("events/<slug:event>/<slug:date>/marks/", door.marks, name="marks"),
    path("a/<slug:code>/", paper.quick_entry, name="quick_entry"),
    path("here/", wall.here, name="here"),
    path("here/<slug:wall>/", wall.check_in_page, name="check_in"),
    path("attendance-worker.js", offline.worker, name="attendance_worker"),
]
