"""What stands in the plain text of a letter, as a mail program shows it."""

from mam.journal.methods.links import heading, lift_link, pieces


def test_the_address_at_the_end_becomes_the_button():
    assert lift_link("Sala czeka.\n\nhttps://mam.example/x/") == ("Sala czeka.", "https://mam.example/x/")


def test_an_address_among_words_stays_there():
    text = "Sala czeka: https://mam.example/x/"
    assert lift_link(text) == (text, "")


def test_headings_addresses_and_words_are_told_apart():
    text = f"{heading('Wystawa')}\n\nOd środy.\nWstęp wolny.\n\nhttps://mam.example/w/"
    assert pieces(text) == [
        ("heading", ["Wystawa"]), ("words", ["Od środy.", "Wstęp wolny."]), ("link", ["https://mam.example/w/"]),
    ]  # fmt: skip


def test_stars_inside_words_are_no_heading():
    assert pieces("2 * 3 * 4") == [("words", ["2 * 3 * 4"])]
    assert pieces("**") == [("words", ["**"])]
