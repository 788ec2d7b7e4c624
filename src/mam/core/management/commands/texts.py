from django.core.management.base import BaseCommand

from mam.core import texts


class Command(BaseCommand):
    help = "Collects the texts of the interface into each room's catalogues; --check finds what is missing; --compile makes .mo files."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true")
        parser.add_argument("--compile", action="store_true")
        parser.add_argument("--language", default="pl")

    def handle(self, *, check, compile, language, **options):
        if compile:
            return texts.compile_all()
        if not check:
            return texts.collect()
        faults = texts.faults(language)
        self.stdout.write("\n".join(faults) or f"All texts are there in {language}.")
        if faults:
            raise SystemExit(1)
