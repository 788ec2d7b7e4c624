import pytest

from mam.voice.methods.lot_lines import BadLine, quotas, slips, written
from mam.voice.methods.lots import Quota, Slip, hash_of_pool

TEXT = "1; age=18-34; area=Balin; address=A7\n\n 2 ;area = os. Młodości\n3\n"


def test_slips_are_read_and_written_back_to_the_same_pool():
    read = slips(TEXT)
    assert read == [Slip("1", {"age": "18-34", "area": "Balin"}, "A7"), Slip("2", {"area": "os. Młodości"}), Slip("3")]
    assert hash_of_pool(slips(written(read))) == hash_of_pool(read)


def test_quotas_have_a_least_and_a_most_and_either_may_be_left_out():
    assert quotas("age=60+; 2-3\nage=18-34; -4\narea=Balin; 1-") == [
        Quota("age", "60+", 2, 3), Quota("age", "18-34", 0, 4), Quota("area", "Balin", 1, None),
    ]  # fmt: skip


@pytest.mark.parametrize(("read", "text"), [(slips, "1\n2; wiek"), (quotas, "age=60+; 2-3\nage"), (quotas, "a=b; 1-2\nx; 1-2")])
def test_a_line_that_cannot_be_read_is_named(read, text):
    with pytest.raises(BadLine) as bad:
        read(text)
    assert bad.value.line == 2
