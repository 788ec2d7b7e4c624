from django.apps import AppConfig


class MunicipalitiesConfig(AppConfig):
    name = "mam.municipalities"

    def ready(self):
        from mam.core import personal

        from .models import DatedSetting, Municipality

        office = ("office_name", "office_address", "office_phone", "office_email")
        personal.not_personal(Municipality, "name", "full_name", "locative", "genitive", "voivodeship", *office)
        personal.not_personal(DatedSetting, "unit", "source")
