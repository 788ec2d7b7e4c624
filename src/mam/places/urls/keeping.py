"""Addresses of keeping the place, of its rules and of its photos."""

from django.urls import path

from ..views.keeping import (
    centre,
    closures,
    dated_settings,
    exceptions,
    hours,
    overview,
    parts,
    people,
    photos,
    rules,
    things,
)

KEEPING = "<slug:centre>/keeping/"

urlpatterns = [
    path("photos/<str:name>", photos.photo_file, name="photo"),
    path("<slug:centre>/rules/", rules.rules, name="rules"),
    path("<slug:centre>/rules/<int:version>/", rules.rules, name="rules_version"),
    path(KEEPING, overview.overview, name="keeping"),
    path(KEEPING + "centre/", centre.centre, name="keeping_centre"),
    path(KEEPING + "keys/", centre.keys, name="keeping_keys"),
    path(KEEPING + "keys/<int:key>/", centre.key, name="keeping_key"),
    path(KEEPING + "things/", things.things, name="keeping_things"),
    path(KEEPING + "things/new/", things.new, name="keeping_thing_new"),
    path(KEEPING + "things/<slug:thing>/change/", things.thing, name="keeping_thing"),
    path(KEEPING + "things/<slug:thing>/withdrawal/", things.withdrawal, name="keeping_withdrawal"),
    path(KEEPING + "things/<slug:thing>/return/", things.comeback, name="keeping_comeback"),
    path(KEEPING + "parts/", parts.parts, name="keeping_parts"),
    path(KEEPING + "parts/<int:part>/", parts.part, name="keeping_part"),
    path(KEEPING + "hours/", hours.hours, name="keeping_hours"),
    path(KEEPING + "hours/week/", hours.week, name="keeping_week"),
    path(KEEPING + "hours/week/<int:row>/end/", hours.week_end, name="keeping_week_end"),
    path(KEEPING + "hours/holidays/", hours.holidays, name="keeping_holidays"),
    path(KEEPING + "exceptions/", exceptions.exceptions, name="keeping_exceptions"),
    path(KEEPING + "exceptions/<int:exception>/", exceptions.exception, name="keeping_exception"),
    path(KEEPING + "closures/", closures.closures, name="closures"),
    path(KEEPING + "closures/<int:closure>/", closures.closure, name="closure"),
    path(KEEPING + "rules/", rules.keeping, name="keeping_rules"),
    path(KEEPING + "rules/<int:version>/", rules.drop, name="keeping_rules_drop"),
    path(KEEPING + "photos/", photos.photos, name="keeping_photos"),
    path(KEEPING + "photos/<int:photo>/", photos.photo, name="keeping_photo"),
    path(KEEPING + "photos/<int:photo>/first/", photos.first, name="keeping_photo_first"),
    path(KEEPING + "photos/<int:photo>/removal/", photos.removal, name="keeping_photo_removal"),
    path(KEEPING + "hosts/", people.hosts, name="keeping_hosts"),
    path(KEEPING + "hosts/<int:host>/", people.host, name="keeping_host"),
    path(KEEPING + "quotas/", people.quotas, name="quotas"),
    path(KEEPING + "quotas/<int:quota>/", people.quota, name="quota"),
    path(KEEPING + "quotas/<int:quota>/end/", people.quota_end, name="quota_end"),
    path(KEEPING + "values/", dated_settings.values, name="keeping_values"),
    path(KEEPING + "values/<int:setting>/", dated_settings.value, name="keeping_value"),
    path(KEEPING + "values/<int:setting>/confirmation/", dated_settings.confirmation, name="keeping_value_confirmation"),
]
