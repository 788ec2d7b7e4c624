"""Addresses of what comes in and goes out."""

from django.urls import path

from ..views.exchange import exports, feeds, imports, previews, uploads

urlpatterns = [
    path("feeds/", feeds.feeds, name="feeds"),
    path("feeds/<int:address>/revocation/", feeds.revocation, name="feed_revocation"),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
    path("<slug:centre>/imports/", uploads.imports, name="imports"),
    path("<slug:centre>/imports/files/<uuid:draft>/", previews.import_file, name="import_file"),
    path("<slug:centre>/imports/<int:calendar_import>/", imports.import_, name="import_"),
    path("<slug:centre>/imports/<int:calendar_import>/undoing/", imports.undoing, name="import_undoing"),
    path("<slug:centre>/export/", exports.export, name="export"),
]
