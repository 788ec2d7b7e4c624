import pytest

from mam.voice.methods.private_words import found_in, is_pesel


@pytest.mark.parametrize("text", ["Zadzwoń 600 000 001.", "tel. 600-000-001", "+48 600000001", "600000001"])
def test_a_phone_is_noticed_however_it_is_written(text):
    assert list(found_in(text)) == ["phone"]


def test_an_address_and_a_pesel_like_number_are_told_apart():
    assert found_in("Piszcie: anna.k@example.org, mam 44051401359.") == {"email": ["anna.k@example.org"], "pesel": ["44051401359"]}


@pytest.mark.parametrize(
    "text", ["Przystanek 12 przy nr 34", "od 2019 do 2026", "Koszt 1 200 000 zł", "Jest 10:30–11:45", "działka 123/4", "44051401358"]
)
def test_years_numbers_and_sums_are_no_private_data(text):
    assert found_in(text) == {}


def test_a_pesel_needs_eleven_digits_and_the_right_last_one():
    assert is_pesel("44051401359") and not is_pesel("44051401358") and not is_pesel("4405140135")
