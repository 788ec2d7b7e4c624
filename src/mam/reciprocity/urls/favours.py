"""Addresses of favours, exchanges and hours."""

from django.urls import path

from ..views import desk
from ..views.favours import board, exchanges, mine, offering

one, deal = "favours/<int:pk>/", "exchanges/<int:pk>/"
urlpatterns = [
    path("favours/", board.favours, name="favours"),
    path("favours/new/", offering.new, name="favour_new"),
    path("favours/desk/", offering.desk, name="favour_desk"),
    path("favours/board/", board.sheet, name="favour_board"),
    path(one, board.favour, name="favour"),
    path(f"{one}ending/", offering.ending, name="favour_ending"),
    path(f"{one}renewal/", offering.renewal, name="favour_renewal"),
    path(f"{one}answer/", exchanges.answer, name="favour_answer"),
    path(f"{one}desk/", exchanges.answer_desk, name="favour_answer_desk"),
    path(deal, exchanges.exchange, name="exchange"),
    *(path(f"{deal}{deed}/", exchanges.step, {"deed": deed}, name=f"exchange_{deed.replace('-', '_')}") for deed in exchanges.DEEDS),
    path("hours/", mine.hours, name="hours"),
    path("hours/gift/", mine.gift, name="hours_gift"),
    path("hours/gift/desk/", desk.gift_on, name="hours_desk_gift"),
    path("hours/together/<slug:group>/", mine.work, name="hours_work"),
]
