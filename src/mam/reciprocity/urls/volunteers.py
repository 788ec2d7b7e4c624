"""Addresses of duties, agreements and hours."""

from django.urls import path

from ..views import desk
from ..views.volunteers import agreements, duties, hours, rota

urlpatterns = [
    path("duties/", rota.open_duties, name="duties"),
    path("duties/new/", duties.new, name="duty_new"),
    path("duties/<int:pk>/", duties.page, name="duty"),
    path("duties/<int:pk>/taking/", rota.take, name="duty_taking"),
    path("duties/<int:pk>/end/", duties.call_off, name="duty_end"),
    path("duties/takings/<int:pk>/leaving/", rota.leave, name="taking_leaving"),
    path("duties/takings/<int:pk>/stand-in/", rota.stand_in, name="taking_stand_in"),
    path("duties/takings/<int:pk>/mark/", duties.mark, name="taking_mark"),
    path("volunteering/", hours.mine, name="my_volunteering"),
    path("volunteer-hours/", hours.waiting, name="hours_waiting"),
    path("volunteer-hours/desk/", desk.volunteer_hours, name="hours_desk"),
    path("volunteer-hours/<int:pk>/confirmation/", hours.confirm, name="hours_confirmation"),
    path("volunteer-hours/<uuid:person>/<int:year>-<int:month>.<str:kind>", hours.sheet, name="time_sheet"),
    path("agreements/", agreements.index, name="agreements"),
    path("agreements/new/", agreements.new, name="agreement_new"),
    path("agreements/<int:pk>/", agreements.page, name="agreement"),
    path("agreements/<int:pk>/agreement.pdf", agreements.print_out, name="agreement_pdf"),
    path("agreements/<int:pk>/certificate/", agreements.certificate, name="agreement_certificate"),
]
