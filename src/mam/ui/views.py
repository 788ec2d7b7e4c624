"""Reading switches, language, the style guide and the pages for when something does not work."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from .guide import PROPOSALS, guides, icon_names
from .reading import COOKIE, chosen
from .stylesheet import stylesheet

YEAR = 365 * 24 * 3600


def way_back(request) -> str:
    """Where the reader was, if that is a page of ours."""
    target = request.POST.get("next", "")
    return target if url_has_allowed_host_and_scheme(target, None) else "/"


@login_not_required
@require_POST
def set_reading(request):
    response = redirect(way_back(request))
    response.set_cookie(COOKIE, str(chosen(request.POST)), YEAR, samesite="Lax", secure=settings.MAM_SECURE)
    return response


@login_not_required
@require_POST
def set_language(request):
    response = redirect(way_back(request))
    language = request.POST.get("language", "")
    if language in dict(settings.LANGUAGES):
        name = settings.LANGUAGE_COOKIE_NAME
        response.set_cookie(name, language, YEAR, samesite="Lax", secure=settings.MAM_SECURE)
    return response


@login_not_required
@require_GET
def styles(request):
    return HttpResponse(stylesheet(), "text/css; charset=utf-8", headers={"Cache-Control": f"max-age={YEAR}, immutable"})


@login_not_required
@require_GET
def style_guide(request):
    """Every component from its folder, in the order of the stylesheet, so the guide never rots."""
    return render(request, "ui/style_guide.html", {"guides": guides(), "icons": icon_names(), "proposals": PROPOSALS})


@login_not_required
@require_GET
def robots(request):
    return HttpResponse("User-agent: *\nDisallow: /accounts/\nDisallow: /letters/\n", "text/plain")


@login_not_required
@require_GET
def favicon(request):
    return redirect(static("ui/favicon.svg"))


def forbidden(request, exception=None):
    return render(request, "ui/trouble/403.html", status=403)


def not_found(request, exception=None):
    return render(request, "ui/trouble/404.html", status=404)


def server_fault(request):
    """The page in our look; when even that cannot be drawn (no database), a plain sheet without any question to it."""
    try:
        return render(request, "ui/trouble/500.html", status=500)
    except Exception:
        return HttpResponse(render_to_string("ui/trouble/plain.html"), status=500)


def csrf_failure(request, reason=""):
    return render(request, "ui/trouble/csrf.html", status=403)
