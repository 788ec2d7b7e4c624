"""The demo's mailbox; addresses of messages inside a town stand in `town`."""

from django.urls import path

from ..views import mailbox

app_name = "journal"
urlpatterns = [
    path("", mailbox.mailbox, name="mailbox"),
    path("<int:letter>/", mailbox.letter, name="letter"),
]
