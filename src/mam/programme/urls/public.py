"""Addresses of the programme as everybody reads it."""

from django.urls import path

from ..views.public import event, feeds, programme, widget

urlpatterns = [
    path("", programme.index, name="index"),
    path("week/", programme.week, name="week"),
    path("month/", programme.month, name="month"),
    path("programme.ics", feeds.calendar, name="feed"),
    path("atom.xml", feeds.atom, name="atom"),
    path("widget/", widget.widget, name="widget"),
    path("widget/guide/", widget.guide, name="widget_guide"),
    path("widget.js", widget.script, name="widget_script"),
    path("events/<slug:event>/", event.event, name="event"),
    path("events/<slug:event>/calendar.ics", feeds.event_calendar, name="event_calendar"),
    path("events/<slug:event>/<slug:date>/", event.occurrence, name="occurrence"),
]
