import itertools

from mam.initiatives.methods.stages import WAY, next_stages


def test_every_stage_leads_one_step_on_and_the_last_nowhere():
    for here, following in itertools.pairwise(WAY):
        assert next_stages(here)[0] == following
    assert next_stages("evaluated") == ()


def test_nothing_is_left_out_on_the_way_on():
    assert "doing" not in next_stages("team")


def test_what_rests_goes_back_where_it_was_or_ends():
    assert next_stages("resting", "plan") == ("plan", "given_up")
    assert next_stages("given_up", "plan") == ("plan",)


def test_what_is_done_neither_rests_nor_goes_back():
    assert next_stages("done") == ("evaluated",)
