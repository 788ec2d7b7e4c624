"""Addresses of needs: reading, saying, “me too”, coming back by slip, and the work of the house and the office."""

from django.urls import path

from ..views.needs import (
    answering,
    coming_back,
    desk,
    following,
    house,
    joining,
    lists,
    paper,
    reading,
    saying,
    supporting,
)

urlpatterns = [
    path("needs/", reading.needs, name="needs"),
    path("needs/new/", saying.new, name="need_new"),
    path("needs/following/", following.list_following, name="list_following"),
    path("needs/said/", saying.said, name="need_said"),
    path("needs/alike/", saying.alike, name="needs_alike"),
    path("needs/desk/", desk.new, name="need_desk"),
    path("needs/waiting/", house.waiting, name="needs_waiting"),
    path("needs/lists/", lists.lists, name="need_lists"),
    path("needs/lists/areas/<int:area>/end/", lists.area_end, name="area_end"),
    path("needs/lists/themes/<int:theme>/end/", lists.theme_end, name="theme_end"),
    path("needs/sheet.pdf", paper.sheet, name="need_sheet"),
    path("needs/check/<uuid:check>/", coming_back.check, name="need_check"),
    path("slip/", coming_back.slip, name="slip"),
    path("slip/need/", coming_back.own, name="slip_need"),
    path("needs/<int:number>/", reading.need, name="need"),
    path("needs/<int:number>/photo/", reading.photo, name="need_photo"),
    path("needs/<int:number>/me-too/", supporting.me_too, name="me_too"),
    path("needs/<int:number>/me-too/end/", supporting.me_too_end, name="me_too_end"),
    path("needs/<int:number>/me-too/desk/", supporting.desk, name="me_too_desk"),
    path("needs/<int:number>/following/", following.following, name="need_following"),
    path("needs/<int:number>/taking-back/", coming_back.taking_back, name="need_taking_back"),
    path("needs/<int:number>/look/", house.look, name="need_look"),
    path("needs/<int:number>/place/", house.place, name="need_place"),
    path("needs/<int:number>/checks/", house.checks, name="need_checks"),
    path("needs/<int:number>/owner/", answering.owner, name="need_owner"),
    path("needs/<int:number>/answer/", answering.answer, name="need_answer"),
    path("needs/<int:number>/joining/", joining.join, name="need_join"),
    path("needs/joinings/<int:joining>/undoing/", joining.undo, name="joining_undo"),
]
