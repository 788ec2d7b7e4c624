"""The worker that keeps the list at the door on the phone. It has to come from below the programme's address."""

from pathlib import Path

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_GET

SCRIPT = Path(__file__).resolve().parents[2] / "static" / "programme" / "attendance-worker.js"


@login_not_required
@require_GET
def worker(request):
    return HttpResponse(SCRIPT.read_text(), content_type="text/javascript", headers={"Cache-Control": "no-cache"})
