"""Drawing a picture anew: only its pixels stay, turned the right way, in a few widths. Type and size are read from the content."""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000


class NotAPicture(ValueError):
    """The bytes are not a whole JPEG, PNG or WebP picture."""


class TooManyPixels(ValueError):
    """The picture says it has more than MOST_PIXELS pixels; it is not unpacked."""


@dataclass(frozen=True)
class Picture:
    """A WebP file. width and height in pixels."""

    data: bytes
    width: int
    height: int


def redrawn(data: bytes, widths: tuple[int, ...]) -> list[Picture]:
    """The picture at most so many pixels wide, once for each width, without metadata. Raises NotAPicture or TooManyPixels."""
    image = opened(data)
    try:
        image.draft("RGB", (2 * max(widths), 2 * max(widths)))
        image = ImageOps.exif_transpose(image)
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as no:
        raise NotAPicture from no
    return [written(image, width) for width in widths]


def opened(data: bytes) -> Image.Image:
    """The picture with its size checked and its pixels still packed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as no:
        raise TooManyPixels from no
    except (OSError, SyntaxError, ValueError, EOFError) as no:
        raise NotAPicture from no
    if image.width * image.height > MOST_PIXELS:
        raise TooManyPixels
    return image


def written(image: Image.Image, width: int) -> Picture:
    if image.width > width:
        image = image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.LANCZOS)
    if image.height > 16_000:  # WebP holds no more
        image = image.resize((max(1, round(image.width * 16_000 / image.height)), 16_000))
    file = io.BytesIO()
    image.save(file, "WEBP", quality=82, method=4)
    return Picture(file.getvalue(), image.width, image.height)
