from hypothesis import given
from hypothesis import strategies as st

from mam.voice.methods.paragraphs import paragraphs_of


def test_empty_lines_cut_and_single_ones_do_not():
    assert paragraphs_of("Raz\ndwa\n\n\n trzy \r\n\r\ncztery") == ["Raz\ndwa", "trzy", "cztery"]
    assert paragraphs_of(" \n \n") == []


@given(st.lists(st.text(alphabet="aąbcż ", min_size=1).filter(str.strip), max_size=8))
def test_joining_them_again_gives_the_same_paragraphs(parts):
    assert paragraphs_of("\n\n".join(parts)) == [part.strip() for part in parts]
