"""Addresses of listening: talks, walks, shifts, cards, the map of assets."""

from django.urls import path

from ..views.listening import assets, contacts, field, talks

urlpatterns = [
    path("listening/", talks.listening, name="listening"),
    path("listening/new/", talks.new, name="conversation_new"),
    path("listening/contacts/", contacts.contacts, name="contacts"),
    path("listening/<uuid:conversation>/contact/person/", contacts.tie, name="contact_tie"),
    path("listening/<uuid:conversation>/contact/end/", contacts.end, name="contact_end"),
    path("listening/<uuid:conversation>/", talks.conversation, name="conversation"),
    path("listening/<uuid:conversation>/called/", talks.called, name="conversation_called"),
    path("listening/walks/new/", field.walk, name="walk_new"),
    path("listening/shifts/new/", field.shift, name="shift_new"),
    path("listening/cards/", field.cards, name="cards"),
    path("assets/", assets.assets, name="assets"),
    path("assets/new/", assets.asset_new, name="asset_new"),
    path("assets/<int:asset>/end/", assets.asset_end, name="asset_end"),
]
