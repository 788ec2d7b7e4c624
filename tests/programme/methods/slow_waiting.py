"""The waiting list told slowly: a list of chairs, one by one, without arithmetic."""


def slow_plan(entries, total, roles):
    """entries: (key, size, part_is_fine, role). Puts people on chairs one at a time; returns [(key, how many sit)]."""
    chairs = None if total is None else ["chair"] * max(0, total)
    shelves = {role: ["apron"] * max(0, number) for role, number in roles.items()}
    seated = []
    for key, size, part_is_fine, role in entries:
        sat, taken_chairs, taken_aprons = 0, [], []
        for _person in range(size):
            if chairs is not None and not chairs:
                break
            if role in shelves and not shelves[role]:
                break
            if chairs is not None:
                taken_chairs.append(chairs.pop())
            if role in shelves:
                taken_aprons.append(shelves[role].pop())
            sat += 1
        if sat == size or (part_is_fine and sat):
            seated.append((key, sat))
            continue
        if chairs is not None:
            chairs += taken_chairs
        if role in shelves:
            shelves[role] += taken_aprons
    return seated
