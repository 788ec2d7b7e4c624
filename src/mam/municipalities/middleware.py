"""Reads the town from the address and opens its scope for the whole request."""

from django.http import Http404

from .models import Municipality
from .scope import scope


class MunicipalityMiddleware:
    """Sets request.municipality (None on network pages) from `/<municipality>/…`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.municipality = None
        slug = request.path_info.lstrip("/").split("/", 1)[0]
        request.municipality = Municipality.objects.filter(slug=slug).first() if slug else None
        if request.municipality is None:
            return self.get_response(request)
        with scope(request.municipality):
            return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """The town is in request.municipality; views need not repeat it in their arguments."""
        slug = kwargs.pop("municipality", None)
        if slug is not None and request.municipality is None:
            raise Http404
