"""Polish is complete from the first day, English by itself; a text that is missing stops the build."""

from mam.core import texts


def test_every_text_is_there_in_polish():
    assert not texts.faults("pl")


def test_every_text_is_there_in_english():
    assert not texts.faults("en")


def test_the_slovak_catalogues_are_there_and_keep_the_placeholders():
    """Slovak may lag behind, but what is translated must fit."""
    assert not [fault for fault in texts.faults("sk") if "other placeholders" in fault]
    assert any(texts.catalogue_path(room, "sk").exists() for room in texts.rooms())


def test_polish_speaks_in_the_voice_of_the_house():
    """Words the house does not use with people (see the design's page on voice)."""
    banned = ("pomyślnie", "niestety", "użytkownik", "błąd")
    said = []
    for room in texts.rooms():
        for message in texts.read(texts.catalogue_path(room, "pl"), "pl"):
            strings = message.string if isinstance(message.string, tuple | list) else [message.string]
            said += [text for text in strings if text and any(word in text.lower() for word in banned)]
    assert not said


def test_one_text_has_one_translation_in_all_rooms():
    """The catalogues meet in one, so a second translation of the same text would be silently lost."""
    said = {}
    for room in texts.rooms():
        for message in texts.read(texts.catalogue_path(room, "pl"), "pl"):
            if message.id and texts.has_text(message):
                ident = message.id if isinstance(message.id, str) else message.id[0]
                said.setdefault((message.context, ident, message.pluralizable), set()).add(str(message.string))
    assert not {ident: words for ident, words in said.items() if len(words) > 1}
