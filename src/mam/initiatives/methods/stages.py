"""The way of an initiative: from which stage it may go to which."""

WAY = ("idea", "team", "plan", "doing", "done", "evaluated")
RESTING, GIVEN_UP = "resting", "given_up"


def next_stages(stage: str, before: str = "") -> tuple[str, ...]:
    """before: the stage from which a resting or a given up initiative came; it goes back there.

    One step on, or back to any earlier stage while it is not done; what is done may only be looked back at.
    """
    if stage == RESTING:
        return (before or WAY[0], GIVEN_UP)
    if stage == GIVEN_UP:
        return (before or WAY[0],)
    place = WAY.index(stage)
    on = WAY[place + 1 : place + 2]
    if stage in ("done", "evaluated"):
        return on
    return (*on, *reversed(WAY[:place]), RESTING, GIVEN_UP)
