from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CoreConfig(AppConfig):
    name = "mam.core"

    def ready(self):
        """Every room's rights are known before anybody asks for them."""
        autodiscover_modules("permissions")
