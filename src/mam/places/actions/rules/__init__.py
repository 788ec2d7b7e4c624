"""The rules of lending: one short function each, giving reasons with the time when it would work.

A rule takes a Case and yields Reasons. All of them run and every reason is shown at once.
TIME: may it be then at all. PLACE: is the house open and the thing free. WISH: is what was said enough.
"""

from . import place, time, wish

TIME = (time.in_order, time.not_past, time.on_grid, time.long_enough, time.short_enough, time.with_notice, time.within_horizon)
TIME += (time.after_head_start,)
PLACE = (place.in_service, place.not_closed_off, place.open_then, place.apart, place.free)
WISH = (wish.rules_accepted, wish.has_title, wish.people_fit, wish.group_answers)
EVERY = (*TIME, *PLACE, *WISH)
# An older calendar brings agreements made before; a hold is a wish without words yet.
FOR_IMPORT = (time.in_order, time.not_past, *PLACE, wish.people_fit)
FOR_HOLD = (*TIME, *PLACE)
# The answer to a request that waited: what was checked when it came needs no second look.
FOR_ANSWER = (*PLACE, wish.people_fit)
