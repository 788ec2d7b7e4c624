"""Addresses of consultations: reading, commenting, the work of the office, and notes of meetings."""

from django.urls import path

from ..views import noting
from ..views.consultations import commenting, office, reading

PAGE = "consultations/<int:number>/"
urlpatterns = [
    path("consultations/", reading.consultations, name="consultations"),
    path("meetings/<slug:event>/<slug:date>/notes/", noting.notes, name="meeting_notes"),
    path("consultations/new/", office.prepare, name="consultation_new"),
    path(PAGE, reading.consultation, name="consultation"),
    path(f"{PAGE}materials/<int:material>/", reading.material, name="consultation_material"),
    path(f"{PAGE}report/", reading.report, name="consultation_report"),
    path(f"{PAGE}report.<slug:kind>", reading.report_file, name="consultation_report_file"),
    path(f"{PAGE}sheet.pdf", reading.sheet, name="consultation_sheet"),
    path(f"{PAGE}large.pdf", reading.large, name="consultation_large"),
    path(f"{PAGE}comments/new/", commenting.new, name="comment_new"),
    path(f"{PAGE}comments/desk/", commenting.desk, name="comment_desk"),
    path(f"{PAGE}comments/<int:comment>/look/", commenting.look, name="comment_look"),
    path(f"{PAGE}replies/", office.replies, name="consultation_replies"),
    path(f"{PAGE}desk/", office.desk, name="consultation_desk"),
    path(f"{PAGE}facts/", office.facts, name="consultation_facts"),
    path(f"{PAGE}text/", office.version, name="consultation_text"),
    path(f"{PAGE}materials/new/", office.add, name="consultation_material_new"),
    path(f"{PAGE}materials/<int:material>/end/", office.material_end, name="consultation_material_end"),
    path(f"{PAGE}forms/new/", office.means, name="consultation_form_new"),
    path(f"{PAGE}forms/<int:form>/end/", office.means_end, name="consultation_form_end"),
    path(f"{PAGE}announcement/", office.announcement, name="consultation_announcement"),
    path(f"{PAGE}days/", office.more_days, name="consultation_days"),
    path(f"{PAGE}calling-off/", office.calling_off, name="consultation_calling_off"),
    path(f"{PAGE}publication/", office.publication, name="consultation_publication"),
]
