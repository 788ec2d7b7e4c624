from mam.voice.methods.stems import stems


def test_other_forms_of_a_word_meet():
    assert set(stems("Ławki przy przystankach")) & set(stems("ławka na przystanku"))


def test_small_words_and_numbers_are_left_out_and_each_stem_stands_once():
    assert stems("i na do 12 za oraz") == [] and len(stems("Ławka, ławka, ŁAWKA!")) == 1


def test_diacritics_do_not_matter():
    assert stems("łąka") == stems("laka") or stems("łąka")[0].startswith("lak")


def test_emoji_and_signs_give_nothing():
    assert stems("🙂🙂 !!! ###") == []
