"""Files of the house as answers."""

from django.http import FileResponse, Http404, HttpResponse


def private_photo(file) -> FileResponse:
    """A picture only for whoever may see its page, kept by their browser for an hour; 404 when there is none."""
    if not file or not file.storage.exists(file.name):
        raise Http404
    headers = {"Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff"}
    return FileResponse(file.open("rb"), content_type="image/webp", headers=headers)


def file(content: bytes, name: str, kind: str = "application/pdf", *, saved: bool = False) -> HttpResponse:
    """Shown in the browser, from where people print it, or saved by it; never kept by anybody between."""
    way = "attachment" if saved else "inline"
    headers = {"Content-Disposition": f'{way}; filename="{name}"', "Cache-Control": "private, no-cache"}
    return HttpResponse(content, content_type=kind, headers=headers)
