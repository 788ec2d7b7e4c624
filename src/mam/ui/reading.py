"""How somebody wants to read: letter size, contrast, scheme; kept in one cookie and written on <html> by the server."""

from dataclasses import dataclass

COOKIE = "reading"
CHOICES = {"text": ("large", "largest"), "contrast": ("more",), "scheme": ("dark",)}


@dataclass(frozen=True)
class Reading:
    text: str = ""
    contrast: str = ""
    scheme: str = ""

    def __str__(self):
        return ".".join((self.text, self.contrast, self.scheme))


def chosen(values: dict[str, str]) -> Reading:
    """Only the known values; anything else falls back to what the system says."""
    return Reading(**{name: values.get(name, "") for name in CHOICES if values.get(name) in CHOICES[name]})


def reading(request) -> Reading:
    words = request.COOKIES.get(COOKIE, "").split(".")
    return chosen(dict(zip(CHOICES, words, strict=False)))
