import io

import pytest
from PIL import Image

from mam.demo.catalogue import TOWNS
from mam.demo.drawings import DRAWINGS, draw


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_a_small_picture_with_something_on_it(name):
    data = draw(name)
    picture = Image.open(io.BytesIO(data))
    assert picture.size == (960, 640) and len(data) < 200_000
    assert len(picture.convert("RGB").getcolors(100_000)) > 5


def test_every_drawing_that_the_catalogue_names_exists_and_has_words():
    for plan in TOWNS:
        for thing in plan.things:
            assert not thing.drawing or (thing.drawing in DRAWINGS and thing.alt)
